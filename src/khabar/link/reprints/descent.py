"""From whom each article of a group of copies has its text: by what it credits, else by what its copies credit, else by days and
by what was cut; else unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from khabar.lexicon import lexicon
from khabar.lexicon.tables import Agency
from khabar.model import ArticleRef, Descent, LinkItem
from khabar.text import fold

CREDITED, SOURCE, BY_COPIES, LATER_AND_CUT, LATER = 0.95, 0.9, 0.6, 0.7, 0.5  # confidence: set by hand, by how much each proves
CUT = 0.85  # words of the shorter copy for each of the longer one's: fewer, and it was cut


def descents(members: Sequence[LinkItem], words: Mapping[ArticleRef, int]) -> tuple[Descent, ...]:
    """The descent of each article of one group, in their order. `words`: how long each article is."""
    by_outlet: dict[str, list[LinkItem]] = {}
    for item in members:
        if item.outlet:
            by_outlet.setdefault(source_name(item.outlet), []).append(item)
    common = _common_credit(members)
    return tuple(
        _credited(item, by_outlet) or _dated(item, members, words) or Descent(member=item.ref, **common) for item in members
    )


def _common_credit(members: Sequence[LinkItem]) -> dict[str, Any]:
    """What a copy without a credit has from the others: the one source that they credit."""
    told = {source_name(credit.text): credit.text for item in members for credit in item.article.credited_sources}
    if len(told) != 1:
        return {}
    return {"source": next(iter(told.values())), "basis": "its copies credit it", "confidence": BY_COPIES}


@lru_cache(maxsize=4096)
def source_name(name: str) -> str:
    """One name for all forms of an agency, paper or channel (`أ ف ب`, `وكالة فرانس برس`); of others the folded form."""
    folded = fold(name).strip("() \N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\"'")
    found = lexicon().rows(folded, Agency)
    return fold(found[0].name) if found else folded


def _credited(item: LinkItem, by_outlet: Mapping[str, list[LinkItem]]) -> Descent | None:
    """By whom it credits: an article of that outlet in the group, else the source alone; its own name is no credit."""
    own = source_name(item.outlet) if item.outlet else None
    for credit in item.article.credited_sources:
        name = source_name(credit.text)
        if name == own:
            continue
        origin = min(by_outlet.get(name, ()), key=_age, default=None)
        if origin is None:
            return Descent(member=item.ref, source=credit.text, basis="credits a source", confidence=SOURCE)
        return Descent(member=item.ref, origin=origin.ref, source=credit.text, basis="credits it", confidence=CREDITED)
    if own and any(
        own == source_name(credit.text) for other in _others(item, by_outlet) for credit in other.article.credited_sources
    ):
        return Descent(member=item.ref, source=item.outlet, basis="is the source", confidence=CREDITED)
    return None


def _others(item: LinkItem, by_outlet: Mapping[str, list[LinkItem]]) -> list[LinkItem]:
    return [other for group in by_outlet.values() for other in group if other.ref != item.ref]


def _dated(item: LinkItem, members: Sequence[LinkItem], words: Mapping[ArticleRef, int]) -> Descent | None:
    """By days: from the earliest one, if that was surely out before."""
    day = item.article.published
    earlier = [other for other in members if _before(other, day.earliest)] if day else []
    origin = min(earlier, key=_age, default=None)
    if origin is None:
        return None
    cut = words[item.ref] < CUT * words[origin.ref]
    basis, confidence = ("later and cut", LATER_AND_CUT) if cut else ("later", LATER)
    return Descent(member=item.ref, origin=origin.ref, source=origin.outlet, basis=basis, confidence=confidence)  # type: ignore[arg-type]


def _before(item: LinkItem, day: str) -> bool:
    published = item.article.published
    return published is not None and published.latest < day


def _age(item: LinkItem) -> tuple[str, ArticleRef]:
    """Earliest first, the undated last; of one day the first of ref."""
    published = item.article.published
    return published.latest if published else "9999", item.ref
