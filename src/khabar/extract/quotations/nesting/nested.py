"""Who speaks inside somebody's words: `قال إن باريس أبلغت أنقرة بأن`, `قالت إنها وعدت بأن`, `وجهت رسالة أعربت فيها عن`.

Behind أن the subject stands before its verb. A pronoun right behind the holder's cue is the holder himself; a verb without a
subject goes on with who spoke last inside the same words. Whoever is told by none of these is no speaker, and things that show or
point to something (`الصور تظهر أن`) are none either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from khabar.extract.quotations.base.phrases import is_adjunct, plain_words
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import AUXILIARIES, COMMAS, NOT_SPEAKERS, PARTICLES, RELATIVES, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.nesting.inner_subjects import (
    MAX_SUBJECT,
    antecedent,
    at_mark,
    findings,
    is_thing,
    people,
    somebody,
)
from khabar.extract.quotations.nesting.relatives import TO_SOMEBODY, indefinite, one_name, two_clauses
from khabar.extract.quotations.relaying.relays import same_voices
from khabar.extract.quotations.said.content import Content
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.speaker import speakers
from khabar.extract.quotations.speakers.subjects import before_verb
from khabar.extract.quotations.speakers.voice import Voice, phrase_words
from khabar.extract.quotations.speakers.voices import voice_at
from khabar.model import Speaker
from khabar.model.facts import Resolution

_PRONOUNS = {
    **dict.fromkeys(folded("أنه إنه بأنه وأنه وإنه وبأنه لأنه لكنه ولكنه فإنه وهو فهو هو"), ("m", "s")),
    **dict.fromkeys(folded("أنها إنها بأنها وأنها وإنها وبأنها لأنها لكنها ولكنها فإنها وهي فهي هي"), ("f", "s")),
    **dict.fromkeys(folded("أنهم إنهم بأنهم وأنهم وإنهم وبأنهم لأنهم لكنهم ولكنهم فإنهم وهم فهم هم"), ("m", "p")),
}
"""Particles with a pronoun, by its gender and number."""
_AT_CLAUSE = folded("فإن وأن وإن وبأن لأن لكن ولكن")
_WITHIN = folded("فيها فيه خلالها خلاله")
_TELLINGS = folded("التقارير الأنباء المعلومات الشائعات التقرير الدراسة البيان الرسالة")
_TO = folded("لي له لها لهم لنا لكم")
_SAID = folded("قال قالت قالوا")
_WHEN = folded("عندما حينما حين بعدما")
_HEARING = folded("سمعت سمعنا رأيت رأينا شاهدت شاهدنا أسمع أرى")


def inner_voices(
    scene: Scene, frame: Frame, holder: tuple[Frame, Content, Sequence[Voice]], before: Sequence[tuple[Frame, Sequence[Voice]]]
) -> list[Voice]:
    """The speakers of an act inside the words of `holder`; `before` are the acts inside the same words that stand before it."""
    cue = frame.cue
    found: list[Voice] = []
    if cue.row.kind in ("verb", "document"):
        if (pronoun := _pronoun_at(scene, cue)) is not None:
            return _meant(scene, cue, pronoun, holder, before)
        if scene.forms[cue.first - 1] not in RELATIVES:
            found = people(scene, cue, holder[1].first) or at_mark(scene, cue) or before_verb(scene, cue, Discourse())
            found = found or _behind_particle(scene, frame, holder) or somebody(scene, cue, holder[1].first)
        elif scene.forms[cue.first - 2] in _TELLINGS and cue.first - 2 >= holder[1].first:
            near = frame.opener_at == frame.gap  # `التقارير التي تشير إلى`
            return voice_at(scene, cue.first - 2, cue.first - 1, cue.row.gender, "x", plain=True)[0] if near else []
        else:
            if frame.gap < frame.opener_at and scene.forms[frame.gap] in _WITHIN and cue.row.act in TO_SOMEBODY:
                return []  # `رسائلها التي اتهمت فيها المدير بـ`: the phrase behind it is the object
            found = antecedent(scene, cue, holder[:2]) if scene.skip(frame.gap, frame.opener_at) == frame.opener_at else []
    if not found and not (frame.gap < frame.opener_at and scene.forms[frame.gap] in _TO):
        found = speakers(scene, frame, Discourse(), nested=True)
    found = one_name(scene, frame, found)
    if owners := findings(scene, frame, found, before):
        return owners
    if found:
        return [] if is_thing(scene, cue, found) else found
    if cue.row.kind != "verb":
        return []
    if frame.gap < frame.opener_at and scene.forms[frame.gap] in _WITHIN:
        return _opening(scene, cue, holder[1])
    if scene.forms[cue.first - 1] in _WHEN:
        return _when(scene, frame, holder, before)
    return _going_on(scene, frame, holder[1], before)


def says(frame: Frame, holder: Content) -> bool:
    """True for `قال لي:` and `قالوا إن` in direct speech: somebody else's words, though these do not tell whose."""
    return holder.kind == "direct" and frame.opener in ("that", "colon", "mark") and frame.cue.hit.entry.tokens[0] in _SAID


