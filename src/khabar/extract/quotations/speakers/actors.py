"""Who acts in a sentence: the subject of a verb of speech that has none of its own and no speech before it."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.phrases import is_adjunct, subject_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    COMMAS,
    CONNECTORS,
    ISSUED,
    NEGATIONS,
    PREPOSITIONS,
    RIGHT_MARKS,
    SOMEBODY,
    SPEECH_NOUNS,
    TOPIC,
    folded,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.speakers.anaphora import again
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.possessors import OF_LEADERS
from khabar.extract.quotations.speakers.speech_owners import owner_behind, speech_noun
from khabar.extract.quotations.speakers.subjects import clause_begin, number_of
from khabar.extract.quotations.speakers.voice import Voice, phrase_quote, phrase_words
from khabar.extract.quotations.speakers.voices import named, voice_at
from khabar.model import Speaker

_SAYING = folded("قائلا قائلة قائلين مضيفا مضيفة مضيفين بالقول")
MAXISSUED = 6  # tokens between the head of a sentence and the verb that tells whose a statement is
_BESIDE = folded("فيما بينما حيث إذ بعدما عندما")
_WAS = ("كان", "كانت")
_ASKED = folded("سئل سئلت وسئل وسئلت")
_ISSUING = folded("نشر نشرت أصدر أصدرت وجه وجهت بث بثت وزع وزعت")
_OPENING = CONNECTORS | AUXILIARIES | TOPIC | NEGATIONS
"""Words before the verb with which a sentence begins."""


def clause_subject(scene: Scene, cue: CueHit, discourse: Discourse) -> list[Voice]:
    """Who acts in the sentence before a verb joined to it: the subject of the clause right before, of the verb with which the
    sentence begins (`استقبل الرئيس … مؤكدا أن`), or before that verb (`لكن المدير، فلان، نفى ذلك، وقال`)."""
    here = _clause_before(scene, cue)
    if here is None and cue.row.kind == "participle":
        here = _in_clause(scene, cue)
    if here is not None:
        return [again(scene, voice, discourse) for voice in voice_at(scene, here, cue.first, cue.row.gender, "s")[0]]
    begin = cue.sentence.first
    asked = next((i for i in range(begin, cue.first - 1) if scene.forms[i] in _ASKED), None)
    if asked is not None:  # `وعندما سئلت المتحدثة عن …، قالت`
        return [again(scene, voice, discourse) for voice in voice_at(scene, asked + 1, cue.first, cue.row.gender, "s")[0]]
    while begin < cue.first and (scene.kinds[begin] == "sign" or scene.forms[begin] in _OPENING):
        begin += 1
    begin = min(scene.skip(begin, cue.first), cue.first - 1)  # `في المقابل، قدم فلان … قائلا`
    begin = _past_fronted(scene, begin, cue.first)
    if scene.forms[begin].removeprefix("و").removesuffix("ت") == "جاء":
        return _told_in(scene, cue, begin, discourse)
    first = _behind_verb(scene, cue, begin)
    if first is not None:
        name = scene.names.get(first)
        person = first in scene.titles or (name is not None and name.mention.type == "PER")
        last = None if person else subject_end(scene, first, cue.first)
        voices, _ = voice_at(scene, first, last or cue.first, cue.row.gender, number_of(cue))
        return [again(scene, voice, discourse) for voice in voices]
    return _at_head(scene, cue, begin, discourse)


def _past_fronted(scene: Scene, begin: int, end: int) -> int:
    """Past a fronted phrase and its comma (`وفي مقابل ذلك، بدا الوزير متفائلا، إذ قال`)."""
    if begin in scene.speech_words or scene.forms[begin].removeprefix("و") not in PREPOSITIONS:
        return begin
    comma = next((i for i in range(begin, end) if scene.forms[i] in COMMAS), end)
    return comma + 1 if comma + 1 < end - 1 else begin


def _told_in(scene: Scene, cue: CueHit, begin: int, discourse: Discourse) -> list[Voice]:
    """`جاء ذلك في تغريدات لفلان، حيث قال`: whose they are; else the only person named before the verb."""
    noun = next((k for k in range(begin, cue.first) if speech_noun(scene.forms[k])), None)
    owner = owner_behind(scene, noun, cue, discourse) if noun is not None else []
    people = [name for name in scene.names_in(begin, cue.first) if name.mention.type == "PER"]
    if len(people) == 1 and not any(voice.speaker.name for voice in owner):
        return [named(scene, people[0], people[0].first, cue.row.gender, "s")]
    return owner


def _behind_verb(scene: Scene, cue: CueHit, begin: int) -> int | None:
    """The subject behind the verb at `begin`; null where no plain one stands there."""
    if (
        begin + 1 >= cue.first
        or scene.kinds[begin] != "word"
        or begin in scene.names
        or scene.forms[begin] in SPEECH_NOUNS | OF_LEADERS
    ):
        return None
    if begin in scene.speech_words:
        told = scene.forms[begin].removeprefix("و")
        if told.endswith("وا"):
            return None  # `وانتقدوا تكرر الانقطاع … مطالبين`
        masculine = told.startswith("ي") or (len(told) < 5 and not told.endswith(("ت", "وا")) and not told.startswith("ت"))
        apart = cue.row.number == "s" and cue.row.gender == ("m" if told.endswith("ت") else "f" if masculine else "")
        first = scene.skip(begin + 1, cue.first)
        return None if apart or (masculine and _her(scene, first)) else first
    form, first = scene.forms[begin].removeprefix("و"), begin + 1
    if scene.definite(first) and scene.forms[first].endswith("ون"):  # `ويخشى المسؤولون … وقالوا`
        return first if cue.row.number == "p" else None
    name = scene.names.get(first + 1 if scene.forms[first] in RIGHT_MARKS else first)
    name = name or next((n for n in scene.names_in(first, cue.first)[:1] if n.title == first), None)
    feminine = form.endswith("ت") or form.startswith("ت")
    if name is not None and not scene.governed_name(name.first):
        if cue.row.number not in ("s", "x"):
            return None
        fits = name.mention.type in ("PER", "ORG") or (name.mention.type == "LOC" and feminine and cue.row.gender == "f")
        return first if fits else None
    if first in scene.organisations and scene.definite(first) and feminine:  # `بدأت الحكومة …، قائلة`
        return first if cue.row.gender == "f" else None
    if form in _ISSUING and scene.definite(first) and feminine == (cue.row.gender == "f"):
        return first  # `ونشر المطعم إعلانا قال فيه`
    office = first in scene.titles and (scene.definite(first) or bool(scene.names_in(first, cue.first)[:1]))
    return first if office else None


def _her(scene: Scene, i: int) -> bool:
    """`ووصف العلاقات بأنها`: behind a masculine verb a definite noun in ة or ات is its object."""
    plain = scene.definite(i) and i not in scene.titles and scene.name_over(i) is None and i not in scene.unnamed
    return plain and scene.analysis.page.text[: scene.ends[i]].endswith(("ة", "ات"))


def _clause_before(scene: Scene, cue: CueHit) -> int | None:
    """The name behind the present verb of the clause right before a joined verb (`…، وتصف موسكو العقوبات بأنها …، وحذرت`)."""
    if not cue.joined or cue.first - 1 <= cue.sentence.first or scene.forms[cue.first - 1] not in COMMAS:
        return None
    begin = clause_begin(scene, cue.sentence.first, cue.first - 1)[0]
    form = scene.forms[begin].removeprefix("و")
    name = scene.names.get(begin + 1)
    if begin <= cue.sentence.first or name is None or name.mention.type == "NORP" or scene.governed_name(begin + 1):
        return None
    verb = begin not in scene.names and begin not in scene.titles and scene.kinds[begin] == "word" and len(form) > 2
    return begin + 1 if verb and form[0] == ("ت" if cue.row.gender == "f" else "ي") else None


def _in_clause(scene: Scene, cue: CueHit) -> int | None:
    """The person behind the verb of a participle's own clause: `…، فيما حاول الوزير فلان أن يهدئ … قائلا`."""
    for i in range(cue.first - 3, cue.sentence.first, -1):
        if scene.forms[i] in _BESIDE:
            first = i + 2
            name = next((n for n in scene.names_in(first, cue.first) if first in (n.first, n.title)), None)
            person = (name is not None and name.mention.type == "PER") or first in scene.titles
            verb = scene.kinds[i + 1] == "word" and i + 1 not in scene.names and i + 1 not in scene.titles
            return first if person and verb and not scene.governed_name(first) else None
    return None


