"""An article as lines of a page, once every line has its role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from khabar.dissect.borders import Story
from khabar.model import Role

TAIL: frozenset[Role] = frozenset(("source_credit", "keywords", "date_line", "byline_dateline", "main_title"))
"""Roles of lines behind a text that speak of it."""
HEAD: frozenset[Role] = frozenset(("kicker_or_section", "date_line", "byline_dateline", "source_credit"))
"""Roles of lines above a title that speak of it."""
FOREIGN: frozenset[Role] = frozenset(
    ("read_also_link", "related_headline", "teaser", "comment_form", "site_furniture", "ad_or_script")
)
"""Roles of lines that belong to no article, even inside one."""


@dataclass(frozen=True, slots=True)
class Part:
    """An article's lines: `first` is its title or, without one, its first line of text; `last` its last line of text; `begin` the
    first line that speaks of it."""

    story: Story
    first: int
    last: int
    begin: int
    second: bool
    owned: tuple[int, ...]
    """The lines that belong to it, in order."""
    by_role: Mapping[Role, Sequence[int]]

    def having(self, role: Role) -> Sequence[int]:
        """Its lines of one role."""
        return self.by_role.get(role, ())


def part_of(roles: Sequence[Role], story: Story, first: int, last: int, span: tuple[int, int], *, second: bool) -> Part:
    """The part of an article whose title or text begins at line `first` and whose text ends at `last`.

    The lines `[begin, end)` of `span` hold what speaks of it above and behind.
    """
    begin, end = span
    above = [number for number in range(begin, first) if roles[number] in HEAD]
    inside = [number for number in range(first, last + 1) if roles[number] not in FOREIGN]
    behind = [number for number in range(last + 1, end) if roles[number] in TAIL]
    owned = (*above, *inside, *behind)
    by_role: dict[Role, list[int]] = {}
    for number in owned:
        by_role.setdefault(roles[number], []).append(number)
    return Part(story, first, last, begin, second, owned, by_role)


def begin_of(roles: Sequence[Role], first: int) -> int:
    """The first of the lines right above a title that speak of it."""
    while first > 0 and roles[first - 1] in HEAD:
        first -= 1
    return first
