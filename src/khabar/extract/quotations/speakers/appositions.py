"""Roles that stand behind a name: `…، وزير الدفاع`, `…، وهو خبير في …`, `… أحد الباحثين في …`."""

from __future__ import annotations

import re

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.phrases import is_adjunct, phrase_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    ADDRESSED,
    COMMAS,
    KIN,
    NAME_PARTS,
    NOT_ROLES,
    OFFICE_PREPOSITIONS,
    ONE_OF,
    PREPOSITIONS,
    RELATIVES,
    ROLE_HEADS,
    WHO_IS,
)
from khabar.text import fold

_AGENT = re.compile(r"ال(?:م\w{2,}|\wا\w{2,}|\w+يه?|\w{2}ي\w?)$")
"""Shapes of nouns of agents with the article: `المشرف`, `الباحث`, `القيادي`, `الخبير`."""
_INDEFINITE_AGENT = re.compile(
    r"(?:مختص|متخصص|مشرف|مسؤول|مسئول|محاضر|مدرس|معلم|موظف|مهندس|مستشار|منسق|محرر|مؤلف|مؤسس|عامل|باحث|طالب|ناشط"
    r"|خبير|صاحب|مالك|ربه|رب|عالم|استاذ|طبيب|جراح|محام|قاض|مرشح|نجل|شقيق|ابن|صديق)(?:ه|ي|يه)?$"
)
"""Behind `وهو` and `وهي`, who somebody is."""
MAX_RELATIVE = 12  # tokens of a relative clause before `وهو`


def role_behind(scene: Scene, i: int, limit: int, strict: bool = False) -> tuple[int, int] | None:
    """The role that stands behind a name which ends at `i`, with a comma or without: `…، وزير الدفاع الأميركي`,
    `…، وهو خبير في …`, `… أحد الباحثين في …`, `…، لاعب المنتخب السابق،`. `strict`: only one that a known word opens."""
    comma = i < limit and scene.forms[i] in COMMAS
    begin = i + 1 if comma else i
    if begin >= limit or begin in scene.names or begin in scene.vias or scene.kinds[begin] != "word":
        return None
    if scene.adverb_end(begin, limit) > begin:
        return None  # `فلان، الخميس، إن`
    form = scene.forms[begin]
    if form in WHO_IS or form in RELATIVES:
        return _who_he_is(scene, begin, min(limit, begin + MAX_RELATIVE))
    if form in NOT_ROLES or is_adjunct(scene, begin) or (comma and form.endswith("ا") and begin in scene.unnamed):
        return None  # `فلان، متحدثا للصحفيين،`
    if form in ONE_OF or _titled(scene, begin, limit) or (comma and form in KIN):
        return _ended(scene, begin, limit)
    if comma and (begin in scene.unnamed or (_AGENT.match(form) and not strict)):
        return _ended(scene, begin, limit)
    if form in ROLE_HEADS and _construct(scene, begin, limit) and scene.forms[i - 1] not in NAME_PARTS:
        return _ended(scene, begin, limit)
    if strict or masdar_like(form) or not ((comma and _construct(scene, begin, limit)) or _governs(scene, begin, limit)):
        return None
    role = _ended(scene, begin, limit)
    return role if role[1] == limit or scene.kinds[role[1]] == "sign" else None


def _titled(scene: Scene, i: int, limit: int) -> bool:
    """True where an office or profession opens at `i`; another person's (`وابنه`) and what one becomes (`رئيسة له`) do not."""
    hit = scene.titles.get(i)
    if hit is None or hit.row.kind not in ("office", "profession") or hit.cut.length:
        return False
    return hit.last >= limit or scene.forms[hit.last] not in ADDRESSED


def _ended(scene: Scene, begin: int, limit: int) -> tuple[int, int]:
    """A role and its end: before a second one (`مدرب الفريق أول مدرب يحرز …`) or a verbal noun behind it at the latest."""
    end = phrase_end(scene, begin, limit, office=True)
    ends = (i for i in range(begin + 2, end) if _other(scene, i))
    return begin, next(ends, end)


def _other(scene: Scene, i: int) -> bool:
    if scene.forms[i] == _FIRST and i + 1 in scene.titles:
        return True
    return masdar_like(scene.forms[i]) and scene.definite(i - 1) and i not in scene.names


_FIRST = fold("أول")


def _who_he_is(scene: Scene, first: int, limit: int) -> tuple[int, int] | None:
    """`وهو خبير في …`, also behind a relative clause (`الذي قاد الفريق وهو باحث في …`)."""
    i = next((k + 1 for k in range(first, limit - 1) if scene.forms[k] in WHO_IS), None)
    opens = i is not None and (
        i in scene.titles or i in scene.unnamed or scene.forms[i] in ONE_OF or _INDEFINITE_AGENT.match(scene.forms[i])
    )
    return _ended(scene, i, limit + MAX_RELATIVE) if opens and i is not None else None


def _construct(scene: Scene, i: int, limit: int) -> bool:
    """`قبطان المركب`, `محرر شؤون الأمن`: a bare noun before a definite one or a name."""
    form = scene.forms[i]
    if form.endswith("ا") or form.startswith("و") or form in PREPOSITIONS or len(form) < 3 or i + 2 >= limit:
        return False
    first = scene.names.get(i + 1)
    if first is not None:
        return first.mention.type in ("ORG", "LOC") and not scene.governed_name(i + 1)
    return scene.kinds[i + 1] == "word" and (scene.definite(i + 1) or scene.definite(i + 2))


def _governs(scene: Scene, i: int, limit: int) -> bool:
    """`المحاضر بجامعة …`, `المتخصص في …`: a noun with its article and a preposition behind it, which no family name has."""
    form = scene.forms[i]
    if not scene.definite(i) or i + 2 >= limit or masdar_like(form[2:]):
        return False  # `افتتح فلان التسجيل في الدقيقة كذا`
    behind = scene.forms[i + 1]
    return (
        behind == "في"
        or (behind in OFFICE_PREPOSITIONS and form.startswith("الم"))
        or (behind.startswith(("ب", "ل")) and i + 1 in scene.names and scene.governed_name(i + 1))
    )
