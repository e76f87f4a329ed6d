"""Comments and elements that hold no tags (`script`, `style`, `title` …), taken out of a page in its regular form."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

RAW = frozenset("script style xmp iframe noembed noframes plaintext title textarea".split())
"""Elements that hold no tags."""
READ = frozenset(("title", "xmp", "plaintext"))
"""Those that keep their place on the page, beside scripts of JSON-LD; the rest goes without a trace."""

_OPENING = re.compile(rf"<(?:!--|({'|'.join(sorted(RAW))})((?: [^>]*)?)>)")
_SCRIPT_END = re.compile(r"</script[\s/>]", re.IGNORECASE)
_SCRIPT_MARK = re.compile(r"<!--|-->|<(/?)script[\s/>]", re.IGNORECASE)


@dataclass(slots=True)
class Taken:
    """A page without its raw elements: what is left, the texts of those that kept their place, in order, and style sheets."""

    html: str = ""
    texts: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)


def take_out_raw(html: str) -> Taken:
    """The page without comments and without what stands in raw elements."""
    taken = Taken()
    parts: list[str] = []
    position = 0
    while opening := _OPENING.search(html, position):
        tag, attributes = opening.groups()
        kept = tag in READ or (tag == "script" and "ld+json" in attributes)
        parts.append(html[position : opening.end() if kept else opening.start()])
        start = opening.end()
        if tag is None:
            position = _after(html, "-->", start)[1]
            continue
        end, position = _script_end(html, start) if tag == "script" else _after(html, f"</{tag}>", start)
        if kept:
            taken.texts.append(html[start:end])
            position = end
        elif tag == "style":
            taken.styles += [html[start:end]] if " media=" not in attributes or 'media="all"' in attributes else []
        elif tag in ("iframe", "textarea"):
            parts.append(" ")  # they stand on the page as a thing that parts words
    parts.append(html[position:])
    taken.html = "".join(parts)
    if not taken.html.endswith(">"):
        taken.html += "<!>"  # who reads tags and the text before each finds the last text too
    return taken


def _after(html: str, mark: str, position: int) -> tuple[int, int]:
    """Where a mark begins and ends; the end of the page where there is none."""
    found = html.find(mark, position)
    return (found, found + len(mark)) if found >= 0 else (len(html), len(html))


def _script_end(html: str, position: int) -> tuple[int, int]:
    """Where `</script>` stands, as the standard reads it: one inside `<!-- <script>` does not count."""
    first = _SCRIPT_END.search(html, position)
    if first and html.find("<!--", position, first.start()) < 0:
        return first.span()
    commented = nested = False
    for mark in _SCRIPT_MARK.finditer(html, position):
        if mark[0] == "<!--":
            commented = True
        elif mark[0] == "-->":
            commented = nested = False
        elif mark[1]:
            if not nested:
                return mark.span()
            nested = False
        else:
            nested = commented
    return len(html), len(html)
