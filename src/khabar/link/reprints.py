"""Near-duplicate articles: candidates by MinHash (rensa), each confirmed on the shingles themselves."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.config import LinkSettings
from khabar.link.groups import components
from khabar.link.words import word_list
from khabar.model import LinkItem, Reprint, ReprintGroup, Score, content_id

PERMUTATIONS = 126
BANDS = 42  # of 3 rows: a pair of Jaccard 0.3 is found with a chance of 0.69, one of 0.5 with 0.996
SEED = 20_260_101
CANDIDATE_THRESHOLD = 0.3  # Jaccard of candidates: well below what is confirmed, since MinHash errs by some 0.09
CONTAINED = 0.8  # share of the shorter article's shingles in the longer one that also makes a copy
MIN_WORDS = 20  # shorter texts share shingles by chance


def reprints(items: Sequence[LinkItem], settings: LinkSettings) -> tuple[list[Reprint], list[ReprintGroup]]:
    """Pairs of copies and the groups they make, in order of ref."""
    words = [word_list(item.body) for item in items]
    long_enough = [number for number, own in enumerate(words) if len(own) >= MIN_WORDS]
    shingles = {number: _shingles(words[number], settings.shingle_words) for number in long_enough}
    pairs = []
    for left, right in _candidates(shingles):
        shared = len(shingles[left] & shingles[right])
        jaccard = shared / len(shingles[left] | shingles[right])
        contained = shared / min(len(shingles[left]), len(shingles[right]))
        if jaccard >= settings.reprint_similarity or contained >= CONTAINED:
            scores = (Score(feature="jaccard", value=round(jaccard, 4)), Score(feature="contained", value=round(contained, 4)))
            pairs.append(Reprint(left=items[left].ref, right=items[right].ref, scores=scores))
    groups = components([(pair.left, pair.right) for pair in pairs])
    return pairs, [ReprintGroup(id=content_id("g", *("/".join(ref) for ref in group)), members=group) for group in groups]


def _shingles(words: list[str], size: int) -> set[str]:
    return {" ".join(words[at : at + size]) for at in range(max(1, len(words) - size + 1))}


def _candidates(shingles: dict[int, set[str]]) -> list[tuple[int, int]]:
    """Pairs of numbers, left below right, in order; independent of the order of arrival because items come sorted."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=CANDIDATE_THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    signatures = {}
    for number, own in shingles.items():
        signatures[number] = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        signatures[number].update(sorted(own))
        index.insert(number, signatures[number])
    return sorted({(a, b) for b, signature in signatures.items() for a in index.query(signature) if a < b})
