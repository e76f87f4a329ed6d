"""Parts and their wholes: `16 شخصا بينهم 3 أطفال وامرأتان`, `3 من أصل 5 مقاعد`."""

from __future__ import annotations

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.roles import UNTOLD
from khabar.extract.quantities.words import BARE_PARTS, NO_PARTS, OF_PEOPLE, OF_THINGS, PART_LINKS, WITH

_MAX_LINK = 5  # tokens between two parts of one whole
_PREPOSITIONS = frozenset(["من", "في", "الي", "عن"])  # `70% منها من 3 قطاعات`
_FEW = 4  # a share of fewer is of something else
_DESCRIBED = 2  # words between `بينهم` and its number (`بينهم على الأقل 3`)


def add_wholes(clause: NumberClause, drafts: list[Draft], before: Draft | None) -> None:
    """Fills the wholes of the parts among the drafts, and with them roles that are not told (`16 قتيلا بينهم 3 أطفال`).

    A whole is a quantity of the sentence, or the last one of the sentence before.
    """
    for place, draft in enumerate(drafts):
        whole = draft.whole = _whole(clause, drafts, place, before)
        if whole is not None and whole.role is not None and draft.role in UNTOLD and draft.unit is None:
            draft.role = whole.role


def _whole(clause: NumberClause, drafts: list[Draft], place: int, before: Draft | None) -> Draft | None:
    """The whole of the draft at a place; null where it is no part, or nothing that could hold it was told."""
    draft = drafts[place]
    if draft.whole_behind:
        return drafts[place + 1] if place + 1 < len(drafts) else None
    opened = _opener(clause, draft) or (clause.form(draft.end) if draft.part else None)
    if opened is None:
        part = drafts[place - 1] if place else None
        joined = part is not None and part.whole is not None and not part.whole_behind and _goes_on(clause, part, draft)
        return part.whole if part is not None and joined else None
    people = opened in OF_PEOPLE
    for earlier in reversed(drafts[:place]):
        if earlier.whole is None and _can_hold(earlier, draft, people):
            return earlier
    return before if place == 0 and before is not None and _can_hold(before, draft, people) else None


def _opener(clause: NumberClause, draft: Draft) -> str | None:
    """The word before a number that makes it a part."""
    for token in range(draft.first - 1, max(clause.first, draft.first - 1 - _DESCRIBED) - 1, -1):
        stem = OF_PEOPLE.get(clause.forms[token]) or OF_THINGS.get(clause.forms[token])
        if stem is not None:
            before = clause.form(token - 1)
            return stem if before not in NO_PARTS and (stem in BARE_PARTS or before in WITH) else None
        if not clause.is_particle(token) or clause.forms[token] in _PREPOSITIONS:
            return None
    return None


def _can_hold(whole: Draft, part: Draft, people: bool) -> bool:
    """False where the whole is of another kind than the part, or smaller, or things where people are meant."""
    if whole.noun is None and whole.value is None:
        return False
    things = whole.noun is not None and whole.noun.entry is not None and whole.noun.role is None
    if people and things:
        return False
    if part.unit is not None and part.unit.kind == "percent":
        return _can_be_shared(whole, part)
    if (whole.unit is None) != (part.unit is None):
        return False
    top = whole.value_max if whole.value_max is not None else whole.value
    return top is None or part.value is None or part.value <= top or whole.modifier in ("more_than", "at_least", "about")


def _can_be_shared(whole: Draft, part: Draft) -> bool:
    """True where a share may be of a count (`262 ألف عامل، 60% منهم`), or of a greater share (`27% من بينها 23%`)."""
    if whole.unit is None:
        return whole.rule != "fraction" and (whole.value is None or whole.value > _FEW)
    same = whole.unit == part.unit and not part.part
    return same and whole.value is not None and part.value is not None and part.value <= whole.value


def _goes_on(clause: NumberClause, part: Draft, draft: Draft) -> bool:
    """True where و alone joins a number to the part before it: no word of another role, no verb."""
    between = range(part.end, draft.first)
    if len(between) > _MAX_LINK:
        return False
    if any(t in clause.nouns or t + 1 in clause.cues or clause.scene.is_verb(t) for t in between):
        return False
    joined = clause.form(draft.first)[: draft.cut] == "و" or any(clause.forms[t] in PART_LINKS for t in between)
    return joined and all(clause.forms[t] in PART_LINKS or clause.kinds[t] == "word" for t in between)
