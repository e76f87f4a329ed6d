"""Words that govern a trigger by their kinds, and the words at which their reach ends."""

from __future__ import annotations

from functools import lru_cache

from khabar.extract.events.triggers import Telling
from khabar.extract.scene import Scene
from khabar.extract.words import folded, with_clitics
from khabar.grammar import Hit
from khabar.lexicon import WordType
from khabar.lexicon.tables import Scope, Trigger
from khabar.text import without_article

BOUND = {"aim": "possibility", "plan": "future", "earlier": "earlier", "condition": "condition", "negation": "negation"}
"""Kinds of words that govern what stands right behind them, and what they make of it."""

FREE = {"possibility": "possibility", "future": "future", "denial": "denial", "undoing": "undoing"}
"""Kinds of words that govern their clause: verbs, modal adverbs."""

QUANTIFIERS = folded("أي أية بأي بأية لأي لأية")
GOVERNING = folded("إلى على عن من في بعد قبل منذ عقب إثر خلال عدم دون بدون ضد حول بشأن")
"""Prepositions: what stands behind them is a noun."""

OBLIQUE = folded("خلال أثناء في من مع ضد بين داخل خارج لدى وفي ومع ومن عبر تحت")
"""A noun behind these is no object of a verb before them."""

STOPS = frozenset(
    with_clitics(
        "بعد عقب إثر غداة رغم خلال أثناء جراء نتيجة بسبب ضد وسط بموجب وفق وفقا حول بشأن حيال إزاء ردا احتجاجا تعليقا مثل كما"
        " ظل خلفية لدى عند فور تجاه قبل قبيل بعيد عشية حتى نظرا بفضل إدانة استنكار وقف إنهاء كون عبر تجاوز سبق ثم فضلا بدعوى"
        " نظير مقابل بحسب حسب مواجهة هامش منذ عكس خلاف بخصوص رد الرد الردود انتهاك"
    )
)
"""Words behind which something is taken for a fact, whatever governs them: circumstances, causes, what is stopped."""

RUMOURS = folded(
    "أنباء الأنباء شائعات الشائعات إشاعات الإشاعات شائعة إشاعة مزاعم المزاعم أخبار الأخبار خبر تقارير تردد أشيع تداول يتردد يشاع"
    " ادعاءات الادعاءات بأنباء لأنباء بشائعات للأنباء للشائعات"
)
"""`الأنباء عن استقالته`: said, and perhaps not true."""

CALLED_OFF = folded("ألغيت ألغي")
"""Verbs behind their subject: `الزيارة ألغيت`."""

_UNTRUE = folded("صحيح صحيحة دقيق دقيقة")
_DISPROOF = 14  # tokens behind an event in which a rumour of it is called untrue

_DISOWNED = ("مسؤولي", "مسئولي", "تورط", "ضلوع", "علاق", "صله", "صلت", "دور", "معرف", "مشارك", "وقوف", "علم", "ارتباط")
"""What is denied here is somebody's part in it: `نفت مسؤوليتها عن الهجوم`."""

_TAKES = {
    "من": ("حذر", "يحذر", "تحذر", "محذر", "خش", "يخش", "تخش"),
    "في": ("رغب", "يرغب", "ترغب", "امل", "يامل", "تامل"),
}
_CEASING = ("توقف", "يتوقف", "تتوقف", "امتنع", "يمتنع", "تمتنع", "تراجع", "يتراجع", "تتراجع", "احجم", "يحجم", "تحجم")
_FAILING = ("فشل", "يفشل", "تفشل", "اخفق")

_HEADED = 4  # tokens of nouns before a trigger that only say that it takes place
_LEADING = folded("إلى على في")
_ENTERED = folded(
    "إقدام إقدامه إقدامها لجوء لجوءه لجوءها دخول عودة انخراط وقوعه وقوعها وقوعهم مشاركة مشاركته مشاركتها شروع توصل اللجوء انزلاق"
)
"""`عدم اللجوء إلى التصويت`, `نفى مشاركته في أي مفاوضات`."""

_LIGHT = folded(
    "شن تنفيذ وقوع حدوث ارتكاب بدء بدئ إجراء عقد تنظيم توجيه فرض إطلاق اندلاع تكرار استمرار مواصلة استئناف إقامة القيام قيام"
    " إصدار صدور انعقاد حصول أعمال عملية عمليات حادث حوادث سلسلة موجة مزيد المزيد حالة حالات عودة إرسال تقديم إبرام توقيع"
    " نشوب خوض خوضها شنه شنها بشن إعلان تصعيد تعرض تعرضه تعرضها تعرضهم إعادة دعوة أعمال جريمة جرائم"
    " سرعة إتمام استكمال اكتمال إنجاز قرار قراره قرارها اتخاذ"
)
"""Nouns through which a governing word reaches the event: `منع وقوع هجمات`, `هدد بشن غارات`."""

