"""Reported speech, chains and attribution in whole articles of real news, judged by hand: drawn by a seed, judged blind by two
judges, kept without texts.

python evaluation/speech.py                           figures of the articles that are seen and those held out
python evaluation/speech.py --missed                  how many acts of speech are not read at all
python evaluation/speech.py --errors LAYER            and what is missed or wrong in those that are seen (quotations, chain, …)
python evaluation/speech.py draw WHICH --to FOLDER    draws articles: one file each for judges into FOLDER, the list into gold
python evaluation/speech.py check WHICH FILE...       whether judges' files are sound
python evaluation/speech.py take WHICH --a FILE... --b FILE...   turns files of two judges into gold, tells how far they agree

WHICH is one of the draws of speech_list.DRAWS.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import goldsets
import score
import speech_draw as drawing
import speech_gold
import speech_verdicts as verdicts
import tables
from judged_draw import split
from judged_list import DATA, at_hand
from matching import Score
from measure import Measured, measured, read
from speech_list import DRAWS, Article, Draw, articles, text_of, write_list
from speech_missed import missed
from speech_verdicts import Verdict

from khabar.model import Rejected, digest

QUANTITIES, FIRST, SECOND = "quantities.tsv", "a.jsonl", "b.jsonl"
LAYERS = ("quotations", "attribution", "chain", "nested")
SCORERS = ("speech_gold.py",)
ABSENT = f"{{}}: left out, the corpora ({DATA}) or the verdicts ({{}}) are not here"
QUANTITY = ("id", "n", "start", "end", "value", "value_max", "modifier")


def page_of(one: Article) -> dict[str, list[dict[str, object]]]:
    """What `khabar read` prints of an article whose day of publication is given; raises ValueError where it is rejected."""
    page = read(goldsets.InputPage(one.id + ".txt", text_of(one).encode("utf-8"), one.published))
    if isinstance(page, Rejected):
        raise ValueError(f"{one.id}: {page.reason}")
    return page


def quantities(of: Draw) -> dict[str, list[dict[str, str]]]:
    """The quantities of each article whose attribution is asked for."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in tables.rows(of.folder / QUANTITIES):
        found.setdefault(row["id"], []).append(row)
    return found


# ---- figures


def judged(of: Draw, held: bool | None = None) -> tuple[list[Article], dict[str, tuple[Verdict, Verdict]]]:
    """Articles that both judges judged, and their verdicts; none where the corpora are not here."""
    first, second = verdicts.read(of.folder / FIRST), verdicts.read(of.folder / SECOND)
    found = [one for one in articles(of) if one.id in first and one.id in second and held in (None, one.held)]
    return (found if at_hand() else []), {one.id: (first[one.id], second[one.id]) for one in found}


def scored(of: Draw, found: list[Article], both: dict[str, tuple[Verdict, Verdict]]) -> Score:
    """The scorer's figures of what Khabar reads in these articles."""
    figures = quantities(of)
    ordered = sorted(found, key=lambda one: one.source)  # a corpus file is opened once
    gold = [speech_gold.gold_of(one, *both[one.id], figures.get(one.id, [])) for one in ordered]
    counts: Score = score.evaluate(gold, [page_of(one) for one in ordered], LAYERS)
    return counts


def sets() -> Iterator[Measured]:
    """The articles of each draw as two sets of evaluate.py: those that are seen, and those that are held out."""
    for of in DRAWS.values():
        for part, use in goldsets.PARTS:
            found, both = judged(of, part == "held")
            if not found:
                print(ABSENT.format(of.name, of.folder), file=sys.stderr)
                break
            about = f"{len(found)} real articles of 2015 and 2018 in which two judges marked all that is said; {use}"
            yield measured(gold_set(of, part, about, found, both), scored(of, found, both))


def gold_set(of: Draw, part: str, about: str, found: list[Article], both: dict[str, tuple[Verdict, Verdict]]) -> goldsets.GoldSet:
    """The articles as a set, its digest that of the list, the verdicts and how gold is made of them."""
    said = [[one.id, one.digest, *(asdict(verdict) for verdict in both[one.id])] for one in found]
    files = goldsets.files_digest([*(goldsets.HERE / file for file in SCORERS), of.folder / QUANTITIES])
    total = digest(json.dumps([files, said], sort_keys=True).encode())
    pages = tuple(goldsets.InputPage(one.id, one.digest.encode(), one.published) for one in found)
    return goldsets.GoldSet(f"{of.name}_{part}", about, LAYERS, pages, (), total)


