"""Public ids: the short names by which people know stories and entities, kept while articles come and go.

A public id hangs on an anchor, something that stays: an article of a page, an entity. What holds the anchor has the id.
Where two stories become one, both ids lead to it and the older is shown; where one falls apart, the part with the anchor
keeps it. The log only grows, and is the only table that depends on the order in which things came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khabar.model import ArticleRef, EntityRef
from khabar.store.database import Database

Anchors = Sequence[str]
"""All anchors that one thing holds, the one first that a new public id of it would hang on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One public id. `seq` is its place in the log."""

    public_id: str
    kind: str
    anchor: str
    seq: int


def public_ids(database: Database, kind: str) -> tuple[Alias, ...]:
    """All public ids of one kind, oldest first."""
    rows = database.rows("SELECT public_id, kind, anchor, seq FROM alias WHERE kind = ? ORDER BY seq", (kind,))
    return tuple(Alias(public_id=public_id, kind=kind, anchor=anchor, seq=seq) for public_id, kind, anchor, seq in rows)


def public_ids_of(aliases: Sequence[Alias], things: Sequence[Anchors]) -> list[str | None]:
    """For each thing its oldest public id that no thing before it has; null where there is none."""
    by_anchor: dict[str, list[Alias]] = {}
    for alias in aliases:
        by_anchor.setdefault(alias.anchor, []).append(alias)
    taken: set[str] = set()
    ids: list[str | None] = []
    for anchors in things:
        held = {alias.seq: alias.public_id for anchor in anchors for alias in by_anchor.get(anchor, ())}
        public_id = next((held[seq] for seq in sorted(held) if held[seq] not in taken), None)
        taken.add(public_id or "")
        ids.append(public_id)
    return ids


def assign_public_ids(database: Database, kind: str, things: Sequence[Anchors]) -> list[str]:
    """As `public_ids_of`; a thing without one gets the next number of its kind."""
    with database.transaction():
        aliases = public_ids(database, kind)
        ids, last = [], len(aliases)
        for public_id, anchors in zip(public_ids_of(aliases, things), things, strict=True):
            if public_id is None:
                last += 1
                public_id = f"{kind}-{last}"
                database.write("INSERT INTO alias (kind, public_id, anchor) VALUES (?, ?, ?)", (kind, public_id, anchors[0]))
            ids.append(public_id)
    return ids


def holder(aliases: Sequence[Alias], public_id: str, things: Sequence[Anchors]) -> int | None:
    """Which of the things a public id leads to, older ids of merged things included; null where its anchor is gone."""
    shown = public_ids_of(aliases, things)
    if public_id in shown:
        return shown.index(public_id)
    anchor = next((alias.anchor for alias in aliases if alias.public_id == public_id), None)
    return next((number for number, anchors in enumerate(things) if anchor in anchors), None)


def article_anchors(database: Database, reader_id: str, groups: Sequence[Sequence[ArticleRef]]) -> list[Anchors]:
    """The anchors that groups of current articles hold: `page id#article id`, which stays when the page is read anew.

    An anchor on an article that a newer reading does not find any more goes over to the first article of its page.
    """
    pages = _pages(database, reader_id)
    orphans = dict(_orphans(database, reader_id))
    return [[anchor for ref in group for anchor in _anchors(pages[ref.reading], ref, orphans)] for group in groups]


def entity_anchors(database: Database, reader_id: str, groups: Sequence[Sequence[EntityRef]]) -> list[Anchors]:
    """The anchors that entities of the record hold: `page id#article id#entity id` of each of their members.

    An anchor in an article that a newer reading does not find any more goes over to whoever has its entity on its page.
    """
    pages = _pages(database, reader_id)
    named = [[(pages[ref.reading], ref.article, ref.entity) for ref in group] for group in groups]
    held = {"#".join(parts) for group in named for parts in group}
    orphans: dict[tuple[str, str], list[str]] = {}
    for (anchor,) in database.rows("SELECT DISTINCT anchor FROM alias WHERE kind = 'entity' ORDER BY anchor"):
        page, _, entity = anchor.split("#")
        if anchor not in held:
            orphans.setdefault((page, entity), []).append(anchor)
    return [
        [anchor for page, article, entity in group for anchor in (f"{page}#{article}#{entity}", *orphans.get((page, entity), ()))]
        for group in named
    ]


def _pages(database: Database, reader_id: str) -> dict[str, str]:
    """The page of each reading of a reader."""
    return dict(database.rows("SELECT id, page_id FROM reading WHERE reader_id = ?", (reader_id,)))


def _anchors(page_id: str, ref: ArticleRef, orphans: dict[ArticleRef, list[str]]) -> list[str]:
    return [f"{page_id}#{ref.article}", *orphans.get(ref, ())]


_ANCHORED = "SELECT DISTINCT anchor FROM alias WHERE kind IN ('story', 'thread') ORDER BY anchor"
_ARTICLES = """SELECT f.reading_id, f.id FROM fact f JOIN reading r ON r.id = f.reading_id
    WHERE r.page_id = ? AND r.reader_id = ? AND f.layer = 'articles' ORDER BY f.type = 'main' DESC, f.start, f.reading_id, f.id"""


def _orphans(database: Database, reader_id: str) -> Iterator[tuple[ArticleRef, list[str]]]:
    """Anchors whose article is gone, by the article that takes them over."""
    anchored: dict[str, list[str]] = {}
    for (anchor,) in database.rows(_ANCHORED):
        anchored.setdefault(anchor.partition("#")[0], []).append(anchor)
    for page_id, anchors in anchored.items():
        articles = [ArticleRef(*row) for row in database.rows(_ARTICLES, (page_id, reader_id))]
        gone = [anchor for anchor in anchors if anchor.partition("#")[2] not in {ref.article for ref in articles}]
        if articles and gone:
            yield articles[0], gone
