"""Noun phrases without a parser: where an actor or target begins and ends, and the name it bears."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.events.classes import COMPLETIONS, DETERMINERS, GROUP_NOUNS, MEMBER_NOUNS
from khabar.extract.events.runs import Run, is_described, is_person, is_somebody
from khabar.extract.events.tokens import has_past_shape, is_adjective, is_clitic, is_verb, stops
from khabar.extract.events.words import PARTITIVES, PREPOSITIONS
from khabar.extract.scene import Scene
from khabar.extract.words import COMMAS, SIGNS, THAT, folded
from khabar.text import without_article

MAX_PHRASE = 9  # tokens of a noun phrase that is no name
MAX_QUOTED = 6  # tokens between quotation marks that stand for a name (`حركة «أمل»`)
_SOUND_PLURALS = ("ون", "ين")
_SHORT = folded("حي سد خط أب أخ أم ابن رد حل دم نص فخ")
_OPENING, _CLOSING = frozenset('«"“'), frozenset('»"”')


def noun_run(scene: Scene, i: int, limit: int, cut: int = 0, *, governed: bool = False) -> Run | None:
    """The noun phrase that begins at token `i`, or null where none plainly does; a preposition governs no verb (`على تجمع`)."""
    key = i, limit, cut, governed
    if key not in scene.phrases:
        scene.phrases[key] = _noun_run(scene, i, limit, cut, governed)
    found: Run | None = scene.phrases[key]
    return found


def _noun_run(scene: Scene, i: int, limit: int, cut: int, governed: bool) -> Run | None:
    if i < limit and scene.forms[i] == "#":
        i += 1
    if i >= limit:
        return None
    found = _name_at(scene, i, limit, cut) or _counted_at(scene, i, limit, cut) or _determined(scene, i, limit, cut)
    if found is None:
        if not (_noun_like(scene, i, cut) or (governed and _is_governed(scene, i))):
            return None
        found = _grow(scene, i, i + 1, limit, cut)
    return _explained(scene, _whole(scene, found, limit), limit)


def _name_at(scene: Scene, i: int, limit: int, cut: int) -> Run | None:
    titled = scene.titled.get(i)
    if titled is not None and titled.last <= limit:
        return Run(i, titled.last, cut, titled.mention)
    name = scene.names.get(i)
    if name is None or name.last > limit or name.cut > cut:
        return None
    last = name.last
    while last < limit and name.mention.type == "ORG" and scene.forms[last].startswith("ال") and is_adjective(scene, last):
        last += 1
    while last > i + 1 and COMPLETIONS.get(scene.forms[last - 1]) == "نار":
        last -= 1  # `أطلقت قوات الجيش النار`
    if name.mention.type == "NORP":
        return _grow(scene, i, name.last, limit, name.cut)
    return Run(i, last, name.cut, name.mention)


def _counted_at(scene: Scene, i: int, limit: int, cut: int) -> Run | None:
    """A number with what it counts (`ثلاثة رجال شرطة`, `60 على الأقل من أفراد البعثة`); a bare number is nobody."""
    counted = scene.quantities.get(i)
    if counted is None or counted[1].kind != "count" or counted[0] > limit or scene.starts[i] + cut != counted[1].at.start:
        return None
    last, noun = counted[0], counted[1].counted
    while last > i + 1 and scene.forms[last - 1] in ("الاقل", "علي", "الاكثر", "تقدير", "وحوالي", "ونحو"):
        last -= 1  # `على الأقل`
    if (noun is not None and noun.end <= counted[1].at.end) or noun is None:
        if noun is None or noun.end <= counted[1].at.start:
            return Run(i, last, cut) if _whole_follows(scene, counted[0], limit) else None
        return _grow(scene, i, last, limit, cut, head=scene.tokens(noun.span)[0]) if last == counted[0] else Run(i, last, cut)
    first = scene.tokens(noun.span)[0]
    return _grow(scene, i, max(first + 1, i + 1), limit, cut, head=first) if first < limit else Run(i, last, cut)


def _whole_follows(scene: Scene, at: int, limit: int) -> bool:
    return at + 1 < limit and scene.forms[at] == "من"


def _determined(scene: Scene, i: int, limit: int, cut: int) -> Run | None:
    """`هذه المجموعة`, `بعض قادة الحركة`, `كل من`."""
    if scene.forms[i][cut:] not in DETERMINERS or i + 1 >= limit:
        return None
    if scene.forms[i + 1] == "من":
        return noun_run(scene, i + 2, limit)
    run = noun_run(scene, i + 1, limit)
    return Run(i, run.last, cut, run.mention, run.group) if run is not None else None


def _whole(scene: Scene, run: Run, limit: int) -> Run:
    """A part with its whole (`عدد من المسؤولين`, `قوة من وحدة الحراسة`, `خمسة على الأقل من الجنود`)."""
    at = run.last
    if run.mention is not None or at >= limit:
        return run
    if scene.forms[at : at + 2] == ["علي", "الاقل"] and run.first in scene.quantities:
        at += 2
    if at + 1 >= limit or scene.forms[at] != "من":
        return run
    heads = [scene.forms[token] for token in range(run.first, run.last)]
    part = (
        run.first in scene.quantities
        or heads[0][run.cut :] in PARTITIVES
        or not GROUP_NOUNS.isdisjoint(without_article(head) for head in (heads[0][run.cut :], heads[-1]))
    )
    opened = scene.forms[at + 1] in ("بين", "ضمن")
    whole = noun_run(scene, at + 1 + opened, limit) if part else None
    if whole is None or not _can_be_whole(scene, whole):
        return run
    group = whole.group or (whole.mention if whole.mention is not None and whole.mention.type == "ORG" else None)
    return Run(run.first, whole.last, run.cut, None, group)


def _can_be_whole(scene: Scene, whole: Run) -> bool:
    """False for places (`خرجت مجموعة من المدينة`)."""
    kinds = scene.contexts.get(whole.first, frozenset())
    if whole.mention is not None:
        return whole.mention.type != "LOC"
    head = without_article(scene.forms[whole.first])
    return (
        bool(kinds & {"armed", "human", "crowd", "state", "official", "police"})
        or head in GROUP_NOUNS
        or (head in MEMBER_NOUNS or whole.first in scene.quantities or head.endswith(_SOUND_PLURALS))
    )


def _explained(scene: Scene, run: Run, limit: int) -> Run:
    """A person's office with his name behind a comma: `رئيس الحكومة، هاني الملقي`."""
    at = run.last
    if run.mention is not None or at + 1 >= limit or scene.forms[at] not in COMMAS or not is_person(scene, run.first, run.cut):
        return run
    titled = scene.titled.get(at + 1)
    name = titled or scene.names.get(at + 1)
    if name is None or name.cut or name.mention.type != "PER" or name.last > limit:
        return run
    return Run(run.first, name.last, run.cut, name.mention)


