"""Whether the arguments of a trigger, and the words right beside it, are of the kind that its sense asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from khabar.extract.events.roles import Roles
from khabar.extract.events.runs import Run
from khabar.extract.events.things import HALTED, PLANS, PRIZES, RECEIVED, SPOKEN_FOR_US, TELLINGS, UNLIKELY, VALUES
from khabar.extract.events.triggers import Telling
from khabar.extract.events.wanted import argued
from khabar.extract.events.words import NEGATION_VERBS, TERRITORY
from khabar.extract.scene import Scene
from khabar.extract.words import SIGNS, THAT
from khabar.text import without_article

_SPEAKERS = frozenset(["official", "state", "armed", "crowd", "police", "court", "voice"])
_STATES = frozenset(["official", "state"])
_FORCES = frozenset(["troops", "force", "police"])
_WEAPONS = frozenset(["rocket", "bomb", "arms"])
_NOT_DONE = frozenset(["negation", "future", "plan", "condition", "possibility", "wish"])
_BESIDE = 3  # tokens beside a trigger that still tell what it is about
_REACH = 6  # tokens behind a verb in which its object begins


def fits(scene: Scene, telling: Telling, found: Roles) -> bool:
    """True where every test of its sense holds; for `territory`, where a place is taken."""
    if telling.row.sense == "territory":
        return any(_is_place(scene, run) or _is_territory(scene, run) for run in found.targets)
    return all(_TESTS[test](scene, telling, found) for test in argued(telling.row.sense))


def _speaks(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`يهدد السلامة` is no threat: nobody speaks; `اتهم بالفساد` leaves open who does."""
    cue = scene.cues.get(telling.first)
    if telling.verbal and telling.hit.cut.stem in SPOKEN_FOR_US:
        return True
    spans = [scene.tokens(speaker.at.span) for speaker in cue.speakers] if cue else [(r.first, r.last) for r in found.actors]
    if not spans and telling.verbal and telling.row.type == "ACCUSE" and telling.row.mode != "criticise":
        return True
    return any(_can_speak(scene, first, last) for first, last in spans)


