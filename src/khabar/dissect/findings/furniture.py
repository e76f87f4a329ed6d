"""Names of the page's outlet in its own furniture, each with the kind of line that names it and its votes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from khabar.dissect.findings.beside import beside_names
from khabar.dissect.findings.phrases import HINT, SURE, Named, phrase_names
from khabar.dissect.lines.naming import NAME_WORDS, YEAR_DIGITS, has_form, is_agency, is_listed, is_place, may_name, words_in
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import CALL_ENDS, CALLED, CALLS, OUTLET_HEADS, PRESS_HEADS, RIGHTS
from khabar.dissect.roles.parts import Part
from khabar.grammar import Analysis
from khabar.lexicon.tables import Marker
from khabar.model import Quote, Role

LINE_WORDS = 16  # words of the longest line that is read for one
CALL_TOKENS = 5  # tokens of a call before the name: `تابعوا آخر أخبار …`
TITLE_WORDS = 3  # words of the shortest title that is looked for without what stands beside it
EDGE = 3  # lines at the head and foot of a page on which an outlet's name stands alone
FOOT = 8  # lines at the foot of a page on which `©` needs no year beside it: above, it signs pictures
_DASHES = frozenset("-–—|")
_ENDS = frozenset("-–—|:")


def names(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part]) -> Iterator[Named]:
    """All names, the surest kinds first."""
    yield from _logos(sheet)
    yield from _title_sides(sheet, roles, parts)
    yield from _rights(sheet, roles)
    yield from _permissions(sheet)
    yield from _calls(sheet)
    yield from phrase_names(sheet, roles)
    yield from _alone(sheet, roles)
    yield from beside_names(sheet, roles, parts)


def _logos(sheet: Sheet) -> Iterator[Named]:
    """The name in the page's masthead, as its DOM marks it."""
    for line in sheet.lines:
        if line.zone == "logo" and 0 < line.words <= NAME_WORDS:
            yield "masthead", sheet.analysis.quote(line.first, line.last), SURE


def _title_sides(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part]) -> Iterator[Named]:
    """`مصر اليوم - …`, `… | صحيفة الضفاف` beside a title that stands alone elsewhere; `… - منتديات الضفاف` beside any title."""
    if not parts or parts[0].story.title is None:
        return
    analysis = sheet.analysis
    for line in sheet.lines:
        if roles[line.number] != "main_title":
            continue
        dashes = [token for token in range(line.first + 1, line.last - 1) if analysis.forms[token] in _DASHES]
        if not dashes:
            continue
        before, behind = (line.first, dashes[0]), (dashes[-1] + 1, line.last)
        if _is_line(sheet, dashes[0] + 1, line.last) and may_name(analysis, *before):
            yield "title line", analysis.quote(*before), SURE
        elif analysis.forms[behind[0]] in _FORUM and may_name(analysis, behind[0] + 1, line.last):
            yield "title line", analysis.quote(behind[0] + 1, line.last), SURE
        elif (_is_line(sheet, line.first, dashes[-1]) or _is_press(analysis, *behind)) and may_name(analysis, *behind):
            yield "title line", analysis.quote(*behind), SURE


def _is_line(sheet: Sheet, first: int, last: int) -> bool:
    """True where tokens `[first, last)` are the words of a whole line too."""
    words = words_in(sheet.analysis, first, last)
    return len(words) >= TITLE_WORDS and " ".join(words) in sheet.keys


_FORUM = frozenset(("منتديات", "منتدي"))


def _is_press(analysis: Analysis, first: int, last: int) -> bool:
    """True for a name behind a title that opens as names of outlets do and is no known agency's."""
    return last - first > 1 and analysis.forms[first] in PRESS_HEADS and not is_agency(analysis, first, last)


def _alone(sheet: Sheet, roles: Sequence[Role]) -> Iterator[Named]:
    """`مصر اليوم -`: a name and a dash or colon on a line of its own; a name alone at the edge of the page or over its text."""
    for line in sheet.lines:
        role = roles[line.number]
        if role not in ("site_furniture", "byline_dateline", "kicker_or_section") or not 0 < line.words <= NAME_WORDS:
            continue
        if line.mark or line.dates:
            continue
        analysis, last = sheet.analysis, line.last
        while last > line.first and analysis.forms[last - 1] in _ENDS:
            last -= 1
        if any(kind == "sign" for kind in analysis.kinds[line.first : last]) or not may_name(analysis, line.first, last):
            continue
        ended, copies = last < line.last, len(sheet.keys[line.key]) if line.key else 0
        edge = line.number < EDGE or line.number >= len(sheet) - EDGE
        if ended and role == "site_furniture" and copies > 1:
            yield "site furniture", analysis.quote(line.first, last), SURE
        elif role == "byline_dateline" and (is_listed(analysis, line.first, last) or _may_be_writer(analysis, line.first, last)):
            continue
        elif (ended or edge or role == "byline_dateline") and not is_agency(analysis, line.first, last):
            known = line.number < EDGE and is_listed(analysis, line.first, last, plainly=True)
            yield "site furniture", analysis.quote(line.first, last), SURE if known else HINT


def _may_be_writer(analysis: Analysis, first: int, last: int) -> bool:
    """True for two words or more that have no form of an outlet's name."""
    words = words_in(analysis, first, last)
    return len(words) > 1 and not has_form(words)


