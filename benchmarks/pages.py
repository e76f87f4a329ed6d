"""Pages a second of one core: text pages dissected, HTML pages ingested, beside a yardstick on the same pages.

python benchmarks/pages.py [--runs 5]

Text: composed pages and the flattened real ones, brought to pages of 100 lines that are not blank. HTML: the real pages. The
yardsticks are `json.dumps` of the text (for text) and resiliparse's parser alone (for HTML), in the same run: ratios can be
compared between machines. Each page is dissected once before the clock starts, so that its words are known, as in a long run.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "evaluation"))

import goldsets
from resiliparse.parse.html import HTMLTree

from khabar.config import default_settings
from khabar.dissect import dissect
from khabar.grammar import Analysis
from khabar.ingest import parse
from khabar.lexicon import lexicon
from khabar.lexicon.tables import Month
from khabar.model import Capture, RawPage, digest

LINES = 100  # of the page that text speed is brought to
HTML_ROUNDS = 20  # times the few HTML pages are read in one run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="runs, of which the median counts")
    asked = parser.parse_args()
    if not goldsets.SHARED.is_dir():
        sys.exit(f"The pages to measure lie in {goldsets.SHARED}, which is not there.")
    print("| | pages a second | of the yardstick's time |\n|---|---|---|")
    for gold in goldsets.shared_sets():
        if gold.name in ("composed", "real_text"):
            _text(gold, asked.runs)
        elif gold.name == "real_html":
            _html([page.data for page in gold.pages], asked.runs)


def _raw(data: bytes) -> RawPage:
    return parse(data, Capture(page_id=digest(data), source="page"), limits=default_settings().limits)


def _text(gold: goldsets.GoldSet, runs: int) -> None:
    raws = [_raw(page.data) for page in gold.pages]
    pages = sum(line.strip() != "" for raw in raws for line in raw.page.text.split("\n")) / LINES
    analyses = [Analysis(raw.page, lexicon()) for raw in raws]
    for analysis in analyses:
        analysis.hits(Month)  # finds the hits of all tables, which extraction uses too

    def work() -> None:
        for analysis, raw in zip(analyses, raws, strict=True):
            dissect(analysis, raw.layout)

    def yardstick() -> None:
        for raw in raws:
            json.dumps(raw.page.text)

    work()
    _print(f"dissect, {gold.name}, pages of {LINES} lines", pages, work, yardstick, runs)


def _html(pages: Sequence[bytes], runs: int) -> None:
    def work() -> None:
        for _ in range(HTML_ROUNDS):
            for data in pages:
                _raw(data)

    def yardstick() -> None:
        for _ in range(HTML_ROUNDS):
            for data in pages:
                HTMLTree.parse(data.decode("utf-8", "replace"))

    work()
    _print("ingest, real HTML pages", len(pages) * HTML_ROUNDS, work, yardstick, runs)


def _print(name: str, pages: float, work: Callable[[], None], yardstick: Callable[[], None], runs: int) -> None:
    times = [(_seconds(work), _seconds(yardstick)) for _ in range(runs)]
    rate = statistics.median(pages / spent for spent, _ in times)
    ratio = statistics.median(spent / stick for spent, stick in times)
    print(f"| {name} | {rate:.0f} | {ratio:.1f} |", flush=True)


def _seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
