"""Speakers without a person’s name: institutions, offices, unnamed sources with their type, documents."""

from __future__ import annotations

from khabar.extract.quotations.phrases import media_phrase
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.voice import Gender, Voice, clitic, phrase_quote, phrase_words
from khabar.extract.quotations.words import DOCUMENTS, PLURAL_THINGS, SOURCE_HEADS
from khabar.lexicon.tables import UnnamedSource
from khabar.model import SourceType, Speaker


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
    if title is not None and title.row.kind in ("office", "rank"):
        if not scene.definite(first) and not any(scene.definite(i) for i in range(first, end)):
            return Voice(Speaker(at=at, anonymous=True, source_type=source_type(scene, first, end, None)), gender, number, words)
        typed = _modified(scene, first, end)
        return Voice(Speaker(at=at, role=at.text, source_type=typed), gender, number, words, person=True)
    if _indefinite_people(scene, first, end):
        return Voice(Speaker(at=at, anonymous=True, source_type="unspecified"), gender, "p", words)
    name = next((n for n in scene.names_in(first, end) if n.first == first), None)
    entity = name.mention.entity if name is not None else None
    called = name.mention.at.text if name is not None and end - name.last <= 1 else at.text
    media = media_phrase(scene, first, end)
    return Voice(
        Speaker(at=at, name=called, entity=entity), gender, number, words, media=media, document=is_document(scene, first)
    )


def _office(scene: Scene, first: int, end: int) -> bool:
    """`نائب الرئيس`: a word for unnamed ones that is made definite is an office, unless it means a source by itself."""
    form = scene.forms[first][clitic(scene, first) :]
    if first in scene.names:
        return True
    if form in SOURCE_HEADS or scene.definite(first) or first + 1 >= end:
        return False
    hit = scene.unnamed.get(first)
    if hit is not None and hit.row.source_type == "organisation" and any(scene.definite(i) for i in range(first + 1, end)):
        return True  # `منظمة حظر الأسلحة الكيميائية`
    return scene.definite(first + 1) or first + 1 in scene.names


def is_document(scene: Scene, first: int) -> bool:
    return scene.forms[first] in DOCUMENTS or scene.forms[first].removeprefix("و") in DOCUMENTS


def source_type(scene: Scene, first: int, end: int, head: UnnamedSource | None) -> SourceType:
    """The type that the words of an unnamed source give it: the first modifier, else the head's own."""
    own: SourceType = head.source_type if head is not None else "official"
    if own not in ("unspecified", "official"):
        return own
    return _modified(scene, first, end) or own


def _modified(scene: Scene, first: int, end: int) -> SourceType | None:
    """The type that the words behind the first one of a phrase give it."""
    return next((scene.source_words[i].row.source_type for i in range(first + 1, end) if i in scene.source_words), None)


def _indefinite_people(scene: Scene, first: int, end: int) -> bool:
    """`ناجون`, `قانونيون`: people in the plural without article or name."""
    if scene.names_in(first, end) or any(scene.definite(i) for i in range(first, end)):
        return False
    return scene.kinds[first] == "word" and scene.forms[first].endswith("ون") and len(scene.forms[first]) > 4
