"""Whom something is asked of: an object of verbs such as طالب, دعا, حث and اتهم, told apart from their subject."""

from __future__ import annotations

from khabar.extract.quotations.base.phrases import is_adjunct, phrase_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.speakers.discourse import Discourse

MAX_ACCUSED = 6  # words of a phrase that alone is who is accused
MAX_ADDRESSEE = 3  # words of a phrase that alone is whom something is asked of
_ASKING = ("demand", "call_for", "accuse", "ask")
"""Acts whose verbs take whom they are said to as an object."""
_ACCUSES = folded("اتهم يتهم اتهمت تتهم")
"""Without the object on the verb itself."""
_GOD = folded("الله المولى ربه ربها")
_ALONE = folded("الملك الرئيس")
_ALL = folded("كافة جميع الجميع سائر")
"""Behind a verb of asking they open an object."""


def asks(cue: CueHit) -> bool:
    """True for a verb whose object is whom something is asked of, without a preposition (not `طلب من`)."""
    return cue.row.act in _ASKING and "ask" not in cue.frames and "amma" not in cue.frames


def addressee(scene: Scene, frame: Frame, first: int) -> int:
    """Where whom it is said to begins behind a verb of asking (`طالب المبعوث الطرفين بوقف`), else the opener."""
    if "ask" in frame.cue.frames:  # `طلب الباحثون من المشاركين`
        return next((i for i in range(first + 1, frame.opener_at) if scene.forms[i] == "من"), frame.opener_at)
    if not asks(frame.cue) and frame.cue.row.act != "warn":
        return frame.opener_at
    tokens = range(first + 1, frame.opener_at)
    plain = scene.definite(first) and first not in scene.titles
    person = scene.names.get(first)
    if person is not None and person.last in scene.titles:
        return person.last  # `حث فلان رئيس البلاد على`
    if scene.forms[first] in _ALONE and first + 1 in scene.titles and not scene.definite(first + 1):
        return first + 1  # `دعا الملك رئيس الحكومة إلى`
    if scene.definite(first) and first not in scene.titles and first not in scene.names and first not in scene.unnamed:
        name = next((n for n in scene.names_in(first + 1, frame.opener_at) if n.mention.type != "NORP"), None)
        if name is not None and name.title > first:
            return name.title  # `اتهمت المعارضة فلانا`
    return next((i for i in tokens if _oblique(scene, i) or (plain and _body(scene, i))), frame.opener_at)


def _body(scene: Scene, i: int) -> bool:
    """`اتهمت الإدارة الأميركية شركة`, `قراصنة`: a noun without an article behind a definite word."""
    before = scene.name_over(i - 1)
    named = before is not None and before.mention.type != "NORP" and not (before.mention.type == "ORG" and before.last == i)
    if not scene.definite(i - 1) or scene.definite(i) or named:
        return False
    noun = scene.kinds[i] == "word" and scene.name_over(i) is None and not is_adjunct(scene, i) and scene.forms[i][0] not in "بلو"
    return noun and scene.adverb_end(i, i + 2) == i


def _oblique(scene: Scene, i: int) -> bool:
    """True for a definite plural in ين that is no genitive and no part of a person's name."""
    closed = scene.definite(i - 1) or scene.name_over(i - 1) is not None or i - 1 in scene.pairs.open
    if not (closed and scene.definite(i) and scene.forms[i].endswith("ين")):
        return False
    name = scene.name_over(i)
    return name is None or name.mention.type != "PER"


def god_asked(scene: Scene, frame: Frame, first: int) -> bool:
    """`وسأل الله أن`, `ودعا المولى أن`: God is asked, he does not ask."""
    return first < frame.opener_at and scene.forms[first] in _GOD and frame.cue.row.act in _ASKING


def _feminine(scene: Scene, i: int) -> bool:
    """True for a definite noun in ة or ات, which a masculine verb cannot have as its subject."""
    end = scene.analysis.page.text[scene.ends[i] - 2 : scene.ends[i]]
    ours = scene.definite(i) and i not in scene.titles and scene.name_over(i) is None
    return ours and (end.endswith("ة") or end == "ات")


def _accused(scene: Scene, frame: Frame, first: int) -> bool:
    """`…، واتهمت فرنسا بـ`: one phrase alone behind the verb; nobody accuses without an object (on the verb: `تتهمها`)."""
    if frame.cue.row.act != "accuse" or frame.opener == "mark" or frame.cue.hit.entry.tokens[0] not in _ACCUSES:
        return False
    alone = frame.cue.first > frame.cue.sentence.first and frame.opener_at - first <= MAX_ACCUSED
    return alone and phrase_end(scene, first, frame.opener_at) == frame.opener_at


def addressed(scene: Scene, frame: Frame, first: int, discourse: Discourse) -> bool:
    """True where what follows a joined verb of asking is whom it is said to: `وطالب المجتمع الدولي بوقف …` behind a speaker."""
    cue = frame.cue
    if cue.row.number == "p" or not asks(cue) or first >= frame.opener_at:
        return False
    if scene.forms[first] in _ALL or (cue.row.gender == "m" and _feminine(scene, first)):
        return True  # `كما دعا الحكومة إلى`
    if not cue.joined:
        return False
    if _accused(scene, frame, first):
        return True
    if first in scene.titles or first in scene.unnamed or any(n.mention.type == "PER" for n in scene.names_in(first, first + 4)):
        return False
    if scene.definite(first) and scene.forms[first].endswith("ين") and first not in scene.names:
        return True  # `وحث العاصمتين على`: an oblique form is an object
    if scene.definite(first) and scene.forms[first].endswith("ون") and first not in scene.names:
        return False  # `ودعا الصيادون إلى`: a nominative one is the subject
    here = scene.sentence_number(cue.first)
    if frame.opener_at - first > MAX_ADDRESSEE:
        return False  # two phrases: who asks, and whom
    near = bool(discourse.numbers) and here - discourse.numbers[-1] <= 1
    return near and discourse.voices[-1].agrees(cue.row.gender, cue.row.number)
