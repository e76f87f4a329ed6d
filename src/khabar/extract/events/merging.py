"""One event told by several words of a sentence: the verb whose subject is the attack, and the deaths it led to."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.extract.events import status
from khabar.extract.events.roles import MAX_PARTNERS, Roles
from khabar.extract.events.runs import Run, head, is_generic, is_somebody
from khabar.extract.events.tokens import is_preposition
from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import WHO
from khabar.extract.scene import Scene
from khabar.extract.words import folded

_CAUSES = frozenset(["ASSAULT", "DISASTER", "PROTEST"])
_DONE_TO = frozenset(["ASSAULT", "COERCE"])
_GATHERING = frozenset(["gather", "topic"])
_AFTER = (["بعد"], ["عقب"], ["اثر"], ["غداه"])
_BESIDE = 2  # tokens of a number between a verb and its subject
_ATTACKERS = folded("مهاجم مهاجمان مهاجمين مهاجمون منفذ منفذي منفذا منفذو منفذين جاني جناة إرهابي إرهابيين مسلح مسلحين")
_NEAR = 30  # tokens between an attack and its deaths that still are told as one


@dataclass(slots=True)
class Told:
    """A telling with its arguments; `joined` are the triggers that tell the same event."""

    telling: Telling
    roles: Roles
    joined: list[Telling]
    echo: bool = False
    """True for a definite noun whose own sentence does not tell its sense: it may stand for an event told before."""


def merge(scene: Scene, told: list[Told]) -> list[Told]:
    """The events of one sentence."""
    kept = _absorb_gathering(_absorb_gathered(_absorb_exposed(scene, [one for one in told if not one.echo])))
    kept = _absorb_mentions(scene, _mark_causes(scene, _absorb_results(scene, _absorb_verbs(scene, _absorb_victims(kept)))))
    return sorted([*kept, *(one for one in told if one.echo)], key=lambda one: one.telling.first)


def _absorb_exposed(scene: Scene, told: list[Told]) -> list[Told]:
    """`تعرض X لهجوم`: X is the target of the event behind it, in the same clause."""
    kept: list[Told] = []
    exposed: Told | None = None
    for one in told:
        if "exposed" in one.telling.frame:
            exposed = one
            continue
        if exposed is not None and one.telling.row.type == "ASSAULT" and _exposes(scene, exposed.telling, one.telling):
            one.roles.targets = one.roles.targets or exposed.roles.actors
            one.roles.carried = True
            one.joined.append(exposed.telling)
            exposed = None
        kept.append(one)
    return kept


def _exposes(scene: Scene, verb: Telling, noun: Telling) -> bool:
    """True where no other verb stands between `تعرض` and what its subject suffered."""
    return noun.first - verb.last < _NEAR and not any(scene.is_verb(token) for token in range(verb.last, noun.first))


def _absorb_gathered(told: list[Told]) -> list[Told]:
    """`احتشد المتظاهرون`: the verb of their clause tells the protest, not their name."""
    kept: list[Told] = []
    for one in told:
        verb = next((o for o in told if _tells_of(o, one.telling)), None)
        if verb is None:
            kept.append(one)
            continue
        verb.roles.actors = verb.roles.actors or one.roles.actors
        verb.roles.targets = verb.roles.targets or one.roles.targets
        verb.joined.append(one.telling)
    return kept


def _absorb_victims(told: list[Told]) -> list[Told]:
    """`قتل سبعة متظاهرين`, `فرقت الشرطة متظاهرين`: what was done to them is told, not what they did."""
    hurt = [run for one in told if one.telling.row.type in _DONE_TO for run in one.roles.targets]
    return [one for one in told if not (_themselves(one) and any(run.first <= one.telling.first < run.last for run in hurt))]


def _themselves(one: Told) -> bool:
    """True for those who are named for a protest that nothing else there tells."""
    return "self" in one.telling.frame and not one.roles.targets


def _absorb_gathering(told: list[Told]) -> list[Told]:
    """`خرج الآلاف في مظاهرة`, `بحث الوزيران خلال اجتماع`: the verb says who takes part in the event of its clause."""
    kept: list[Told] = []
    for one in told:
        type_, gathers = one.telling.row.type, bool(one.telling.frame & _GATHERING)
        others = [o for o in told if o.telling.row.type == type_ and not o.telling.frame & _GATHERING] if gathers else []
        protest = next((o for o in others if one.telling.clause[0] <= o.telling.first < one.telling.clause[1]), None)
        earlier = next((k for k in kept if gathers and k.telling.row.type == type_), None)
        if protest is not None:
            protest.roles.actors = protest.roles.actors or one.roles.actors
            protest.roles.carried = True
            protest.joined.append(one.telling)
        elif earlier is not None:
            earlier.joined.append(one.telling)
        else:
            kept.append(one)
    return kept


def _tells_of(other: Told, those: Telling) -> bool:
    """True for a verb of gathering, or a protest that a verb carries (`نفذ المتظاهرون اعتصاما`), in the clause of those."""
    one = other.telling
    tells = bool(one.frame & _GATHERING) if one.verbal else other.roles.carried and "self" not in one.frame
    same = tells and one.row.type == those.row.type
    return same and those.row.sense == "acting" and one.clause[0] <= those.first < one.clause[1]


def _absorb_verbs(scene: Scene, told: list[Told]) -> list[Told]:
    """`هجوم استهدف X`, `استهدفت غارة X`: the verb only says whom the attack hit."""
    dropped: set[int] = set()
    for verb in told:
        if not verb.telling.verbal or "obj" not in verb.telling.frame or "result" in verb.telling.frame:
            continue
        noun = next((n for n in told if _is_subject(scene, n, verb)), None)
        if noun is not None:
            noun.roles.targets = noun.roles.targets or verb.roles.targets
            if verb.telling.first < noun.telling.first:
                noun.roles.actors = verb.roles.actors
            noun.roles.carried = True
            noun.joined.append(verb.telling)
            dropped.add(id(verb))
    return [one for one in told if id(one) not in dropped]


def _mark_causes(scene: Scene, told: list[Told]) -> list[Told]:
    """`قصفت مواقع ردا على هجوم للحركة`: what an attack answers or follows has happened."""
    for one in told:
        telling = one.telling
        before = scene.forms[max(telling.sentence.first, telling.first - 2) : telling.first]
        follows = before[-1:] in _AFTER or before == ["ردا", "علي"]
        if follows and not telling.verbal and telling.row.type == "ASSAULT" and one is not told[0]:
            one.roles.carried = True
    return told


def _absorb_mentions(scene: Scene, told: list[Told]) -> list[Told]:
    """A bare noun behind an event of its type speaks of that one again, unless only one of them has come to be."""
    kept: list[Told] = []
    for one in told:
        bare = not (one.telling.verbal or one.roles.actors or one.roles.targets or one.roles.carried)
        before = next((k for k in kept if k.telling.row.type == one.telling.row.type), None) if bare else None
        if before is None or not _stand_alike(scene, one, before):
            kept.append(one)
        else:
            before.joined.append(one.telling)
    return kept


def _stand_alike(scene: Scene, one: Told, other: Told) -> bool:
    """False for `دعا إلى إلغاء العقوبات وعدم فرض عقوبات …`, `لم يقتل أحد في الهجوم`: one is there, the other is not."""
    return status.reality(scene, one.telling, None).told == status.reality(scene, other.telling, None).told


def _is_subject(scene: Scene, noun: Told, verb: Told) -> bool:
    """True where an attack's noun is the subject of the verb, before or right behind it."""
    if noun.telling.verbal or noun.telling.row.type != "ASSAULT" or verb.telling.row.type != "ASSAULT":
        return False
    if "result" in noun.telling.frame and noun.telling.row.mode != "explosives":
        return False
    if any(run.first <= noun.telling.first < run.last for run in (*verb.roles.actors, *verb.roles.things)):
        return True
    if verb.telling.first < noun.telling.first:
        return _is_means(scene, noun, verb)
    gap = range(noun.telling.last, verb.telling.first)
    if _in_adverb(scene, noun.telling) and not any(scene.forms[t] in WHO for t in gap):
        return False
    return 0 <= len(gap) <= 4 and not any(scene.breaks(t) and scene.forms[t] not in WHO for t in gap)