def _threatens(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`يهدد استقرار البلاد`, `تهدد الخلافات بإفساد …`: nobody threatens there."""
    behind = scene.forms[telling.last] if telling.last < telling.clause[1] else ""
    thing = (
        behind.startswith("ال")
        and behind.endswith("ات")
        and not scene.contexts.get(telling.last)
        and telling.last not in scene.named
    )
    return _speaks(scene, telling, found) and not thing and not _about(scene, telling, VALUES, _BESIDE)


def _with_something(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`لوح بالانسحاب`, not `يلوح في الأفق`."""
    return any(scene.forms[token].startswith("ب") for token in _behind(telling, _REACH))


def _opens(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`…، مهددا بالرد`, not `حياته مهددة`."""
    return telling.first > telling.sentence.first and scene.forms[telling.first - 1] in SIGNS


def _arrests(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`أوقفت الشرطة المشتبه به`, not `أوقفت الشرطة الهجوم`."""
    return not _about(scene, telling, HALTED, _BESIDE)


def _accuses(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`قال …، متهما طهران`: somebody does it; `24 متهما`, `متهمين بالقتل` are those accused."""
    opens = telling.first == telling.clause[0] or scene.forms[telling.first - 1] in SIGNS
    behind = scene.forms[telling.last] if telling.last < telling.sentence.last else ""
    whom = bool(found.targets) or behind.startswith("ايا")
    return opens and telling.first > telling.sentence.first and not behind.startswith("ب") and whom


def _visits(scene: Scene, telling: Telling, found: Roles) -> bool:
    official = any(_is_official(scene, run) for run in (*found.actors, *found.targets))
    return official or (bool(found.actors) and _to_place(scene, found))


def _receives(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`استقبلت البلدية العيد` is no visit."""
    return not _about(scene, telling, RECEIVED, _REACH) and any(
        _is_official(scene, run) for run in (*found.targets, *found.actors)
    )


def _travels(scene: Scene, telling: Telling, found: Roles) -> bool:
    return any(_is_official(scene, run) for run in found.actors) and _to_place(scene, found)


def _inspects(scene: Scene, telling: Telling, found: Roles) -> bool:
    return any(_is_official(scene, run) for run in found.actors)


def _to_people(scene: Scene, telling: Telling, found: Roles) -> bool:
    return any(_is_somebody(scene, run) for run in found.targets)


def _refuses(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`رفضت الوزارة التعليق` refuses nobody's wish."""
    return not any(scene.forms[token] in TELLINGS for token in _behind(telling, _REACH))


def _excludes(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`استبعد أن …` judges what is likely, `لم يستبعد` threatens or hints."""
    forms, end = scene.forms, telling.clause[1]
    judges = end < telling.sentence.last and forms[end] in THAT
    negated = telling.first > telling.sentence.first and forms[telling.first - 1] in NEGATION_VERBS
    return not (judges or negated or _about(scene, telling, UNLIKELY, _REACH))


def _among_parties(scene: Scene, telling: Telling, found: Roles) -> bool:
    """States, bodies and officials agree and support; `اتفق الحاضرون على أن …` is an opinion."""
    end = telling.clause[1]
    thinks = telling.row.mode is None and end < telling.sentence.last and scene.forms[end] in THAT
    if thinks or (telling.last < telling.sentence.last and scene.forms[telling.last] == "يوم"):
        return False  # `الذي وافق يوم الأحد`
    official = any(scene.contexts[token] & _STATES for token in scene.contexts_in(*telling.clause))
    return any(_is_party(scene, run) or (official and run.mention is not None) for run in found.actors)


def _spreads(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`انتشار قوات الأمن`, not `انتشار الصواريخ`."""
    first = max(telling.clause[0], telling.first - _BESIDE) if telling.verbal else telling.last
    beside = range(first, min(telling.last + (_REACH if telling.verbal else _BESIDE), telling.clause[1]))
    kinds = [scene.contexts[token] for token in beside if token in scene.contexts]
    return any((kind & _FORCES and not kind & _WEAPONS) or {"armed", "human"} <= kind for kind in kinds)


def _act(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`ورفع المتظاهرون لافتات`, `أضرم مئات المحتجين النار`: they are the subject of what has happened."""
    first = next((run.first for run in found.actors), telling.first)
    if first == telling.sentence.first:
        return scene.forms[telling.last - 1].endswith("ون")
    nominative = first == telling.first and scene.forms[first].endswith("ون")
    if not (nominative and scene.forms[first].startswith("ال")) and not (first < telling.first and scene.is_verb(first - 1)):
        return False
    near = range(max(telling.sentence.first, first - _BESIDE), first)
    return not any(
        scene.forms[t] in NEGATION_VERBS or (t in scene.scopes and scene.scopes[t].row.kind in _NOT_DONE) for t in near
    )


def _is_plain(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`احتج بأن …` argues and `تظاهر بأنه …` pretends."""
    return telling.clause[1] >= telling.sentence.last or not scene.forms[telling.clause[1]].startswith("بان")


def _aims(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`خطة تستهدف الشباب`, `يستهدف أمن البلاد` hit nobody."""
    before = scene.forms[max(telling.clause[0] - 1, telling.sentence.first, telling.first - _REACH) : telling.first]
    return not any(without_article(form) in PLANS for form in before) and not _about(scene, telling, VALUES, 1)


def _carried_out(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`حكم بإعدام خمسة` is a sentence, not yet an execution."""
    by_court = any("court" in scene.contexts[token] for token in scene.contexts_in(telling.clause[0], telling.first))
    return telling.verbal or not (by_court or telling.hit.cut.prefix.endswith("ب"))


def _is_dry(scene: Scene, telling: Telling, found: Roles) -> bool:
    """Floods destroy too."""
    return not any(
        "flood" in scene.contexts[t] for t in scene.contexts_in(*telling.clause) if not telling.first <= t < telling.last
    )


def _is_elected(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`فاز بالجائزة` needs no vote."""
    return not _about(scene, telling, PRIZES, _REACH)


def _is_addressed(scene: Scene, telling: Telling, found: Roles) -> bool:
    return bool(found.targets) or (telling.last - telling.first == 1 and telling.hit.cut.stem.endswith(("ه", "ها", "هم")))


_TESTS: dict[str, Callable[[Scene, Telling, Roles], bool]] = {
    "speaker": _speaks, "threat": _threatens, "accusing": _accuses, "visitor": _visits, "receives": _receives,
    "traveller": _travels, "inspects": _inspects, "people": _to_people, "refused": _refuses, "excluded": _excludes,
    "parties": _among_parties, "spreading": _spreads, "plain": _is_plain, "acting": _act, "aimed": _aims,
    "carried_out": _carried_out, "with": _with_something, "opening": _opens, "halted": _arrests,
    "no_flood": _is_dry, "addressed": _is_addressed,
    "elected": _is_elected,
}  # fmt: skip


def _behind(telling: Telling, reach: int) -> Iterable[int]:
    return range(telling.last, min(telling.last + reach, telling.clause[1]))


def _about(scene: Scene, telling: Telling, words: frozenset[str], reach: int) -> bool:
    return any(without_article(scene.forms[token]) in words for token in _behind(telling, reach))


def _to_place(scene: Scene, found: Roles) -> bool:
    return any(_is_place(scene, run) for run in found.targets)


def _kinds(scene: Scene, run: Run) -> set[str]:
    return {kind for token in range(run.first, run.last) for kind in scene.contexts.get(token, ())}


def _is_official(scene: Scene, run: Run) -> bool:
    return (run.mention is not None and run.mention.type == "PER") or "official" in _kinds(scene, run)


def _is_party(scene: Scene, run: Run) -> bool:
    """A body, country or people, an official, somebody with a title."""
    if run.mention is not None and (run.mention.type in ("ORG", "LOC", "NORP") or run.mention.title is not None):
        return True
    return bool(_kinds(scene, run) & _SPEAKERS) or any(token in scene.named for token in range(run.first + 1, run.last))


def _is_somebody(scene: Scene, run: Run) -> bool:
    return (run.mention is not None and run.mention.type in ("PER", "NORP")) or "human" in _kinds(scene, run)


def _is_place(scene: Scene, run: Run) -> bool:
    """True for a phrase that is or holds a named place."""
    names = (scene.named.get(token) for token in range(run.first, run.last))
    return any(name is not None and name.mention.type == "LOC" for name in names)


def _is_territory(scene: Scene, run: Run) -> bool:
    return any(without_article(scene.forms[token]) in TERRITORY for token in range(run.first, run.last))


def _can_speak(scene: Scene, first: int, last: int) -> bool:
    return any(token in scene.named or scene.contexts.get(token, frozenset()) & _SPEAKERS for token in range(first, last))
