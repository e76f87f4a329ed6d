"""The arguments of a telling, and what verbs and nouns share in finding them: prepositions, partners, agents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from khabar.extract.events.chunks import Chunk
from khabar.extract.events.classes import AREAS, FIRE, SITES, VEHICLES
from khabar.extract.events.phrases import noun_run
from khabar.extract.events.runs import Run, head, is_somebody
from khabar.extract.events.tokens import is_adjective
from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import BETWEEN, CLITICS, TARGET_PREPOSITIONS
from khabar.extract.scene import Scene
from khabar.extract.words import folded
from khabar.model import Mention
from khabar.text import without_article

_OF_PEOPLE = frozenset(["TRIAL", "THREATEN"])  # types whose targets are people and bodies
MAX_PARTNERS = 6
COUNTRY = 3  # the precision of a place that is a whole country
_AGENT_REACH = 14  # tokens behind a trigger in which its agent stands
_SITUATED = folded("واقع واقعة واقعين مطل مطلة قائم قائمة موجود موجودة قريب قريبة رد ردا ردها مشرف مشرفة محتوي قادر")
_ARMS = folded("هاون مدفعية رشاشات رشاش كلاشنيكوف كاتيوشا غراد سكود راجمات آر مورتر مولوتوف غاز صوت")
"""Makes and kinds of arms: nobody (`بقذائف الهاون`)."""
_AIMED, _TOWARDS = ("ala", "ila"), folded("باتجاه تجاه صوب نحو")
_DIRECTING = folded("توجيه وجه وجهت وجهوا يوجه توجه بتوجيه")
_BLAST = frozenset("علي في قرب امام داخل خارج وسط عند قباله لدي بجوار بجانب استهدف ب بالقرب نحو باتجاه".split())


@dataclass(slots=True)
class Roles:
    """The actors and targets of a telling, and whether a light verb or an occurrence carries it."""

    actors: list[Run]
    targets: list[Run]
    carried: bool = False
    things: list[Run] = field(default_factory=list)
    """Subjects that do nothing themselves (`استهدفت غارة …`, `انفجرت سيارة`)."""


def runs(run: Run | None) -> list[Run]:
    return [run] if run is not None else []


def takes_nouns(telling: Telling) -> bool:
    """False for a phrase that holds its own noun (`فرض عقوبات`), unless its frame says that an argument follows."""
    return telling.last - telling.first == 1 or bool(telling.frame & {"obj", "after", "patient"})


def add_prepositional(scene: Scene, telling: Telling, found: Roles, behind: Sequence[Chunk]) -> None:
    """Targets behind the prepositions of the frame; partners behind `مع`; what a bomb went off at."""
    for chunk in behind:
        kind = _kind(scene, telling, chunk) if without_article(scene.forms[chunk.first - 1]) not in _SITUATED else None
        if kind == "maa":
            found.actors = [*found.actors, *chunk.runs] if found.actors else found.actors
        elif kind is not None and not found.targets and (telling.row.type not in _OF_PEOPLE or is_somebody(scene, chunk.runs[0])):
            found.targets = list(chunk.runs)
    if not found.targets and telling.row.mode in ("explosives", "suicide_attack"):
        sites = (_passing(scene, chunk) for chunk in behind)
        found.targets = next((list(chunk.runs) for chunk in sites if _is_site(scene, chunk)), [])


def _kind(scene: Scene, telling: Telling, chunk: Chunk) -> str | None:
    """The place in the telling's frame that a prepositional phrase fills."""
    if chunk.kind != "prep" or not chunk.runs:
        return None
    for kind in sorted(telling.frame & TARGET_PREPOSITIONS.keys()):
        towards = kind in _AIMED and telling.row.type == "ASSAULT" and _leads(scene, telling, chunk)
        joined = (kind == "maa" and chunk.prep == "ومع") or chunk.prep == CLITICS.get(kind)
        if towards or joined or chunk.prep in TARGET_PREPOSITIONS[kind]:
            return kind
    return None


def _leads(scene: Scene, telling: Telling, chunk: Chunk) -> bool:
    """`أطلق النار باتجاه موقع`, `توجيه ضربات إلى مواقع`."""
    return chunk.prep in _TOWARDS or (chunk.prep == "الي" and scene.forms[telling.first - 1] in _DIRECTING)


def _passing(scene: Scene, chunk: Chunk) -> Chunk:
    """`لدى مرور دورية`: what passes there is what it hits."""
    if chunk.kind != "prep" or not chunk.runs or head(scene, chunk.runs[0]) != "مرور":
        return chunk
    run = noun_run(scene, chunk.runs[0].first + 1, chunk.runs[0].last)
    return replace(chunk, runs=runs(run))


def _is_site(scene: Scene, chunk: Chunk) -> bool:
    """True for `قرب مقر الحزب`, `لدى مرور دورية`."""
    if chunk.kind != "prep" or not chunk.runs or chunk.prep not in _BLAST:
        return False
    noun = head(scene, chunk.runs[0])
    if chunk.prep == "ب" and noun not in ("موكب", "موكبه", "قافله", "دوريه"):
        return False
    return chunk.runs[0].mention is None and noun in SITES and noun not in AREAS and noun not in VEHICLES


def with_partners(actors: list[Run], behind: Sequence[Chunk]) -> list[Run]:
    """Partners behind `مع`, `وبين`."""
    for chunk in behind[:4]:
        if chunk.kind == "prep" and (chunk.prep in ("مع", "ومع") or chunk.prep in BETWEEN) and len(actors) < MAX_PARTNERS:
            actors = [*actors, *(run for run in chunk.runs if run not in actors)]
    return actors


def agents(scene: Scene, telling: Telling) -> list[Run]:
    """The actors behind `على يد`, `من قبل`, `بواسطة`, `برصاص`."""
    limit = telling.sentence.last
    passed = '«»"()،,' if "result" in telling.frame and telling.verbal else '«»"()'
    for k in range(telling.last, min(telling.last + _AGENT_REACH, limit)):
        if k > telling.last + 1 and (scene.breaks(k) or scene.is_verb(k)) and scene.forms[k] not in passed:
            return []
        scope = scene.scopes.get(k)
        if scope is not None and scope.row.kind == "agent" and k not in scene.times:
            return runs(noun_run(scene, scope.last, limit))
        if scene.forms[k] in FIRE:
            return _who_fires(scene, k + 1, limit)
    return []


def by_nationality(scene: Scene, token: int) -> Run:
    """The actor that an adjective names (`غارة إسرائيلية`), with the country where the page names it too."""
    hit = scene.nationalities[token]
    return Run(token, token + 1, hit.cut.length, None, _country(scene, hit.row.country))


def _country(scene: Scene, code: str | None) -> Mention | None:
    """The page's first name of a country."""
    for name in scene.all_names:
        place = name.mention.place
        if name.mention.type == "LOC" and place is not None and place.country == code and place.geo_precision == COUNTRY:
            return name.mention
    return None


def _who_fires(scene: Scene, at: int, limit: int) -> list[Run]:
    """`برصاص قوات الاحتلال`, `بنيران إسرائيلية`."""
    while at < limit and at not in scene.nationalities and is_adjective(scene, at) and scene.forms[at] != "مسلحين":
        at += 1
    if at < limit and at in scene.nationalities and not scene.forms[at].startswith("ال"):
        return [by_nationality(scene, at)]
    run = noun_run(scene, at, limit) if at < limit else None
    return runs(run) if run is not None and head(scene, run) not in _ARMS else []
