"""Milliseconds for times and quantities on an article of 300 words, analysis apart, beside the yardstick and the peers.

python benchmarks/expressions.py [--set articles|samples] [--runs 3]

Texts, stages and yardstick are those of stages.py, the peers those of evaluation/peer_expressions.py; all take turns in one
run. The last columns say how many times Khabar's time a peer takes: dateparser's beside times, that of readers of numbers
beside quantities, Duckling's, which reads both at once, beside both; first with the analysis, which a peer has to do too, then
without.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Mapping
from pathlib import Path

import stages
from stages import WORDS, YARDSTICK, Clock

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "evaluation"))

import goldsets
import peer_expressions
from strings import Reader

from khabar.pipeline import default_plan, reader
from khabar.text import fold, tokens

OURS = ("analysis", "times", "quantities")
BOTH = "times and quantities"
BUDGET = {BOTH: "1.5"}  # milliseconds of a WORDS-word article (design, part 2)
YARD = "yardstick: 60 regular expressions"
BESIDE = {"dateparser": "times", "Duckling": BOTH}  # of the other peers: quantities
Runs = list[dict[str, float]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=["articles", "samples"], help="gold texts where ../shared is, else the samples")
    parser.add_argument("--runs", type=int, default=3, help="runs after the first")
    asked = parser.parse_args()
    name = asked.set or ("articles" if goldsets.SHARED.is_dir() else "samples")
    pages = (goldsets.samples() if name == "samples" else goldsets.articles()).pages
    reader(), default_plan()  # the lexicon is built before the clock starts
    texts = [(stages._raw(page).page.text, page.published) for page in pages]
    words = sum(kind != "sign" for text, _ in texts for _, _, kind in tokens(fold(text)))
    peers = {peer.name: peer.read for peer in (*peer_expressions.times()[1:], *peer_expressions.numbers()[1:])}
    runs = [_run(pages, texts, peers) for _ in range(asked.runs + 1)]
    print(f"{len(pages)} pages ({name}), {words} words, {asked.runs} runs after the first; milliseconds per {WORDS} words\n")
    print(_table([{stage: seconds * 1000 * WORDS / words for stage, seconds in run.items()} for run in runs], list(peers)))


def _run(
    pages: tuple[goldsets.InputPage, ...],
    texts: list[tuple[str, str | None]],
    peers: Mapping[str, Reader],
) -> dict[str, float]:
    """Seconds of processor time over all texts."""
    clock = Clock()
    for page, (text, published) in zip(pages, texts, strict=True):
        stages._read(page, clock)
        with clock.stage(YARD):
            for pattern in YARDSTICK:
                pattern.findall(text)
        for name, read in peers.items():
            with clock.stage(name):
                read(text, published)
    seconds = {stage: clock.seconds[stage] for stage in (*OURS, YARD, *peers)}
    return seconds | {BOTH: seconds["times"] + seconds["quantities"]}


def _table(runs: Runs, peers: list[str]) -> str:
    """A Markdown table of the first run and the median of the others, as parts of the yardstick and times Khabar's."""
    heads = "what", "budget", "first", "warm", "of the yardstick", "times Khabar's", "without analysis"
    rows = [heads, ("---",) * len(heads)]
    warm = {stage: statistics.median(run[stage] for run in runs[1:]) for stage in runs[0]}
    for stage in (*OURS, BOTH, YARD, *peers):
        ours = warm[BESIDE.get(stage, "quantities")]
        times = [f"{warm[stage] / beside:.1f}" if stage in peers else "" for beside in (ours + warm["analysis"], ours)]
        numbers = f"{runs[0][stage]:.2f}", f"{warm[stage]:.2f}", f"{warm[stage] / warm[YARD]:.2f}"
        rows.append((stage, BUDGET.get(stage, ""), *numbers, *times))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


if __name__ == "__main__":
    main()
