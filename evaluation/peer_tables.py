"""The tables of peers.py, in Markdown: lines of the main body, titles and dates, speed."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TypeVar

import goldsets
import layers
import score
from goldsets import InputPage
from peer_lines import Head, Lines, body_lines, head, separated
from peer_systems import Found, System, is_html, khabar_json
from rendered import GoldPage, gold_pages

T = TypeVar("T")
Pairs = list[tuple[InputPage, GoldPage]]
NOTHING: Found = (None, None)


def pairs(gold: goldsets.GoldSet) -> Pairs:
    """Every page with its gold."""
    by_name = {name: page for page in gold_pages(gold) for name in page["names"]}
    return [(page, by_name[score.stem(page.name)]) for page in gold.pages]


def body_table(gold: goldsets.GoldSet, found: Iterable[System]) -> Iterator[str]:
    """Lines of the main body, for every system that reads such pages; Khabar also as the scorer counts it, by spans."""
    pages = pairs(gold)
    read = [khabar_json(page) for page, _ in pages]
    split = [separated(page, system) for (_, page), system in zip(pages, read, strict=True)]
    right, second = sum(right for right, _ in split), sum(count for _, count in split)
    yield f"Main body, {gold.name}: {gold.about} ({len(pages)} pages)\n"
    yield from _heading("precision", "recall", "F1", "F1, head and credits forgiven", "second articles separated")
    yield _body_row("Khabar, by spans (the scorer)", by_spans(pages, read), right, second)
    for system in found:
        if system.body and fits(system, gold):
            lines = sum((body_lines(page, safe(system.body, source, "")) for source, page in pages), Lines())
            yield _body_row(system.name, lines, right if system.name == "Khabar" else 0, second)


def by_spans(pages: Pairs, read: Iterable[GoldPage]) -> Lines:
    """The scorer's own counts for what Khabar reads."""
    counts = score.Score()
    for (_, page), system in zip(pages, read, strict=True):
        layers.dissection(counts, page, system)
    figure = counts.result()["figures"]["dissection.main_body"]
    return Lines(figure["tp"], figure["fp"], figure["fn"])


def _body_row(name: str, lines: Lines, right: int, second: int) -> str:
    return _row(name, *(f"{figure:.3f}" for figure in lines.figures()), f"{right} of {second}" if second else "")


def head_table(gold: goldsets.GoldSet, found: Iterable[System]) -> Iterator[str]:
    """Titles and dates of the main articles."""
    pages = pairs(gold)
    yield f"Titles and dates, {gold.name}: {gold.about} ({len(pages)} pages)\n"
    yield from _heading("title right", "or one within the other", "date right", "date wrong", "date given where none is printed")
    for system in found:
        if system.head and fits(system, gold):
            total = sum((head(page, *safe(system.head, source, NOTHING)) for source, page in pages), Head())
            titles = f"{total.right} of {total.titles}", str(total.alike)
            dates = f"{total.dated} of {total.dates}", str(total.wrong), f"{total.extra} of {total.dateless}"
            yield _row(system.name, *(titles if system.titles else ("", "")), *(dates if system.dates else ("", "", "")))


def speed_table(sets: list[goldsets.GoldSet], found: Iterable[System], runs: int) -> Iterator[str]:
    """Pages a second of processor time, and how many times as fast as Khabar."""
    yield "Speed: pages a second of processor time, main text alone (in brackets: times Khabar's)\n"
    yield from _heading(*(gold.name for gold in sets))
    systems = [*found, System("Khabar, all that it reads, as JSON", lambda page: str(khabar_json(page)))]
    speeds = [_speeds(systems, gold, runs) for gold in sets]
    for system in systems:
        if system.body:
            cells = [
                f"{of[system.name]:.0f} ({of[system.name] / of['Khabar']:.2f})" if system.name in of else "" for of in speeds
            ]
            yield _row(system.name, *cells)


def _speeds(systems: Iterable[System], gold: goldsets.GoldSet, runs: int) -> dict[str, float]:
    """The fastest run of each system; they take turns, so that a busy machine slows all alike."""
    seconds: dict[str, list[float]] = {}
    for _ in range(runs):
        for system in systems:
            if system.body and fits(system, gold):
                start = time.process_time()
                for page in gold.pages:
                    safe(system.body, page, "")
                seconds.setdefault(system.name, []).append(time.process_time() - start)
    return {name: len(gold.pages) / min(times) for name, times in seconds.items()}


def fits(system: System, gold: goldsets.GoldSet) -> bool:
    """Whether the system reads such pages."""
    return system.html if is_html(gold.pages[0]) else system.text


def safe(function: Callable[[InputPage], T], page: InputPage, nothing: T) -> T:
    """What a system finds; one that fails on a page has found nothing there, and it is said once."""
    try:
        return function(page)
    except Exception as error:
        _tell(f"{page.name}: {function.__name__} failed: {type(error).__name__}: {error}")
        return nothing


@cache
def _tell(what: str) -> None:
    print(what, file=sys.stderr)


def _heading(*cells: str) -> Iterator[str]:
    yield _row("", *cells)
    yield _row(*["---"] * (len(cells) + 1))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
