"""From a page's blocks to their roles and its articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khabar.dissect.findings.assemble import articles
from khabar.dissect.lines.features import lines
from khabar.dissect.lines.page_fields import titles
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.zones import zones
from khabar.dissect.roles.kinds import ARABIC_SHARE, languages, page_kind, script_language
from khabar.dissect.roles.label import label
from khabar.dissect.roles.paging import page_before
from khabar.dissect.roles.parts import Part
from khabar.dissect.texts.borders import Story
from khabar.dissect.texts.gather import stories
from khabar.grammar import Analysis
from khabar.model import Article, Block, LayoutBlock, PageKind, Rejected, Role

STAGE = "dissect"
_OUTSIDE: tuple[Role, ...] = ("site_furniture", "teaser", "related_headline", "comment_form")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissection:
    """What dissect finds: every block's role, the articles (main ones first), the kind of page, and what it dropped and why."""

    blocks: tuple[Block, ...]
    articles: tuple[Article, ...]
    kind: PageKind
    languages: tuple[str, ...]
    continues: str | None = None
    """The address of the page that this one goes on with."""
    rejected: tuple[Rejected, ...] = ()


def dissect(analysis: Analysis, layout: Sequence[LayoutBlock]) -> Dissection:
    """The roles of the page's blocks and its articles, from the page alone."""
    if len(analysis) == 0:
        blocks = tuple(Block(start=block.start, end=block.end, role="site_furniture") for block in layout)
        return Dissection(blocks=blocks, articles=(), kind="other", languages=())
    sheet = Sheet(analysis, lines(analysis, layout, zones(layout)))
    found, foreign = _arabic(sheet, stories(sheet, titles(analysis.page)))
    roles, parts = label(sheet, found)
    made, rejected = articles(sheet, roles, parts)
    return Dissection(
        blocks=tuple(_blocks(sheet, roles, parts, made)),
        articles=tuple(made),
        kind="other" if foreign and not made else page_kind(sheet, roles, parts),
        languages=languages(analysis),
        continues=page_before(analysis.page),
        rejected=(*foreign, *rejected, *_left_out(sheet, roles, parts)),
    )


def _arabic(sheet: Sheet, found: list[Story]) -> tuple[list[Story], list[Rejected]]:
    """The stories in Arabic, and the rejections of the others."""
    kept: list[Story] = []
    rejected: list[Rejected] = []
    for story in found:
        language = _language(sheet, story)
        if language == "ar":
            kept.append(story)
        else:
            first, last = sheet.lines[story.lines[0]], sheet.lines[story.lines[-1]]
            reason = f"an article that is not in Arabic ({language})"
            rejected.append(Rejected(stage=STAGE, reason=reason, start=first.start, end=last.end))
    return kept, rejected


def _language(sheet: Sheet, story: Story) -> str:
    latin = sum(sheet.lines[number].latin for number in story.lines)
    if latin > story.words * (1 - ARABIC_SHARE):
        return "Latin script"
    return script_language("\n".join(sheet.view(number) for number in story.lines))


def _blocks(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part], made: Sequence[Article]) -> Iterator[Block]:
    owner = {number: article.id for part, article in zip(parts, made, strict=True) for number in part.owned}
    for line, role in zip(sheet.lines, roles, strict=True):
        yield Block(start=line.start, end=line.end, role=role, article=owner.get(line.number))


def _left_out(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part]) -> Iterator[Rejected]:
    """Paragraphs that belong to no article: nothing vanishes."""
    owned = {number for part in parts for number in part.story.lines}
    for line, role, shape in zip(sheet.lines, roles, sheet.shapes, strict=True):
        if shape == "prose" and line.number not in owned and role in _OUTSIDE:
            reason = f"a paragraph outside any article, taken for {role}"
            yield Rejected(stage=STAGE, reason=reason, start=line.start, end=line.end)
