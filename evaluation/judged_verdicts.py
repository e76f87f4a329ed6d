"""What judges said of the sample: their files checked, turned into offsets without texts, and compared.

A judge's file has one JSON object a line: id, times, quantities (README.md, "Judged by hand"). `gold/judged/a.tsv` and `b.tsv`
keep a row an item: sentence, layer, `[start, end)` in the article, fields as JSON; a sentence without items has a row of layer
`none`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import matching
import tables
from judged_list import Sentence, sentence_text
from strings import Item

LAYERS = ("times", "quantities")
SHARED = {"text", "nth", "value", "value_alt", "optional", "note"}
FIELDS = {
    "times": {*SHARED, "type", "type_alt", "mod", "mod_alt", "alternatives"},
    "quantities": {
        *SHARED, "value_max", "value_max_alt", "modifier", "modifier_alt", "counted", "counted_nth", "counted_alt", "kind",
        "kind_alt", "currency", "currency_alt", "unit", "unit_alt", "vague",
    },
}  # fmt: skip
PLACED = {"text", "nth", "note", "counted", "counted_nth", "counted_alt"}  # not kept, or kept as offsets
ALLOWED: dict[str, set[str | None]] = {
    "type": {"DATE", "TIME", "DURATION", "SET"},
    "mod": {None, "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"},
    "modifier": {None, "about", "more_than", "less_than", "at_least", "at_most", "range"},
}
TIMEX = re.compile(r"[0-9PX][0-9A-Z:/.+-]*|(?:PRESENT|PAST|FUTURE)_REF")
ARABIC = re.compile("[\u0600-\u06ff]")


@dataclass(slots=True)
class Verdict:
    """The items of one sentence: `start`, `end` (and `counted`: [start, end] or null) are offsets in the article."""

    times: list[Item] = field(default_factory=list)
    quantities: list[Item] = field(default_factory=list)

    def of(self, layer: str) -> list[Item]:
        return self.times if layer == "times" else self.quantities


# ---- a judge's file


def take(file: Path, sample: Iterable[Sentence]) -> tuple[dict[str, Verdict], list[str]]:
    """A judge's verdicts by sentence, and what is wrong with the file, a line each."""
    wanted = {one.id: one for one in sample}
    found: dict[str, Verdict] = {}

    def judged(row: Item) -> Iterator[str]:
        one = wanted[row["id"]]
        words = sentence_text(one)
        verdict = found[one.id] = Verdict()
        for layer in LAYERS:
            for item in row[layer]:
                problems = list(_problems(item, layer))
                yield from (f"{one.id}, {layer}, {item.get('text')}: {problem}" for problem in problems)
                if not problems:
                    verdict.of(layer).append(_placed(item, words, one))

    wrong = each_row(file, judged)
    return found, wrong + [f"{name}: not judged" for name in wanted if name not in found]


def each_row(file: Path, judged: Callable[[Item], Iterable[str]]) -> list[str]:
    """What is wrong with the rows of a judge's file, one JSON object a line: what `judged` says, and where it fails."""
    wrong: list[str] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            wrong.extend(judged(json.loads(line)))
        except (json.JSONDecodeError, KeyError, TypeError, AttributeError, ValueError) as error:
            wrong.append(f"line {number}: {type(error).__name__}: {error}")
    return wrong


def _problems(item: Item, layer: str) -> Iterator[str]:
    """What is wrong with the fields of an item."""
    required = {"text", "value"} | ({"type"} if layer == "times" else set())
    if not required <= item.keys() or item.keys() - FIELDS[layer]:
        yield f"missing {sorted(required - item.keys())}, unknown {sorted(item.keys() - FIELDS[layer])}"
        return
    for name in (name for name in item if name.endswith("_alt") or name == "alternatives"):
        if not isinstance(item[name], list):
            yield f"{name} is not a list"
    for name, allowed in ALLOWED.items():
        if name in item and item[name] not in allowed:
            yield f"{name}: {item[name]}"
    for value in matching.options(item, "value"):
        good = isinstance(value, str) and TIMEX.fullmatch(value) if layer == "times" else isinstance(value, int | float)
        if value is not None and not good:
            yield f"value: {value}"


def _placed(item: Item, words: str, one: Sentence) -> Item:
    """An item with offsets in the article for its words; raises ValueError where they are not in the sentence."""
    start, end = _place(words, item["text"], nth=item.get("nth", 0))
    kept = {name: value for name, value in item.items() if name not in PLACED}
    if "vague" in kept:
        kept["vague"] = bool(kept["vague"])
    for name in ("counted", "counted_alt"):
        if name in item:
            counted = item[name] if isinstance(item[name], list) else [item[name]]
            spans = [_place(words, noun, nth=item.get("counted_nth"), near=(start, end)) if noun else None for noun in counted]
            moved = [[one.start + a, one.start + b] for a, b in filter(None, spans)] + ([None] if None in spans else [])
            kept[name] = moved if isinstance(item[name], list) else moved[0]
    if ARABIC.search(json.dumps(kept, ensure_ascii=False)):
        raise ValueError(f"{one.id}: words in a field that is kept: {kept}")
    return {"start": one.start + start, "end": one.start + end, **kept}


def _place(words: str, part: str, nth: int | None = None, near: tuple[int, int] = (0, 0)) -> tuple[int, int]:
    """Where the `nth` occurrence of a part stands, or the one nearest to a span (behind it first)."""
    spots = [at.start() for at in re.finditer(f"(?={re.escape(part)})", words)]
    if not part or not spots or (nth is not None and not 0 <= nth < len(spots)):
        raise ValueError(f"not in the sentence {(nth or 0) + 1} times: {part}")

    def far(at: int) -> tuple[int, bool]:
        return max(at - near[1], near[0] - at - len(part), 0), at < near[0]

    start = spots[nth] if nth is not None else min(spots, key=far)
    return start, start + len(part)


# ---- gold


def write(verdicts: dict[str, Verdict], file: Path) -> None:
    lines = ["id\tlayer\tstart\tend\tfields"]
    for name, verdict in sorted(verdicts.items()):
        rows = [(layer, item) for layer in LAYERS for item in sorted(verdict.of(layer), key=matching.span)]
        for layer, item in rows:
            fields = {key: value for key, value in sorted(item.items()) if key not in ("start", "end")}
            lines.append(f"{name}\t{layer}\t{item['start']}\t{item['end']}\t{json.dumps(fields)}")
        lines += [] if rows else [f"{name}\tnone\t\t\t{{}}"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read(file: Path) -> dict[str, Verdict]:
    """A judge's verdicts by sentence; none where there is no file."""
    found: dict[str, Verdict] = {}
    for row in tables.rows(file):
        verdict = found.setdefault(row["id"], Verdict())
        if row["layer"] in LAYERS:
            place = {"start": int(row["start"]), "end": int(row["end"])}
            verdict.of(row["layer"]).append({**place, **json.loads(row["fields"])})
    return found
