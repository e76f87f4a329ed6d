"""How a trigger stands in its sentence: the kinds of the words that govern it.

A word governs its own complement and clause, nothing behind them: in `يعتزم زيارة موقع الهجوم` the visit is intended, the attack
is not; in `نفت مسؤوليتها عن الهجوم` nobody denies the attack.
"""

from __future__ import annotations

from khabar.extract.events.governors import (
    BOUND,
    CALLED_OFF,
    FREE,
    GOVERNING,
    OBLIQUE,
    QUANTIFIERS,
    RUMOURS,
    STOPS,
    ceases,
    covering,
    disowns,
    fails,
    head,
    is_disproved,
    is_event,
    takes,
    wish,
    wishes,
)
from khabar.extract.events.moods import AUXILIARIES, is_future, is_present, present, verb_kinds
from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import NEGATION_VERBS
from khabar.extract.scene import Scene
from khabar.extract.words import RELATIVES, SIGNS, THAT

_REACH = 14  # tokens between a governing verb and its complement
_NEAR = 2  # tokens between a governing noun or preposition and its complement (`خطر وقوع هجمات`)
_SUBJECT = 6  # tokens of a subject before its verb (`القمة العربية الطارئة ستعقد`)
_ASKED = 4  # tokens between a demand and `عدم`
_DURING = frozenset(["خلال", "اثناء"])
_SUPPOSED = ("aim", "possibility", "condition")
_CLAUSES = SIGNS | THAT | (RELATIVES - {"من"})
_QUOTES = frozenset('"«»“”()')
_TAKES_PLACE = ("light", "occurrence")
_CARRIED = frozenset(["CONSULT", "VOTE", "PROTEST", "AGREE", "TRIAL", "APPOINT"])
"""What lies ahead where any verb of its clause does (`سيحضر اجتماعا`)."""
_UNDONE = frozenset(["undoing", "denial"])
_IS_NOT = frozenset(["ليس", "ليست", "ليسوا", "وليس", "وليست"])
"""`اللقاء ليس مفاوضات`: says what something is not, and not that nothing was."""

_NONE: frozenset[str] = frozenset()


def kinds(scene: Scene, telling: Telling) -> frozenset[str]:
    """Kinds of what governs a telling: negation, denial, undoing, condition, possibility, future, wish, earlier."""
    if telling.verbal and not is_masdar(scene, telling):
        return verb_kinds(scene, telling.first, telling.sentence, is_now=is_now(scene, telling))
    return _before(scene, telling) or _as_subject(scene, telling)


def is_masdar(scene: Scene, telling: Telling) -> bool:
    """True for a noun, also in a row of verbs (`الموافقة على`) or behind a preposition or verb (`يتم فرضها`, `إلى إقالته`)."""
    if not telling.verbal:
        return True
    first = telling.first
    form = scene.forms[first][telling.hit.cut.length :]
    if form.startswith(("ال", "موافق")) or telling.hit.cut.prefix.endswith("ب"):
        return True
    if first == telling.sentence.first or telling.hit.cut.length:
        return False
    before = covering(scene, first - 1)
    if scene.forms[first - 1] in GOVERNING or (before is not None and before.row.kind in _TAKES_PLACE):
        return True
    if telling.row.pos != "either":
        return False
    return (scene.is_verb(first - 1) and scene.forms[first - 1] not in AUXILIARIES) or _intended(scene, telling)


def _intended(scene: Scene, telling: Telling) -> bool:
    """True behind a verb of intent and its subject (`تعتزم الحكومة طرد السفير`): what follows it is what is intended."""
    around = (covering(scene, token) for token in range(max(telling.clause[0], telling.first - _SUBJECT), telling.first))
    return any(hit is not None and hit.row.kind in ("future", "undoing", "denial") for hit in around)


def is_now(scene: Scene, telling: Telling) -> bool:
    """True for a verb in the present or future."""
    return present(scene, telling.first) or is_present(scene, telling.hit.cut.stem)


