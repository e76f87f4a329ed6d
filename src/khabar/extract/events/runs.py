"""A noun phrase and what it stands for: its head, somebody or something, a person, a happening."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.extract.events.classes import GENERIC_VICTIMS, GROUP_NOUNS, HAPPENINGS, MEMBER_NOUNS, PERSON_HEADS
from khabar.extract.events.tokens import PRONOUN
from khabar.extract.events.words import PARTITIVES, PREPOSITIONS
from khabar.extract.scene import Scene
from khabar.extract.words import folded
from khabar.model import Mention
from khabar.text import without_article

_MASCULINE_IN_T = frozenset(["خليفه", "علامه", "طاغيه"])
_BARE = PARTITIVES | folded(
    "مئات عشرات آلاف ثالث ثان رابع آخر آخرين آخرون نحو حوالي قرابة أكثر أقل يقل حوالى معظمهم بعضهم جميعهم"
)
_SOMEBODY = frozenset(
    ["armed", "human", "crowd", "state", "official", "police", "culprit", "court", "voice", "diplomat", "office"]
)


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `[first, last)` of a noun phrase; `cut` letters of the first belong to a clitic.

    `mention` is the name that the phrase is, with its title or description (`الرئيس … ماكرون`); `group` the one whose members
    it names (`مقاتلو طالبان`).
    """

    first: int
    last: int
    cut: int = 0
    mention: Mention | None = None
    group: Mention | None = None


def is_accusative(scene: Scene, run: Run) -> bool:
    """True for an indefinite word in the accusative (`احتجاجا`, `مواطنا`): an object or adverb, never a subject or genitive."""
    form = scene.forms[run.first]
    if run.mention is not None or run.first in scene.quantities:
        return False
    return form.endswith("ا") and len(form) > 3 and not form.startswith("ال")


def is_feminine(scene: Scene, run: Run) -> bool:
    """True for a head in ة or ات; ه is a pronoun (`بلاده`)."""
    written = scene.analysis.page.text[scene.starts[run.first] : scene.ends[run.first]]
    noun = head(scene, run)
    return (written.endswith("ة") and noun not in _MASCULINE_IN_T) or (noun.endswith("ات") and len(noun) > 4)


def head(scene: Scene, run: Run) -> str:
    """The first word of a phrase, without clitics and article."""
    form = scene.forms[run.first][run.cut :]
    return form[2:] if form.startswith("لل") and len(form) > 4 else without_article(form)


def happens(noun: str) -> bool:
    """True for a noun of an event, also with a pronoun (`غاراته`)."""
    return noun in HAPPENINGS or PRONOUN.sub("", noun) in HAPPENINGS


def is_somebody(scene: Scene, run: Run, *, towns: bool = True) -> bool:
    """True for a name, a number of people, or words for people and bodies that act."""
    noun = head(scene, run)
    if not towns and run.mention is not None and run.mention.type == "LOC":
        return False
    if run.mention is not None or run.group is not None or run.first in scene.quantities:
        return True
    kinds = scene.contexts.get(run.first, frozenset())
    return bool(kinds & _SOMEBODY) or noun in GROUP_NOUNS or noun in MEMBER_NOUNS or noun.endswith(("ون", "ين"))


def is_person(scene: Scene, i: int, cut: int) -> bool:
    head = without_article(scene.forms[i][cut:])
    if head.endswith(("ين", "ان")) and head[:-2] in PERSON_HEADS:
        return True  # `الوزيرين`
    return head in PERSON_HEADS or not scene.contexts.get(i, frozenset()).isdisjoint(("office",))


def is_described(scene: Scene, head: int) -> bool:
    """True for a definite noun of one man (`الطيار الأردني معاذ …`), not of a body (`الحكومة`, `القوات`)."""
    form, kinds = scene.forms[head], scene.contexts.get(head, frozenset())
    if not form.startswith("ال") or form.endswith(("ه", "ات", "ون", "ين")):
        return False
    return "human" in kinds or kinds.isdisjoint(("state", "armed", "police", "troops", "crowd", "court", "vehicle", "building"))


def is_generic(scene: Scene, run: Run) -> bool:
    """True for victims of whom no more is told than a number (`28 شخصا`, `آخرون`, `المئات`)."""
    told = [scene.forms[token] for token in range(run.first, run.last) if scene.kinds[token] == "word"]
    nouns = [form for form in told if form not in PREPOSITIONS and without_article(form) not in _BARE]
    return not nouns or (run.mention is None and run.group is None and not GENERIC_VICTIMS.isdisjoint(nouns))
