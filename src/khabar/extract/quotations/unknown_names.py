"""Names that the mentions do not hold, told by their place alone: beside an office, between commas, behind the words of a title.

Only where the place leaves no other reading; the voice has then a name and no entity.
"""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.phrases import is_adjunct
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.voice import Voice, phrase_quote, phrase_words
from khabar.extract.quotations.words import COMMAS, NOT_SPEAKERS
from khabar.lexicon.tables import PersonName
from khabar.model import Quote

MAX_NAME = 5  # words of a name


def beside_office(scene: Scene, voice: Voice, first: int, end: int, limit: int) -> tuple[Voice, int]:
    """`وزير الخارجية الفلبيني، ألان كايتانو، …` and `ألان كايتانو المتحدث باسم …`: the voice with its name, and the end of it."""
    apposed = _between_commas(scene, end, limit)
    if apposed is not None:
        a, b = apposed
        return _with_name(scene, voice, (a, b), (first, end)), b
    split = _split(scene, first, end)
    return (_with_name(scene, voice, *split), end) if split is not None else (voice, end)


def _with_name(scene: Scene, voice: Voice, name: tuple[int, int], role: tuple[int, int]) -> Voice:
    called, office = phrase_quote(scene, *name), phrase_quote(scene, *role)
    at = Quote.of(scene.analysis.page, min(called.start, office.start), max(called.end, office.end))
    speaker = replace(voice.speaker, at=at, name=called.text, role=office.text, anonymous=False, source_type=None, count=None)
    return replace(voice, speaker=speaker, words=phrase_words(scene, *role) + phrase_words(scene, *name), person=True)


def _between_commas(scene: Scene, end: int, limit: int) -> tuple[int, int] | None:
    """Two to five words without article between a comma and another comma or the opener."""
    if end + 2 >= limit or scene.forms[end] not in COMMAS:
        return None
    i = end + 1
    while i < limit and i - end <= MAX_NAME and _can_be_name(scene, i, i == end + 1):
        i += 1
    closed = i == limit or scene.forms[i] in COMMAS
    return (end + 1, i) if closed and i - end > 2 else None


def _can_be_name(scene: Scene, i: int, opens: bool) -> bool:
    if scene.kinds[i] not in ("word", "latin") or is_adjunct(scene, i) or scene.adverb_end(i, i + 2) > i:
        return False
    known = i in scene.titles or i in scene.unnamed or i in scene.organisations or i in scene.names
    article = scene.definite(i) and not scene.analysis.page.text.startswith("إ", scene.starts[i])  # `إليهو`
    return not (known or scene.forms[i] in NOT_SPEAKERS or (opens and article))


def _split(scene: Scene, first: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """`(name, role)` of `وزير الخارجية المصري فلان الفلاني` or `فلان الفلاني المتحدث باسم …`."""
    if first in scene.titles:
        begins = [k for k in range(scene.titles[first].last, end) if scene.definite(k - 1) and not scene.definite(k)]
        behind = begins[-1] if begins else end
        name, role, office = (behind, end), (first, behind), behind < end
    else:
        office_at = next((i for i in range(first + 1, min(end, first + MAX_NAME)) if _definite_office(scene, i, end)), end)
        name, role, office = (first, office_at), (office_at, end), office_at < end
    fits = 2 <= name[1] - name[0] <= MAX_NAME and all(_can_be_name(scene, i, i == name[0]) for i in range(*name))
    return (name, role) if office and fits and _holds_given_name(scene, *name) else None


def _definite_office(scene: Scene, i: int, end: int) -> bool:
    return i in scene.titles and (scene.definite(i) or (i + 1 < end and scene.definite(i + 1)))


def _holds_given_name(scene: Scene, first: int, last: int) -> bool:
    """True where one of the words is known as a part of people's names."""
    heads = (
        entry for i in range(first, last) for cut, entries in scene.analysis.types[i].heads if not cut.length for entry in entries
    )
    return any(isinstance(entry.row, PersonName) for entry in heads)
