"""Where and as of when a quantity is told: a place behind `في` or ب and a time of its own clause, else unknown.

Quantities that are told in one breath share what stands at either end (`مقتل 3 جنود وإصابة 5 في بغداد`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khabar.extract.clauses import Name, is_speech
from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.closed import (
    AMOUNTS,
    APART,
    BARRIERS,
    BEFORE_TIMES,
    BY,
    CAPACITIES,
    COMMAS,
    GOES_ON,
    HAPPENING,
    NO_BARRIERS,
    NO_PLACES,
    TELLINGS,
    TIMES,
    TURNS,
)
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.groups import groups, next_first
from khabar.extract.spots import is_spot, spot_first
from khabar.model import Mention, Time

_HOLDS_BEHIND = 3  # words behind what is counted among which its verb may stand (`16 شخصا آخرين قتلوا`)
_CHAIN = 5  # tokens from the name of a place to that of one in which it lies
_TOPIC = 8  # tokens of a place or time that opens the sentence and ends with a comma
_WHEN = frozenset(["في", "خلال", "حتي"])
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
        place = next(_places(clause, drafts[last - 1], behind), None)
        time = next((scene.times[t][1] for t in behind if t in scene.times and _says_when(clause, t, clause.last)), None)
    if (place is None or time is None) and look.has_settings(clause.first, drafts[first].first):
        start, past = scene.clause(number, sentence)[0], drafts[first - 1].end if first else clause.first
        told = past <= start  # what stands behind an earlier number is told of that one
        start = max(start, past)
        before = [*range(drafts[first].first - 1, start - 1, -1), *_topic(clause, start)]
        if not any(token in scene.cues or is_speech(scene.types[token]) for token in before):
            place = place or _place_before(clause, before, start, told=told and _is_sized(clause, drafts[first], start))
            time = time or _time_before(clause, before, start, told=told)
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
    if clause.form(noun.first) in TIMES or clause.form(draft.first - 1) in CAPACITIES:
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


def _places(clause: NumberClause, draft: Draft, tokens: range) -> Iterator[Mention]:
    """The first place behind; of money and shares only one that follows at once, behind a verb none with ب (`ترتبط بآسيا`)."""
    scene = clause.scene
    near = draft.unit is not None and draft.unit.kind in ("money", "percent")
    for token in tokens:
        name = scene.names.get(token)
        if name is None or name.mention.type != "LOC" or name.mention.at.text in NO_PLACES or not is_spot(scene, token):
            continue
        opened = spot_first(scene, token)
        verb = next((t for t in range(tokens.start, opened) if _acts(clause, t)), opened)
        acts_on = any(t in scene.named and scene.named[t].mention.type != "LOC" for t in range(verb, opened))
        if acts_on or (name.cut > 0 and verb < opened) or (near and opened > tokens.start):
            return
        yield name.mention


def _acts(clause: NumberClause, token: int) -> bool:
    """True for a verb that may turn to another place."""
    form = clause.forms[token]
    return form not in HAPPENING and (clause.scene.is_verb(token) or form.endswith("وا"))


def _place_before(clause: NumberClause, tokens: Sequence[int], start: int, *, told: bool) -> Mention | None:
    """A place that opens the clause, stands behind its verb, or ends what the number tells the size of."""
    for token in tokens:
        if clause.forms[token] in APART:
            return None
        name = _spot_at(clause, token)
        if name is not None:
            opened = spot_first(clause.scene, token)
            if clause.form(opened - 1) in APART:
                return None
            opens = _is_open(clause, opened, start)
            fits = opens or (told and _is_told_of(clause, name.last, tokens[0] + 1))
            return _outer(clause, name, start).mention if fits else None
    return None


def _spot_at(clause: NumberClause, token: int) -> Name | None:
    """The place that begins at a token behind `في` or ب."""
    name = clause.scene.names.get(token)
    if name is None or name.mention.type != "LOC" or name.mention.at.text in NO_PLACES:
        return None
    return name if is_spot(clause.scene, token) else None


def _outer(clause: NumberClause, name: Name, start: int) -> Name:
    """The first of several places that tell where a place lies (`في الغوطة الشرقية قرب دمشق`)."""
    for token in range(name.first - 1, max(start, name.first - _CHAIN) - 1, -1):
        before = _spot_at(clause, token)
        if before is not None:
            return _outer(clause, before, start)
    return name


def _time_before(clause: NumberClause, tokens: Sequence[int], start: int, *, told: bool) -> Time | None:
    """A time that opens the clause, stands right behind its verb, or right before the number."""
    for token in tokens:
        if clause.forms[token] in TURNS:
            return None
        if token in clause.scene.times and _says_when(clause, token, tokens[0] + 1):
            opened = token - (token > clause.first and clause.is_particle(token - 1))
            last, time = clause.scene.times[token]
            fits = _is_open(clause, opened, start) or _is_open(clause, token, start)
            return time if fits or (told and _is_told_of(clause, last, tokens[0] + 1)) else None
    return None


def _is_told_of(clause: NumberClause, first: int, last: int) -> bool:
    """True where a number at `last` tells how much of what stands before a place there is (`البطالة في مصر إلى 11%`)."""
    between = range(first, last)
    timed = {t for at in between if at in clause.scene.times for t in range(at, clause.scene.times[at][0])}
    return all(clause.forms[t] in AMOUNTS or clause.forms[t] in BY or t in timed or clause.forms[t] in _WHEN for t in between)


def _is_sized(clause: NumberClause, draft: Draft, start: int) -> bool:
    """True where a number may tell the size of what stands before it: money and shares behind `بلغ`, `بنسبة` and their like."""
    if draft.unit is None or draft.unit.kind not in ("money", "percent"):
        return True
    return any(clause.forms[t] in AMOUNTS or clause.forms[t] in BY for t in range(start, draft.first))


def _is_open(clause: NumberClause, opened: int, start: int) -> bool:
    """True where a phrase begins its clause or stands right behind a verb or a word of its role."""
    if opened <= start or clause.scene.breaks(opened - 1) or clause.scene.is_verb(opened - 1):
        return True
    return clause.cue_at(opened) is not None


def _topic(clause: NumberClause, start: int) -> range:
    """The tokens of a phrase before a comma that opens the sentence (`وفي سوريا، قتل 5`)."""
    comma = start - 1
    if clause.form(comma) not in COMMAS or comma - clause.first > _TOPIC or comma <= clause.first:
        return range(0)
    inside = range(clause.first, comma)
    return inside if not any(clause.scene.is_verb(t) or clause.kinds[t] == "sign" for t in inside) else range(0)


def _says_when(clause: NumberClause, token: int, number: int) -> bool:
    """True for a point in time that is the only one before a quantity at `number`.

    False for `منذ 2014`, `بين 1966 و1982`, `في 1934 و1990`.
    """
    last, time = clause.scene.times[token]
    if time.type not in ("DATE", "TIME") or clause.form(token - 1) in BEFORE_TIMES:
        return False
    if clause.kind(token - 1) == "number" or (clause.form(token - 1) == "-" and clause.kind(token - 2) == "number"):
        return False
    listed = (clause.kind(last) == "number" and last != number) or (
        clause.form(last) == "و" and clause.kind(last + 1) == "number"
    )
    return not listed and not clause.forms[token].startswith(("بهذا", "بهذه"))
