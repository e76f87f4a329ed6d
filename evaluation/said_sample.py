"""Quotations that Khabar reads in random real articles, judged by hand: are what is said and who says it right?

python evaluation/said_sample.py                        the share that is right, of those that Khabar still reads so
python evaluation/said_sample.py draw --to FOLDER       draws them by a seed: a file for judges into FOLDER, the list into gold
python evaluation/said_sample.py check FILE...          whether judges' files are complete
python evaluation/said_sample.py take JUDGE_A JUDGE_B   keeps two judges' verdicts, and tells how far they agree

A judge writes a line an item: `id<TAB>right|span|speaker|both|none<TAB>class`: all is right, what is said is wrong, who says it
is, both are, or nobody says anything there; class is a short word of the judge's own for what went wrong. No texts are kept:
source, `[start, end)` in code points of what is said and of the speaker's words, and the verdicts (gold/speech/said.tsv).
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import goldsets
import sources
import speech
from judged_list import article_text, at_hand, digest
from name_pairs_articles import articles as candidates
from speech_list import FOLDER, Article, articles

SEED, SIZE = 20261201, 200
MOST = 2  # quotations of one article
LENGTHS = range(300, 3501)  # characters of an article
FILE = FOLDER / "said.tsv"
COLUMNS = ("id", "source", "published", "sha256", "start", "end", "speaker_start", "speaker_end", "a", "b", "class")
VERDICTS = ("right", "span", "speaker", "both", "none")
AROUND = 400  # characters before and behind what is said that judges see


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation as it was read when it was drawn; `speaker` is null where it had none. `verdicts`: of both judges."""

    id: str
    article: Article
    span: tuple[int, int]
    speaker: tuple[int, int] | None
    verdicts: tuple[str, str] = ("", "")
    kind: str = ""


