"""Who speaks in a frame, by the kind of its cue.

What is not clear stays without a speaker: a wrong one is worse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from khabar.extract.quotations.actors import clause_subject, own_subject, sentence_before, somebody
from khabar.extract.quotations.anaphora import again
from khabar.extract.quotations.cues import CueHit
from khabar.extract.quotations.discourse import Discourse, carried_on
from khabar.extract.quotations.frame import Frame
from khabar.extract.quotations.phrases import accusative, is_adjunct, plain_words
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.subjects import (
    before_verb,
    behind_adjunct,
    free_of_subject,
    number_of,
)
from khabar.extract.quotations.voice import Voice
from khabar.extract.quotations.voices import apposed, voice_at
from khabar.extract.quotations.words import (
    ABOUT,
    ADDRESSED,
    CLAUSE_BREAKS,
    COMMAS,
    HE_OR_SHE,
    IMPERSONAL,
    RELATIVES,
    STOPS,
    folded,
)

MAX_ADDRESSEE = 3  # words of a phrase that alone is whom something is asked of
_ASKING = ("demand", "call_for", "accuse", "ask")
"""Acts whose verbs take whom they are said to as an object."""
_BACK = folded("عنها عنه بها به فيها فيه لها له")
"""Prepositions with a pronoun that goes back to what a relative clause hangs on."""


def speakers(scene: Scene, frame: Frame, discourse: Discourse, nested: bool = False) -> list[Voice]:
    """The speakers of a frame; none where they cannot be told. `nested` speech needs a speaker of its own words."""
    cue = frame.cue
    kind = cue.row.kind
    if kind == "sign":
        voices, end = voice_at(scene, frame.gap, frame.opener_at, "x", "x")
        return voices if end == frame.opener_at else []
    if kind == "relay":
        return _relayed(scene, frame, discourse)
    if kind == "heard":
        return _heard(scene, frame)
    if kind == "particle":
        return _sourced(scene, frame, discourse)
    if kind == "participle":
        return [] if nested else _of_participle(scene, frame, discourse)
    return _of_verb(scene, frame, discourse, nested)


def _of_verb(scene: Scene, frame: Frame, discourse: Discourse, nested: bool) -> list[Voice]:
    """A subject behind its verb, else before it, else the one who spoke last."""
    cue = frame.cue
    first = scene.skip(frame.gap, frame.opener_at)
    while first < frame.opener_at and (scene.forms[first] in ADDRESSED - {"ل", "ب"} or accusative(scene, first)):
        first = scene.skip(first + 1, frame.opener_at)  # `قال لي الوزير`, `كتب مغردا`
    if _addressed(scene, frame, first, discourse):
        own = cue.first > cue.sentence.first and cue.sentence.first not in discourse.sentence_voice
        return (elided(clause_subject(scene, cue, discourse)) if own else []) or carried_on(scene, cue, discourse, "elided")
    voices = _behind(scene, frame, first, discourse)
    if voices is not None:
        return [again(scene, voice, discourse) for voice in voices]
    before = before_verb(scene, cue, discourse)
    if before or nested:
        return before or somebody(scene, cue)
    inner = cue.first > cue.sentence.first and (cue.joined or _of_object(scene, cue) or _subordinate(scene, cue))
    if inner and cue.sentence.first not in discourse.sentence_voice:
        found = elided(clause_subject(scene, cue, discourse))
        if found or cue.joined:
            return found
    if impersonal(cue) or not free_of_subject(scene, cue):
        return []
    return carried_on(scene, cue, discourse, "elided") or elided(sentence_before(scene, cue, discourse))


def _subordinate(scene: Scene, cue: CueHit) -> bool:
    """`…، بعدما رأت أن`, `…، حيث قال`, `…، رغم أنه قال`, `في تغريدة قال فيها`."""
    before = scene.forms[cue.first - 1]
    if before in RELATIVES:
        return False
    return before in CLAUSE_BREAKS | COMMAS | HE_OR_SHE or scene.forms[cue.last : cue.last + 1] in (["فيه"], ["فيها"])


def _of_object(scene: Scene, cue: CueHit) -> bool:
    """`الغارات التي قال إنها`: a relative of the other gender than the verb stands for what is spoken of."""
    relative = scene.forms[cue.first - 1].removeprefix("و")
    lone = not any(scene.forms[i] in RELATIVES for i in range(cue.sentence.first, cue.first - 1))
    return lone and (relative, cue.row.gender) in (("التي", "m"), ("الذي", "f"))


def elided(voices: Sequence[Voice]) -> list[Voice]:
    """The voices as those of a verb without subject."""
    return [replace(voice, speaker=replace(voice.speaker, resolution="elided")) for voice in voices]


def _behind(scene: Scene, frame: Frame, first: int, discourse: Discourse) -> list[Voice] | None:
    """The subject behind the verb, or before a verb whose next words are no subject; null where neither is there."""
    cue = frame.cue
    voices: list[Voice] = []
    if cue.row.number in ("s", "x"):  # a plural verb has its subject before it
        if _asks(cue) and not cue.joined and (before := before_verb(scene, cue, discourse)):
            return before  # `الحكيم يطالب المجتمع الدولي بـ`
        plain = (
            frame.opener in ("that", "colon", "after") and cue.row.kind == "verb" and plain_words(scene, first, frame.opener_at)
        )
        oblique = first in scene.unnamed and scene.forms[first].endswith("ين")  # `أبلغ صحفيين بأن`: whom it is said to
        end = first if oblique else _addressee(scene, frame, first)
        voices, _ = voice_at(scene, first, end, cue.row.gender, number_of(cue), plain)
    if not voices and first < frame.opener_at and not is_adjunct(scene, first):
        return before_verb(scene, cue, discourse)
    return voices or behind_adjunct(scene, frame, first) or None


def _asks(cue: CueHit) -> bool:
    """True for a verb whose object is whom something is asked of, without a preposition (not `طلب من`)."""
    return cue.row.act in _ASKING and "ask" not in cue.frames


def _addressee(scene: Scene, frame: Frame, first: int) -> int:
    """Where whom it is said to begins behind a verb of asking (`طالب المبعوث الطرفين بوقف`), else the opener."""
    if not _asks(frame.cue):
        return frame.opener_at
    tokens = range(first + 1, frame.opener_at)
    person = scene.names.get(first)
    if person is not None and person.last in scene.titles:
        return person.last  # `حث فلان رئيس البلاد على`
    if scene.definite(first) and first not in scene.titles and first not in scene.names and first not in scene.unnamed:
        name = next((n for n in scene.names_in(first + 1, frame.opener_at) if n.mention.type != "NORP"), None)
        if name is not None and name.title > first:
            return name.title  # `اتهمت المعارضة فلانا`
    return next((i for i in tokens if scene.definite(i) and scene.forms[i].endswith("ين")), frame.opener_at)


def _addressed(scene: Scene, frame: Frame, first: int, discourse: Discourse) -> bool:
    """True where what follows a joined verb of asking is whom it is said to: `وطالب المجتمع الدولي بوقف …` behind a speaker."""
    cue = frame.cue
    if cue.row.number == "p" or not _asks(cue) or not cue.joined or first >= frame.opener_at:
        return False
    if first in scene.titles or first in scene.unnamed or any(n.mention.type == "PER" for n in scene.names_in(first, first + 4)):
        return False
    if scene.definite(first) and scene.forms[first].endswith("ين") and first not in scene.names:
        return True  # `وحث العاصمتين على`: an oblique form is an object
    if scene.definite(first) and scene.forms[first].endswith("ون") and first not in scene.names:
        return False  # `ودعا الصيادون إلى`: a nominative one is the subject
    name = scene.names.get(first)
    if cue.row.act == "accuse" and name is not None and name.last == frame.opener_at and cue.first > cue.sentence.first:
        return True  # `…، واتهمت فرنسا بـ`: nobody accuses without an object
    here = scene.sentence_number(cue.first)
    if frame.opener_at - first > MAX_ADDRESSEE:
        return False  # two phrases: who asks, and whom
    near = bool(discourse.numbers) and here - discourse.numbers[-1] <= 1
    return near and discourse.voices[-1].agrees(cue.row.gender, cue.row.number)


def impersonal(cue: CueHit) -> bool:
    """True for a form that is a passive where it has no subject (`يتوقع أن`)."""
    return cue.hit.entry.tokens[0] in IMPERSONAL


def _of_participle(scene: Scene, frame: Frame, discourse: Discourse) -> list[Voice]:
    """`…، مشيرا إلى`: whoever speaks in the same sentence; else the name behind the sentence's verb, if it can be his."""
    gender, number = frame.cue.row.gender, frame.cue.row.number
    if discourse.source is not None and 0 <= frame.cue.first - discourse.source[0] <= 1:
        source = discourse.source[1]  # `…، بحسب صحيفة كذا، مشيرة إلى`
        if gender == "f" and _feminine(source):
            return [replace(source, speaker=replace(source.speaker, resolution="elided"))]
    own = own_subject(scene, frame.cue)
    if own:
        return [again(scene, voice, discourse) for voice in own]
    here = discourse.sentence_voice.get(frame.cue.sentence.first)
    if here is not None:
        if here.agrees(gender, number) or here.number != "s":
            return [replace(here, speaker=replace(here.speaker, resolution="elided"))]
        return []
    return clause_subject(scene, frame.cue, discourse)


