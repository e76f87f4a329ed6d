"""From labelled lines to articles: title, dates, credits, outlet, section, keywords, body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from khabar.dissect.findings.credits import Credits, read_credits
from khabar.dissect.findings.dating import Dating
from khabar.dissect.findings.entry_dates import entry_published
from khabar.dissect.findings.outlet import dateline_outlet, host_outlet, own_names, stated_outlet
from khabar.dissect.findings.published import modified, published
from khabar.dissect.lines.crawled import text_start
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import CORRECTIONS, FAULTS
from khabar.dissect.roles.parts import Part
from khabar.model import Article, DateFinding, Outlet, Quote, Rejected, Role, Span, fact_id

NOTE_TOKENS = 16  # tokens at the head of a note in which it says what it is
_NOTE_SIGNS = frozenset("()[]*•-–")
_TAG_SIGNS = frozenset("،,|#•؛")
_CRUMB_SIGNS = frozenset("/»›>|«")


def articles(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part]) -> tuple[list[Article], list[Rejected]]:
    """The articles of a page, the main one first, and why dates were refused."""
    outlet = stated_outlet(sheet, roles, parts)
    names = own_names(outlet)
    said = [read_credits(sheet, part, names) for part in parts]
    outlet = dateline_outlet(sheet, said, outlet) or host_outlet(sheet.analysis.page)
    made: list[Article] = []
    rejected: list[Rejected] = []
    for part, credit in zip(parts, said, strict=True):
        dating = Dating(sheet, roles, part)
        found = entry_published(dating, made[0].published) if part.entry else published(dating)
        made.append(_article(dating, credit, outlet, found))
        rejected += dating.rejected
    return made, rejected


def _article(dating: Dating, credit: Credits, outlet: Outlet | None, found: DateFinding | None) -> Article:
    sheet, part = dating.sheet, dating.part
    kind = part.kind
    body = _body(sheet, part)
    title = part.story.title
    return Article(
        id=fact_id("articles", dating.page.text_sha256, kind, body),
        kind=kind,
        title=_title(sheet, title.number) if title else None,
        byline=credit.byline,
        dateline=credit.dateline,
        credited_sources=tuple(credit.sources),
        outlet=outlet,
        published=found,
        modified=modified(dating),
        correction=_correction(sheet, part),
        section=_section(sheet, part),
        keywords=tuple(_keywords(sheet, part)),
        language="ar",
        body=body,
    )


def _body(sheet: Sheet, part: Part) -> tuple[Span, ...]:
    """The paragraphs of the text, one span each."""
    role: Role = "second_body" if part.second else "main_body"
    return tuple((sheet.lines[n].start, sheet.lines[n].end) for n in part.having(role))


def _title(sheet: Sheet, number: int) -> Quote:
    """The line of a title, without the date that a crawler printed before it."""
    start = text_start(sheet.analysis) if number == 0 else 0
    return sheet.analysis.quote(start, sheet.lines[number].last) if start else _line(sheet, number)


def _line(sheet: Sheet, number: int) -> Quote:
    line = sheet.lines[number]
    return Quote.of(sheet.analysis.page, line.start, line.end)


def _correction(sheet: Sheet, part: Part) -> Quote | None:
    """A note of correction: `تصحيح: …`, `(استدراك): …`; `تنويه: …` only if it speaks of a fault."""
    for number in part.owned:
        forms = [form for form in sheet.forms(number)[:NOTE_TOKENS] if form not in _NOTE_SIGNS]
        noted = forms[:1] == ["تنويه"] and not FAULTS.isdisjoint(forms)
        if forms[1:2] == [":"] and (noted or forms[0] in CORRECTIONS):
            return _line(sheet, number)
    return None


def _section(sheet: Sheet, part: Part) -> Quote | None:
    """The last piece of the line nearest above the title that names its section."""
    numbers = part.having("kicker_or_section")
    if not numbers:
        return None
    line, analysis = sheet.lines[numbers[-1]], sheet.analysis
    parted = [t for t in range(line.first, line.last - 1) if analysis.forms[t] in _CRUMB_SIGNS]
    first = parted[-1] + 1 if parted else line.first
    if analysis.forms[first] == "الرئيسيه" and line.last - first > 1:
        first += 1
    return analysis.quote(first, line.last)


def _keywords(sheet: Sheet, part: Part) -> Iterator[Quote]:
    """The keywords, parted where the line parts them; a list without signs is one quote."""
    analysis = sheet.analysis
    for number in part.having("keywords"):
        line = sheet.lines[number]
        begin = line.mark.last if line.mark and line.role == "keywords" else line.first
        for token in range(begin, line.last + 1):
            opening = token == begin and token < line.last and analysis.forms[token] in ":-"
            if token == line.last or opening or analysis.forms[token] in _TAG_SIGNS:
                if token > begin:
                    yield analysis.quote(begin, token)
                begin = token + 1
