"""Whether Khabar knows what happened from what is planned, denied or supposed: words of events in real articles, judged by hand.

python evaluation/event_status.py [--part seen|held] [--misses]   of each status precision and recall
python evaluation/event_status.py draw --to FOLDER                draws the sample by its seed: a file for judges into FOLDER
python evaluation/event_status.py check FILE...                   whether judges' files are complete
python evaluation/event_status.py take FILE FILE                  keeps two judges' verdicts, and tells how far they agree

An item is a word of an event (a hit of the lexicon of triggers, which Khabar may well refuse) with the type that the lexicon
gives it. Strata by words near it (`gold/events/words.tsv`): negation, future, condition or wish, earlier times, and none of
these. A judge writes `id<TAB>verdict`, the verdict one of VERDICTS. No texts are kept: source, `[start, end)` in code points of
the word, verdicts.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import goldsets
import matching
import sources
import speech
import tables
from judged_draw import _keys, folded, split
from judged_list import article_text, at_hand, digest
from measure import Measured, measured
from name_pairs_articles import Article as Candidate
from name_pairs_articles import articles as candidates
from speech_list import Article
from speech_list import articles as speech_articles

from khabar.grammar import Analysis
from khabar.lexicon import lexicon
from khabar.lexicon.tables import Trigger
from khabar.model import Given, Page, text_digest
from khabar.model import digest as page_digest


@dataclass(frozen=True, slots=True)
class Draw:
    """`before`, `behind`: characters of the sentence round the word in which the words of its stratum stand."""

    seed: int
    before: int
    behind: int
    shares: dict[str, int]


FIRST = Draw(20261241, 90, 60, {"negated": 110, "future": 110, "conditional": 110, "background": 110, "plain": 60})
SECOND = Draw(20261242, 16, 16, {"negated": 110, "future": 30, "conditional": 30})  # for what the first has too few of
THIRD = Draw(20261243, 12, 12, {"negated": 60})  # and once more for what is denied
MOST_OF_A_TYPE = 0.2  # of a stratum, so that talks and visits do not fill it
LENGTHS = range(300, 4001)  # characters of an article
AROUND = 600  # characters before and behind that judges see
HELD = 3  # every third item is not looked at while rules are made
FOLDER = goldsets.HERE / "gold" / "events"
LIST = FOLDER / "status.tsv"
COLUMNS = ("id", "source", "published", "sha256", "start", "end", "type", "stratum", "held", "a", "b")
VERDICTS = ("happened", "background", "planned", "denied", "hypothetical", "none")
"""happened: as news, or in progress. background: it happened, and is told as something earlier. none: no event of that type."""
ASKED = ("background", "planned", "denied", "hypothetical", "happened")


@dataclass(frozen=True, slots=True)
class Item:
    """A word of an event; `verdicts` are those of both judges, once judged."""

    id: str
    article: Article
    span: tuple[int, int]
    type: str
    stratum: str
    held: bool
    verdicts: tuple[str, str] = ("", "")

    @property
    def agreed(self) -> str | None:
        """What both judges say, or null."""
        return self.verdicts[0] if self.verdicts[0] == self.verdicts[1] else None


# ---- the list


def read() -> list[Item]:
    """The items, in order; none where they were not drawn."""
    return [
        Item(
            row["id"], Article(row["id"], row["source"], row["published"], row["stratum"], row["sha256"]),
            (int(row["start"]), int(row["end"])), row["type"], row["stratum"], row["held"] == "yes", (row["a"], row["b"]),
        )
        for row in tables.rows(LIST)
    ]  # fmt: skip


def write(items: Sequence[Item]) -> None:
    lines = ["\t".join(COLUMNS)]
    for one in items:
        place = [one.article.source, one.article.published, one.article.digest, *map(str, one.span)]
        lines.append("\t".join([one.id, *place, one.type, one.stratum, "yes" if one.held else "no", *one.verdicts]))
    FOLDER.mkdir(parents=True, exist_ok=True)
    LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")


# ---- drawing


def draw(folder: Path) -> int:
    """Items one of an article, none of the gold, in an order that tells nothing; a file for judges of what is not judged yet."""
    used: set[str] = set()
    items: list[Item] = []
    for asked in (FIRST, SECOND, THIRD):
        items += _drawn(asked, used, len(items) + 1)
    judged = {one.id: one.verdicts for one in read()}
    write([replace(one, verdicts=judged.get(one.id, one.verdicts)) for one in items])
    open_ones = [one for one in read() if not all(one.verdicts)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "status.txt").write_text("\n".join(map(blind, open_ones)), encoding="utf-8")
    print(f"{len(open_ones)} of {len(items)} words of events: {folder / 'status.txt'}")
    return 0


def _drawn(asked: Draw, used: set[str], number: int) -> list[Item]:
    """The items of one draw, numbered on from `number`."""
    lot = random.Random(asked.seed)
    known = {one.source for one in speech_articles()}
    known |= {json.loads(file.read_bytes())["source"] for file in sources.gold_files([goldsets.SHARED / "evaluation" / "gold"])}
    pages = [one for one in candidates() if len(one.text) in LENGTHS and one.source not in known]
    lot.shuffle(pages)
    drawn: list[tuple[str, Candidate, tuple[int, int], str]] = []
    turns = {stratum: _of(asked, stratum, pages, used, lot) for stratum in asked.shares}
    for stratum, found in turns.items():
        drawn += [(stratum, *one) for one in found]
    lot.shuffle(drawn)
    items = []
    for n, (stratum, one, span, type_) in enumerate(drawn, number):
        article = Article(f"ev-{n:03}", one.source, one.published, stratum, digest(one.text))
        items.append(Item(article.id, article, span, type_, stratum, n % HELD == 0))
    return items


def _of(
    asked: Draw, stratum: str, pages: Sequence[Candidate], used: set[str], lot: random.Random
) -> Iterator[tuple[Candidate, tuple[int, int], str]]:
    """So many words of a stratum, one of an article, no type above its share, half of each corpus."""
    types: Counter[str] = Counter()
    share = asked.shares[stratum]
    for corpus in ("ant:", "saudi:"):
        left = share // 2
        for page in pages:
            if not left:
                break
            if not page.source.startswith(corpus) or not used.isdisjoint(_keys(page)):
                continue
            fit = [hit for hit in _hits(asked, page, stratum) if types[hit[1]] < MOST_OF_A_TYPE * share]
            if fit:
                used.update(_keys(page))
                span, type_ = lot.choice(fit)
                types[type_] += 1
                left -= 1
                yield page, span, type_


def _hits(asked: Draw, candidate: Candidate, stratum: str) -> list[tuple[tuple[int, int], str]]:
    """The words of events of a stratum, the longest at a place."""
    spans = split(candidate.text)
    if stratum != "plain" and not _words()[stratum][1].search(folded(candidate.text)):
        return []
    found: dict[int, tuple[tuple[int, int], str]] = {}
    for hit in _analysis(candidate.text).hits(Trigger):
        if hit.start not in found or hit.end > found[hit.start][0][1]:
            found[hit.start] = (hit.start, hit.end), hit.row.type
    return [one for one in found.values() if _stratum(asked, candidate.text, spans, one[0]) == stratum]


def _analysis(text: str) -> Analysis:
    page = Page(
        id=page_digest(text.encode()), source="", media_type="text/plain", charset="utf-8", text=text,
        text_sha256=text_digest(text), given=Given(),
    )  # fmt: skip
    return Analysis(page, lexicon())


def _stratum(asked: Draw, text: str, spans: Sequence[tuple[int, int]], span: tuple[int, int]) -> str:
    """The first stratum whose words stand near; `plain` where none does."""
    first, last = next(((a, b) for a, b in spans if a <= span[0] < b), (0, len(text)))
    before = folded(text[max(first, span[0] - asked.before) : span[0]])
    behind = folded(text[span[1] : min(last, span[1] + asked.behind)])
    for stratum, (place, pattern) in _words().items():
        if pattern.search(before) or (place == "around" and pattern.search(behind)):
            return stratum
    return "plain"


@cache
def _words() -> dict[str, tuple[str, re.Pattern[str]]]:
    """Stratum → where its words stand, and their pattern."""
    found = {}
    for row in tables.rows(FOLDER / "words.tsv"):
        words = "|".join(folded(row["words"]).replace("_", r"\s").split())
        found[row["stratum"]] = row["place"], re.compile(rf"(?<!\w)[وف]?(?:{words})(?!\w)")
    return found


def blind(one: Item) -> str:
    """An item for judges: the article round it, the word between ⟦ ⟧, and the type asked for."""
    text = article_text(one.article.source)
    start, end = one.span
    around = text[max(0, start - AROUND) : start] + "⟦" + text[start:end] + "⟧" + text[end : end + AROUND]
    return f"{one.id}\t{one.article.source}\tpublished {one.article.published}\tTYPE {one.type}\n{around}\n"


# ---- judges


def verdicts(files: Sequence[Path]) -> tuple[dict[str, str], list[str]]:
    """A judge's verdicts by id, and what is wrong with the files."""
    found, wrong = {}, []
    for file in files:
        for line in filter(str.strip, file.read_text(encoding="utf-8").splitlines()):
            name, verdict, *_ = [*line.split("\t"), ""]
            if verdict.strip() in VERDICTS:
                found[name.strip()] = verdict.strip()
            else:
                wrong.append(f"{file.name}: {line}")
    return found, wrong + [f"{one.id} is not judged" for one in read() if one.id not in found]


