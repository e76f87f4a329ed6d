"""What a page says of itself outside its text: meta tags, canonical link, JSON-LD, `time` and `itemprop`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from khabar.ingest.html_element import PAGED, attribute
from khabar.model import Field

FIELDS_MAX = 400
"""Fields kept of one page; the most seen on a real page is some 60."""
VALUE_MAX = 4_000
"""Characters of a value; longer ones (a whole article in a meta tag) are left out."""
JSON_NODES_MAX = 10_000
"""Objects looked at in one JSON-LD script."""

PAGE_LINKS_MAX = 20
"""Links to numbered pages that are kept of one page."""

_LINKS = ("canonical", "prev", "next")
_PREFIXES = ("og:", "article:", "book:", "dc.", "dcterms.", "parsely-", "sailthru.", "cxenseparse:recs:")
_NAMES = frozenset(
    "description author keywords news_keywords date pubdate publishdate publish-date publish_date publication_date "
    "published_time article_date_original articledate last-modified revised modified_date source original-source "
    "syndication-source publisher application-name copyright language section".split()
)
_ITEMPROPS = frozenset(
    "headline alternativeheadline author publisher datepublished datemodified datecreated articlesection keywords".split()
)
_JSON_KEYS = (
    "headline",
    "alternativeHeadline",
    "name",
    "description",
    "datePublished",
    "dateModified",
    "dateCreated",
    "uploadDate",
    "articleSection",
    "keywords",
    "inLanguage",
)
_JSON_NAMED = ("author", "creator", "publisher", "sourceOrganization", "isBasedOn")


class Fields:
    """The fields of one page in document order, doubles left out."""

    def __init__(self) -> None:
        self._found: dict[Field, None] = {}
        self._page_links = 0

    def all(self) -> tuple[Field, ...]:
        return tuple(self._found)

    def add(self, path: str, value: str | None) -> None:
        """Keep a value, its white space made single."""
        value = " ".join(value.split()) if value else ""
        if value and len(value) <= VALUE_MAX and len(self._found) < FIELDS_MAX:
            self._found[Field(path, value)] = None

    def meta(self, attributes: str) -> None:
        """A `<meta>` of a kind that tells of the article."""
        for key in ("property", "name", "itemprop"):
            name = (attribute(attributes, key) or "").strip().lower()
            if not name:
                continue
            known = _ITEMPROPS if key == "itemprop" else _NAMES
            if name in known or (key != "itemprop" and name.startswith(_PREFIXES)):
                self.add(f'meta[{key}="{name}"]@content', attribute(attributes, "content"))
                return

    def link(self, attributes: str) -> None:
        """A `<link>`, if it is the canonical one, or that of the page before or behind."""
        rel = (attribute(attributes, "rel") or "").lower()
        if rel in _LINKS:
            self.add(f'link[rel="{rel}"]@href', attribute(attributes, "href"))

    def element(self, tag: str, attributes: str, hidden: bool, owner: str | None) -> str | None:
        """The `datetime` or `content` of an element; else the path under which its text is to be kept, if it has an itemprop.

        `owner` is the path of the element with an itemprop around it: whose `name` this is.
        """
        if tag == "a":
            self._page_link(attributes)
        prop = (attribute(attributes, "itemprop") or "").strip()
        if prop.lower() in _ITEMPROPS or (prop == "name" and owner):
            path = f'{tag}[itemprop="{prop}"]'
            path = f"{owner} {path}" if owner and prop == "name" else path
            for key in ("datetime", "content"):
                if (value := attribute(attributes, key)) is not None:
                    self.add(f"{path}@{key}", value)
                    return None
            return path
        if tag == "time" and not hidden:
            self.add("time@datetime", attribute(attributes, "datetime"))
        return None

    def _page_link(self, attributes: str) -> None:
        """A link to another page of the same text or list: with `rel`, or with a page number in its address."""
        href = attribute(attributes, "href") or ""
        rel = (attribute(attributes, "rel") or "").lower()
        if rel in ("prev", "next"):
            self.add(f'a[rel="{rel}"]@href', href)
        elif PAGED.search(href) and self._page_links < PAGE_LINKS_MAX:
            self._page_links += 1
            self.add("a@href", href)

    def json_ld(self, script: str) -> None:
        """The values of a JSON-LD script; one that is not JSON holds none."""
        try:
            data = json.loads(script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            return
        for node in _nodes(data):
            self._json_node(node)

    def _json_node(self, node: dict[str, object]) -> None:
        kind = next(_strings(node.get("@type")), None)
        if kind is None:
            return
        path = f'script[type="application/ld+json"]#{kind}'
        for key in _JSON_KEYS:
            for value in _strings(node.get(key)):
                self.add(f"{path}.{key}", value)
        for key in _JSON_NAMED:
            for value in _names(node.get(key)):
                self.add(f"{path}.{key}.name", value)


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """The objects of a script: its own, those of a list, those of `@graph`."""
    waiting = [data]
    for _ in range(JSON_NODES_MAX):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            yield node
            waiting.append(node.get("@graph"))


def _strings(value: object) -> Iterator[str]:
    for part in value if isinstance(value, list) else (value,):
        if isinstance(part, str):
            yield part.encode("utf-8", "replace").decode("utf-8")  # JSON can hold half characters


def _names(value: object) -> Iterator[str]:
    for part in value if isinstance(value, list) else (value,):
        yield from _strings(part.get("name") if isinstance(part, dict) else part)
