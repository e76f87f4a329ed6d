"""What link points to: articles, their entities and their facts; and how it explains a decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple


class ArticleRef(NamedTuple):
    """An article of a reading: the same text read on two pages is two of them."""

    reading: str
    article: str


class EntityRef(NamedTuple):
    """An entity of an article: all mentions of one name in it."""

    reading: str
    article: str
    entity: str

    @property
    def in_article(self) -> ArticleRef:
        """The article that it stands in."""
        return ArticleRef(self.reading, self.article)


class TellingRef(NamedTuple):
    """A quotation, quantity or event of an article: one telling of what others may tell too."""

    reading: str
    article: str
    fact: str

    @property
    def in_article(self) -> ArticleRef:
        """The article that it stands in."""
        return ArticleRef(self.reading, self.article)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One feature of a decision and what it was worth, 0 to 1."""

    feature: str
    value: float


Verdict = Literal["same", "undecided", "different"]
