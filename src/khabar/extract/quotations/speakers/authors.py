"""Whose a document is that speaks: `بيان الوزارة`, `تقرير صادر عن البنك`, `بيان أصدره المجلس`."""

from __future__ import annotations

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import BODY_HEADS, ISSUED, MEDIA_HEADS, RELATIVES, folded
from khabar.text import without_article

_STATEMENT = "بيان"
_PAPERS = folded("بيان تقرير رسالة مذكرة بلاغ")
_OUT = folded("صدر صادر صدرت صادرة الصادر الصادرة يصدر تصدر")
MAX_OUT = 4  # tokens between a document and whose it is


def author_at(scene: Scene, first: int, limit: int) -> int | None:
    """Where the phrase of the author begins behind a document at `first`; null where none is plain."""
    behind = first + 1
    if scene.forms[first].removeprefix("ل").removeprefix("ال") not in _PAPERS or behind >= limit:
        return None
    bare = not scene.definite(first) and not scene.forms[first].startswith("لل")
    if bare and _body(scene, first, behind) and scene.adverb_end(behind, limit) == behind:
        return behind
    for i in range(behind, min(limit - 1, behind + MAX_OUT)):
        form = scene.forms[i]
        if form in _OUT:
            about = next((k for k in range(i + 1, min(limit - 1, i + MAX_OUT)) if scene.forms[k] == "عن"), None)
            return about + 1 if about is not None else None
        if form in ISSUED:
            return scene.skip(i + 1, limit)
        if scene.kinds[i] == "sign" or (form in RELATIVES and not form.startswith(("الذي", "التي"))):
            return None
    return None


def _body(scene: Scene, first: int, i: int) -> bool:
    """True for a body right behind a document; behind `بيان` for any definite noun (no author: `تقرير الآفاق الاقتصادية`)."""
    if i in scene.organisations or (scene.definite(i) and scene.forms[first].removeprefix("ل") == _STATEMENT):
        return True
    return scene.definite(i) and without_article(scene.forms[i]) in BODY_HEADS | MEDIA_HEADS
