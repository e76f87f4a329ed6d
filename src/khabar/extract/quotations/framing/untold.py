"""Words of saying by which nobody says anything: what somebody may say, what a thing shows, and verbs in another sense.

`قد يقول البعض`, `لماذا تكتب`, `الأمر الذي يشير إلى`, `يُدعى فلانا`, `هدد المرمى بتسديدة`, `أعلن الحكم نهاية المباراة`.
"""

from __future__ import annotations

from khabar.extract.quotations.base.phrase_ends import own_pronoun
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import BI_THAT, COMMAS, PREPOSITIONS, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame

_MAY = folded("قد وقد فقد ربما وربما لعل لعله لعلها")
_QUESTIONS = folded("لماذا ولماذا كيف وكيف فكيف ماذا وماذا متى هل وهل أين كم بماذا عماذا لمن ومن فمن مهما كلما")
_WHATEVER = folded("أي أية كل أيما لأي لأية بأي بأية")
_IT_IS = folded("هو هي وهو وهي هذا وهذا هذه ذلك وذلك أنه بأنه")
_SHOWN_BY = folded(
    "يلمح تلمح يبرز تبرز يثبت تثبت أثبت أثبتت يرجح ترجح يوضح توضح يؤكد تؤكد يكشف تكشف يشير تشير يفيد يظهر تظهر يبين تبين"
)
_LED_TO = folded("دعا دعاه دعاها دعاهم دعت يدعو تدعو")
"""`…، ما دعا المدرب لتغييره`: what led him to do it."""
_WITH_IT = {
    "bi": folded("به بها بهم بهما بهن"),
    "an": folded("عنه عنها عنهم عنهما"),
    "ila": folded("إليه إليها إليهم إليهما"),
    "ala": folded("عليه عليها عليهم عليهما"),
    "min": folded("منه منها منهم منهما"),
}
"""Prepositions of a frame with a pronoun: the object of the verb (`تعترف بها الأمم المتحدة`)."""
_BALLS = folded(
    "تسديدة تسديدات كرة كرات رأسية رأسيات هجمة هجمات ركلة ركلات تصويبة تصويبات عرضية عرضيات انفراد مرتدة مرتدات قذيفة"
)
_KICKED = folded("مرمى المرمى شباك الشباك حارس الحارس دفاع الدفاع")
_HALVES = folded("الشوط الشوطين المباراة اللقاء المواجهة الوقت")
_BEGINS = folded("بداية نهاية انتهاء انطلاق انطلاقة صافرة")
_CONTRACTS = folded("اتفاق اتفاقا اتفاقية اتفاقيات مذكرة مذكرات بروتوكول عقدا عقودا عقود")
_MEETINGS = folded("اجتماع اجتماعات قمة جلسة جلسات لقاء لقاءات مؤتمر محادثات مباحثات مفاوضات دورة ندوة جولة صفقة صفقات انتخابات")
_ATTENTION = folded("انتباه انتباهه انتباهها انتباهي أنظار الأنظار أنظاره أنظارها نظر نظره نظرها")
_GESTURES = folded("بيده بيدها بيديه بيديها بإصبعه بأصبعه بإصبعها برأسه برأسها بعينيه")
_ABOUT = folded("عن")
_ACCUSES = folded("اتهم اتهمت يتهم تتهم")
_AFTER = folded("بعدما حين عندما حينما")
MAX_ACCUSED = 3  # tokens of who is accused
_SENTENCES = folded("الحكم حكم الأحكام أحكام أحكاما حكما إدانة الإدانة العقوبة عقوبة قرار القرار")
_JUDGES = folded("محكمة المحكمة قاض قاضي القاضي قاضية القاضية قضاة القضاة")
"""`أكدت محكمة الاستئناف الحكم بسجن`: a court upholds it."""
_GOD = folded("الله لله ربي المولى")