def read() -> list[Said]:
    """The list, in its order; none where there is none."""
    if not FILE.exists():
        return []
    with FILE.open(encoding="utf-8", newline="") as lines:
        return [_of_row(row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _of_row(row: dict[str, str]) -> Said:
    speaker = (int(row["speaker_start"]), int(row["speaker_end"])) if row["speaker_start"] else None
    article = Article(row["id"], row["source"], row["published"], "", row["sha256"])
    return Said(row["id"], article, (int(row["start"]), int(row["end"])), speaker, (row["a"], row["b"]), row["class"])


def write(found: list[Said]) -> None:
    lines = ["\t".join(COLUMNS)]
    for one in found:
        place = [one.article.source, one.article.published, one.article.digest, *map(str, one.span)]
        speaker = list(map(str, one.speaker)) if one.speaker else ["", ""]
        lines.append("\t".join([one.id, *place, *speaker, *one.verdicts, one.kind]))
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


# ---- drawing


def draw(folder: Path) -> int:
    """SIZE quotations of random articles, at most MOST of each; no article of the gold."""
    lot = random.Random(SEED)
    known = {one.source for one in articles()}
    known |= {_source(file) for file in sources.gold_files([goldsets.SHARED / "evaluation" / "gold"])}
    found = [one for one in candidates() if len(one.text) in LENGTHS and one.source not in known]
    lot.shuffle(found)
    drawn: list[tuple[Said, dict[str, Any]]] = []
    for candidate in found:
        article = Article("", candidate.source, candidate.published, "", digest(candidate.text))
        said: list[dict[str, Any]] = speech.page_of(article)["quotations"]
        for quotation in lot.sample(said, min(MOST, len(said))):
            speaker = quotation["speakers"][0] if quotation["speakers"] else None
            name = f"said-{len(drawn) + 1:03}"
            span = (quotation["start"], quotation["end"])
            drawn.append((Said(name, article, span, (speaker["start"], speaker["end"]) if speaker else None), quotation))
        if len(drawn) >= SIZE:
            break
    write([one for one, _ in drawn[:SIZE]])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "said.txt").write_text("\n".join(blind(one, quotation) for one, quotation in drawn[:SIZE]), encoding="utf-8")
    print(f"{len(drawn[:SIZE])} quotations: {folder / 'said.txt'}")
    return 0


def _source(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    return text.split('"source": "', 1)[1].split('"', 1)[0]


def blind(one: Said, quotation: dict[str, Any]) -> str:
    """A quotation for judges: the article round it, what is said between ⟦ ⟧, and who is given as its speaker."""
    text = article_text(one.article.source)
    start, end = one.span
    around = text[max(0, start - AROUND) : start] + "⟦" + text[start:end] + "⟧" + text[end : end + AROUND]
    names = " + ".join(f"{speaker['name'] or speaker['text']} [{speaker['role'] or ''}]" for speaker in quotation["speakers"])
    return f"{one.id}\t{one.article.source}\nSPEAKER: {names or 'nobody found'}\nCUE: {quotation['cue']['text']}\n{around}\n"


# ---- judges


def verdicts(file: Path) -> tuple[dict[str, tuple[str, str]], list[str]]:
    """A judge's verdicts by id, and what is wrong with the file."""
    found: dict[str, tuple[str, str]] = {}
    wrong = []
    for line in file.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.strip() and (len(cells) < 2 or cells[1] not in VERDICTS):
            wrong.append(f"{file.name}: {line}")
        elif line.strip():
            found[cells[0]] = cells[1], (cells[2] if len(cells) > 2 else "").strip()
    return found, wrong + [f"{file.name}: {one.id} is not judged" for one in read() if one.id not in found]


def take(first: Path, second: Path) -> int:
    (a, wrong), (b, more) = verdicts(first), verdicts(second)
    if wrong or more:
        print("\n".join(wrong + more))
        return 1
    found = read()
    write([Said(o.id, o.article, o.span, o.speaker, (a[o.id][0], b[o.id][0]), a[o.id][1] or b[o.id][1]) for o in found])
    alike = sum(a[one.id][0] == b[one.id][0] for one in found)
    both_right = sum((a[one.id][0] == "right") == (b[one.id][0] == "right") for one in found)
    print(f"{len(found)} quotations; one verdict on {alike}; right or wrong alike on {both_right}")
    return 0


# ---- figures


def still_read(found: list[Said]) -> Iterator[tuple[Said, bool]]:
    """Each judged quotation, and whether Khabar still reads it so: the same span, the same words of the speaker."""
    for one in sorted(found, key=lambda one: one.article.source):
        page: dict[str, list[dict[str, Any]]] = speech.page_of(one.article)
        given = {
            ((q["start"], q["end"]), (q["speakers"][0]["start"], q["speakers"][0]["end"]) if q["speakers"] else None)
            for q in page["quotations"]
        }
        yield one, (one.span, one.speaker) in given


def show() -> int:
    found = [one for one in read() if all(one.verdicts)]
    if not found or not at_hand():
        print(f"said: left out, the corpora or the verdicts ({FILE}) are not here", file=sys.stderr)
        return 1
    read_so = {one.id: still for one, still in still_read(found)}
    for label, right in (("both judges", lambda v: v == ("right", "right")), ("either judge", lambda v: "right" in v)):
        good = [one for one in found if right(one.verdicts)]
        kept = [one for one in good if read_so[one.id]]
        today = f"{len(kept)} of {sum(read_so.values())} that are read so today"
        print(f"right for {label}: {len(good)} of {len(found)} when drawn; {today}")
    classes = Counter(f"{one.verdicts[0]}/{one.verdicts[1]}: {one.kind}" for one in found if one.verdicts != ("right", "right"))
    print("\n".join(f"  {count}  {name}" for name, count in classes.most_common()))
    return 0


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="do")
    commands.add_parser("draw", help="draw the quotations").add_argument("--to", type=Path, required=True)
    commands.add_parser("check", help="check judges' files").add_argument("files", type=Path, nargs="+")
    commands.add_parser("take", help="take two judges' files").add_argument("files", type=Path, nargs=2)
    asked = parser.parse_args(words)
    if asked.do == "draw":
        return draw(asked.to)
    if asked.do == "take":
        return take(*asked.files)
    if asked.do == "check":
        wrong = [line for file in asked.files for line in verdicts(file)[1]]
        print("\n".join(wrong) or "all sound")
        return 1 if wrong else 0
    return show()


if __name__ == "__main__":
    sys.exit(main())
