"""Whether two tellings are of one event.

Tellings of one type are one event where nothing they say of it differs (day, place, actor, target, toll, status) and something
ties them: a definite noun that takes up what was told, or a shared actor, target, toll, place or day. Plurals (`الهجمات`) are no
single event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khabar.extract.events.merging import Told
from khabar.extract.events.tokens import PRONOUN
from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import ANOTHER, PLURALS, PRONOUN_ENDS, THIS, WHO
from khabar.extract.scene import Scene
from khabar.model import Argument, Event, Quantity
from khabar.text import without_article

_REAL = frozenset(["happened", "reported_claim"])
_ARTICLES = ("ال", "لل", "وال", "بال", "فال", "كال", "ولل", "وبال", "فلل")
_BASES = ("own clause", "same sentence")
_RESULTS = frozenset(["killing", "injury"])  # modes that tell what an attack led to, whatever it was
_BEFALLS = frozenset(["ASSAULT", "DISASTER", "COERCE", "TRIAL"])  # types of what befalls people and things
_DESCRIBES = WHO | frozenset(["علي", "ضد", "بحق", "في", "بين", "ومن", "السابق", "السابقه"])  # folded
_NEAR = 0.5  # degrees between two names of the place of one event (a town, and the base beside it)
_FAR = 6  # sentences behind an event over which a bare definite noun still takes it up


@dataclass(slots=True)
class Draft:
    """A telling and the event that it would be alone. `bare`: it is named and not told, so it can only join another."""

    event: Event
    told: Told
    bare: bool = False


# ---- what differs


def fits(scene: Scene, one: Draft, other: Draft) -> bool:
    """True where nothing that the two say of their event differs."""
    a, b = one.event, other.event
    return (
        not b.derived
        and (a.status in _REAL) == (b.status in _REAL)
        and (a.status in _REAL or a.status == b.status)
        and (a.mode == b.mode or not (a.mode and b.mode) or bool({a.mode, b.mode} & _RESULTS))
        and ("self" in one.told.telling.frame or _is_plural(scene, one) == _is_plural(scene, other))
        and _days_fit(a, b)
        and _places_fit(scene, a, b)
        and _parties_fit(scene, a.actors, b.actors)
        and _parties_fit(scene, _named(a.targets), _named(b.targets))
        and all(_tolls_fit(scene, x, y) for x, y in ((a.killed, b.killed), (a.injured, b.injured)))
    )


def _days_fit(a: Event, b: Event) -> bool:
    one, two = a.date_bounds, b.date_bounds
    if one is None or two is None or one.basis not in _BASES or two.basis not in _BASES:
        return True
    return one.earliest <= two.latest and two.earliest <= one.latest


def _places_fit(scene: Scene, a: Event, b: Event) -> bool:
    """True for one place, places near each other, a place and its country, or where one is unknown."""
    one, two = scene.mention(a.place), scene.mention(b.place)
    if one is None or two is None or one.entity == two.entity or one.at.text == two.at.text:
        return True
    here, there = one.place, two.place
    if here is None or there is None:
        return True
    near = abs(here.lat - there.lat) < _NEAR and abs(here.lon - there.lon) < _NEAR
    return near or (here.country == there.country and here.geo_precision != there.geo_precision)


def _parties_fit(scene: Scene, a: Sequence[Argument], b: Sequence[Argument]) -> bool:
    """False only where both name somebody, and nobody alike."""
    one, two = entities(a), entities(b)
    return not one or not two or bool(one & two)


def _named(arguments: Sequence[Argument]) -> list[Argument]:
    return [argument for argument in arguments if argument.entity is not None]


def entities(arguments: Sequence[Argument]) -> frozenset[str]:
    return frozenset(argument.entity for argument in arguments if argument.entity is not None)


def _tolls_fit(scene: Scene, a: Sequence[str], b: Sequence[str]) -> bool:
    """True where one gives no toll, or both give a like one."""
    one, two = _values(scene, a), _values(scene, b)
    return not one or not two or bool(one & two)


def _values(scene: Scene, ids: Sequence[str]) -> frozenset[float]:
    found = (scene.quantity(id_) for id_ in ids)
    return frozenset(float(q.value) for q in found if isinstance(q, Quantity) and q.value is not None)


def is_another(scene: Scene, draft: Draft) -> bool:
    """`هجوم آخر`, `في هجوم ثان`: one more."""
    first, last = draft.told.telling.first, draft.told.telling.last
    behind = scene.forms[last : min(last + 3, draft.told.telling.sentence.last)]
    return not ANOTHER.isdisjoint(behind[:1]) or (bool(behind[1:]) and behind[1] in ANOTHER) or scene.forms[first - 1] in ANOTHER


def _is_plural(scene: Scene, draft: Draft) -> bool:
    """`هجمات`, `المعارك`: several events, of which a total may be told."""
    telling = draft.told.telling
    if telling.verbal:
        return False
    form = scene.forms[telling.first]
    return form.endswith("ات") or form[2:] in PLURALS or form in PLURALS or form[3:] in PLURALS


# ---- what ties


def tied(scene: Scene, one: Draft, other: Draft) -> bool:
    """True where something says that both tell the same event."""
    a, b = one.event, other.event
    if _takes_up(scene, one) and not _says_more(scene, one):
        return _follows(scene, one, other)
    if one.bare:
        return False
    actors = _shared(scene, a.actors, b.actors) or _again(scene, a.actors, b.actors)
    targets = _shared(scene, a.targets, b.targets) or (a.type in _BEFALLS and _again(scene, a.targets, b.targets))
    same_place = a.place is not None and b.place is not None and _same_place(scene, a, b)
    same_day = a.date is not None and a.date == b.date and len(a.date) == len("2020-01-31")
    toll = bool(_values(scene, a.killed) & _values(scene, b.killed)) or bool(
        _values(scene, a.injured) & _values(scene, b.injured)
    )
    once = a.mode == b.mode and (_accident(scene, one, other) or _verdict(one, other))
    ties = 2 * once + actors + targets + same_place + same_day + toll + _takes_up(scene, one) + _headline(one, other)
    return ties >= 2 and (actors or targets or toll or a.mode == b.mode)


def _accident(scene: Scene, one: Draft, other: Draft) -> bool:
    """True for an accident of the same thing: `القارب`, or once more the one that the lead tells of."""
    a, b = one.event.targets, other.event.targets
    if one.event.type != "DISASTER" or not a or not b:
        return False
    if _shared(scene, a, b) or _again(scene, a, b):
        return True
    return other.told.telling.sentence.paragraph <= 0 and not {_noun(scene, x) for x in a}.isdisjoint(_noun(scene, x) for x in b)


def _verdict(one: Draft, other: Draft) -> bool:
    """True for a verdict that the lead of an article tells and its body tells in full."""
    alike = one.event.type == "TRIAL" and one.event.mode == "verdict" and one.event.background == other.event.background
    return alike and other.told.telling.sentence.paragraph <= 0


def _takes_up(scene: Scene, draft: Draft) -> bool:
    return may_take_up(scene, draft.told.telling)


def may_take_up(scene: Scene, telling: Telling) -> bool:
    """True for a definite noun, or one behind `هذا`: it can stand for what was told before."""
    if telling.verbal:
        return False
    return scene.forms[telling.first].startswith(_ARTICLES) or scene.forms[telling.first - 1] in THIS


def _says_more(scene: Scene, draft: Draft) -> bool:
    """True for a telling with its own actor, target or description (`الهجوم الذي …`, `الهجوم على …`): another event."""
    event, behind = draft.event, draft.told.telling.last
    if "self" in draft.told.telling.frame:
        return False  # `المتظاهرون` are those of the protest told before
    while behind < draft.told.telling.sentence.last and scene.forms[behind].startswith("ال") and scene.forms[behind] not in WHO:
        behind += 1
    described = behind < draft.told.telling.sentence.last and scene.forms[behind] in _DESCRIBES
    return described or bool(event.actors or _named(event.targets))


def _follows(scene: Scene, one: Draft, other: Draft) -> bool:
    """True where a bare noun stands a few sentences behind what it takes up."""
    here, there = one.told.telling.sentence, other.told.telling.sentence
    return scene.numbers[here.first] - scene.numbers[there.first] <= _FAR


def _headline(one: Draft, other: Draft) -> bool:
    """True where one stands in the title and the other in the first paragraph."""
    places = sorted((one.told.telling.sentence.paragraph, other.told.telling.sentence.paragraph))
    return places == [-1, 0]


def _shared(scene: Scene, a: Sequence[Argument], b: Sequence[Argument]) -> bool:
    """True where both have an entity, or the same words, in common."""
    words = {argument.at.text for argument in a} & {argument.at.text for argument in b}
    return bool(words or entities(a) & entities(b))


def _again(scene: Scene, a: Sequence[Argument], b: Sequence[Argument]) -> bool:
    """True where a definite noun of the one takes up who or what the other told of."""
    taken = _taken_up(scene, a) if a and b else frozenset()
    return bool(taken) and not taken.isdisjoint(_noun(scene, one) for one in b)


def _taken_up(scene: Scene, arguments: Sequence[Argument]) -> frozenset[str]:
    """The nouns that stand alone with the article or a pronoun (`القارب`, `ابنته`): they mean what was told before."""
    found = set()
    for one in arguments:
        first = scene.tokens(one.at.span)[0]
        owned = scene.forms[first].endswith(PRONOUN_ENDS) and scene.analysis.page.text[scene.ends[first] - 1] != "ة"
        if one.entity is None and (owned or scene.forms[first].startswith(_ARTICLES)):
            found.add(_noun(scene, one))
    return frozenset(found)


def _noun(scene: Scene, argument: Argument) -> str:
    """The head of an argument without article and pronoun."""
    return PRONOUN.sub("", without_article(scene.forms[scene.tokens(argument.at.span)[0]]))


def _same_place(scene: Scene, a: Event, b: Event) -> bool:
    one, two = scene.mention(a.place), scene.mention(b.place)
    return one is not None and two is not None and (one.at.text == two.at.text or (one.entity or 1) == (two.entity or 2))
