"""An article as lines of a page, once every line has its role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from khabar.dissect.texts.borders import Story
from khabar.model import ArticleKind, Role

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
    entry: bool = False
    """True for an entry of a live blog."""

    @property
    def kind(self) -> ArticleKind:
        return "entry" if self.entry else "secondary" if self.second else "main"

    def having(self, role: Role) -> Sequence[int]:
        """Its lines of one role."""
        return self.by_role.get(role, ())


def part_of(
    roles: Sequence[Role],
    story: Story,
    first: int,
    last: int,
    span: tuple[int, int],
    *,
    second: bool,
    others: Set[int] = frozenset(),
) -> Part:
    """The part of an article whose title or text begins at line `first` and whose text ends at `last`.

    The lines `[begin, end)` of `span` hold what speaks of it above and behind; those of `others` belong to another article.
    """
    begin, end = span
    above = [number for number in range(begin, first) if roles[number] in HEAD]
    inside = [number for number in range(first, last + 1) if roles[number] not in FOREIGN]
    behind = [number for number in range(last + 1, end) if roles[number] in TAIL]
    owned = tuple(number for number in (*above, *inside, *behind) if number not in others)
    return Part(story, first, last, begin, second, owned, _by_role(roles, owned))


def entry_of(roles: Sequence[Role], story: Story, first: int, last: int) -> Part:
    """The part of a live blog's entry on lines `[first, last]`."""
    owned = tuple(number for number in range(first, last + 1) if roles[number] not in FOREIGN)
    return Part(story, first, last, first, True, owned, _by_role(roles, owned), entry=True)


def _by_role(roles: Sequence[Role], owned: Sequence[int]) -> dict[Role, list[int]]:
    found: dict[Role, list[int]] = {}
    for number in owned:
        found.setdefault(roles[number], []).append(number)
    return found


def begin_of(roles: Sequence[Role], first: int) -> int:
    """The first of the lines right above a title that speak of it."""
    while first > 0 and roles[first - 1] in HEAD:
        first -= 1
    return first
