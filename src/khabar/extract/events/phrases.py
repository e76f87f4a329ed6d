"""Noun phrases without a parser: where an actor or target begins and ends."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.extract.events.words import (
    ADJECTIVES,
    ADVERBS,
    BA_LAM_NOUNS,
    NO_DOERS,
    NOUNS_IN_YA,
    PARTITIVES,
    PREPOSITIONS,
    WAW_NOUNS,
)
from khabar.extract.scene import Scene
from khabar.extract.words import BREAKS, RELATIVES, SIGNS, THAT
from khabar.model import Mention
from khabar.text import without_article

MAX_PHRASE = 9  # tokens of a noun phrase that is no name
_PASSED = 3  # prepositional phrases that may stand between a subject and its verb
_RELATION = ("ي", "يه", "يون", "يين", "يتان", "يتين", "يات")
_SOUND_PLURALS = ("ون", "ين")
_BOUND = ("لل", "بال", "وال", "كال", "ولل", "وبال")


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `[first, last)` of a noun phrase; `cut` letters of the first belong to a clitic. `mention` where it is a name."""

    first: int
    last: int
    cut: int = 0
    mention: Mention | None = None


def noun_run(scene: Scene, i: int, limit: int, cut: int = 0) -> Run | None:
    """The noun phrase that begins at token `i`, or null where none plainly does."""
    if i < limit and scene.forms[i] == "#":
        i += 1
    if i >= limit:
        return None
    known = _name_at(scene, i, limit, cut) or _counted_at(scene, i, limit, cut) or _part_at(scene, i, limit, cut)
    if known is not None:
        return known
    if scene.forms[i][cut:] in NO_DOERS:
        return None
    if not _noun_like(scene, i) if cut == 0 else scene.forms[i][cut:] in PREPOSITIONS:
        return None
    return _grow(scene, i, limit, cut)


def _name_at(scene: Scene, i: int, limit: int, cut: int) -> Run | None:
    titled = scene.titled.get(i)
    if titled is not None and titled.last <= limit:
        return Run(titled.first, titled.last, titled.cut, titled.mention)
    name = scene.names.get(i)
    if name is None or name.last > limit or name.cut > cut:
        return None
    return Run(name.first, name.last, name.cut, name.mention)


def _counted_at(scene: Scene, i: int, limit: int, cut: int) -> Run | None:
    counted = scene.quantities.get(i)
    if counted is None or cut or counted[1].at.start != scene.starts[i] or counted[1].kind != "count" or counted[0] > limit:
        return None
    last = counted[0]
    while last < limit and last - i < MAX_PHRASE and is_adjective(scene, last):
        last += 1
    return Run(i, last)


def _part_at(scene: Scene, i: int, limit: int, cut: int) -> Run | None:
    """`عدد من المسؤولين`: the part and the whole."""
    if i + 2 >= limit or scene.forms[i][cut:] not in PARTITIVES or scene.forms[i + 1] != "من":
        return None
    whole = noun_run(scene, i + 2, limit)
    return Run(i, whole.last, cut) if whole is not None else None


def _noun_like(scene: Scene, i: int) -> bool:
    form = scene.forms[i]
    return scene.kinds[i] == "word" and len(form) >= 3 and not _stops(scene, i)


def _stops(scene: Scene, i: int) -> bool:
    """True where a noun phrase cannot go on."""
    form = scene.forms[i]
    if scene.kinds[i] != "word" or form in PREPOSITIONS or form in SIGNS or form in THAT or form in RELATIVES or form in BREAKS:
        return True
    if i in scene.times or i in scene.scopes or form.startswith(_BOUND):
        return True
    return _clitic(scene, i) or scene.is_verb(i)


def _clitic(scene: Scene, i: int) -> bool:
    """True where the lexicon knows the word only with a preposition or و cut off."""
    heads = scene.types[i].heads
    form = scene.forms[i]
    if form[0] == "و" and len(form) > 3:
        return form not in WAW_NOUNS and not (i in scene.names and scene.names[i].cut == 0)
    if form[0] in "بل" and len(form) > 3 and form not in BA_LAM_NOUNS:
        return not (i in scene.names and scene.names[i].cut == 0)
    if form[0] not in "كف" or not heads:
        return False
    return not any(cut.length == 0 for cut, _ in heads) and len(form) > 4


def is_adjective(scene: Scene, i: int) -> bool:
    """True for an adjective by its shape or by a list, with or without the article."""
    form = scene.forms[i]
    if scene.kinds[i] != "word" or i in scene.times:
        return False
    bare = without_article(form)
    if i in scene.nationalities or bare in ADJECTIVES or _stem(bare) in ADJECTIVES:
        return True
    name = scene.named.get(i)
    if name is not None and name.mention.type != "NORP":
        return False
    return len(bare) > 3 and bare.endswith(_RELATION) and bare not in NOUNS_IN_YA and bare not in PREPOSITIONS