PERSONIFIED = folded(
    "تاريخ واقع منطق عقل قلب أيام أحداث وقائع كواليس تجربة تجارب حقيقة حقائق ظروف أوضاع زمن حياة طبيعة قدر حكمة لون ألوان خط خطوط"
    " سهم أداء مستوى مستويات نتيجة صورة مشهد مشاهد لوحة سوق أسواق أسعار دلالات دلائل مؤشرات معطيات شواهد"
)
"""Heads, without the article, of what only in a figure of speech says something (`الواقع يقول إن`)."""


def untold(scene: Scene, cue: CueHit) -> bool:
    """True for a verb that its own form or the word before it keeps from telling what somebody said."""
    if cue.row.kind != "verb":
        return False
    form, i = cue.hit.entry.tokens[0], cue.first
    before = scene.forms[i - 1] if i > cue.sentence.first else ""
    if form in ("يدعي", "تدعي") and scene.analysis.page.text[cue.hit.end - 1] == "ى":
        return True  # `رجل يُدعى فلانا`
    if form == "امر" and before in _IT_IS:
        return True  # `وهو أمر رفضه الرئيس`
    if form in ("قدر", "يقدر") and scene.forms[cue.last : cue.last + 1] and scene.forms[cue.last] in _GOD:
        return True
    if before == "الذي" and scene.forms[i - 2 : i - 1] == ["الامر"]:
        return form in _SHOWN_BY | _LED_TO
    if before == "ما" and form in _SHOWN_BY | _LED_TO and _pointed(scene, cue):
        return True
    if not present(cue) or cue.joined:
        return False
    if before in _MAY or before in _QUESTIONS:
        return True
    head = scene.forms[i - 2 : i - 1]
    return i - 2 >= cue.sentence.first and bool(head) and head[0].removeprefix("و") in _WHATEVER and before not in PREPOSITIONS


def present(cue: CueHit) -> bool:
    """True for `يقول` and `تقول`, not `تابع`."""
    form = cue.hit.entry.tokens[0]
    return form[0] == "ي" or (form[0] == "ت" and cue.row.gender == "f" and form[-1] != "ت")


def _pointed(scene: Scene, cue: CueHit) -> bool:
    """`وهو ما يلمح إلى`, `…، ما يرجح أن`: what stands before shows it."""
    at = cue.first - 2
    return at > cue.sentence.first and (scene.forms[at] in _IT_IS or scene.forms[at] in COMMAS)


def deed(scene: Scene, frame: Frame) -> bool:
    """True for a frame that is filled by what no speech has: a kick, a whistle, a contract, attention, a gesture."""
    cue = frame.cue
    if cue.row.kind != "verb":
        return False
    act, gap = cue.row.act, scene.forms[frame.gap : frame.opener_at]
    if act == "accuse" and frame.opener == "object":
        return _accused(scene, frame)
    if act == "affirm" and frame.opener == "object" and any(form in _SENTENCES for form in gap):
        return any(form in _JUDGES for form in gap)
    if frame.opener == "object" and _object_is_pronoun(scene, frame):
        return True
    if act == "threaten":
        return _kick(scene, frame) or (
            frame.opener == "that" and present(cue) and not cue.joined and scene.forms[frame.opener_at] not in BI_THAT
        )
    if act == "announce" and frame.opener == "object":
        return _whistle(scene, frame)
    if act == "expect" and frame.opener == "object" and cue.hit.entry.tokens[0] == "توقع":
        return _signed(scene, frame.begin)
    part = cue.hit.entry.tokens[0]
    if "لفت" in part and frame.opener in ("object", "that"):
        return any(form in _ATTENTION for form in gap)
    if "عتبر" in part and present(cue) and frame.opener in ("that", "mark"):
        return not _holds(scene, frame)
    if "حدث" in part and frame.opener != "object":
        return not _talks(scene, frame)
    return "شار" in part and any(form in _GESTURES for form in gap)


