"""Roles of those who speak, told at any place of the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from khabar.extract.quotations.base.phrases import is_adjunct, phrase_end
from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import COMMAS, KIN, NOT_ROLES
from khabar.extract.quotations.speakers.appositions import role_behind
from khabar.extract.quotations.speakers.voice import Voice, phrase_quote, phrase_words, title_text
from khabar.lexicon import lexicon
from khabar.lexicon.tables import Nationality, Title
from khabar.text import fold, without_article

ROLES = 4096  # roles whose reading is kept
MAX_BEFORE = 14  # tokens of an office before a comma and its holder's name


def complete(scene: Scene, spoken: Sequence[Sequence[Voice]]) -> list[list[Voice]]:
    """The voices of the acts, each person with the role that the article tells of him where his own words tell none.

    A rank or form of address (`الفريق`, `الدكتور`) gives way to an office.
    """
    told: dict[str, str] = {}
    for voice in (voice for voices in spoken for voice in voices):
        if _is_named(voice) and not is_address(voice.speaker.role):
            told.setdefault(_key(voice), voice.speaker.role or "")
    return [[_with_role(scene, voice, told) for voice in voices] for voices in spoken]


def _with_role(scene: Scene, voice: Voice, told: dict[str, str]) -> Voice:
    if not _is_named(voice):
        return voice
    role = voice.speaker.role
    if is_address(role):
        key = _key(voice)
        if key not in told:
            told[key] = role_told(scene, voice.speaker.entity) or _of_full_name(scene, voice, told) or ""
        role = told[key] or role
    role = trimmed(role)
    return voice if role == voice.speaker.role else replace(voice, speaker=replace(voice.speaker, role=role))


@lru_cache(ROLES)
def trimmed(role: str | None) -> str | None:
    """A role without the rank or form of address that stands between it and the name (`وزير العمل الدكتور`)."""
    if role is None or is_address(role):
        return role
    head, _, last = role.rstrip(" .").rpartition(" ")
    if head and last in _LETTERS:
        return trimmed(head.rstrip(" /"))  # `المدير التنفيذي للمعرض م`
    if fold(last) in _STAFF and is_address(head.rpartition(" ")[2]):
        head, _, last = head.rpartition(" ")  # `المتحدث باسم التحالف العقيد الركن`
    envoy = fold(last) in _ENVOYS and head.rpartition(" ")[2].startswith("ال")
    return trimmed(head) if " " in head and (envoy or _address_before_name(last)) else role


def _address_before_name(word: str) -> bool:
    if without_article(fold(word)) in _nationalities() or fold(word) in _ORDINAL:
        return False
    return fold(word) == fold("دكتور") or (word.startswith("ال") and is_address(word))


_ENVOYS = (fold("السفير"), fold("السفيرة"), fold("المستشار"), fold("المستشارة"))
"""Behind a closed office they are the title of the name (`المتحدث باسم الوزارة السفير فلان`)."""
_LETTERS = ("د", "م", "أ", "ا", "د.م", "أ.د", "ا.د")
"""Forms of address by their first letter."""
_STAFF = (fold("الركن"), fold("ركن"), fold("الطيار"))
_ORDINAL = (fold("الأول"), fold("العام"), fold("الركن"), fold("الطيار"), fold("المتقاعد"))
"""Words of ranks that end offices too (`النائب الأول`)."""


def _of_full_name(scene: Scene, voice: Voice, told: dict[str, str]) -> str | None:
    """The role of the one whose longer name ends as this one does (`أوغلو`, `مولود أوغلو`)."""
    words = tuple(without_article(word) for word in fold(voice.speaker.name or "").split())
    name = full_name(scene, words, len(scene.forms))
    if name is None or name.mention.entity is None:
        return None
    return told.get(name.mention.entity) or role_told(scene, name.mention.entity)


def full_name(scene: Scene, words: tuple[str, ...], before: int) -> Name | None:
    """The person named before a token whose longer name ends with these words; none where several are."""
    found: dict[str, Name] = {}
    for name in scene.names_in(0, before):
        longer = name.mention.type == "PER" and name.last - name.first > len(words)
        if longer and phrase_words(scene, name.last - len(words), name.last) == words:
            found.setdefault(name.mention.entity or name.mention.at.text, name)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_named(voice: Voice) -> bool:
    return voice.person and voice.speaker.name is not None


def _key(voice: Voice) -> str:
    return voice.speaker.entity or voice.words[-1]


@lru_cache(ROLES)
def is_address(role: str | None) -> bool:
    """True for no role at all, a rank or a form of address: what gives way to an office."""
    if role is None:
        return True
    words = {without_article(word) for word in fold(role).replace("/", " ").replace(".", " ").split()} - _nationalities()
    return words <= _addresses() | _NOBLE


@cache
def _addresses() -> frozenset[str]:
    """The folded words of ranks and forms of address."""
    entries = (entry for entry in lexicon().entries(Title) if entry.row.kind in ("rank", "honorific"))
    return frozenset(form for entry in entries for word in entry.tokens for form in (word, without_article(word)))


@cache
def _nationalities() -> frozenset[str]:
    """The folded adjectives of nationality: `الشيخ البحريني` tells no office."""
    return frozenset(entry.tokens[0] for entry in lexicon().entries(Nationality) if len(entry.tokens) == 1)


def is_nationality(word: str) -> bool:
    """True for a folded adjective of nationality, with its article or without."""
    return word in _nationalities() or without_article(word) in _nationalities()


_NOBLE = frozenset(fold(word) for word in ("أمير", "أميرة", "مهندس", "أستاذ"))
"""Titles of birth and learning, which stand before names as ranks do."""


def role_told(scene: Scene, entity: str | None) -> str | None:
    """The first office that stands beside a mention of a person, one of several words before a bare noun; else his rank."""
    if entity is None:
        return None
    found = [
        role
        for name in scene.name_list
        if name.mention.entity == entity and name.mention.type == "PER"
        for role in roles_beside(scene, name)
    ]
    offices = [role for role in found if not is_address(role)]
    return next((role for role in offices if " " in role), None) or next(iter((*offices, *found)), None)


def roles_beside(scene: Scene, name: Name) -> Sequence[str]:
    """Roles beside a mention: its title, an office before a comma, an apposition. Read once a mention."""
    found = scene.roles.get(name.first)
    if found is None:
        found = scene.roles[name.first] = tuple(_roles_beside(scene, name))
    return found


def _roles_beside(scene: Scene, name: Name) -> Iterable[str]:
    title = title_text(scene, name)
    if title is not None and not _genitive(scene, name):
        yield title
    sentence = scene.sentences[scene.sentence_number(name.first)]
    for found in (_before_comma(scene, name, sentence.first, sentence.last), role_behind(scene, name.last, sentence.last, True)):
        if found is not None and scene.forms[found[1] - 1] not in NOT_ROLES:
            yield phrase_quote(scene, *found).text


def _genitive(scene: Scene, name: Name) -> bool:
    """`وكيل أعمال فلان`, `متحدث باسم أسرة فلان`: an office right before a name is that of somebody else."""
    if of_another(scene, name):
        return True
    words = range(name.title, name.first)
    hit = scene.titles.get(name.title)
    bare = not any(scene.definite(i) or i in scene.names or scene.forms[i].startswith("لل") for i in words)
    return len(words) > 0 and bare and hit is not None and hit.row.kind == "office"


IN_NAME = frozenset(fold(word) for word in ("باسم", "بلسان", "مكتب", "حملة"))
"""Right before a name they make it that of another one (`المتحدث باسم فلان`)."""


def of_another(scene: Scene, name: Name) -> bool:
    """`متحدثة باسم مكتب فلانة`: the title before a name is that of one who belongs to its bearer."""
    return name.first - name.title > 1 and scene.forms[name.first - 1] in KIN | IN_NAME


def _before_comma(scene: Scene, name: Name, first: int, last: int) -> tuple[int, int] | None:
    """`المدير الفني لنادي …، فلان، …`: an office that ends at a comma before the name, which another comma or stop ends."""
    comma = name.title - 1 - (scene.forms[name.title - 1] == "#")
    if comma <= first or scene.forms[comma] not in COMMAS or scene.is_joined(name.title):
        return None
    closed = name.last >= last or scene.kinds[name.last] == "sign"
    for i in range(max(first, comma - MAX_BEFORE), comma):
        if i in scene.titles and not scene.titles[i].cut.length and not is_adjunct(scene, i):
            people = any(one.mention.type == "PER" for one in scene.names_in(i, comma))
            whole = not people and (closed or i - 1 in scene.speech_words) and _reaches(scene, i, comma)
            return (i, comma) if whole else None
    return None


def _reaches(scene: Scene, i: int, comma: int) -> bool:
    """True where one office, or two parted by a comma, stand between `i` and a comma."""
    end = phrase_end(scene, i, comma)
    if end < comma and scene.forms[end] in COMMAS:
        end = phrase_end(scene, end + 1, comma)
    return end == comma
