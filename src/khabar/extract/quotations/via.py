"""The channel or occasion through which something was said: `لقناة الحرة`, `في بيان`, `على منصة إكس`, `نقلا عن`, `-بحسب كذا-`."""

from __future__ import annotations

from khabar.extract.quotations.content import Content
from khabar.extract.quotations.frame import Frame
from khabar.extract.quotations.phrases import media_phrase, phrase_end
from khabar.extract.quotations.relays import CARRIED, SOURCE, SUBJECT, TOLD, Relay
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.words import (
    ABOUT,
    CLAUSE_BREAKS,
    COMMAS,
    DOCUMENTS,
    MEDIA_HEADS,
    PARTICLES,
    RELATIVES,
    STOPS,
    folded,
)
from khabar.model import Quote, Via, ViaRelation

MAX_NAME = 8  # tokens of a channel's name or an occasion
_NAMED = ("told_to", "carried_by")
_BY = folded("بحسب حسب وفق")
_WATERWAYS = folded("السويس بنما")
"""`قناة السويس` is no channel that is told anything."""


def vias(scene: Scene, frame: Frame, said: Content) -> list[Relay]:
    """The channels told beside an act of speech: between the cue and what is said, before the cue, behind what is said."""
    sentence, cue = frame.cue.sentence, frame.cue
    if cue.row.kind == "relay":  # a medium that tells of nobody speaks itself
        about = any(scene.forms[i] in ABOUT for i in range(cue.last, frame.opener_at))
        return _carrier(scene, cue.last, frame.opener_at) if about else []
    if frame.opener == "trailing" and scene.forms[frame.gap - 1].startswith("نقل"):
        about = any(scene.forms[i] in ABOUT for i in range(frame.gap, frame.opener_at))
        return _carrier(scene, frame.gap, frame.opener_at) if about else []
    if "study" in cue.frames:
        return []  # `أظهر استطلاع للرأي أن`: the survey itself speaks
    found = _document(scene, frame)
    own = frame.gap + 1 if cue.row.frame == "name_li" else frame.gap  # `وفقا لوكالة …`: the source itself is no channel
    told = frame.opener in ("that", "object") and "renew" not in cue.frames  # `وصف فلان في مقابلة القرار بأنه`
    named = cue.row.kind == "particle" and frame.gap in scene.pairs.close  # `بحسب "بوابة الأخبار"`
    stretches = [] if named else [(own, max(frame.opener_at, frame.begin) if told else frame.opener_at)]
    if cue.row.kind != "participle" and frame.opener != "trailing":
        begin = _clause_begin(scene, sentence.first, cue.first)
        if begin == sentence.first:
            stretches.append((begin, cue.first))
    if frame.opener != "trailing" and sentence.first <= said.resume < sentence.last:
        stretches.append((said.resume, min(sentence.last, _next_cue(scene, said.resume, sentence.last))))
    for first, last in stretches:
        found.extend(_in(scene, first, last))
    return (_aside(scene, frame) + found)[:2]


def _aside(scene: Scene, frame: Frame) -> list[Relay]:
    """`قالت الوزارة -بحسب وكالة كذا- إن`: a medium between the cue and what is said."""
    begin = next((i for i in range(frame.gap + 1, frame.opener_at - 1) if scene.forms[i] in _BY), None)
    if begin is None or not media_phrase(scene, begin + 1, frame.opener_at):
        return []
    end = _phrase_end(scene, begin + 1, frame.opener_at)
    return [carried(scene, begin + 1, end)] if end > begin + 1 else []


def _document(scene: Scene, frame: Frame) -> list[Relay]:
    """`قال بيان الجيش`, `أصدرت الشركة بيانا قالت فيه`: the statement or report that speaks, or that holds the words."""
    first = scene.skip(frame.gap, frame.opener_at)
    begin = first if first < frame.opener_at and scene.forms[first] in DOCUMENTS else frame.cue.first - 1
    if begin < frame.cue.sentence.first or scene.forms[begin] not in DOCUMENTS or frame.opener == "trailing":
        return []
    end = phrase_end(scene, begin, frame.opener_at) if begin == first else begin + 1
    relation: ViaRelation = "statement" if "بيان" in scene.forms[begin] else "document"
    return [Relay(Via(at=scene.text.quote(begin, max(end, begin + 1)), relation=relation), TOLD)]


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
        if hit is not None and hit.last <= last:
            done = _phrase_end(scene, hit.last, last)
            if hit.last == done or scene.forms[hit.last] not in _WATERWAYS:
                found.append(_via(scene, i, hit.last, done, hit.row.relation, hit.cut.length))
        elif (lone := _lone_li(scene, i, last)) is not None:
            found.append(Relay(lone[0], TOLD))
            done = lone[1]
    return found


def _via(scene: Scene, first: int, head_end: int, end: int, relation: ViaRelation, cut: int) -> Relay:
    quote = Quote.of(scene.analysis.page, *scene.analysis.span_of(first, max(end, head_end), cut))
    name = _name(scene, first, head_end, end) if relation in _NAMED else None
    if not scene.forms[first].startswith("نقل"):
        return Relay(Via(at=quote, name=name, relation=relation), TOLD)
    if end <= head_end or media_phrase(scene, head_end, end) or head_end in scene.pairs.close:
        return Relay(Via(at=quote, name=name, relation=relation), CARRIED)
    source = scene.text.quote(head_end, end)  # `قالت X نقلا عن شهود`: whom the speaker has it from
    return Relay(Via(at=quote, name=source.text, relation=relation), SOURCE)


