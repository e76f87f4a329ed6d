"""The channel or occasion through which something was said: `لقناة الحرة`, `في بيان`, `على منصة إكس`, `نقلا عن`, `-بحسب كذا-`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from khabar.extract.quotations.base.phrases import media_phrase, phrase_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    ABOUT,
    DOCUMENTS,
    IN_IT,
    RELAYED,
    SPEECH_NOUNS,
    folded,
)
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.openers import ANY_PREPOSITION
from khabar.extract.quotations.relaying.asides import aside_of, leading
from khabar.extract.quotations.relaying.carriers import carried, carrier, written
from khabar.extract.quotations.relaying.media import (
    answered,
    credit_only,
    of_a_site,
    only_country,
    platforms,
    told_object,
)
from khabar.extract.quotations.relaying.names import channel_end, lone_li, name_of, of_nobody_known
from khabar.extract.quotations.relaying.relays import CARRIED, SOURCE, TOLD, Relay
from khabar.extract.quotations.said.content import Content
from khabar.model import Quote, Via, ViaRelation

_NAMED = ("told_to", "carried_by")
MAX_WRITTEN = 12  # tokens from a letter or speech back to which `قال فيها` points
_SAYING = folded("قائلا قائلة قائلين قائلات بالقول بقوله بقولها بقولهم")
"""Words with which a verb before them goes on to what it says (`كتب على صفحته قائلا`)."""
_CAME = folded("جاء جاءت أتى")
_THIS = folded("ذلك هذا كلامه حديثه تصريحه تصريحات تصريحاته كلامها حديثها تصريحاتها أقواله")


def vias(scene: Scene, frame: Frame, said: Content) -> list[Relay]:
    """The channels told beside an act of speech: between the cue and what is said, before the cue, behind what is said."""
    sentence, cue = frame.cue.sentence, frame.cue
    if cue.row.kind == "relay":  # a medium that tells of nobody speaks itself
        about = any(scene.forms[i] in ABOUT for i in range(cue.last, frame.opener_at))
        return carrier(scene, cue.last, frame.opener_at) if about else []
    if frame.opener == "trailing" and scene.forms[frame.gap - 1].startswith("نقل"):
        about = any(scene.forms[i] in ABOUT for i in range(frame.gap, frame.opener_at))
        return carrier(scene, frame.gap, frame.opener_at) if about else []
    if cue.row.frame == "source":  # `نقلت وكالة كذا ما قاله فلان`
        told = next((i for i in range(sentence.first, cue.first) if scene.forms[i].removeprefix("و") in RELAYED), None)
        end = next((i for i in range(told or 0, cue.first) if scene.adverb_end(i, i + 2) > i), cue.first - 1)
        return carrier(scene, told + 1, end) if told is not None else _in(scene, frame.gap, frame.opener_at)
    if "study" in cue.frames:
        return []  # `أظهر استطلاع للرأي أن`: the survey itself speaks
    found = _document(scene, frame)
    own = frame.gap + 1 if cue.row.frame == "name_li" else frame.gap  # `وفقا لوكالة …`: the source itself is no channel
    told = frame.opener in ("that", "object") and "renew" not in cue.frames  # `وصف فلان في مقابلة القرار بأنه`
    named = cue.row.kind == "particle" and frame.gap in scene.pairs.close  # `بحسب "بوابة الأخبار"`
    stretches = [] if named else [(own, _before_opener(scene, frame) if told else frame.opener_at)]
    if frame.opener != "trailing" and (cue.row.kind != "participle" or scene.forms[cue.first] in _SAYING):
        begin = _clause_begin(scene, sentence.first, cue.first)
        if begin == sentence.first:
            stretches.append((begin, cue.first))
    if frame.opener != "trailing" and sentence.first <= said.resume < sentence.last:
        stretches.append((said.resume, min(sentence.last, _next_cue(scene, said.resume, sentence.last))))
    for first, last in stretches:
        found.extend(_in(scene, first, last))
        for a, b in platforms(scene, first, last):
            post = Relay(Via(at=scene.text.quote(a, b), relation="post"), TOLD)
            if not any(_over(relay, post) for relay in found):
                found.append(post)
    if not found and (told_to := told_object(scene, frame)) is not None:
        found.append(_object(scene, *told_to))
    aside = aside_of(scene, frame) or leading(scene, frame)
    passed = [] if aside or any(relay.name for relay in found) else _passed_on(scene, frame)
    return (aside + found[:1] + passed + found[1:])[:2]


def _over(one: Relay, other: Relay) -> bool:
    return one.via.at.start < other.via.at.end and other.via.at.start < one.via.at.end


def _object(scene: Scene, first: int, last: int) -> Relay:
    """`أبلغ فلان وكالة كذا`: the medium at tokens `[first, last)`."""
    last = max(channel_end(scene, first, last), first + 1)
    at = scene.text.quote(first, last)
    name = at.text if credit_only(scene, first, last) else name_of(scene, first, first, last)
    return Relay(Via(at=at, name=name, relation="told_to"), TOLD)


def _before_opener(scene: Scene, frame: Frame) -> int:
    """Where words between a cue and what is said end: before the preposition that opens it (`حث في مؤتمر صحفي على`)."""
    end = max(frame.opener_at, frame.begin)
    return end - 1 if end > frame.opener_at and scene.forms[end - 1] in ANY_PREPOSITION else end


_PASSED_IT_ON = re.compile("(?:نقل|نشر|بث|اورد|اذاع|تناقل|تداول)ت?(?:ه|ها|هم|هما)$")


def _passed_on(scene: Scene, frame: Frame) -> list[Relay]:
    """`قال في رسالته، التي نقلتها صحيفة كذا`, `في بيان بثته وكالة كذا`: a medium that carried the document or talk."""
    first = scene.skip(frame.gap, frame.opener_at)
    if first < frame.opener_at and scene.forms[first].removeprefix("ال") in DOCUMENTS:
        return []  # `ذكر التقرير الذي نشرته القناة`: the report itself speaks
    for i in range(frame.gap + 1, frame.opener_at - 1):
        if _PASSED_IT_ON.match(scene.forms[i]) and media_phrase(scene, i + 1, frame.opener_at):
            end = channel_end(scene, i + 1, frame.opener_at)
            return [carried(scene, i + 1, end)] if end > i + 1 else []
    return []


def _document(scene: Scene, frame: Frame) -> list[Relay]:
    """`قال بيان الجيش`, `أصدرت الشركة بيانا قالت فيه`, `رسالة إلى الوزير أعرب فيها`: the statement or report that speaks, or that
    holds the words."""
    cue = frame.cue
    if frame.opener == "trailing":
        return []
    first = scene.skip(frame.gap, frame.opener_at)
    if first < frame.opener_at and scene.forms[first] in DOCUMENTS:
        return [written(scene, first, phrase_end(scene, first, frame.opener_at))]
    begin = cue.first - 1
    if scene.forms[cue.last : cue.last + 1] and scene.forms[cue.last] in IN_IT and cue.row.kind == "verb":
        near = range(begin, max(cue.sentence.first, cue.first - MAX_WRITTEN) - 1, -1)
        begin = next((i for i in near if scene.forms[i] in DOCUMENTS or scene.forms[i] in SPEECH_NOUNS), begin)
    if begin < cue.sentence.first or not (scene.forms[begin] in DOCUMENTS or begin < cue.first - 1):
        return []
    return [written(scene, begin, begin + 1)]


def occasions(scene: Scene) -> Iterator[tuple[int, Relay]]:
    """The channels and occasions of what was said before, `(sentence number, channel)`: `جاء ذلك خلال لقائه بـ`."""
    for number, sentence in enumerate(scene.sentences):
        first = sentence.first
        if first + 2 < sentence.last and scene.forms[first + 1] in _THIS and scene.forms[first].removeprefix("و") in _CAME:
            for relay in _in(scene, first + 2, min(sentence.last, _next_cue(scene, first, sentence.last)))[:1]:
                yield number, relay


def _next_cue(scene: Scene, i: int, last: int) -> int:
    found = scene.cue_in(i + 1, last)
    return last if found is None else found


def _clause_begin(scene: Scene, first: int, cue: int) -> int:
    """The sentence's beginning, if no other cue stands between it and this one; else the cue."""
    return first if scene.cue_in(first, cue) is None else cue


