"""What opens speech behind a cue: أن, a colon, a quotation mark, or a preposition of the cue’s frame."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.cues import CueHit
from khabar.extract.quotations.frame import Frame
from khabar.extract.quotations.phrases import masdar_like
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.words import BI_THAT, MEDIA_HEADS, NOT_SPEECH_BEFORE_THAT, THAT, THAT_PREPOSITIONS, folded

MIN_QUOTE = 4  # tokens between marks that can be speech without أن or a colon; shorter ones are names and labels
MAX_COLON_GAP = 12  # tokens between a verb and a colon without marks behind it; longer ones were lists on ANT
_BEFORE_LIST = folded("هم هي وهم وهي التالية التالي الآتية الآتي منها منهم بينهم بينها هما وهما أبرزها")
_PREPOSITIONAL = ("ila", "ala", "an", "min", "amma")


def clause_opener(scene: Scene, cue: CueHit, gap: int, limit: int, allowed: Sequence[str]) -> Frame | None:
    """أن, a colon, a quotation mark or a preposition of the frame; the first of them, but أن and a colon win over a mark."""
    forms, i = scene.forms, gap
    mark: int | None = None
    preposition: tuple[int, str] | None = None
    while i < limit:
        form = forms[i]
        if i in scene.pairs.close:
            if mark is None and "colon" in allowed and "that" in allowed and scene.pairs.close[i] - i > MIN_QUOTE:
                mark = i
            i = scene.pairs.close[i] + 1
            continue
        if form in "([":
            i = max(scene.adverb_end(i, limit), i + 1)
            continue
        if form == ":" and _is_colon(scene, i) and (i - gap <= MAX_COLON_GAP or i + 1 in scene.pairs.close):
            return _after_colon(scene, cue, gap, i) if "colon" in allowed or "that" in allowed else None
        if (form in THAT or form in BI_THAT) and _says(scene, i, gap, allowed):
            return Frame(cue, "that", gap, _before_preposition(scene, i, gap), i + 1)
        if mark is None and (preposition is None or not masdar_like(forms[preposition[0] + 1])):
            kind = next((kind for kind in _PREPOSITIONAL if kind in allowed and form in THAT_PREPOSITIONS[kind]), None)
            fits = kind is not None and i + 1 < limit and forms[i + 1] not in MEDIA_HEADS and _near(scene, cue, gap, i)
            if fits and (preposition is None or masdar_like(forms[i + 1])):
                preposition = (i, kind or "")
        if form in ("؛",):
            break
        i += 1
    if mark is not None and (preposition is None or mark < preposition[0]):
        return Frame(cue, "mark", gap, mark, mark)
    if preposition is not None:
        return Frame(cue, "object", gap, preposition[0], preposition[0] + 1)
    return None


def _near(scene: Scene, cue: CueHit, gap: int, preposition: int) -> bool:
    """True where a participle's preposition follows at once: it has no subject behind it (`مؤكدا على`)."""
    return cue.row.kind != "participle" or cue.row.act in ("accuse", "call_for") or scene.skip(gap, preposition) == preposition


def _is_colon(scene: Scene, i: int) -> bool:
    """False inside a time of day and before a list (`هم: …`)."""
    if i > 0 and scene.forms[i - 1] in _BEFORE_LIST:
        return False
    return not (0 < i < len(scene.forms) - 1 and scene.kinds[i - 1] == "number" and scene.kinds[i + 1] == "number")


def _after_colon(scene: Scene, cue: CueHit, gap: int, colon: int) -> Frame | None:
    """What follows a colon, past `إن` and dashes."""
    i, end = colon + 1, scene.paragraph_end(cue.sentence)
    while i < end and (scene.forms[i] in THAT or scene.forms[i] in "-–ـ:"):
        i += 1
    if i >= end:
        return None
    return Frame(cue, "mark" if i in scene.pairs.close else "colon", gap, colon, i)


def _says(scene: Scene, i: int, gap: int, allowed: Sequence[str]) -> bool:
    """True where أن at `i` opens what is said rather than hanging on the word before it."""
    before = scene.forms[i - 1] if i > gap else ""
    if before in NOT_SPEECH_BEFORE_THAT or before.removeprefix("و") in NOT_SPEECH_BEFORE_THAT:
        return False
    for kind in _PREPOSITIONAL:
        if before in THAT_PREPOSITIONS[kind]:
            return kind in allowed or (kind == "ala" and "that" in allowed)
    return "that" in allowed or "from" in allowed or (scene.forms[i] in BI_THAT and "bi" in allowed)


def _before_preposition(scene: Scene, i: int, gap: int) -> int:
    before = scene.forms[i - 1] if i > gap else ""
    return i - 1 if any(before in words for words in THAT_PREPOSITIONS.values()) else i
