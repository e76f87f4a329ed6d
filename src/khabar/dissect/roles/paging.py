"""Texts on several pages: the lines that number them, and the page that a page goes on with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from khabar.dissect.lines.page_fields import urls
from khabar.dissect.lines.sheet import Sheet
from khabar.model import Page, Role

PAGER_WORDS = 5  # words of the longest line of page numbers
NUMBERS = 3  # page numbers from which a line without a word is one: `1 2 3`
DIGITS = 4  # digits of the greatest page number
_STEPS = frozenset("التالي السابق التاليه السابقه الاولي الاخيره الاخير الاول next previous prev first last".split())
_PAGES = frozenset(("الصفحه", "صفحه", "صفحات", "page"))
_WORDS = _STEPS | _PAGES | {"من", "of", "الي"}
_NUMBERED = re.compile(r"(?:[?&](?:page|p|paged|pg)=|/page[/-])(\d{1,4})(?=[&#/?]|$)/?", re.IGNORECASE)
_PREVIOUS = ('link[rel="prev"]@href', 'a[rel="prev"]@href')
_LINKS = "a@href"


def label_pagers(sheet: Sheet, roles: list[Role | None]) -> None:
    """Label the lines of page numbers: `الصفحة 2 من 3`, `1 2 3 التالي`."""
    for line in sheet.lines:
        if line.numbers and line.words <= PAGER_WORDS and not line.dates and _is_pager(sheet.forms(line.number)):
            roles[line.number] = "site_furniture"


def _is_pager(forms: Sequence[str]) -> bool:
    words = [form for form in forms if form[0].isalpha()]
    numbers = [int(form) for form in forms if form.isdecimal() and len(form) <= DIGITS]
    if len(words) + len(numbers) < 2 or any(word not in _WORDS for word in words) or ":" in forms:
        return False
    if any(form[0].isdigit() and not form.isdecimal() for form in forms):
        return False
    if not words:
        return len(numbers) >= NUMBERS and numbers[:NUMBERS] == [1, 2, 3]
    if _PAGES.isdisjoint(words):
        return not _STEPS.isdisjoint(words) and len(numbers) > 1 and numbers == sorted(numbers)
    return len(numbers) > 0 and (len(words) > 1 or len(forms) == len(words) + len(numbers))


def page_before(page: Page) -> str | None:
    """The address of the page before, by `rel=prev` or by a link, where it is that of the page itself with the number before its
    own; some sites give `rel=prev` to the article before, which is another one. Null where nothing says so."""
    own = [(address, *_parted(address)) for address in dict.fromkeys(found.quote for found in urls(page))]
    for address, stem, number in own:
        if number is not None and number <= 1:
            continue
        for other, linked in _candidates(page, address):
            there, before = _parted(other)
            if there == stem and _precedes(before, number, linked):
                return other
    return None


def _precedes(before: int | None, number: int | None, linked: bool) -> bool:
    """True where a page's number is the one before; the first page often bears none, and the canonical address may not either, so
    that only `rel=prev` tells then."""
    if number is None:
        return not linked and before is not None
    return (before or 1) == number - 1


def _candidates(page: Page, own: str) -> Iterator[tuple[str, bool]]:
    """The addresses that may be those of the page before; true for those of mere links."""
    for path in (*_PREVIOUS, _LINKS):
        for value in page.field_values("attribute", path):
            yield urljoin(own, value), path == _LINKS


def _parted(address: str) -> tuple[str, int | None]:
    """An address without scheme and page number, and that number."""
    found = _NUMBERED.search(address)
    bare = address if found is None else address[: found.start()] + address[found.end() :].replace("&", "?", 1)
    parts = urlsplit(bare)
    host = parts.netloc.lower().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}", int(found[1]) if found else None