def show(errors: str | None) -> int:
    """Prints the figures of every draw. Exit code 1 where one is not here."""
    code = 0
    for of in DRAWS.values():
        for part in ("seen", "held"):
            found, both = judged(of, part == "held")
            if not found:
                print(ABSENT.format(of.name, of.folder), file=sys.stderr)
                code = 1
                break
            counts = scored(of, found, both)
            print(f"\n{of.name}_{part}: {len(found)} articles\n{score.report(counts)}")
            if part == "seen" and errors:
                print("\n" + "\n".join(f"{case} {kind}: {what}" for layer, case, kind, what in counts.errors if layer == errors))
    return code


def show_missed() -> int:
    """Prints how many acts are missed in each part of every draw. Exit code 1 where one is not here."""
    code = 0
    for of in DRAWS.values():
        for part, _ in goldsets.PARTS:
            found, both = judged(of, part == "held")
            code = code if found else 1
            if found:
                counts = missed(both, ((one, page_of(one)) for one in found))
                print(counts.line(f"{of.name}_{part}", len(found)))
    return code


# ---- the sample and its judges


def draw(of: Draw, folder: Path) -> int:
    """Writes a file an article for judges into `folder`, the list of articles and of their quantities into gold."""
    drawn = drawing.draw(of)
    write_list(drawn, of.folder / "articles.tsv")
    rows = ["\t".join(QUANTITY)]
    folder.mkdir(parents=True, exist_ok=True)
    for one in drawn:
        text, found = text_of(one), page_of(one)["quantities"]
        for n, item in enumerate(found, 1):
            rows.append("\t".join([one.id, str(n), *("" if item[name] is None else str(item[name]) for name in QUANTITY[2:])]))
        (folder / f"{one.id}.txt").write_text(blind(one, text, found), encoding="utf-8")
    (of.folder / QUANTITIES).write_text("\n".join(rows) + "\n", encoding="utf-8")
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


def check(of: Draw, files: list[Path]) -> int:
    asked = {name: [row["n"] for row in rows] for name, rows in quantities(of).items()}
    wrong, done = [], 0
    for file in files:
        found, lines = verdicts.take(file, articles(of), asked)
        wrong += [f"{file.name}: {line}" for line in lines]
        done += len(found)
    print("\n".join(wrong) or f"{done} articles, all sound")
    return 1 if wrong else 0


def take(of: Draw, first: list[Path], second: list[Path]) -> int:
    """Keeps judges' files as gold where all is sound. Exit code 1 where it is not."""
    asked = {name: [row["n"] for row in rows] for name, rows in quantities(of).items()}
    kept: list[dict[str, Verdict]] = []
    wrong = []
    for files in (first, second):
        found: dict[str, Verdict] = {}
        for file in files:
            said, lines = verdicts.take(file, articles(of), asked)
            found |= said
            wrong += [f"{file.name}: {line}" for line in lines]
        wrong += [f"{one.id}: not judged" for one in articles(of) if one.id not in found]
        kept.append(found)
    if wrong:
        print("\n".join(wrong))
        return 1
    for found, target in zip(kept, (FIRST, SECOND), strict=True):
        verdicts.write(found, of.folder / target)
    print("\n".join(speech_gold.agreement(judged(of)[1])))
    return 0


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", choices=LAYERS, help="what is missed or wrong in articles that are seen")
    parser.add_argument("--missed", action="store_true", help="how many acts of speech are not read at all")
    commands = parser.add_subparsers(dest="do")
    lot = commands.add_parser("draw", help="draw the articles")
    checked = commands.add_parser("check", help="check judges' files")
    judges = commands.add_parser("take", help="take two judges' files")
    for command in (lot, checked, judges):
        command.add_argument("which", choices=DRAWS)
    lot.add_argument("--to", type=Path, required=True, help="folder of the judges' files, outside the project")
    checked.add_argument("files", type=Path, nargs="+")
    judges.add_argument("--a", type=Path, nargs="+", required=True)
    judges.add_argument("--b", type=Path, nargs="+", required=True)
    asked = parser.parse_args(words)
    if not asked.do:
        return show_missed() if asked.missed else show(asked.errors)
    of = DRAWS[asked.which]
    if asked.do == "take":
        return take(of, asked.a, asked.b)
    return draw(of, asked.to) if asked.do == "draw" else check(of, asked.files)


if __name__ == "__main__":
    sys.exit(main())