def _feminine(voice: Voice) -> bool:
    """True for a body or medium with a feminine head (`صحيفة`, `وزارة`)."""
    return not voice.person and voice.head.endswith("ه")


def _relayed(scene: Scene, frame: Frame, discourse: Discourse) -> list[Voice]:
    """`نقلت وكالة … عن X`: X; the medium itself where it tells of nobody (`نقلت الوكالة أن`)."""
    about = next((i for i in range(frame.gap, frame.opener_at) if scene.forms[i] in ABOUT), None)
    if about is None:
        first = scene.skip(frame.gap, frame.opener_at)
        voices, _ = voice_at(scene, first, frame.opener_at, frame.cue.row.gender, number_of(frame.cue))
        return [again(scene, voice, discourse) for voice in voices if voice.media]
    if scene.forms[about] != "عن":
        gender = "f" if scene.forms[about] == "عنها" else "m"
        number = "p" if scene.forms[about] == "عنهم" else "s"
        voice = discourse.last(gender, number, scene.sentence_number(about))
        return [replace(voice, speaker=replace(voice.speaker, resolution="pronoun"))] if voice is not None else []
    voices, _ = voice_at(scene, about + 1, frame.opener_at, "x", "s")
    return [again(scene, voice, discourse) for voice in voices]


def _heard(scene: Scene, frame: Frame) -> list[Voice]:
    """`تبلغت بغداد من واشنطن بأن`: واشنطن."""
    source = next((i for i in range(frame.gap, frame.opener_at) if scene.forms[i] == "من"), None)
    return voice_at(scene, source + 1, frame.opener_at, "x", "s")[0] if source is not None else []


