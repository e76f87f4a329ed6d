"""What is done to HTML before it is parsed, so that no page can cost time or memory out of measure.

Real pages come through unchanged. Three things are quadratic in any parser that follows the HTML standard: nesting, formatting
elements left open (each new paragraph repeats all of them), and attributes of one tag.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate
from operator import sub

from khabar.errors import InputError

TAGS_MAX = 300_000
"""Tags of one page; more are refused. The largest real pages have some 20,000; an element costs the parser 0.5 kB."""
ATTRIBUTES_MAX = 1_000
"""Attributes of one tag; a tag with more is refused (30,000 take a parser four seconds)."""
COPIES_MAX = 300_000
"""Elements that formatting tags left open may make, estimated as tags times those open at once."""

HARMLESS_TAGS = 1_000
"""Tags that can hurt nobody however they are nested: a square of this is still below `COPIES_MAX` elements, half of them open."""

_SPACE = r"[ \t\n\f\r]"
_NAME = r"[a-zA-Z][^ \t\n\f\r/>]*+"
# As the standard reads them: a quote counts only after `=`. Possessive throughout, so that no text makes it go back.
_ATTRIBUTES = rf"""[^>=]*+(?:={_SPACE}*+(?:"[^"]*+"|'[^']*+')?+[^>=]*+)*+"""
_COMMENT = r"<!--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+(?:--!?>|\Z))"
_CODE = rf"<(?i:script|style)(?=[ \t\n\f\r/>]){_ATTRIBUTES}(?:>[^<]*+(?:<(?!(?i:/script|/style))[^<]*+)*+|\Z)"
_OPAQUE = re.compile(f"{_COMMENT}|{_CODE}")
_OPENING = re.compile(rf"<[a-zA-Z]{_ATTRIBUTES}(?:>|\Z)")
_NAMES = re.compile(rf"<(/?{_NAME}){_ATTRIBUTES}(?:>|\Z)")
_ANY = re.compile(rf"(?P<opaque>{_COMMENT}|{_CODE})|<(?P<tag>/?{_NAME})(?P<rest>{_ATTRIBUTES})(?:>|\Z)")
_ATTRIBUTE = re.compile(r"""[^\s=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?""")

VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
_FORMATTING = frozenset("b big code em font i nobr s small strike strong tt u".split())
# Their end tags may be left out, and the parser ends them by itself: they nest only inside others, which are counted.
_SELF_ENDING = frozenset("html head body p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp".split())
_CODE_NAMES = frozenset(("script", "style"))
_INLINE = _FORMATTING | frozenset("a abbr bdi bdo cite del ins label mark q span sub sup time var".split())
_UNCOUNTED = VOID | _SELF_ENDING | _CODE_NAMES


class _Weights(dict[str, int]):
    """+1 for a tag that opens a level, -1 for one that closes it, 0 for the rest; made as names come."""

    def __missing__(self, tag: str) -> int:
        name = tag.lstrip("/").lower()
        weight = 0 if name in _UNCOUNTED else -1 if tag[0] == "/" else 1
        if len(self) < 10_000:  # names are the page's: do not keep what a hostile one makes up
            self[tag] = weight
        return weight


_WEIGHTS = _Weights()


def tame(html: str, depth: int) -> str:
    """The page, in which what is nested deeper than `depth` stands at that depth. Raises InputError for what no real page has."""
    bare = _OPAQUE.sub("", html)
    long = [tag for tag in _OPENING.findall(bare) if len(tag) > 2 * ATTRIBUTES_MAX]
    if any(len(_ATTRIBUTE.findall(tag)) > ATTRIBUTES_MAX for tag in long):
        raise InputError(f"an HTML tag of it has more than {ATTRIBUTES_MAX:,} attributes")
    if bare.count("<") < HARMLESS_TAGS:
        return html
    names = _NAMES.findall(bare)
    if len(names) > TAGS_MAX:
        raise InputError(f"it has more than {TAGS_MAX:,} HTML tags")
    copies = _open_formatting(names) * len(names)
    return html if _nest_within(names, depth) and copies <= COPIES_MAX else _rewrite(html, depth, copies > COPIES_MAX)


def _nest_within(names: list[str], depth: int) -> bool:
    """Whether no tag stands deeper. Stray end tags pull the sum down; depth is counted from the lowest point before."""
    levels = list(accumulate(map(_WEIGHTS.__getitem__, names), initial=0))
    if max(levels) - min(levels) <= depth:
        return True
    deepest: int = max(map(sub, levels, accumulate(levels, min)))
    return deepest <= depth


def _open_formatting(names: list[str]) -> int:
    """How many formatting elements are open at once, at most."""
    formatting = {name for name in set(names) if name.lower() in _FORMATTING}
    if sum(map(formatting.__contains__, names)) * len(names) <= COPIES_MAX:
        return 0
    open_now: Counter[str] = Counter()
    most = 0
    for tag in names:
        name = tag.lstrip("/").lower()
        if name in _FORMATTING:
            open_now[name] = max(0, open_now[name] + (-1 if tag[0] == "/" else 1))
            most = max(most, open_now.total())
    return most


def _rewrite(html: str, depth: int, no_formatting: bool) -> str:
    """Tags below `depth` become breaks (`<hr>`, inside a line `<wbr>`); formatting tags, if they are too many, plain `<span>`."""
    level = drawing = 0

    def swap(match: re.Match[str]) -> str:
        nonlocal level, drawing
        tag = match["tag"]
        if tag is None:
            return match[0]
        name, closing = tag.lstrip("/").lower(), tag[0] == "/"
        if name == "svg":
            drawing = max(0, drawing + (-1 if closing else 1))
        if name in _UNCOUNTED or (drawing and match["rest"].endswith("/")):
            return match[0]
        level += 0 if closing else 1
        below = level > depth
        level = max(0, level - 1) if closing else level
        if below:
            return "<wbr>" if name in _INLINE else "<hr>"
        if no_formatting and name in _FORMATTING:
            return f"<{'/' if closing else ''}span{match['rest']}>"
        return match[0]

    return _ANY.sub(swap, html)
