"""Connected groups of pairs."""

from __future__ import annotations

from collections.abc import Iterable

from khabar.model import ArticleRef


def components(pairs: Iterable[tuple[ArticleRef, ArticleRef]]) -> list[tuple[ArticleRef, ...]]:
    """The groups that pairs connect, members and groups in order; the order of the pairs does not matter."""
    parent: dict[ArticleRef, ArticleRef] = {}

    def root(ref: ArticleRef) -> ArticleRef:
        parent.setdefault(ref, ref)
        while parent[ref] != ref:
            parent[ref] = parent[parent[ref]]
            ref = parent[ref]
        return ref

    for left, right in pairs:
        a, b = root(left), root(right)
        parent[max(a, b)] = min(a, b)
    members: dict[ArticleRef, list[ArticleRef]] = {}
    for ref in sorted(parent):
        members.setdefault(root(ref), []).append(ref)
    return sorted(tuple(group) for group in members.values())
