"""Whether it happened: polarity, modality and background from the words around a trigger, and the status that follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import NEGATION_VERBS
from khabar.extract.scene import Scene
from khabar.lexicon.tables import Trigger
from khabar.model import EventStatus, Time
from khabar.model.facts import Modality

Polarity = Literal["positive", "negative"]
_BEFORE = 8  # tokens before a trigger in which a word of future, condition or possibility governs it
_ABSENCE = 7  # tokens before a verbal noun in which `عدم وجود`, `لا توجد` say that there is none
_NEGATION = 4  # tokens before a verbal noun in which a negated verb governs it
_WISHES = frozenset(["REQUEST", "THREATEN", "REJECT"])
_BACKGROUND_DAYS = 31  # an event dated longer before its article is background: a month's figures are still news


@dataclass(frozen=True, slots=True)
class Reality:
    """What the words say of an event's being."""

    polarity: Polarity = "positive"
    modality: Modality = "actual"
    background: bool = False


def reality(scene: Scene, telling: Telling) -> Reality:
    """Polarity, modality and background of a telling."""
    return Reality(_polarity(scene, telling), _modality(scene, telling), _background(scene, telling))


def status(polarity: Polarity, modality: Modality, claimed: bool) -> EventStatus:
    """What follows from polarity, modality and attribution."""
    if polarity == "negative":
        return "denied"
    if modality == "planned":
        return "planned"
    if modality != "actual":
        return "hypothetical"
    return "reported_claim" if claimed else "happened"


def _polarity(scene: Scene, telling: Telling) -> Polarity:
    if _negated(scene, telling) or _denied(scene, telling):
        return "negative"
    return "positive"


def _negated(scene: Scene, telling: Telling) -> bool:
    """A particle right before the verb (`قد` may stand between) or before a noun's light verb; `عدم`, `دون` before a noun."""
    forms, first, begin = scene.forms, telling.first, telling.clause[0]
    if telling.verbal:
        at = first - 1
        while at > begin and forms[at] in ("قد", "تكن", "يكن"):
            at -= 1
        return at >= begin and _kind(scene, at) == "negation" and forms[at] in NEGATION_VERBS
    for at in range(first - 1, max(begin, first - _ABSENCE) - 1, -1):
        if _kind(scene, at) != "negation":
            continue
        if scene.scopes[at].last - at > 1 and scene.scopes[at].last <= first:
            return True  # `عدم وجود خطة للانسحاب`
        if first - at > _NEGATION:
            break
        if forms[at] in NEGATION_VERBS:
            return at + 1 < first and _kind(scene, at + 1) in ("light", "occurrence")
        return at + 1 == first or scene.scopes[at].last == first
    return False


def _denied(scene: Scene, telling: Telling) -> bool:
    """True inside what somebody denies: in the first clause of a denial's content, or behind `نفى` in the clause."""
    quotation = scene.said.get(telling.first)
    if quotation is not None and quotation.cue.act == "deny":
        begin = scene.tokens(quotation.at.span)[0]
        return not any(scene.forms[t] in "،؛." for t in range(begin, telling.first))
    return any(_kind(scene, t) == "denial" for t in range(telling.clause[0], telling.first))


def _modality(scene: Scene, telling: Telling) -> Modality:
    prefix = telling.hit.cut.prefix
    if telling.verbal and (prefix.endswith("س") or prefix == "ل" or telling.hit.cut.stem.startswith(("سي", "ست", "سن"))):
        return "planned"
    if not telling.verbal and prefix.endswith("ل") and "obj" in telling.frame:
        return "possible"  # `لاستهداف`: a purpose
    if presupposed(scene, telling):
        return "actual"
    before = _kinds_before(scene, telling)
    if "condition" in before:
        return "hypothetical"
    if _may(scene, telling) or "possibility" in before:
        return "possible"
    if "future" in before or _kind(scene, _after(scene, telling)) == "future":
        return "planned"
    return "hypothetical" if _wished(scene, telling) else "actual"


