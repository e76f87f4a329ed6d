"""Connected groups of pairs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from khabar.model import ArticleRef, TellingRef

Ref = TypeVar("Ref", ArticleRef, TellingRef)


def connected(pairs: Iterable[tuple[Ref, Ref]]) -> list[tuple[Ref, ...]]:
    """The groups that pairs connect, members and groups in order; the order of the pairs does not matter."""
    parent: dict[Ref, Ref] = {}

    def root(ref: Ref) -> Ref:
        parent.setdefault(ref, ref)
        while parent[ref] != ref:
            parent[ref] = parent[parent[ref]]
            ref = parent[ref]
        return ref

    for left, right in pairs:
        a, b = root(left), root(right)
        parent[max(a, b)] = min(a, b)
    members: dict[Ref, list[Ref]] = {}
    for ref in sorted(parent):
        members.setdefault(root(ref), []).append(ref)
    return sorted(tuple(group) for group in members.values())
