"""How well Khabar and its peers find the main article of a page, its title and its date: same pages, same run.

python evaluation/peers.py               all tables, in Markdown
python evaluation/peers.py --misses 30   and the commonest kinds of lines that Khabar takes for something else, by template
python evaluation/peers.py --pages DIR   and the composed pages as HTML, written to a folder (not for publishing)

The peers are libraries that take web pages apart; `pip install trafilatura justext readability-lxml` for all. Those that are not
installed are left out with a word. Sets: composed and real pages as text and as HTML (rendered.py makes the composed ones HTML).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import goldsets
from peer_misses import misses
from peer_systems import systems
from peer_tables import body_table, head_table, speed_table
from rendered import rendered
from templates import TEMPLATES

SETS = ("composed", "real_text", "real_html")


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where the pages are not here."""
    asked = _options(words)
    if not goldsets.SHARED.is_dir():
        print(f"The pages ({goldsets.SHARED}) are not here: nothing to measure.", file=sys.stderr)
        return 1
    found, missing = systems()
    for library in missing:
        print(f"{library} is not installed: left out.\n")
    text, real_text, real_html = _sets()
    html = rendered(text)
    templates = list(by_template(html))
    if asked.pages:
        _write(html, asked.pages)
    for gold in [text, real_text, real_html, html, *templates]:
        _print(body_table(gold, found))
    for gold in [real_html, html, *templates]:
        _print(head_table(gold, found))
    _print(speed_table([text, html, real_html], found, asked.runs))
    for gold in templates if asked.misses else ():
        _print(misses(gold, text, asked.misses))
    return 0


def _options(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="kinds of wrong lines to list for each template")
    parser.add_argument("--pages", type=Path, metavar="DIR", help="folder to write the rendered pages to")
    parser.add_argument("--runs", type=int, default=3, help="timed runs over each set; the fastest counts")
    return parser.parse_args(words)


def _sets() -> list[goldsets.GoldSet]:
    """The three sets in the order of SETS."""
    found = {gold.name: gold for gold in goldsets.shared_sets() if gold.name in SETS}
    return [found[name] for name in SETS]


def by_template(gold: goldsets.GoldSet) -> Iterator[goldsets.GoldSet]:
    """The pages of a rendered set, a set for each template."""
    step = len(TEMPLATES)
    for at, template in enumerate(TEMPLATES):
        name, about = f"{gold.name} {template.name}", f"{gold.about}: {template.name}"
        yield replace(gold, name=name, about=about, pages=gold.pages[at::step], gold=gold.gold[at::step])


def _write(gold: goldsets.GoldSet, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for page in gold.pages:
        (folder / page.name).write_bytes(page.data)


def _print(lines: Iterator[str]) -> None:
    print("\n".join(lines), end="\n\n", flush=True)


if __name__ == "__main__":
    sys.exit(main())
