"""From whom facts come: tellings that Khabar takes for one fact, and how many independent origins they have, judged by hand.

python evaluation/fact_origins.py [--part seen|held]   how many sets of origins are right, and how many are counted too high
python evaluation/fact_origins.py draw --to FOLDER     draws them by the seed: a file for judges into FOLDER, the list into gold
python evaluation/fact_origins.py take FILE FILE       keeps two judges' letters, and tells how far they agree

A judge writes a line a telling: `id<TAB>letter`. Tellings of one fact that come from the same origin have one letter; small
ones (`n`, `m`) where the newsroom gives a figure in its own words and nobody is quoted for it, one for each wording; `u` where it
is not to be told; `x` where the telling is of another fact. Kept are sources, places on the page and letters (gold/origins).
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import goldsets
import tables
from expressions import held_out
from fact_pages import Days, record
from judged_list import at_hand

import khabar
from khabar.model import FactGroup, TellingRef
from khabar.views import FactOrigins, FactTelling
from khabar.views.tellings import Tellings

FILE = goldsets.HERE / "gold" / "origins" / "facts.tsv"
SEED = 20_261_291
DRAWN_FROM = (
    Days("ant", "2018-04-08", "2018-04-16"),
    Days("ant", "2018-02-10", "2018-02-20"),
    Days("saudi", "2015-07-26", "2015-07-27"),
)
SHARES = {"quotations": 14, "quantities": 11, "events": 9}  # facts of each layer from each of these
MOST = 8  # tellings of a fact
COLUMNS = ("id", "layer", "source", "start", "end", "held", "a", "b")
NOBODY, UNCLEAR, OTHER = frozenset("nmop"), "u", "x"


@dataclass(frozen=True, slots=True)
class Judged:
    """One telling of a fact; `start`, `end`: of its sentence, in code points of the page."""

    id: str
    layer: str
    source: str
    start: int
    end: int
    letters: tuple[str, str] = ("", "")

    @property
    def fact(self) -> str:
        return self.id.split(".")[0]

    @property
    def held(self) -> bool:
        return held_out(self.fact)

    @property
    def place(self) -> tuple[str, int, int]:
        return self.source, self.start, self.end


def judged(file: Path = FILE) -> list[Judged]:
    """The tellings of the list; none where there is no list."""
    return [Judged(r["id"], r["layer"], r["source"], int(r["start"]), int(r["end"]), (r["a"], r["b"])) for r in tables.rows(file)]


def write(found: Iterable[Judged], file: Path = FILE) -> None:
    rows = [COLUMNS]
    for one in found:
        held = "yes" if one.held else "no"
        rows.append((one.id, one.layer, one.source, str(one.start), str(one.end), held, *one.letters))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join("\t".join(row) for row in rows) + "\n", encoding="utf-8")


# ---- drawing


def draw(folder: Path) -> int:
    lot, drawn, blind = random.Random(SEED), [], []
    for days in DRAWN_FROM:
        with record(days) as opened:
            for layer, tellings in _facts(opened, lot):
                name = f"of{len(drawn) + 1:03}"
                drawn.append([_kept(f"{name}.{n}", layer, one) for n, one in enumerate(tellings, start=1)])
                blind += [f"=== {name} ({layer})", *_shown(opened, name, tellings), ""]
    write(one for fact in drawn for one in fact)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "origins.txt").write_text("\n".join(blind), encoding="utf-8")
    print(f"{len(drawn)} facts with {sum(map(len, drawn))} tellings: {folder / 'origins.txt'}")
    return 0


def _facts(opened: khabar.Record, lot: random.Random) -> Iterator[tuple[str, list[FactTelling]]]:
    """Facts of several articles by lot, those with more tellings as often as those with two."""
    tellings, groups = Tellings(opened.store), opened.store.links().fact_groups
    for layer, share in SHARES.items():
        own = [group for group in groups if group.layer == layer and 2 <= len(_articles(group)) <= MOST]
        lot.shuffle(own)
        own.sort(key=lambda group: len(group.members) <= 2)
        few, many = own[-len(own) // 2 :], own[: len(own) // 2]
        for group in [*many[: share // 2], *few[: share - share // 2]]:
            found = tellings.shown(group.members)[:MOST]
            lot.shuffle(found)
            yield layer, found


def _articles(group: FactGroup) -> set[object]:
    return {ref.in_article for ref in group.members}


def _kept(name: str, layer: str, one: FactTelling) -> Judged:
    return Judged(name, layer, one.source.source, one.start, one.end)


def _shown(opened: khabar.Record, name: str, tellings: Sequence[FactTelling]) -> Iterator[str]:
    """What a judge sees: when and where it stands, how the article begins and ends, the sentence with what comes before it."""
    for number, one in enumerate(tellings, start=1):
        text = opened.store.reading(one.ref.reading).page.text
        fact = opened.show(one.ref.fact)
        yield f"{name}.{number}\t{one.source.published}\t{one.source.outlet}\t{one.source.title}"
        yield f"  article begins: {_line(text[len(one.source.title or '') :][:130])} … ends: {_line(text[-90:])}"
        yield f"  before: {_line(text[max(0, one.start - 220) : one.start])}"
        yield f"  SENTENCE: {one.text}"
        yield f"  FACT: {_line(fact.text)}"


def _line(text: str) -> str:
    return " ".join(text.split())


def take(files: Sequence[Path]) -> int:
    listed = judged()
    letters = [dict(_letters(file)) for file in files]
    missing = [f"{file.name}: {one.id}" for file, own in zip(files, letters, strict=True) for one in listed if one.id not in own]
    if missing:
        print("not judged:", *missing, sep="\n")
        return 1
    listed = [replace(one, letters=(letters[0][one.id], letters[1][one.id])) for one in listed]
    write(listed)
    facts = _by_fact(listed)
    alike = sum(partition([one.letters[0] for one in own]) == partition([one.letters[1] for one in own]) for own in facts)
    same = sum((one.letters[0] == OTHER) == (one.letters[1] == OTHER) for one in listed)
    print(f"{len(facts)} facts: both judges have the same set of origins of {alike}; of {len(listed)} tellings both say the same")
    print(f"of whether they are of the fact for {same}")
    return 0


def _letters(file: Path) -> Iterator[tuple[str, str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = line.split("\t")
        if len(row) > 1 and row[1].strip():
            yield row[0].strip(), row[1].strip()


# ---- scoring


def partition(letters: Sequence[str]) -> tuple[frozenset[frozenset[int]], frozenset[int]]:
    """Which tellings come from one origin, and which of them from nobody who is quoted or from whom it cannot be told."""
    groups: dict[str, set[int]] = {}
    for number, letter in enumerate(letters):
        if letter != OTHER:
            groups.setdefault(letter if letter != UNCLEAR else f"{UNCLEAR} {number}", set()).add(number)
    nobody = {number for number, letter in enumerate(letters) if letter in NOBODY or letter == UNCLEAR}
    named = (frozenset(own) for letter, own in groups.items() if not own & nobody)
    return frozenset(named), frozenset(nobody)


def count(letters: Sequence[str]) -> int:
    """Independent origins."""
    return len(partition(letters)[0])


def found_letters(origins: FactOrigins, own: Sequence[Judged]) -> list[str]:
    """Khabar's letters of the tellings of one fact; `x` for those that it does not take for it."""
    letters = dict.fromkeys((one.place for one in own), OTHER)
    for number, origin in enumerate(origins.origins):
        name = {"formula": "n", "undetermined": UNCLEAR}.get(origin.kind, f"A{number}")
        for telling in origin.tellings:
            letters[telling.source.source, telling.start, telling.end] = name
    return [letters[one.place] for one in own]


