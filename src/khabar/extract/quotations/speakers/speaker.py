"""Who speaks in a frame, by the kind of its cue.

What is not clear stays without a speaker: a wrong one is worse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from khabar.extract.quotations.base.phrases import accusative, is_adjunct, plain_words
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    ABOUT,
    ADDRESSED,
    COMMAS,
    HIS_SPEECH,
    HIS_WORDS,
    IMPERSONAL,
    STOPS,
    folded,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.speakers.actors import clause_subject, goes_on, issuer, own_subject, sentence_before, somebody
from khabar.extract.quotations.speakers.addressee import (
    addressed,
    addressee,
    asks,
    god_asked,
    object_by_form,
    said_in_thing,
    tells,
)
from khabar.extract.quotations.speakers.anaphora import again
from khabar.extract.quotations.speakers.discourse import Discourse, carried_on
from khabar.extract.quotations.speakers.inner import inner
from khabar.extract.quotations.speakers.main_subject import main_subject
from khabar.extract.quotations.speakers.noun_owners import of_noun
from khabar.extract.quotations.speakers.speech_owners import owner_of_speech
from khabar.extract.quotations.speakers.subjects import (
    before_verb,
    behind_adjunct,
    free_of_subject,
    number_of,
    pluperfect,
)
from khabar.extract.quotations.speakers.together import follows_at
from khabar.extract.quotations.speakers.voice import Voice
from khabar.extract.quotations.speakers.voices import apposed, voice_at

_BY_THE_WAY = ((ADDRESSED | HIS_SPEECH) - {"ل", "ب"}) | folded(
    "معي معنا إلينا عنا عني تحته تحتها فوقه أمامه أمامها أمامهم بعده بعدها قبله به بها عنه عنها عنهم"
    " إليه إليها إليهم خلاله خلالها عليه عليها معه معها منه منها بذلك"
)
"""Prepositions with a pronoun between a verb and its subject."""
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
    if kind == "masdar":
        return of_noun(scene, frame, discourse, nested)
    if kind == "participle":
        return [] if nested else _of_participle(scene, frame, discourse)
    return _of_verb(scene, frame, discourse, nested)


def _of_verb(scene: Scene, frame: Frame, discourse: Discourse, nested: bool) -> list[Voice]:
    """A subject behind its verb, else before it, else the one who spoke last."""
    cue = frame.cue
    first = scene.skip(frame.gap, frame.opener_at)
    while first < frame.opener_at and (scene.forms[first] in _BY_THE_WAY or accusative(scene, first)):
        first = scene.skip(first + 1, frame.opener_at)  # `قال لي الوزير`, `كتب مغردا`, `أعلن خلالها الرئيس`
    if addressed(scene, frame, first, discourse) or god_asked(scene, frame, first):
        if nested:
            return []
        if not cue.joined and (before := before_verb(scene, cue, discourse)):
            return before
        own = cue.first > cue.sentence.first and cue.sentence.first not in discourse.sentence_voice
        return (elided(clause_subject(scene, cue, discourse)) if own else []) or carried_on(scene, cue, discourse, "elided")
    voices = _behind(scene, frame, first, discourse)
    if voices is not None:
        return [again(scene, voice, discourse) for voice in voices]
    if owner := owner_of_speech(scene, cue, discourse):
        return owner
    before = before_verb(scene, cue, discourse)
    if before or nested:
        return before or somebody(scene, cue)
    if issued := issuer(scene, cue, discourse):
        return issued
    here = discourse.sentence_voice.get(cue.sentence.first)
    if here is not None and here.media and here.gender == "x" and cue.joined:
        acting = elided(main_subject(scene, cue, discourse))  # `ووفقا للصحيفة، وبخ فلان زميله وأخبره بأن`
        if acting:
            return acting
    if inner(scene, cue) and here is None:
        found = elided(clause_subject(scene, cue, discourse))
        if found or cue.joined:
            return found
    if impersonal(cue) or not free_of_subject(scene, cue):
        return []
    return carried_on(scene, cue, discourse, "elided") or elided(sentence_before(scene, cue, discourse))


def elided(voices: Sequence[Voice]) -> list[Voice]:
    """The voices as those of a verb without subject."""
    return [replace(voice, speaker=replace(voice.speaker, resolution="elided")) for voice in voices]


def _behind(scene: Scene, frame: Frame, first: int, discourse: Discourse) -> list[Voice] | None:
    """The subject behind the verb, or before a verb whose next words are no subject; null where neither is there."""
    cue = frame.cue
    voices: list[Voice] = []
    if first < frame.opener_at and object_by_form(scene, frame, first):
        return None if cue.joined else before_verb(scene, cue, discourse) or None
    if pluperfect(scene, cue) and (before := before_verb(scene, cue, discourse)):
        return before  # `وكانت واشنطن قد هددت طهران بـ`
    if cue.row.number in ("s", "x"):  # a plural verb has its subject before it
        if asks(cue) and not cue.joined and (before := before_verb(scene, cue, discourse)):
            return before  # `الحكيم يطالب المجتمع الدولي بـ`
        if tells(cue) and first in scene.agencies and not cue.joined and (before := before_verb(scene, cue, discourse)):
            return before  # `وكان الوزير أبلغ رويترز أن`
        if asks(cue) and said_in_thing(scene, cue):
            return []
        plain = (
            (frame.opener in ("that", "colon", "after") or scene.forms[frame.opener_at] == ":")
            and cue.row.kind == "verb"
            and plain_words(scene, first, frame.opener_at)
        )
        oblique = first in scene.unnamed and scene.forms[first].endswith("ين")  # `أبلغ صحفيين بأن`: whom it is said to
        oblique = oblique or (
            cue.row.gender == "f" and first in scene.unnamed and scene.forms[first] == "احد"
        )  # `سألت أحد الأصدقاء`
        end = first if oblique else addressee(scene, frame, first)
        voices, read = voice_at(scene, first, end, cue.row.gender, number_of(cue), plain)
        if frame.opener == "that" and len(voices) == 1 and voices[0].person:
            voices += _beside(scene, read, end)
    if not voices and first < frame.opener_at and not is_adjunct(scene, first):
        return before_verb(scene, cue, discourse)
    return voices or behind_adjunct(scene, frame, first) or None


def _beside(scene: Scene, read: int, end: int) -> list[Voice]:
    """People parted from the first speaker by commas (`قال فلان، رئيس كذا، وعلان، وزير كذا، إن`)."""
    found: list[Voice] = []
    begin = follows_at(scene, read, end)
    while begin is not None:
        more, read = voice_at(scene, begin, end, "x", "s")
        found += more
        begin = follows_at(scene, read, end) if more else None
    return found


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
    if here is None and discourse.numbers[-1:] == [scene.sentence_number(frame.cue.first)]:
        here = discourse.voices[-1]  # what he says goes over several sentences and ends in this one
    if here is not None:
        if here.agrees(gender, number) or here.number != "s":
            return [replace(here, speaker=replace(here.speaker, resolution="elided"))]
        return []
    found = clause_subject(scene, frame.cue, discourse)
    if found or not goes_on(scene, frame.cue):
        return found
    return carried_on(scene, frame.cue, discourse, "elided") or elided(sentence_before(scene, frame.cue, discourse))


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
    if scene.forms[about] not in ("عن", "لسان"):
        gender = "f" if scene.forms[about] == "عنها" else "m"
        number = "p" if scene.forms[about] == "عنهم" else "s"
        voice = discourse.last(gender, number, scene.sentence_number(about))
        return [replace(voice, speaker=replace(voice.speaker, resolution="pronoun"))] if voice is not None else []
    end = next((i for i in range(about + 1, frame.opener_at) if scene.forms[i] in HIS_WORDS), frame.opener_at)
    plain = end < frame.opener_at and plain_words(scene, about + 1, end)
    voices, _ = voice_at(scene, about + 1, end, "x", "s", plain)
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
