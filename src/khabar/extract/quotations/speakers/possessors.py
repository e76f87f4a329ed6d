"""Names in a phrase that are not the speaker's: `محامي فلان`, `المتحدث باسم فلان`, `مكتب الرئيس فلان`, `جائزة فلان`."""

from __future__ import annotations

from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import PREPOSITIONS, RIGHT_MARKS, folded
from khabar.extract.quotations.speakers.roles import IN_NAME, of_another
from khabar.text import fold


def possessor(scene: Scene, first: int, name: Name) -> bool:
    """`محامي ترامب`, `المتحدث باسم محمد`: the person named is not the one who speaks."""
    before = scene.forms[name.first - 1] if name.first > first else ""
    if before in IN_NAME or of_another(scene, name) or tuple(scene.forms[first : name.first]) in _SERVING:
        return True
    if first in scene.unnamed and not scene.definite(first) and _in_office(scene, first, name):
        return True
    if not before or name.title == first:
        return False
    if before == "باسم" or before in PREPOSITIONS:
        return True
    title = scene.forms[name.title]
    if first < name.title < name.first and (
        title.startswith("ل")
        or scene.forms[first] in OF_LEADERS
        or name.title in scene.governed_titles
        or first in scene.organisations
    ):
        return True  # `القوات الموالية لحكومة الرئيس فلان`
    if scene.forms[name.title - 1].startswith("ل") and first < name.title < name.first:
        return True
    alone = name.first - first == 1
    return alone and not scene.definite(first) and (first not in scene.titles or scene.titles[first].row.kind == "office")


def _in_office(scene: Scene, first: int, name: Name) -> bool:
    """`مسؤول بمكتب رئيس الوزراء فلان`: the leader is named, not who works for him."""
    between = (form.removeprefix("ب").removeprefix("ل") for form in scene.forms[first + 1 : name.first])
    return any(form in OF_LEADERS for form in between)


def namesake(scene: Scene, first: int, name: Name) -> bool:
    """True for a person whose name a body or chair has (`كرسي المهندس فلان`, `شركة "مجموعة فلان"`), and who is not meant."""
    before = name.title - 1 - (scene.forms[name.title - 1] in RIGHT_MARKS)
    return before >= first and scene.forms[before] in _NAMED_AFTER and name.title > first


_SERVING = frozenset((fold(head), fold("أعمال")) for head in ("وكيل", "وكيلة", "مدير", "مديرة"))
"""`وكيل أعمال فلان` is not he."""
_NAMED_AFTER = folded("كرسي جائزة شركة مجموعة مؤسسة مستشفى جامعة مركز مصرف دار مكتبة مسجد جامع كأس ميدان شارع")
OF_LEADERS = folded("مكتب المكتب الديوان إدارة حكومة ديوان حملة فريق أنصار قوات نظام عائلة أسرة محامو مساعدو مستشارو")
"""What a leader has: `مكتب رئيس الوزراء فلان` speaks itself."""
