"""Documents that speak for whose they are: `وأضاف البيان`, `وتابعت الرسالة`."""

from __future__ import annotations

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import DATA
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.voice import Voice

_STATEMENT = "بيان"


def issuer_meant(scene: Scene, voice: Voice, first: int, discourse: Discourse) -> Voice | None:
    """`وأضاف البيان`: who spoke last, if he spoke in a statement; whose word it was right before, of a statement."""
    if not voice.document or len(voice.words) > 1 or not discourse.voices or voice.head in DATA:
        return None
    last = discourse.voices[-1]
    here = scene.sentence_number(first)
    other = max((n for n, one in zip(discourse.numbers, discourse.voices, strict=True) if one.words != last.words), default=-1)
    begin = scene.sentences[max(0, discourse.numbers[-1] - 2, min(other + 1, discourse.numbers[-1]))].first
    told = any(_in_it(scene, i, voice.head) or _of(scene, i, voice.head, last) for i in range(begin, first))
    bare = voice.head == _STATEMENT and not last.person
    near = here - discourse.numbers[-1] <= (2 if told else 1 if bare else -1)
    return last if near and not last.document and not last.media and not last.speaker.anonymous else None


def _of(scene: Scene, i: int, head: str, last: Voice) -> bool:
    """`تقرير المجلس`, said of the one who spoke last."""
    return scene.forms[i] == head and i + 1 < len(scene.forms) and scene.starts[i + 1] == last.speaker.at.start


def _in_it(scene: Scene, i: int, head: str) -> bool:
    """`في بيان`, `بيانها`; of a statement also `بيانا`, `بيان الوزارة`."""
    form = scene.forms[i].removeprefix("ال")
    if form == head:
        return head == _STATEMENT or (i > 0 and scene.forms[i - 1] in ("في", "عبر", "ضمن"))
    return form in {head + end for end in ("ه", "ها", "هم", "هما")} or (head == _STATEMENT and form == head + "ا")
