"""Names that the mentions do not hold, told by their place alone: beside an office, between commas, behind the words of a title.

Only where the place leaves no other reading; the voice has then a name and no entity.
"""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.phrases import is_adjunct, phrase_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import COMMAS, NOT_ROLES, NOT_SPEAKERS, ROLE_HEADS, folded
from khabar.extract.quotations.speakers.voice import Voice, phrase_quote, phrase_words
from khabar.lexicon.tables import PersonName
from khabar.model import Quote

_GOVERNED_BY = folded("على في عن لدى")
MAX_NAME = 5  # words of a name


def beside_office(scene: Scene, voice: Voice, first: int, end: int, limit: int) -> tuple[Voice, int]:
    """`وزير الخارجية الفلبيني، ألان كايتانو، …` and `ألان كايتانو المتحدث باسم …`: the voice with its name, and the end of it."""
    marked = scene.pairs.close.get(first + 1, limit)
    if scene.definite(first) and marked < end and marked - first - 2 <= MAX_NAME and _holds_given_name(scene, first + 2, marked):
        return _with_name(scene, voice, (first + 2, marked), (first, first + 1)), end  # `المواطن "فلان الفلاني"`
    apposed = _between_commas(scene, end, limit)
    if apposed is not None:
        a, b = apposed
        return _with_name(scene, voice, (a, b), (first, end)), b
    split = _split(scene, first, end)
    return (_with_name(scene, voice, *split), end) if split is not None else (voice, end)


def agent_behind(scene: Scene, voice: Voice, first: int, end: int, limit: int) -> Voice:
    """`فلانة الفلانية المشرفة في …`: a name with the office right behind it at whose preposition the phrase ended."""
    last = end - 1
    office = last - first > 1 and end < limit and scene.forms[end] in _GOVERNED_BY and scene.forms[last].startswith("الم")
    if (
        not office
        or scene.forms[last] in NOT_ROLES
        or scene.name_over(last) is not None
        or not _holds_given_name(scene, first, last)
    ):
        return voice
    return _with_name(scene, voice, (first, last), (last, phrase_end(scene, last, limit, office=True)))


def _with_name(scene: Scene, voice: Voice, name: tuple[int, int], role: tuple[int, int]) -> Voice:
    called, office = phrase_quote(scene, *name), phrase_quote(scene, *role)
    at = Quote.of(scene.analysis.page, min(called.start, office.start), max(called.end, office.end))
    speaker = replace(voice.speaker, at=at, name=called.plain, role=office.text, anonymous=False, source_type=None, count=None)
    return replace(voice, speaker=speaker, words=phrase_words(scene, *role) + phrase_words(scene, *name), person=True)


def _between_commas(scene: Scene, end: int, limit: int) -> tuple[int, int] | None:
    """Two to five words without article between a comma and another comma or the opener."""
    if end + 2 >= limit or scene.forms[end] not in COMMAS:
        return None
    i = end + 1
    name = scene.names.get(i + 1)
    if name is not None and name.mention.type == "PER" and _can_be_name(scene, i, True):
        i = name.last  # a first name that is not known: `ألان بيتر كايتانو`
    while i < limit and i - end <= MAX_NAME and _can_be_name(scene, i, i == end + 1):
        i += 1
    closed = i == limit or scene.forms[i] in COMMAS
    return (end + 1, i) if closed and i - end > 2 else None


def _can_be_name(scene: Scene, i: int, opens: bool) -> bool:
    if scene.kinds[i] not in ("word", "latin") or is_adjunct(scene, i) or scene.adverb_end(i, i + 2) > i:
        return False
    known = i in scene.titles or i in scene.unnamed or i in scene.organisations or i in scene.names
    article = scene.definite(i) and not scene.analysis.page.text.startswith("إ", scene.starts[i])  # `إليهو`
    return not (known or scene.forms[i] in NOT_SPEAKERS | ROLE_HEADS or (opens and article))


def _split(scene: Scene, first: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """`(name, role)` of `وزير الخارجية المصري فلان الفلاني` or `فلان الفلاني المتحدث باسم …`."""
    if first in scene.names and scene.names[first].mention.type == "NORP":  # `الكولومبي فلان الفلاني مدافع الفريق`
        first += 1
    if first in scene.titles:
        begins = [k for k in range(scene.titles[first].last, end) if scene.definite(k - 1) and not scene.definite(k)]
        behind = begins[-1] if begins else end
        name, role, office = (behind, end), (first, behind), behind < end
    else:
        office_at = next((i for i in range(first + 1, min(end, first + MAX_NAME)) if _definite_office(scene, i, end)), end)
        name, role, office = (first, office_at), (office_at, end), office_at < end
    fits = 1 <= name[1] - name[0] <= MAX_NAME and all(_can_be_name(scene, i, i == name[0]) for i in range(*name))
    if not (office and fits):
        return None
    known = _named_elsewhere(scene, *name) or (name[1] - name[0] > 1 and _holds_given_name(scene, *name))
    return (name, role) if known else None


def _named_elsewhere(scene: Scene, first: int, last: int) -> bool:
    """True where the words are the name of a person at another place of the article (`تيتي مدرب المنتخب`, `وقال تيتي`)."""
    words = scene.forms[first:last]
    people = (name for name in scene.name_list if name.mention.type == "PER" and name.last - name.first == len(words))
    return any(scene.forms[name.first : name.last] == words for name in people)


def _definite_office(scene: Scene, i: int, end: int) -> bool:
    if (
        scene.forms[i].startswith("الم")
        and i + 1 < end
        and (scene.forms[i + 1] in _GOVERNED_BY or scene.forms[i + 1].startswith("بال"))
    ):
        return True  # `فلان الفلاني المشرف على المعرض`
    if i not in scene.titles or scene.titles[i].cut.length:
        return False
    genitive = range(i + 1, min(end, i + 4))
    return scene.definite(i) or any(scene.definite(k) or k in scene.names for k in genitive)


def _holds_given_name(scene: Scene, first: int, last: int) -> bool:
    """True where one of the words is known as a part of people's names."""
    heads = (
        entry for i in range(first, last) for cut, entries in scene.analysis.types[i].heads if not cut.length for entry in entries
    )
    return any(isinstance(entry.row, PersonName) for entry in heads)
