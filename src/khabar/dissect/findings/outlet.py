"""Who publishes the page: what the user says, what the page says of itself outside its text, then its furniture, its dateline;
the host of its address last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

from khabar.dissect.findings.credits import Credits
from khabar.dissect.findings.furniture import names
from khabar.dissect.findings.phrases import HINT, SURE, Named
from khabar.dissect.lines.naming import has_form, is_listed, may_name, words_in
from khabar.dissect.lines.page_fields import OUTLETS, first_field, urls
from khabar.dissect.lines.segments import is_person
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import OUTLET_HEADS, PLACE_WORDS
from khabar.dissect.lines.words import words_of
from khabar.dissect.roles.parts import Part
from khabar.model import FieldEvidence, Outlet, Page, Quote, Role, TextEvidence

NAME_EVIDENCE = 3  # pieces of furniture given as evidence
_COMPANIES = ("شركه ", "مؤسسه ", "مجموعه ")
"""How the names of owners begin, on lines of rights beside the outlet's."""
_SPOKEN_OF = (
    ("« ", " »"), ('" ', ' "'), ("( ", " )"), ("“ ", " ”"), ("وكاله ", ""), ("موقع ", ""), ("مراسل ", ""), ("مراسله ", ""),
    ("لموقع ", ""), ("لوكاله ", ""), ("منصه ", ""), ("ومنصه ", ""), ("صحيفه ", ""),
)  # fmt: skip
"""Between what words and signs a text speaks of its outlet: `قال مراسل (الرافد اليوم)`."""


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
    """The name with most votes of the lines that name one, if they are enough: names that only open texts last, since those may
    be reprinted, and names in Latin letters behind Arabic ones."""
    found = list(names(sheet, roles, parts))
    if not found:
        return None
    votes = _votes(sheet, found)
    outside = {words_of(quote.text) for basis, quote, _ in found if basis != "first words"}

    def rank(key: str) -> tuple[bool, bool, bool, bool, int]:
        company = key.startswith(_COMPANIES)
        return votes[key] >= SURE, key in outside, not key.isascii(), not company, votes[key]

    key = max(votes, key=rank)
    rivals = {words_of(quote.text) for basis, quote, _ in found if basis not in ("first words", "site furniture")}
    if votes[key] < SURE or (key not in outside and rivals):
        return None
    same = [(basis, quote) for basis, quote, _ in found if words_of(quote.text) == key]
    printed = Counter(quote.text for _, quote in same)
    best = _without_head(sheet, max(same, key=lambda named: printed[named[1].text])[1], votes)
    evidence = tuple(TextEvidence.of(sheet.analysis.page, *quote.span) for _, quote in same[:NAME_EVIDENCE])
    return Outlet(name=best.text, basis=same[0][0], evidence=evidence)


def _without_head(sheet: Sheet, name: Quote, votes: Collection[str]) -> Quote:
    """`CNN بالعربية` of `موقع CNN بالعربية`, where a table or another line has the name without the word for its kind."""
    analysis = sheet.analysis
    first, last = analysis.token_range(name.start, name.end)
    words = words_in(analysis, first, last)
    if len(words) < 2 or words[0] not in OUTLET_HEADS:
        return name
    alone = len(words) > 2 and " ".join(words[1:]) in votes
    listed = words[0] == "موقع" and is_listed(analysis, first + 1, last)
    return analysis.quote(first + 1, last) if alone or listed else name


def _votes(sheet: Sheet, found: Sequence[Named]) -> dict[str, int]:
    """The votes of each folded name: of its lines, its form, the text that speaks of it, and of names that are part of it."""
    votes: Counter[str] = Counter()
    alone: set[str] = set()
    for basis, quote, vote in found:
        key = words_of(quote.text)
        if basis != "site furniture" or key not in alone:  # a writer's name stands alone twice as well
            votes[key] += vote
        alone.add(key)
    text = f" {' '.join(sheet.analysis.forms)} " if min(votes.values()) < SURE else ""
    for key, lines in list(votes.items()):
        votes[key] += has_form(key.split(" "))
        if lines < SURE and any(f" {start}{key}{end} " in text for start, end in _SPOKEN_OF):
            votes[key] += 1
    whole = dict(votes)
    for key in votes:
        votes[key] += sum(lines for part, lines in whole.items() if f" {part} " in f" {key} " and part != key)
    return votes


