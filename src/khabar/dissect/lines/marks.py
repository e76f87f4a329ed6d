"""The markers that stand on a line: words that tell its role, from `markers.tsv`."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.grammar import Analysis, Hit
from khabar.lexicon.tables import Marker
from khabar.model import Role

LABELLED = 0.6  # share of a line's words that are markers, from which it is a menu or a bar of buttons
YEAR_DIGITS = 4
START_WORDS = 14  # most words of a line on which a marker at its start counts, where `_FITS` does not say otherwise

# Most words of a line on which a marker at its start counts: a longer line only begins like one (`كتب الوزير على صفحته …`).
_FITS: dict[Role, int] = {
    "byline_dateline": 8,
    "date_line": 16,
    "source_credit": 10,
    "caption": 22,
    "read_also_link": 30,
    "keywords": 80,
    "comment_form": 60,
}


class Marks:
    """The markers of a page, handed out line by line."""

    def __init__(self, analysis: Analysis) -> None:
        self._kinds = analysis.kinds
        self._forms = analysis.forms
        self._hits = [hit for hit in analysis.hits(Marker) if hit.cut.length == 0]
        self._next = 0

    def best(self, first: int, last: int, words: int) -> tuple[Hit[Marker] | None, int]:
        """The marker of tokens `[first, last)` that tells most, and how many labels they hold. Ask for lines in order."""
        if self._next == len(self._hits) or self._hits[self._next].first >= last:
            return None, 0
        found: Hit[Marker] | None = None
        rank, held = 0, 0
        labels: list[Hit[Marker]] = []
        for hit in self._of(first, last):
            worth = self._worth(hit, first, last, words)
            if worth > rank:
                found, rank = hit, worth
            if hit.row.role == "site_furniture" and hit.row.place != "anywhere":
                labels.append(hit)
                held += hit.last - hit.first
        if found is None and len(labels) > 1 and held >= words * LABELLED:
            found = labels[0]
        return found, len(labels)

    def _of(self, first: int, last: int) -> Iterator[Hit[Marker]]:
        while self._next < len(self._hits) and self._hits[self._next].first < last:
            hit = self._hits[self._next]
            self._next += 1
            if hit.first >= first and hit.last <= last:
                yield hit

    def _worth(self, hit: Hit[Marker], first: int, last: int, words: int) -> int:
        """0 where the marker does not stand where it must; else how much it tells."""
        if hit.row.place == "anywhere":
            return 1
        if self._forms[hit.first] == "©" and not self._has_year(hit.last, last):
            return 0  # `© Sputnik`, the owner of a picture
        if not self._no_words(first, hit.first):
            return 0
        if self._no_words(hit.last, last):
            return 3
        return 2 if hit.row.place == "start" and words <= _FITS.get(hit.row.role, START_WORDS) else 0

    def _has_year(self, first: int, last: int) -> bool:
        return any(len(form) >= YEAR_DIGITS and form.isdigit() for form in self._forms[first:last]) or first >= last

    def _no_words(self, first: int, last: int) -> bool:
        return not any(kind in ("word", "latin") for kind in self._kinds[first:last])