def _is_means(scene: Scene, noun: Told, verb: Told) -> bool:
    """`استهدفت المقاتلات بغارات مواقع`, `هاجم مسلحون القرية في هجوم …`: the noun says how the deed of its clause was done."""
    one, other = noun.telling, verb.telling
    before = scene.forms[one.first - 1]
    how = one.hit.cut.prefix.endswith("ب") or before in ("في", "خلال", "عبر") or _follows(scene, noun, verb)
    near = one.first - other.last < _NEAR and not any(scene.is_verb(token) for token in range(other.last, one.first))
    part = scene.forms[one.first - 2].startswith("ب") and before == "من"  # `بعدد من الغارات`
    return near and (how or part) and not noun.roles.actors


def _follows(scene: Scene, noun: Told, verb: Told) -> bool:
    """`استهدفته عشرات الغارات`: the noun is the subject behind its verb."""
    between = scene.forms[verb.telling.last : noun.telling.first]
    return not between or not (verb.roles.actors or len(between) > _BESIDE or any(map(is_preposition, between)))


def _in_adverb(scene: Scene, noun: Telling) -> bool:
    """`ردا على الهجوم قصفت …`: a definite noun behind a preposition is no subject."""
    form, before = scene.forms[noun.first], scene.forms[noun.first - 1] if noun.first > noun.sentence.first else ""
    return form.startswith(("لل", "بال")) or (form.startswith("ال") and is_preposition(before))