def _name(scene: Scene, first: int, head_end: int, end: int) -> str | None:
    """The channel's name: what stands between marks or brackets, or an organisation, or the words behind its head noun.

    In `لوكالة الأنباء الأردنية (بترا)` the words, as the page means the body and not its sign.
    """
    for i in range(first, end):
        if scene.forms[i] in "([" and any(k in scene.agencies or k in scene.names for k in range(first, i)):
            break
        close = _close(scene, i, end + 1)
        if close is not None and i + 1 < close <= end:
            return Quote.of(scene.analysis.page, scene.starts[i + 1], scene.ends[close - 1]).text
    names = [name for name in scene.names_in(first, end) if name.mention.type == "ORG"]
    if names and (head_end == first or names[0].first in scene.agencies or _medium_before(scene, first, names[0].first)):
        return names[0].mention.at.text
    head = next((i for i in range(first, end) if i in scene.agencies), None)
    if head is not None:
        hit = scene.agencies[head]
        return Quote.of(scene.analysis.page, hit.start, hit.end).text
    return None


def _medium_before(scene: Scene, first: int, last: int) -> bool:
    """True where a word for a medium stands in tokens `[first, last]`: no other body is told (`للصحفيين بعد لقاء الاتحاد`)."""
    words = (scene.forms[i].removeprefix("و") for i in range(first, last + 1))
    return any(word in MEDIA_HEADS or word[1:] in MEDIA_HEADS or word.startswith(("مراسل", "لمراسل")) for word in words)


def _close(scene: Scene, i: int, end: int) -> int | None:
    """The token that closes the mark or bracket at `i`."""
    if scene.forms[i] in "([":
        return _bracket(scene, i, end)
    return scene.pairs.close.get(i)


def _bracket(scene: Scene, i: int, end: int) -> int | None:
    return next((k for k in range(i + 1, min(end, i + MAX_NAME)) if scene.forms[k] in ")]"), None)


def _lone_li(scene: Scene, i: int, last: int) -> tuple[Via, int] | None:
    """`لـ(عكاظ)`, `لـ"بغداد اليوم"`, `لـ CNN`, `لرويترز`."""
    told = scene.governed_agencies.get(i)
    plain = not scene.forms[i].startswith("لل") or told is None or told.row.kind == "agency"  # `للاتحاد`: any union
    if told is not None and told.last <= last and i not in scene.agencies and plain:
        name = Quote.of(scene.analysis.page, told.start, told.end)
        return Via(at=scene.text.quote(i, told.last), name=name.text, relation="told_to"), told.last
    if scene.forms[i] != "ل" or i + 1 >= last:
        return None
    close = scene.pairs.close.get(i + 1) or (_bracket(scene, i + 1, last) if scene.forms[i + 1] in "([" else None)
    if close is not None and i + 2 < close < last:
        name = Quote.of(scene.analysis.page, scene.starts[i + 2], scene.ends[close - 1])
        return Via(at=scene.text.quote(i, close + 1), name=name.text, relation="told_to"), close + 1
    if scene.kinds[i + 1] == "latin":
        return Via(at=scene.text.quote(i, i + 2), name=scene.text.quote(i + 1, i + 2).text, relation="told_to"), i + 2
    return None


def _phrase_end(scene: Scene, i: int, last: int) -> int:
    """The end of the words that belong to a channel or occasion."""
    limit = min(last, i + MAX_NAME)
    while i < limit:
        form = scene.forms[i]
        close = scene.pairs.close.get(i)
        if close is not None and close < last and close - i <= MAX_NAME:
            i = close + 1
            continue
        if form in "([":
            close = _bracket(scene, i, last)
            if close is None:
                break
            i = close + 1
            continue
        stops = form in COMMAS or form in STOPS or form in ":-–" or close is not None
        if stops or form in PARTICLES or form in RELATIVES or form in CLAUSE_BREAKS or i in scene.times or i in scene.cue_tokens:
            break
        i += 1
    return i


def _carrier(scene: Scene, first: int, last: int) -> list[Relay]:
    """`نقلت وكالة الأنباء … عن`: who carried it, the subject of the verb."""
    end = next((i for i in range(first, last) if scene.forms[i] in ABOUT), last)
    begin = scene.skip(first, end)
    if begin >= end or end - begin > MAX_NAME:
        return []
    return [carried(scene, begin, end, SUBJECT)]


def carried(scene: Scene, first: int, last: int, place: int = CARRIED) -> Relay:
    """A medium at tokens `[first, last)` as the carrier."""
    while last - 1 > first and scene.forms[last - 1] in COMMAS | STOPS:
        last -= 1
    quote = scene.text.quote(first, last)
    return Relay(Via(at=quote, name=_name(scene, first, first, last) or quote.text, relation="carried_by"), place)


def is_carrier(scene: Scene, frame: Frame) -> bool:
    """True for a trailing source that only passed on what another said: a medium, or a verb of passing on."""
    form = scene.forms[frame.gap - 1]
    first = scene.skip(frame.gap, frame.opener_at)
    if first >= frame.opener_at:
        return False
    medium = media_phrase(scene, first, frame.opener_at) or scene.forms[first].removeprefix("ل") in MEDIA_HEADS  # `وفقا لصحيفة`
    return medium or first in scene.pairs.close or form.startswith(("نقل", "اورد", "نشر"))  # `وفقا لـ"الغد"`
