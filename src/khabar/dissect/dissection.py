"""From a page's blocks to their roles and its articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khabar.grammar import Analysis
from khabar.model import Article, Block, LayoutBlock, PageKind, Rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissection:
    """What dissect finds: every block's role, the articles (main ones first), the kind of page, and what it dropped and why."""

    blocks: tuple[Block, ...]
    articles: tuple[Article, ...]
    kind: PageKind
    languages: tuple[str, ...]
    rejected: tuple[Rejected, ...] = ()


def dissect(analysis: Analysis, layout: Sequence[LayoutBlock]) -> Dissection:
    """The roles of the page's blocks and its articles, from the page alone."""
    raise NotImplementedError
