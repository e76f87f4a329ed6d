"""Relative clauses without a pronoun (`شكوى مواطن يدعي أن`), and two phrases that only look like one subject."""

from __future__ import annotations

from khabar.extract.quotations.base.phrases import ADJECTIVE
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import SOMEBODY, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.said.bounds import FUTURE
from khabar.extract.quotations.speakers.sources import unnamed_voice
from khabar.extract.quotations.speakers.voice import Voice, phrase_quote, phrase_words
from khabar.extract.quotations.speakers.voices import voice_at
from khabar.model import Speaker

TO_SOMEBODY = ("accuse", "demand", "call_for", "warn", "threaten")
"""Acts of verbs whose object is a person."""
_PEOPLE = folded("مواطن مواطنة ساكن عامل عاملة سائق بائع راكب زبون قارئ مشاهد ضيف سجين معتقل ناج جندي تاجر لاجئ")
_MANY = folded("نساء رجال أشخاص شبان ناس جنود عمال سجناء ضحايا تجار قراء")
MAX_NAMES = 3  # tokens of a name that an object can follow


def indefinite(scene: Scene, cue: CueHit) -> list[Voice]:
    """`شكوى مواطن يدعي أن`, `التقى نساء يقلن إن`: the indefinite noun of people right before the verb."""
    k = cue.first - 1
    form = scene.forms[k]
    many = form in _MANY
    if cue.joined or scene.kinds[k] != "word" or k in scene.names or not (many or form in SOMEBODY or form in _PEOPLE):
        return []
    if many != (cue.row.number == "p") or (not many and form.endswith("ه") != (cue.row.gender == "f")):
        return []
    if k in scene.unnamed:
        return [unnamed_voice(scene, k, k + 1, cue.row.gender, cue.row.number)]
    speaker = Speaker(at=phrase_quote(scene, k, k + 1), anonymous=True, source_type="unspecified")
    return [Voice(speaker, cue.row.gender, cue.row.number, phrase_words(scene, k, k + 1))]


def two_clauses(scene: Scene, begin: int, end: int) -> bool:
    """`إن موسكو ستقدم مشروع قرار يطالب بـ`: a definite subject with a verb of its own before the indefinite noun that the
    relative clause hangs on."""
    name = scene.names.get(begin)
    last = end - 1
    behind = range(name.last if name is not None else begin + 1, end)
    if any(FUTURE.match(scene.forms[i]) for i in behind[:-1]):  # the last one is an auxiliary (`ستواصل حث`)
        return True
    definite = name is not None or scene.definite(begin)
    indefinite_end = scene.kinds[last] == "word" and not scene.definite(last) and scene.name_over(last) is None
    return (
        definite
        and indefinite_end
        and len(behind) > 1
        and not ADJECTIVE.match(scene.forms[last])
        and not any(scene.is_joined(i) for i in behind)
    )


def one_name(scene: Scene, frame: Frame, found: list[Voice]) -> list[Voice]:
    """`تتهم واشنطن النظام السوري بـ`: of a name with a second phrase behind it the name alone; that is whom it is said to."""
    if len(found) != 1 or frame.cue.row.act not in TO_SOMEBODY:
        return found
    at = found[0].speaker.at
    first, end = scene.analysis.token_range(at.start, at.end)
    name = scene.names.get(first)
    if name is None or first < frame.gap or name.mention.type not in ("LOC", "PER") or name.last >= end:
        return found
    if name.last - first > MAX_NAMES or not scene.definite(name.last) or ADJECTIVE.match(scene.forms[name.last]):
        return found
    if scene.name_over(name.last) is not None and scene.names.get(name.last) is None:
        return found
    return voice_at(scene, first, name.last, frame.cue.row.gender, frame.cue.row.number)[0]
