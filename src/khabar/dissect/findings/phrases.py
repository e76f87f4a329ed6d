"""Names of the outlet inside the set phrases of its furniture: disclaimers, newsletters, lines about it and its writers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from khabar.dissect.lines.naming import NAME_WORDS, has_form, is_agency, may_name, words_in
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import ABOUT_ADJECTIVES, ABOUT_NOUNS, CALL_ENDS
from khabar.grammar import Analysis
from khabar.model import Quote, Role

SURE = 2  # votes of a sign that is enough alone
HINT = 1  # votes of a sign that needs another one
LINE_WORDS = 40  # words of the longest line that is read for a phrase; a disclaimer had 26
ITEM_WORDS = 5  # words of the longest item of a menu that names the outlet
REPEATS = 3  # times a name stands on a line of nothing else
GAP = 2  # spaces that part the items of a menu
_TEXTS: frozenset[Role] = frozenset(("main_body", "second_body", "teaser", "main_title", "second_title", "tweet"))
_QUOTES = frozenset('"«“”»(:')
_BARS = frozenset("|•·›»*>/-–—")

Named = tuple[str, Quote, int]
"""The kind of line, the name on it, and its votes."""


class _Phrase(NamedTuple):
    """Words before a name; `ends` are words behind it, one of which must follow where `closed`."""

    words: tuple[str, ...]
    kind: str
    votes: int
    ends: frozenset[str] = frozenset()
    closed: bool = False


_DAILY = frozenset(("اليوميه", "الاسبوعيه", "البريديه", "الشهريه", "الصباحيه", "المساييه"))
_RIGHT = frozenset(("بحق", "بحقه", "بحقها", "لنفسه", "لنفسها"))
_BUT = frozenset(("بل", "وانما", "انما", "ولا", "او", "ولكن", "بالضروره", "والموقع"))
_CARES = frozenset(("يهتم", "تهتم", "مختص", "متخصص", "متخصصه", "منذ", "وكاتب", "وعضو"))
_PHRASES: dict[str, tuple[_Phrase, ...]] = {
    "راي": (_Phrase(("راي",), "disclaimer", SURE, _BUT),),
    "يحتفظ": (_Phrase(("يحتفظ",), "disclaimer", SURE, _RIGHT, closed=True),),
    "تحتفظ": (_Phrase(("تحتفظ",), "disclaimer", SURE, _RIGHT, closed=True),),
    "نشره": (_Phrase(("نشره",), "newsletter", SURE, _DAILY, closed=True),),
    "محرر": (_Phrase(("محرر", "في"), "line about the writer", SURE, _CARES),),
    "محرره": (_Phrase(("محرره", "في"), "line about the writer", SURE, _CARES),),
    "صحفي": (_Phrase(("صحفي", "في"), "line about the writer", HINT, _CARES),),
    "صحافي": (_Phrase(("صحافي", "في"), "line about the writer", HINT, _CARES),),
    "المقالات": (_Phrase(("المقالات", "من"), "heading of a list", HINT),),
    "المقال": (
        _Phrase(("المقال", "في"), "line about the article", HINT),
        _Phrase(("المقال", "علي"), "line about the article", HINT),
    ),
    "الخبر": (
        _Phrase(("الخبر", "في"), "line about the article", HINT),
        _Phrase(("الخبر", "علي"), "line about the article", HINT),
    ),
    "تلقيمه": (_Phrase(("تلقيمه",), "feed", HINT),),
}
_ITEMS = {"بودكاست": "menu", "ارشيف": "menu", "خاص": "menu", "عن": "menu", "حول": "menu", "تطبيق": "menu"}


def phrase_names(sheet: Sheet, roles: Sequence[Role]) -> Iterator[Named]:
    """The names in phrases on lines outside the text."""
    analysis = sheet.analysis
    for line in sheet.lines:
        if roles[line.number] in _TEXTS or line.words > LINE_WORDS * 2:
            continue
        forms = line.forms
        if line.words <= LINE_WORDS and not _PHRASES.keys().isdisjoint(forms):
            yield from _in_phrases(analysis, line.first, line.last)
        if not _ITEMS.keys().isdisjoint(forms):
            yield from _in_items(analysis, line.first, line.last)
        if "رئيس" in forms or not ABOUT_NOUNS.isdisjoint(forms):
            yield from _about(analysis, line.first, line.last)
        if line.words >= REPEATS and forms[0] in forms[1 : NAME_WORDS + 1]:
            yield from _repeated(analysis, line.first, line.last)


def _in_phrases(analysis: Analysis, first: int, last: int) -> Iterator[Named]:
    forms = analysis.forms
    for token in range(first, last):
        for phrase in _PHRASES.get(forms[token], ()):
            begin = token + len(phrase.words)
            if tuple(forms[token:begin]) != phrase.words or (phrase.words == ("راي",) and "تعبر" not in forms[token - 4 : token]):
                continue
            span = _name(analysis, begin, last, phrase)
            if span and may_name(analysis, *span):
                yield phrase.kind, analysis.quote(*span), phrase.votes


def _name(analysis: Analysis, first: int, last: int, phrase: _Phrase) -> tuple[int, int] | None:
    """The name at token `first`, up to a sign, a word that ends it, or the end of the line."""
    while first < last and analysis.forms[first] in _QUOTES:
        first += 1
    end = first
    while end < last and end - first <= NAME_WORDS and analysis.kinds[end] != "sign" and analysis.forms[end] not in phrase.ends:
        if not phrase.closed and analysis.forms[end] in CALL_ENDS and not has_form(analysis.forms[first : end + 1]):
            break
        end += 1
    ended = end < last and analysis.forms[end] in phrase.ends
    return (first, end) if end > first and (ended or not phrase.closed) else None


def _in_items(analysis: Analysis, first: int, last: int) -> Iterator[Named]:
    """`… | بودكاست X | عن X`: items of a menu that name the outlet."""
    begin = first
    for token in range(first, last + 1):
        barred = token < last and analysis.forms[token] in _BARS
        if token == last or barred or (token > begin and _is_gap(analysis, token)):
            if begin < token and analysis.forms[begin] in _ITEMS and _is_item(analysis, begin + 1, token):
                yield _ITEMS[analysis.forms[begin]], analysis.quote(begin + 1, token), HINT
            begin = token + 1 if barred else token


def _is_item(analysis: Analysis, first: int, last: int) -> bool:
    """True for words that can be a name and are no known one: `خاص (رويترز)` credits an agency."""
    signed = any(kind == "sign" for kind in analysis.kinds[first:last])
    return last - first <= ITEM_WORDS and not signed and may_name(analysis, first, last) and not is_agency(analysis, first, last)


def _is_gap(analysis: Analysis, token: int) -> bool:
    return analysis.starts[token] - analysis.ends[token - 1] >= GAP


def _about(analysis: Analysis, first: int, last: int) -> Iterator[Named]:
    """`X صحيفة إلكترونية شاملة …`, `X - رئيس التحرير: …`: what the outlet says of itself."""
    forms = analysis.forms
    for token in range(first + 1, min(last - 1, first + NAME_WORDS + 2)):
        edited = forms[token] == "رئيس" and forms[token + 1].startswith("التحرير")
        if not edited and not (forms[token] in ABOUT_NOUNS and forms[token + 1] in ABOUT_ADJECTIVES):
            continue
        end = token - 1 if forms[token - 1] in (":", "هي", "هو") or (edited and forms[token - 1] in _BARS) else token
        if end > first and "sign" not in analysis.kinds[first:end] and may_name(analysis, first, end):
            yield "line about the outlet", analysis.quote(first, end), SURE
        return


def _repeated(analysis: Analysis, first: int, last: int) -> Iterator[Named]:
    """`nabaa, nabaa, nabaa`: a line of keywords that holds nothing but the name."""
    words = words_in(analysis, first, last)
    size = next((n for n in range(1, NAME_WORDS) if words[n : n + 1] == words[:1]), 0)
    if size and len(words) >= REPEATS * size and len(words) % size == 0 and words == words[:size] * (len(words) // size):
        end = first + size
        if words_in(analysis, first, end) == words[:size] and may_name(analysis, first, end):
            yield "keywords", analysis.quote(first, end), SURE
