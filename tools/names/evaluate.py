"""CoNLL F1 of the tagger on ANERcorp in five contiguous folds, over PER, LOC and ORG (MISC is left out on both sides).

    python tools/names/evaluate.py --bio train_mirror_125k.txt --model src/khabar/extract/mentions/tagger/model

Each fold is tagged by a model that was trained on the other four, fixed-point, in windows of 20 sentences. Only the word lists
are those of the shipped model; they hold nothing of the corpus.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import corpus
import train

from khabar.extract.mentions.tagger.tagger import Tagger
from khabar.extract.mentions.tagger.word_lists import WordLists

KINDS = ("PER", "LOC", "ORG")
Spans = set[tuple[int, int, str]]


def told(document: corpus.Document) -> Spans:
    """The names of the gold, as gold tokens `(first, last, type)`."""
    found: Spans = set()
    at = 0
    for sentence in document.gold:
        begin, kind = 0, ""
        for place, label in enumerate([*(label for _, label in sentence), "O"]):
            if kind and label != f"I-{kind}":
                found.add((at + begin, at + place - 1, kind))
                kind = ""
            if label != "O" and not kind:
                begin, kind = place, label[2:]
        at += len(sentence)
    return {one for one in found if one[2] in KINDS}


def tagged(document: corpus.Document, tagger: Tagger) -> Spans:
    """The names that the tagger finds, as the gold tokens that they touch."""
    names = tagger.tag(document.analysis, document.sentences, document.readings)
    return {(document.owners[one.first], document.owners[one.last - 1], one.type) for one in names if one.type in KINDS}


def count(documents: list[corpus.Document], tagger: Tagger) -> Counter[tuple[str, str]]:
    """How many names are right, wrong and missed, by type and in all."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        gold, found = told(document), tagged(document, tagger)
        for name, spans in (("right", gold & found), ("wrong", found - gold), ("missed", gold - found)):
            for _, _, kind in spans:
                counts.update([(kind, name), ("all", name)])
    return counts


def show(name: str, counts: Counter[tuple[str, str]]) -> None:
    """One line of figures: F1 (precision / recall)."""
    cells = []
    for kind in ("all", *KINDS):
        right, wrong, missed = (counts[kind, what] for what in ("right", "wrong", "missed"))
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        cells.append(f"{kind} {2 * right / max(1, 2 * right + wrong + missed):.4f} ({precision:.3f} / {recall:.3f})")
    print(f"{name:7}", "  ".join(cells), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bio", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="folder with the word lists")
    parser.add_argument("--folds", type=int, nargs="*", default=range(5), help="of 0 to 4; all")
    asked = parser.parse_args()
    lists, known = WordLists.open(asked.model), {}
    folds = [corpus.documents(part) for part in corpus.folds(corpus.read(asked.bio))]
    blank = train.empty_tagger(lists)
    seen = [[train.look(document, blank, known) for document in fold] for fold in folds]
    total: Counter[tuple[str, str]] = Counter()
    for number in asked.folds:
        model = train.fit([one for other, part in enumerate(seen) if other != number for one in part])
        counts = count(folds[number], Tagger(model, lists))
        total += counts
        show(f"fold {number}", counts)
    show("all", total)


if __name__ == "__main__":
    main()
