"""Who gives a figure in its own clause without an act of speech: `قدرت اللجنة الخسائر بنحو`, `أحصى المرصد أربعة قتلى`."""

from __future__ import annotations

from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.extract.words import BREAKS, COMMAS, RELATIVES, folded
from khabar.grammar import Hit
from khabar.lexicon.tables import OrganisationHead, SpeechCue, UnnamedSource
from khabar.model import Attribution, TextEvidence

_ESTIMATING = folded(
    "قدر قدرت قدروا يقدر تقدر يقدرون قدرها قدرتها قدره قدرته يقدرها تقدرها يقدره تقدره"
    " أحصى أحصت أحصوا يحصي تحصي أحصاها أحصتها أحصاهم أحصتهم"
)
"""Verbs that give a figure; passive they have a thing for their subject (`تقدر مساحتها بنحو`) and give none."""
_TELLING = folded("أبلغ أبلغت أبلغوا أفاد أفادت أفادوا أخطر أخطرت أشعر أشعرت")
"""Verbs that tell of a thing with ب (`أبلغ مصدر الصحيفة بمقتل شخصين`)."""
_PARTICLES = ("name", "name_li")
_ENDS = (
    BREAKS | (RELATIVES - {"من"}) | folded("منذ خلال بعد قبل قبيل عقب في إلى على عن بأن بأنها بأنه بأنهم أن إن إنه أنه إلا أما")
)
_OBJECTS = folded(
    "عدد أعداد نسبة حجم قيمة كلفة تكلفة تكاليف خسائر الخسائر خسائره خسائرها مساحة ثروة إجمالي مجموع حصيلة الحصيلة سعر أرباح"
    " عددهم أعدادهم قيمتها قيمته كلفتها تكلفتها تكلفته نسبتهم نسبتها حجمها حجمه مساحتها"
)
"""What is estimated, behind who estimates it."""
_DATA = folded("بيانات معطيات إحصاءات إحصائيات أرقام تقديرات تقرير تقارير بيان دراسة دراسات مسح استطلاع سجلات وثائق")
_STOPS = _ENDS | _OBJECTS
_BODIES = folded("إدارة رئاسة قيادة سلطات أسرة عائلة أمانة غرفة مديرية منظمي منظمو مسؤولي مسؤولو خبراء محللي محللو")
"""Whose word it may be before a genitive, though they open no name."""
_LOOSE = folded("من ب ل بـ في إلى عن على مع")
_ADVERBS = folded("أمس اليوم لاحقا رسميا مبدئيا أيضا بدورها بدوره من جهتها جهته حتى الآن سابقا")
REACH = 24  # tokens between a figure and what gives it
MAX_NAME = 8  # tokens of a source's words


def given_beside(scene: Scene, token: int, sentence: Sentence) -> Attribution | None:
    """The attribution of a figure at a token outside all quotations to the source that its clause names, if any."""
    found = _by_verb(scene, token, sentence) or _right_before(scene, token, sentence) or _by_particle(scene, token, sentence)
    if found is None:
        return None
    marker, first, last = found
    name = _name(scene, first, last)
    evidence = TextEvidence.of(scene.text.page, *scene.analysis.span_of(marker, last))
    return Attribution(status="attributed", name=name, reason="its clause names who gives it", evidence=(evidence,))


def _by_verb(scene: Scene, token: int, sentence: Sentence) -> tuple[int, int, int] | None:
    """`(verb, first token of its subject, token behind it)` of a verb of estimating before a figure in its clause."""
    for i in range(token - 1, max(sentence.first, token - REACH) - 1, -1):
        form = scene.forms[i]
        bare = form[1:] if form[0] in "وف" and form[1:] in _ESTIMATING | _TELLING else form
        if bare in _ESTIMATING or bare in _TELLING:
            tells = bare in _ESTIMATING or any(scene.forms[k].startswith("ب") for k in range(i + 2, token))
            source = _source(scene, i + 1, token) if tells and i not in scene.cues else None
            return (i, *source) if source is not None else None
        if form in BREAKS or form in "؛:" or (form in COMMAS and i + 1 < token and scene.is_verb(i + 1)):
            return None
    return None


