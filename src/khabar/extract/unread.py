"""Words of speech of which no quotation was made, and whether they may govern a figure: then whose word it is, is not certain.

A verb that is told of by أن, a colon or a preposition (`أوضح المتحدث أن`) governs nothing where none of these follows it: `أضاف
إليها زميله هدفا` is no speech. `وفق الخطة` names a norm and no source.
"""

from __future__ import annotations

from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.extract.words import folded
from khabar.grammar import Hit
from khabar.lexicon.tables import SpeechCue

_SPEAKS = frozenset(("verb", "participle", "particle", "relay", "heard", "document"))
_JOINED = ("", "و", "ف")
_TOLD = folded("إنه إنها إنهم أنه أنها أنهم بأن بأنه بأنها بأنهم")
"""Words that open a told clause: outside all quotations they may stand behind a verb of speech that the lexicon does not have."""
_SELDOM_SPEAKS = folded(
    "بين كما عبر عقب يقدر يذكر ويذكر زاد زادت رفض رفضت ورفض ورفضت علق تعلق تقدر وتقدر ويقدر تظهر وتظهر يعبر اسر"
    " أمر وأمر وجه ووجه وجهت ووجهت ثمن لوح توصل توصلت توصلوا وتوصل وتوصلت مجددا مكررا مكررة مقترحه"
)
"""Words of the lexicon of speech that are far more often something else: `بين`, between."""
_THAT = _TOLD | folded("أن إن بأني أني إني أننا إننا بأننا أنهما إنهما بأنهما أنهن إنهن بأنهن أنك إنك أنكم إنكم")
_THAT_OF_OTHERS = folded(
    "بعد قبل رغم برغم من علما إلا غير بيد لولا مع كما دون بدون منذ خشية شرط شريطة قصد بغية يمكن يجب ينبغي بد يبدو يفترض المفترض"
    " المتوقع المقرر المنتظر المرجح المرتقب المؤكد الممكن المحتمل حيث لو كأن حتى إلى على"
)
"""Words whose own أن it is (`علما أن`, `بعد أن`, `من المقرر أن`, `على أن`)."""
_BY_CLAUSE = frozenset(("that", "colon", "ilathat", "bithat", "headline", "study"))
_BY_PREPOSITION = {"ila": folded("إلى"), "ala": folded("على"), "an": folded("عن"), "min": folded("من")}
_REACH = 120  # tokens that are looked over to both sides: some sentences have no stop
_NEAR = 5  # tokens behind a verb in which a preposition is its own
_LABEL = 5  # tokens in marks that are a name or a label, no speech
_OPENING, _CLOSING, _EITHER = "«“„", "»”", '"'
_NORMS = folded(
    "خطة خطط اتفاق اتفاقية اتفاقيات آلية آليات قانون قوانين مادة مواد حالة حالات حاجة حاجات احتياجات معيار معايير نظام أنظمة"
    " شرط شروط قرار قرارات جدول برنامج ضوابط إجراءات قاعدة قواعد أحكام نص نصوص بند بنود مبدأ مبادئ تعليمات لائحة لوائح دستور"
    " مرسوم ميثاق بروتوكول تقويم توقيت مقاييس رغبة رغبات أولويات طريقة طرق أسلوب منهج نموذج مواصفات مزاج ظروف إمكانات إمكانيات"
    " قدرة قدرات نوع أنواع حجم عدد سياسة رؤية تصنيف ترتيب حصة نسبة سعر أسعار صيغة عقد عقود"
)
"""What something accords with, and nobody's word (`وفقا لآلية`, `حسب الحاجة`)."""


def has_unread_speech(scene: Scene, sentence: Sentence, token: int) -> bool:
    """True where a word of speech of which no quotation was made may govern a token: one before it, or `بحسب` behind it."""
    first, last = max(sentence.first, token - _REACH), min(sentence.last, token + _REACH)
    for hit in scene.analysis.hits_in(SpeechCue, first, last):
        speaks = hit.row.kind in _SPEAKS and hit.cut.prefix in _JOINED and scene.forms[hit.first] not in _SELDOM_SPEAKS
        if speaks and not any(at in scene.cues for at in range(hit.first, hit.last)) and _governs(scene, hit, token):
            return True
    if token - _open_mark(scene, first, token) > _LABEL:
        return True
    opens = (at for at in range(first, token) if scene.forms[at] in _TOLD)
    return any(at not in scene.said and at + 1 not in scene.said and not _of_others(scene, at) for at in opens)


def _governs(scene: Scene, hit: Hit[SpeechCue], token: int) -> bool:
    if hit.row.kind == "particle":
        of_verb = scene.forms[hit.first] == "علي" and hit.first > 0 and scene.kinds[hit.first - 1] != "sign"
        return not of_verb and not _is_norm(scene, hit.last)  # `احتجاجا على ما وصفته`
    if hit.first >= token:
        return False
    frames = set(hit.row.frame.split(","))
    if any(frame not in _BY_CLAUSE and frame not in _BY_PREPOSITION and frame != "bi" for frame in frames):
        return True
    behind = scene.forms[hit.last : min(token, hit.last + _NEAR)]
    if any(form in words for frame, words in _BY_PREPOSITION.items() if frame in frames for form in behind):
        return True
    return ("bi" in frames and any(form.startswith("ب") for form in behind)) or _opened(scene, hit.last, token)


def _opened(scene: Scene, first: int, token: int) -> bool:
    """True where أن, a colon or a mark that is not closed again stands in tokens `[first, token)`."""
    told = (scene.forms[at] == ":" or (scene.forms[at] in _THAT and not _of_others(scene, at)) for at in range(first, token))
    return any(told) or _open_mark(scene, first, token) < token


def _open_mark(scene: Scene, first: int, token: int) -> int:
    """The mark in tokens `[first, token)` that is not closed before a token; the token where there is none."""
    found = token
    for at in range(first, token):
        form = scene.forms[at]
        if form in _OPENING or (form in _EITHER and found == token):
            found = at
        elif form in _CLOSING or form in _EITHER:
            found = token
    return found


def _of_others(scene: Scene, at: int) -> bool:
    """True for أن behind a word that asks for it itself."""
    return at > 0 and scene.forms[at - 1] in _THAT_OF_OTHERS


def _is_norm(scene: Scene, at: int) -> bool:
    """True for a noun in `_NORMS`, with ل, the article or a pronoun."""
    if at >= len(scene.forms):
        return False
    bare = scene.forms[at]
    bare = next(
        (bare[len(prefix) :] for prefix in ("لل", "ال", "ل") if bare.startswith(prefix) and len(bare) > len(prefix) + 1), bare
    )
    stems = {bare, *(bare.removesuffix(suffix) for suffix in ("ها", "هم", "ه"))}
    stems |= {stem.removesuffix("ت") + "ه" for stem in stems if stem.endswith("ت")}
    return any(stem in _NORMS for stem in stems)
