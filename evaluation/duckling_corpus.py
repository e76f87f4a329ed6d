"""How many strings of Duckling's Arabic test corpus Khabar reads right.

python evaluation/duckling_corpus.py             right of in scope, by kind; and what is out of scope, by reason
python evaluation/duckling_corpus.py --misses    and the strings that are read otherwise

Each string is read as an article of one sentence, published on 12 February 2013; numerals and ordinals by their grammars alone.
It is right if one thing is found in it and that has the value, or nothing where it means nothing: phone numbers, words that
only look like times. Clock times are compared to the minute.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

import goldsets
import matching
from duckling_right import KHABAR, System, right
from duckling_rows import NOTES, OUT, PUBLISHED, Row, rows
from measure import Measured, measured
from strings import read_string, told

EXAMPLES = goldsets.SHARED / "data" / "duckling_ar" / "examples.tsv"
SCORERS = ("duckling_right.py", "duckling_rows.py", "expression_score.py")


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where the corpus is not here."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list the strings that are read otherwise")
    asked = parser.parse_args(words)
    if not EXAMPLES.exists():
        print(f"The corpus ({EXAMPLES}) is not here: nothing to measure.", file=sys.stderr)
        return 1
    print(corpus().table)
    reasons = Counter(row.out for row in corpus_rows() if row.out)
    print("\n".join(f"out of scope {count:3}  {reason}: {OUT[reason]}" for reason, count in reasons.most_common()))
    if asked.misses:
        print("\n".join(misses()))
    return 0


def corpus() -> Measured:
    """The corpus as a set of evaluate.py: one attribute a kind, asked for on every string in scope."""
    found = corpus_rows()
    asked = [row for row in found if not row.out]
    about = f"{len(asked)} of {len(found)} strings of Duckling's Arabic tests, the rest out of scope"
    pages = tuple(goldsets.InputPage(row.text, row.text.encode("utf-8"), PUBLISHED) for row in asked)
    digest = goldsets.files_digest((EXAMPLES, NOTES, *(goldsets.HERE / name for name in SCORERS)))
    gold = goldsets.GoldSet("duckling", about, ("times", "quantities"), pages, (), digest)
    return measured(gold, counts(judged(asked, KHABAR)))


def corpus_rows() -> list[Row]:
    """The rows of the corpus; none where it is not here."""
    return list(rows(EXAMPLES)) if EXAMPLES.exists() else []


def judged(found: Iterable[Row], system: System) -> Iterator[tuple[Row, bool]]:
    """The rows in scope that a system is asked for, and whether it reads them right."""
    for row in found:
        good = None if row.out else right(row, system)
        if good is not None:
            yield row, good


def counts(result: Iterable[tuple[Row, bool]]) -> matching.Score:
    """Right and asked of every kind; kinds with sorts also in all."""
    total = matching.Score()
    for row, good in result:
        for name in dict.fromkeys((row.group, row.kind)):
            total.ask(f"rows.{name}", good)
    return total


def misses() -> Iterator[str]:
    """The strings that are read otherwise, with what is right and what is read."""
    for row, good in judged(corpus_rows(), KHABAR):
        if not good:
            read = read_string(row.text, PUBLISHED)
            found = "; ".join(map(told, [*read.times, *read.quantities])) or "nothing read"
            yield f"{row.kind}\t{row.text}\t{' or '.join(row.times) or row.amount or 'nothing'}\t{found}"


if __name__ == "__main__":
    sys.exit(main())