def _noun_like(scene: Scene, i: int, cut: int) -> bool:
    form = scene.forms[i][cut:]
    if cut and form not in PREPOSITIONS:
        return scene.kinds[i] == "word" and len(form) >= 3 and i not in scene.times and not has_past_shape(form)
    return scene.kinds[i] == "word" and (len(form) >= 3 or form in _SHORT) and not stops(scene, i)


def _is_governed(scene: Scene, i: int) -> bool:
    """True for a word that could be a verb too, behind a preposition."""
    form = scene.forms[i]
    return scene.kinds[i] == "word" and len(form) > 3 and form[-1] not in "وا" and not stops(scene, i, verbs=False)


def _grow(scene: Scene, i: int, last: int, limit: int, cut: int, head: int | None = None) -> Run:
    """Extend a phrase from its head: genitives until one is definite, then adjectives, then a name in apposition."""
    head = i if head is None else head
    form = scene.forms[head][cut if head == i else 0 :]
    closed, group = form.startswith("ال") or scene.forms[head].startswith("لل"), None
    while last < limit and last - i < MAX_PHRASE:
        if scene.forms[last] == "#" and last + 1 in scene.names:
            last += 1  # `حركة #طالبان`
        name = scene.names.get(last)
        quoted = _quoted(scene, last, limit) if not closed or without_article(form) in MEMBER_NOUNS else None
        if quoted is not None:
            name = scene.names.get(last + 1)
            group = name.mention if name is not None and name.mention.type == "ORG" and _is_group(form) else group
            last, closed = quoted, True
        elif name is not None and name.cut == 0 and name.last <= limit and name.mention.type != "NORP":
            if name.mention.type == "PER":
                return _with_person(scene, i, head, cut, closed, last)
            if closed or (last - head > 1 and is_adjective(scene, last - 1)):
                break
            group = name.mention if name.mention.type == "ORG" and _is_group(form) else group
            last, closed = name.last, True
        elif stops(scene, last) or last in scene.quantities:
            break
        elif last in scene.titled:
            if (closed and form.endswith("ون")) or is_person(scene, head, cut if head == i else 0):
                break  # `هاجم المتظاهرون محافظ العاصمة …`
            return Run(i, scene.titled[last].last, cut)  # `موكب الرئيس …`
        elif closed and scene.forms[last].startswith("ال") and _belongs(scene, last + 1, limit):
            last += 2  # `الرئيس المنتهية ولايته`
        elif scene.forms[last].startswith("ال"):
            if last == head + 1 and (_has_nunation(form) or _is_fire(scene, i, last)):
                break
            if closed and not (is_adjective(scene, last) and _agrees(form, scene.forms[last])):
                break
            last, closed = last + 1, True
        elif closed or not _joins(scene, last):
            break
        else:
            last += 1
    return Run(i, last, cut, None, group)


