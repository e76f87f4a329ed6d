"""Where indirect speech ends: its sentence, or the next act of speech that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from khabar.extract.quotations.base.phrases import is_adjunct
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    ADVERBIAL_PAIRS,
    COMMAS,
    CONNECTORS,
    IN_IT,
    LIKEWISE,
    NEW_ACTS,
    PREPOSITIONS,
    RELATIVES,
    REMARKS,
    WITHHELD,
    folded,
)
from khabar.extract.quotations.framing.cues import present as present
from khabar.extract.quotations.framing.frame import Frame, next_frame_at
from khabar.extract.quotations.said.beside import beside_clause, beside_object
from khabar.extract.quotations.said.newsroom import closed, in_marks, newsroom_at, resumed
from khabar.lexicon.tables import SpeechCue

_TOLD_THERE = ("announce", "promise", "affirm", "demand", "call_for", "reveal", "deny")
_AT_MEETING = folded("في خلال أثناء")
_ITS_OWN = re.compile(r"^(?:لقا|اجتماع|استقبال|محادثات|مباحثات|مقابلت|كلمت|خطاب|حديث)\w{0,2}(?:ه|ها|هم|هما)$")
"""`تعهد بدعم المشروع في لقائه مع نظيره`: where it was said."""
_OF_THEM = folded("منه منها منهم منهما")
_OF_MATTER = folded("أنه")
MAX_FRONTED = 10  # tokens of a phrase before the verb of a clause
_AGAINST = folded("في حين فيما بينما")
_SAID = folded("قال قالت قالوا يقول تقول ذكر ذكرت أضاف أضافت")
MAX_BEFORE_VERB = 10  # tokens of a subject before the verb of what is said
MAX_OWN_WORD = 4  # tokens of `على حد قوله`
_WITHOUT = folded("دون بدون")
_MAY_REMARK = _WITHOUT | NEW_ACTS | REMARKS.keys()
MAX_SAID = 800  # tokens of indirect speech: a "sentence" that goes on longer is a page without stops
MIN_SAID = 3  # tokens that must be said before a source behind it
MAX_VERB_GAP = 10  # tokens between a verb of speech and the participle that opens what is said


def clause_end(scene: Scene, frame: Frame, frames: Sequence[Frame]) -> int:
    """The end of indirect speech: the sentence, the next act of speech beside it or a remark of the newsroom's."""
    end = _act_end(scene, frame, frames)
    if frame.opener == "object":
        end = _before_channel(scene, frame, _before_clause(scene, frame, frames, end))
        end = beside_object(scene, frame, end)
    end = closed(scene, frame.begin, end)
    if frame.opener == "colon":
        return end
    if frame.opener == "that":
        end = beside_clause(scene, frame, end)
    end = newsroom_at(scene, frame, _before_remark(scene, frame.begin, end))
    return _before_own_word(scene, frame.begin, end)


def _before_own_word(scene: Scene, begin: int, end: int) -> int:
    """Without `كما قال`, `على حد قوله` at the end."""
    last = end
    while last - 1 > begin and scene.kinds[last - 1] == "sign":
        last -= 1
    for hit in scene.analysis.hits_in(SpeechCue, max(begin + 1, last - MAX_OWN_WORD), last):
        if hit.last == last and hit.entry.row.frame == "self":
            return hit.first
    if last - 2 > begin and scene.forms[last - 2] in LIKEWISE and scene.forms[last - 1] in _SAID:
        return last - 2
    return end


def _before_clause(scene: Scene, frame: Frame, frames: Sequence[Frame], end: int) -> int:
    """What is demanded or denied is a phrase: another act in a clause of its own behind a comma is no part of it
    (`نددت بالتقارب بين البلدين، اللذين تتهمهما دول بـ…`)."""
    for later in frames[next_frame_at(frames, frame.begin) :]:
        at = later.cue.first
        if at >= end:
            break
        comma = at - 2 if scene.forms[at - 1] in RELATIVES else at - 1
        while comma > frame.begin and scene.forms[comma] in _AGAINST:
            comma -= 1
        if comma > frame.begin and scene.forms[comma] in COMMAS and not in_marks(scene, frame.begin, at):
            return comma
    return end


def _before_channel(scene: Scene, frame: Frame, end: int) -> int:
    """`أعلنت الشركة عن وفاة مديرها في بيان`: the statement is the announcement's own."""
    for i in scene.via_tokens(frame.begin + 2, end):
        hit = scene.vias.get(i)
        if hit is not None and _told_by(scene, frame, i, hit.row.relation):
            own = scene.cue_in(frame.begin, i) is None and scene.forms[i - 1] not in RELATIVES
            return i if own and not in_marks(scene, frame.begin, i) else end
    return end