def _absorb_results(scene: Scene, told: list[Told]) -> list[Told]:
    """Deaths belong to the attack or accident of their sentence; where none is told, the first of them stands for it."""
    causes = [one for one in told if "result" not in one.telling.frame and one.telling.row.type in _CAUSES]
    kept: list[Told] = []
    lone: Told | None = None
    for one in told:
        if "result" not in one.telling.frame:
            kept.append(one)
            continue
        fitting = [c for c in causes if c.telling.row.type == one.telling.row.type or one.telling.row.type == "ASSAULT"]
        fitting = [c for c in fitting if not one.telling.verbal or _stand_alike(scene, one, c)]
        if one.telling.verbal and one.roles.actors:
            fitting = [c for c in fitting if not _is_charge(scene, c.telling)]
        cause = min(fitting, key=lambda c: (abs(c.telling.first - one.telling.first), c.telling.first), default=None)
        if _falls(scene, one) or (
            cause is not None and _differ(scene, cause.roles.actors, one.roles.actors) and one.telling.verbal
        ):
            kept.append(one)
            continue
        if cause is None or abs(cause.telling.first - one.telling.first) > _NEAR:
            stands = one.telling.row.mode != "injury"
            cause, lone = lone, lone or (one if stands else None)
            if cause is None:
                kept += [one] if stands else []
                continue
        if not one.telling.verbal or one.telling.row.type == "ASSAULT":
            if cause.telling.row.type != "PROTEST":  # its targets are those whom it is against
                cause.roles.targets = _with_victims(scene, cause.roles.targets, one.roles.targets)
            cause.roles.actors = cause.roles.actors or (one.roles.actors if cause.telling.row.type == "ASSAULT" else [])
        cause.roles.carried = True
        cause.joined.append(one.telling)
    return kept


def _is_charge(scene: Scene, cause: Telling) -> bool:
    """`قتلت الشرطة أربعة من المتهمين بالهجوم`: what they are charged with is no cause of their death."""
    before = scene.scopes.get(cause.first - 1)
    return before is not None and before.row.kind == "earlier"


def _falls(scene: Scene, one: Told) -> bool:
    """`قتل المهاجم على أيدي الشرطة`: what befell him is no result of his attack."""
    return bool(one.roles.actors) and any(head(scene, run) in _ATTACKERS for run in one.roles.targets)


def _differ(scene: Scene, one: list[Run], other: list[Run]) -> bool:
    """True where both are told to be somebody's doing, and not the same people's; `المهاجمين` are those told before."""
    told = [run for run in other if run.last - run.first > 1 or not scene.forms[run.first].startswith("ال")]
    return bool(one and told) and not any(a.first < b.last and b.first < a.last for a in one for b in told)


def _with_victims(scene: Scene, targets: list[Run], victims: list[Run]) -> list[Run]:
    """What was attacked, with those who died there where more is told of them than their number."""
    if not targets:
        return victims
    told = [run for run in victims if run not in targets and is_somebody(scene, run) and not is_generic(scene, run)]
    return [*targets, *told] if len(targets) < MAX_PARTNERS else targets
