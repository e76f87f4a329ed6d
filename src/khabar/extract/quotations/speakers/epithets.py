"""People told by a noun and its adjectives (`اللاعب السنغالي`, `المسؤول الأممي`) or a rank and a last name (`اللواء التركي`).

Only where one person of the article fits; what can mean two stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import OFFICE_PREPOSITIONS, folded
from khabar.extract.quotations.speakers.roles import ROLES, is_address, is_nationality, roles_beside, trimmed
from khabar.extract.quotations.speakers.voice import Voice
from khabar.extract.words import STEM
from khabar.text import fold, without_article

HONORIFICS = folded("معالي سعادة فخامة سمو جلالة سماحة فضيلة دولة غبطة نيافة قداسة سيد سيدة صاحب صاحبة ملكي ملكية")
"""Forms of address before an office (`معالي الأمين العام`)."""
OFFICIALS = folded("مسؤول مسئول دبلوماسي سياسي قيادي مسؤولة مسئولة دبلوماسية سياسية قيادية")
"""Nouns for the holder of any office but that of a head of state."""
_PLAYERS = folded("لاعب نجم مهاجم مدافع جناح حارس هداف ظهير قائد لاعبة نجمة مهاجمة مدافعة حارسة")
_COACHES = folded("مدرب مدير مدربة مديرة")
_HIGHEST = folded("رئيس رئيسة ملك ملكة أمير أميرة سلطان مستشارة عاهل")
_RULERS = folded("رئيس رئيسة زعيم زعيمة ملك ملكة عاهل سلطان أمير مرشد")
_UNITED = {fold("أممي"): fold("أمم"), fold("أممية"): fold("أمم"), fold("الأمم"): fold("أمم")}
"""`المبعوث الأممي`: of the United Nations."""
_TO = folded("إلى ل ب")
_SIGNS = re.compile(r"[^\w]+|_")
MIN_JOINED = 4  # letters of a word from which لل and بال are no part of it


@dataclass(slots=True)
class Told:
    """What the article tells of a person: his longest name, the words of his offices, his nations, the name's words."""

    name: str
    role: str | None = None
    offices: list[list[str]] = field(default_factory=list)
    nations: list[str] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)


def office_words(role: str) -> list[str]:
    """The words of an office without articles and forms of address before it."""
    return list(_office_words(role))


@lru_cache(ROLES)
def _office_words(role: str) -> Sequence[str]:
    told = (_bare(word) for word in _SIGNS.sub(" ", fold(role)).split())
    words = [_UNITED.get(word, word) for word in told if word not in OFFICE_PREPOSITIONS | _TO]
    first = next((i for i, word in enumerate(words) if word not in HONORIFICS), len(words))
    return words[first:] or words


def _bare(word: str) -> str:
    """A word without its article and a preposition written with it (`للوزارة`, `بالنادي`)."""
    if word.startswith("لل") and len(word) > MIN_JOINED:
        return word[2:]
    return without_article(word[1:] if word.startswith("بال") and len(word) > MIN_JOINED else word)


def people(scene: Scene, spoken: Sequence[Sequence[Voice]]) -> dict[str, Told]:
    """The people of the article by entity."""
    found: dict[str, Told] = {}
    for name in scene.name_list:
        mention = name.mention
        if mention.type != "PER" or mention.entity is None:
            continue
        told = found.setdefault(mention.entity, Told(mention.at.plain))
        told.name = max(told.name, mention.at.plain, key=len) if len(told.name.split()) < 2 else told.name
        told.parts.add(without_article(scene.forms[name.last - 1]))
        for role in roles_beside(scene, name):
            _add(told, role)
        told.nations += _nations(scene, name)
    for voice in (voice for voices in spoken for voice in voices):
        one = voice.speaker
        if voice.person and one.name and one.entity in found and one.role:
            _add(found[one.entity], one.role)
    return found


def _add(told: Told, role: str) -> None:
    told.offices.append(office_words(role))
    if not is_address(role) and (told.role is None or " " not in told.role):
        told.role = trimmed(role)


def _nations(scene: Scene, name: Name) -> Iterator[str]:
    """`السنغالي فلان`: adjectives of nationality right before a name."""
    i = name.first - 1
    while i >= 0 and i in scene.names and scene.names[i].mention.type == "NORP" and scene.names[i].last == i + 1:
        yield without_article(scene.forms[i])
        i -= 1


SPORT = _PLAYERS | _COACHES


def is_epithet(scene: Scene, voice: Voice) -> bool:
    """True for a definite noun of a person, alone or with adjectives or a name, that nobody was found for."""
    first = noun_at(scene, voice)
    return first is not None and scene.definite(first) and all(_adjective(word) for word in voice.speaker.at.text.split()[1:])


def noun_at(scene: Scene, voice: Voice) -> int | None:
    """The token of a title that opens a phrase which nobody was found for (`نجم النادي`, `المدرب`)."""
    one = voice.speaker
    if one.anonymous or one.entity is not None or voice.media or voice.document:
        return None
    if one.name is not None and one.at.plain not in one.name:
        return None
    first = scene.analysis.token_at(one.at.start)
    return first if first in scene.titles and scene.titles[first].row.kind != "honorific" else None


def _adjective(word: str) -> bool:
    return fold(word).startswith("ال")


def meant(voice: Voice, known: Mapping[str, Told]) -> str | None:
    """The one person whom an epithet fits; one of whom it tells no more than his trade, where the article has no second one."""
    head, *rest = office_words(voice.speaker.name or voice.speaker.at.text)
    found = [entity for entity, told in known.items() if rest and fits(head, rest, told)]
    if found or head not in SPORT:
        return found[0] if len(found) == 1 else None
    kind = [entity for entity, told in known.items() if any(of_kind(head, office) for office in told.offices if office)]
    if len(kind) != 1 or any(not (told.offices or told.nations) for told in known.values()):
        return None
    told = known[kind[0]]
    nations = [word for word in (*told.nations, *(word for office in told.offices for word in office)) if is_nationality(word)]
    return kind[0] if all(is_nationality(word) for word in rest) and (not rest or not nations) else None


def fits(head: str, rest: Sequence[str], told: Told) -> bool:
    """True where a noun and the words behind it can be said of somebody."""
    if rest[-1] in told.parts and len(rest) == 1:  # `اللواء التركي`: a rank and a last name
        return any(head in office for office in told.offices)
    known = [office for office in told.offices if office]
    return any(of_kind(head, office) and met(rest, [*office, *told.nations]) for office in known) or (
        head in _PLAYERS and not known and bool(told.nations) and met(rest, told.nations)
    )


def of_kind(head: str, office: Sequence[str]) -> bool:
    """True where the head of an epithet is that of an office, or one of the same kind."""
    first = office[0]
    if head == first:
        return True
    if head in OFFICIALS:
        return not (first in _HIGHEST and len(office) < 3) and not is_address(" ".join(office)) and first not in _PLAYERS
    return any(head in kind and first in kind for kind in (_PLAYERS, _COACHES, _RULERS))


def met(words: Sequence[str], others: Sequence[str]) -> bool:
    """True where each word is met among the others by its first letters."""
    stems = {other[:STEM] for other in others}
    return all(word[:STEM] in stems for word in words)
