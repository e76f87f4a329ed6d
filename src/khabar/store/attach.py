"""Where decisions belong after pages were read anew: by id, else by quote and context; what fits nothing is listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from khabar.store.database import Database
from khabar.store.decisions import Decision, Place, decisions, place_of
from khabar.store.identity import LAYER, standing
from khabar.store.readings import Readings
from khabar.store.rows import items

CONTEXT_SHARE = 0.5
"""Share of the kept context that must stand around a quote for a decision to be attached to it: one whole side. Set by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A decision and the id that its target has in the current readings."""

    decision: Decision
    target: str
    by: Literal["id", "quote"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachments:
    """Where decisions that stand belong today. `lost` fit nothing, or more than one thing: they wait in the log."""

    attached: tuple[Attached, ...]
    lost: tuple[Decision, ...]


def attach_all(readings: Readings, reader_id: str) -> Attachments:
    """Attach every standing decision on a fact to the current readings by id, else by quote and context."""
    attached, lost = [], []
    for decision in decisions(readings.database, standing=True):
        if decision.layer == LAYER:
            continue
        if _is_current(readings.database, reader_id, decision.target):
            attached.append(Attached(decision=decision, target=decision.target, by="id"))
        elif target := _by_quote(readings, reader_id, decision):
            attached.append(Attached(decision=decision, target=target, by="quote"))
        else:
            lost.append(decision)
    return Attachments(attached=tuple(attached), lost=(*lost, *standing(readings.database, reader_id).lost))


def _is_current(database: Database, reader_id: str, fact_id: str) -> bool:
    sql = "SELECT 1 FROM fact f JOIN reading r ON r.id = f.reading_id WHERE f.id = ? AND r.reader_id = ? LIMIT 1"
    return database.row(sql, (fact_id, reader_id)) is not None


def _by_quote(readings: Readings, reader_id: str, decision: Decision) -> str | None:
    """The only target on the same page, or the same text, with the same layer, type, quote and context; else null."""
    if not decision.quote:
        return None
    best: dict[str, float] = {}
    for key, place in _candidates(readings, reader_id, decision):
        if (place.type, place.quote) == (decision.type, decision.quote):
            best[key] = max(best.get(key, 0.0), _agreement(decision, place))
    ranked = sorted(((share, key) for key, share in best.items() if share >= CONTEXT_SHARE), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _candidates(readings: Readings, reader_id: str, decision: Decision) -> Iterator[tuple[str, Place]]:
    if decision.layer == "entities":  # an entity is no place on a page: it may be known again by its name anywhere
        sql = """SELECT DISTINCT r.id FROM reading r JOIN fact_name n ON n.reading_id = r.id
            WHERE r.reader_id = ? AND n.part = 'entity' AND n.name = ? ORDER BY r.id"""
        values: tuple[str, ...] = (reader_id, decision.quote)
    else:
        sql = "SELECT id FROM reading WHERE reader_id = ? AND (page_id = ? OR text_sha256 = ?) ORDER BY id"
        values = (reader_id, decision.page_id, decision.text_sha256)
    for (reading_id,) in readings.database.rows(sql, values):
        reading = readings.get(reading_id)
        for item in items(reading, decision.layer):
            yield item.id, place_of(reading, item)


def _agreement(decision: Decision, place: Place) -> float:
    """Share of the kept context that stands around the place, measured from the quote outwards; 1 where none was kept."""
    kept = len(decision.before) + len(decision.after)
    same = _common(decision.before[::-1], place.before[::-1]) + _common(decision.after, place.after)
    return same / kept if kept else 1.0


def _common(left: str, right: str) -> int:
    return next((number for number, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