def show(part: str | None) -> int:
    listed = [one for one in judged() if all(one.letters) and part in (None, "held" if one.held else "seen")]
    if not listed:
        print("left out: the facts are not judged yet", file=sys.stderr)
        return 1
    facts = {own[0].fact: own for own in _by_fact(listed)}
    found: dict[str, list[str]] = {}
    for days in DRAWN_FROM:
        with record(days) as opened:
            found |= dict(_found(opened, [own for name, own in facts.items() if name not in found]))
    for part_ in ("seen", "held") if part is None else (part,):
        names = [name for name, own in facts.items() if own[0].held == (part_ == "held")]
        for judge in (0, 1):
            _print(
                part_, "AB"[judge], [(found.get(n, [OTHER] * len(facts[n])), [o.letters[judge] for o in facts[n]]) for n in names]
            )
    return 0


def _print(part: str, judge: str, pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> None:
    exact = sum(partition(mine) == partition(gold) for mine, gold in pairs)
    counted = sum(count(mine) == count(gold) for mine, gold in pairs)
    over = sum(count(mine) > count(gold) for mine, gold in pairs)
    tellings = [(mine, gold) for own in pairs for mine, gold in zip(*own, strict=True)]
    same = [gold != OTHER for mine, gold in tellings if mine != OTHER]
    print(
        f"{part} beside judge {judge}: {len(pairs)} facts, set of origins right {exact}, count right {counted}, too high {over}; "
        f"tellings of the same fact {sum(same)} of {len(same)}"
    )


def _found(opened: khabar.Record, facts: Sequence[Sequence[Judged]]) -> Iterator[tuple[str, list[str]]]:
    """Khabar's letters of the facts that stand in one record: those of the group that holds most of their tellings."""
    tellings = Tellings(opened.store)
    places: dict[tuple[str, int, int], list[TellingRef]] = {}
    layers: dict[TellingRef, str] = {}
    for group in opened.store.links().fact_groups:
        for one in tellings.shown(group.members):
            places.setdefault((one.source.source, one.start, one.end), []).append(one.ref)
            layers[one.ref] = group.layer
    for own in facts:
        refs = [ref for one in own for ref in places.get(one.place, ()) if layers[ref] == one.layer]
        best = max(refs, key=lambda ref: (len(set(tellings.members(ref)) & set(refs)), ref), default=None)
        if best is not None:
            yield own[0].fact, found_letters(tellings.of(best).origins, own)


def _by_fact(listed: Iterable[Judged]) -> list[list[Judged]]:
    facts: dict[str, list[Judged]] = {}
    for one in listed:
        facts.setdefault(one.fact, []).append(one)
    return list(facts.values())


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("seen", "held"))
    commands = parser.add_subparsers(dest="do")
    commands.add_parser("draw", help="draw the sample").add_argument("--to", type=Path, required=True)
    commands.add_parser("take", help="take two judges' files").add_argument("files", type=Path, nargs=2)
    asked = parser.parse_args(words)
    if not at_hand():
        print("left out: the corpora are not here", file=sys.stderr)
        return 1
    if asked.do:
        return draw(asked.to) if asked.do == "draw" else take(asked.files)
    return show(asked.part)


if __name__ == "__main__":
    sys.exit(main())
