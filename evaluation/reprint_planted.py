"""Copies that are made by a machine, so that it is known how much of them was changed: does Khabar find each?

python evaluation/reprint_planted.py [--seed N]

Altered twins of real articles of ANT are put among 4,000 of them: a share of the words changed (by another word of the corpus,
dropped, or one put in), a share of the sentences dropped, or two articles mixed, half of each. Printed is how many are found as
copies, and how many at all (as copies or as sharing a passage); a mixed one where both its halves are. Wrong: pairs said to be
copies that were neither planted nor are such before planting.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from judged_draw import articles_of
from judged_list import at_hand
from reprint_score import found_among

from khabar.model import COPIES, Article, ArticleRef, LinkItem

SEED = 20_261_273
OTHERS = 4_000  # articles that twins are hidden among
EACH = 150  # twins of each kind
LENGTHS = range(400, 4001)  # characters
CHANGED = (0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4)  # share of words
DROPPED = (0.1, 0.3, 0.5)  # share of sentences
_SENTENCE = re.compile(r"(?<=[.!؟\n])\s+")


@dataclass(frozen=True, slots=True)
class Twin:
    """An altered text, the articles that it was made of, and what it is called."""

    kind: str
    text: str
    of: tuple[int, ...]


def twins(texts: Sequence[str], lot: random.Random) -> Iterator[Twin]:
    """Twins of articles, each article in one of them at the most."""
    order = list(range(len(texts)))
    lot.shuffle(order)
    vocabulary = [word for text in texts[:300] for word in text.split()]
    for share in CHANGED:
        for _ in range(EACH):
            at = order.pop()
            yield Twin(f"words changed {share:.0%}", _changed(texts[at], share, vocabulary, lot), (at,))
    for share in DROPPED:
        for _ in range(EACH):
            at = order.pop()
            yield Twin(f"sentences dropped {share:.0%}", _dropped(texts[at], share, lot), (at,))
    for _ in range(EACH):
        a, b = order.pop(), order.pop()
        yield Twin("two mixed", _half(texts[a]) + "\n" + _half(texts[b]), (a, b))


def _changed(text: str, share: float, vocabulary: Sequence[str], lot: random.Random) -> str:
    words = text.split()
    for at in sorted(lot.sample(range(len(words)), max(1, round(share * len(words)))), reverse=True):
        done = lot.random()
        if done < 0.5:
            words[at] = lot.choice(vocabulary)
        elif done < 0.75:
            del words[at]
        else:
            words.insert(at, lot.choice(vocabulary))
    return " ".join(words)


def _dropped(text: str, share: float, lot: random.Random) -> str:
    sentences = _SENTENCE.split(text)
    gone = set(lot.sample(range(len(sentences)), min(len(sentences) - 1, max(1, round(share * len(sentences))))))
    return "\n".join(sentence for at, sentence in enumerate(sentences) if at not in gone)


def _half(text: str) -> str:
    words = text.split()
    return " ".join(words[: len(words) // 2])


def figures(seed: int) -> Iterator[str]:
    """A line for each kind of twin, and one for what is wrong."""
    lot = random.Random(seed)
    pages = [one.text for one in articles_of("ant") if len(one.text) in LENGTHS]
    texts = lot.sample(pages, OTHERS)
    planted = list(twins(texts, lot))
    pairs = found_among([_item(number, text) for number, text in enumerate([*texts, *(twin.text for twin in planted)])])
    kind = {(int(pair.left.reading), int(pair.right.reading)): pair.kind for pair in pairs}
    kinds: dict[str, list[tuple[bool, bool]]] = {}
    for number, twin in enumerate(planted, start=OTHERS):
        found = [kind.get((at, number)) for at in twin.of]
        told = all(one in COPIES for one in found), all(one in COPIES or one == "partial" for one in found)
        kinds.setdefault(twin.kind, []).append(told)
    for name, found_each in kinds.items():
        copies, at_all = (sum(told[place] for told in found_each) for place in (0, 1))
        yield f"{name:24} of {len(found_each)}: copies {copies / len(found_each):.3f}  found {at_all / len(found_each):.3f}"
    alike = {pair for pair, one in kind.items() if one in COPIES and pair[1] < OTHERS}
    own = {pair for number, twin in enumerate(planted, start=OTHERS) for pair in ((at, number) for at in twin.of)}
    copies_of = {at: {b if a == at else a for a, b in alike if at in (a, b)} for at in {x for pair in alike for x in pair}}
    wrong = [
        (a, b)
        for (a, b), one in kind.items()
        if one in COPIES and b >= OTHERS and (a, b) not in own and not _by_copy(a, b, planted, copies_of)
    ]
    said = sum(one in COPIES and b >= OTHERS for (_, b), one in kind.items())
    yield f"copies that were not planted: {len(wrong)} of {said}"


def _by_copy(a: int, b: int, planted: Sequence[Twin], copies_of: dict[int, set[int]]) -> bool:
    """Whether a twin's article was a copy of the other, or of the other twin's article, before planting."""
    ends = {a} if a < OTHERS else set(planted[a - OTHERS].of)
    return any(one == other or one in copies_of.get(other, ()) for one in ends for other in planted[b - OTHERS].of)


def _item(number: int, text: str) -> LinkItem:
    article = Article(id="a", kind="main", body=((0, len(text)),))
    name = f"{number:06}"
    return LinkItem(ref=ArticleRef(name, "a"), page=name, article=article, outlet=None, title=None, body=text, entities=())


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where the corpora are not here."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args(words)
    if not at_hand():
        print("left out: the corpora are not here", file=sys.stderr)
        return 1
    for line in figures(asked.seed):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
