"""What Khabar says of the sample of name pairs, and how that is scored.

All articles of the sample go into one record, with days and outlets. A mention of the sample is that of Khabar's which has most
in common with it. Where Khabar has none, or no entity of the record for it, or the record itself leaves the two open, the pair is
undecided. Scored are the pairs on which both judges say `same`, or both `different`; an undecided pair is not the same. Figures:

  names.same           pairs said to be the same: precision, recall, F1
  names.same.TYPE      of persons, organisations, places
  names.right          share of pairs that are rightly said to be the same, or not
  names.found          share of mentions at which Khabar has one
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

import matching
from judged_list import article_text
from name_pairs_list import Pair, Side

import khabar
from khabar.api import Record
from khabar.model import EntityRef, Mention, Reading, digest


class Answer(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Linked:
    """What a record says of the sample.

    `entities`: mention of the sample → the id of its entity in the record, None where it has none; no key where Khabar has no
    mention. `unsure`: pairs of ids that the record leaves undecided, the smaller first.
    """

    entities: dict[Side, str | None]
    unsure: frozenset[tuple[str, str]] = frozenset()


# ---- what Khabar gives


def link(found: Iterable[Pair]) -> Linked:
    """The entity of each mention, in a record of all articles of the pairs."""
    sides = sorted({side for one in found for side in (one.left, one.right)}, key=lambda side: (side.source, side.start))
    with TemporaryDirectory() as folder:
        pages = Path(folder, "pages")
        names = _write(sides, pages)
        with khabar.open(Path(folder, "names.khabar"), create=True) as record:
            record.add(pages, manifest=pages.with_name("manifest.csv"), workers=1)
            return linked(record, sides, names)


def _write(sides: Iterable[Side], folder: Path) -> dict[str, str]:
    """One file an article, and the manifest; source → id of its page."""
    folder.mkdir()
    ids: dict[str, str] = {}
    with (folder.parent / "manifest.csv").open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["path", "outlet", "published"])
        for side in sides:
            assert side.words  # raises where the corpus drifted
            if side.source not in ids:
                name, data = f"{len(ids):04}.txt", article_text(side.source).encode("utf-8")
                ids[side.source] = digest(data)
                (folder / name).write_bytes(data)
                rows.writerow([f"pages/{name}", side.outlet, side.published])
    return ids


def linked(record: Record, sides: Iterable[Side], pages: dict[str, str]) -> Linked:
    """Each mention of the sample with the entity of Khabar's mention there."""
    readings = {reading.page.id: reading for reading in record.store.readings()}
    groups = groups_of(record)
    found: dict[Side, str | None] = {}
    for side in sides:
        reading = readings.get(pages[side.source])
        mention = mention_at(reading, side) if reading else None
        if reading and mention:
            found[side] = groups.get(EntityRef(reading.id, mention.article, mention.entity or ""))
    return Linked(found, unsure(record, groups))


def groups_of(record: Record) -> dict[EntityRef, str]:
    """Entity of an article → entity of the record."""
    return {ref: one.id for one in record.store.links().entities for ref in one.members}


def unsure(record: Record, groups: dict[EntityRef, str]) -> frozenset[tuple[str, str]]:
    """Entities of the record that may be one."""
    edges = [(groups.get(edge.left), groups.get(edge.right), edge.verdict) for edge in record.store.links().entity_edges]
    return frozenset((min(a, b), max(a, b)) for a, b, verdict in edges if a and b and a != b and verdict == "undecided")


def mention_at(reading: Reading, side: Side) -> Mention | None:
    """The mention of Khabar that has most characters in common with one of the sample; the first of equals."""

    def common(mention: Mention) -> int:
        return min(mention.at.end, side.end) - max(mention.at.start, side.start)

    best = max(sorted(reading.mentions, key=lambda one: (one.at.start, one.id)), key=common, default=None)
    return best if best and common(best) > 0 else None


def answer(one: Pair, linked: Linked) -> Answer:
    left, right = linked.entities.get(one.left), linked.entities.get(one.right)
    if left is None or right is None or (min(left, right), max(left, right)) in linked.unsure:
        return Answer.UNDECIDED
    return Answer.SAME if left == right else Answer.DIFFERENT


# ---- figures


def settled(first: str, second: str) -> str | None:
    """What both judges say; None where they differ or cannot tell."""
    return first if first == second and first != "cannot_tell" else None


def scored(found: Iterable[Pair], both: dict[str, tuple[str, str]], linked: Linked) -> matching.Score:
    total = matching.Score()  # type: ignore[no-untyped-call]
    for one in found:
        sure, said = settled(*both[one.id]), answer(one, linked) is Answer.SAME
        for side in (one.left, one.right):
            total.ask("names.found", side in linked.entities)
        if sure is not None:
            same = sure == "same"
            for name in ("names.same", f"names.same.{one.type}"):
                total.add(name, one.id, same and said, said and not same, same and not said)
            total.ask("names.right", same == said)
    return total


def by_stratum(found: Iterable[Pair], both: dict[str, tuple[str, str]], linked: Linked) -> Iterator[str]:
    """A Markdown table: of each stratum the pairs, verdicts agreed on, Khabar's answers, those right, mentions found."""
    yield "| stratum | pairs | same | different | open | Khabar: same | different | undecided | right | mentions found |"
    yield "|" + "---|" * 10
    groups = defaultdict(list)
    for one in found:
        groups[one.stratum].append(one)
    for stratum, mine in sorted(groups.items()):
        sure = [settled(*both[one.id]) if one.id in both else None for one in mine]
        said = [answer(one, linked) for one in mine]
        right = sum((a == "same") == (b is Answer.SAME) for a, b in zip(sure, said, strict=True) if a)
        there = sum(side in linked.entities for one in mine for side in (one.left, one.right))
        cells = [len(mine), *(sure.count(name) for name in ("same", "different", None)), *(said.count(one) for one in Answer)]
        yield f"| {stratum} | {' | '.join(map(str, cells))} | {right}/{sum(map(bool, sure))} | {there}/{2 * len(mine)} |"


def agreement(both: Iterable[tuple[str, str]]) -> str:
    """How far two judges agree: share of pairs, and Cohen's kappa over the three verdicts."""
    said = list(both)
    agreed = sum(one == two for one, two in said)
    sure = Counter(settled(*pair) for pair in said)
    share = agreed / len(said) if said else 1.0
    return (
        f"judges agree on {agreed} of {len(said)} = {share:.3f}, kappa {kappa(said):.3f}; "
        f"same {sure['same']}, different {sure['different']}, disputed or open {sure[None]}"
    )


def kappa(said: list[tuple[str, str]]) -> float:
    """Cohen's kappa; 1.0 where chance alone would agree always."""
    total = len(said) or 1
    first, second = Counter(one for one, _ in said), Counter(two for _, two in said)
    chance = sum(first[name] * second[name] for name in first) / total**2
    agreed = sum(one == two for one, two in said) / total
    return 1.0 if chance == 1.0 or not said else (agreed - chance) / (1 - chance)