def _rights(sheet: Sheet, roles: Sequence[Role]) -> Iterator[Named]:
    """`جميع الحقوق محفوظة © 2024 صدى …`: the name on a copyright line."""
    for line in reversed(sheet.lines):
        if roles[line.number] != "site_furniture" or line.words > LINE_WORDS:
            continue
        forms = sheet.forms(line.number)
        signed = "©" in forms and (line.number >= len(sheet) - FOOT or any(_is_year(form) for form in forms))
        if signed or (line.effect == "closes_page" and ("محفوظه" in forms or "copyright" in forms)):
            first, last = _longest_name(sheet.analysis, line.first, line.last)
            if 0 < last - first <= NAME_WORDS and may_name(sheet.analysis, first, last):
                yield "copyright line", _without_lam(sheet.analysis, first, last), SURE


def _longest_name(analysis: Analysis, first: int, last: int) -> tuple[int, int]:
    """The longest run of words that are not the formula's."""
    best, begin = (first, first), first
    for token in range(first, last + 1):
        if token == last or analysis.forms[token] in RIGHTS or _parts_names(analysis, token):
            best = max(best, (begin, token), key=lambda span: span[1] - span[0])
            begin = token + 1
    return best


def _parts_names(analysis: Analysis, token: int) -> bool:
    return analysis.kinds[token] == "sign" or _is_year(analysis.forms[token])


def _is_year(form: str) -> bool:
    return form.isdigit() and len(form) >= YEAR_DIGITS


def _without_lam(analysis: Analysis, first: int, last: int) -> Quote:
    """The name without the ل that ties it to the formula (`لصدى الفرات`), where the name without it stands elsewhere on the page
    or begins as names of outlets do."""
    bare, rest = analysis.forms[first][1:], analysis.forms[first + 1 : last]
    if not analysis.forms[first].startswith("ل") or len(bare) <= 2:
        return analysis.quote(first, last)
    elsewhere = any(
        form == bare and analysis.forms[token + 1 : token + last - first] == rest for token, form in enumerate(analysis.forms)
    )
    return analysis.quote(first, last, cut=1 if elsewhere or bare in OUTLET_HEADS else 0)


def _permissions(sheet: Sheet) -> Iterator[Named]:
    """`… شرط ذكر المصدر (صدى …)`: the name in brackets behind a permission to reprint."""
    forms = sheet.analysis.forms
    for hit in sheet.analysis.hits_in(Marker, 0, len(forms)):
        if hit.row.effect != "closes_page" or forms[hit.last - 1] != "المصدر" or forms[hit.last : hit.last + 1] != ["("]:
            continue
        behind = forms[hit.last + 1 : hit.last + 2 + NAME_WORDS]
        if ")" in behind[1:]:
            yield "permission line", sheet.analysis.quote(hit.last + 1, hit.last + 1 + behind.index(")")), SURE


def _calls(sheet: Sheet) -> Iterator[Named]:
    """`تابعوا أخبار صدى … على`, `حمل تطبيق صدى …`: the name between the call and the channel."""
    analysis = sheet.analysis
    for line in sheet.lines:
        if line.role != "site_furniture" or line.words > LINE_WORDS or analysis.forms[line.first] not in CALLS:
            continue
        called = [t for t in range(line.first, min(line.last, line.first + CALL_TOKENS)) if analysis.forms[t] in CALLED]
        first = last = called[0] + 1 if called else line.last
        while last < line.last and analysis.kinds[last] != "sign" and analysis.forms[last] not in CALL_ENDS:
            last += 1
        if last < line.last - 1 and analysis.forms[last] == "من" and is_place(analysis, first, last):
            first, last = _next_name(analysis, last + 1, line.last)  # `أخبار الإمارات من البيان عبر …`
        if first < last < line.last and _is_part(sheet, first, last):
            last += 1
        placed = is_place(analysis, first, last) and not is_listed(analysis, first, last)
        if 0 < last - first < NAME_WORDS and not placed and may_name(analysis, first, last):
            yield "call to follow", analysis.quote(first, last), SURE


def _next_name(analysis: Analysis, first: int, last: int) -> tuple[int, int]:
    """The words from token `first` up to those that end a call; none where the line ends first."""
    for token in range(first, last):
        if analysis.forms[token] in CALL_ENDS:
            return first, token
    return last, last


_PARTS = frozenset(("الان", "الاخباريه", "عربي"))
"""Words that end names and follow them too: `تطبيق تونس الآن الآن`."""


def _is_part(sheet: Sheet, first: int, last: int) -> bool:
    """True where token `last`, behind a call and a name, ends the name: the page has the longer name elsewhere too."""
    analysis = sheet.analysis
    word, words = analysis.forms[last], words_in(analysis, first, last + 1)
    if word == "الان" and analysis.forms[last + 1 : last + 2] in (["علي"], ["عبر"]):
        return analysis.forms[first - 1] != "تطبيق"
    if word not in _PARTS or (word == "الان" and has_form(words[:-1])):
        return False
    return analysis.forms[last + 1 : last + 2] == [word] or f" {' '.join(analysis.forms)} ".count(f" {' '.join(words)} ") > 1
