"""Words that can mark speech. Whether they do, the frame decides; here only what their own place rules out goes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    ABOUT,
    AUXILIARIES,
    BARE_THAT,
    CLAUSE_BREAKS,
    COMMAS,
    CONNECTORS,
    COPULAS,
    NEGATIONS,
    NO_FINITE_VERB_AFTER,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    folded,
)
from khabar.extract.stage import Sentence
from khabar.grammar import Hit
from khabar.lexicon.tables import SpeechCue

_SUPPOSING = folded("إذا لو عما وإذا ولو")
_IMPLYING = folded("مما بما يكن تكن يكونوا نكن أكن")
"""Behind these a verb tells what something implies, or what nobody said (`مما يشير إلى`, `لم يكن يتوقع`)."""
_OFTEN = folded("عادة غالبا كثيرا دائما نادرا")
_SHOWING = folded("يشير تشير يكشف تكشف يؤكد تؤكد يبين تبين يوضح توضح يفيد يظهر تظهر أشار أكد كشف")
_OCCASIONS = folded("في خلال عبر أي كل أول هذا ذلك")
_OF_SCRIPTURE = folded("تعالى صلى سبحانه")
_PREPOSITIONAL = folded("بين بينت بينوا عبر عبرت عبروا عقب عقبت")
_NOUNS = folded(
    "متابعة ذاكرة متحدثا متحدثة متحدثين معلقا معلقة مقترحا مقترحة مرجعا مرجعة مناشدة مثمنة منتقدة مطالبة مجددا مجددة مكررا مكررة"
    " موجها مقدرا مقدرة مفيدا مفيدة ملوحة سائلا مشددة"
)
"""Participles that are nouns more often."""
_TOPICS = folded("عن حول بشأن بخصوص في ردا تعليقا تعقيبا بسؤاله بسؤالها وبسؤاله لدى خلال من")
_CAME, _CAME_FROM = folded("رد ردت"), folded("إلى في من ضمن خلال")
_FIELDS = folded("اسم رابط المكان الزمان الموعد العنوان السعر التاريخ النتيجة المقادير المكونات الطريقة الجزء الحلقة سمات")
"""Words of a form before a colon (`اسم الطبق: …`)."""
MAX_GAP = 30  # tokens between `عبر` and its عن
MAX_TOPIC = 12  # tokens of a topic before the verb
MAX_HEADLINE_SPEAKER = 8  # tokens before the colon of a headline that can be a speaker
_PREFIXES = {
    "verb": ("", "و", "ف", "س", "وس", "فس"),
    "relay": ("", "و", "ف"),
    "heard": ("", "و", "ف"),
    "participle": ("", "و"),
    "noun": ("", "و"),
    "particle": ("", "و", "ف"),
    "document": ("", "و", "ف"),
    "sign": ("",),
    "masdar": ("", "و", "ب", "وب", "ل"),
}


class CueHit:
    """A cue at tokens `[first, last)` of a sentence; `joined` where و or ف stands before it, `with_object` where a pronoun is
    written with it (`حثهم`). Plain slots: there are many."""

    __slots__ = ("first", "frames", "hit", "joined", "last", "row", "sentence", "with_object")

    def __init__(self, hit: Hit[SpeechCue], sentence: Sentence) -> None:
        self.hit = hit
        self.sentence = sentence
        self.first = hit.first
        self.last = hit.last
        self.row = hit.entry.row
        self.frames = _frames(self.row.frame)
        self.joined = hit.cut.prefix[:1] in ("و", "ف")
        verb = self.row.kind == "verb" and self.row.act != "accuse" and "source" not in self.frames
        self.with_object = verb and hit.entry.tokens[0].endswith(("ه", "ها", "هم", "هما"))


@cache
def _frames(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(","))


def cues(scene: Scene) -> list[CueHit]:
    """All possible cues of an article, in order, not overlapping."""
    found: list[CueHit] = []
    done = 0
    for hit, sentence in _sorted(scene):
        row = hit.entry.row
        if hit.first < done or hit.cut.prefix not in _PREFIXES[row.kind]:
            continue
        if row.kind == "sign" and found and found[-1].sentence is sentence:
            continue
        cue = CueHit(hit, sentence)
        if _possible(scene, cue):
            found.append(cue)
            done = hit.last
    return found


def _sorted(scene: Scene) -> Iterator[tuple[Hit[SpeechCue], Sentence]]:
    """The hits inside a sentence: at one token the longest, then the one with the least cut off."""
    for hit in sorted(scene.analysis.hits(SpeechCue) if scene.sentences else (), key=_preference):
        sentence = scene.sentences[scene.sentence_number(hit.first)]
        if sentence.first <= hit.first and hit.last <= sentence.last:
            yield hit, sentence


def _preference(hit: Hit[SpeechCue]) -> tuple[int, int, int]:
    return hit.first, hit.first - hit.last, hit.cut.length


def _possible(scene: Scene, cue: CueHit) -> bool:
    row, i, forms = cue.row, cue.first, scene.forms
    if scene.name_over(i) is not None and not _behind_name(scene, cue):
        return False
    if row.kind == "sign":
        return _headline_colon(scene, cue)
    if cue.hit.entry.tokens[0] == "عبر" and i in scene.vias:
        return False  # `عبر حسابه`
    before = forms[i - 1] if i > cue.sentence.first else ""
    if row.kind == "masdar" and (before in _OCCASIONS or i in scene.vias or i in scene.names):
        return False  # `في تصريح له`
    if cue.joined and row.kind == "verb" and cue.last - i == 2:
        return False  # `… البيان الصادر عن الوزارة وجاء فيه`: whose it is cannot be told
    if row.kind in ("verb", "relay") and (before in NEGATIONS or (before in NO_FINITE_VERB_AFTER and not cue.joined)):
        return False
    if row.kind == "verb" and (before in _IMPLYING or _supposed(scene, cue, before) or _habitual(scene, cue, before)):
        return False
    if row.kind == "verb" and _shown(scene, cue, before):
        return False
    if row.kind == "participle" and row.gender == "f" and _adjective(scene, cue):
        return False
    if row.kind == "participle" and (before in COPULAS or _only_noun(scene, cue, before)):
        return False
    if cue.last < cue.sentence.last and forms[scene.skip(cue.last, cue.sentence.last - 1)] in _OF_SCRIPTURE:
        return False
    if cue.hit.entry.tokens[0] == "نفي" and before and not cue.joined and scene.analysis.page.text[cue.hit.end - 1] == "ي":
        return False  # the noun, not نفى
    if cue.joined and cue.hit.entry.tokens[0] in _CAME and cue.last < len(forms) and forms[cue.last] in _CAME_FROM:
        return False  # `وردت إلى الإدارة اتصالات`
    if row.kind == "verb" and scene.analysis.page.text[cue.hit.end - 1] == "ة" and not cue.hit.entry.tokens[0].endswith("ته"):
        return False  # `طمأنة`: the noun
    if cue.hit.entry.tokens[0] == "صرح" and masdar_like(before):
        return False  # `إنشاء صرح`
    if cue.hit.entry.tokens[0] == "بين" and (_dual(scene, cue.last) or _between(scene, cue)):
        return False
    if cue.hit.entry.tokens[0] == "عد" and "س" in cue.hit.cut.prefix:
        return False  # the name سعد
    if cue.hit.entry.tokens[0] == "عبر" and not _voices(scene, cue):
        return False
    return row.place == "any" or _clause_start(scene, cue, before) or _doubled(scene, cue) or _behind_topic(scene, cue)


def _behind_name(scene: Scene, cue: CueHit) -> bool:
    """`لكن ماريو يرى أن`: a present verb that was taken for the end of the name before it."""
    name = scene.name_over(cue.first)
    last = name is not None and name.first < cue.first and name.last == cue.last
    finite = cue.row.kind == "verb" and cue.hit.entry.tokens[0][0] in "يت"
    return last and finite and cue.last < cue.sentence.last and scene.forms[cue.last] in PARTICLES


def _supposed(scene: Scene, cue: CueHit, before: str) -> bool:
    """`أن يزعم`, `إذا كان يعتبر`: speech that is wished or supposed, not told."""
    i = cue.first
    form = cue.hit.entry.tokens[0]
    if before in PARTICLES and form[0] == "ي":
        return True
    if before in BARE_THAT and form[0] == "ت" and cue.row.gender == "f" and form[-1] != "ت":
        return True  # `يتوقع أن تكشف الشركة عن`
    while i > cue.sentence.first and scene.forms[i - 1] in AUXILIARIES:
        i -= 1
    return i > cue.sentence.first and scene.forms[i - 1] in _SUPPOSING


def _adjective(scene: Scene, cue: CueHit) -> bool:
    """`مظاهرات منددة بـ`: a feminine participle right behind an indefinite noun of its gender, with a preposition of its own."""
    i = cue.first - 1
    if cue.joined and cue.hit.entry.tokens[0] == "داعيه" and scene.forms[i].endswith("ه") and not scene.definite(i):
        return True  # `رسالة وداعية`
    if cue.joined or i < cue.sentence.first or scene.kinds[i] != "word" or "colon" in cue.frames:
        return False
    plain = not scene.definite(i) and scene.name_over(i) is None and scene.adverb_end(i, i + 1) == i
    return plain and i not in scene.titles and scene.forms[i].endswith(("ات", "ه")) and len(scene.forms[i]) > 3


def _shown(scene: Scene, cue: CueHit, before: str) -> bool:
    """`…، مما يشير إلى أن`, `وهو ما يؤكد أن`: a thing shows it, nobody speaks."""
    if cue.hit.entry.tokens[0] not in _SHOWING or before not in ("مما", "ما"):
        return False
    return before == "مما" or scene.forms[cue.first - 2] in COMMAS or scene.forms[cue.first - 2] in ("وهو", "وهي", "هو")


def _habitual(scene: Scene, cue: CueHit, before: str) -> bool:
    """`عادة ما تعلن السلطات`: what is said again and again, not told of any time."""
    return before == "ما" and cue.first - 2 >= cue.sentence.first and scene.forms[cue.first - 2].removeprefix("و") in _OFTEN


def _dual(scene: Scene, i: int) -> bool:
    """`بين يدي`, `بين شوطي المباراة`: an oblique dual in construct behind the preposition."""
    if i + 1 >= len(scene.forms) or scene.forms[i] == "يدي":
        return i < len(scene.forms) and scene.forms[i] == "يدي"
    plain = i not in scene.titles and i not in scene.unnamed and scene.name_over(i) is None and not scene.definite(i)
    return plain and len(scene.forms[i]) > 3 and scene.forms[i].endswith("ي") and scene.definite(i + 1)


def _between(scene: Scene, cue: CueHit) -> bool:
    """`بينه وبين`, `بين كذا وبين كذا`: the preposition, not the verb."""
    near = [*range(max(cue.sentence.first, cue.first - 8), cue.first), *range(cue.last, min(cue.sentence.last, cue.last + 8))]
    return any(scene.forms[i].removeprefix("و").startswith("بين") for i in near)


def _voices(scene: Scene, cue: CueHit) -> bool:
    """`عبر الوزير عن أسفه`, not `عبر حسابه`: عن follows before أن."""
    for i in range(cue.last, min(cue.sentence.last, cue.last + MAX_GAP)):
        if scene.forms[i] in ABOUT or scene.forms[i] in PARTICLES:
            return scene.forms[i] in ABOUT
    return False


def _headline_colon(scene: Scene, cue: CueHit) -> bool:
    """`وزير الخارجية: …` in a title, or before a quotation mark at the head of a paragraph."""
    first = cue.sentence.first
    if not 0 < cue.first - first <= MAX_HEADLINE_SPEAKER or cue.last >= cue.sentence.last:
        return False
    if scene.forms[first] in _FIELDS:
        return False
    return cue.sentence.paragraph < 0 or (first in scene.paragraph_starts and cue.last in scene.pairs.close)


def _only_noun(scene: Scene, cue: CueHit, before: str) -> bool:
    """True for a noun's form that is not set off from what precedes, with no أن and no colon behind it."""
    if scene.forms[cue.first].removeprefix("و") not in _NOUNS or cue.joined or before in COMMAS:
        return False
    follows = scene.forms[cue.last : min(cue.last + 2, cue.sentence.last)]
    return not any(form in PARTICLES for form in follows) and follows[:1] != [":"]


