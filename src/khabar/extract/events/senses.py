"""Whether a trigger means its event here: sport, markets and figures of speech use the words of war."""

from __future__ import annotations

from khabar.extract.events.tokens import is_preposition
from khabar.extract.events.triggers import Telling
from khabar.extract.events.wanted import Wanted, argued, wanted
from khabar.extract.events.words import WHO
from khabar.extract.field import Field
from khabar.extract.scene import Scene
from khabar.extract.words import SIGNS, folded
from khabar.text import without_article

_FIGURATIVE = frozenset(["ASSAULT", "PROTEST", "DISASTER", "MOBILIZE", "COERCE", "RETREAT", "THREATEN"])
_DAMAGE = frozenset("خسائر اضرار اثار تداعيات كلفه تكلفه حصيله ضحايا".split())
_HARD = frozenset(["ASSAULT", "DISASTER", "COERCE", "TRIAL", "PROTEST"])
_BESIDE_MATCHES = frozenset(["AGREE", "APPOINT", "SANCTION", "VOTE", "REJECT", "REQUEST", "SUPPORT", "ACCUSE"])
_SITTINGS = ("اجتم", "يجتم", "تجتم")  # teams do not do so, as they meet (`التقى`) and visit (`زار`)
_REACH = 120  # tokens to either side over which a sentence's words tell a sense: lists without end are no sentences
_ARMED_AROUND = 5  # words of arms in the article that make up for none in the sentence
_RELATIVE = 4  # tokens before a relative clause in which the noun stands that it tells of
_POLITICAL_TYPES = frozenset(["ORG", "LOC", "PER"])
_LAWS = folded("قانون نظام دستور مادة لائحة تشريع قوانين أنظمة تشريعات بند مرسوم ميثاق شريعة إسلام")
_PENALTIES = folded("بالسجن بالحبس بغرامة بالغرامة كل بالإعدام بعقوبة")


def holds(scene: Scene, telling: Telling, about: Field) -> bool:
    """True where the trigger has the sense of its row."""
    row = telling.row
    if row.type in _FIGURATIVE and (_figure_beside(scene, telling) or _is_of_damage(scene, telling)):
        return False
    if _is_norm(scene, telling) or _names(scene, telling):
        return False
    close = _near(scene, telling, _noun_before(scene, telling), telling.clause[1])
    near = _near(scene, telling, telling.sentence.first, telling.sentence.last)
    if row.sense == "territory" and "armed" in near:
        return about.name != "sport"
    if row.type == "MOBILIZE" and row.mode == "troops" and ("published" in close or _follows(scene, telling, "عن")):
        return False  # `نشر صورا لقواته`
    if row.mode == "condemn" and "court" in close:
        return False  # `إدانة` by a court is no criticism
    if about.name == "sport" and not (row.type in _HARD and "armed" in near) and not _off_the_field(telling):
        return False
    if about.name is not None and row.type == "ASSAULT" and not near & {"armed", "human"}:
        return False
    armed = about.armed if about.name is None else 0
    return all(any(_told_by(scene, telling, one, near, close, armed) for one in group) for group in wanted(row.sense))


def _off_the_field(telling: Telling) -> bool:
    """True for what clubs and federations do beside their matches: contracts, talks, elections, offices, fines."""
    row = telling.row
    if row.type == "CONSULT":
        return row.sense is None or telling.hit.cut.stem.startswith(_SITTINGS)
    return row.type in _BESIDE_MATCHES and row.mode != "win" and "excluded" not in argued(row.sense)


def _told_by(scene: Scene, telling: Telling, one: Wanted, near: frozenset[str], close: frozenset[str], armed: int) -> bool:
    if one.behind:
        return telling.last < telling.sentence.last and one.kind in scene.contexts.get(telling.last, ())
    if one.kind in (close if one.close else near):
        return True
    if one.close:
        return False
    if one.kind in ("armed", "territory"):
        return armed >= _ARMED_AROUND and "result" not in telling.frame
    if one.kind == "human":
        return _someone(scene, telling)
    return one.kind in ("official", "state") and _named(scene, telling)


def _noun_before(scene: Scene, telling: Telling) -> int:
    """Where the clause begins; a relative one on an accident with the noun that it tells of (`الطائرة التي تحطمت`)."""
    begin, first = telling.clause[0], telling.sentence.first
    if telling.row.type != "DISASTER" or begin == first or scene.forms[begin - 1] not in WHO:
        return begin
    return max(first, begin - _RELATIVE)


def _is_norm(scene: Scene, telling: Telling) -> bool:
    """True for what a law lays down (`يحظر القانون`, `يعاقب بالسجن كل من`): no event, whoever it names."""
    if not telling.verbal or telling.row.type not in ("COERCE", "SANCTION") or telling.hit.cut.stem[:1] not in "يت":
        return False
    behind = scene.forms[telling.last] if telling.last < telling.sentence.last else ""
    before = [form for form in scene.forms[max(telling.sentence.first, telling.first - 2) : telling.first] if form not in SIGNS]
    return behind in _PENALTIES or any(without_article(form) in _LAWS for form in (behind, *before[-1:]))


def _names(scene: Scene, telling: Telling) -> bool:
    """True for `أطلقت عليها اسم …`: nobody fires."""
    if telling.row.mode != "rockets" or not telling.verbal:
        return False
    behind = scene.forms[telling.last : min(telling.last + 2, telling.sentence.last)]
    return behind[:1] in (["عليه"], ["عليها"], ["عليهم"]) and behind[-1].startswith(("اسم", "لقب", "تسم"))


def _follows(scene: Scene, telling: Telling, form: str) -> bool:
    return telling.last < telling.sentence.last and scene.forms[telling.last] == form


def _near(scene: Scene, telling: Telling, first: int, last: int) -> frozenset[str]:
    """The kinds of the words in tokens `[first, last)`, the trigger apart."""
    found: set[str] = set()
    for token in scene.contexts_in(max(first, telling.first - _REACH), min(last, telling.last + _REACH)):
        if not telling.first <= token < telling.last:
            found |= scene.contexts[token]
    return frozenset(found)


def _figure_beside(scene: Scene, telling: Telling) -> bool:
    """`هجوم إعلامي`, not `هجوم على سوق`."""
    beside = range(telling.last, min(telling.last + 2, telling.sentence.last))
    if beside and is_preposition(scene.forms[telling.last]):
        beside = beside[:1]  # `هجوم على الحكومة` is a phrase of the lexicon itself
    return any("figure_beside" in scene.contexts.get(token, ()) for token in beside)


def _is_of_damage(scene: Scene, telling: Telling) -> bool:
    """True for `الخسائر الأولية للسيول`: the damage is told, and that there was a flood is taken as known."""
    before = scene.forms[max(telling.sentence.first, telling.first - 2) : telling.first]
    return scene.forms[telling.first].startswith("لل") and any(without_article(form) in _DAMAGE for form in before)


def _someone(scene: Scene, telling: Telling) -> bool:
    """True where the clause names or counts people."""
    for token in range(*telling.clause):
        name = scene.names.get(token)
        counted = scene.quantities.get(token)
        if (name is not None and name.mention.type in ("PER", "NORP")) or (counted is not None and counted[1].role is not None):
            return True
    return False


def _named(scene: Scene, telling: Telling) -> bool:
    return any(t in scene.names and scene.names[t].mention.type in _POLITICAL_TYPES for t in range(*telling.clause))
