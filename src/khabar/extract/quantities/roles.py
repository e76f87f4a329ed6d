"""The role of a count: killed, injured, arrested …, from its noun or from a word near it that speaks of people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.words import folded

_REACH = 6  # tokens back from a number to the word that tells its role (`مقتل ما لا يقل عن 30 شخصا`)
_REACH_BEHIND = 5  # and forward (`لقي 16 شخصا على الأقل حتفهم`)
_BEHIND = folded("حتفهم حتفه مصرعهم مصرعه بجروح قتلوا أصيبوا جرحوا اعتقلوا أوقفوا نزحوا فقدوا قضوا")
_OF_KINDS = {"money": "amount", "percent": "share", "fraction": "share"}
UNTOLD = frozenset([None, "people", "troops", "migrants", "refugees", "displaced", "hostages", "captured", "arrested"])
"""Roles that say who they are; what happened to them a word near the number may tell (`مقتل 20 لاجئا`)."""


def add_roles(clause: NumberClause, drafts: Sequence[Draft]) -> None:
    """Fills the roles of the drafts; that of the quantity whose noun one shares stays where it has none of its own."""
    for draft in drafts:
        kind = draft.kind
        if kind != "count":
            draft.role = _OF_KINDS.get(kind)
            continue
        role = _role(clause, draft.first, draft.end, draft.noun)
        if role not in UNTOLD or draft.role is None:
            draft.role = role


def _role(clause: NumberClause, first: int, last: int, noun: Noun | None) -> str | None:
    """The role of a count at tokens `[first, last)`: its noun's own, or that of a word near it that speaks of people."""
    own = noun.role if noun is not None else None
    if own not in UNTOLD or (noun is not None and noun.entry is not None and own is None):
        return own  # told, or a thing
    unknown = noun is not None and not noun.known
    for end in _ends(clause, first, 1 if unknown else _REACH):  # an unknown noun only right behind the word that tells it
        cue = clause.cues.get(end)
        if cue is not None and _reaches(clause, end, first) and (end == first or cue.entry.tokens[-1] not in _BEHIND):
            return cue.row.role
    if noun is None:
        return own
    for end in range(last + 1, min(clause.last, last + _REACH_BEHIND) + 1):
        cue = clause.cues.get(end)
        if cue is not None and cue.first >= last and cue.entry.tokens[-1] in _BEHIND:
            return own if _number_between(clause, last, cue.first) else cue.row.role
    return own


def _ends(clause: NumberClause, first: int, reach: int) -> Iterator[int]:
    """The token `first` and those before it, as many as `reach`; those of times are not counted (`قتل مساء أمس 35`)."""
    end = first
    while end > clause.first and reach:
        reach -= end - 1 not in clause.timed
        yield end
        end -= 1


def _reaches(clause: NumberClause, cue_end: int, first: int) -> bool:
    """True where nothing parts a role word from the count at `first`.

    Behind another count only و joins (`مقتل 3 جنود و5 مدنيين`).
    """
    if any(form in ("،", ",", "؛", ";", "-", "–") for form in clause.forms[cue_end:first]):
        return False
    joined = clause.form(first - 1) == "و" or clause.form(first).startswith("و")
    return joined or not _number_between(clause, cue_end, first)


def _number_between(clause: NumberClause, first: int, last: int) -> bool:
    """True where a number or a quantity stands in tokens `[first, last)`, times apart."""
    between = (token for token in range(first, last) if token not in clause.timed)
    return any(clause.kinds[token] == "number" or token in clause.taken for token in between)
