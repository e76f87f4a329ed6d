"""Speakers without a person’s name: institutions, offices, unnamed sources with their type, documents."""

from __future__ import annotations

from khabar.extract.quotations.base.phrases import media_phrase
from khabar.extract.quotations.base.scene import Scene
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
from khabar.extract.quotations.speakers.source_types import BROAD, ON_BEHALF, modified, source_type
from khabar.extract.quotations.speakers.voice import Gender, Voice, clitic, phrase_quote, phrase_words
from khabar.extract.quotations.speakers.voice import called as name_as_called
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
    if first in scene.organisations:
        title = None  # `مؤسسة كذا للأبحاث`: no foundress
    if title is not None and title.row.kind == "profession" and _indefinite(scene, first, title.last, end):
        kind = modified(scene, first, end) or "unspecified"
        return Voice(Speaker(at=at, anonymous=True, source_type=kind), gender, number, words)
    if title is not None and title.row.kind in ("office", "rank"):
        if _indefinite(scene, first, title.last, end):
            return Voice(Speaker(at=at, anonymous=True, source_type=source_type(scene, first, end, None)), gender, number, words)
        typed = modified(scene, first, end)
        if typed in BROAD or words[0].startswith(_HEADS):
            typed = None  # an office is no unnamed source
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


_HEADS = ("وزير", "رييس", "رئيس", "محافظ", "مدير", "امين")
"""How offices begin of which there is one."""


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
        if form in OFFICE_PREPOSITIONS or form in ON_BEHALF or form.startswith(("بال", "لل")) or scene.governed_name(i):
            return True
        if form != _LEVEL and (scene.definite(i) or _place(scene, i)):
            return False
    return True


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
    if scene.definite(first) and first + 1 < end and scene.forms[first + 1] in ON_BEHALF:
        return True  # `المتحدث باسم الشرطة`
    if form in SOURCE_HEADS or form in QUANTIFIERS or scene.definite(first) or first + 1 >= end:
        return False
    if hit is not None and hit.row.source_type == "organisation" and any(scene.definite(i) for i in range(first + 1, end)):
        return True  # `منظمة حظر الأسلحة الكيميائية`
    last = hit.last if hit is not None else first + 1
    return scene.forms[last - 1] != "من" and not _indefinite(scene, last, last, end)


def is_document(scene: Scene, first: int) -> bool:
    return scene.forms[first] in DOCUMENTS or scene.forms[first].removeprefix("و") in DOCUMENTS


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
        return modified(scene, first, end) if modified(scene, first, end) == "media" else "organisation"
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
