"""Acts of speech told inside somebody's words and read nowhere else: verbal nouns (`رفض البرلمان استخدام القاعدة`), verbs with a
bare object (`رفضت الشركة تغطية التكاليف`), rare verbs (`أبلغنا أنه`).

A second look, at the words of those who speak: what it finds is added, and what the first one found stays as it was.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from khabar.extract.quotations.act import REACH, Act
from khabar.extract.quotations.base.phrases import adjectives_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import COMMAS, NEGATIONS, PREPOSITIONS, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.frames import frame_of
from khabar.extract.quotations.framing.objects import asked_for
from khabar.extract.quotations.nesting.hearsay import claim, what
from khabar.extract.quotations.nesting.inner_subjects import both, family
from khabar.extract.quotations.nesting.nested import going_on, inner_voices, possessor, pronominal
from khabar.extract.quotations.nesting.verbal_nouns import NOT_TOLD, STANCES, is_masdar, opened_at, told_noun
from khabar.extract.quotations.relaying.relays import same_voices
from khabar.extract.quotations.said.bounds import clause_cut
from khabar.extract.quotations.said.content import Content, content
from khabar.extract.quotations.said.extent import present
from khabar.extract.quotations.speakers.voice import Voice
from khabar.grammar import Hit
from khabar.lexicon.tables import SpeechCue, ToldCue

MAX_GAP = 10  # tokens between a rare verb and what is told
MIN_WORDS = 2  # words of what is told
_OF_NOUNS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")
_PREFIXES = {
    "told": _OF_NOUNS,
    "claim": _OF_NOUNS,
    "what": ("",),
    "verb": ("", "و", "ف"),
    "participle": ("", "و"),
    "light": ("", "و", "ف"),
}
_READERS = {"told": told_noun, "claim": claim, "what": what}
"""Readers of what is no finite verb with its subject, by the kind of the cue; `light` verbs have a noun of speech as object."""
_BARE = ("reject", "demand", "promise")
"""Acts of verbs whose bare object is read here."""
_ALSO = folded("كما")
_AGREED = folded("وافق يوافق وافقت توافق وافقوا يوافقون وافقا وافقتا")
_INFORMED = folded("أبلغ أبلغت أبلغوا أعلم أعلمت")
_MINE = folded("قلت قلنا")
_NOT_MINE = folded("كما مثلما ما وما بما مما حسبما من الذي التي")
"""Before `قلت` they open what it is compared with or about."""
_VOTES = folded("بصوته بصوتها بأصواتهم بدلوه")
_WISHED = folded("أن بأن لأن كي لكي إذا لو")


def told(scene: Scene, acts: Sequence[Act]) -> list[Act]:
    """All acts in order of their cues, those told inside the words of others with them."""
    if not acts:
        return []
    taken = {i for act in acts for i in range(act.frame.cue.first, act.frame.cue.last)}
    waiting = deque(acts)
    known = [act.frame for act in acts]
    result: list[Act] = []
    for cue in _cues(scene, acts, taken):
        while waiting and waiting[0].frame.cue.first <= cue.first:
            result.append(waiting.popleft())
        holder = _holder(cue, result)
        if holder is None:
            continue
        if result and cue.first < result[-1].frame.cue.last:
            continue
        act = (_noun if cue.row.kind in _READERS else _verb)(scene, cue, holder, result, known)
        if act is not None:
            result.append(act)
    return [*result, *waiting]


def _cues(scene: Scene, acts: Sequence[Act], taken: set[int]) -> Iterator[CueHit]:
    """Words of speech inside what is said that are no cues yet, in order."""
    spoken: set[int] = set()
    for act in acts:
        spoken.update(range(scene.sentence_number(act.said.first), scene.sentence_number(act.said.last - 1) + 1))
    for number in sorted(spoken):
        sentence = scene.sentences[number]
        first, last = sentence.first, sentence.last
        nouns = scene.analysis.hits_in(ToldCue, first, last)
        verbs = [hit for hit in scene.analysis.hits_in(SpeechCue, first, last) if _may_tell(scene, hit)]
        if not nouns and not verbs:
            continue
        for hit in sorted([*nouns, *verbs], key=lambda hit: (hit.first, hit.cut.length, hit.row.kind)):
            if hit.cut.prefix in _PREFIXES[hit.row.kind] and hit.first not in taken:
                yield CueHit(hit, sentence)


def _may_tell(scene: Scene, hit: Hit[SpeechCue]) -> bool:
    """True for a verb whose bare object is read, and for one behind كما that adds something (`كما كشفت المعلومات عن`)."""
    row = hit.entry.row
    return row.kind == "verb" and (row.act in _BARE or scene.forms[hit.first - 1] in _ALSO)


def _holder(cue: CueHit, acts: Sequence[Act]) -> Act | None:
    """The innermost act whose words hold the cue."""
    inside = [act for act in acts[-REACH:] if act.said.first <= cue.first < act.said.last]
    return min(reversed(inside), key=lambda act: act.said.last - act.said.first, default=None)


def _noun(scene: Scene, cue: CueHit, holder: Act, acts: Sequence[Act], known: Sequence[Frame]) -> Act | None:
    limit = min(cue.sentence.last, holder.said.last)
    found = _READERS[cue.row.kind](scene, cue, limit)
    if found is None:
        return None
    frame, voices = found
    at_head = cue.first == holder.said.first and holder.frame.opener == "object"
    if at_head and cue.row.kind == "told" and cue.row.act in STANCES:
        return None
    heads = cue.row.kind == "claim" and cue.first == holder.said.first  # `نفت الأنباء عن`: all of it is the claim
    voices = voices or possessor(scene, cue, (holder.frame, holder.said, holder.voices), _before(acts, holder))
    return _act(scene, frame, voices, holder, known, to_end=heads)


def _verb(scene: Scene, cue: CueHit, holder: Act, acts: Sequence[Act], known: Sequence[Frame]) -> Act | None:
    """A verb that the main rules do not read, with the speaker that they would find inside these words."""
    before = scene.forms[cue.first - 1]
    wished = before in NOT_TOLD or (before in _WISHED and present(cue))
    if wished or before in NEGATIONS or (before in PREPOSITIONS and not cue.joined):
        return None
    limit = min(cue.sentence.last, holder.said.last)
    whole = isinstance(cue.row, ToldCue) or before in _ALSO
    if cue.row.kind == "light":
        return _light(scene, cue, holder, acts, known)
    frame = frame_of(scene, cue, limit) if whole else asked_for(scene, cue, limit)
    if frame is None or scene.forms[frame.begin] in _VOTES or (whole and not _near(scene, frame)):
        return None
    if (
        cue.hit.entry.tokens[0] in _AGREED
        and frame.opener != "that"
        and not is_masdar(scene.forms[frame.begin].removeprefix("ال"))
    ):
        return None  # `وافق على المشروع`
    if scene.forms[cue.first].endswith("نا") and scene.skip(frame.gap, frame.opener_at) < frame.opener_at:
        return None  # `أبلغنا الوزارة بـ`: we told
    others = _before(acts, holder)
    if cue.hit.entry.tokens[0] in _MINE:
        mine = holder.said.kind != "indirect" and before not in _NOT_MINE
        return _act(scene, frame, pronominal(holder.voices), holder, known, own=True) if mine else None
    if cue.row.kind == "participle":
        voices = going_on(scene, frame, others)
    else:
        voices = family(scene, frame) or inner_voices(scene, frame, (holder.frame, holder.said, holder.voices), others)
        voices = voices if all(_plain(scene, cue, voice) for voice in voices) else []
        if cue.hit.entry.tokens[0] in _INFORMED and frame.opener == "object":
            voices = [v for v in voices if v.speaker.at.start < cue.hit.start]  # `أبلغ السلطات بفتح`: whom he told
    return _act(scene, frame, voices, holder, known)


def _light(scene: Scene, cue: CueHit, holder: Act, acts: Sequence[Act], known: Sequence[Frame]) -> Act | None:
    """`وجه الرئيس دعوة إلى وقف القتال`: the noun is what is said, the subject of its verb who says it."""
    limit = min(cue.sentence.last, holder.said.last)
    for hit in scene.analysis.hits_in(ToldCue, cue.last, min(limit, cue.last + MAX_GAP)):
        noun = CueHit(hit, cue.sentence)
        if hit.row.kind != "told" or hit.cut.prefix not in ("", "ب") or hit.row.gender != "x":
            continue
        if hit.row.act == "demand":
            noun.frames = (*noun.frames, "li")  # `تقدمت بطلب لاستصلاح`
        if not all(scene.definite(i) or scene.name_over(i) or scene.forms[i].startswith("ل") for i in range(cue.last, hit.first)):
            return None  # `قدم عرضا … الإعلان عن`
        opened = opened_at(scene, noun, adjectives_end(scene, hit.last, limit), limit)
        verb = Frame(cue, "object", cue.last, hit.first, hit.first)
        if opened is None or not _near(scene, verb):
            return None
        voices = inner_voices(scene, verb, (holder.frame, holder.said, holder.voices), _before(acts, holder))
        voices = voices if all(_plain(scene, cue, voice) for voice in voices) else []
        return _act(scene, opened, voices, holder, known)
    return None


def _plain(scene: Scene, cue: CueHit, voice: Voice) -> bool:
    """False for a subject that is none: an adjective of nationality, words joined on, a noun in an adjunct, a verb at its end."""
    first = scene.analysis.token_at(voice.speaker.at.start)
    if scene.forms[first].startswith("و") and scene.is_joined(first):
        return False
    name = scene.names.get(first)
    if name is not None and name.mention.type == "NORP" and scene.definite(first) and scene.definite(first - 1):
        return False
    if first >= cue.last:
        return scene.forms[cue.last] not in PREPOSITIONS
    unknown = not (voice.speaker.entity or voice.speaker.anonymous or voice.person)
    if first == cue.first - 1 or voice.speaker.resolution != "stated":
        return True
    last = scene.analysis.token_at(voice.speaker.at.end) - 1
    return not unknown or scene.definite(last) or scene.name_over(last) is not None


def _near(scene: Scene, frame: Frame) -> bool:
    """True where no comma parts what is told from its verb."""
    return frame.opener_at - frame.gap <= MAX_GAP and not any(scene.forms[i] in COMMAS for i in range(frame.gap, frame.opener_at))


def _act(
    scene: Scene, frame: Frame, voices: list[Voice], holder: Act, known: Sequence[Frame], to_end: bool = False, own: bool = False
) -> Act | None:
    """The act; none where it is the holder's `own` and no other word of his (`قلت لهم إن`)."""
    said = content(scene, frame, known)
    if said is None or not voices or (not own and any(same_voices(voices, outer.voices) for outer in _holders(holder))):
        return None
    inside = clause_cut(scene, frame, said, holder.said, to_end)
    return (
        Act(frame, inside, both(scene, voices), [], holder) if inside is not None and _words(scene, inside) >= MIN_WORDS else None
    )


def _holders(act: Act | None) -> Iterator[Act]:
    while act is not None:
        yield act
        act = act.holder


def _before(acts: Sequence[Act], holder: Act) -> list[tuple[Frame, Sequence[Voice]]]:
    return [(act.frame, act.voices) for act in acts[-REACH:] if act.holder is holder]


def _words(scene: Scene, said: Content) -> int:
    return sum(scene.kinds[i] != "sign" for i in range(said.first, said.last))
