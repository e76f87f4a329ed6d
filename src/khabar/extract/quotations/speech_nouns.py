"""Verbal nouns and relative clauses that tell speech: `بعد إعلان الوزارة أن`, `بتأكيده في بيان أنه`, `أوردت وسائل الإعلام ما قاله
فلان إن`, `…، وهو ما أكدته الوزارة`."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.actors import clause_subject
from khabar.extract.quotations.anaphora import again
from khabar.extract.quotations.cues import CueHit
from khabar.extract.quotations.discourse import Discourse
from khabar.extract.quotations.frame import Frame
from khabar.extract.quotations.openers import clause_opener
from khabar.extract.quotations.phrase_ends import masdar_like
from khabar.extract.quotations.phrases import is_adjunct
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.voice import Voice
from khabar.extract.quotations.voices import voice_at
from khabar.extract.quotations.words import CLAUSE_BREAKS, COMMAS, POINTING, RELATIVES, RELAYED, STOPS

MAX_FRONT = 2  # tokens before a verbal noun that opens its sentence (`ورغم تأكيد`)
MAX_TELLER = 12  # tokens between a verbal noun and its أن: whose it is, and a channel


def told_noun(scene: Scene, cue: CueHit, limit: int) -> Frame | None:
    """A verbal noun with a pronoun or a subject, and أن behind it; what hangs on another noun (`أهمية أن`) is not told."""
    gap = cue.last
    frame = clause_opener(scene, cue, gap, min(limit, gap + MAX_TELLER), ("that", "min", "ala"))
    if frame is None or frame.opener != "that":
        return None
    last = frame.opener_at - 1
    if any(_breaks(scene, i) for i in range(gap, last + 1)) or "عن" in scene.forms[gap : max(gap, last - 1)]:
        return None
    if last >= gap and (scene.forms[last] in "-–" or (masdar_like(scene.forms[last]) and scene.name_over(last) is None)):
        return None
    first = scene.skip(gap, frame.opener_at)
    own = cue.row.gender == "x" and cue.row.number == "x"
    subject = first < frame.opener_at and not is_adjunct(scene, first)
    return frame if subject == own else None


def what_is_told(scene: Scene, cue: CueHit, limit: int) -> Frame | None:
    """`ما قاله فلان إن`; `…، وهو ما أكدته الوزارة` is told of the clause before it."""
    gap = cue.last
    frame = clause_opener(scene, cue, gap, limit, ("that", "colon"))
    if frame is not None:
        relayed = any(scene.forms[i].removeprefix("و") in RELAYED for i in range(cue.sentence.first, cue.first))
        return frame if relayed and not any(scene.forms[i] in CLAUSE_BREAKS for i in range(gap, frame.opener_at)) else None
    pointed = cue.first - 2 > cue.sentence.first and scene.forms[cue.first - 2] in POINTING
    end = next((i for i in range(gap, limit) if scene.forms[i] in STOPS or scene.forms[i] in COMMAS), limit)
    return Frame(cue, "trailing", gap, end, cue.sentence.first) if pointed and end > gap else None


def _breaks(scene: Scene, i: int) -> bool:
    """True for a word that opens another clause, and for a verb by its first letter (`إعلان فلان يعني أن`)."""
    form = scene.forms[i]
    return form in CLAUSE_BREAKS or form in RELATIVES or (form[0] == "ي" and len(form) > 3 and scene.name_over(i) is None)


def fronted_end(scene: Scene, frame: Frame, end: int) -> int:
    """`بعد إعلان الشركة أنها …، قامت`: before the clause it belongs to, what is said ends at the comma."""
    cue = frame.cue
    if cue.row.kind != "masdar" or cue.first - cue.sentence.first > MAX_FRONT:
        return end
    return next((i for i in range(frame.begin + 1, end) if scene.forms[i] in COMMAS and not _within_marks(scene, frame, i)), end)


def _within_marks(scene: Scene, frame: Frame, i: int) -> bool:
    return any(mark < i < scene.pairs.close.get(mark, mark) for mark in scene.marks_in(frame.begin, i))


def of_noun(scene: Scene, frame: Frame, discourse: Discourse, nested: bool) -> list[Voice]:
    """Whose word it is: the subject behind the noun, or whom its pronoun means: who acts in its clause or spoke in it."""
    row = frame.cue.row
    if row.gender == "x" and row.number == "x":
        first = scene.skip(frame.gap, frame.opener_at)
        voices, end = voice_at(scene, first, frame.opener_at, "x", "s")
        sure = [v for v in voices if v.person or v.media or v.speaker.anonymous or v.speaker.entity or scene.definite(first)]
        whole = end >= frame.opener_at or is_adjunct(scene, end) or scene.skip(end, frame.opener_at) >= frame.opener_at
        return [again(scene, voice, discourse) for voice in sure] if whole else []
    if nested:
        return []
    here = discourse.sentence_voice.get(frame.cue.sentence.first)
    if here is None:
        found = clause_subject(scene, frame.cue, discourse)
    else:
        since = scene.names_in(scene.analysis.token_at(here.speaker.at.end - 1) + 1, frame.cue.first)
        alone = not any(name.mention.type in ("PER", "ORG") for name in since)
        found = [here] if alone and here.agrees(row.gender, row.number) else []
    return [replace(voice, speaker=replace(voice.speaker, resolution="pronoun")) for voice in found]