def _right_before(scene: Scene, token: int, sentence: Sentence) -> tuple[int, int, int] | None:
    """The same of a particle whose noun ends right before a figure: `حدد عددهم وفق إدارة المعرض بـ 300`."""
    end = token - (scene.forms[token - 1] == "ب")
    for hit in scene.analysis.hits_in(SpeechCue, max(sentence.first, token - MAX_NAME), token):
        if hit.row.kind == "particle" and hit.row.frame in _PARTICLES and not _speaks(scene, hit):
            source = _source(scene, hit.last, end)
            joined = end < token or scene.forms[token].startswith("ب")
            return (hit.first, *source) if source is not None and source[1] == end and joined else None
    return None


def _by_particle(scene: Scene, token: int, sentence: Sentence) -> tuple[int, int, int] | None:
    """`(particle, first token of its noun, token behind it)` of `حسب`, `وفق` behind a figure, in its clause."""
    last = min(sentence.last, token + REACH)
    for hit in scene.analysis.hits_in(SpeechCue, token + 1, last):
        if hit.row.kind != "particle" or hit.row.frame not in _PARTICLES or hit.first <= token:
            continue
        between = range(token + 1, hit.first)
        if any(scene.forms[k] in BREAKS or scene.forms[k] in "؛:" for k in between):
            return None
        if any(_verb_behind_sign(scene, k) for k in between) or _speaks(scene, hit):
            return None
        source = _source(scene, hit.last, sentence.last)
        return (hit.first, *source) if source is not None else None
    return None


def _speaks(scene: Scene, hit: Hit[SpeechCue]) -> bool:
    """True for the cue of a quotation."""
    return any(token in scene.cues for token in range(hit.first, hit.last))


def _verb_behind_sign(scene: Scene, token: int) -> bool:
    """True for a verb with which another clause begins: behind a comma, or joined by و or ف."""
    begins = scene.forms[token - 1] in COMMAS or scene.breaks(token)
    return begins and scene.is_verb(token)


def _source(scene: Scene, first: int, limit: int) -> tuple[int, int] | None:
    """The tokens `[first, last)` of a noun phrase that can be a source: a name, a body, people in an office, unnamed sources."""
    while first < limit and scene.forms[first] in _ADVERBS:
        first += 1
    if first >= limit or not (scene.kinds[first] == "word" or scene.kinds[first] == "latin"):
        return None
    last = first + 1
    while last < min(limit, first + MAX_NAME) and scene.kinds[last] != "sign" and not _ends_source(scene, last):
        last += 1
    while last > first + 1 and scene.forms[last - 1] in _LOOSE:
        last -= 1
    named = scene.named.get(first) or next((scene.named[k] for k in range(first, last) if _is_person(scene, k)), None)
    if named is not None and (named.mention.type == "ORG" or (named.mention.type == "PER" and _noun(scene, first))):
        return first, min(max(named.last, first + 1), limit)
    if first in scene.titled:
        return first, min(scene.titled[first].last, limit)
    return (first, last) if _is_head(scene, first, last) or _bare(scene.forms[first]) in _DATA else None


def _is_person(scene: Scene, token: int) -> bool:
    return token in scene.named and scene.named[token].mention.type == "PER"


def _noun(scene: Scene, token: int) -> bool:
    """True for a name, or a noun with its article that stands before one (`الناشط البيئي فلان`)."""
    return token in scene.named or _bare(scene.forms[token]).startswith("ال")


def _bare(form: str) -> str:
    """A form without the ل of a particle before it."""
    return "ا" + form[1:] if form.startswith("لل") else form.removeprefix("ل")


def _ends_source(scene: Scene, token: int) -> bool:
    form = scene.forms[token]
    return form in _STOPS or scene.kinds[token] == "number" or scene.is_verb(token)


def _is_head(scene: Scene, first: int, last: int) -> bool:
    """True where a body or an unnamed source begins at a token (`لجنة الحصر`, `مصدر طبي`)."""
    heads: list[Hit[UnnamedSource] | Hit[OrganisationHead]] = [
        *(hit for hit in scene.analysis.hits_in(UnnamedSource, first, last) if hit.row.part == "head"),
        *scene.analysis.hits_in(OrganisationHead, first, last),
    ]
    if last > first + 1 and _bare(scene.forms[first]) in _BODIES:
        return True
    return any(hit.first == first and hit.cut.prefix in ("", "ل") for hit in heads)


def _name(scene: Scene, first: int, last: int) -> str:
    """A source's words, without the ل of the particle before them."""
    name = scene.names.get(first)
    text = scene.text.page.text[name.mention.at.start if name is not None else scene.starts[first] : scene.ends[last - 1]]
    joined = (name is None and not _is_head(scene, first, last)) or text.startswith("لل")
    return _bare(text) if joined and text.startswith("ل") else text
