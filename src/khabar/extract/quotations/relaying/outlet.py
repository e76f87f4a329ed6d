"""The page's own outlet where only its dateline tells it, and credits that name nobody."""

from __future__ import annotations

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import folded
from khabar.lexicon.tables import Agency
from khabar.model import Quote
from khabar.text import fold

MAX_GAP = 4  # characters between a dateline and the medium that signs it: ` (`
_UNNAMED = folded(
    "وكالات الوكالات وكالة متابعات متابعة مواقع المواقع صحف الصحف المصادر مصادر مصدر ترجمات ترجمة خاص أنباء الأنباء و"
)


def own_outlet(scene: Scene) -> Quote | None:
    """`عمّان (قناة كذا) --`: a channel, paper or site that signs the dateline as its only credit; `قناة كذا/أ ف ب`: the only one
    that signs beside agencies. Agencies write for others."""
    article = scene.text.article
    if article.outlet is not None:
        return None
    others = [credit for credit in article.credited_sources if not _is_agency(scene, credit)]
    if len(others) != 1 or not _is_medium(scene, others[0]):
        return None
    if len(article.credited_sources) > 1:
        return others[0]
    signs = article.dateline is not None and 0 <= others[0].start - article.dateline.end <= MAX_GAP
    return others[0] if signs else None


def _kinds(scene: Scene, credit: Quote) -> set[str]:
    first, last = scene.analysis.token_at(credit.start), scene.analysis.token_at(credit.end - 1) + 1
    return {hit.row.kind for hit in scene.analysis.hits_in(Agency, first, last)}


def _is_agency(scene: Scene, credit: Quote) -> bool:
    return "agency" in _kinds(scene, credit) or unnamed_credit(credit)


def _is_medium(scene: Scene, credit: Quote) -> bool:
    return bool(_kinds(scene, credit))


def unnamed_credit(quote: Quote) -> bool:
    """True for `وكالات`, `متابعات`: sources without a name."""
    return all(word in _UNNAMED or word.removeprefix("و") in _UNNAMED for word in fold(quote.text).split() if word.isalpha())


def no_source(scene: Scene, credit: Quote) -> bool:
    """`اختتم (مساء أمس) المعرض`, `سيؤول، كوريا الجنوبية (قناة كذا)`: a time or a place where a credit would stand."""
    first, last = scene.analysis.token_at(credit.start), scene.analysis.token_at(credit.end - 1) + 1
    if _is_medium(scene, credit):
        return False
    if any(i in scene.times for i in range(first, last)):
        return True
    return (name := scene.names.get(first)) is not None and name.last == last and name.mention.type == "LOC"
