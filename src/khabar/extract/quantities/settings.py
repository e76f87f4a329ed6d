"""Where and as of when a quantity is told: a place behind `في` or ب and a time of its own clause, else unknown.

Quantities that are told in one breath share what stands at either end (`مقتل 3 جنود وإصابة 5 في بغداد`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khabar.extract.clauses import is_speech
from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.closed_clause import BARRIERS, CAPACITIES, COMMAS, GOES_ON, HAPPENING, NO_BARRIERS, TELLINGS, TIMES
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.groups import groups, next_first
from khabar.extract.quantities.openings import is_sized
from khabar.extract.quantities.when import says_when, time_before
from khabar.extract.quantities.where import place_before, places_behind
from khabar.model import Mention, Time

_HOLDS_BEHIND = 3  # words behind what is counted among which its verb may stand (`16 شخصا آخرين قتلوا`)
_TOPIC = 8  # tokens of a place or time that opens the sentence and ends with a comma
_MIN_PURPOSE = 4  # letters of `لدعم`


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and as of when."""

    place: Mention | None = None
    time: Time | None = None


NOWHERE = Setting()


def settings(clause: NumberClause, drafts: Sequence[Draft]) -> list[Setting]:
    """The setting of each draft."""
    if not clause.look.has_settings(clause.first, clause.last):
        return [NOWHERE] * len(drafts)
    found: list[Setting] = []
    for first, last in groups(clause, drafts):
        found += [_setting(clause, drafts, first, last)] * (last - first)
    return found


def _setting(clause: NumberClause, drafts: Sequence[Draft], first: int, last: int) -> Setting:
    """The setting of one group: behind it in its clause, else before it."""
    if _is_measure(clause, drafts[last - 1]) or drafts[first].rule == "definite":
        return NOWHERE
    end, number = drafts[last - 1].end, drafts[first].number
    scene, sentence = clause.scene, clause.sentence
    place, time, look = None, None, clause.look
    stop = next_first(clause, drafts, last, end)
    if look.has_settings(end, stop):
        behind = range(end, _open_until(clause, end, min(_clause_end(clause, end), stop)))
        place = next(places_behind(clause, drafts[last - 1], behind), None)
        time = next((scene.times[t][1] for t in behind if t in scene.times and says_when(clause, t, clause.last)), None)
    if (place is None or time is None) and look.has_settings(clause.first, drafts[first].first):
        start, past = scene.clause(number, sentence)[0], drafts[first - 1].end if first else clause.first
        told = past <= start  # what stands behind an earlier number is told of that one
        start = max(start, past)
        before = [*range(drafts[first].first - 1, start - 1, -1), *_topic(clause, start)]
        if not any(token in scene.cues or is_speech(scene.types[token]) for token in before):
            place = place or place_before(clause, before, start, told=told and is_sized(clause, drafts[first], start))
            time = time or time_before(clause, before, start, told=told)
    if place is None and time is None:
        return NOWHERE
    voice = scene.said.get(number)
    return Setting(
        place if place is None or scene.said.get(scene.tokens(place.at.span)[0]) is voice else None,
        time if time is None or scene.said.get(scene.tokens(time.at.span)[0]) is voice else None,
    )


def _clause_end(clause: NumberClause, first: int) -> int:
    """The token behind the clause; one comma before `في`, `إثر`, `أمس` does not end it."""
    end = clause.scene.clause_end(first, clause.sentence)
    on = clause.form(end) in COMMAS and (clause.form(end + 1) in GOES_ON or end + 1 in clause.scene.times)
    return clause.scene.clause_end(end + 1, clause.sentence) if on else end


def _is_measure(clause: NumberClause, draft: Draft) -> bool:
    """True for `ثلاثة أضعاف`, `على بعد 30 كيلومترا`, `يتسع لألف شخص`: how far and how many times is nowhere and at no time."""
    noun = draft.noun
    if noun is None:
        return False
    before = draft.first - 1 - (clause.form(draft.first - 1) == "ل")
    if clause.form(noun.first) in TIMES or clause.form(before) in CAPACITIES:
        return True
    return noun.unit is not None and noun.unit.kind == "distance"


def _open_until(clause: NumberClause, first: int, last: int) -> int:
    """The token before which nothing has turned the clause to something else: a purpose, another verb, another event."""
    scene = clause.scene
    for token in range(first, last):
        form = clause.forms[token]
        if form in ("في", "خلال") and clause.form(token + 1) in TELLINGS:
            return token
        if form in BARRIERS and token not in scene.times and (form, clause.form(token + 1)) not in NO_BARRIERS:
            return token
        if form[0] == "ل" and not form.startswith("لل") and len(form) >= _MIN_PURPOSE and not _is_lam_noun(clause, token):
            return token
        if token - first >= _HOLDS_BEHIND and form not in HAPPENING and scene.is_verb(token):
            return token
    return last


def _is_lam_noun(clause: NumberClause, token: int) -> bool:
    return any(cut.length == 0 for cut, _ in clause.scene.types[token].heads)


def _topic(clause: NumberClause, start: int) -> range:
    """The tokens of a phrase before a comma that opens the sentence (`وفي سوريا، قتل 5`)."""
    comma = start - 1
    if clause.form(comma) not in COMMAS or comma - clause.first > _TOPIC or comma <= clause.first:
        return range(0)
    inside = range(clause.first, comma)
    return inside if not any(clause.scene.is_verb(t) or clause.kinds[t] == "sign" for t in inside) else range(0)
