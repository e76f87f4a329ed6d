"""What judges said of reported speech: their files checked, turned into offsets without texts.

A judge's file has one JSON object a line, one an article (gold/speech/README.md). `gold/speech/a.jsonl` and `b.jsonl` keep the
same with `[start, end)` in the article for every word that was given.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from judged_draw import split
from judged_verdicts import each_row
from speech_list import Article, text_of

from khabar.model.facts import AttributionStatus, SourceType

Item = dict[str, Any]
Span = tuple[int, int]

KINDS = ("direct", "indirect", "mixed")
SOURCE_TYPES, STATUSES = get_args(SourceType), get_args(AttributionStatus)
FIELDS = {
    "n", "s", "from", "to", "kind", "cue", "speakers", "anonymous", "source_type", "role", "via", "chain", "nested_in",
    "optional", "note",
}  # fmt: skip
REQUIRED = {"n", "s", "from", "to", "kind", "cue", "speakers", "chain"}
LISTS = ("speakers", "via", "chain")


@dataclass(slots=True)
class Verdict:
    """What a judge found in an article.

    A quotation has `span`, `cue`, `role` ([start, end] or null), `speakers`, `via`, `chain` (lists of them), `kind`, `anonymous`,
    `source_type`, `nested_in` (position in the list or null), `optional`; a quantity, by its number, `[status, [start, end] or
    null]`: whom it is attributed to.
    """

    quotations: list[Item] = field(default_factory=list)
    quantities: dict[str, list[Any]] = field(default_factory=dict)


def take(file: Path, sample: Iterable[Article], asked: dict[str, list[str]]) -> tuple[dict[str, Verdict], list[str]]:
    """A judge's verdicts by article, and what is wrong with the file, a line each. `asked`: numbers of its quantities."""
    wanted = {one.id: one for one in sample}
    found: dict[str, Verdict] = {}

    def judged(row: Item) -> list[str]:
        one = wanted[row["id"]]
        found[one.id], problems = _verdict(row, text_of(one), asked.get(one.id, []))
        return [f"{one.id}: {problem}" for problem in problems]

    return found, each_row(file, judged)


def _verdict(row: Item, text: str, asked: list[str]) -> tuple[Verdict, list[str]]:
    verdict, wrong = Verdict(), []
    sentences = split(text)
    order = {item.get("n"): place for place, item in enumerate(row["quotations"])}
    for item in row["quotations"]:
        problems = list(_problems(item, len(sentences), order))
        if not problems:
            try:
                verdict.quotations.append(_placed(item, text, sentences, order))
            except ValueError as error:
                problems = [str(error)]
        wrong += [f"quotation {item.get('n')}: {problem}" for problem in problems]
    for number, said in row["quantities"].items():
        status, giver = said
        if number not in asked or status not in STATUSES or (status == "attributed" and not giver):
            wrong.append(f"quantity {number}: {said}")
            continue
        try:
            verdict.quantities[number] = [status, _near(text, giver, (0, 0)) if giver else None]
        except ValueError as error:
            wrong.append(f"quantity {number}: {error}")
    wrong += [f"quantity {number}: not judged" for number in asked if number not in row["quantities"]]
    return verdict, wrong


def _problems(item: Item, sentences: int, order: dict[int, int]) -> Iterator[str]:
    if not item.keys() >= REQUIRED or item.keys() - FIELDS:
        yield f"missing {sorted(REQUIRED - item.keys())}, unknown {sorted(item.keys() - FIELDS)}"
        return
    if item["kind"] not in KINDS:
        yield f"kind {item['kind']}"
    if item.get("source_type") not in (None, *SOURCE_TYPES):
        yield f"source_type {item['source_type']}"
    if not isinstance(item["s"], int) or not 1 <= item["s"] <= sentences:
        yield f"s {item['s']}: the article has sentences 1 to {sentences}"
    if item.get("nested_in") is not None and (item["nested_in"] not in order or item["nested_in"] == item["n"]):
        yield f"nested_in {item['nested_in']}: no other quotation has this number"
    for name in LISTS:
        if not isinstance(item.get(name, []), list):
            yield f"{name} is not a list"


def _placed(item: Item, text: str, sentences: list[Span], order: dict[int, int]) -> Item:
    at = text.find(item["from"], sentences[item["s"] - 1][0])
    if not item["from"] or at < 0 or at > sentences[item["s"] - 1][1]:
        raise ValueError(f"`from` does not begin in sentence {item['s']}: {item['from']}")
    last = text.find(item["to"], at)
    while last >= 0 and last + len(item["to"]) < at + len(item["from"]):
        last = text.find(item["to"], last + 1)
    if not item["to"] or last < 0:
        raise ValueError(f"`to` does not stand behind `from`: {item['to']}")
    span = (at, last + len(item["to"]))
    kept: Item = {"span": span, "kind": item["kind"]}
    for name in ("cue", "role"):
        kept[name] = _near(text, item[name], span) if item.get(name) else None
    for name in LISTS:
        kept[name] = [_near(text, words, span) for words in item.get(name) or []]
    kept["anonymous"] = bool(item.get("anonymous"))
    kept["source_type"] = item.get("source_type")
    kept["nested_in"] = order[item["nested_in"]] if item.get("nested_in") is not None else None
    kept["optional"] = bool(item.get("optional"))
    return kept


def _near(text: str, words: str, span: Span) -> Span:
    """The occurrence of words that is nearest to a span; raises ValueError where there is none."""
    spots = [at.start() for at in re.finditer(re.escape(words), text)]
    if not words.strip() or not spots:
        raise ValueError(f"not in the article: {words}")
    at = min(spots, key=lambda at: (max(at - span[1], span[0] - at - len(words), 0), at))
    return at, at + len(words)


# ---- kept


def write(verdicts: dict[str, Verdict], file: Path) -> None:
    lines = [
        json.dumps({"id": name, "quotations": said.quotations, "quantities": said.quantities}, sort_keys=True)
        for name, said in sorted(verdicts.items())
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read(file: Path) -> dict[str, Verdict]:
    """A judge's verdicts by article; none where there is no file."""
    if not file.exists():
        return {}
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return {row["id"]: Verdict(row["quotations"], row["quantities"]) for row in rows}