def take(files: Sequence[Path]) -> int:
    (first, wrong), (second, more) = (verdicts([file]) for file in files)
    if wrong or more:
        print("\n".join(wrong + more))
        return 1
    items = [replace(one, verdicts=(first[one.id], second[one.id])) for one in read()]
    write(items)
    print(f"{len(items)} words of events: both judges say the same of {sum(one.agreed is not None for one in items)}")
    return 0


def check(files: Sequence[Path]) -> int:
    wrong = verdicts(files)[1]
    print("\n".join(wrong) or "all sound")
    return 1 if wrong else 0


# ---- figures


def found_status(one: Item) -> str:
    """What Khabar says of the word: the status of the event of that type that stands there, else of one that the word's sentence
    tells (the nearest), as an event is often told by several words; `none` where it tells no such event."""
    told = [
        (distance, event) for event in speech.page_of(one.article)["events"] if (distance := _distance(one, event)) is not None
    ]
    return _verdict(min(told, key=lambda found: found[0])[1]) if told else "none"


def _distance(one: Item, event: dict[str, Any]) -> int | None:
    """Characters between the word and the event's trigger; null for another type, or where no telling of it holds the word."""
    tellings = [(e["start"], e["end"]) for e in event["evidence"] if e["selector"] == "text"]
    if event["type"] != one.type or not any(start <= one.span[0] < end for start, end in tellings):
        return None
    return max(0, event["start"] - one.span[1], one.span[0] - event["end"])


