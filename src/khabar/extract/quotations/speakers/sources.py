"""Speakers without a person’s name: institutions, offices, unnamed sources with their type, documents."""

from __future__ import annotations

from khabar.extract.quotations.base.phrases import media_phrase
from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import (
    DOCUMENTS,
    OFFICE_PREPOSITIONS,
    PLURAL_MEDIA,
    PLURAL_THINGS,
    QUANTIFIERS,
    RIGHT_MARKS,
    SOURCE_HEADS,
    folded,
)
from khabar.extract.quotations.speakers.voice import Gender, Voice, clitic, phrase_quote, phrase_words
from khabar.extract.quotations.speakers.voice import called as name_as_called
from khabar.lexicon.tables import UnnamedSource
from khabar.model import SourceType, Speaker
from khabar.text import fold


def unnamed_voice(scene: Scene, first: int, end: int, gender: Gender, number: str) -> Voice:
    """A voice without a person's name: an institution, an office, an unnamed source, a document."""
    at = phrase_quote(scene, first, end)
    words = phrase_words(scene, first, end)
    hit = scene.unnamed.get(first) or scene.governed_unnamed.get(first)
    if hit is not None and not _office(scene, first, end):
        counted = hit.row.count or None
        if hit.row.count == 0 and words[0] not in PLURAL_THINGS:
            number = "p"
        kind = source_type(scene, first, end, hit.row)
        speaker = Speaker(at=at, anonymous=True, source_type=kind, count=counted)
        return Voice(speaker, gender, number, words)
    title = scene.titles.get(first) or scene.governed_titles.get(first)
    if title is not None and title.row.kind == "profession" and _indefinite(scene, first, title.last, end):
        kind = _modified(scene, first, end) or "unspecified"
        return Voice(Speaker(at=at, anonymous=True, source_type=kind), gender, number, words)
    if title is not None and title.row.kind in ("office", "rank"):
        if _indefinite(scene, first, title.last, end):
            return Voice(Speaker(at=at, anonymous=True, source_type=source_type(scene, first, end, None)), gender, number, words)
        typed = _modified(scene, first, end)
        typed = None if typed in _BROAD else typed  # an office is no unnamed source
        return Voice(Speaker(at=at, role=at.text, source_type=typed), gender, number, words, person=True)
    if (many := _indefinite_many(scene, first, end)) is not None:
        return Voice(Speaker(at=at, anonymous=True, source_type=many), gender, number if many == "organisation" else "p", words)
    name = next((n for n in scene.names_in(first, end) if n.first == first), None)
    entity = name.mention.entity if name is not None else None
    called = name_as_called(scene, name) if name is not None and end - name.last <= 1 else at.plain
    media = media_phrase(scene, first, end)
    marked = _marked(scene, first, end) if media else None
    if marked is not None:
        inside, entity = marked
        return Voice(Speaker(at=at, name=inside, entity=entity), gender, number, words, media=True)
    if _plural(scene, first):
        number = "p"
    return Voice(
        Speaker(at=at, name=called, entity=entity), gender, number, words, media=media, document=is_document(scene, first)
    )


def _marked(scene: Scene, first: int, end: int) -> tuple[str, str | None] | None:
    """The name of a medium that stands in marks behind its head (`صحيفة "الأفق" السودانية`), and its entity."""
    i = first + 1
    if i >= len(scene.forms) or scene.forms[i] not in RIGHT_MARKS:
        return None
    name = scene.names.get(i + 1)
    if name is not None and name.mention.type == "ORG":
        return name.mention.at.plain, name.mention.entity
    close = scene.pairs.close.get(i, end)
    return (scene.text.quote(i + 1, close).text, None) if i + 1 < close < end else None


def _indefinite(scene: Scene, first: int, last: int, end: int) -> bool:
    """`قائد رفيع بالبحرية`, `قيادي في الحركة`: a bare office with nothing definite as its genitive."""
    if any(scene.definite(i) for i in range(first, last)):
        return False
    for i in range(last, end):
        form = scene.forms[i]
        if form in OFFICE_PREPOSITIONS or form in _ON_BEHALF or form.startswith(("بال", "لل")) or scene.governed_name(i):
            return True
        if form != _LEVEL and (scene.definite(i) or _place(scene, i)):
            return False
    return True