def _pronoun_at(scene: Scene, cue: CueHit) -> int | None:
    """The particle with a pronoun before a verb, past `قد` and `كان`."""
    i = cue.first - 1
    while i > cue.sentence.first and scene.forms[i] in AUXILIARIES:
        i -= 1
    return i if i >= cue.sentence.first and scene.forms[i] in _PRONOUNS and not cue.joined else None


def _meant(
    scene: Scene,
    cue: CueHit,
    pronoun: int,
    holder: tuple[Frame, Content, Sequence[Voice]],
    before: Sequence[tuple[Frame, Sequence[Voice]]],
) -> list[Voice]:
    """Whom the pronoun before a verb means: at the head of the words (`قال إنه`) who says them, else who spoke there before, else
    the only one in the sentence who can be meant."""
    gender, number = _PRONOUNS[scene.forms[pronoun]]
    _, said, voices = holder
    if pronoun == said.first - 1 or pronoun == said.first:
        return _resolved(voices, gender, number, "pronoun")
    for other, speaking in reversed(before):
        if other.cue.sentence == cue.sentence:
            return _resolved(speaking, gender, number, "pronoun")
    if number == "p":
        return _opening(scene, cue, said)
    first = max(said.first, cue.sentence.first)
    names = [n for n in scene.names_in(first, pronoun) if n.mention.type in ("PER", "ORG")]
    if not names and first == said.first:
        return _opening(scene, cue, said)
    if len(names) != 1 or (gender == "f") == (names[0].mention.type == "PER"):
        return []
    mention = names[0].mention
    role = mention.title.text if mention.title is not None else None
    speaker = Speaker(at=mention.at, name=mention.at.plain, role=role, entity=mention.entity, resolution="pronoun")
    return [Voice(speaker, gender, number, phrase_words(scene, names[0].first, names[0].last), person=mention.type == "PER")]


def possessor(
    scene: Scene, cue: CueHit, holder: tuple[Frame, Content, Sequence[Voice]], before: Sequence[tuple[Frame, Sequence[Voice]]]
) -> list[Voice]:
    """Whose a verbal noun with a pronoun is (`أن المدرب غادر بسبب مطالبته بـ`): who spoke before in the same words and sentence,
    else the subject with which the words begin, a person for `ـه`, a body or country for `ـها`; never who says them."""
    gender, number = cue.row.gender, cue.row.number
    _, said, voices = holder
    for other, speaking in reversed(before):
        if other.cue.sentence == cue.sentence and other.cue.first < cue.first:
            return _resolved(speaking, gender, number, "pronoun")
    if scene.sentence_number(said.first) != scene.sentence_number(cue.first) or scene.forms[said.first] in _PRONOUNS:
        return []
    if scene.forms[said.first - 1] in _PRONOUNS:
        return []
    found = _resolved(_opening(scene, cue, said), gender, number, "pronoun")
    people = [v.person or scene.analysis.token_at(v.speaker.at.start) in scene.titles for v in found]
    sure = all(man or v.speaker.entity is not None or v.speaker.anonymous for v, man in zip(found, people, strict=True))
    fits = number == "p" or all(man == (gender == "m") for man in people)
    if any(voice.agrees(gender, number) and voice.person for voice in voices):
        return []  # `قال الرئيس إن الملك وافق على طلبه`: it may be his own
    return found if sure and fits and not same_voices(found, voices) else []


def going_on(scene: Scene, frame: Frame, before: Sequence[tuple[Frame, Sequence[Voice]]]) -> list[Voice]:
    """`… دعت إلى وقف القتال، ملوحة بـ`: a participle set off, said of who spoke last in the same words and sentence."""
    cue = frame.cue
    if not before or scene.forms[cue.first - 1] not in COMMAS or before[-1][0].cue.sentence != cue.sentence:
        return []
    return _resolved(before[-1][1], cue.row.gender, cue.row.number, "elided")


