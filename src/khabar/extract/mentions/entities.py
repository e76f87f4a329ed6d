"""Entities of an article: one for all mentions of one name, with the roles that their titles say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from khabar.extract.mentions.found import Found
from khabar.extract.mentions.resolve import Named
from khabar.extract.mentions.view import SentenceView
from khabar.extract.stage import ArticleText
from khabar.model import Entity, EntityRole, Mention, MentionType, Reference, TextEvidence
from khabar.text import fold


def entities_of(
    article: ArticleText, named: Iterable[Named], mentions: Sequence[Mention], references: Mapping[str, Sequence[Reference]]
) -> tuple[Entity, ...]:
    """The entities that mentions point to, in order of first mention; `references` by the entity that they mean."""
    by_start = {view.analysis.span_of(one.first, one.last, one.cut): (view, one) for view, one in named}
    grouped: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.entity is not None:
            grouped.setdefault(mention.entity, []).append(mention)
    return tuple(
        Entity(
            id=id_,
            type=entity_type(by_start[group[0].at.span][1]),
            name=_name(group, by_start),
            latin=_latin(group),
            roles=_roles(article, group, mentions, by_start),
            references=tuple(references.get(id_, ())),
        )
        for id_, group in grouped.items()
    )


def entity_type(one: Found) -> MentionType:
    """The type of what a reading means: of a country that is its team, an organisation."""
    assert one.type is not None, "readings without a type only block others"
    return "ORG" if one.metonymy == "team" else one.type


Placed = dict[tuple[int, int], Named]


def _name(group: list[Mention], placed: Placed) -> str:
    """The lexicon's full name, else the longest form in the article, the first of those."""
    for mention in group:
        _, one = placed[mention.at.span]
        if one.name and one.rule != "last name":
            return one.name
    return max((mention.at.plain for mention in group), key=len)


def _latin(group: list[Mention]) -> str | None:
    """The Latin form of the longest mention; a known one before a transliterated one."""
    forms = [m for m in group if m.latin]
    best = max(forms, key=lambda m: (m.latin_basis == "known", len(m.at.text)), default=None)
    return best.latin if best else None


def _roles(article: ArticleText, group: list[Mention], mentions: Sequence[Mention], placed: Placed) -> tuple[EntityRole, ...]:
    roles: dict[str, EntityRole] = {}
    for mention in group:
        title = mention.title
        if title is None or mention.type != "PER":
            continue
        view, _ = placed[mention.at.span]
        if not _is_role(view, title.start, title.end):
            continue
        first, last = (bisect_left(mentions, at, key=lambda m: m.at.start) for at in (title.start, title.end))
        inside = [m for m in mentions[first:last] if m.at.end <= title.end]
        org = next((m.at.plain for m in inside if m.type == "ORG"), None)
        country = _nation(view, title.start, title.end)
        country = country or next((m.place.country for m in inside if m.place and m.type == "LOC"), None)
        country = country or next((c for c in (placed[m.at.span][1].country for m in inside) if c), None)
        evidence = (TextEvidence(article.page, title.start, title.end, title.text),)
        roles.setdefault(fold(title.text), EntityRole(text=title.text, org=org, country=country, evidence=evidence))
    return tuple(roles.values())


def _nation(view: SentenceView, start: int, end: int) -> str | None:
    """The country of the first nationality in a span, be it inside an organisation's name (`الجيش العراقي`)."""
    tokens = range(*view.analysis.token_range(start, end))
    return next((hit.row.country for token in tokens for hit in view.nations.get(token, ()) if hit.row.country), None)


def _is_role(view: SentenceView, start: int, end: int) -> bool:
    """False where all titles in a span are mere forms of address (`السيد`, `الدكتور`)."""
    first, last = view.analysis.token_range(start, end)
    first = max(first - 1, view.first)
    hits = (hit for token in range(first, last) for hit in view.titles.get(token, ()) if hit.last <= last)
    return any(hit.row.kind != "honorific" for hit in hits)
