"""Where indirect speech ends: its sentence, or the next act of speech that stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.cues import CueHit
from khabar.extract.quotations.frame import Frame, next_frame_at
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.words import COMMAS, CONNECTORS


def clause_end(scene: Scene, frame: Frame, frames: Sequence[Frame]) -> int:
    """The end of indirect speech: the sentence, or the next act of speech beside it; marks are passed as a whole."""
    limit = frame.cue.sentence.last
    stop = _next_act(scene, frame, frames, limit)
    end = limit if stop is None else stop
    done = frame.begin
    for i in scene.marks_in(frame.begin, end):
        if i < done or i in scene.pairs.unclosed:
            continue
        close = scene.pairs.close.get(i)
        if close is None:
            if scene.pairs.open[i] < frame.begin:
                return i
        elif close >= limit:  # the marks hold several sentences
            following = _sentence_end(scene, frame, close)
            return close if following is None else following
        else:
            done = close + 1
    return end


def _sentence_end(scene: Scene, frame: Frame, token: int) -> int | None:
    """The end of the sentence that holds a later token of the same paragraph."""
    for sentence in scene.sentences:
        if sentence.paragraph == frame.cue.sentence.paragraph and sentence.first <= token < sentence.last:
            return sentence.last
    return None


def _next_act(scene: Scene, frame: Frame, frames: Sequence[Frame], limit: int) -> int | None:
    """Where the next act of speech in the sentence begins that is not inside what is said."""
    for later in frames[next_frame_at(frames, max(frame.begin, frame.cue.last)) :]:
        at = later.cue.first
        if at >= limit:
            return None
        if at >= frame.begin and beside(scene, frame, later) and not _in_marks(scene, frame.begin, at):
            return _with_connectors(scene, frame.begin, at)
    return None


def beside(scene: Scene, frame: Frame, later: Frame) -> bool:
    """True for an act of speech that stands beside the one before it in its sentence, false for one inside what is said.

    News tells speech in the past; a verb of the present joined to what somebody said in the past is his own (`قال إن بلاده ترحب
    بالاتفاق وتطالب بتنفيذه`).
    """
    cue = later.cue
    if cue.row.kind == "verb" and present(cue) and frame.cue.row.kind != "particle" and not present(frame.cue):
        return False
    if cue.row.kind in ("participle", "particle") or cue.joined:
        return True
    if cue.first == cue.sentence.first:
        return True
    before = scene.forms[cue.first - 1]
    return before in COMMAS or before in CONNECTORS or before in "-–؛"


def present(cue: CueHit) -> bool:
    """True for a verb in the present: in ي, or in ت where the subject is feminine."""
    form = cue.hit.entry.tokens[0]
    return cue.row.kind == "verb" and (form[0] == "ي" or (form[0] == "ت" and cue.row.gender == "f" and form[-1] != "ت"))


def _in_marks(scene: Scene, begin: int, token: int) -> bool:
    """True where marks opened at or behind `begin` hold the token."""
    return any(begin <= mark < token < close for mark, close in scene.pairs.close.items() if mark not in scene.pairs.unclosed)


def _with_connectors(scene: Scene, begin: int, at: int) -> int:
    """Back over the words that tie the next act on: a comma, `كما`, `من جانبه`."""
    i = at
    while i > begin and scene.forms[i - 1] in CONNECTORS:
        i -= 1
    for k in range(i - 1, max(begin, i - 5), -1):
        if scene.forms[k] in COMMAS and scene.skip(k, i) == i:
            return k
    return i