def _sourced(scene: Scene, frame: Frame, discourse: Discourse) -> list[Voice]:
    """The source behind `بحسب` or `بحسب ما أفاد`; the one who spoke last behind a bare `وفق ما قال`."""
    first = scene.skip(frame.gap, frame.opener_at)
    about = next((i for i in range(first, frame.opener_at) if scene.forms[i] == "عن"), None)
    if about is not None and scene.forms[frame.gap - 1].startswith("نقل"):
        first = about + 1
    verb = next((i for i in range(first, frame.opener_at) if i in scene.speech_words and i > first), None)
    if verb is not None and frame.cue.frames != ("verb",):  # `بحسب أرقام كشف عنها المجلس`
        first = verb + 1
    while first < frame.opener_at and scene.forms[first] in _BACK:  # `وفق ما صرحت به متحدثة`
        first += 1
    bare = first >= frame.opener_at or is_adjunct(scene, first)
    if bare and frame.cue.frames == ("verb",) and frame.gap > frame.cue.last:
        return carried_on(scene, frame.cue, discourse, "elided")
    voices, _ = voice_at(scene, first, _source_end(scene, frame), "x", "s")
    return [again(scene, voice, discourse) for voice in voices]


def _source_end(scene: Scene, frame: Frame) -> int:
    """The end of a source, with the name between commas behind an office (`…، حسبما أفاد المتحدث باسم الجيش، العقيد فلان.`)."""
    end, last = frame.opener_at, frame.cue.sentence.last
    if frame.opener != "trailing" or end >= last or scene.forms[end] not in COMMAS:
        return end
    name = apposed(scene, end, last)
    closed = name is not None and (name.last >= last or scene.forms[name.last] in COMMAS | STOPS)
    return name.last if name is not None and closed and name.title == end + 1 else end
