"""What is heard inside somebody's words: claims that nobody signs (`الأنباء عن`), what others told (`ما نشرته المواقع عن`)."""

from __future__ import annotations

from khabar.extract.quotations.base.phrases import plain_words
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import BARE_THAT, BI_THAT, DEFINITE_OBJECTS, NEGATIONS, RELATIVES, THAT, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.objects import in_name
from khabar.extract.quotations.nesting.verbal_nouns import MAX_SPEAKER, NOT_TOLD, breaks, is_masdar
from khabar.extract.quotations.speakers.voice import Voice, phrase_words
from khabar.extract.quotations.speakers.voices import voice_at
from khabar.model import Quote, Speaker

_HEARD = folded("المتداولة الصادرة الواردة المتناقلة المنشورة مؤكدة متداولة صحفية إعلامية الصحفية الإعلامية تفيد تتحدث التي")
_TOPICS = folded("عن حول بشأن بخصوص")
_FROM = folded("من")
_WHAT = folded("ما بما مما عما لما وما")


def claim(scene: Scene, cue: CueHit, limit: int) -> tuple[Frame, list[Voice]] | None:
    """`الأنباء المتداولة عن منع …`, `تقارير مؤكدة عن التوصل إلى`: heard, and nobody signs it."""
    i = cue.last
    if scene.forms[cue.first - 1] in NOT_TOLD or in_name(scene, cue.first):
        return None
    if any(scene.forms[k] in NEGATIONS for k in range(max(cue.sentence.first, cue.first - 2), cue.first)):
        return None  # `لم ترد تقارير عن`
    while i < limit and scene.forms[i] in _HEARD:
        i += 1
    if i + 2 >= limit:
        return None
    form, follows = scene.forms[i], scene.forms[i + 1]
    doing = follows != "نتائج" and (is_masdar(follows.removeprefix("ال").removesuffix("ات")) or follows in DEFINITE_OBJECTS)
    if form in _TOPICS and follows not in THAT and doing:
        frame = Frame(cue, "object", cue.last, i, i + 1)
    elif form in THAT or form in BI_THAT or (form in _TOPICS and follows in THAT):
        i += form in _TOPICS
        frame = Frame(cue, "that", cue.last, i, *((i + 1, 0) if scene.forms[i] in BARE_THAT else (i, int(form in BI_THAT))))
    else:
        return None
    last = next((k for k in range(cue.last, i) if scene.forms[k] in RELATIVES or scene.forms[k].startswith("ت")), i)
    last = min(last, next((k for k in range(cue.last, i) if scene.forms[k] in _TOPICS), i))
    at = Quote.of(scene.analysis.page, cue.hit.start, scene.ends[max(last, cue.last) - 1])
    head = scene.unnamed.get(cue.first)  # `الأنباء`, `التقارير` are the media's, `الشائعات` nobody's
    speaker = Speaker(at=at, anonymous=True, source_type=head.row.source_type if head is not None else "unspecified")
    return frame, [Voice(speaker, "f", "s", phrase_words(scene, cue.first, max(last, cue.last)))]


def what(scene: Scene, cue: CueHit, limit: int) -> tuple[Frame, list[Voice]] | None:
    """`ما تناقلته صفحات محلية عن غرق السفينة`, `ما أعلنته الوزارة من أن`: what somebody said, and on what."""
    if scene.forms[cue.first - 1] not in _WHAT:
        return None
    for i in range(cue.last + 1, min(limit - 2, cue.last + MAX_SPEAKER)):
        form, follows = scene.forms[i], scene.forms[i + 1]
        at = i + (form in _TOPICS | _FROM)
        if at > i or form in THAT or form in BI_THAT:
            if scene.forms[at] in THAT or scene.forms[at] in BI_THAT:
                begin = (at + 1, 0) if scene.forms[at] in BARE_THAT else (at, int(scene.forms[at] in BI_THAT))
                frame = Frame(cue, "that", cue.last, i, *begin)
            elif form in _TOPICS and scene.kinds[i + 1] == "word" and follows not in RELATIVES:
                frame = Frame(cue, "object", cue.last, i, i + 1)
            else:
                return None
            voices, read = voice_at(scene, cue.last, i, cue.row.gender, "s", plain=plain_words(scene, cue.last, i))
            return (frame, voices) if read == i and voices else None
        if breaks(scene, i):
            return None
    return None
