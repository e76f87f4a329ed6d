"""Quantities that are told in one breath: only و, `بينهم` or a word of their role joins them (`مقتل 3 جنود وإصابة 5`)."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.settings.words import BEFORE_PARTS, LINKS
from khabar.extract.quantities.words import BARE_PARTS
from khabar.extract.words import BREAKS, COMMAS

_MAX_LINK = 6  # tokens that may join two quantities of one telling
_ADJECTIVE_ENDS = ("ين", "ون", "ان", "ات", "ا", "ه")


def groups(clause: NumberClause, drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    """Ranges `[first, last)` of drafts that are told in one breath."""
    found: list[tuple[int, int]] = []
    for place, draft in enumerate(drafts):
        if found and _is_joined(clause, drafts[place - 1], draft):
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found


def _is_joined(clause: NumberClause, left: Draft, right: Draft) -> bool:
    """True where nothing but links, words of roles and adjectives stands between two quantities."""
    between = range(left.end, right.first)
    if len(between) > _MAX_LINK or right.whole_behind or left.whole_behind:
        return False
    forms = clause.forms[left.end : right.first]
    if any(form in BREAKS for form in forms) or forms[-1:] == ["من"] or not _is_shared(right, forms):
        return False
    cues = _cue_tokens(clause, left.end, right.first)
    links = any(form in LINKS for form in forms)
    if not (clause.form(right.first)[: right.cut] == "و" or links or cues):
        return False
    return all(
        form in LINKS or form in COMMAS or token in cues or token in clause.scene.nationalities or form.endswith(_ADJECTIVE_ENDS)
        for token, form in zip(between, forms, strict=True)
    )


def _is_shared(right: Draft, forms: Sequence[str]) -> bool:
    """False where what stands behind a part is told of the part alone: `100 شخص بينهم 20 في بغداد`."""
    part = next((place for place, form in enumerate(forms) if form in BARE_PARTS), None)
    return part is None or (not right.is_elided and all(form in BEFORE_PARTS for form in forms[:part]))


def _cue_tokens(clause: NumberClause, first: int, last: int) -> set[int]:
    """The tokens of role words between two numbers."""
    cues = (clause.cues.get(end) for end in range(first + 1, last + 1))
    return {token for cue in cues if cue is not None and cue.first >= first for token in range(cue.first, cue.last)}


def next_first(clause: NumberClause, drafts: Sequence[Draft], last: int, end: int) -> int:
    """Where the next quantity begins; one that tells in what the first happened is passed over (`44 شخصا في تصادم قطارين`)."""
    if last == len(drafts):
        return clause.last
    between = clause.forms[end : drafts[last].first]
    within = bool(between) and between[0] in ("في", "ب") and len(between) <= _MAX_LINK
    if within and not any(form.startswith("و") or form in COMMAS for form in between):
        last += 1
    return drafts[last].first if last < len(drafts) else clause.last
