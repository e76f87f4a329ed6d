"""What an element of a page is and does, read from its tag in the regular form: `div class="body" id="x"`."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from khabar.ingest.html_guard import VOID
from khabar.ingest.html_raw import RAW
from khabar.ingest.html_style import WELL_KNOWN, hidden_by_attributes

CRUMBS = frozenset(("breadcrumb", "breadcrumbs", "مسار التنقل", "مسار الصفحة"))
"""Labels of an element that holds the way to the article; they count as a class."""
CLASS_WORDS = 6
"""Classes of one element that go into a path, so that one with fifty does not drive the others out."""
PAGED = re.compile(r"(?:[?&;]page=|/page[/-])\d{1,4}\b")
"""The number of a page in an address."""
SHARED_CHARS = 200
"""Characters of a tag up to which it is remembered from page to page (pages of one site share most of theirs)."""
SHARED_TAGS = 16_384
"""Tags remembered: some 10 MB."""

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol optgroup option p pre search section "
    "select summary table tbody td tfoot th thead tr ul xmp".split()
)
"""Elements that begin a line of their own."""
_SKIPPED = frozenset("noscript template svg object audio video canvas datalist rp head noframes noembed iframe textarea".split())
_REPLACED = frozenset("img input embed object audio video canvas svg iframe select textarea".split())
_NO_ELEMENT = ("/", "!", "?")
_WHOLE = frozenset(("html", "body"))  # pages hide these until a script has run: never taken as hidden

# Marks: begins a line; hides what is in it; links it; keeps its white space; stands for a thing that parts words; holds no
# tags; is void; has a value to keep as a field; is the end of one and nothing else.
BLOCK, HIDES, LINK, PRE, THING, HOLDS_RAW, IS_VOID, FIELD, ENDS = (1 << bit for bit in range(9))
_MARKS = {
    tag: BLOCK * (tag in BLOCKS)
    + HIDES * (tag in _SKIPPED)
    + PRE * (tag == "pre")
    + THING * (tag in _REPLACED)
    + HOLDS_RAW * (tag in RAW)
    + IS_VOID * (tag in VOID)
    + FIELD * (tag in ("meta", "link", "time", "html"))
    for tag in BLOCKS | _SKIPPED | _REPLACED | RAW | VOID | {"time"}
}


class Element:
    """An element: its tag, its attributes as the parser writes them, its classes, and its marks, a sum."""

    __slots__ = ("_words", "attributes", "classes", "marks", "tag")

    def __init__(self, tag: str, attributes: str, classes: str, marks: int) -> None:
        self.tag = tag
        self.attributes = attributes
        self.classes = classes
        self.marks = marks
        self._words: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """`tag`, `#id` and `.class` words, lower case."""
        if not self._words:
            name = attribute(self.attributes, "id")
            label = attribute(self.attributes, "aria-label") or ""
            self._words = (
                self.tag.lower(),
                *(["#" + name.strip().lower()] if name else ()),
                *["." + word for word in self.classes.lower().split()[:CLASS_WORDS]],
                *([".breadcrumb"] if label.lower() in CRUMBS else ()),
            )
        return self._words


def attribute(attributes: str, name: str) -> str | None:
    """The value of an attribute, in a tag as the parser writes it: ` name="value"`, with quotes in values escaped."""
    found = attributes.find(f' {name}="')
    if found < 0:
        return None
    start = found + len(name) + 3
    value = attributes[start : attributes.index('"', start)]
    return unescape(value) if "&" in value else value


def element_of(inner: str) -> Element:
    """The element of a tag, without its brackets."""
    return _shared(inner) if len(inner) <= SHARED_CHARS else _read(inner)


def _read(inner: str) -> Element:
    tag = inner.partition(" ")[0]
    marks = _MARKS.get(tag, 0)
    if tag.startswith(_NO_ELEMENT):
        if tag[0] == "/":
            return Element(inner[1:], "", "", ENDS)
        marks |= IS_VOID
    if tag == inner:
        return Element(tag, "", "", marks | HIDES * (tag == "dialog"))
    attributes = inner[len(tag) :]
    classes = attribute(attributes, "class") or ""
    if tag == "a" and ' href="' in attributes:
        marks |= LINK
        if ("page" in attributes and PAGED.search(attributes)) or ' rel="prev"' in attributes or ' rel="next"' in attributes:
            marks |= FIELD
    if " itemprop=" in attributes:
        marks |= FIELD
    if tag not in _WHOLE and (
        hidden_by_attributes(attributes)
        or (classes and not WELL_KNOWN.isdisjoint(classes.split()))
        or (tag == "dialog" and " open=" not in attributes)
    ):
        marks |= HIDES
    return Element(tag, attributes, classes, marks)


_shared = lru_cache(maxsize=SHARED_TAGS)(_read)
