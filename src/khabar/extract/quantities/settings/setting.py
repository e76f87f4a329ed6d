"""The setting of quantities: what is told behind them in their clause, else what stands before them.

Quantities that are told in one breath share what stands at either end (`مقتل 3 جنود وإصابة 5 في بغداد`).
"""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.clauses import is_speech
from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.settings.groups import groups, next_first
from khabar.extract.quantities.settings.openings import is_sized
from khabar.extract.quantities.settings.when import says_when, time_before
from khabar.extract.quantities.settings.where import place_before, places_behind
from khabar.extract.quantities.settings.words import (
    BARRIERS,
    CAPACITIES,
    GOES_ON,
    HAPPENING,
    MULTIPLES,
    NO_BARRIERS,
    TELLINGS,
)
from khabar.extract.words import COMMAS
from khabar.model import Mention, Time

Setting = tuple[Mention | None, Time | None]
"""Where and as of when."""

_HOLDS_BEHIND = 3  # words behind what is counted among which its verb may stand (`16 شخصا آخرين قتلوا`)
_TOPIC = 8  # tokens of a place or time that opens the sentence and ends with a comma
_MIN_PURPOSE = 4  # letters of `لدعم`


def add_settings(clause: NumberClause, drafts: Sequence[Draft]) -> None:
    """Fills place and time of the drafts, group by group."""
    if not clause.article.has_settings(clause.first, clause.last):
        return
    for first, last in groups(clause, drafts):
        if _is_measure(clause, drafts[last - 1]) or drafts[first].rule == "definite":
            continue
        place, time = _setting(clause, drafts, first, last)
        for draft in drafts[first:last]:
            draft.place, draft.time = place, time


def _setting(clause: NumberClause, drafts: Sequence[Draft], first: int, last: int) -> Setting:
    """The setting of one group; what is told in another voice than its number is none of it."""
    place, time = _behind(clause, drafts, last)
    if place is None or time is None:
        past = drafts[first - 1].end if first else clause.first
        earlier = _before(clause, drafts[first], past, place is None, time is None)
        place, time = place or earlier[0], time or earlier[1]
    said, tokens = clause.scene.said, clause.scene.tokens
    voice = said.get(drafts[first].number)
    return (
        place if place is not None and said.get(tokens(place.at.span)[0]) is voice else None,
        time if time is not None and said.get(tokens(time.at.span)[0]) is voice else None,
    )


def _behind(clause: NumberClause, drafts: Sequence[Draft], last: int) -> Setting:
    """Place and time behind the last draft of a group, in its clause."""
    draft, times = drafts[last - 1], clause.scene.times
    stop = next_first(clause, drafts, last, draft.end)
    if not clause.article.has_settings(draft.end, stop):
        return None, None
    behind = range(draft.end, _open_until(clause, draft.end, min(_clause_end(clause, draft.end), stop)))
    time = next((times[t][1] for t in behind if t in times and says_when(clause, t, clause.last)), None)
    return next(places_behind(clause, draft, behind), None), time


def _before(clause: NumberClause, draft: Draft, past: int, place: bool, time: bool) -> Setting:
    """Place and time before the first draft of a group, where they are asked for; `past`: the token behind an earlier number."""
    scene = clause.scene
    if not clause.article.has_settings(clause.first, draft.first):
        return None, None
    start = scene.clause(draft.number, clause.sentence)[0]
    told = past <= start  # what stands behind an earlier number is told of that one
    start = max(start, past)
    topic = _topic(clause, start)
    if not (clause.article.has_settings(start, draft.first) or clause.article.has_settings(topic.start, topic.stop)):
        return None, None
    before = [*range(draft.first - 1, start - 1, -1), *topic]
    if any(token in scene.cues or is_speech(scene.types[token]) for token in before):
        return None, None
    return (
        place_before(clause, before, start, told=told and is_sized(clause, draft, start)) if place else None,
        time_before(clause, before, start, told=told) if time else None,
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
    if draft.kind == "distance" or clause.form(noun.first) in MULTIPLES:
        return True
    before = clause.form(draft.first - 1)
    return (clause.form(draft.first - 2) if before == "ل" else before) in CAPACITIES


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
    """True for a word that the lexicon knows with its lam (`لاعب`)."""
    return any(cut.length == 0 for cut, _ in clause.scene.types[token].heads)


def _topic(clause: NumberClause, start: int) -> range:
    """The tokens of a phrase before a comma that opens the sentence (`وفي سوريا، قتل 5`)."""
    comma = start - 1
    if clause.form(comma) not in COMMAS or comma - clause.first > _TOPIC or comma <= clause.first:
        return range(0)
    inside = range(clause.first, comma)
    return inside if not any(clause.scene.is_verb(t) or clause.kinds[t] == "sign" for t in inside) else range(0)
