"""Numbers in digits: `2,500`, `2 500 000`, `2،5 مليون`, `38ر5146`, `3/4 كيلومتر`."""

from __future__ import annotations

from typing import NamedTuple

from khabar.grammar.analysis import Analysis
from khabar.grammar.number_text import RANGE_OPENERS, NumberText
from khabar.model import Number

_THOUSANDS_GROUP = 3  # digits
_MOST_DIGITS = 24  # in one token; more are no number that anybody means
_MOST_GROUPS = 7
_EXACT = 15  # digits that a binary fraction holds for sure (`68.18 مليار`)
_WIRE_SIGN = "ر"  # the decimal sign of some agencies, with the decimals before it
_SIGNS = frozenset([_WIRE_SIGN, "،", "/"])
_DECIMAL_SIGN = "٫"  # folded to a point
_PARTS = frozenset([2, 3, 4, 5, 8, 10, 100, 1000])  # denominators that are printed with a slash
_BRACKETS = {")": "(", "»": "«", '"': '"', "”": "“", "]": "["}
_RAISED = frozenset(["2", "3"])
_RAISED_BEHIND = frozenset(["م", "كم", "كلم", "سم", "متر", "km", "m", "cm"])  # a 2 or 3 glued to them is theirs (`م2`)


class Digits(NamedTuple):
    """A number in digits at tokens `[first, last)`."""

    first: int
    last: int
    value: Number


def number_tokens(analysis: Analysis, first: int, last: int) -> list[int]:
    """The tokens in digits inside `[first, last)`."""
    kinds, at, found = analysis.kinds[first:last], -1, []
    for _ in range(kinds.count("number")):
        at = kinds.index("number", at + 1)
        found.append(first + at)
    return found


def digits_at(text: NumberText, token: int) -> Digits | None:
    """The number whose digits begin at a token; null for none. Before a scale word it takes its brackets (`(50) ألف متر`)."""
    found = _digits(text, token)
    opener = _BRACKETS.get(text.form(found.last)) if found is not None else None
    if found is not None and opener is not None and text.form(token - 1) == opener and text.scale_behind(found.last + 1):
        return Digits(token - 1, found.last + 1, found.value)
    return found


def _digits(text: NumberText, token: int) -> Digits | None:
    form, behind = text.form(token), text.form(token + 1)
    if len(form) > _MOST_DIGITS:
        return None
    if behind in _SIGNS or behind[:1].isdigit():
        found = _signed(text, token, behind)
        if found is not None:
            return found
    if text.analysis.glued(token):
        before = text.form(token - 1)
        if before == "." and form.isdigit() and _is_fraction(text, token):
            return Digits(token - 1, token + 1, float("0." + form))
        if form in _RAISED and before in _RAISED_BEHIND:
            return None
    value = int(form) if form.isdigit() else digits_value(form, scale=text.scale_behind(token + 1))
    return None if value is None else Digits(token, token + 1, value)


def digits_value(form: str, *, scale: int | None = None) -> Number | None:
    """The value of a number token: `2,500`, `100.000`, `2.500.000`, `1,234.5`, `67,7`; null where the signs fit no number.

    One sign before three digits parts thousands, unless the number begins with 0 or a scale word behind it tells otherwise
    (`1.125 مليون`, `73,286 ألف`).
    """
    signs = [char for char in form if char in ".,"]
    if len(form) > _MOST_DIGITS:
        return None
    if not signs:
        return int(form)
    parts = form.replace(",", ".").split(".")
    grouped = len(parts[0]) <= _THOUSANDS_GROUP and parts[0] != "0"
    if len(set(signs)) == 1 and (len(signs) > 1 or (len(parts[1]) == _THOUSANDS_GROUP and grouped)):
        if len(signs) == 1 and scale is not None and _is_decimal_of(signs[0], parts[1], scale):
            return plain(float(f"{parts[0]}.{parts[1]}"))
        return int("".join(parts)) if grouped and all(len(p) == _THOUSANDS_GROUP for p in parts[1:]) else None
    if len(signs) == 1:
        return plain(float(f"{parts[0]}.{parts[1]}"))
    if len(set(signs[:-1])) == 1 and all(len(p) == _THOUSANDS_GROUP for p in parts[1:-1]):
        return plain(float("".join(parts[:-1]) + "." + parts[-1]))
    return None


def _is_decimal_of(sign: str, digits: str, scale: int) -> bool:
    """True where a sign before three digits is decimal: a dot, a comma before ألف, and before a milliard where no 0 ends them."""
    return sign == "." or scale == 1000 or (scale >= 10**9 and not digits.endswith("0"))


