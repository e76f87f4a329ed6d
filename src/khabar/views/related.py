"""What to read beside an article, each with the reason: its copies, what came before and after, others on the same facts and
names."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from khabar.errors import QueryError
from khabar.model import COPIES, ArticleRef, EntityLink, Links
from khabar.store import Store
from khabar.views.cite import Cite, articles

Relation = Literal["copy", "shares a passage", "forerunner", "sequel", "same story", "same facts", "same names"]
"""forerunner, sequel: told earlier or later, of the same story, else of the nearest one of its thread; same facts: other articles
that tell several of its facts; same names: others on several of its people, bodies and places, by how few articles have them."""
_ORDER: tuple[Relation, ...] = ("copy", "shares a passage", "forerunner", "sequel", "same story", "same facts", "same names")
MOST = 5  # of each kind
FEWEST_FACTS, FEWEST_NAMES = 2, 3
SHOWN = 4  # names that are told as the reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """An article to read beside another one."""

    relation: Relation
    other: Cite
    why: tuple[str, ...]
    """The reason in words of the record: the kind of copy, days, ids of facts, names."""
    weight: float
    """To be compared within one relation."""


def related(store: Store, article: str, *, most: int | None = None) -> list[Related]:
    """What to read beside an article (its id, or the beginning of only one). Each other article stands in the first relation that
    it fits. Raises QueryError."""
    links, cites = store.links(), {source.ref: source for _, _, source in articles(store)}
    own = _article(store, article, cites)
    found = [*_copies(links, own), *_told_before_and_after(links, own, cites), *_same_facts(links, own), *_same_names(links, own)]
    kept: dict[ArticleRef, Related] = {}
    for relation, ref, why, weight in found:
        if ref != own and ref in cites:
            kept.setdefault(ref, Related(relation=relation, other=cites[ref], why=why, weight=round(weight, 3)))
    rows = sorted(
        kept.values(), key=lambda row: (_ORDER.index(row.relation), -row.weight, row.other.published or "9999", row.other.ref)
    )
    counts: Counter[str] = Counter()
    shown = []
    for row in rows:
        counts[row.relation] += 1
        if counts[row.relation] <= (most or MOST):
            shown.append(row)
    return shown


Found = tuple[Relation, ArticleRef, tuple[str, ...], float]


def _article(store: Store, name: str, cites: dict[ArticleRef, Cite]) -> ArticleRef:
    found = [ref for one in store.find(name) if one.layer == "articles" and (ref := ArticleRef(one.reading, one.id)) in cites]
    if not found:
        raise QueryError(f"no article has the id {name}", "Run `khabar stories RECORD --json` to see articles with their ids.")
    return found[0]


def _copies(links: Links, own: ArticleRef) -> Iterator[Found]:
    for pair in links.reprints:
        if own in (pair.left, pair.right) and pair.kind != "formula":
            other = pair.right if own == pair.left else pair.left
            words = sum(shared.same for shared in pair.passages)
            relation: Relation = "copy" if pair.kind in COPIES else "shares a passage"
            yield relation, other, (pair.kind.replace("_", " "), f"{words} words"), float(words)


def _told_before_and_after(links: Links, own: ArticleRef, cites: dict[ArticleRef, Cite]) -> Iterator[Found]:
    """Of its story the other articles; where that has none earlier, or later, those of the nearest story of its thread."""
    story = next((story for story in links.stories if own in story.members), None)
    if story is None:
        return
    ties = {end: score.value for edge in links.story_edges if own in (edge.left, edge.right) for end in (edge.left, edge.right)
            for score in edge.scores[:1]}  # fmt: skip
    yield from _around(own, story.members, cites, ties)
    thread = next((thread for thread in links.threads if story.id in thread.stories), None)
    place = thread.stories.index(story.id) if thread else 0
    beside = (*thread.stories[max(0, place - 1) : place], *thread.stories[place + 1 : place + 2]) if thread else ()
    for other in links.stories:
        if other.id in beside:
            yield from _around(own, other.members, cites, {})


def _around(
    own: ArticleRef, refs: Iterable[ArticleRef], cites: dict[ArticleRef, Cite], ties: dict[ArticleRef, float]
) -> Iterator[Found]:
    day = cites[own].published
    for ref in refs:
        other = cites[ref].published if ref in cites else None
        relation: Relation = "same story"
        if day and other and day != other:
            relation = "forerunner" if other < day else "sequel"
        yield relation, ref, tuple(one for one in (other, day) if one), ties.get(ref, 0.0)


def _same_facts(links: Links, own: ArticleRef) -> Iterator[Found]:
    shared: dict[ArticleRef, list[str]] = {}
    for group in links.fact_groups:
        mine = [ref for ref in group.members if ref.in_article == own]
        for other in {ref.in_article for ref in group.members} - {own} if mine else ():
            shared.setdefault(other, []).append(mine[0].fact)
    for ref, facts in sorted(shared.items()):
        if len(facts) >= FEWEST_FACTS:
            yield "same facts", ref, tuple(sorted(facts)), float(len(facts))


def _same_names(links: Links, own: ArticleRef) -> Iterator[Found]:
    """Articles on several of the same names; a name counts the less, the more articles have it."""
    mine = [link for link in links.entities if link.type != "NORP" and any(ref.in_article == own for ref in link.members)]
    total = len({ref for story in links.stories for ref in story.members}) or 1
    shared: dict[ArticleRef, list[tuple[float, EntityLink]]] = {}
    for link in mine:
        bearers = {ref.in_article for ref in link.members}
        weight = math.log(total / len(bearers)) if total > len(bearers) else 0.0
        for ref in bearers - {own}:
            shared.setdefault(ref, []).append((weight, link))
    for ref, names in sorted(shared.items()):
        telling: Sequence[tuple[float, EntityLink]] = sorted(names, key=lambda one: (-one[0], one[1].name))
        if len(telling) >= FEWEST_NAMES:
            yield "same names", ref, tuple(link.name for _, link in telling[:SHOWN]), sum(weight for weight, _ in telling)
