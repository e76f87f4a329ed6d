"""How well Khabar and its peers read times and numbers: same articles, same sentences, same run.

python evaluation/peer_expressions.py    two tables in Markdown: precision, recall, **F1**; share of rows read right

Columns: the real articles, the invented sentences of `gold/expressions` (seen and held out together), Duckling's Arabic tests.
All doubts are the peers' (peer_times.py, peer_duckling.py, peer_numbers.py); numbers inside a time, as Khabar finds times, are
not held against a peer. Libraries that are not installed are left out with a word: `pip install -e '.[peers]'`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

import duckling_corpus
import expressions
import goldsets
import peer_numbers
from duckling_right import KHABAR, System
from duckling_rows import Row
from expressions import Case
from matching import overlap, span
from peer_duckling import duckling_read
from peer_systems import khabar_json
from peer_times import dateparser_read
from rendered import gold_pages
from strings import Item, Read, Reader, read_string

FIGURES = {"times": ("times.strict",), "quantities": ("quantities.value", "quantities.strict")}
ROWS = {"times": "times", "quantities": "numerals"}  # the rows of Duckling's that peers for a layer are asked for


@dataclass(frozen=True, slots=True)
class Peer:
    """A system: how it reads a sentence; how Khabar reads an article; what it reads of Duckling's rows."""

    name: str
    read: Reader
    page: Reader | None = None
    rows: System | None = None


def main() -> int:
    """Exit code: always 0; sets that are not here are left out."""
    for layer, systems in (("times", times()), ("quantities", numbers())):
        print("\n".join(table(layer, systems)), end="\n\n", flush=True)
    return 0


# ---- systems


def times() -> list[Peer]:
    """Khabar, and those that read times and can run here."""
    found = [Peer("Khabar", read_string, page_read, KHABAR)]
    found += _installed("dateparser", Peer("dateparser", dateparser_read, rows=System(dateparser_read)))
    return found + _installed("duckling", Peer("Duckling", duckling_read))


def numbers() -> list[Peer]:
    """Khabar, and those that read numbers and can run here."""
    finders = {
        "arabic_itn": peer_numbers.arabic_itn,
        "pyarabic": peer_numbers.pyarabic,
        "ovos_number_parser": peer_numbers.ovos,
        "words2num2": peer_numbers.words2num2,
    }
    found = [Peer("Khabar", read_string, page_read, KHABAR), _numbers("numbers in digits alone", None)]
    for library, finder in finders.items():
        found += _installed(library, _numbers(library.replace("_", "-"), finder))
    return found + _installed("duckling", Peer("Duckling", duckling_read))


def _numbers(name: str, finder: peer_numbers.Finder | None) -> Peer:
    reader = peer_numbers.reader(finder)
    return Peer(name, reader, rows=System(numbers=lambda text: reader(text, None).quantities))


def _installed(library: str, peer: Peer) -> list[Peer]:
    if find_spec(library):
        return [peer]
    print(f"{library} is not installed: left out.", file=sys.stderr)
    return []


def page_read(text: str, published: str | None) -> Read:
    """What Khabar reads on a page that holds an article alone."""
    reading = khabar_json(goldsets.InputPage("page.txt", text.encode("utf-8"), published))
    return Read(reading["times"], reading["quantities"])


def without_times(reader: Reader) -> Reader:
    """A reader of numbers that leaves out those inside a time."""

    def read(text: str, published: str | None) -> Read:
        taken = [span(time) for time in _khabar_times(text, published)]
        found = reader(text, published)
        return Read(found.times, [item for item in found.quantities if not any(overlap(span(item), time) for time in taken)])

    return read


@cache
def _khabar_times(text: str, published: str | None) -> tuple[Item, ...]:
    return tuple(read_string(text, published).times)


# ---- sets


def cases(layer: str) -> Iterator[tuple[str, list[Case]]]:
    """The articles where they are here, and the sentences of a layer, a set each."""
    if goldsets.SHARED.is_dir():
        yield "articles", list(article_cases(layer))
    for file in expressions.files():
        found = expressions.cases(file)
        if found and found[0].layer == layer:
            yield file.stem, found


def article_cases(layer: str) -> Iterator[Case]:
    """The real articles as cases of one layer."""
    gold = goldsets.articles()
    by_name = {name: page for page in gold_pages(gold) for name in page["names"]}
    for source in gold.pages:
        article = by_name[source.name.removesuffix(".txt")]["articles"][0]
        yield Case(article["id"], "", source.published, source.data.decode("utf-8"), tuple(article[layer]), layer)


# ---- tables


def table(layer: str, systems: Iterable[Peer]) -> Iterator[str]:
    """A row a system, a column a set and figure."""
    sets, figures = list(cases(layer)), FIGURES[layer]
    rows = [row for row in duckling_corpus.corpus_rows() if row.group == ROWS[layer] and not row.out]
    heads = [f"{name} ({len(found)}), {figure.split('.')[1]}" for name, found in sets for figure in figures]
    yield _row(layer, *heads, f"Duckling's {ROWS[layer]} ({len(rows)}), right")
    yield _row(*["---"] * (len(heads) + 2))
    for peer in systems:
        yield _row(peer.name, *(cell for name, found in sets for cell in _cells(peer, name, found, figures)), _share(peer, rows))


def _cells(peer: Peer, name: str, found: list[Case], figures: Iterable[str]) -> Iterator[str]:
    """Precision, recall and F1 of each figure."""
    reader = peer.page if name == "articles" and peer.page else peer.read
    if found[0].layer == "quantities" and not peer.page:
        reader = without_times(reader)
    result = expressions.scored(found, reader).result()["figures"]
    for figure in figures:
        yield f"{result[figure]['p']:.2f} {result[figure]['r']:.2f} **{result[figure]['f1']:.3f}**"


def _share(peer: Peer, rows: Iterable[Row]) -> str:
    """The share of rows that it reads right; nothing for one that is not asked."""
    good = [good for _, good in duckling_corpus.judged(rows, peer.rows)] if peer.rows else []
    return f"{sum(good) / len(good):.3f}" if good else ""


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
