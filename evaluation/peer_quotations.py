"""What two regular expressions find of reported speech, beside Khabar: same articles, same scorer, one run.

python evaluation/peer_quotations.py     a table in Markdown: lenient F1 (precision / recall), of the articles and of speech.py's

`marks`: what stands between quotation marks behind a verb of speech; the speaker is what stands between the two, up to a comma or
a preposition. `marks and أن`: the same, and the clause behind إن or أن up to the end of its sentence. No system
for indirect speech in Arabic has been published that could be run here.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

import goldsets
import score
import speech
import speech_gold
from matching import Score
from measure import measure
from speech_list import DRAWS

Page = dict[str, Any]
Figure = dict[str, float]
FIGURE = "quotations.lenient"
VERB = (
    r"(?<!\w)[وف]?(?:قال|قالت|يقول|تقول|أضاف|أضافت|أكد|أكدت|أوضح|أوضحت|ذكر|ذكرت|صرح|صرحت|أعلن|أعلنت|أشار|أشارت|أفاد|أفادت|تابع|تابعت"
    r"|كشف|كشفت|اعتبر|اعتبرت|شدد|شددت|لفت|لفتت|بيّن|رأى)(?!\w)"
)
MARKS = re.compile(VERB + r"([^.\n«»“”\"]{0,120})[«“\"]([^«»“”\"]{4,})[»”\"]")
CLAUSE = re.compile(VERB + r"([^.\n]{0,120}?)\s(?:إ|أ)ن(?:ه|ها|هم)?\s([^.\n]{4,})")
SUBJECT = re.compile(r"\s*([^،,:(]*?)(?=\s(?:في|إلى|على|عن|ل\w+|أن|إن|بأن)(?!\w)|[،,:(]|$)")


def marks(text: str) -> Iterator[Page]:
    """Words between quotation marks behind a verb of speech."""
    yield from (_said(match) for match in MARKS.finditer(text))


def marks_and_clauses(text: str) -> Iterator[Page]:
    """The same, and the clauses behind إن and أن."""
    found = list(marks(text))
    yield from found
    for match in CLAUSE.finditer(text):
        if not any(one["start"] < match.end(2) and match.start(2) < one["end"] for one in found):
            yield _said(match)


def _said(match: re.Match[str]) -> Page:
    subject = SUBJECT.match(match[1])
    name = subject[1].strip() if subject else ""
    return {
        "id": f"q{match.start()}", "text": match[2], "start": match.start(2), "end": match.end(2),
        "cue": {"text": match[0].split()[0]}, "kind": "direct" if match.re is MARKS else "indirect",
        "speakers": [{"text": name, "name": name}] if name else [], "via": [],
    }  # fmt: skip


PEERS: dict[str, Callable[[str], Iterator[Page]]] = {"marks": marks, "marks and أن": marks_and_clauses}


def page(name: str, text: str, peer: Callable[[str], Iterator[Page]]) -> Page:
    """What a peer says of a text, in the form that the scorer reads."""
    article = {"id": name, "kind": "main", "body": [[0, len(text)]]}
    return {"page": {"source": name, "text": text}, "articles": [article], "quotations": list(peer(text))}


def rows() -> Iterator[tuple[str, list[Figure]]]:
    """Each set with the figure of the peers and of Khabar, in this order."""
    gold = goldsets.articles()
    texts = {one.name: one.data.decode("utf-8") for one in gold.pages}
    found = [_figure(_scored(gold.gold, texts, peer)) for peer in PEERS.values()]
    yield gold.name, [*found, measure(gold).result["figures"][FIGURE]]
    for of in DRAWS.values():
        for part in (False, True):
            chosen, both = speech.judged(of, part)
            figures = speech.quantities(of)
            judged = [speech_gold.gold_of(one, *both[one.id], figures.get(one.id, [])) for one in chosen]
            texts = {one["id"] + ".txt": one["text"] for one in judged}
            found = [_figure(_scored(judged, texts, peer)) for peer in PEERS.values()]
            yield f"{of.name}_{'held' if part else 'seen'}", [*found, _figure(speech.scored(of, chosen, both))]


def _scored(gold: Any, texts: dict[str, str], peer: Callable[[str], Iterator[Page]]) -> Score:
    counts: Score = score.evaluate(list(gold), [page(name, text, peer) for name, text in texts.items()], ("quotations",))
    return counts


def _figure(counts: Score) -> Figure:
    figure: Figure = counts.result()["figures"][FIGURE]
    return figure


def main() -> int:
    """Exit code: 0, or 1 where the texts are not here."""
    if not goldsets.SHARED.is_dir():
        print(f"The articles ({goldsets.SHARED}) are not here: nothing to measure.", file=sys.stderr)
        return 1
    print(f"| set | {' | '.join(PEERS)} | Khabar |\n|---{'|---' * (len(PEERS) + 1)}|")
    for name, figures in rows():
        cells = [f"{one['f1']:.2f} ({one['p']:.2f} / {one['r']:.2f})" for one in figures]
        print(f"| {name} | {' | '.join(cells)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
