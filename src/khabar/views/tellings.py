"""The tellings of a fact over all articles of a record, with their origins and what contradicts them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from khabar.link import ArticleTellings
from khabar.model import EntityRef, FactEdge, FactLayer, Telling, TellingRef
from khabar.store import Store
from khabar.views.cite import Cite, cite, one_line, rejected_facts
from khabar.views.fact_origins import FactOrigins, FactTelling, fact_origins
from khabar.views.formulas import Wording, numbered

NO_ORIGINS = FactOrigins(origins=())


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFact:
    """All that the record has of one fact."""

    tellings: tuple[FactTelling, ...] = ()
    perhaps: tuple[FactTelling, ...] = ()
    conflicts: tuple[str, ...] = ()
    origins: FactOrigins = NO_ORIGINS


NOTHING = ToldFact()


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling with its words and where it stands."""

    ref: TellingRef
    layer: FactLayer
    told: Telling
    words: str
    source: Cite


class Tellings:
    """Looks facts up in the links of a record, which are read once."""

    def __init__(self, store: Store) -> None:
        self._store, self._links = store, store.links()
        self._groups = {member: group for group in self._links.fact_groups for member in group.members}
        self._edges: dict[TellingRef, list[FactEdge]] = {}
        for edge in self._links.fact_edges:
            for ref in (edge.left, edge.right):
                self._edges.setdefault(ref, []).append(edge)
        self._people = {ref: link.id for link in self._links.entities if link.type == "PER" for ref in link.members}
        self._rejected = rejected_facts(store)

    def members(self, ref: TellingRef) -> tuple[TellingRef, ...]:
        """All tellings of its fact, those that people rejected left out."""
        group = self._groups.get(ref)
        found = group.members if group else (ref,)
        return tuple(one for one in found if one.fact not in self._rejected)

    def rejected(self, *refs: TellingRef) -> bool:
        """Whether a person rejected one of some facts."""
        return any(ref.fact in self._rejected for ref in refs)

    def of(self, ref: TellingRef) -> ToldFact:
        """What the record has of the fact that a telling is of."""
        members = self.members(ref)
        edges = [edge for member in members for edge in self._edges.get(member, ())]
        beside = {end for edge in edges if edge.verdict == "undecided" for end in (edge.left, edge.right)} - set(members)
        against = [c for c in self._links.conflicts if c.left in members or c.right in members]
        tellings = self.shown(members)
        return ToldFact(
            tellings=tuple(tellings),
            perhaps=tuple(self.shown(sorted(one for one in beside if one.fact not in self._rejected))),
            conflicts=tuple(dict.fromkeys((c.right if c.left in members else c.left).fact for c in against)),
            origins=fact_origins(self._told(ref).layer, tellings, (edge for edge in edges if edge.verdict == "same")),
        )

    def shown(self, refs: Iterable[TellingRef]) -> list[FactTelling]:
        """Tellings as they stand on their pages, in order of date."""
        found = sorted(map(self._told, refs), key=lambda one: (one.source.published or "9999", one.ref))
        wordings = [Wording.of(one.told.sentence, one.told.offset, one.words) for one in found]
        return [self._telling(one, number) for one, number in zip(found, numbered(wordings), strict=True)]

    def _told(self, ref: TellingRef) -> _Told:
        reading = self._store.reading(ref.reading)
        article = next(article for article in reading.articles if article.id == ref.article)
        found = ArticleTellings(reading, article).find(ref.fact)
        assert found is not None  # links name facts of current readings only
        layer, told = found
        return _Told(ref, layer, told, reading.page.text[slice(*told.at)], cite(reading, article))

    def _telling(self, one: _Told, formula: int) -> FactTelling:
        start = one.told.at[0] - one.told.offset
        entity = one.told.voice.entity
        return FactTelling(
            ref=one.ref,
            text=one_line(one.told.sentence),
            start=start,
            end=start + len(one.told.sentence),
            voice=one.told.voice,
            person=self._people.get(EntityRef(*one.ref.in_article, entity)) if entity else None,
            formula=formula,
            source=one.source,
        )
