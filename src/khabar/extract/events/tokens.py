"""What a single word can be in a clause: a verb, an adjective, a preposition, a word with a clitic."""

from __future__ import annotations

import re
from functools import lru_cache

from khabar.extract.events.classes import (
    CLAUSAL_ACCUSATIVES,
    COMPLETIONS,
    DOING,
    NOUNS_IN_T,
    RECEIVED,
    SINGLE_ADVERBS,
    TRUE_PREPOSITIONS,
)
from khabar.extract.events.words import ADJECTIVES, BA_LAM_NOUNS, NOUNS_IN_YA, PREPOSITIONS, WAW_NOUNS
from khabar.extract.scene import Scene
from khabar.extract.words import BREAKS, RELATIVES, SIGNS, THAT, folded
from khabar.text import without_article

PRONOUN = re.compile(r"(?<=..)(?:ها|هم|هما|ه|نا|ي)$")
_RELATION = ("ي", "يه", "يون", "يين", "يتان", "يتين", "يات")
_BOUND = ("لل", "بال", "وال", "كال", "ولل", "وبال")
_SUPERLATIVES = folded("الأكبر الأصغر الأبرز الأكثر الأهم الأعلى الأول الأولى الأقوى الأشد")
_PAST = re.compile(r"^[وف]?(?:است[^اهوي][^اهوي][^اهي]|ا[^لا]ت[^اهي][^اهي]|ان[^اهو][^اهيو][^اهي])$")


def stops(scene: Scene, i: int, *, verbs: bool = True) -> bool:
    """True where a noun phrase cannot go on; verbs do not stop it where `verbs` is false."""
    if scene.kinds[i] != "word" or _ends_phrase(scene.forms[i]) or i in scene.times:
        return True
    return _governs(scene, i) or is_clitic(scene, i) or (verbs and is_verb(scene, i))


def _is_bound(form: str) -> bool:
    """True for a definite word behind a preposition or و (`للجيش`, `والجيش`, but not `والد`)."""
    return form.startswith(_BOUND) and form not in WAW_NOUNS and PRONOUN.sub("", form) not in WAW_NOUNS


@lru_cache(maxsize=65536)
def _ends_phrase(form: str) -> bool:
    """True for a word or sign that neither begins nor continues a noun phrase."""
    closed = form in PREPOSITIONS or form in SIGNS or form in THAT or form in RELATIVES or form in BREAKS
    closed = closed or COMPLETIONS.get(form, "نار") != "نار"  # `لقي عاملان حتفهما`
    return closed or is_preposition(form) or form in SINGLE_ADVERBS or opens_clause(form) or _is_bound(form)


def _governs(scene: Scene, i: int) -> bool:
    """True for a word that changes what an event is (`محاولة`, `عدم`), adjectives apart."""
    return i in scene.scopes and not (scene.forms[i].startswith("ال") and scene.scopes[i].row.kind in ("future", "possibility"))


def is_verb(scene: Scene, i: int) -> bool:
    """True for a verb of a lexicon, or a word with the shape of one."""
    if scene.is_verb(i):
        return not _is_counted(scene, i)
    if scene.forms[i] in RECEIVED or does_it(scene, i):
        return True
    return scene.kinds[i] == "word" and i not in scene.named and i not in scene.quantities and has_past_shape(scene.forms[i])


def _is_counted(scene: Scene, i: int) -> bool:
    """`ثلاثين طالبا`: what is counted is no verb."""
    counted = scene.quantities.get(i - 1)
    return counted is not None and counted[0] > i and counted[1].kind == "count"


def does_it(scene: Scene, i: int) -> bool:
    """True for a verb with the deed as a pronoun (`قاده`, not `قادة`)."""
    return scene.forms[i] in DOING and scene.analysis.page.text[scene.ends[i] - 1] != "ة"


@lru_cache(maxsize=65536)
def has_past_shape(form: str) -> bool:
    """True for the shape of a verb in the past: third person feminine, plural, or a derived form without its noun's ا."""
    bare = form[1:] if form[:1] in "وف" and len(form) > 4 else form
    if bare.endswith("ت") and len(bare) > 3 and not bare.endswith("ات") and not bare.startswith("ال"):
        return bare not in NOUNS_IN_T and form not in NOUNS_IN_T
    return (bare.endswith("وا") and len(bare) > 4 and not bare.startswith("ال")) or _PAST.match(form) is not None


def is_clitic(scene: Scene, i: int) -> bool:
    """True where the lexicon knows the word only with a preposition or و cut off."""
    heads = scene.types[i].heads
    form = scene.forms[i]
    if form[0] == "و" and len(form) > 3:
        stem = PRONOUN.sub("", form)
        own = form in WAW_NOUNS or stem in WAW_NOUNS or stem[:-1] + "ه" in WAW_NOUNS
        return not own and not (i in scene.names and scene.names[i].cut == 0)
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
    if form in _SUPERLATIVES:
        return True
    if i in scene.nationalities or bare in ADJECTIVES or _stem(bare) in ADJECTIVES:
        return True
    name = scene.named.get(i)
    if name is not None and name.mention.type != "NORP":
        return False
    return len(bare) > 3 and bare.endswith(_RELATION) and bare not in NOUNS_IN_YA and bare not in PREPOSITIONS


def opens_clause(form: str) -> bool:
    """True for an accusative that opens a clause of its own, also joined by و (`وردا على`)."""
    return form in CLAUSAL_ACCUSATIVES or (form[:1] == "و" and form[1:] in CLAUSAL_ACCUSATIVES)


@lru_cache(maxsize=65536)
def is_preposition(form: str) -> bool:
    """True for a preposition, also joined by و or ف (`ففي`)."""
    return form in TRUE_PREPOSITIONS or (form[:1] in "وف" and len(form) > 2 and form[1:] in TRUE_PREPOSITIONS)


def _stem(form: str) -> str:
    """An adjective without the ending of dual or plural."""
    for ending in ("تين", "تان", "ين", "ان", "ون", "ا", "ه"):
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            return form[: -len(ending)]
    return form
