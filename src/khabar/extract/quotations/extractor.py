"""Who said what, through whom: direct and indirect speech by cues of speech.

cue → frame (what the cue governs) → content → speakers → via → chain. Each step is a function of tokens and sentences in
`khabar.extract.quotations`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khabar.extract.quotations.chain import chain
from khabar.extract.quotations.content import Content, content
from khabar.extract.quotations.cues import cues
from khabar.extract.quotations.discourse import Discourse
from khabar.extract.quotations.extent import present
from khabar.extract.quotations.frame import Frame
from khabar.extract.quotations.frames import frames
from khabar.extract.quotations.phrases import is_adjunct
from khabar.extract.quotations.role_conflicts import with_conflicts
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.speaker import impersonal, speakers
from khabar.extract.quotations.via import carried, is_carrier, vias
from khabar.extract.quotations.voice import Voice
from khabar.extract.stage import ArticleText, Facts
from khabar.model import Cue, Hop, Quotation, Quote, Rejected, Via

REACH = 60  # acts of speech looked back over for the one that holds another: longer quotations are read as several


@dataclass(slots=True)
class _Act:
    """An act of speech on its way to a quotation."""

    frame: Frame
    said: Content
    voices: list[Voice]
    via: list[Via]
    holder: _Act | None = None
    quotation: Quotation | None = None


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
        acts = _acts(scene, found, facts)
        made: dict[str, Quotation] = {}
        for act in acts:
            act.quotation = _quotation(scene, act)
            made.setdefault(act.quotation.id, act.quotation)
        checked = with_conflicts(scene.analysis.page, made.values(), facts.entities)
        facts.quotations = tuple(sorted(checked, key=lambda quotation: quotation.at.span))


def _acts(scene: Scene, found: Sequence[Frame], facts: Facts) -> list[_Act]:
    """The acts of speech in order of their cues."""
    discourse = Discourse()
    acts: list[_Act] = []
    in_title = True
    for frame in found:
        if in_title and frame.cue.sentence.paragraph >= 0:
            discourse, in_title = Discourse(), False
        if frame.opener == "trailing" and (holder := _governed(acts, frame)) is not None:
            if is_carrier(scene, frame):
                holder.via.append(carried(scene, scene.skip(frame.gap, frame.opener_at), frame.opener_at))
            continue
        said = content(scene, frame, found)
        if said is None:
            facts.rejected.append(_rejected(frame, "nothing is said behind the cue"))
            continue
        act = _act(scene, frame, said, acts, discourse)
        if act is None:
            facts.rejected.append(_rejected(frame, "no speaker for speech inside speech or behind a particle"))
            continue
        acts.append(act)
    return acts


def _governed(acts: Sequence[_Act], frame: Frame) -> _Act | None:
    """The act whose words a trailing `بحسب X` follows in one sentence."""
    for act in reversed(acts[-REACH:]):
        if act.frame.cue.sentence == frame.cue.sentence and act.said.first < frame.cue.first:
            return act
    return None


def _act(scene: Scene, frame: Frame, said: Content, acts: Sequence[_Act], discourse: Discourse) -> _Act | None:
    holder = _holder(frame, acts)
    if holder is not None and frame.opener == "object" and (holder.said.kind == "direct" or present(frame.cue)):
        return None  # inside somebody's own words a verb of asking tells what is done, not what is said
    voices = speakers(scene, frame, Discourse() if holder is not None else discourse, nested=holder is not None)
    if not voices and (holder is not None or frame.cue.row.kind in ("particle", "participle", "relay", "heard", "noun", "sign")):
        return None
    if not voices and (impersonal(frame.cue) or frame.opener == "object"):
        return None
    if not voices and frame.opener_at > frame.gap and not is_adjunct(scene, scene.skip(frame.gap, frame.opener_at)):
        return None
    if frame.opener == "object" and (holder is not None or frame.cue.row.act == "reveal") and not _known(voices):
        return None  # `النتائج تكشف عن`: things reveal, nobody speaks
    if holder is None and not (frame.opener == "trailing" and voices and voices[0].media):
        discourse.hear(frame.cue.sentence.first, scene.sentence_number(max(frame.cue.first, said.last - 1)), voices)
    return _Act(frame, said, voices, vias(scene, frame, said), holder)


def _known(voices: Sequence[Voice]) -> bool:
    """True where every voice is a person, a named body or an unnamed source, not just a noun."""
    return all(v.person or v.media or v.document or v.speaker.entity is not None or v.speaker.anonymous for v in voices)


def _holder(frame: Frame, acts: Sequence[_Act]) -> _Act | None:
    """The act inside whose words this cue stands."""
    for act in reversed(acts[-REACH:]):
        if act.said.first <= frame.cue.first < act.said.last and frame.opener != "trailing":
            return act
    return None


def _quotation(scene: Scene, act: _Act) -> Quotation:
    article, page = scene.text.article, scene.analysis.page
    at = Quote.of_spans(page, act.said.spans)
    hit = act.frame.cue.hit
    holder = act.holder.quotation if act.holder is not None else None
    hops: tuple[Hop, ...] = holder.chain if holder is not None else ()
    return Quotation(
        id=scene.text.id_of("quotations", f"{hit.row.act}:{hit.start}", act.said.spans),
        article=article.id,
        at=at,
        rule=f"{hit.row.kind}+{act.frame.opener}",
        kind=act.said.kind,
        cue=Cue(at=Quote.of(page, hit.start, hit.end), act=hit.row.act),
        speakers=tuple(voice.speaker for voice in act.voices),
        via=tuple(act.via),
        chain=chain(page, article, act.via, act.voices, hops),
        time=_time(scene, act),
        nested_in=holder.id if holder is not None else None,
    )


def _time(scene: Scene, act: _Act) -> str | None:
    """The first date in the cue's own clause, outside what is said."""
    frame = act.frame
    stretches = [(frame.gap, frame.opener_at), (frame.cue.sentence.first, frame.cue.first)]
    for first, last in stretches:
        if first > frame.cue.first or scene.cue_in(first, last) is None:
            for token, time in scene.times_in(first, last):
                if time.type in ("DATE", "TIME") and not act.said.first <= token < act.said.last:
                    return time.id
    return None


def _rejected(frame: Frame, reason: str) -> Rejected:
    hit = frame.cue.hit
    return Rejected(stage="quotations", reason=reason, start=hit.start, end=hit.end)
