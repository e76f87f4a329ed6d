"""When an article was published, and why that is believed. Null where nothing on the page says it; never a clock, never a date
that stands beside something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from khabar.dissect.findings.dating import Dating, day_finding, given_finding, plain_finding
from khabar.dissect.lines.crawled import crawl_date
from khabar.dissect.lines.days import Day, day_of
from khabar.dissect.lines.lead_date import lead_date, names_weekday, title_date
from khabar.dissect.lines.page_fields import MODIFIED, PUBLISHED, day_in_url, first_field, iso_day, urls
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.roles.lists import is_issue
from khabar.dissect.texts.head import is_label
from khabar.dissect.texts.openers import is_dated_place
from khabar.grammar.dates import CalendarDate
from khabar.lexicon.tables import Marker
from khabar.model import DateFinding, FieldEvidence, TextEvidence

_DATED = ("published", "updated")


def published(dating: Dating) -> DateFinding | None:
    """The date of publication. A second article has only what stands in itself."""
    own: list[Callable[[Dating], DateFinding | None]] = [_date_line, lead_date_of, _title_date]
    rest: list[Callable[[Dating], DateFinding | None]] = [] if dating.part.second else [_field, _crawl_date, _url, _issue]
    if not dating.part.second and dating.page.given.published:
        own.insert(0, given_finding)
    found = next((finding for rule in own + rest if (finding := rule(dating)) is not None), None)
    if found is None:
        start = dating.sheet.lines[dating.part.first].start
        dating.refuse("published unknown", _why_unknown(dating), start, dating.sheet.lines[dating.part.story.lines[0]].end)
    elif not dating.part.second:
        _compare(dating, found)
    return found


def modified(dating: Dating) -> DateFinding | None:
    """The date of the last change, from the article's own line or, for the main article, the page's fields."""
    for date, number in _stamps(dating, updated=True):
        day = day_of(date)
        if isinstance(day, Day):
            return day_finding(day, "date line", TextEvidence.of(dating.page, dating.sheet.lines[number].start, date.end))
    if dating.part.second:
        return None
    evidence = first_field(dating.page, MODIFIED)
    return _of_field(evidence, "JSON-LD" if evidence and "ld+json" in evidence.path else "meta")


def _stamps(dating: Dating, updated: bool) -> Iterator[tuple[CalendarDate, int]]:
    """The dates of the article's date lines with the lines' numbers: those marked as published first, Gregorian ones first."""
    sheet = dating.sheet
    numbers = [n for n in dating.part.having("date_line") if not is_issue(sheet, n)]
    numbers += [n for n in dating.part.having("byline_dateline") if is_dated_place(sheet, n)]
    found = [(date, number, _effect(sheet, number, date)) for number in numbers for date in sheet.lines[number].dates]
    wanted = [one for one in found if (one[2] == "updated") == updated]
    for date, number, _ in sorted(wanted, key=lambda one: (one[2] != "published", one[1], one[0].calendar != "gregorian")):
        yield date, number


def _effect(sheet: Sheet, number: int, date: CalendarDate) -> str:
    """What a date means: the marker nearest before it on its line says it, else a label alone on the line above."""
    line = sheet.lines[number]
    hits = [hit for hit in sheet.analysis.hits_in(Marker, line.first, date.first) if hit.row.effect in _DATED]
    if hits:
        return max(hits, key=lambda hit: (hit.last, hit.last - hit.first)).row.effect
    above = sheet.lines[number - 1] if number else line
    labelled = line.mark is None and above.effect in _DATED and not above.dates and is_label(sheet, above.number)
    return above.effect if labelled else ""


def _date_line(dating: Dating) -> DateFinding | None:
    for date, number in _stamps(dating, updated=False):
        day = day_of(date)
        if isinstance(day, Day):
            basis = "date line" + _order(date) + _update_note(dating, number)
            return day_finding(day, basis, TextEvidence.of(dating.page, date.start, date.end))
        dating.refuse("published", day, date.start, date.end)
    for number in dating.part.having("date_line"):
        printed = dating.sheet.lines[number].datetime or ""
        value = iso_day(printed)
        if value and printed in dating.page.field_values("attribute", "time@datetime"):
            return plain_finding(value, "time element", FieldEvidence(dating.page, "attribute", "time@datetime", printed))
    return None


def _order(date: CalendarDate) -> str:
    return ", day before month" if date.swapped else ""


def _update_note(dating: Dating, number: int) -> str:
    """`28 آب 2013، آخر تحديث 14:00`: the day can be that of the update, unless the line gives the update a day of its own."""
    line = dating.sheet.lines[number]
    hits = [hit for hit in dating.sheet.analysis.hits_in(Marker, line.first, line.last) if hit.row.effect == "updated"]
    dated = any(other.first >= hit.last for hit in hits for other in line.dates)
    return ", which also names an update" if hits and not dated else ""


def lead_date_of(dating: Dating) -> DateFinding | None:
    """The date that the first paragraphs give to `اليوم` or `أمس`."""
    found = lead_date(dating.sheet, dating.part.story.lines)
    if found is None:
        return None
    if isinstance(found.day, str):
        dating.refuse("published", found.day, found.start, found.end)
        return None
    return day_finding(found.day, found.basis, TextEvidence.of(dating.page, found.start, found.end))


def _title_date(dating: Dating) -> DateFinding | None:
    title = dating.part.story.title
    found = title_date(dating.sheet, title.number) if title else None
    if found is None or isinstance(found.day, str):
        return None
    return day_finding(found.day, found.basis, TextEvidence.of(dating.page, found.start, found.end))


def _crawl_date(dating: Dating) -> DateFinding | None:
    """The date that a crawler printed before the text."""
    found = crawl_date(dating.sheet.analysis)
    day = day_of(found) if found else None
    if found is None or not isinstance(day, Day):
        return None
    return day_finding(day, "date before the text", TextEvidence.of(dating.page, found.start, found.end))


def _field(dating: Dating) -> DateFinding | None:
    evidence = first_field(dating.page, PUBLISHED)
    if evidence is None:
        return None
    found = _of_field(evidence, "JSON-LD" if "ld+json" in evidence.path else "meta")
    if found is None:
        dating.refuse("published", f"no ISO date at {evidence.path}: {evidence.quote[:40]}")
    return found


def _of_field(evidence: FieldEvidence | None, basis: str) -> DateFinding | None:
    value = iso_day(evidence.quote) if evidence else None
    return plain_finding(value, basis, evidence) if value and evidence else None


def _url(dating: Dating) -> DateFinding | None:
    for evidence in urls(dating.page):
        value = day_in_url(evidence.quote)
        if value:
            return plain_finding(value, "date in the URL", evidence)
    return None


def _issue(dating: Dating) -> DateFinding | None:
    """The date of a paper's issue in the head of the page, if the text names the same weekday as its own: some papers print the
    issue of the day on old articles too."""
    for line in dating.sheet.lines[: dating.part.story.lines[0]]:
        if dating.roles[line.number] == "date_line" and is_issue(dating.sheet, line.number):
            for date in sorted(line.dates, key=lambda found: found.calendar != "gregorian"):
                day = day_of(date)
                if isinstance(day, Day) and names_weekday(dating.sheet, dating.part.story.lines, day.value):
                    return day_finding(
                        day, "date of the issue + weekday in text", TextEvidence.of(dating.page, date.start, date.end)
                    )
                reason = day if isinstance(day, str) else "the date of the issue, which the text does not confirm"
                dating.refuse("published", reason, date.start, date.end)
    return None


def _compare(dating: Dating, found: DateFinding) -> None:
    """Say where the page's fields give another day than its words; the words won."""
    evidence = first_field(dating.page, PUBLISHED)
    value = iso_day(evidence.quote) if evidence else None
    if evidence and value and value != found.value and evidence not in found.evidence:
        dating.refuse("published", f"{evidence.path} says {value}; the {found.basis} says {found.value} and was believed")


def _why_unknown(dating: Dating) -> str:
    lines = dating.part.having("date_line")
    if next(_stamps(dating, updated=True), None):
        return "the article's only date is that of its last change"
    if lines:
        return "its date line holds no whole date"
    return "no date stands in its own lines" + ("" if dating.part.second else ", the page's fields or the URL")
