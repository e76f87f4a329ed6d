"""Who said what, through whom: direct and indirect speech by cues of speech.

cue → frame (what the cue governs) → content → speakers → via → chain. Each step is a function of tokens and sentences in
`khabar.extract.quotations`.
"""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.act import REACH, Act, carry_on, governed, holder_of, told_amid
from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.phrases import is_adjunct
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import AUXILIARIES, COMMAS, DATA, SHOWING, THINGS, folded
from khabar.extract.quotations.framing.cues import cues
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.frames import frames
from khabar.extract.quotations.framing.untold import PERSONIFIED
from khabar.extract.quotations.nesting.nested import inner_voices, says
from khabar.extract.quotations.nesting.told import told
from khabar.extract.quotations.relaying.carriers import behind
from khabar.extract.quotations.relaying.chain import chain, outer
from khabar.extract.quotations.relaying.relays import Relay, same_voices
from khabar.extract.quotations.relaying.told_media import told_medium
from khabar.extract.quotations.relaying.via import occasions, vias
from khabar.extract.quotations.role_conflicts import with_conflicts
from khabar.extract.quotations.said.bounds import set_against, until, within
from khabar.extract.quotations.said.content import Content, content
from khabar.extract.quotations.said.extent import present
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.holders import with_holders
from khabar.extract.quotations.speakers.main_subject import main_subject
from khabar.extract.quotations.speakers.pointing import pointed
from khabar.extract.quotations.speakers.roles import complete
from khabar.extract.quotations.speakers.speaker import impersonal, speakers
from khabar.extract.quotations.speakers.stated import STUDIED, stated
from khabar.extract.quotations.speakers.voice import Voice
from khabar.extract.stage import ArticleText, Facts
from khabar.model import Cue, Hop, Quotation, Quote, Rejected
from khabar.text import without_article

_TOLD_IN_PRESENT = frozenset(("demand", "call_for", "reject", "condemn", "accuse", "warn", "threaten", "promise", "expect"))
"""Acts that somebody named is told of in the present too (`قالت إن باكستان تطالب الأطراف بالعودة`)."""


_FORMERLY = folded("سابقا حاليا لاحقا آنذاك حينها وقتها")
_DATA = {(without_article(word),) for word in DATA}
MAX_BACK = 3  # sentences from `جاء ذلك خلال` back to what was said there


class QuotationsExtractor:
    """Speech by rules: verbs, participles, particles and colons."""

    name = "quotations"
    requires = frozenset({"times", "mentions"})
    provides = frozenset({"quotations"})

    def extract(self, article: ArticleText, facts: Facts) -> None:
        """Fill `facts.quotations`, in order of start and end; what has a frame and no content is rejected with its reason."""
        scene = Scene(article, facts)
        possible = cues(scene)
        scene.governed = frozenset(cue.last for cue in possible if cue.row.frame == "name_li" and scene.starts_with_li(cue.last))
        scene.speech_words = frozenset(cue.first for cue in possible)
        found = frames(scene, possible)
        scene.know_cues(frame.cue.first for frame in found)
        acts = told(scene, _acts(scene, found, facts))
        said_by = ["" if act.holder is not None else act.frame.cue.hit.entry.tokens[0] for act in acts]
        roles = complete(scene, [act.voices for act in acts])
        for act, voices in zip(acts, with_holders(scene, roles, said_by, _references(facts)), strict=True):
            act.voices = voices
        _told_at(scene, acts)
        carry_on(scene, [act for act in acts if act.holder is None])
        page_hops = outer(scene)
        made: dict[str, Quotation] = {}
        for act in acts:
            act.quotation = _quotation(scene, act, page_hops)
            made.setdefault(act.quotation.id, act.quotation)
        checked = with_conflicts(scene.analysis.page, made.values(), facts.entities)
        facts.quotations = tuple(sorted(checked, key=lambda quotation: quotation.at.span))


def _references(facts: Facts) -> dict[int, str]:
    """Whom words without a name mean, by the offset at which they begin."""
    people = (entity for entity in facts.entities if entity.type == "PER")
    return {reference.at.start: entity.id for entity in people for reference in entity.references}


