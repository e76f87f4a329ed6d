"""Organisations that the lexicon knows in full, agencies and media among them."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.mentions.found import Found
from khabar.extract.mentions.organisations import KNOWN
from khabar.extract.mentions.view import SentenceView
from khabar.grammar import Hit
from khabar.lexicon.tables import Agency, KnownName

_OTHER_BODY = frozenset("القومي القوميه الوطني الوطنيه".split())
"""Adjectives behind a known name that make it another body: `مجلس الأمن القومي`."""


def organisations(view: SentenceView) -> Iterator[Found]:
    """Organisations that the lexicon knows in full, agencies and media among them."""
    for hits in view.known.values():
        for hit in hits:
            if hit.row.type != "PER" and view.form(hit.last) not in _OTHER_BODY:
                yield in_full(hit, KNOWN)
    for agencies in view.agencies.values():
        for agency in agencies:
            if _is_agency(view, agency):
                first, last, cut = agency.first, agency.last, agency.cut.length
                yield Found(type="ORG", first=first, last=last, cut=cut, rule="agency", rank=KNOWN, name=agency.row.name)


def in_full(hit: Hit[KnownName], rank: int) -> Found:
    """A name that the lexicon knows in full as a reading, of a person too."""
    row = hit.row
    return Found(
        type=row.type,
        first=hit.first,
        last=hit.last,
        cut=hit.cut.length,
        rule="known name",
        rank=rank,
        name=hit.entry.name,
        latin=row.latin,
        country=row.country,
    )


def _is_agency(view: SentenceView, hit: Hit[Agency]) -> bool:
    """A form with another meaning counts only behind a word like `صحيفة`, or alone in quotation marks or brackets."""
    head = view.heads.get(hit.first - 1, ())
    if any(h.row.kind in ("media", "agency") for h in head):
        return True
    if not hit.row.needs:
        return hit.last - hit.first > 1 or not hit.cut.length
    quoted = view.quoted(hit.first - 1) if hit.first > view.first else None
    return quoted == (hit.first, hit.last) and view.form(hit.first - 1) in ("(", "«", "“", '"')
