"""Triggers of two words with the subject between them: `أطلق مسلحون النار`, `لقي ثلاثة عمال حتفهم`, `فجر انتحاري نفسه`."""

from __future__ import annotations

from functools import lru_cache

from khabar.extract.events.classes import AUXILIARIES, COMPLETIONS
from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.extract.words import BREAKS, RELATIVES, THAT
from khabar.grammar import Hit
from khabar.lexicon import WordType
from khabar.lexicon.entries import Entry
from khabar.lexicon.tables import Trigger
from khabar.text import Cut

_REACH = 12  # tokens before what completes a verb in which it stands
_PREFIXES = frozenset(["", "و", "ف", "س", "وس", "فس", "ل"])
_COMPLETING = frozenset(COMPLETIONS)
_CLOSED = (THAT | RELATIVES | BREAKS | AUXILIARIES | frozenset("،؛;:.؟?!…")) - {"من"}
_GOVERNING = frozenset("اطلاق لاطلاق باطلاق وقف لوقف بوقف الي علي في عن تحت خط".split())
"""Before these `النار` is a genitive: `أطلقت مبادرة لوقف النار`."""


def split_hits(scene: Scene, sentence: Sentence) -> dict[int, tuple[Hit[Trigger], int]]:
    """By the token of the verb the trigger that stands apart there, and the token that completes it."""
    found: dict[int, tuple[Hit[Trigger], int]] = {}
    if _COMPLETING.isdisjoint(scene.forms[sentence.first : sentence.last]):
        return found
    for at in range(sentence.first + 2, sentence.last):
        base = COMPLETIONS.get(scene.forms[at])
        verb = _verb(scene, at, base, sentence) if base is not None else None
        if verb is not None and base is not None:
            cut, entry = _completed(scene.types[verb])[base]
            start = scene.analysis.offset_in(verb, cut.length)
            found.setdefault(verb, (Hit(verb, verb + 1, start, scene.ends[verb], cut, entry), at))
    return found


@lru_cache(maxsize=4096)
def _completed(word: WordType) -> dict[str, tuple[Cut, Entry[Trigger]]]:
    """The verbs of two words that begin with a word, by what completes them."""
    found: dict[str, tuple[Cut, Entry[Trigger]]] = {}
    for second, phrases in word.phrases.items():
        for table, cut, entry in phrases:
            verb = table is Trigger and entry.row.pos in ("verb", "passive")  # type: ignore[attr-defined]
            if verb and len(entry.tokens) == 2 and second in COMPLETIONS and cut.prefix in _PREFIXES:
                found.setdefault(COMPLETIONS[second], (cut, entry))  # type: ignore[arg-type]
    return found


def _verb(scene: Scene, at: int, base: str, sentence: Sentence) -> int | None:
    """The verb that the token completes, its subject between; where it stands right behind it the lexicon finds it itself."""
    if scene.forms[at - 1] in _GOVERNING:
        return None
    for verb in range(at - 1, max(sentence.first, at - _REACH) - 1, -1):
        word = scene.types[verb]
        if word.phrases and base in _completed(word) and verb not in scene.times and verb not in scene.named:
            timed = verb + 1 in scene.times and verb + 1 not in scene.quantities  # `فجر اليوم نفسه`
            return None if timed or verb == at - 1 else verb
        if scene.forms[verb] in _CLOSED or COMPLETIONS.get(scene.forms[verb]) == base or scene.is_verb(verb):
            return None
    return None