def _doubled(scene: Scene, cue: CueHit) -> bool:
    """True for a preposition's letters written with the sign that makes them a verb (`بيّن`, `عبّر`)."""
    start, end = cue.hit.start, cue.hit.end
    return cue.hit.entry.tokens[0] in _PREPOSITIONAL and "\u0651" in scene.analysis.page.text[start:end]


def _behind_topic(scene: Scene, cue: CueHit) -> bool:
    """`وعن مستقبله رد فلان: …`: a topic or occasion opens the sentence."""
    first = cue.sentence.first
    head = scene.forms[first].removeprefix("و")
    if cue.first - first > MAX_TOPIC or head not in _TOPICS or cue.hit.entry.tokens[0] in _PREPOSITIONAL:
        return False
    return scene.forms[cue.first - 1] not in PREPOSITIONS


def _clause_start(scene: Scene, cue: CueHit, before: str) -> bool:
    """True where a clause begins at the cue, or what is said follows at once."""
    forms, i = scene.forms, cue.first
    if not before or before in COMMAS or before in STOPS or before in ":-–" or before in AUXILIARIES or before in RELATIVES:
        return True
    if cue.last < cue.sentence.last and (forms[cue.last] in PARTICLES or forms[cue.last] == ":" or _governs_at_once(scene, cue)):
        return True
    if before in PARTICLES and before not in BARE_THAT:  # `غير أنه رد على سؤال`
        return True
    if cue.hit.cut.prefix.startswith("ف"):
        return False  # `فرد` is a word of its own more often than ف and رد
    return cue.joined or before in CONNECTORS or before in CLAUSE_BREAKS or scene.adverb_end(i - 1, i) == i


def _governs_at_once(scene: Scene, cue: CueHit) -> bool:
    """`إن السفير عبر عن`, `إن العاصمة وعدت بإيقاف`, `إن الوزراء طلبوا من`: no other word has the preposition that stands here."""
    verb, behind = cue.hit.entry.tokens[0], scene.forms[cue.last]
    if "an" in cue.frames:
        return behind in ABOUT
    if cue.row.act == "promise":
        return verb != "وعد" and behind.startswith("ب") and masdar_like(behind[1:])
    return cue.row.act == "demand" and "ask" in cue.frames and verb != "طلب" and behind == "من"


def present(cue: CueHit) -> bool:
    """True for a verb in the present: in ي, or in ت where the subject is feminine."""
    form = cue.hit.entry.tokens[0]
    return cue.row.kind == "verb" and (form[0] == "ي" or (form[0] == "ت" and cue.row.gender == "f" and form[-1] != "ت"))
