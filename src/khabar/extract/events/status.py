"""Whether it happened: polarity and modality from what governs a trigger, its date, and the status that follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from khabar.extract.events import earlier
from khabar.extract.events.dating import When
from khabar.extract.events.governors import head
from khabar.extract.events.moods import is_future
from khabar.extract.events.standing import is_now, kinds
from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import WHO
from khabar.extract.scene import Scene
from khabar.extract.words import folded
from khabar.model import EventStatus, Quotation
from khabar.model.facts import Modality
from khabar.text import without_article

Polarity = Literal["positive", "negative"]
_CLAIMED = frozenset(["ASSAULT", "COERCE", "MOBILIZE", "AID", "RETREAT", "THREATEN", "SANCTION"])
"""What sides in a conflict claim; verdicts, votes, talks and floods that somebody tells of are news whoever tells them."""

_NEGATIVE = frozenset(["negation", "denial", "undoing"])
_SPEECH = frozenset(["ACCUSE", "REJECT", "REQUEST", "THREATEN"])
_CAUSES = frozenset(["ACCUSE", "REJECT", "THREATEN", "SUPPORT"])
"""`لاتهامه`, `لرفضه`: what somebody is punished or criticised for."""
_EXPOSED = ("تعرض", "يتعرض", "وتعرض", "خضع", "يخضع", "نتيج", "تالي", "سابق", "شاهد", "انتقاد", "رفض", "معارض", "ادان")
_EPITHETS = 2  # adjectives between a noun and its relative clause (`الهدنة الإنسانية الأولى التي انهارت`)
_SUPPOSED = "محتمل"
_TO_DO = folded("لتنفيذ لشن لتوجيه لارتكاب ولتنفيذ ولشن")
_ORDERS = folded("أوامر أوامرا الأوامر تعليمات تعليماته تعليماتها الضوء")
_WHY = 8  # tokens before an aim in which a word may say that it was carried out, or is what somebody is blamed for
_DONE = folded(
    "دفع دفعت اضطر اضطرت استغل يستغل تستغل يستغلها يستغله أقلعت انطلقت استخدم استخدمت يستخدم تستخدم استعمل عاد عادت التحالف"
)
_BLAMED = (*_EXPOSED, "اتهم", "متهم", "ادان", "ادين", "مدان", "حكم", "حوكم", "سجن", "تبن")
_ADJECTIVES = 4  # tokens between a noun and the adjective that puts it ahead (`القمة العربية الطارئة المقبلة`)
_UNDER_CONDITION = 18  # tokens between a condition and what follows from it


@dataclass(frozen=True, slots=True)
class Reality:
    """What the words say of an event's being."""

    polarity: Polarity = "positive"
    modality: Modality = "actual"
    background: bool = False
    governed: bool = False
    """True where a word says so, and not the date or an adjective alone."""

    @property
    def told(self) -> bool:
        """True for a noun that is planned, denied or supposed: a word that says so tells it, and does not just name it."""
        return self.polarity == "negative" or self.modality != "actual"


def reality(scene: Scene, telling: Telling, when: When | None) -> Reality:
    """Polarity, modality and background of a telling."""
    found = kinds(scene, telling)
    polarity: Polarity = "negative" if _denied(scene, telling, found) else "positive"
    modality = _modality(scene, telling, found, when)
    if modality == "actual" and _dated_ahead(scene, telling, when):
        modality = "planned"
    elif modality == "actual" and _is_meant(scene, telling):
        modality = "possible"
    return Reality(polarity, modality, earlier.is_earlier(scene, telling, found, when), bool(found))


def status(polarity: Polarity, modality: Modality, claimed: bool) -> EventStatus:
    """What follows from polarity, modality and attribution; `إذا لم تنسحب` supposes and denies nothing."""
    if modality == "hypothetical":
        return "hypothetical"
    if polarity == "negative":
        return "denied"
    if modality == "planned":
        return "planned"
    if modality != "actual":
        return "hypothetical"
    return "reported_claim" if claimed else "happened"


def claimed(scene: Scene, telling: Telling, holder: Quotation) -> bool:
    """True for what a speaker says has happened; false for what he only speaks about, takes for granted, announces or reveals.

    Of violence even what is announced is a claim: those who announce it are often a side in it.
    """
    if telling.row.type not in _CLAIMED:
        return False
    told = holder.cue.act in ("announce", "reveal") and telling.row.type != "ASSAULT"
    return not (told or _topic(scene, telling, holder) or presupposed(scene, telling))


def _topic(scene: Scene, telling: Telling, holder: Quotation) -> bool:
    """`أكدت أن اجتماعات عمان أحرزت تقدما`: that there were any is not her claim, she speaks of them."""
    return not telling.verbal and scene.tokens(holder.at.span)[0] == telling.first


def presupposed(scene: Scene, telling: Telling) -> bool:
    """True for a definite noun with a relative clause in the past (`الهجوم الذي وقع`, `أعمال العنف التي شهدتها البلاد`): whatever
    governs it, and whoever speaks of it, it is there."""
    forms, at = scene.forms, telling.last
    while at < telling.last + _EPITHETS and at + 1 < telling.sentence.last and forms[at][:2] == "ال" and forms[at] not in WHO:
        at += 1
    if telling.verbal or at + 1 >= telling.sentence.last or forms[at] not in ("الذي", "التي"):
        return False
    definite = any("ال" in forms[token][:4] for token in range(telling.first, telling.last))
    return definite and not forms[at + 1].startswith(("ي", "ت", "س"))


