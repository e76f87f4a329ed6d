"""The people, organisations and places of a record, and one of them: its names, its roles over time, and why it is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from khabar.errors import QueryError
from khabar.model import EntityEdge, EntityLink, EntityRef, Links, MentionType, RoleHeld, Score, Verdict
from khabar.store import Store
from khabar.views.cite import Cite, articles
from khabar.views.match import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRow:
    """One entity. `number` is its public id, `role` the one given last, `earliest` and `latest` the days of its articles."""

    number: str
    id: str
    type: MentionType
    name: str
    latin: str | None
    role: str | None
    articles: int
    earliest: str | None
    latest: str | None
    maybe: tuple[str, ...]
    """Public ids of those that may be the same and were not joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why two names are one, are not, or may be; each name with the article it stands in."""

    left: str
    left_article: str
    right: str
    right_article: str
    verdict: Verdict
    by: str
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityCard:
    """One entity opened. `names`: its spellings with how many articles have them."""

    row: EntityRow
    names: tuple[tuple[str, int], ...]
    roles: tuple[RoleHeld, ...]
    articles: tuple[Cite, ...]
    why: tuple[Why, ...]


def entities(store: Store, query: str | None = None, *, type: MentionType | None = None) -> list[EntityRow]:  # noqa: A002
    """The entities whose name, Latin form or role holds all words of a query, those in most articles first."""
    links = store.links()
    names = _Names(store, links)
    wanted = Query(query)
    kept = [link for link in links.entities if type in (None, link.type) and wanted.matches(*_texts(link))]
    return sorted((names.row(link) for link in kept), key=lambda row: (-row.articles, row.name, row.id))


def entity(store: Store, name: str) -> EntityCard:
    """One entity by its public id. Raises QueryError where there is none."""
    links = store.links()
    link, names = find_entity(store, name), _Names(store, links)
    own = set(link.members)
    cites = {cite.ref: cite for _, _, cite in articles(store)}
    found = (cites[ref] for ref in dict.fromkeys(member.in_article for member in link.members) if ref in cites)
    spelt = Counter(names.of(member) for member in link.members)
    return EntityCard(
        row=names.row(link),
        names=tuple(sorted(spelt.items(), key=lambda one: (-one[1], one[0]))),
        roles=link.roles,
        articles=tuple(sorted(found, key=lambda cite: (cite.published or "9999", cite.ref))),
        why=tuple(_why(edge, names) for edge in links.entity_edges if edge.left in own or edge.right in own),
    )


def _why(edge: EntityEdge, names: _Names) -> Why:
    return Why(
        left=names.of(edge.left),
        left_article=edge.left.article,
        right=names.of(edge.right),
        right_article=edge.right.article,
        verdict=edge.verdict,
        by=edge.by,
        scores=edge.scores,
    )


def find_entity(store: Store, name: str) -> EntityLink:
    """The entity of a public id or content id. Raises QueryError where there is none."""
    links = store.links().entities
    found = store.public.entity(name, links) or next((link for link in links if link.id == name), None)
    if found is None:
        raise QueryError(f"no entity is called {name}", "Run `khabar entities RECORD` to see them.")
    return found


class _Names:
    """The public ids and names of the entities of a record."""

    def __init__(self, store: Store, links: Links) -> None:
        public = store.public.entities(links.entities)
        self._numbers = {link.id: number or link.id for link, number in zip(links.entities, public, strict=True)}
        self._home = {member: link.id for link in links.entities for member in link.members}
        self._dates = store.article_days()
        self._spelt = store.entity_names()
        self._maybe: dict[str, set[str]] = {}
        for edge in links.entity_edges:
            left, right = self._home[edge.left], self._home[edge.right]
            if edge.verdict == "undecided" and left != right:
                self._maybe.setdefault(left, set()).add(right)
                self._maybe.setdefault(right, set()).add(left)

    def of(self, ref: EntityRef) -> str:
        """The name that an article gives to its entity."""
        return self._spelt[ref.reading, ref.entity]

    def row(self, link: EntityLink) -> EntityRow:
        refs = {member.in_article for member in link.members}
        days = [self._dates[ref] for ref in refs]
        return EntityRow(
            number=self._numbers[link.id],
            id=link.id,
            type=link.type,
            name=link.name,
            latin=link.latin,
            role=_last(link.roles),
            articles=len(refs),
            earliest=min((first for first, _ in days if first), default=None),
            latest=max((last for _, last in days if last), default=None),
            maybe=tuple(sorted(self._numbers[other] for other in self._maybe.get(link.id, ()))),
        )


def _last(roles: Iterable[RoleHeld]) -> str | None:
    """The role that was given last, the most frequent of those."""
    best = max(roles, key=lambda held: (held.latest or "", held.articles, len(held.role.text)), default=None)
    return best.role.text if best else None


def _texts(link: EntityLink) -> tuple[str | None, ...]:
    return link.name, link.latin, *(held.role.text for held in link.roles)