def plain(value: float) -> Number:
    """A whole number as an int; a product of decimals without the noise of binary fractions."""
    rounded = round(float(f"{value:.{_EXACT}g}"), 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _signed(text: NumberText, token: int, behind: str) -> Digits | None:
    """A number of several tokens."""
    if behind == _WIRE_SIGN:
        return _wired(text, token)
    if behind in _SIGNS:
        return _parted(text, token)
    return _spaced(text, token) if len(text.form(token)) <= _THOUSANDS_GROUP else None


def _wired(text: NumberText, token: int) -> Digits | None:
    """`38ر5146` is 5146.38, `000ر12` and `540ر999ر45` hold thousands.

    Three digits are decimals before a scale word (`935ر6 مليون`), and before a unit where no 0 ends them (`415ر2 كغ`).
    """
    parts, end = _glued_parts(text, token)
    if len(parts) == 2 and parts[0] != "000":
        is_long = len(parts[0]) == _THOUSANDS_GROUP and not text.scale_behind(end)
        if not is_long or (text.unit_at(end) and not parts[0].endswith("0")) or not _are_groups(parts[::-1]):
            return Digits(token, end, plain(float(f"{parts[1]}.{parts[0]}")))
    grouped = 1 < len(parts) <= _MOST_GROUPS and _are_groups(parts[::-1])
    return Digits(token, end, int("".join(reversed(parts)))) if grouped else None


def _parted(text: NumberText, token: int) -> Digits | None:
    """`2،500`, `2،5 مليون`, `3/4 كيلومتر`: digits with a sign between them; decimals and fractions of a scale or unit only."""
    parts, end = _glued_parts(text, token)
    if not 2 <= len(parts) <= _MOST_GROUPS:
        return None
    if text.form(token + 1) == "/":
        proper = len(parts) == 2 and int(parts[0]) < int(parts[1]) and int(parts[1]) in _PARTS and text.is_measured(end)
        return Digits(token, end, int(parts[0]) / int(parts[1])) if proper else None
    if _are_groups(parts):
        return Digits(token, end, int("".join(parts)))
    is_decimal = len(parts) == 2 and len(parts[1]) < _THOUSANDS_GROUP and text.is_measured(end)
    return Digits(token, end, float(".".join(parts))) if is_decimal else None


def _glued_parts(text: NumberText, token: int) -> tuple[list[str], int]:
    """The plain digits from a token on that are glued to one sign between them, and the token behind them."""
    sign, at, glued = text.form(token + 1), token, text.analysis.glued
    parts = [text.form(token)] if text.form(token).isdigit() else []
    while 0 < len(parts) <= _MOST_GROUPS and text.form(at + 1) == sign and glued(at + 1):
        if not (text.form(at + 2).isdigit() and glued(at + 2)):
            break
        at += 2
        parts.append(text.form(at))
    return parts, at + 1


def _are_groups(parts: list[str]) -> bool:
    """True for digits in groups of three, the first of one to three that do not begin with 0."""
    return len(parts[0]) <= _THOUSANDS_GROUP and parts[0][0] != "0" and all(len(part) == _THOUSANDS_GROUP for part in parts[1:])


def _spaced(text: NumberText, token: int) -> Digits | None:
    """`2 500 000`: groups parted by one space, with the decimals glued to the last; also typed from the right (`000 500 2`).

    Null where another number stands beside them, or `بين` before two of them.
    """
    before, at = text.form(token - 1), token
    if before[:1].isdigit() or before == "+":
        return None
    parts = [text.form(token)]
    while len(parts) <= _MOST_GROUPS and text.kind(at + 1) == "number" and _is_one_space(text.analysis, at + 1):
        at += 1
        parts.append(text.form(at))
    if parts[0] == "000":
        parts.reverse()
    whole, sign, decimals = parts[-1].replace(",", ".").partition(".")
    groups = [*parts[:-1], whole]
    two = before in RANGE_OPENERS and len(groups) == 2
    if two or not 2 <= len(groups) <= _MOST_GROUPS or not all(map(str.isdigit, groups)) or not _are_groups(groups):
        return None
    number = "".join(groups)
    return Digits(token, at + 1, plain(float(f"{number}.{decimals}")) if sign and decimals.isdigit() else int(number))


def _is_one_space(analysis: Analysis, token: int) -> bool:
    """True where one space or no-break space parts a token from the one before it."""
    gap = analysis.page.text[analysis.ends[token - 1] : analysis.starts[token]]
    return len(gap) == 1 and gap != "\n"


def _is_fraction(text: NumberText, token: int) -> bool:
    """True for `٫75`, and for `.75` before a unit or alone in its line; else the point is a full stop that was misplaced."""
    analysis = text.analysis
    if token - 1 > text.first and analysis.glued(token - 1):
        return False
    return (
        analysis.page.text[analysis.starts[token - 1]] == _DECIMAL_SIGN
        or text.is_measured(token + 1)
        or text.is_alone(token - 1, token + 1)
    )
