"""Times the tagger on documents of ANERcorp: opening, types not seen before, types seen before.

python tools/names/speed.py --bio train_mirror_125k.txt --model src/khabar/extract/mentions/tagger/model
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

import corpus

from khabar.extract.mentions.tagger.model import Model
from khabar.extract.mentions.tagger.tagger import Tagger
from khabar.extract.mentions.tagger.word_lists import WordLists

ROUNDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bio", type=Path, required=True, help="ANERcorp; its documents of 20 sentences are the articles")
    parser.add_argument("--model", type=Path, required=True)
    asked = parser.parse_args()
    begun = time.perf_counter()
    tagger = Tagger(Model.open(asked.model), WordLists.open(asked.model))
    print(f"opening: {1000 * (time.perf_counter() - begun):.1f} ms")
    documents = corpus.documents(corpus.read(asked.bio)[:800])
    tokens = sum(len(one.analysis) for one in documents)
    rates: list[float] = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        for one in documents:
            tagger.tag(one.analysis, one.sentences, one.readings)
        rates.append((time.process_time() - begun) * 300_000 / tokens)
    print(f"{len(documents)} articles, {tokens} tokens; ms of processor time for 300 words:")
    print(f"first pass {rates[0]:.2f}, then {statistics.median(rates[1:]):.2f}")


if __name__ == "__main__":
    main()
