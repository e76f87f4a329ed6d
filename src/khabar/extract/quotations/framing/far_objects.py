"""Objects far behind their verb: behind who speaks and a channel (`كشف أمين الهيئة فلان لـ"الأفق" رصد حالات`), and what is
ordered (`وجه أمير المنطقة فلان بسرعة`, `أمر الوزير الإدارات بوقف`)."""

from __future__ import annotations

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import CLAUSE_BREAKS, NO_OBJECT, PARTICLES, PREPOSITIONS, RELATIVES, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.objects import SENT

MAX_CHANNEL = 10  # tokens of a channel with its name and date
_ORDERED = folded("سرعة علاج صرف منح كف حبس تنفيذ")
"""Verbal nouns without a shape of their own that are often ordered."""
MAX_ORDER = 25  # tokens of who orders and whom
_BREAKS = CLAUSE_BREAKS | PARTICLES | RELATIVES
_PRAISED = folded("امتدح يمتدح امتدحت تمتدح ثمن يثمن ثمنت تثمن دان دانت أدان أدانت انتقد انتقدت استنكر استنكرت شجب شجبت استهجن")
"""Verbs whose object can be any noun."""
_DIRECTED = folded("وجه وجهت")
_COURTS = folded("المحكمة محكمة القاضي قاض قاضي النيابة المدعي القضاء")
_GIVEN = folded(
    "اتهامات الاتهامات اتهاما الاتهام تهمة تهما التهمة رسالة الدعوة دعوة كلمة نداء ضربة انتقادات الشكر شكره سؤالا إنذارا"
    " خطاب خطابا برقية تحية التحية الشكر تهنئة التهنئة"
)
"""What is directed at somebody is no order."""


def behind_person(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """A verbal noun right behind the person who speaks, or behind the channel that follows him or the verb."""
    ends = [gap] if gap in scene.via_starts else []
    for name in scene.names_in(gap, limit):
        if any(scene.forms[i] in _BREAKS for i in range(gap, name.first)):
            break
        if name.mention.type == "PER" and not scene.governed_name(name.first):
            ends.append(name.last)
    for end in ends:
        begin = _past_channel(scene, end, limit)
        if begin >= limit or scene.name_over(begin) is not None or begin in scene.titles:
            continue
        near = end > gap and begin == end and cue.hit.entry.tokens[0] in _PRAISED and _noun(scene, begin)
        if near or masdar_like(scene.forms[begin]):
            return Frame(cue, "object", gap, begin, begin)
    return None


def _noun(scene: Scene, i: int) -> bool:
    """True for a word without a preposition that is no verb by its first letter."""
    form = scene.forms[i]
    plain = scene.kinds[i] == "word" and form not in PREPOSITIONS and form not in _BREAKS and i not in scene.organisations
    return plain and len(form) > 3 and not form.startswith(("ي", "ت", "ب", "ل", "و", "س", "ف", "ال"))


def _past_channel(scene: Scene, i: int, limit: int) -> int:
    """Past adverbs and channels (`لـ"الأفق"`, `لرويترز`, `في تصريح أمس`)."""
    i = scene.skip(i, limit)
    if i + 1 < limit and scene.forms[i] == "ل" and scene.pairs.close.get(i + 1, limit) < limit:
        return scene.skip(scene.pairs.close[i + 1] + 1, limit)
    if i in scene.told:
        return scene.skip(scene.told[i].last, limit)
    if i in scene.vias:
        for k in range(scene.vias[i].last, min(limit, i + MAX_CHANNEL)):
            form = scene.forms[k]
            if form in _BREAKS:
                break
            sent = k == scene.vias[i].last and form in SENT
            if masdar_like(form) and not sent and not form.endswith("يه") and scene.forms[k - 1] not in PREPOSITIONS:
                return k
    return i


def ordered(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`أمر الوزير بوقف`, `أوعز إلى الإدارات بإغلاق`: a verbal noun with ب behind who orders; courts rule and do not speak."""
    first = scene.skip(gap, limit)
    if scene.analysis.page.text[cue.hit.start] == "آ" or scene.forms[cue.first - 1] in RELATIVES:
        return None  # `آمر القاعدة`, `التي أمر بها`
    if first >= limit or rules(scene, first) or not (_who_orders(scene, first) or scene.forms[first].startswith(("ب", "الي"))):
        return None
    directed = cue.hit.entry.tokens[0] in _DIRECTED
    for i in range(gap, min(limit, gap + MAX_ORDER)):
        form = scene.forms[i]
        if form in _BREAKS or form in _COURTS or (directed and form in _GIVEN):
            return None
        rest = form[1:].removeprefix("ال")
        verbal = form.startswith("ب") and (masdar_like(rest) or rest in _ORDERED) and scene.name_over(i) is None
        if verbal and form not in NO_OBJECT and i not in scene.vias and scene.adverb_end(i, limit) == i:
            return Frame(cue, "object", gap, i, i, 1)
    return None


def rules(scene: Scene, first: int) -> bool:
    """True for a court or judge: what it orders and whom it convicts is a ruling."""
    return scene.forms[first] in _COURTS


def _who_orders(scene: Scene, i: int) -> bool:
    """True where an office, a body, a name or a word with the article stands: no verb (`أمر توفره الظروف`), no adjective."""
    return i in scene.names or i in scene.titles or i in scene.organisations or i in scene.unnamed or scene.definite(i)