def _when(
    scene: Scene, frame: Frame, holder: tuple[Frame, Content, Sequence[Voice]], before: Sequence[tuple[Frame, Sequence[Voice]]]
) -> list[Voice]:
    """`إن المدرب كان يمزح عندما قال إن`: a clause of time has the subject of the words, unless one stands behind its verb."""
    first = scene.skip(frame.gap, frame.opener_at)
    if first < frame.opener_at and not is_adjunct(scene, first):
        return []
    return possessor(scene, frame.cue, holder, before)


def pronominal(voices: Sequence[Voice]) -> list[Voice]:
    """Who says the words, as the one whom `قلت` in them means."""
    return [replace(voice, speaker=replace(voice.speaker, resolution="pronoun")) for voice in voices]


def _resolved(voices: Sequence[Voice], gender: str, number: str, resolution: Resolution) -> list[Voice]:
    if len(voices) > 1 and number == "p":
        return [replace(voice, speaker=replace(voice.speaker, resolution=resolution)) for voice in voices]
    if len(voices) != 1 or not voices[0].agrees(gender, number):
        return []
    return [replace(voices[0], speaker=replace(voices[0].speaker, resolution=resolution))]


def _behind_particle(scene: Scene, frame: Frame, holder: tuple[Frame, Content, Sequence[Voice]]) -> list[Voice]:
    """`إن محتجز الرهائن يقول إن`: whatever words stand between أن, or the head of the words, and a verb of saying."""
    cue, said = frame.cue, holder[1]
    if frame.opener not in ("that", "colon", "mark", "object") or cue.joined or holder[0].opener == "object":
        return []  # `تحدث عن الإرهاب قال`: an object is no clause
    end = cue.first
    while end > said.first and scene.forms[end - 1] in AUXILIARIES:
        end -= 1
    for begin in range(end - 1, max(said.first, end - MAX_SUBJECT) - 1, -1):
        opens = begin == said.first or scene.forms[begin - 1] in PARTICLES or scene.forms[begin - 1] in _AT_CLAUSE
        if begin == end - 2 and scene.forms[begin] in _HEARING and scene.definite(end - 1):
            begin, opens = end - 1, True  # `سمعت الجمهور يهتف`
        if opens and end > begin and scene.forms[begin] not in NOT_SPEAKERS and plain_words(scene, begin, min(end, begin + 3)):
            if two_clauses(scene, begin, end):
                return indefinite(scene, cue)
            voices, read = voice_at(scene, begin, end, cue.row.gender, cue.row.number, plain=True)
            return voices if read == end else []
    return indefinite(scene, cue)


def _opening(scene: Scene, cue: CueHit, said: Content) -> list[Voice]:
    """The subject with which the words begin, where it agrees: `أن المملكة وجهت رسالة أعربت فيها`, `أن الأطباء غادروا ورفضوا`."""
    first = said.first + 1 if scene.forms[said.first] in PARTICLES else said.first
    end = first
    while end < cue.first and end - first < MAX_SUBJECT and scene.definite(end) and end not in scene.names:
        end += 1
    name = scene.names.get(end)
    if name is not None and (name.title == first or end - first <= 1) and name.last <= cue.first:
        end = name.last
    if end == first or (first not in scene.names and not _can_be(scene.forms[first], cue)):
        return []
    voices, read = voice_at(scene, first, end, cue.row.gender, cue.row.number, plain=True)
    return voices if read == end and not is_thing(scene, cue, voices) else []


def _can_be(word: str, cue: CueHit) -> bool:
    """True where a verb can be said of a noun, by its ending: a singular one of a feminine (`الشركة رفضت`) or of another."""
    return cue.row.number == "p" or (word.endswith("ه") == (cue.row.gender == "f"))


def _going_on(scene: Scene, frame: Frame, said: Content, before: Sequence[tuple[Frame, Sequence[Voice]]]) -> list[Voice]:
    """`… أعرب عن قلقه وحذر من`: a joined verb with no subject behind it, said of who spoke last in the same words."""
    cue = frame.cue
    first = scene.skip(frame.gap, frame.opener_at)
    if not cue.joined or cue.with_object or (first < frame.opener_at and not is_adjunct(scene, first)):
        return []
    if not before:
        return _opening(scene, cue, said) if scene.sentence_number(said.first) == scene.sentence_number(cue.first) else []
    other, voices = before[-1]
    near = scene.sentence_number(cue.first) - scene.sentence_number(other.cue.first) <= 1
    return _resolved(voices, cue.row.gender, cue.row.number, "elided") if near else []