def _denied(scene: Scene, telling: Telling, found: frozenset[str]) -> bool:
    """True for what a negation governs, or what somebody denies in so many words: the first clause behind `نفى أن`."""
    if found & _NEGATIVE:
        return telling.row.type not in _SPEECH or bool(found & {"negation", "undoing"})
    quotation = scene.said.get(telling.first)
    if quotation is None or quotation.cue.act != "deny" or not telling.verbal:
        return False
    begin = scene.tokens(quotation.at.span)[0]
    return not any(scene.forms[t] in "،؛." for t in range(begin, telling.first))


def _modality(scene: Scene, telling: Telling, found: frozenset[str], when: When | None) -> Modality:
    if telling.row.sense == "acting" or (not telling.verbal and presupposed(scene, telling)):
        return "actual"
    if "condition" in found:
        return "hypothetical"
    if "wish" in found:
        return "planned" if _dated_ahead(scene, telling, when) else "hypothetical"
    if telling.verbal and telling.hit.cut.prefix == "ل":
        return "possible"  # `ليستهدف`
    if "future" in found or _foretold(telling):
        return "hypothetical" if _follows(scene, telling) else "planned"
    if "possibility" in found or _is_aim(scene, telling):
        return "planned" if not telling.verbal and _dated_ahead(scene, telling, when) else "possible"
    return (None if telling.verbal else _ahead(scene, telling)) or "actual"


def _foretold(telling: Telling) -> bool:
    """`سيزور`, with س cut or as part of the trigger (`سنرد`)."""
    return telling.verbal and (telling.hit.cut.prefix.endswith("س") or is_future(telling.hit.cut.stem))


def _follows(scene: Scene, telling: Telling) -> bool:
    """True for what is to come under a condition of the same sentence: `ستدمر المدينة إذا هوجمت`."""
    behind = _UNDER_CONDITION if telling.verbal else 0
    around = range(
        max(telling.sentence.first, telling.first - _UNDER_CONDITION), min(telling.sentence.last, telling.last + behind)
    )
    return any(t in scene.scopes and scene.scopes[t].row.kind == "condition" and scene.forms[t] != "حال" for t in around)


def _is_aim(scene: Scene, telling: Telling) -> bool:
    """`لاستهداف المدنيين`: an aim; but not `تعرض لهجوم`, `لاتهامه`, nor the event that `للهجوم` points to."""
    cut = telling.hit.cut
    if telling.verbal or cut.prefix not in ("ل", "ول") or telling.row.type in _CAUSES:
        return False
    if not telling.frame & {"obj", "min"} or telling.row.pos == "noun":
        return False
    if scene.forms[telling.first].removeprefix("و").startswith("لل") and telling.row.type in ("ASSAULT", "DISASTER"):
        return False
    near = scene.forms[max(telling.sentence.first, telling.first - 6) : telling.first]
    return not any(form.removeprefix("ال").startswith(_EXPOSED) for form in near)


def _is_meant(scene: Scene, telling: Telling) -> bool:
    """`جندوا نساء لتنفيذ هجمات`, `أوامر بإطلاق النار`: what is to be done; not `دفعهم لشن هجمات`, `أدين لتنفيذ هجوم`."""
    if telling.verbal or telling.row.type != "ASSAULT":
        return False
    begin, cut = telling.sentence.first, telling.hit.cut.prefix
    first = head(scene, telling)
    ordered = first == telling.first and cut == "ب" and first > begin and scene.forms[first - 1] in _ORDERS
    meant = first < telling.first and scene.forms[first] in _TO_DO
    if not (ordered or meant):
        return False
    definite = scene.forms[telling.first].startswith("ال")
    why = [form.removeprefix("و") for form in scene.forms[max(begin, first - _WHY) : first]]
    return not definite and _DONE.isdisjoint(why) and not any(form.startswith(_BLAMED) for form in why)


def _ahead(scene: Scene, telling: Telling) -> Modality | None:
    """`الزيارة الرسمية المقبلة`, `انتخابات مقررة`; `الهجوم المحتمل` is possible."""
    forms, behind = scene.forms, telling.last
    if behind + 1 < telling.sentence.last and forms[behind] in ("الذي", "التي"):
        return "planned" if is_future(forms[behind + 1]) or forms[behind + 1] == "سوف" else None
    for at in range(behind, min(telling.clause[1], behind + _ADJECTIVES)):
        if at in scene.scopes and scene.scopes[at].row.kind == "ahead":
            dated = any(at < scene.times[first][0] for first in scene.times_in(telling.last, at))
            supposed = without_article(forms[at]).startswith(_SUPPOSED)
            return None if dated else "possible" if supposed else "planned"
        if not (forms[at].startswith(("ال", "ل")) or at in scene.named or forms[at][-1] in "هي"):
            return None
    return None


def _dated_ahead(scene: Scene, telling: Telling, when: When | None) -> bool:
    """True for a noun, or a verb that is not past, with a time of its own clause behind the article's last day."""
    published = scene.text.article.published
    if published is None or published.latest is None or when is None or when.basis != "own clause":
        return False
    if telling.verbal and not is_now(scene, telling):
        return False
    return when.time.earliest is not None and when.time.earliest > published.latest