def _told_by(scene: Scene, frame: Frame, i: int, relation: str) -> bool:
    """True for a channel that is the announcement's own: a statement, and a post through which one announces."""
    if relation == "meeting" and frame.cue.row.act in _TOLD_THERE:
        return scene.forms[i] in _AT_MEETING and _ITS_OWN.match(scene.forms[i + 1]) is not None
    posted = relation == "post" and frame.cue.row.act == "announce" and scene.forms[i] in ("من", "عبر")
    return relation in ("statement", "press_conference") or posted


def _act_end(scene: Scene, frame: Frame, frames: Sequence[Frame]) -> int:
    """The end of its sentence or the next act of speech beside it; marks are passed as a whole."""
    limit = min(frame.cue.sentence.last, max(frame.begin, frame.cue.last) + MAX_SAID)
    stop = _next_act(scene, frame, frames, limit)
    end = limit if stop is None else stop
    done = frame.begin
    for i in scene.marks_in(frame.begin, end):
        if i < done or i in scene.pairs.unclosed:
            continue
        close = scene.pairs.close.get(i)
        if close is None:
            if scene.pairs.open[i] < frame.begin:
                return i
        elif close >= limit:  # the marks hold several sentences
            following = _sentence_end(scene, frame, close)
            return close if following is None else following
        else:
            done = close + 1
    return end


def _before_remark(scene: Scene, begin: int, end: int) -> int:
    """Where the newsroom goes on in its own words behind a comma or closing mark (`…، في إشارة إلى`, `…، وذلك في بيان`)."""
    forms = scene.forms
    said = forms[begin + 2 : max(end - 1, 0)]
    if _MAY_REMARK.isdisjoint(said):
        return end
    for i in range(begin + 2, end - 2):
        if forms[i] in _WITHOUT and forms[i + 1] == "ان" and forms[i + 2] in WITHHELD and not in_marks(scene, begin, i):
            return i - 1 if forms[i - 1] in COMMAS or forms[i - 1] == "من" else i
    for i in range(begin + 2, end - 1):
        if forms[i] in NEW_ACTS and forms[i - 1] in COMMAS and not in_marks(scene, begin, i):
            return i - 1
        follows = REMARKS.get(forms[i])
        if follows is None or not (forms[i + 1] in follows or (i + 1 in scene.vias and "ذلك" in forms[i])):
            continue
        marked = i - 1 in scene.pairs.open
        if (marked or forms[i - 1] in COMMAS) and not in_marks(scene, begin, i) and not resumed(scene, i, end):
            return i if marked else i - 1
    return end


def _sentence_end(scene: Scene, frame: Frame, token: int) -> int | None:
    """The end of the sentence that holds a later token of the same paragraph."""
    sentence = scene.sentences[scene.sentence_number(token)]
    return sentence.last if sentence.paragraph == frame.cue.sentence.paragraph and token < sentence.last else None


def _next_act(scene: Scene, frame: Frame, frames: Sequence[Frame], limit: int) -> int | None:
    """Where the next act of speech in the sentence begins that is not inside what is said."""
    for later in frames[next_frame_at(frames, max(frame.begin, frame.cue.last)) :]:
        at = later.cue.first
        if at >= limit:
            return None
        if later.opener == "trailing" and at < frame.begin + MIN_SAID:
            continue  # `أنه، وفقا للخبراء، …`
        if at >= frame.begin and beside(scene, frame, later) and not in_marks(scene, frame.begin, at):
            return _with_connectors(scene, frame.begin, _from_its_verb(scene, frame.begin, later))
    return None


def _from_its_verb(scene: Scene, begin: int, later: Frame) -> int:
    """The act begins at the verb that a participle of saying hangs on: `…، وتابع البيان بالقول`."""
    at = later.cue.first
    if later.cue.row.frame == "source":
        return at - 2  # `…، وهو ما نفته`
    if later.cue.row.kind != "participle" or later.cue.joined or scene.forms[at - 1] in COMMAS:
        return at
    for i in range(at - 1, max(begin, at - MAX_VERB_GAP), -1):
        if i in scene.speech_words and i not in scene.cue_tokens and scene.forms[i].startswith("و"):
            return i
    return at