def _stem(form: str) -> str:
    """An adjective without the ending of dual or plural."""
    for ending in ("تين", "تان", "ين", "ان", "ون", "ا", "ه"):
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            return form[: -len(ending)]
    return form


def is_accusative(scene: Scene, run: Run) -> bool:
    """True for an indefinite word in the accusative (`احتجاجا`, `مواطنا`): an object or adverb, never a subject or genitive."""
    form = scene.forms[run.first]
    if run.mention is not None or run.first in scene.quantities:
        return False
    return form.endswith("ا") and len(form) > 4 and not form.startswith("ال")


def _grow(scene: Scene, i: int, limit: int, cut: int) -> Run:
    """Extend a phrase from its head: genitives until one is definite, then adjectives, then a name in apposition."""
    last, closed = i + 1, scene.forms[i][cut:].startswith("ال") or scene.forms[i].startswith("لل")
    while last < limit and last - i < MAX_PHRASE:
        if scene.forms[last] == "#" and last + 1 in scene.names:
            last += 1  # `حركة #طالبان`
        name = scene.names.get(last)
        if name is not None and name.cut == 0 and name.last <= limit and name.mention.type != "NORP":
            if name.mention.type == "PER":
                return Run(name.first, name.last, 0, name.mention)
            if closed or (last - i > 1 and is_adjective(scene, last - 1)):
                break
            last, closed = name.last, True
        elif _stops(scene, last) or last in scene.quantities or last in scene.titled:
            break
        elif scene.forms[last].startswith("ال"):
            if closed and not (is_adjective(scene, last) and _agrees(scene.forms[i], scene.forms[last])):
                break
            last, closed = last + 1, True
        elif closed or not _joins(scene, last):
            break
        else:
            last += 1
    return Run(i, last, cut)


def _agrees(head: str, adjective: str) -> bool:
    """False where a sound plural stands against another number (`المسلحون المدينة`)."""
    return not head.endswith(_SOUND_PLURALS) or len(head) < 6 or adjective.endswith(_SOUND_PLURALS)


def _joins(scene: Scene, i: int) -> bool:
    """True where an indefinite word goes on with the phrase before it: a genitive, or an adjective that agrees."""
    before, form = scene.forms[i - 1], scene.forms[i]
    if before.endswith(_SOUND_PLURALS) and len(before) > 5:
        return i in scene.nationalities or (form.endswith(_SOUND_PLURALS) and is_adjective(scene, i))
    if is_adjective(scene, i):
        return True
    if form.endswith("ا") and len(form) > 4:
        return False
    return not is_adjective(scene, i - 1)


def run_ending_at(scene: Scene, end: int, begin: int) -> Run | None:
    """The noun phrase that ends right before token `end` and begins at or behind `begin`; the longest one."""
    for i in range(max(begin, end - MAX_PHRASE), end):
        cut = 1 if scene.forms[i][0] in "وف" and _clitic(scene, i) else 0
        run = noun_run(scene, i, end, cut) if i == begin or _opens(scene, i) else None
        if run is not None and run.last == end:
            return run
    return None


def subject_ending_at(scene: Scene, end: int, begin: int) -> Run | None:
    """The noun phrase before token `end`, without the prepositional phrases between (`محكمة بمحافظة الشرقية حكمت`)."""
    for _ in range(_PASSED):
        run = run_ending_at(scene, end, begin)
        before = run.first - 1 if run is not None else begin - 1
        if run is None or before < begin or not (scene.forms[before] in PREPOSITIONS or _clitic(scene, before)):
            return run
        end = before
    return None


def _opens(scene: Scene, i: int) -> bool:
    """True where a phrase can begin: behind a word that ends the one before, at a name or a number."""
    return i in scene.names or i in scene.titled or i in scene.quantities or _stops(scene, i - 1)


def skip(scene: Scene, i: int, limit: int) -> int:
    """The first token from `i` that is no time, parenthesis or adverb."""
    while i < limit:
        if i in scene.times and i not in scene.quantities:
            i = max(i + 1, scene.times[i][0])
        elif scene.forms[i] == "(":
            close = next((k for k in range(i, min(limit, i + 8)) if scene.forms[k] == ")"), None)
            if close is None:
                return i
            i = close + 1
        elif scene.forms[i] in ADVERBS:
            i += 1
        else:
            break
    return i