def _in(scene: Scene, first: int, last: int) -> list[Relay]:
    found: list[Relay] = []
    done = first
    for i in scene.via_tokens(first, last):
        if i < done:
            continue
        hit = scene.vias.get(i)
        if hit is not None and hit.last <= last and not (of_a_site(scene, i, first) or answered(scene, i, first)):
            done = channel_end(scene, hit.last, last)
            found.append(_via(scene, i, hit.last, done, hit.row.relation, hit.cut.length))
        elif (lone := lone_li(scene, i, last)) is not None:
            found.append(Relay(lone[0], TOLD))
            done = lone[1]
    return found


def _via(scene: Scene, first: int, head_end: int, end: int, relation: ViaRelation, cut: int) -> Relay:
    quote = Quote.of(scene.analysis.page, *scene.analysis.span_of(first, max(end, head_end), cut))
    named = relation in _NAMED and not only_country(scene, head_end, end)
    name = name_of(scene, first, head_end, end) if named else None
    if name is None and relation == "told_to":
        name = of_nobody_known(scene, first, head_end, max(end, head_end))
    if not scene.forms[first].startswith("نقل"):
        return Relay(Via(at=quote, name=name, relation=relation), TOLD)
    if end <= head_end or media_phrase(scene, head_end, end) or head_end in scene.pairs.close:
        return Relay(Via(at=quote, name=name, relation=relation), CARRIED)
    source = scene.text.quote(head_end, end)  # `قالت X نقلا عن شهود`: whom the speaker has it from
    return Relay(Via(at=quote, name=source.text, relation=relation), SOURCE)