def presupposed(scene: Scene, telling: Telling) -> bool:
    """True for a definite noun with a relative clause in the past (`الهجوم الذي وقع`, `أعمال العنف التي شهدتها البلاد`): whatever
    governs it, and whoever speaks of it, it is there."""
    forms, at = scene.forms, telling.last
    if telling.verbal or at + 1 >= telling.sentence.last or forms[at] not in ("الذي", "التي"):
        return False
    definite = any("ال" in forms[token][:4] for token in range(telling.first, at))
    return definite and not forms[at + 1].startswith(("ي", "ت", "س"))


def _kinds_before(scene: Scene, telling: Telling) -> frozenset[str]:
    """The kinds of scope words that stand before the trigger in its clause, or open the clause before `أن`."""
    begin = max(telling.clause[0] - 3, telling.sentence.first, telling.first - _BEFORE)
    if telling.clause[0] > begin and scene.forms[telling.clause[0] - 1] in "،؛:.)»":
        begin = telling.clause[0]
    return frozenset(kind for t in range(begin, telling.first) if (kind := _kind(scene, t)))


def _may(scene: Scene, telling: Telling) -> bool:
    """`قد` before a verb in the present."""
    may = telling.verbal and telling.first > 0 and scene.forms[telling.first - 1] in ("قد", "وقد", "فقد")
    return may and is_present(scene, telling.hit.cut.stem)


def is_present(scene: Scene, stem: str) -> bool:
    """True for a verb in the present; one in ت (`تقتل`, but not `تظاهر`) is one where the lexicon has the form in ي too."""
    if stem.startswith("ي"):
        return True
    heads = scene.analysis.lexicon.word_type("ي" + stem[1:]).heads if stem.startswith("ت") else ()
    return any(cut.length == 0 and any(isinstance(entry.row, Trigger) for entry in entries) for cut, entries in heads)


def _after(scene: Scene, telling: Telling) -> int:
    """The word behind a noun and its adjectives, where `المقبلة` can stand."""
    at = telling.last
    while at < telling.clause[1] - 1 and at - telling.last < 3 and not _kind(scene, at):
        if not (scene.forms[at].startswith("ال") or at in scene.named):
            break
        at += 1
    return at


def _wished(scene: Scene, telling: Telling) -> bool:
    """True for what a request, threat or refusal in the same clause is about (`طالب بوقف إطلاق النار`)."""
    prefix, first = telling.hit.cut.prefix, telling.first
    governed = prefix.endswith("ب") or (first > 0 and scene.forms[first - 1] in ("الي", "عن", "علي"))
    begin = telling.clause[0] if governed else max(telling.clause[0], first - 1)
    for token in range(begin, first):
        for _, entries in scene.types[token].heads:
            if any(isinstance(e.row, Trigger) and e.row.type in _WISHES and len(e.tokens) == 1 for e in entries):
                return telling.row.type not in _WISHES
    return False


def _background(scene: Scene, telling: Telling) -> bool:
    begin, end = telling.sentence.first, telling.clause[1]
    own = telling.clause[0]
    for token in range(begin, end):
        if _kind(scene, token) != "background":
            continue
        if own <= token or (token == begin and scene.scopes[token].last - token > 1):
            return True
    head = scene.forms[own : min(own + 8, telling.first)]
    return "قد" in head and any(form in ("كان", "وكان", "كانت", "وكانت", "كانوا") for form in head)


def dated_before(published: str | None, time: Time | None) -> bool:
    """True for a time that ended more than a month before the article."""
    if published is None or time is None or time.latest is None:
        return False
    return (date.fromisoformat(published) - date.fromisoformat(time.latest)).days > _BACKGROUND_DAYS


def dated_after(published: str | None, time: Time | None) -> bool:
    """True for a time that begins after the article's last day."""
    return published is not None and time is not None and time.earliest is not None and time.earliest > published


def _kind(scene: Scene, token: int) -> str:
    hit = scene.scopes.get(token)
    return hit.row.kind if hit is not None else ""
