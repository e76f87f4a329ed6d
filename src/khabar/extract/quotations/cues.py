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
    COPULAS,
    NEGATIONS,
    NO_FINITE_VERB_AFTER,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    folded,
)
from khabar.extract.stage import Sentence
from khabar.grammar import Hit
from khabar.lexicon.tables import SpeechCue

_SUPPOSING = folded("إذا لو عما وإذا ولو")
_OF_SCRIPTURE = folded("تعالى صلى سبحانه")
_PREPOSITIONAL = folded("بين بينت بينوا عبر عبرت عبروا عقب عقبت")
_NOUNS = folded("متابعة ذاكرة متحدثا متحدثة متحدثين معلقا معلقة مقترحا مقترحة مرجعا مرجعة مناشدة مثمنة منتقدة")
"""Participles that are nouns more often."""
_TOPICS = folded("عن حول بشأن بخصوص في ردا تعليقا تعقيبا بسؤاله بسؤالها وبسؤاله لدى خلال من")
MAX_TOPIC = 12  # tokens of a topic before the verb
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
    if row.kind == "participle" and (before in COPULAS or _only_noun(scene, cue, before)):
        return False
    if cue.last < cue.sentence.last and forms[cue.last] in _OF_SCRIPTURE:
        return False
    if cue.hit.entry.tokens[0] == "نفي" and before and not cue.joined and scene.analysis.page.text[cue.hit.end - 1] == "ي":
        return False  # the noun, not نفى
    if cue.hit.entry.tokens[0] == "بين" and _between(scene, cue):
        return False
    return row.place == "any" or _clause_start(scene, cue, before) or _doubled(scene, cue) or _behind_topic(scene, cue)


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


def _only_noun(scene: Scene, cue: CueHit, before: str) -> bool:
    """True for a noun's form that is not set off from what precedes, with no أن and no colon behind it."""
    if scene.forms[cue.first].removeprefix("و") not in _NOUNS or cue.joined or before in COMMAS:
        return False
    follows = scene.forms[cue.last] if cue.last < cue.sentence.last else ""
    return follows not in PARTICLES and follows != ":"


def _doubled(scene: Scene, cue: CueHit) -> bool:
    """True for a preposition's letters written with the sign that makes them a verb (`بيّن`, `عبّر`)."""
    start, end = cue.hit.start, cue.hit.end
    return cue.hit.entry.tokens[0] in _PREPOSITIONAL and "\u0651" in scene.analysis.page.text[start:end]


def _behind_topic(scene: Scene, cue: CueHit) -> bool:
    """`وعن مستقبله رد فلان: …`: a topic or occasion opens the sentence."""
    first = cue.sentence.first
    head = scene.forms[first].removeprefix("و")
    if cue.first - first > MAX_TOPIC or head not in _TOPICS or cue.hit.entry.tokens[0] in _PREPOSITIONAL:
        return False
    return scene.forms[cue.first - 1] not in PREPOSITIONS


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