def _acts(scene: Scene, found: Sequence[Frame], facts: Facts) -> list[Act]:
    """The acts of speech in order of their cues."""
    discourse = Discourse()
    acts: list[Act] = []
    in_title = True
    pointing = list(pointed(scene))
    for frame in found:
        if in_title and frame.cue.sentence.paragraph >= 0:
            discourse, in_title = Discourse(), False
        while pointing and pointing[0][1] <= frame.cue.first:
            number, end, voices = pointing.pop(0)
            discourse.hear(scene.sentences[number].first, number, voices, end)
        if frame.opener == "trailing" and acts and told_amid(acts[-1], frame):
            continue
        if frame.opener == "trailing" and (holder := governed(acts, frame)) is not None:
            relay = behind(scene, frame)
            if relay is not None and not any(voice.media and voice.speaker.name == relay.name for voice in holder.voices):
                holder.via.append(relay)
            continue
        said = content(scene, frame, found)
        if said is None:
            facts.rejected.append(_rejected(frame, "nothing is said behind the cue"))
            continue
        act = _act(scene, frame, said, acts, discourse)
        if act is None:
            facts.rejected.append(_rejected(frame, "the page does not tell who says it"))
            continue
        acts.append(act)
    return acts


def _told_at(scene: Scene, acts: Sequence[Act]) -> None:
    """`جاء ذلك خلال لقائه`: the occasion of the act of speech in the sentence before."""
    for number, relay in occasions(scene):
        before = [act for act in acts if act.holder is None and scene.sentence_number(act.frame.cue.first) < number]
        if before and not before[-1].via and number - scene.sentence_number(before[-1].frame.cue.first) <= MAX_BACK:
            before[-1].via.append(relay)


def _act(scene: Scene, frame: Frame, said: Content, acts: Sequence[Act], discourse: Discourse) -> Act | None:
    holder = holder_of(frame, acts)
    if holder is not None:
        return _nested(scene, frame, said, holder, acts, discourse)
    voices = speakers(scene, frame, discourse) or stated(scene, frame, discourse) or main_subject(scene, frame.cue, discourse)
    if not voices and frame.cue.row.kind in ("particle", "participle", "relay", "heard", "noun", "sign", "masdar"):
        return None
    if not voices and said.kind == "indirect" and frame.cue.row.kind != "noun":
        return None  # indirect speech of nobody: of 12 judged all were somebody's, or no speech
    if not voices and (impersonal(frame.cue) or frame.opener == "object" or frame.cue.frames == ("label",)):
        return None
    if not voices and frame.opener_at > frame.gap and not is_adjunct(scene, scene.skip(frame.gap, frame.opener_at)):
        return None
    if _shows(scene, frame, voices):
        return None
    if frame.opener == "trailing" and voices:
        discourse.source = frame.opener_at + 1, voices[0]
    if not (frame.opener == "trailing" and voices and voices[0].media):
        discourse.hear(frame.cue.sentence.first, scene.sentence_number(max(frame.cue.first, said.last - 1)), voices, said.last)
    return Act(frame, said, voices, _channels(scene, frame, said, voices))


def _shows(scene: Scene, frame: Frame, voices: Sequence[Voice]) -> bool:
    """True where a thing shows something and nobody speaks: `النتائج تكشف عن`, `أشارت الأرقام إلى`, `تباطؤ الطلب يشير إلى`.

    Data that somebody publishes are read as a document (`أظهرت بيانات رسمية أن`).
    """
    if frame.cue.row.kind != "verb" or not voices:
        return False
    if voices[0].document and voices[0].words in _DATA:
        return True
    if voices[0].head in PERSONIFIED and voices[0].speaker.entity is None:
        return True
    if _known(voices):
        return False
    if frame.opener == "object" and frame.cue.row.act == "reveal":
        return True
    first = scene.analysis.token_at(voices[0].speaker.at.start)
    thing = masdar_like(scene.forms[first]) and scene.forms[first] not in STUDIED
    thing = thing and first not in scene.titles and first not in scene.organisations
    thing = thing or any(word in THINGS for word in voices[0].words)
    return thing and any(part in frame.cue.hit.entry.tokens[0] for part in SHOWING)


def _nested(scene: Scene, frame: Frame, said: Content, holder: Act, acts: Sequence[Act], discourse: Discourse) -> Act | None:
    """An act inside the words of another one; it needs a speaker that these words tell."""
    before = [(act.frame, act.voices) for act in acts[-REACH:] if act.holder is holder]
    voices = inner_voices(scene, frame, (holder.frame, holder.said, holder.voices), before)
    if not voices and not says(frame, holder.said):
        return None
    if frame.opener == "object" and frame.cue.first == holder.said.first and same_voices(voices, holder.voices):
        return None  # `أكد فلان "رفض بلاده التام لهذه التصريحات"`: the noun
    own = present(frame.cue) or frame.cue.hit.cut.prefix[-1:] == "س"
    against = set_against(scene, frame.cue, holder.said) if voices and (not own or present(holder.frame.cue)) else None
    beside = against is not None and holder.holder is None and not same_voices(voices, holder.voices)
    if against is not None and beside and (rest := until(scene, holder.frame, holder.said, against)) is not None:
        holder.said = rest
        discourse.hear(frame.cue.sentence.first, scene.sentence_number(max(frame.cue.first, said.last - 1)), voices, said.last)
        return Act(frame, said, voices, _channels(scene, frame, said, voices))
    inside = within(scene, frame, said, (holder.frame, holder.said))
    object_ = frame.opener == "object" and not (frame.cue.row.act in _TOLD_IN_PRESENT and _named(voices))
    his_own = object_ or same_voices(voices, holder.voices)
    asked = "ask" in frame.cue.frames and same_voices(voices, holder.voices)  # `قال إنه طلب من الوزارة`
    if inside is None or asked or (own and his_own):
        return None  # what one wants, holds or will do is what the holder says, not an act of speech that he tells of
    return Act(frame, inside, voices, _channels(scene, frame, inside, voices), holder)


