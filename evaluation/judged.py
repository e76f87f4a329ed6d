"""Times and quantities of real news, judged by hand: a sample drawn by a seed, judged blind by two judges, kept without texts.

python evaluation/judged.py                                    figures of the sentences that are seen and those held out
python evaluation/judged.py --misses                           and what is missed, wrong or disputed in those that are seen
python evaluation/judged.py draw --seed 20261122 --to FOLDER   draws the sample: the judges' file into FOLDER, its list into gold
python evaluation/judged.py check FILE                         whether a judge's file is complete and sound
python evaluation/judged.py take JUDGE_A JUDGE_B               turns two judges' files into gold, and tells how far they agree

How sentences are drawn stands in judged_draw.py, what the figures count in judged_score.py.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import goldsets
import judged_draw as drawing
import judged_list as sample
import judged_verdicts as verdicts
import matching
import score
from judged_list import Sentence
from judged_score import agreement, settled
from judged_score import score as score_sentence
from judged_verdicts import LAYERS, Verdict
from measure import Measured, measured, read
from strings import Item, Read, told

from khabar.model import Rejected, digest

SENTENCES, FIRST, SECOND = (sample.FOLDER / name for name in ("sentences.tsv", "a.tsv", "b.tsv"))
SCORERS = ("judged_score.py", "expression_score.py")
ABSENT = f"judged: left out, the corpora ({sample.DATA}) or the verdicts ({sample.FOLDER}) are not here"

Both = dict[str, tuple[Verdict, Verdict]]


# ---- what Khabar gives


def readings(found: Iterable[Sentence]) -> dict[str, Read]:
    """What Khabar reads in each sentence, its article read whole with its day of publication; offsets in the article."""
    given = {}
    for one in sorted(found, key=lambda one: one.source):  # a corpus file is opened once
        page = _page(one)
        times, quantities = ([item for item in page[layer] if one.start <= item["start"] < one.end] for layer in LAYERS)
        given[one.id] = Read(times, quantities)
    return given


def _page(one: Sentence) -> Item:
    """The article of a sentence as `khabar read` prints it; without facts where it is rejected."""
    sample.sentence_text(one)
    page = read(goldsets.InputPage(one.id + ".txt", sample.article_text(one.source).encode("utf-8"), one.published))
    if isinstance(page, Rejected):
        return {layer: [] for layer in LAYERS}
    if sample.digest(page["page"]["text"][one.start : one.end]) != one.digest:
        raise ValueError(f"{one.id}: offsets of the page are not those of {one.source}")
    return page


# ---- figures


def judged(held: bool | None = None) -> tuple[list[Sentence], Both]:
    """Sentences that both judges judged, and their verdicts; none where the corpora are not here."""
    first, second = verdicts.read(FIRST), verdicts.read(SECOND)
    found = [one for one in sample.sentences(SENTENCES) if one.id in first and one.id in second and held in (None, one.held)]
    return (found if sample.at_hand() else []), {one.id: (first[one.id], second[one.id]) for one in found}


def scored(found: Iterable[Sentence], both: Both, given: dict[str, Read]) -> matching.Score:
    total = matching.Score()
    for one in found:
        score_sentence(total, one.id, both[one.id], given[one.id])
    return total


def sets() -> Iterator[Measured]:
    """The sample as two sets of evaluate.py: sentences that are seen, and those that are held out."""
    for part, use in goldsets.PARTS:
        found, both = judged(part == "held")
        if not found:
            print(ABSENT, file=sys.stderr)
            return
        about = f"{len(found)} sentences of real news of 2015 and 2018, two judges, {disputes(both)}; {use}"
        yield measured(gold_set(f"judged_{part}", about, found, both), scored(found, both, readings(found)))


def gold_set(name: str, about: str, found: list[Sentence], both: Both) -> goldsets.GoldSet:
    """The sample as a set, its digest that of the sentences, the verdicts and how they are scored."""
    total = digest(
        json.dumps([
            goldsets.files_digest(goldsets.HERE / name for name in SCORERS),
            [[one.id, one.source, one.published, one.start, one.digest, *map(_said, both[one.id])] for one in found],
        ], sort_keys=True).encode()
    )  # fmt: skip
    pages = tuple(goldsets.InputPage(one.id, one.digest.encode(), one.published) for one in found)
    return goldsets.GoldSet(name, about, LAYERS, pages, (), total)


def _said(verdict: Verdict) -> list[object]:
    return [verdict.of(layer) for layer in LAYERS]


def disputes(both: Both) -> str:
    """How many items judges agree on and how many they dispute."""
    found = [settled(*pair, layer) for pair in both.values() for layer in LAYERS]
    return f"{sum(len(one.gold) for one in found)} items agreed on, {sum(len(one.disputed) for one in found)} disputed"


def misses(found: Iterable[Sentence], both: Both, counted: matching.Score) -> Iterator[str]:
    """Of each seen sentence that is not all right or is disputed: its words, what is missed, wrong, disputed."""
    errors = defaultdict(list)
    for _, case, kind, what in counted.errors:
        errors[case].append((kind, what))
    for one in sorted(found, key=lambda one: one.source):
        text = sample.article_text(one.source)
        unsure = [("disputed", item) for layer in LAYERS for item in settled(*both[one.id], layer).disputed]
        if not one.held and (errors[one.id] or unsure):
            yield f"{one.id} {one.stratum} {one.published} {text[one.start : one.end]}"
            for kind, item in errors[one.id] + unsure:
                yield f"    {kind}: {told({**item, 'text': text[item['start'] : item['end']]})}"


def by_stratum(found: list[Sentence], part: Callable[[list[Sentence]], matching.Score]) -> Iterator[str]:
    """A Markdown table of F1 by stratum, and of the share of given expressions that are right."""
    names = ("times.strict", "times.span", "quantities.strict", "quantities.value")
    yield f"| stratum | sentences | {' | '.join(names)} | given.right |\n|---|---|---|---|---|---|---|"
    for stratum in sorted({one.stratum for one in found}):
        mine = [one for one in found if one.stratum == stratum]
        result = part(mine).result()
        cells = [f"{result['figures'][name]['f1']:.3f}" if name in result["figures"] else "" for name in names]
        given = result["accuracies"].get("given.right", {"right": 0, "asked": 0})
        yield f"| {stratum} | {len(mine)} | {' | '.join(cells)} | {given['right']}/{given['asked']} |"


def show(with_misses: bool) -> int:
    for part in ("seen", "held"):
        found, both = judged(part == "held")
        if not found:
            print(ABSENT, file=sys.stderr)
            return 1
        given = readings(found)
        total = scored(found, both, given)
        print(f"\njudged_{part}: {len(found)} sentences, {disputes(both)}\n{score.report(total)}")
        if part == "seen":
            print("\n" + "\n".join(by_stratum(found, lambda mine: scored(mine, both, given))))  # noqa: B023 (called at once)
            if with_misses:
                print("\n" + "\n".join(misses(found, both, total)))
    return 0


# ---- the sample and its judges


def draw(seed: int, folder: Path) -> int:
    """Writes the sentences for judges into `folder`, and where they stand into gold."""
    drawn = drawing.draw(seed)
    sample.write_list(drawn, SENTENCES)
    drawing.write_for_judges(drawn, folder / "sentences.jsonl")
    print(f"{len(drawn)} sentences, {sum(one.held for one in drawn)} of them held out: {folder / 'sentences.jsonl'}")
    return 0


def take(files: list[Path], keep: bool) -> int:
    """Reads judges' files; keeps them as gold where all is sound. Exit code 1 where it is not."""
    found = sample.sentences(SENTENCES)
    words = {}
    for one in sorted(found, key=lambda one: one.source):
        words[one.id] = [(one.start + a, one.start + b) for a, b in matching.tokens(sample.sentence_text(one))]
    taken = [verdicts.take(file, found) for file in files]
    wrong = [f"{file.name}: {line}" for file, (_, lines) in zip(files, taken, strict=True) for line in lines]
    print("\n".join(wrong) or f"{', '.join(file.name for file in files)}: {len(found)} sentences, all sound")
    if keep and not wrong:
        for (said, _), target in zip(taken, (FIRST, SECOND), strict=True):
            verdicts.write(said, target)
        print("\n".join(agreement(taken[0][0], taken[1][0], words)))
    return 1 if wrong else 0


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="what is missed, wrong or disputed in sentences that are seen")
    commands = parser.add_subparsers(dest="do")
    lot = commands.add_parser("draw", help="draw the sample")
    lot.add_argument("--seed", type=int, required=True)
    lot.add_argument("--to", type=Path, required=True, help="folder of the judges' file, outside the project")
    commands.add_parser("check", help="check a judge's file").add_argument("files", type=Path, nargs=1)
    commands.add_parser("take", help="take two judges' files").add_argument("files", type=Path, nargs=2)
    asked = parser.parse_args(words)
    if asked.do == "draw":
        return draw(asked.seed, asked.to)
    return take(asked.files, asked.do == "take") if asked.do else show(asked.misses)


if __name__ == "__main__":
    sys.exit(main())