def _at_head(scene: Scene, cue: CueHit, begin: int, discourse: Discourse) -> list[Voice]:
    """A person at the head of the sentence, before its verb."""
    title = scene.titles.get(begin)
    person = begin in scene.names and scene.names[begin].mention.type == "PER"
    topic = begin > cue.sentence.first and scene.forms[begin - 1] in TOPIC
    was = begin > cue.sentence.first and cue.row.kind == "participle" and scene.forms[begin - 1].removeprefix("و") in _WAS
    if not (cue.joined or topic or was) or not (person or title) or (title is not None and title.row.gender != cue.row.gender):
        return []
    voices, end = voice_at(scene, begin, cue.first, cue.row.gender, "s")
    sure = len(voices) == 1 and voices[0].person and voices[0].speaker.name
    return [again(scene, voices[0], discourse)] if sure and (topic or end < cue.first - 1) else []


def own_subject(scene: Scene, cue: CueHit) -> list[Voice]:
    """`في حين علق فلان قائلا`: the person right before a participle, behind the verb with which a clause begins."""
    name = next((n for n in scene.names_in(cue.sentence.first, cue.first) if n.last == cue.first), None)
    if name is None or name.mention.type != "PER" or scene.governed_name(name.first):
        return []
    verb = name.title - 1
    if verb < cue.sentence.first or scene.kinds[verb] != "word" or verb in scene.titles or verb in scene.names:
        return []
    before = scene.forms[verb - 1] if verb > cue.sentence.first else ""
    begins = not before or before in COMMAS or before in CLAUSE_BREAKS or before in CONNECTORS
    return [named(scene, name, name.title, cue.row.gender, "s")] if begins else []


