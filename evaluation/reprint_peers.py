"""Copies by MinHash alone (rensa) on the judged pairs: the share of runs of words that two articles are held to have in common,
cut where it does best on all of these pairs, so that the peer is at its best.

python evaluation/reprint_peers.py     (pip install -e '.[peers]' first)
"""

from __future__ import annotations

import sys

from judged_list import article_text, at_hand
from reprint_list import Pair, pairs

from khabar.link.words import word_list

PERMUTATIONS, SEED = 256, 20_260_101
RUNS = (1, 2, 4, 8)  # words


def main() -> int:
    """Exit code: 0, or 1 where the corpora or the verdicts are not here."""
    agreed = [one for one in pairs() if one.verdicts[0] and one.verdicts[0] == one.verdicts[1]]
    if not at_hand() or not agreed:
        print("left out: the corpora or the verdicts are not here", file=sys.stderr)
        return 1
    words = {source: word_list(article_text(source)) for one in agreed for source in (one.left, one.right)}
    for length in RUNS:
        alike = [(_alike(words[one.left], words[one.right], length), one) for one in agreed]
        for name, wanted in (("copy or partial", ("copy", "partial")), ("copy", ("copy",))):
            f1, cut = max(_f1(alike, wanted, cut / 100) for cut in range(1, 100))
            print(f"MinHash over runs of {length}: {name:16} F1 {f1:.3f} at {cut:.2f}")
    return 0


def _alike(left: list[str], right: list[str], length: int) -> float:
    from rensa import RMinHash

    signatures = []
    for words in (left, right):
        signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        signature.update(sorted({" ".join(words[at : at + length]) for at in range(max(1, len(words) - length + 1))}))
        signatures.append(signature)
    return float(signatures[0].jaccard(signatures[1]))


def _f1(alike: list[tuple[float, Pair]], wanted: tuple[str, ...], cut: float) -> tuple[float, float]:
    right = sum(value >= cut and one.verdicts[0] in wanted for value, one in alike)
    wrong = sum(value >= cut and one.verdicts[0] not in wanted for value, one in alike)
    missed = sum(value < cut and one.verdicts[0] in wanted for value, one in alike)
    return 2 * right / max(1, 2 * right + wrong + missed), cut


if __name__ == "__main__":
    sys.exit(main())