def own_names(outlet: Outlet | None) -> frozenset[str]:
    """The folded names of an outlet, with and without the word for its kind (`جريدة الرواسي`, `الرواسي`)."""
    if outlet is None:
        return frozenset()
    name = words_of(outlet.name)
    head, _, rest = name.partition(" ")
    return frozenset((name, rest)) if rest and head in OUTLET_HEADS else frozenset((name,))


def dateline_outlet(sheet: Sheet, said: Sequence[Credits], stated: Outlet | None) -> Outlet | None:
    """The outlet, with what the names beside datelines tell that no table knows.

    Where the outlet is not stated, such a name is the outlet if nothing else can be meant (`_dateline_votes`). Else it is where
    the text comes from, and is credited, if it stands on the page once more, as agencies do in their reports and writers do not.
    """
    own = _own_dateline(sheet, said) if stated is None or _is_latin(stated) else None
    if own and (stated is None or not own.text.isascii()):
        return Outlet(name=own.text, basis="dateline", evidence=(TextEvidence.of(sheet.analysis.page, *own.span),))
    for credit in said:
        for name in credit.own:
            credit.credit(name, first=True)
        for name in credit.lead_partners if stated else [*credit.partners, *credit.lead_partners]:
            if credit.dateline and _recurs(sheet, name):  # where the outlet is known, a line above the text can be a caption too
                credit.credit(name)
    return stated


def _is_latin(stated: Outlet) -> bool:
    """True for a name in Latin letters on a line of the page, whose Arabic one a dateline may have."""
    return stated.name.isascii() and all(isinstance(one, TextEvidence) for one in stated.evidence)


def _own_dateline(sheet: Sheet, said: Sequence[Credits]) -> Quote | None:
    """The name beside the main article's dateline that is the outlet's; those of others may be reprinted with them."""
    credited = " \n ".join(words_of(source.text) for credit in said for source in credit.sources)
    for credit in said[:1]:
        for name in credit.own:
            return name
        for name in (*credit.partners, *credit.lead_partners) if credit.dateline else ():
            if _dateline_votes(sheet, name, credit.dateline) >= SURE and words_of(name.text) not in credited:
                return name
    return None


def _dateline_votes(sheet: Sheet, name: Quote, dateline: Quote | None) -> int:
    """How surely a name beside a place is the outlet's: by its form, in brackets or between slashes, spoken of in the text.

    Behind the place also where it cannot be a person's and the page has no such place.
    """
    analysis = sheet.analysis
    first, last = analysis.token_range(name.start, name.end)
    if not may_name(analysis, first, last) or is_person(analysis, first):
        return 0
    words = words_in(analysis, first, last)
    around = (analysis.forms[first - 1] if first else "", analysis.forms[last] if last < len(analysis.forms) else "")
    text = f" {' '.join(analysis.forms)} "
    signs = _SPOKEN_OF if around != ("(", ")") else [pair for pair in _SPOKEN_OF if pair != ("( ", " )")]
    spoken = any(f" {start}{' '.join(words)}{end} " in text for start, end in signs)
    impersonal = len(words) == 1 or words[0].startswith("ال")
    behind = dateline is not None and dateline.end <= name.start and impersonal and not _is_visited(text, words)
    return HINT + max(has_form(words), around in (("(", ")"), ("/", "/")), spoken, behind)


def _is_visited(text: str, words: Sequence[str]) -> bool:
    """True where the text has something happen in what bears the name."""
    name = " ".join(words)
    return f" ب{name} " in text or any(f" {word} {name} " in text for word in PLACE_WORDS)


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
