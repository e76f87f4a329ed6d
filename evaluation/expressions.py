"""Times and quantities of single sentences, as outlets of each country print them: `gold/expressions/*.tsv`.

python evaluation/expressions.py                  figures of every set, and F1 by country
python evaluation/expressions.py --misses         and what is missed or wrong in the sentences that are not held out
python evaluation/expressions.py --set calendar   one file alone

Columns: id, country of the outlet's style (ISO 3166-1 alpha-2; XX: of none), published (ISO day, or empty), text, expected (a
JSON list of items, their fields as in the contract), note. Sentences, people and outlets are invented. A third of each file is
held out (`held_out`): nobody looks at what Khabar reads there while rules are made. What the figures count stands in
expression_score.py.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import goldsets
import matching
import score
import tables
from expression_score import score_quantities, score_times
from measure import Measured, measured
from strings import Item, Reader, read_string, told

FOLDER = goldsets.HERE / "gold" / "expressions"
SCORERS = ("expression_score.py",)
QUANTITIES = ("quantities",)  # files whose items are quantities; those of the others are times
LAYERS = ("times", "quantities")
PARTS = 3  # one of so many sentences is held out


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence or two with the items in them. `layer`: times or quantities."""

    id: str
    country: str
    published: str | None
    text: str
    expected: tuple[Item, ...]
    layer: str

    @property
    def held(self) -> bool:
        return held_out(self.id)


def held_out(name: str) -> bool:
    """The rule of the lot: the SHA-256 of a sentence's id, taken as a number, can be divided by three."""
    return int(hashlib.sha256(name.encode("utf-8")).hexdigest(), 16) % PARTS == 0


def cases(file: Path) -> list[Case]:
    """The sentences of a file; raises ValueError where an id stands twice or words of an item are not in the sentence."""
    layer = "quantities" if file.stem in QUANTITIES else "times"
    found: dict[str, Case] = {}
    for row in tables.rows(file):
        expected = tuple(json.loads(row["expected"] or "[]"))
        case = Case(row["id"], row["country"].upper(), row["published"] or None, row["text"], expected, layer)
        strange = [item["text"] for item in expected if item["text"] not in case.text]
        if case.id in found or strange:
            raise ValueError(f"{file.name}, {case.id}: " + (f"not in the text: {strange}" if strange else "stands twice"))
        found[case.id] = case
    return list(found.values())


def files(wanted: str | None = None) -> list[Path]:
    """The files of gold, or the one of this name."""
    return [file for file in sorted(FOLDER.glob("*.tsv")) if wanted in (None, file.stem)]


def scored(found: Iterable[Case], reader: Reader = read_string) -> matching.Score:
    """What a system reads in sentences, counted."""
    total = matching.Score()
    for case in found:
        count = score_quantities if case.layer == "quantities" else score_times
        whole = count(total, case.id, case.text, list(case.expected), reader(case.text, case.published))
        total.ask("cases.right", whole)
    return total


def sets() -> Iterator[Measured]:
    """Every file as two sets of evaluate.py: sentences that are seen, and those that are held out."""
    for file in files():
        for part, use in goldsets.PARTS:
            found = [case for case in cases(file) if case.held == (part == "held")]
            if found:
                yield measured(gold_set(f"{file.stem}_{part}", f"{len(found)} invented sentences, {use}", found), scored(found))


def gold_set(name: str, about: str, found: list[Case]) -> goldsets.GoldSet:
    """Sentences as a set, its digest that of all that they say and of how they are scored."""
    pages = tuple(goldsets.InputPage(case.id, case.text.encode("utf-8"), case.published) for case in found)
    total = hashlib.sha256(goldsets.files_digest(goldsets.HERE / name for name in SCORERS).encode())
    for case in found:
        total.update(json.dumps([case.id, case.published, case.text, case.expected], ensure_ascii=False, sort_keys=True).encode())
    return goldsets.GoldSet(name, about, (found[0].layer,), pages, (), "sha256:" + total.hexdigest())


# ---- tables


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where there is no such file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="what is missed or wrong in sentences that are not held out")
    parser.add_argument("--set", metavar="NAME", help="one file alone: calendar, relative, quantities")
    asked = parser.parse_args(words)
    if not files(asked.set):
        print(f"No such gold in {FOLDER}: {asked.set or '*'}.tsv", file=sys.stderr)
        return 1
    total: dict[str, tuple[list[Case], matching.Score]] = {}
    for file in files(asked.set):
        for held in (False, True):
            found = [case for case in cases(file) if case.held == held]
            name = f"{file.stem}_{'held' if held else 'seen'}"
            total[name] = found, scored(found)
            print(f"\n{name}: {len(found)} sentences\n{score.report(total[name][1])}")
            if asked.misses and not held:
                print("\n".join(misses(*total[name])))
    print("\n" + "\n".join(by_country(total.values())))
    return 0


def misses(found: list[Case], counted: matching.Score) -> Iterator[str]:
    """Of each sentence that is not all right: its words, what is missed, what is wrong."""
    errors = defaultdict(list)
    for _, case, kind, what in counted.errors:
        errors[case].append(f"    {kind}: {what if isinstance(what, str) else told(what)}")
    for case in found:
        if not case.held and case.id in errors:
            yield f"{case.id} {case.country} {case.published} {case.text}"
            yield from errors[case.id]


def by_country(total: Iterable[tuple[list[Case], matching.Score]]) -> Iterator[str]:
    """A Markdown table: sentences, strict F1 of times and of quantities, of each country, seen and held out together."""
    sentences: dict[str, int] = defaultdict(int)
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for found, counted in total:
        country = {case.id: case.country for case in found}
        for case in found:
            sentences[case.country] += 1
        for layer in LAYERS:
            for case_id, numbers in counted.counts.get(f"{layer}.strict", {}).items():
                row = sums[country[case_id], layer]
                row[:] = [old + new for old, new in zip(row, numbers, strict=True)]
    yield "| country | sentences | times, strict F1 | quantities, strict F1 |\n|---|---|---|---|"
    for name, count in sorted(sentences.items()):
        rows = (sums.get((name, layer)) for layer in LAYERS)
        yield f"| {name} | {count} | {' | '.join(f'{matching.prf(*row)[2]:.3f}' if row else '' for row in rows)} |"


if __name__ == "__main__":
    sys.exit(main())