def _before(scene: Scene, telling: Telling) -> frozenset[str]:
    """What governs a noun, from the words before it in its clause."""
    first, begin = head(scene, telling), telling.sentence.first
    before = scene.forms[first - 1] if first > begin else ""
    quantified = any(scene.forms[t] in QUANTIFIERS for t in range(max(begin, first - 1), telling.first))
    definite = "ال" in scene.forms[telling.first][:4] or scene.forms[telling.first].startswith("لل")
    joined, nouns, token = telling.hit.cut.prefix.startswith("و"), 0, first - 1
    while token >= max(begin, first - _REACH):
        hit, form = covering(scene, token), scene.forms[token]
        kind, opens = (hit.row.kind, hit.first) if hit is not None else ("", token)
        reached = joined or not nouns
        if form in _IS_NOT and hit is not None and hit.last == first:
            return _NONE
        if hit is not None and kind in BOUND:
            if kind == "negation" and quantified:
                return frozenset(["negation"])
            gap = first - hit.last
            if form in NEGATION_VERBS and hit.last - hit.first == 1 and gap:
                return _NONE  # an unknown verb is what it negates
            apart = gap > 1 and before in OBLIQUE  # `من أجل الفرار من هجمات`
            if reached and not apart and gap <= (_NEAR if kind != "negation" else int(not definite)):
                return _with_negation(scene, telling, opens, BOUND[kind])
        elif hit is not None and kind in FREE:
            direct = (
                before == "في"
                if fails(scene.forms[opens])
                else before not in OBLIQUE or hit.last == first - 1 or takes(scene.forms[opens], before)
            )
            return _with_negation(scene, telling, opens, FREE[kind]) if reached and direct else _NONE
        elif hit is not None and kind == "ahead" and hit.last == first and telling.row.pos != "participle" and not definite:
            return frozenset(["future"])  # `المتوقع فوزه`
        elif form not in QUANTIFIERS and form not in _QUOTES:
            if before == "عن" and ceases(form):
                return _with_negation(scene, telling, opens, "undoing") if reached else _NONE
            willed = wish(scene, token, telling, first) if reached else ""
            if willed:
                return _with_negation(scene, telling, opens, willed)
            if form in RUMOURS and reached and is_disproved(scene, telling):
                return frozenset(["denial"])
            if form in _CLAUSES or disowns(form) or (form in STOPS and not _passes(scene, telling, token)):
                return _NONE
            if scene.is_verb(token) or is_future(form):
                return _from_verb(scene, telling, token, quantified=quantified)
            nouns += is_event(scene.types[token])
        token = opens - 1
    return _NONE


def _passes(scene: Scene, telling: Telling, token: int) -> bool:
    """True for a preposition of time, and for `خلال زيارته`, which goes with the verb before it."""
    during = scene.forms[token] in _DURING and telling.row.type in _CARRIED
    return during or token + 1 in scene.times or (scene.forms[token] in _DURING and token + 2 < telling.first)


def _from_verb(scene: Scene, telling: Telling, token: int, *, quantified: bool = False) -> frozenset[str]:
    """What holds of a verb holds of the noun beside it where the verb says that it takes place (`لم تقع هجمات`)."""
    found = verb_kinds(scene, token, telling.sentence, is_now=present(scene, token))
    hit = covering(scene, token)
    if quantified or (hit is not None and hit.row.kind in _TAKES_PLACE):
        return found
    return found & ({"future", "condition"} if telling.row.type in _CARRIED else {"condition"})


def _with_negation(scene: Scene, telling: Telling, token: int, kind: str) -> frozenset[str]:
    """The kind of a governing word, with what negates that word or puts it under a condition."""
    above = verb_kinds(scene, token, telling.sentence, is_now=present(scene, token)) & {"negation", "condition"}
    hit = covering(scene, token - 1) if token > telling.sentence.first else None
    over = hit.row.kind if hit is not None else ""
    if kind == "negation" and (over in _SUPPOSED or _asked(scene, token)):
        return frozenset(["wish"])
    if kind in _UNDONE and "negation" in above:
        found = frozenset() if ceases(scene.forms[token]) else frozenset(["possibility"])
        return found | (above - {"negation"})  # `لم يتوقف عن قصف المدينة`, `لم يستبعد عقد لقاء`
    return frozenset([kind]) | above | (frozenset([over]) & {"negation", "condition"})


def _asked(scene: Scene, token: int) -> bool:
    """True behind a demand: `دعا إلى عدم`, `طالب بعدم`."""
    return any("REQUEST" in wishes(scene.types[at]) for at in range(max(0, token - _ASKED), token))


def _as_subject(scene: Scene, telling: Telling) -> frozenset[str]:
    """What governs the verb of which the noun is the subject: `القمة ستعقد`."""
    first = head(scene, telling)
    if first > telling.clause[0] and scene.forms[first - 1] not in SIGNS:
        return _NONE
    for token in range(telling.last, min(telling.clause[1], telling.last + _SUBJECT)):
        if scene.forms[token] in SIGNS and scene.forms[token] not in _QUOTES:
            break
        if scene.forms[token] in CALLED_OFF:
            return frozenset(["undoing"])
        if scene.is_verb(token) or is_future(scene.forms[token]):
            return _from_verb(scene, telling, token)
    return _NONE
