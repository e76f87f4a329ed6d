"""Reported speech, chains and attribution in whole articles of real news, judged by hand: drawn by a seed, judged blind by two
judges, kept without texts.

python evaluation/speech.py draw --to FOLDER          draws the articles: one file each for judges into FOLDER, the list into gold
python evaluation/speech.py check FILE...             whether judges' files are sound
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path

import speech_draw as drawing
import speech_verdicts as verdicts
from judged_draw import split
from speech_list import FOLDER, Article, articles, text_of, write_list

from khabar.config import default_settings
from khabar.ingest import parse
from khabar.model import Capture, Given, Rejected
from khabar.model import digest as page_digest
from khabar.model.wire import encode_reading
from khabar.pipeline import run

SEED = 20261130
QUANTITIES = FOLDER / "quantities.tsv"
QUANTITY = ("id", "n", "start", "end", "value", "value_max", "modifier")


def page_of(one: Article) -> dict[str, list[dict[str, object]]]:
    """What `khabar read` prints of an article whose day of publication is given; raises ValueError where it is rejected."""
    data = text_of(one).encode("utf-8")
    capture = Capture(page_id=page_digest(data), source=one.id + ".txt", given=Given(published=one.published))
    for outcome in run([parse(data, capture, limits=default_settings().limits)], 1):
        if isinstance(outcome, Rejected):
            raise ValueError(f"{one.id}: {outcome.reason}")
        page: dict[str, list[dict[str, object]]] = json.loads(encode_reading(outcome[1]))
    return page


def quantities() -> dict[str, list[dict[str, str]]]:
    """The quantities of each article whose attribution is asked for."""
    found: dict[str, list[dict[str, str]]] = {}
    with QUANTITIES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            found.setdefault(row["id"], []).append(row)
    return found


# ---- the sample and its judges


def draw(folder: Path) -> int:
    """Writes a file an article for judges into `folder`, the list of articles and of their quantities into gold."""
    drawn = drawing.draw(SEED)
    write_list(drawn, FOLDER / "articles.tsv")
    rows = ["\t".join(QUANTITY)]
    folder.mkdir(parents=True, exist_ok=True)
    for one in drawn:
        text, found = text_of(one), page_of(one)["quantities"]
        for n, item in enumerate(found, 1):
            rows.append("\t".join([one.id, str(n), *("" if item[name] is None else str(item[name]) for name in QUANTITY[2:])]))
        (folder / f"{one.id}.txt").write_text(blind(one, text, found), encoding="utf-8")
    QUANTITIES.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(drawn)} articles, {sum(one.held for one in drawn)} of them held out, {len(rows) - 1} quantities: {folder}")
    return 0


def blind(one: Article, text: str, found: list[dict[str, object]]) -> str:
    """An article for judges: its sentences numbered, its quantities with the sentence they stand in."""
    sentences = split(text)
    lines = [f"{one.id}  published {one.published}", ""]
    lines += [f"[{n}] {text[start:end]}" for n, (start, end) in enumerate(sentences, 1)]
    lines += ["", "quantities:"]
    for n, item in enumerate(found, 1):
        start, end = int(str(item["start"])), int(str(item["end"]))
        place = next((n for n, span in enumerate(sentences, 1) if span[0] <= start < span[1]), 0)
        lines.append(f"  {n}: sentence {place}: …{text[max(0, start - 20) : start]}«{text[start:end]}»{text[end : end + 20]}…")
    return "\n".join(lines) + "\n"


def check(files: list[Path]) -> int:
    asked = {name: [row["n"] for row in rows] for name, rows in quantities().items()}
    wrong, done = [], 0
    for file in files:
        found, lines = verdicts.take(file, articles(), asked)
        wrong += [f"{file.name}: {line}" for line in lines]
        done += len(found)
    print("\n".join(wrong) or f"{done} articles, all sound")
    return 1 if wrong else 0


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="do", required=True)
    lot = commands.add_parser("draw", help="draw the articles")
    lot.add_argument("--to", type=Path, required=True, help="folder of the judges' files, outside the project")
    commands.add_parser("check", help="check judges' files").add_argument("files", type=Path, nargs="+")
    asked = parser.parse_args(words)
    return draw(asked.to) if asked.do == "draw" else check(asked.files)


if __name__ == "__main__":
    sys.exit(main())
