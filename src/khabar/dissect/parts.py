"""An article as lines of a page, once every line has its role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    """An article's lines: `first` is its title or, without one, its first line of text; `last` its last line of text; `begin`
    and `end` (exclusive) hold what speaks of it above and behind."""

    story: Story
    first: int
    last: int
    begin: int
    end: int
    second: bool

    def owned(self, roles: Sequence[Role]) -> Iterator[int]:
        """The lines that belong to it, in order."""
        for number in range(self.begin, self.end):
            if self.first <= number <= self.last:
                if roles[number] not in FOREIGN:
                    yield number
            elif roles[number] in (HEAD if number < self.first else TAIL):
                yield number

    def having(self, roles: Sequence[Role], role: Role) -> list[int]:
        """Its lines of one role."""
        return [number for number in self.owned(roles) if roles[number] == role]

    def head(self) -> range:
        """The lines from its section or title to the line before its text."""
        return range(self.begin, self.story.lines[0])


def begin_of(roles: Sequence[Role], first: int) -> int:
    """The first of the lines right above a title that speak of it."""
    while first > 0 and roles[first - 1] in HEAD:
        first -= 1
    return first
