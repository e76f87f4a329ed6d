"""Entities of the record, first version: all page entities of one type and folded name are one."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.model import ArticleRef, EntityLink, LinkItem, MentionType


def entities(items: Sequence[LinkItem]) -> list[EntityLink]:
    """One link an entity id, in order of id; its name is the smallest of the most frequent spellings."""
    refs: dict[str, list[ArticleRef]] = {}
    names: dict[str, dict[str, int]] = {}
    kinds: dict[str, MentionType] = {}
    for item in items:
        for id_, kind, name in item.entities:
            refs.setdefault(id_, []).append(item.ref)
            kinds[id_] = kind
            spellings = names.setdefault(id_, {})
            spellings[name] = spellings.get(name, 0) + 1
    return [
        EntityLink(
            id=id_,
            type=kinds[id_],
            name=min(names[id_], key=lambda name: (-names[id_][name], name)),
            latin=None,
            articles=tuple(refs[id_]),
        )
        for id_ in sorted(refs)
    ]