def _verdict(event: dict[str, Any]) -> str:
    status = str(event["status"])
    if status in ("happened", "reported_claim"):
        return "background" if event["background"] else "happened"
    return status


def sets() -> Iterator[Measured]:
    """Two sets, seen and held out; nothing where the corpora or verdicts are not here."""
    items = [one for one in read() if one.agreed]
    if not at_hand() or not items:
        print(f"event_status: left out, the corpora or the verdicts ({LIST}) are not here", file=sys.stderr)
        return
    for part, use in goldsets.PARTS:
        mine = [one for one in items if one.held == (part == "held")]
        counts = matching.Score()  # type: ignore[no-untyped-call]
        for one in mine:
            said = found_status(one)
            for name in ASKED:
                counts.add(
                    f"status.{name}", one.id, one.agreed == said == name, said == name != one.agreed, said != name == one.agreed
                )
        rows = [
            [one.article.source, one.article.published, one.article.digest, *one.span, one.type, *one.verdicts] for one in mine
        ]
        total = page_digest(json.dumps([ASKED, rows], sort_keys=True).encode())
        about = f"{len(mine)} words of events in real news that two judges judged alike; {use}"
        pages = tuple(goldsets.InputPage(one.id, one.article.source.encode()) for one in mine)
        yield measured(goldsets.GoldSet(f"event_status_{part}", about, ("events",), pages, (), total), counts)


def show(part: str | None, misses: bool) -> int:
    items = [one for one in read() if all(one.verdicts) and (part is None or one.held == (part == "held"))]
    if not at_hand() or not items:
        print(f"left out: the corpora or the verdicts ({LIST}) are not here", file=sys.stderr)
        return 1
    judged = [(one, one.agreed, found_status(one)) for one in items if one.agreed]
    print(f"{len(items)} words of events, {len(judged)} of them judged alike")
    for name in ASKED:
        right = sum(gold == said == name for _, gold, said in judged)
        asked = sum(gold == name for _, gold, _ in judged)
        told = sum(gold == name and said != "none" for _, gold, said in judged)
        given = sum(said == name for _, _, said in judged)
        rates = f"precision {right / max(given, 1):.3f} ({right}/{given})   recall {right / max(asked, 1):.3f} ({right}/{asked})"
        print(f"{name:14} {rates}   of those read as events {right / max(told, 1):.3f} ({right}/{told})")
    if misses:
        for one, gold, said in judged:
            if gold != said:
                print(f"\n{gold} read as {said}\n{blind(one)}")
    return 0


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("seen", "held"))
    parser.add_argument("--misses", action="store_true", help="print what is read wrong (of the seen part alone)")
    commands = parser.add_subparsers(dest="do")
    commands.add_parser("draw", help="draw the sample").add_argument("--to", type=Path, required=True)
    commands.add_parser("check", help="check judges' files").add_argument("files", type=Path, nargs="+")
    commands.add_parser("take", help="take two judges' files").add_argument("files", type=Path, nargs=2)
    asked = parser.parse_args(words)
    if asked.do == "draw":
        return draw(asked.to)
    if asked.do:
        return {"check": check, "take": take}[asked.do](asked.files)
    return show("seen" if asked.misses else asked.part, asked.misses)


if __name__ == "__main__":
    sys.exit(main())