_WISHES = frozenset(["REQUEST", "THREATEN", "REJECT"])
_SPEAKING = frozenset(["ACCUSE", "SUPPORT", *_WISHES])
_MARKED = folded("إلى على عن من في")
_WISHED = 12  # tokens between a demand and what is demanded


def covering(scene: Scene, token: int) -> Hit[Scope] | None:
    """The scope word of one to three words that a token stands in."""
    for first in (token, token - 1, token - 2):
        hit = scene.scopes.get(first)
        if hit is not None and hit.last > token:
            return hit
    return None


def is_disproved(scene: Scene, telling: Telling) -> bool:
    """True where what is told of an event is called untrue behind it: `الأنباء عن استقالته لا أساس لها من الصحة`."""
    forms = scene.forms
    for token in range(telling.last, min(telling.last + _DISPROOF, telling.sentence.last)):
        hit = scene.scopes.get(token)
        if hit is not None and hit.row.kind == "denial" and hit.last - hit.first > 1:
            return True
        if forms[token] in ("غير", "ليست", "ليس") and token + 1 < telling.sentence.last and forms[token + 1] in _UNTRUE:
            return True
    return False


def disowns(form: str) -> bool:
    """True for a noun for somebody's part in an event."""
    return without_article(form).startswith(_DISOWNED)


def takes(form: str, preposition: str) -> bool:
    """True for a verb whose complement stands behind that preposition (`حذر من`, `فشل في`), its subject between."""
    return form.removeprefix("و").startswith(_TAKES.get(preposition, ("#",)))


def ceases(form: str) -> bool:
    """True for a verb of leaving off, which governs behind عن, its subject between (`توقف الجيش عن قصف المدينة`)."""
    return form.removeprefix("و").startswith(_CEASING)


def fails(form: str) -> bool:
    """True for a verb of failing, which governs behind في alone: `فشل مفاوضات` happened."""
    return form.removeprefix("و").startswith(_FAILING)


def head(scene: Scene, telling: Telling) -> int:
    """The first token of a noun and the nouns that only say that it takes place (`وقوع هجوم`)."""
    first, begin = telling.first, telling.sentence.first
    while first - 1 > begin and telling.first - first < _HEADED:
        before = scene.forms[first - 1]
        if before in QUANTIFIERS or _is_light(before):
            first -= 1
        elif before in _LEADING and first - 2 > begin and without_article(scene.forms[first - 2]) in _ENTERED:
            first -= 2
        else:
            break
    return first


def _is_light(form: str) -> bool:
    return form in _LIGHT or (form[0] in "بلو" and form[1:] in _LIGHT) or without_article(form) in _LIGHT


def wish(scene: Scene, token: int, telling: Telling, first: int) -> str:
    """`wish` for what a demand or threat is about (`طالب بوقف إطلاق النار`), `undoing` for what is refused; else nothing."""
    if telling.row.type in _SPEAKING:
        return ""
    found = wishes(scene.types[token])
    if not found or first - token > _WISHED:
        return ""
    form, before = scene.forms[first], scene.forms[first - 1]
    prefix = telling.hit.cut.prefix if first == telling.first else form[:1]
    if "REJECT" in found:
        definite = telling.hit.cut.prefix.endswith("ال") or scene.forms[telling.first].startswith("ال")
        return "undoing" if not definite and before not in _MARKED else ""
    marked = prefix.endswith(("ب", "ل")) or (before in _MARKED and "REQUEST" in found) or first - 1 == token
    return "wish" if marked else ""


@lru_cache(maxsize=65536)
def wishes(word: WordType) -> frozenset[str]:
    """The types of demand, threat and refusal that a word alone is."""
    entries = [entry for _, found in word.heads for entry in found if len(entry.tokens) == 1]
    return frozenset(e.row.type for e in entries if isinstance(e.row, Trigger) and e.row.type in _WISHES)


@lru_cache(maxsize=65536)
def is_event(word: WordType) -> bool:
    """True for a noun that is itself a trigger: what stands behind it depends on it."""
    return any(
        isinstance(entry.row, Trigger) and len(entry.tokens) == 1 and entry.row.pos in ("masdar", "noun")
        for _, entries in word.heads
        for entry in entries
    )