def goes_on(scene: Scene, cue: CueHit) -> bool:
    """True for a participle that goes on with who spoke last: at the head of a sentence (`. مشيرا إلى`), behind words between
    marks, or behind a verb of saying that opens the sentence, where nobody is named between (`وتابع قائلا`, `ورد بقوله`)."""
    begin = cue.sentence.first
    while begin < cue.first and (scene.kinds[begin] == "sign" or scene.forms[begin] in _OPENING):
        begin += 1
    if begin == cue.first or _behind_sentences(scene, cue):
        return True
    if begin not in scene.speech_words or scene.names_in(begin, cue.first):
        return False
    first = scene.skip(begin + 1, cue.first)
    if first == cue.first:
        return scene.forms[cue.first] in _SAYING
    return is_adjunct(scene, first) and not any(i in scene.titles for i in range(first, cue.first))


def _behind_sentences(scene: Scene, cue: CueHit) -> bool:
    """True right behind words between marks that began in an earlier sentence (`قال: "… . …"، مشيرا`)."""
    before = cue.first - 1
    if scene.forms[before] in COMMAS:
        before -= 1
    return scene.pairs.open.get(before, cue.sentence.first) < cue.sentence.first


def issuer(scene: Scene, cue: CueHit, discourse: Discourse) -> list[Voice]:
    """`وفي بيان نشرته الوزارة، قالت إن`: whose the statement is with which the sentence begins."""
    first = cue.sentence.first
    comma = cue.first - 1
    if comma <= first or scene.forms[comma] not in COMMAS:
        return []
    at = next((i for i in range(first + 1, min(first + MAXISSUED, comma)) if scene.forms[i] in ISSUED), None)
    if at is None or not any(scene.forms[i] in SPEECH_NOUNS for i in range(first, at)):
        return []
    voices, _ = voice_at(scene, at + 1, comma, cue.row.gender, "s")
    return [again(scene, voice, discourse) for voice in voices]


def somebody(scene: Scene, cue: CueHit) -> list[Voice]:
    """`وقف رجل في الغرفة وقال لي`: somebody unnamed behind the verb with which the clause begins, inside speech."""
    begin = clause_begin(scene, cue.sentence.first, cue.first)[0]
    if not cue.joined or begin + 1 >= cue.first or scene.forms[begin + 1] not in SOMEBODY:
        return []
    at = phrase_quote(scene, begin + 1, begin + 2)
    speaker = Speaker(at=at, anonymous=True, source_type="unspecified", count=1)
    return [Voice(speaker, cue.row.gender, "s", phrase_words(scene, begin + 1, begin + 2))]


def sentence_before(scene: Scene, cue: CueHit, discourse: Discourse) -> list[Voice]:
    """The person behind the verb with which the sentence before begins, where nobody speaks in it (`ودخل فلان … . وقال`)."""
    number = scene.sentence_number(cue.first)
    spoke = bool(discourse.numbers) and number - discourse.numbers[-1] <= 1
    if number == 0 or spoke or scene.sentences[number - 1].paragraph < 0:
        return []
    before = scene.sentences[number - 1]
    begin = before.first
    name = next((n for n in scene.names_in(begin, before.last) if n.title == begin + 1), None)
    if name is None or name.mention.type != "PER" or scene.kinds[begin] != "word" or begin in scene.titles:
        return []
    form = scene.forms[begin].removeprefix("و")
    feminine = form.endswith("ت") or form.startswith("ت")
    if begin in scene.names or scene.governed_name(name.first) or (cue.row.gender == "f") != feminine:
        return []
    voices, _ = voice_at(scene, begin + 1, before.last, cue.row.gender, "s")
    return [replace(again(scene, voice, discourse), number="s") for voice in voices[:1]]
