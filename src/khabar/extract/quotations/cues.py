"""Words that can mark speech. Whether they do, the frame decides; here only what their own place rules out goes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.words import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    COMMAS,
    CONNECTORS,
    NEGATIONS,
    NO_FINITE_VERB_AFTER,
    PARTICLES,
    RELATIVES,
    STOPS,
    folded,
)
from khabar.extract.stage import Sentence
from khabar.grammar import Hit
from khabar.lexicon.tables import SpeechCue

_SUPPOSING = folded("إذا لو عما وإذا ولو")
_OF_SCRIPTURE = folded("تعالى صلى سبحانه")
MAX_HEADLINE_SPEAKER = 8  # tokens before the colon of a headline that can be a speaker
_PREFIXES = {
    "verb": ("", "و", "ف", "س", "وس", "فس"),
    "relay": ("", "و", "ف"),
    "heard": ("", "و", "ف"),
    "participle": ("", "و"),
    "noun": ("", "و"),
    "particle": ("", "و", "ف"),
    "document": ("", "و", "ف"),
    "sign": ("",),
}


class CueHit:
    """A cue at tokens `[first, last)` of a sentence; `joined` where و or ف stands before it. Plain slots: there are many."""

    __slots__ = ("first", "frames", "hit", "joined", "last", "row", "sentence")

    def __init__(self, hit: Hit[SpeechCue], sentence: Sentence) -> None:
        self.hit = hit
        self.sentence = sentence
        self.first = hit.first
        self.last = hit.last
        self.row = hit.entry.row
        self.frames = _frames(self.row.frame)
        self.joined = hit.cut.prefix[:1] in ("و", "ف")


@cache
def _frames(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(","))


def cues(scene: Scene) -> list[CueHit]:
    """All possible cues of an article, in order, not overlapping."""
    found: list[CueHit] = []
    for sentence in scene.sentences:
        done = sentence.first
        for hit in _sorted(scene, sentence):
            if hit.first < done:
                continue
            cue = CueHit(hit, sentence)
            alone = cue.row.kind != "sign" or not found or found[-1].sentence != sentence
            if alone and _possible(scene, cue):
                found.append(cue)
                done = hit.last
    return found


def _sorted(scene: Scene, sentence: Sentence) -> Iterator[Hit[SpeechCue]]:
    """The hits of a sentence: at one token the longest, then the one with the least cut off."""
    hits = scene.analysis.hits_in(SpeechCue, sentence.first, sentence.last)
    yield from sorted(hits, key=_preference)


def _preference(hit: Hit[SpeechCue]) -> tuple[int, int, int]:
    return hit.first, hit.first - hit.last, hit.cut.length


def _possible(scene: Scene, cue: CueHit) -> bool:
    row, i, forms = cue.row, cue.first, scene.forms
    if cue.hit.cut.prefix not in _PREFIXES[row.kind]:
        return False
    if scene.name_over(i) is not None:
        return False
    if row.kind == "sign":
        return _headline_colon(scene, cue)
    before = forms[i - 1] if i > cue.sentence.first else ""
    if row.kind in ("verb", "relay") and (before in NEGATIONS or (before in NO_FINITE_VERB_AFTER and not cue.joined)):
        return False
    if row.kind == "verb" and _supposed(scene, cue, before):
        return False
    if cue.last < cue.sentence.last and forms[cue.last] in _OF_SCRIPTURE:
        return False
    if cue.hit.entry.tokens[0] == "بين" and _between(scene, cue):
        return False
    return row.place == "any" or _clause_start(scene, cue, before)


def _supposed(scene: Scene, cue: CueHit, before: str) -> bool:
    """`أن يزعم`, `إذا كان يعتبر`: speech that is wished or supposed, not told."""
    i = cue.first
    if before in PARTICLES and cue.hit.entry.tokens[0][0] in "ي":
        return True
    while i > cue.sentence.first and scene.forms[i - 1] in AUXILIARIES:
        i -= 1
    return i > cue.sentence.first and scene.forms[i - 1] in _SUPPOSING


def _between(scene: Scene, cue: CueHit) -> bool:
    """`بينه وبين`, `بين كذا وبين كذا`: the preposition, not the verb."""
    near = [*range(max(cue.sentence.first, cue.first - 8), cue.first), *range(cue.last, min(cue.sentence.last, cue.last + 8))]
    return any(scene.forms[i].removeprefix("و").startswith("بين") for i in near)


def _headline_colon(scene: Scene, cue: CueHit) -> bool:
    """`وزير الخارجية: …` in a title, or before a quotation mark at the head of a paragraph."""
    first = cue.sentence.first
    if not 0 < cue.first - first <= MAX_HEADLINE_SPEAKER or cue.last >= cue.sentence.last:
        return False
    return cue.sentence.paragraph < 0 or (first in scene.paragraph_starts and cue.last in scene.pairs.close)


def _clause_start(scene: Scene, cue: CueHit, before: str) -> bool:
    """True where a clause begins at the cue, or what is said follows at once."""
    forms, i = scene.forms, cue.first
    if not before or before in COMMAS or before in STOPS or before in ":-–" or before in AUXILIARIES or before in RELATIVES:
        return True
    if cue.last < cue.sentence.last and (forms[cue.last] in PARTICLES or forms[cue.last] == ":"):
        return True
    if cue.hit.cut.prefix.startswith("ف"):
        return False  # `فرد` is a word of its own more often than ف and رد
    return cue.joined or before in CONNECTORS or before in CLAUSE_BREAKS or scene.adverb_end(i - 1, i) == i