_ON_BEHALF = folded("باسم بلسان")
_LEVEL = fold("المستوى")
"""`مسؤول رفيع المستوى` is indefinite."""


def _place(scene: Scene, i: int) -> bool:
    """True for a name other than a nationality."""
    return i in scene.names and scene.names[i].mention.type != "NORP"


def _plural(scene: Scene, first: int) -> bool:
    """`الصيادون`, `مقاتلو الحركة`: people by the ending of their plural."""
    form = scene.forms[first][clitic(scene, first) :]
    construct = form.endswith("و") and len(form) > 4 and first not in scene.names and not scene.definite(first)
    return (form.endswith("ون") and len(form) > 5 and scene.definite(first)) or construct


def _office(scene: Scene, first: int, end: int) -> bool:
    """`نائب الرئيس`: a word for unnamed ones that is made definite is an office, unless it means a source by itself."""
    form = scene.forms[first][clitic(scene, first) :]
    hit = scene.unnamed.get(first)
    if first in scene.names:
        return True
    if form in PLURAL_MEDIA:  # `تقارير الأمم المتحدة` are hers
        lone = first in scene.unnamed and scene.unnamed[first].last == first + 1
        return lone and first + 1 < end and not scene.definite(first) and (scene.definite(first + 1) or _place(scene, first + 1))
    if hit is not None and (hit.row.source_type == "witness" or (hit.row.source_type, hit.row.count) == ("media", 1)):
        return False
    if scene.definite(first) and first + 1 < end and scene.forms[first + 1] in _ON_BEHALF:
        return True  # `المتحدث باسم الشرطة`
    if form in SOURCE_HEADS or form in QUANTIFIERS or scene.definite(first) or first + 1 >= end:
        return False
    if hit is not None and hit.row.source_type == "organisation" and any(scene.definite(i) for i in range(first + 1, end)):
        return True  # `منظمة حظر الأسلحة الكيميائية`
    last = hit.last if hit is not None else first + 1
    return scene.forms[last - 1] != "من" and not _indefinite(scene, last, last, end)


def is_document(scene: Scene, first: int) -> bool:
    return scene.forms[first] in DOCUMENTS or scene.forms[first].removeprefix("و") in DOCUMENTS


def source_type(scene: Scene, first: int, end: int, head: UnnamedSource | None) -> SourceType:
    """The type that the words of an unnamed source give it: the first modifier, else the head's own."""
    own: SourceType = head.source_type if head is not None else "official"
    if own not in ("unspecified", "official") and not (own == "media" and head is not None and head.count == 0):
        return own
    told = _modified(scene, first, end)
    if own == "media" and told in ("local", "official", "organisation"):
        return own  # `وسائل إعلام رسمية`
    if told == "local" and own == "official":
        return own  # `مسؤول محلي`
    if told is None and own == "official" and _for_body(scene, first, end):
        return "organisation"
    if told is None and own == "unspecified" and _of_agency(scene, first, end):
        return "media"
    if told is None and own == "unspecified" and any(_belongs(scene, n) for n in scene.names_in(first + 1, end)):
        return "organisation"
    return told or own


def _of_agency(scene: Scene, first: int, end: int) -> bool:
    """`محلل في رويترز`."""
    return any(i in scene.agencies and scene.forms[i - 1] in ("في", "لدي", "من") for i in range(first + 1, end))


def _for_body(scene: Scene, first: int, end: int) -> bool:
    """`متحدث باسم نادي كذا`, `متحدثة باسم المهرجان`: a body of which no word tells that it is the state's."""
    i = next((i for i in range(first + 1, end - 1) if scene.forms[i] in _ON_BEHALF), end) + 1
    name = scene.name_over(i) if i < end else None
    if name is not None:
        return name.mention.type == "ORG"
    common = i < end and scene.definite(i) and i not in scene.titles and scene.forms[i] not in _STATES
    return common or any(
        n.mention.type == "ORG" and scene.forms[n.first - 1] in _ON_BEHALF for n in scene.names_in(first + 1, end)
    )


