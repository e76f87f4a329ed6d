"""Parts and their wholes: `16 شخصا بينهم 3 أطفال وامرأتان`, `3 من أصل 5 مقاعد`."""

from __future__ import annotations

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.closed import BARE_PARTS, NO_PARTS, OF_PEOPLE, OF_THINGS, PART_LINKS, WITH
from khabar.extract.quantities.drafts import Draft

_MAX_LINK = 5  # tokens between two parts of one whole
_PREPOSITIONS = frozenset(["من", "في", "الي", "عن"])  # `70% منها من 3 قطاعات`
_FEW = 4  # a share of fewer is of something else
_DESCRIBED = 2  # words between `بينهم` and its number (`بينهم على الأقل 3`)


def wholes(clause: NumberClause, drafts: list[Draft], before: Draft | None) -> list[Draft | None]:
    """For each draft its whole, if it is a part: a quantity of the sentence, or the last one of the sentence before."""
    found: list[Draft | None] = []
    for place in range(len(drafts)):
        found.append(_whole(clause, drafts, place, found, before))
    return found


def _whole(
    clause: NumberClause, drafts: list[Draft], place: int, found: list[Draft | None], before: Draft | None
) -> Draft | None:
    draft = drafts[place]
    if draft.whole_behind:
        return drafts[place + 1] if place + 1 < len(drafts) else None
    opened = _opener(clause, draft) or (clause.form(draft.end) if draft.part else None)
    if opened is None:
        joined = place > 0 and found[place - 1] is not None and not drafts[place - 1].whole_behind
        return found[place - 1] if joined and _goes_on(clause, drafts[place - 1], draft) else None
    people = opened in OF_PEOPLE
    for earlier in range(place - 1, -1, -1):
        if found[earlier] is None and _can_hold(drafts[earlier], draft, people):
            return drafts[earlier]
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
    look = clause.look
    if any(t in look.nouns or t + 1 in look.cues or clause.scene.is_verb(t) for t in between):
        return False
    joined = clause.form(draft.first)[: draft.cut] == "و" or any(clause.forms[t] in PART_LINKS for t in between)
    return joined and all(clause.forms[t] in PART_LINKS or clause.kinds[t] == "word" for t in between)