def _accused(scene: Scene, frame: Frame) -> bool:
    """`اتهم الفتى بإلقاء الحجارة`, `ويتهم فلان بـ`, `بعد أن اتهمت الشركة بـ`: a passive where one short phrase that agrees with
    the verb is all there is; nobody accuses without an object."""
    cue, first = frame.cue, scene.skip(frame.gap, frame.opener_at)
    if cue.hit.entry.tokens[0] not in _ACCUSES or first >= frame.opener_at:
        return False
    before = scene.forms[cue.first - 1] if cue.first > cue.sentence.first else ""
    if before not in _AFTER and (before or (cue.joined and not present(cue))):
        return False
    last = scene.names[first].last if first in scene.names else first + 1
    while last < frame.opener_at and scene.definite(last) and scene.forms[last].endswith(("ي", "يه")):
        last += 1
    alone = scene.skip(last, frame.opener_at) >= frame.opener_at and last - first <= MAX_ACCUSED
    name = scene.names.get(first)
    place = name is not None and name.mention.type == "LOC"
    return alone and (place or scene.forms[first].endswith("ه")) == (cue.row.gender == "f")


def _holds(scene: Scene, frame: Frame) -> bool:
    """`يعتبر المدير أن`, not `يعتبر المشروع الأول من نوعه … أن`: nothing stands between, or somebody who can hold something."""
    first = scene.skip(frame.gap, frame.opener_at)
    if first >= frame.opener_at or scene.kinds[first] != "word":
        return True
    known = first in scene.titles or first in scene.unnamed or first in scene.organisations or first in scene.names
    plain = frame.opener == "that" and all(scene.definite(i) for i in range(first, frame.opener_at))
    his = own_pronoun(scene, first) or scene.forms[first].endswith(("ها", "هم"))
    return known or plain or his or frame.opener_at - first == 1 or scene.forms[first].endswith("ون")


def _talks(scene: Scene, frame: Frame) -> bool:
    """`وتحدث المدير، …، أن`, not `تحدث أمامهم`, `أمور تحدث كثيرا`: who talks stands behind the verb, or عن before أن."""
    first = scene.skip(frame.gap, frame.opener_at)
    if scene.forms[frame.opener_at] in _ABOUT or first >= frame.opener_at:
        return scene.forms[frame.opener_at] in _ABOUT
    name = scene.names.get(first)
    return first in scene.titles or first in scene.unnamed or (name is not None and name.mention.type in ("PER", "ORG"))


def _object_is_pronoun(scene: Scene, frame: Frame) -> bool:
    """The verb's own preposition has a pronoun, so that another one opens nothing (`أشاد بها بعضهم بعد`)."""
    first = scene.forms[frame.gap : frame.gap + 1]
    opener = scene.forms[frame.begin] if frame.opener_at == frame.begin else scene.forms[frame.opener_at]
    for kind, words in _WITH_IT.items():
        if kind in frame.cue.frames and first and first[0] in words:
            return kind != "bi" or opener.startswith("ب")
    return False


def _kick(scene: Scene, frame: Frame) -> bool:
    """`هدد ماريو المرمى بتسديدة`."""
    word = scene.forms[frame.begin][frame.cut :].removeprefix("ال")
    return word in _BALLS or (word in _BEGINS and any(f in _KICKED for f in scene.forms[frame.gap : frame.begin]))


def _whistle(scene: Scene, frame: Frame) -> bool:
    """`أعلن الحكم نهاية الشوط الأول`."""
    begins = scene.forms[frame.begin].removeprefix("ال") in _BEGINS
    return begins and frame.begin + 1 < len(scene.forms) and scene.forms[frame.begin + 1] in _HALVES


def _signed(scene: Scene, i: int) -> bool:
    """`توقع الإدارة عقد رعاية مع`: تُوقِّع, not تَوقَّع; a meeting is expected (`توقع عقد اجتماع`)."""
    if scene.forms[i] == "عقد":
        return scene.forms[i + 1 : i + 2] != [] and scene.forms[i + 1].removeprefix("ال") not in _MEETINGS
    return scene.forms[i] in _CONTRACTS