def beside(scene: Scene, frame: Frame, later: Frame) -> bool:
    """True for an act of speech that stands beside the one before it in its sentence, false for one inside what is said.

    News tells speech in the past; a verb of the present joined to what somebody said in the past is his own (`قال إن بلاده ترحب
    بالاتفاق وتطالب بتنفيذه`).
    """
    cue = later.cue
    if cue.row.frame == "source":
        return later.opener == "trailing"
    if cue.row.kind == "masdar":
        return False  # `جاء ذلك بعد إعلان فلان أن`
    if cue.row.kind == "verb" and present(cue) and frame.cue.row.kind != "particle" and not present(frame.cue):
        return False
    if (cue.joined and _of_another(scene, frame, later)) or _predicate(scene, frame, later):
        return False
    if cue.joined and frame.opener == "that" and cue.with_object:
        return False  # `قال إن الوفد التقى الأهالي وحثهم على`
    asked = cue.row.act == "demand" and frame.opener == "that" and cue.row.kind == "verb"
    if asked and cue.joined and scene.forms[cue.last] in _OF_THEM and later.opener == "that":
        return False  # `ذكر المقال أن فلانا بعث إليها رسائل وطلب منها أن`
    if _of_whom_they_speak(scene, frame, later):
        return False
    if cue.hit.entry.tokens[-1] in IN_IT:  # `أصدر بيانا جاء فيه أن`
        return False
    if cue.row.kind in ("participle", "particle") or cue.joined or _fronted(scene, frame, later):
        return True
    if cue.first == cue.sentence.first:
        return True
    before = scene.forms[cue.first - 1]
    aside = (scene.forms[cue.first - 2], before) in ADVERBIAL_PAIRS  # `، ومن جهتها قالت`
    return before in COMMAS or before in CONNECTORS or before in "-–؛" or aside


def _fronted(scene: Scene, frame: Frame, later: Frame) -> bool:
    """`وبينما زعمت الجماعة أن … أكدت مصادر أن`: the clause with which a sentence begins ends before the verb of the main one."""
    cue = frame.cue
    fronted = cue.first - cue.sentence.first == 1 and scene.forms[cue.sentence.first].removeprefix("و") in ("بينما", "فيما")
    return fronted and later.cue.row.kind == "verb" and later.gap < later.opener_at and later.opener == "that"


def _predicate(scene: Scene, frame: Frame, later: Frame) -> bool:
    """`إلى أن الموظفة السابقة في الشركة قد صرحت بأن`: the verb of the clause that أن opens, whose subject stands before it."""
    cue = later.cue
    if frame.opener == "that" and cue.row.kind == "verb" and _main_verb(scene, frame, cue.first):
        return True
    if frame.opener != "that" or cue.joined or cue.row.kind != "verb" or not 0 < cue.first - frame.begin <= MAX_BEFORE_VERB:
        return False
    subject = range(frame.begin, cue.first - 1)
    if scene.forms[cue.first - 1] == "قد":
        return not any(scene.forms[i] in COMMAS for i in subject)
    plain = (scene.definite(i) or scene.name_over(i) is not None or scene.kinds[i] == "sign" or i == frame.begin for i in subject)
    return scene.forms[cue.first - 1] in COMMAS and all(plain)


def _main_verb(scene: Scene, frame: Frame, at: int) -> bool:
    """`أوردت أنه بعد صدور الأحكام، عبر والده عن`: behind a fronted phrase the first verb of what is said."""
    first = frame.begin + 1
    fronted = scene.forms[frame.begin] in _OF_MATTER and scene.forms[first] in PREPOSITIONS and at - first <= MAX_FRONTED
    return fronted and [i for i in range(first, at) if scene.forms[i] in COMMAS] == [at - 1]


def _of_another(scene: Scene, frame: Frame, later: Frame) -> bool:
    """True for a joined verb with an object and no subject that can be said only of those whom the speaker speaks of.

    By its gender: `أوضح مصدر أن وحدات تحولت إلى المنطقة وكشفت عن مخبأ`.
    """
    row, own = later.cue.row, frame.cue.row
    if later.opener != "object" or row.kind != "verb" or own.kind != "verb" or {row.gender, own.gender} != {"m", "f"}:
        return False
    first = scene.skip(later.gap, later.opener_at)
    return first >= later.opener_at or is_adjunct(scene, first)


def _of_whom_they_speak(scene: Scene, frame: Frame, later: Frame) -> bool:
    """True for a participle of the other gender that goes on without a comma: `قالت الصحيفة إن اللاعب تحدث … قائلا`."""
    row, own = later.cue.row, frame.cue.row
    apart = later.cue.joined or scene.forms[later.cue.first - 1] in COMMAS
    return row.kind == "participle" and own.kind == "verb" and not apart and {row.gender, own.gender} == {"m", "f"}


def _with_connectors(scene: Scene, begin: int, at: int) -> int:
    """Back over the words that tie the next act on: a comma, `كما`, `من جانبه`."""
    i = at
    while i > begin and scene.forms[i - 1] in CONNECTORS:
        i -= 1
    for k in range(i - 1, max(begin, i - 5), -1):
        if scene.forms[k] in COMMAS and scene.skip(k, i) == i:
            return k
    return i
