"""The page's own outlet where only its dateline tells it, and credits that name nobody."""

from __future__ import annotations

from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.words import folded
from khabar.lexicon.tables import Agency
from khabar.model import Quote
from khabar.text import fold

MAX_GAP = 4  # characters between a dateline and the medium that signs it: ` (`
_UNNAMED = folded(
    "وكالات الوكالات وكالة متابعات متابعة مواقع المواقع صحف الصحف المصادر مصادر مصدر ترجمات ترجمة خاص أنباء الأنباء و"
)


def own_outlet(scene: Scene) -> Quote | None:
    """`عمّان (قناة كذا) --`: a channel, paper or site that signs the dateline as its only credit. Agencies write for others."""
    article = scene.text.article
    if article.outlet is not None or article.dateline is None or len(article.credited_sources) != 1:
        return None
    (credit,) = article.credited_sources
    if not 0 <= credit.start - article.dateline.end <= MAX_GAP:
        return None
    first, last = scene.analysis.token_at(credit.start), scene.analysis.token_at(credit.end - 1) + 1
    kinds = {hit.row.kind for hit in scene.analysis.hits_in(Agency, first, last)}
    return credit if kinds and "agency" not in kinds else None


def unnamed_credit(quote: Quote) -> bool:
    """True for `وكالات`, `متابعات`: sources without a name."""
    return all(word in _UNNAMED or word.removeprefix("و") in _UNNAMED for word in fold(quote.text).split() if word.isalpha())
