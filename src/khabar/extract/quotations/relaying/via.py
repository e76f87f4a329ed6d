"""The channel or occasion through which something was said: `لقناة الحرة`, `في بيان`, `على منصة إكس`, `نقلا عن`, `-بحسب كذا-`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from khabar.extract.quotations.base.phrases import media_phrase, phrase_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    ABOUT,
    COMMAS,
    DOCUMENTS,
    IN_IT,
    MEDIA_HEADS,
    RELAYED,
    SPEECH_NOUNS,
    STOPS,
    folded,
)
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.openers import ANY_PREPOSITION
from khabar.extract.quotations.relaying.media import (
    answered,
    credit_only,
    of_a_site,
    only_country,
    platforms,
    told_object,
)
from khabar.extract.quotations.relaying.names import MAX_NAME, channel_end, lone_li, name_of, of_nobody_known
from khabar.extract.quotations.relaying.relays import CARRIED, SOURCE, SUBJECT, TOLD, Relay
from khabar.extract.quotations.said.content import Content
from khabar.extract.quotations.speakers.bodies import named_body
from khabar.extract.quotations.speakers.sources import unnamed_voice
from khabar.model import Quote, Via, ViaRelation

_NAMED = ("told_to", "carried_by")
_BY = folded("بحسب حسب وفق")
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
        return _carrier(scene, cue.last, frame.opener_at) if about else []
    if frame.opener == "trailing" and scene.forms[frame.gap - 1].startswith("نقل"):
        about = any(scene.forms[i] in ABOUT for i in range(frame.gap, frame.opener_at))
        return _carrier(scene, frame.gap, frame.opener_at) if about else []
    if cue.row.frame == "source":  # `نقلت وكالة كذا ما قاله فلان`
        told = next((i for i in range(sentence.first, cue.first) if scene.forms[i].removeprefix("و") in RELAYED), None)
        end = next((i for i in range(told or 0, cue.first) if scene.adverb_end(i, i + 2) > i), cue.first - 1)
        return _carrier(scene, told + 1, end) if told is not None else _in(scene, frame.gap, frame.opener_at)
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
    aside = _aside(scene, frame)
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


_BY_WHAT = folded("حسبما وفقما")
_ASIDE = _BY | _BY_WHAT
_WHAT = folded("ما لما")
_PASSED_ON = tuple(sorted(folded("نقل أورد نشر ذكر أفاد بث")))


def _aside(scene: Scene, frame: Frame) -> list[Relay]:
    """`قالت الوزارة -بحسب وكالة كذا- إن`, `أضاف - حسب ما نقلته وكالة كذا - أن`: a medium between the cue and what is said."""
    limit = frame.opener_at
    if _ASIDE.isdisjoint(scene.forms[frame.gap : max(limit - 1, 0)]):
        return []
    by = next(i for i in range(frame.gap, limit - 1) if scene.forms[i] in _ASIDE)
    first = by + 1
    if scene.forms[first] in _WHAT or scene.forms[by] in _BY_WHAT:
        first += scene.forms[first] in _WHAT
        if not scene.forms[first].startswith(_PASSED_ON):
            return []
        first += 1
        while first < limit and scene.forms[first] in ABOUT:
            first += 1
    elif by == frame.gap:
        return []
    if not media_phrase(scene, first, limit):
        return []
    end = channel_end(scene, first, limit)
    return [carried(scene, first, end)] if end > first else []


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
        return [_written(scene, first, phrase_end(scene, first, frame.opener_at))]
    begin = cue.first - 1
    if scene.forms[cue.last : cue.last + 1] and scene.forms[cue.last] in IN_IT and cue.row.kind == "verb":
        near = range(begin, max(cue.sentence.first, cue.first - MAX_WRITTEN) - 1, -1)
        begin = next((i for i in near if scene.forms[i] in DOCUMENTS or scene.forms[i] in SPEECH_NOUNS), begin)
    if begin < cue.sentence.first or not (scene.forms[begin] in DOCUMENTS or begin < cue.first - 1):
        return []
    return [_written(scene, begin, begin + 1)]


def _written(scene: Scene, first: int, end: int) -> Relay:
    """A statement, or another document, at tokens `[first, end)`, at least one."""
    relation: ViaRelation = "statement" if "بيان" in scene.forms[first] and "بيانات" not in scene.forms[first] else "document"
    return Relay(Via(at=scene.text.quote(first, max(end, first + 1)), relation=relation), TOLD)


def behind(scene: Scene, frame: Frame) -> Relay | None:
    """What a trailing source adds to the act that it governs: a medium that carried it, a document it stands in (`حسب ما جاء في
    بيان`); null for who is told again."""
    first = scene.skip(frame.gap, frame.opener_at)
    if first >= frame.opener_at:
        return None
    if _is_carrier(scene, frame, first):
        return carried(scene, first, frame.opener_at)
    if scene.forms[first] in DOCUMENTS:
        return _written(scene, first, phrase_end(scene, first, frame.opener_at))
    return None


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


def _carrier(scene: Scene, first: int, last: int) -> list[Relay]:
    """`نقلت وكالة الأنباء … عن`: who carried it, the subject of the verb."""
    end = next((i for i in range(first, last) if scene.forms[i] in ABOUT), last)
    end -= scene.forms[end - 1 : end + 1] == ["علي", "لسان"]
    begin = scene.skip(first, end)
    if begin >= end or end - begin > MAX_NAME:
        return []
    return [carried(scene, begin, end, SUBJECT)]


def carried(scene: Scene, first: int, last: int, place: int = CARRIED) -> Relay:
    """A medium at tokens `[first, last)` as the carrier."""
    while last - 1 > first and scene.forms[last - 1] in COMMAS | STOPS:
        last -= 1
    quote = scene.text.quote(first, last)
    name = name_of(scene, first, first, last) or _met_before(scene, first, last) or quote.text
    return Relay(Via(at=quote, name=name, relation="carried_by"), place)


def _met_before(scene: Scene, first: int, last: int) -> str | None:
    """The name of the medium that `الصحيفة` means: the only one of its kind before it."""
    if last - first > 2 or not scene.definite(first):
        return None
    return named_body(scene, unnamed_voice(scene, first, last, "x", "s"), first).speaker.name


def _is_carrier(scene: Scene, frame: Frame, first: int) -> bool:
    """True for a trailing source that only passed on what another said: a medium, or a verb of passing on."""
    form = scene.forms[frame.gap - 1]
    medium = media_phrase(scene, first, frame.opener_at) or scene.forms[first].removeprefix("ل") in MEDIA_HEADS  # `وفقا لصحيفة`
    return medium or first in scene.pairs.close or form.startswith(("نقل", "اورد", "نشر"))  # `وفقا لـ"الغد"`