def _channels(scene: Scene, frame: Frame, said: Content, voices: Sequence[Voice]) -> list[Relay]:
    found = [relay for relay in vias(scene, frame, said) if not _speaks_itself(relay, voices)]
    return found or told_medium(scene, frame, voices)


def _speaks_itself(relay: Relay, voices: Sequence[Voice]) -> bool:
    """True for a study or report that is the speaker and no occasion (`قالت دراسة إن`); a statement is its author's. So too for
    whoever is quoted himself (`نقلا عن مسؤول قوله إن`)."""
    if any(relay.via.at.start < v.speaker.at.start and v.speaker.at.end == relay.via.at.end and not v.media for v in voices):
        return relay.via.relation == "carried_by"
    return relay.via.relation == "document" and any(
        v.document and v.speaker.at.start <= relay.via.at.start < v.speaker.at.end for v in voices
    )


def _named(voices: Sequence[Voice]) -> bool:
    """True where every voice has a name that the mentions hold, or is known people in the plural (`الموظفون يطالبون بـ`)."""
    named = bool(voices) and all(voice.speaker.entity is not None for voice in voices)
    return named or any(voice.number == "p" and voice.speaker.at.text.startswith("ال") for voice in voices)


def _known(voices: Sequence[Voice]) -> bool:
    """True where every voice is a person, a named body or an unnamed source, not just a noun."""
    return all(v.person or v.media or v.document or v.speaker.entity is not None or v.speaker.anonymous for v in voices)


def _quotation(scene: Scene, act: Act, page_hops: tuple[Hop, ...]) -> Quotation:
    article, page = scene.text.article, scene.analysis.page
    at = Quote.of_spans(page, act.said.spans)
    hit = act.frame.cue.hit
    holder = act.holder.quotation if act.holder is not None else None
    before = holder.chain if holder is not None else page_hops
    media = act.media()
    return Quotation(
        id=scene.text.id_of("quotations", f"{hit.row.act}:{hit.start}", act.said.spans),
        article=article.id,
        at=at,
        rule=f"{hit.row.kind}+{act.frame.opener}",
        kind=act.said.kind,
        cue=Cue(at=Quote.of(page, hit.start, hit.end), act=hit.row.act),
        speakers=tuple(voice.speaker for voice in act.voices),
        via=tuple(relay.via for relay in act.via),
        chain=chain(page, before, media, act.voices, nested=holder is not None),
        time=_time(scene, act),
        nested_in=holder.id if holder is not None else None,
    )


def _time(scene: Scene, act: Act) -> str | None:
    """The first date in the cue's own clause, outside what is said."""
    if not scene.times:
        return None
    frame = act.frame
    stretches = [(frame.gap, frame.opener_at), (frame.cue.sentence.first, frame.cue.first)]
    for first, last in stretches:
        if first > frame.cue.first or scene.cue_in(first, last) is None:
            for token, time in scene.times_in(first, last):
                if (
                    time.type in ("DATE", "TIME")
                    and not _of_office(scene, frame, token)
                    and not act.said.first <= token < act.said.last
                ):
                    return time.id
    return None


def _of_office(scene: Scene, frame: Frame, token: int) -> bool:
    """`فلان، سفير البلاد سابقا،`: the time of an office, unless it stands at the verb, behind a comma or at the head."""
    if scene.forms[token] not in _FORMERLY or token == frame.cue.last or token == frame.cue.sentence.first:
        return False
    before = scene.forms[token - 1]
    return before not in COMMAS and before not in AUXILIARIES


def _rejected(frame: Frame, reason: str) -> Rejected:
    hit = frame.cue.hit
    return Rejected(stage="quotations", reason=reason, start=hit.start, end=hit.end)