def _with_person(scene: Scene, i: int, head: int, cut: int, closed: bool, at: int) -> Run:
    """A phrase before a person's name: he himself (`القيادي في …`, `عميد الكلية جاسم …`), or a genitive (`قوات القذافي`)."""
    name = scene.names[at]
    if is_person(scene, head, cut if head == i else 0) or (closed and is_described(scene, head)):
        return Run(i, name.last, cut, name.mention)
    return Run(i, at if closed and scene.forms[head].startswith("ال") else name.last, cut)


def _is_group(head: str) -> bool:
    return without_article(head) in MEMBER_NOUNS


def _belongs(scene: Scene, i: int, limit: int) -> bool:
    """True for a noun with a pronoun before a name: it goes with the participle before it."""
    return i + 1 < limit and scene.forms[i].endswith(("ته", "تها", "تهم")) and i + 1 in scene.names and not stops(scene, i)


def _quoted(scene: Scene, i: int, limit: int) -> int | None:
    """The token behind a name in quotation marks that opens at `i` (`حركة «أمل»`)."""
    if scene.forms[i] not in _OPENING:
        return None
    for k in range(i + 1, min(limit, i + MAX_QUOTED + 2)):
        if scene.forms[k] in _CLOSING:
            return k + 1 if k > i + 1 else None
        if scene.forms[k] in SIGNS or is_verb(scene, k) or scene.forms[k] in THAT:
            return None
    return None


def _has_nunation(form: str) -> bool:
    """True for a plural whose ن leaves no room for a genitive (`مسلحون المبنى`: two phrases)."""
    return form.endswith(_SOUND_PLURALS) and len(form) > 5 and not form.startswith("ال")


def _is_fire(scene: Scene, i: int, at: int) -> bool:
    """True for what somebody opens (`أطلق جندي النار`): no genitive of him."""
    return COMPLETIONS.get(scene.forms[at]) == "نار" and is_somebody(scene, Run(i, at))


def _agrees(head: str, adjective: str) -> bool:
    """False where a sound plural stands against another number (`المسلحون المدينة`)."""
    return not head.endswith(_SOUND_PLURALS) or len(head) < 6 or adjective.endswith(_SOUND_PLURALS)


def _joins(scene: Scene, i: int) -> bool:
    """True where an indefinite word goes on with the phrase before it: a genitive, or an adjective that agrees."""
    before, form = scene.forms[i - 1], scene.forms[i]
    if before.endswith(_SOUND_PLURALS) and len(before) > 5:
        return i in scene.nationalities or (is_adjective(scene, i) and form[-2:] == before[-2:])
    if is_adjective(scene, i):
        return True
    if form.endswith("ا") and len(form) > 4:
        return before.endswith("ا") and len(before) > 4  # `جنديا باكستانيا`
    return not is_adjective(scene, i - 1)


def run_ending_at(scene: Scene, end: int, begin: int) -> Run | None:
    """The noun phrase that ends right before token `end` and begins at or behind `begin`; the longest one."""
    for i in range(max(begin, end - MAX_PHRASE), end):
        if scene.forms[i] in PREPOSITIONS:
            continue
        cut = 1 if scene.forms[i][0] in "وفبل" and is_clitic(scene, i) else 0
        run = noun_run(scene, i, end, cut) if i == begin or _opens(scene, i) else None
        if run is not None and run.last == end:
            return whole(scene, run)
    return None


def whole(scene: Scene, run: Run | None) -> Run | None:
    """A definite word behind ل is given whole (`للحرس`), a name without the ل."""
    if run is None or run.cut != 1 or run.mention is not None or not scene.forms[run.first].startswith("لل"):
        return run
    return replace(run, cut=0)


def _opens(scene: Scene, i: int) -> bool:
    """True where a phrase can begin: behind a word that ends the one before, at a name or a number."""
    return i in scene.names or i in scene.titled or i in scene.quantities or stops(scene, i - 1) or is_clitic(scene, i)
