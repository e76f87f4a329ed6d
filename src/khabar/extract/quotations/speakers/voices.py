"""From the noun phrase of a subject to its speakers: name, role, joint speakers, appositions."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from khabar.extract.quotations.base.phrases import media_phrase, phrase_end, starts_phrase
from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import COMMAS, DATA, KIN, NAME_PARTS, PREPOSITIONS, QUANTIFIERS, folded
from khabar.extract.quotations.speakers.appositions import role_behind
from khabar.extract.quotations.speakers.authors import author_at
from khabar.extract.quotations.speakers.possessors import OF_LEADERS, namesake, possessor
from khabar.extract.quotations.speakers.roles import is_address
from khabar.extract.quotations.speakers.sources import is_document, unnamed_voice
from khabar.extract.quotations.speakers.together import DUAL_MEDIA, two_media
from khabar.extract.quotations.speakers.unknown_names import agent_behind, beside_office
from khabar.extract.quotations.speakers.voice import Gender, Voice, called, phrase_quote, phrase_words, title_text
from khabar.model import Quote, Speaker


def voice_at(scene: Scene, first: int, limit: int, gender: Gender, number: str, plain: bool = False) -> tuple[list[Voice], int]:
    """The speakers of the subject that begins at `first`, and the end of what was read; none where no phrase begins there.

    `plain`: whatever words stand there are the subject.
    """
    if first < limit and scene.forms[first] in DUAL_MEDIA and (both := two_media(scene, first, limit, gender)) is not None:
        return both
    if first >= limit or not (first in scene.governed or starts_phrase(scene, first) or plain):
        return [], first
    first = _past_conjunction(scene, first)
    if scene.forms[first] == "#" and first + 1 in scene.names:
        first += 1  # `#قطر`
    end = phrase_end(scene, first, limit)
    if end <= first:
        return [], first
    if first in scene.unnamed and scene.unnamed[first].row.source_type == "witness":  # `شهود عيان في مناطق …`
        end = next((i for i in range(first + 1, end) if scene.forms[i] in PREPOSITIONS), end)
    joint = _joint(scene, first, end)
    if joint:
        return [named(scene, name, name.first, gender="x", number="s") for name in joint], end
    if is_document(scene, first):
        voice, end = _of_document(scene, first, end, limit, gender, number)
        return [voice], end
    if first in scene.unnamed and (scene.forms[first].startswith("مص") or scene.forms[first] in QUANTIFIERS):
        # no name behind مصدر, مصادر or أحد is theirs
        source = unnamed_voice(scene, first, end, gender, number)
        some = scene.forms[first] == _SOME
        # `بعض الصحف`, `وفق بعض بنودها`: nobody stands for it
        hearsay = some and (source.speaker.source_type == "media" or scene.forms[min(first + 1, end - 1)].endswith("ها"))
        return ([], first) if hearsay else ([source], end)
    people = [n for n in scene.names_in(first, end) if n.mention.type == "PER" and not namesake(scene, first, n)]
    if not people:
        holder = apposed(scene, end, limit)
        if (
            holder is not None
            and scene.forms[first] not in OF_LEADERS
            and (first in scene.titles or scene.definite(first) or first in scene.unnamed)
        ):
            voice = named(scene, holder, holder.first, gender, number)
            return [_with_role(scene, voice, first, end)], holder.last
        voice = unnamed_voice(scene, first, end, gender, number)
        if voice.media or _called(scene, first) or first in scene.organisations:
            return [voice], end
        if not _may_be_office(scene, first, end):
            return [agent_behind(scene, voice, first, end, limit)], end
        voice, end = beside_office(scene, voice, first, end, limit)
        return [voice], end
    name = people[0]
    holder = apposed(scene, end, limit) if scene.forms[first] in KIN else None
    if holder is not None:  # `والد فلان، علان، …`
        return [_with_role(scene, named(scene, holder, holder.first, gender, number), first, end)], holder.last
    if name.first - first == 1 and scene.forms[name.first] in NAME_PARTS and first not in scene.titles:
        voice = named(scene, name, name.first, gender, number)  # `واصل أبو يوسف`: a first name that is not known
        whole = phrase_quote(scene, first, name.last)
        voice = replace(voice, speaker=replace(voice.speaker, name=whole.plain, at=whole))
        return [_role_behind(scene, voice, name.last, limit)], end
    if (
        len(people) > 1
        and people[1].first == name.last
        and first in scene.titles
        and people[1].mention.at.start == scene.starts[name.last]
    ):
        return [named(scene, people[1], first, gender, number)], end  # `المتحدث باسم مكتب الوزير فلان علان`
    if possessor(scene, first, name):
        return [unnamed_voice(scene, first, end, gender, number)], end
    if len(people) > 1 and scene.forms[first] in _FOR_SOMEBODY and people[1].title <= name.last < people[1].first:
        return [named(scene, people[1], name.last, gender, number)], end  # `وكيل فلانة المحامي فلان`
    voice = named(scene, name, first, gender, number)
    if is_address(voice.speaker.role) and name.last < limit:
        voice = _role_behind(scene, voice, name.last, limit)
    elif " " not in (voice.speaker.role or "") and role_behind(scene, name.last, limit, strict=True) is not None:
        voice = _role_behind(scene, voice, name.last, limit)  # `السفير فلان المتحدث باسم الرئاسة`
    return [voice, *_others(scene, people, end)], end


def _called(scene: Scene, first: int) -> bool:
    """True for a name of one word other than a nationality."""
    name = scene.names.get(first)
    return name is not None and name.last == first + 1 and name.mention.type != "NORP"


def _may_be_office(scene: Scene, first: int, end: int) -> bool:
    """True where a title opens the phrase or stands in it with its article."""
    return first in scene.titles or any(i in scene.titles for i in range(first + 1, end))


def _past_conjunction(scene: Scene, i: int) -> int:
    """Past `كل من`."""
    return i + 2 if scene.forms[i : i + 2] == ["كل", "من"] else i


def _joint(scene: Scene, first: int, end: int) -> list[Name]:
    """Two or more names joined by و and nothing else (`واشنطن وبغداد`)."""
    names = scene.names_in(first, end)
    if len(names) < 2 or names[0].first != first or names[-1].last != end:
        return []
    for left, right in pairwise(names):
        if right.first != left.last or not _joined_by_waw(scene, right) or right.mention.type != left.mention.type:
            return []
    return names


def _joined_by_waw(scene: Scene, name: Name) -> bool:
    return scene.forms[name.first].startswith("و") and name.mention.at.start > scene.starts[name.first]


def _others(scene: Scene, people: list[Name], end: int) -> list[Voice]:
    """Further people joined by و, each with his office: `… ونظيرته البريطانية فلانة`."""
    found = []
    for left, right in pairwise(people):
        begin = left.last
        if begin < right.first and scene.forms[begin].startswith("و") and scene.is_joined(begin):
            found.append(named(scene, right, begin, "x", "s"))
        elif begin == right.first and _joined_by_waw(scene, right):
            found.append(named(scene, right, right.first, "x", "s"))
    return found


def apposed(scene: Scene, end: int, limit: int) -> Name | None:
    """The person named between commas behind an office: `وزير الدفاع الأميركي، مارك إسبر، …`."""
    i = end
    while i < limit and (scene.forms[i] in COMMAS or scene.forms[i] in '-–(«"#'):
        i += 1
    if i == end:
        return None
    if i in scene.names and scene.names[i].mention.type == "NORP" and scene.definite(i):
        i += 1  # `…، الدنماركي فلان`
    if i in scene.titles or (scene.definite(i) and i not in scene.names):  # a second office comes first
        second = phrase_end(scene, i, limit)
        if (
            second < limit
            and scene.forms[second] in COMMAS
            and not any(n.mention.type == "PER" for n in scene.names_in(i, second))
        ):
            i = second + 1
    name = next((n for n in scene.names_in(i, limit) if n.first == i or n.title == i), None)
    return name if name is not None and name.mention.type == "PER" else None


_FOR_SOMEBODY = folded("وكيل وكيلة محامي محامية موكل موكلة والد والدة شقيق شقيقة ممثل ممثلة")
_SOME = "بعض"


def named(scene: Scene, name: Name, first: int, gender: Gender, number: str) -> Voice:
    """A voice with a name; its role is what stands before the name from `first` on, or the title that the mention has."""
    mention = name.mention
    begin = min(first, name.first)
    role = None
    if begin < name.first and not _nationality(scene, begin, name.first):
        role = phrase_quote(scene, begin, name.first)
    elif mention.title is not None:
        role = mention.title
    words = phrase_words(scene, begin, name.last)
    start = (
        role.start if role is not None and role.end <= mention.at.start and mention.at.start - role.end <= 3 else mention.at.start
    )
    at = Quote.of(scene.analysis.page, start, mention.at.end)
    told = None if role is None else title_text(scene, name) if role is mention.title else role.text
    speaker = Speaker(at=at, name=called(scene, name), role=told, entity=mention.entity)
    media = mention.type == "ORG" and media_phrase(scene, begin, name.last)
    return Voice(speaker, gender, number, words, person=mention.type == "PER", media=media)


def _nationality(scene: Scene, first: int, last: int) -> bool:
    """`الأرجنتيني فلان`, `الكوري الجنوبي فلان`: no role."""
    name = scene.names.get(first)
    return name is not None and name.mention.type == "NORP" and name.last == last


def _with_role(scene: Scene, voice: Voice, first: int, end: int) -> Voice:
    role = phrase_quote(scene, first, end)
    at = Quote.of(scene.analysis.page, role.start, voice.speaker.at.end)
    words = phrase_words(scene, first, end) + voice.words
    return replace(voice, speaker=replace(voice.speaker, role=role.text, at=at), words=words)


def _role_behind(scene: Scene, voice: Voice, i: int, limit: int) -> Voice:
    """`مارك إسبر، وزير الدفاع الأميركي، …`: an office behind the name, with a comma or without."""
    found = role_behind(scene, i, limit)
    if found is None:
        return voice
    role = phrase_quote(scene, *found)
    return replace(voice, speaker=replace(voice.speaker, role=role.text), words=phrase_words(scene, *found) + voice.words)


def _of_document(scene: Scene, first: int, end: int, limit: int, gender: Gender, number: str) -> tuple[Voice, int]:
    """`بيان الجيش`, `بيان للمتحدث … فلان`: whose document it is speaks, one of nobody's itself; and the end of the phrase."""
    people = (n for n in scene.names_in(first + 1, limit) if n.mention.type == "PER" and scene.forms[first] not in DATA)
    owner = next(people, None)
    if owner is None:
        owner = next((n for n in scene.names_in(first + 1, min(limit, first + 4)) if n.mention.type == "ORG"), None)
    if owner is not None:
        return replace(named(scene, owner, owner.first, "x", "x"), document=False), end
    begin = author_at(scene, first, limit)
    if begin is not None:
        voices, read = voice_at(scene, begin, limit, "x", "x")
        if len(voices) == 1 and not voices[0].document:
            return voices[0], max(read, end)
    return unnamed_voice(scene, first, end, gender, number), end
