"""Who publishes the page: what the user says, what the page says of itself outside its text, then its furniture, its dateline;
the host of its address last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from khabar.dissect.credits import Credits
from khabar.dissect.fields import OUTLETS, first_field, urls
from khabar.dissect.furniture import names
from khabar.dissect.parts import Part
from khabar.dissect.sheet import Sheet
from khabar.dissect.wordlists import OUTLET_HEADS
from khabar.dissect.words import words_of
from khabar.model import FieldEvidence, Outlet, Page, Quote, Role, TextEvidence

NAME_EVIDENCE = 3  # pieces of furniture given as evidence


def stated_outlet(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part]) -> Outlet | None:
    """The outlet that the user, the page's fields or its furniture name."""
    return _given(sheet.analysis.page) or _field(sheet.analysis.page) or _furniture(sheet, roles, parts)


def _given(page: Page) -> Outlet | None:
    name = page.given.outlet
    return Outlet(name=name, basis="given", evidence=(FieldEvidence(page, "given", "outlet", name),)) if name else None


def _field(page: Page) -> Outlet | None:
    evidence = first_field(page, OUTLETS)
    if evidence is None:
        return None
    return Outlet(name=evidence.quote, basis="JSON-LD" if "ld+json" in evidence.path else "meta", evidence=(evidence,))


def _furniture(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part]) -> Outlet | None:
    """The name that most lines of furniture agree on, of equals the surest."""
    found = list(names(sheet, roles, parts))
    if not found:
        return None
    votes = Counter(words_of(quote.text) for _, quote in found)
    basis, best = max(found, key=lambda named: votes[words_of(named[1].text)])
    same = [quote for _, quote in found if words_of(quote.text) == words_of(best.text)]
    evidence = tuple(TextEvidence.of(sheet.analysis.page, *quote.span) for quote in same[:NAME_EVIDENCE])
    return Outlet(name=best.text, basis=basis, evidence=evidence)


def own_names(outlet: Outlet | None) -> frozenset[str]:
    """The folded names of an outlet, with and without the word for its kind (`جريدة الرواسي`, `الرواسي`)."""
    if outlet is None:
        return frozenset()
    name = words_of(outlet.name)
    head, _, rest = name.partition(" ")
    return frozenset((name, rest)) if rest and head in OUTLET_HEADS else frozenset((name,))


def dateline_outlet(sheet: Sheet, said: Sequence[Credits], stated: Outlet | None) -> Outlet | None:
    """The outlet, with what the names beside datelines tell. Only names count that stand on the page once more, as outlets and
    agencies do in their reports and writers do not.

    On a page of one article that credits nobody, and whose outlet is not stated, such a name is the outlet. Else it is where the
    text comes from, and is credited.
    """
    partners = [_partners(sheet, credit, stated) for credit in said]
    if stated is None and len(said) == 1 and not said[0].sources and partners[0]:
        name = partners[0][0]
        return Outlet(name=name.text, basis="dateline", evidence=(TextEvidence.of(sheet.analysis.page, *name.span),))
    for credit, found in zip(said, partners, strict=True):
        for name in found:
            credit.credit(name)
    return stated


def _partners(sheet: Sheet, credit: Credits, stated: Outlet | None) -> list[Quote]:
    """The names beside a dateline that recur; where the outlet is known only those at the head of the text, since a line above
    it can be a caption too."""
    found = credit.lead_partners if stated else [*credit.partners, *credit.lead_partners]
    return [name for name in found if credit.dateline and _recurs(sheet, name)]


def _recurs(sheet: Sheet, name: Quote) -> bool:
    forms = sheet.analysis.forms
    first, last = sheet.analysis.token_range(name.start, name.end)
    wanted, size = forms[first:last], last - first
    return any(form == wanted[0] and at != first and forms[at : at + size] == wanted for at, form in enumerate(forms))


def host_outlet(page: Page) -> Outlet | None:
    """The host of the page's address."""
    for evidence in urls(page):
        host = (urlsplit(evidence.quote).hostname or "").removeprefix("www.")
        if host and host in evidence.quote:
            return Outlet(name=host, basis="host of the URL", evidence=(evidence,))
    return None