_STATES = folded(
    "الدولة المملكة الجمهورية الإمارة السلطنة الولاية الولايات المقاطعة الإقليم المدينة المنطقة المحافظة البلاد البلدية الكتلة"
    " التحالف الائتلاف المجلس الهيئة اللجنة البيت القيادة الأركان القوات الحرس الأمير الملك السلطان الأمين المفوض المفوضية"
    " المبعوث المحافظ الديوان القصر"
)
"""What a spokesman speaks for who is an official."""


def _belongs(scene: Scene, name: Name) -> bool:
    """`مصدر في الحركة`, `قيادي بالحركة`: a body of which one is a member."""
    inside = scene.forms[name.first - 1] in ("في", "من", "داخل") or scene.governed_name(name.first)
    return name.mention.type == "ORG" and inside


def _modified(scene: Scene, first: int, end: int) -> SourceType | None:
    """The type that the words behind the first one of a phrase give it."""
    told: list[SourceType] = []
    read = first + 1
    for i in range(first + 1, end):
        if scene.forms[i] in _TOPICS:
            break
        hit = scene.source_words.get(i) or scene.governed_sources.get(i)
        if hit is not None and i >= read and not hit.cut.prefix.endswith("ل"):
            told.append(hit.row.source_type)
            read = hit.last
    told = [kind for kind in told if kind != "unspecified"]
    if told and told[0] in ("official", "organisation"):
        return next((kind for kind in told if kind not in _BROAD), told[0])
    return told[0] if told else None


_TOPICS = folded("مجال شؤون قضايا علم علوم")
"""Behind these stands what somebody knows or is against, not whose he is (`خبير في شؤون الأمن`)."""
_BROAD = ("official", "unspecified", "local", "organisation")
"""Types that say less than `official`: `مسؤول بوزارة الصحة` is medical, `مسؤول حكومي محلي` official."""


_BODIES = folded(
    "جماعات شركات هيئات مؤسسات نقابات أحزاب فصائل حركات اتحادات روابط مراكز بنوك مصارف أندية جامعات مجموعات تنظيمات تيارات قوى"
    " لجان جهات مكاتب شبكات صناديق غرف متاجر مصانع مستشفيات"
)
"""Bodies in the plural, of which no word tells which they are."""


def _indefinite_many(scene: Scene, first: int, end: int) -> SourceType | None:
    """The type of people in the plural without article or name (`ناجون`, `أثريين محليين`, `ناشروه`), of bodies (`جماعات إغاثية`,
    `شركات نقل في الوادي`)."""
    own = next((i for i in range(first + 1, end) if _apart(scene, i)), end)
    if scene.kinds[first] != "word" or any(scene.definite(i) or _place(scene, i) for i in range(first, own)):
        return None
    form = scene.forms[first][clitic(scene, first) :]
    if form in _BODIES:
        return _modified(scene, first, end) if _modified(scene, first, end) == "media" else "organisation"
    owned = form.endswith(("وه", "وها", "وهم")) and form.startswith(("نا", "م")) and len(form) > _LONG  # `ناشروه`, `منظموها`
    plural = form.endswith("ون") or (form.endswith("ين") and first not in scene.names and first not in scene.titles)
    return "unspecified" if (plural and len(form) > _SHORT) or owned else None


def _apart(scene: Scene, i: int) -> bool:
    """True behind the noun and its adjectives: a preposition, or more of them joined on."""
    return (
        scene.forms[i] in OFFICE_PREPOSITIONS or scene.forms[i].startswith("لل") or scene.starts_with_li(i) or scene.is_joined(i)
    )


_SHORT, _LONG = 4, 5
"""Letters of a word with the ending of a plural; of one with a pronoun behind it."""
