"""Milliseconds per article and stage, brought to an article of 300 words, beside what the design allows.

python benchmarks/stages.py [--set articles|samples] [--runs 5]

`first` is the first time that the process sees the texts, with an empty cache of word types; `warm` is the median of the runs
after it. A yardstick on the same texts in the same run (60 regular expressions; json.dumps) makes ratios of the figures, which
can be compared between machines. Processor time, but for the record, whose stages wait for the disk.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "evaluation"))

import goldsets

from khabar.config import default_settings
from khabar.dissect import dissect
from khabar.extract.stage import ArticleText, Facts
from khabar.grammar import Analysis
from khabar.ingest import parse
from khabar.lexicon import lexicon
from khabar.lexicon.tables import Month
from khabar.link import link
from khabar.model import Capture, Given, RawPage, Reading, digest
from khabar.model.wire import encode_reading, to_json
from khabar.pipeline import default_plan, read_page, reader
from khabar.search import sync_index
from khabar.store import Store
from khabar.text import fold, tokens

WORDS = 300  # words of the article that the budget is for
READING = ("parse", "analysis", "dissect", "times", "mentions", "quotations", "quantities", "events")
BUDGET = {
    "analysis": "1",
    "dissect": "2",
    "times": "1.5 with quantities",
    "mentions": "3",
    "quotations": "1",
    "quantities": "in times",
    "events": "1.5",
    "reading in all": "10",
}  # milliseconds of a WORDS-word article on one core of a small machine (design, part 2)

# 60 patterns as an extractor made of regular expressions would hold: a word with its clitics, then another word.
_WORDS = (
    "قال أعلن أكد أضاف وزير رئيس متحدث مصدر بيان قتل أصيب جندي مدني قوات هجوم غارة صاروخ اتفاق هدنة محادثات انسحاب حكومة "
    "برلمان انتخابات وزارة هيئة لجنة منظمة حزب حركة شركة مليون مليار ألف مئة دولار يورو دينار كيلومتر متر يوم أسبوع شهر سنة عام "
    "أمس اليوم غدا الماضي المقبل يناير فبراير مارس نيسان أيار حزيران بغداد دمشق بيروت القاهرة عمان"
).split()
YARDSTICK = [re.compile(rf"\b[وفبلك]?(?:ال)?{word}\w*\s+(\w+)") for word in _WORDS[:60]]


class Clock:
    """Sums of seconds of processor time by stage; `wall` is for stages that wait for the disk or use several threads."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str, wall: bool = False) -> Iterator[None]:
        now = time.perf_counter if wall else time.process_time
        start = now()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + now() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--set", choices=["articles", "samples"], help="gold texts where ../shared is, else the project's samples"
    )
    parser.add_argument("--runs", type=int, default=5, help="runs after the first")
    asked = parser.parse_args()
    name = asked.set or ("articles" if goldsets.SHARED.is_dir() else "samples")
    pages = (goldsets.samples() if name == "samples" else goldsets.articles()).pages
    reader(), default_plan()  # the lexicon is built before the clock starts
    words = sum(kind != "sign" for page in pages for _, _, kind in tokens(fold(_raw(page).page.text)))
    runs = [_run(pages) for _ in range(asked.runs + 1)]
    print(f"{len(pages)} pages ({name}), {words} words, {asked.runs} runs after the first; milliseconds per {WORDS} words\n")
    print(_table([{stage: seconds * 1000 * WORDS / words for stage, seconds in run.items()} for run in runs]))


def _raw(page: goldsets.InputPage) -> RawPage:
    capture = Capture(page_id=digest(page.data), source=page.name, given=Given(published=page.published))
    return parse(page.data, capture, limits=default_settings().limits)


def _run(pages: tuple[goldsets.InputPage, ...]) -> dict[str, float]:
    """Seconds by stage over all pages."""
    clock = Clock()
    done = []
    for page in pages:
        raw = _read(page, clock)
        reading = read_page(raw)
        _write(raw, reading, clock)
        done.append((raw, reading))
    _record(done, clock)
    return clock.seconds


def _read(page: goldsets.InputPage, clock: Clock) -> RawPage:
    with clock.stage("parse"):
        raw = _raw(page)
    with clock.stage("analysis"):
        analysis = Analysis(raw.page, lexicon())
        analysis.hits(Month)  # finds the hits of all tables
    with clock.stage("dissect"):
        dissection = dissect(analysis, raw.layout)
    for article in dissection.articles:
        text, facts = ArticleText(analysis, article), Facts()
        with clock.stage("analysis"):
            text.sentences  # noqa: B018  # split once for all extractors
        for extractor in default_plan().extractors:
            with clock.stage(extractor.name):
                extractor.extract(text, facts)
    return raw


def _write(raw: RawPage, reading: Reading, clock: Clock) -> None:
    with clock.stage("JSON"):
        encode_reading(reading)
    with clock.stage("yardstick: 60 regular expressions"):
        for pattern in YARDSTICK:
            pattern.findall(raw.page.text)
    plain = to_json(reading)
    with clock.stage("yardstick: json.dumps"):
        json.dumps(plain, ensure_ascii=False)


def _record(done: list[tuple[RawPage, Reading]], clock: Clock) -> None:
    settings = default_settings()
    with TemporaryDirectory() as folder:
        store = Store.open(Path(folder, "bench.khabar"), create=True)
        with clock.stage("add to the record", wall=True):
            store.set_reader(reader())
            store.add(done, [])
        with clock.stage("link"):
            links = link(store, settings.link)
        with clock.stage("store links, index", wall=True):
            store.replace_links(links)
            sync_index(store, settings.search)
        store.close()


def _table(runs: list[dict[str, float]]) -> str:
    """A Markdown table of the first run and the median of the others, also as parts of the yardstick."""
    for run in runs:
        run["reading in all"] = sum(run.get(stage, 0.0) for stage in READING)
    order = [*READING, "reading in all", *[stage for stage in runs[0] if stage not in READING and stage != "reading in all"]]
    rows = ["| stage | budget | first | warm | of the yardstick |", "|---|---|---|---|---|"]
    yard = statistics.median(run["yardstick: 60 regular expressions"] for run in runs[1:])
    for stage in order:
        warm = statistics.median(run.get(stage, 0.0) for run in runs[1:])
        rows.append(f"| {stage} | {BUDGET.get(stage, '')} | {runs[0].get(stage, 0.0):.2f} | {warm:.2f} | {warm / yard:.2f} |")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
