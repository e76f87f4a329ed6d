"""What Khabar reads in random real articles, judged by hand: is it right?

python evaluation/read_sample.py                          of each sample the share that is right, and what went wrong
python evaluation/read_sample.py draw WHAT --to FOLDER    draws it by its seed: a file for judges into FOLDER, its list into gold
python evaluation/read_sample.py check WHAT FILE...       whether judges' files are complete
python evaluation/read_sample.py take WHAT FILE FILE      keeps two judges' verdicts, and tells how far they agree

WHAT is `quotations` (what is said, and who says it), `references` (`الوزير`: whom it means), `newsroom` (figures that are said
to be the newsroom's own word), `events` (of articles that are not on sport: type and status) or `violence` (all that is taken for
violence in articles on sport, economy, technology and culture). A judge writes a line an item: `id<TAB>verdict<TAB>class`, the
verdict one of those of the sample (SAMPLES), class a short word of the judge's own for what went wrong. No texts are kept:
source, `[start, end)` in code points of what is judged and of the words that it points to, and the verdicts (gold/read).
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import goldsets
import sources
import speech
import tables
from judged_list import article_text, at_hand, digest
from name_pairs_articles import Article as Candidate
from name_pairs_articles import articles as candidates
from speech_list import Article, articles

FOLDER = goldsets.HERE / "gold" / "read"
LENGTHS = range(300, 3501)  # characters of an article
AROUND = 700  # characters before and behind that judges see
COLUMNS = ("id", "source", "published", "sha256", "start", "end", "to_start", "to_end", "a", "b", "class")
RIGHT = "right"
Page = dict[str, list[dict[str, Any]]]
Span = tuple[int, int]
Found = tuple[Span, Span | None, str]
"""Where it stands, what it points to, and what judges are told of it."""


def _quotations(page: Page) -> Iterator[Found]:
    for one in page["quotations"]:
        speaker = one["speakers"][0] if one["speakers"] else None
        names = " + ".join(f"{speaker['name'] or speaker['text']} [{speaker['role'] or ''}]" for speaker in one["speakers"])
        told = f"SPEAKER: {names or 'nobody found'}   CUE: {one['cue']['text']}"
        yield _span(one), _span(speaker) if speaker else None, told


def _references(page: Page) -> Iterator[Found]:
    for entity in page["entities"]:
        named = next((mention for mention in page["mentions"] if mention["entity"] == entity["id"]), None)
        for one in entity["references"]:
            yield _span(one), _span(named) if named else None, f"MEANS: {entity['name']}"


def _newsroom(page: Page) -> Iterator[Found]:
    for one in page["quantities"]:
        if one["attribution"]["status"] == "newsroom_voice":
            yield _span(one), None, "SAID BY: the newsroom itself"


def _events(page: Page) -> Iterator[Found]:
    for one in page["events"]:
        status = f"{one['status']}{', told as background' if one['background'] else ''}"
        who = f"WHO: {_names(one['actors'])}   WHOM: {_names(one['targets'])}   DAY: {one['date'] or 'unknown'}"
        yield _span(one), None, f"TYPE: {one['type']} {one['mode'] or ''}   STATUS: {status}   {who}"


def _violence(page: Page) -> Iterator[Found]:
    for one in page["events"]:
        if one["type"] == "ASSAULT":
            yield _span(one), None, f"TAKEN FOR VIOLENCE: {one['mode'] or ''}   STATUS: {one['status']}"


def _names(arguments: list[dict[str, Any]]) -> str:
    return " + ".join(argument["text"] for argument in arguments) or "nobody found"


def _span(item: dict[str, Any]) -> Span:
    return item["start"], item["end"]


@dataclass(frozen=True, slots=True)
class Sample:
    """What is drawn: so many, at most so many of one article, and what a judge can say of each.

    Where `articles` is given, all that is found in so many articles is drawn, half of each corpus. `fits` chooses articles.
    """

    seed: int
    size: int
    most: int
    read: Callable[[Page], Iterator[Found]]
    verdicts: tuple[str, ...]
    fits: Callable[[Candidate], bool] = lambda one: True
    articles: int = 0


def _not_sport(one: Candidate) -> bool:
    return one.topic != "sport"


def _peaceful(one: Candidate) -> bool:
    """Sport, economy, technology or culture, by the outlet's own section or by words."""
    return one.topic in ("sport", "economy") or "-culture-" in one.source


SAMPLES = {
    "quotations": Sample(20261261, 200, 2, _quotations, (RIGHT, "span", "speaker", "both", "none")),
    "references": Sample(20261202, 100, 1, _references, (RIGHT, "other", "nobody", "unclear")),
    "newsroom": Sample(20261262, 150, 1, _newsroom, (RIGHT, "attributed", "unclear", "no_figure")),
    "events": Sample(20261251, 200, 2, _events, (RIGHT, "type", "status", "none"), _not_sport),
    "violence": Sample(20261252, 400, 9, _violence, (RIGHT, "none"), _peaceful, articles=200),
}
"""events: it is one of another type, of another status (background or not does not count), or no event. quotations: what is said
is wrong, who says it is, both, or nobody says anything there. references: another is meant, nobody who is named, or a reader
cannot tell. newsroom: somebody is given as its source, a reader cannot tell, or it is no figure."""


@dataclass(frozen=True, slots=True)
class Item:
    """One drawn item; `verdicts` are those of both judges, once judged, `kind` a judge's word for what went wrong."""

    id: str
    article: Article
    span: Span
    to: Span | None
    verdicts: tuple[str, str] = ("", "")
    kind: str = ""


# ---- the list


def read(what: str) -> list[Item]:
    """The items of a sample, in order; none where it was not drawn."""
    file = FOLDER / f"{what}.tsv"
    return [_of_row(row) for row in tables.rows(file)]


def _of_row(row: dict[str, str]) -> Item:
    to = (int(row["to_start"]), int(row["to_end"])) if row["to_start"] else None
    article = Article(row["id"], row["source"], row["published"], "", row["sha256"])
    return Item(row["id"], article, (int(row["start"]), int(row["end"])), to, (row["a"], row["b"]), row["class"])


def write(what: str, items: list[Item]) -> None:
    lines = ["\t".join(COLUMNS)]
    for one in items:
        place = [one.article.source, one.article.published, one.article.digest, *map(str, one.span)]
        lines.append("\t".join([one.id, *place, *(map(str, one.to) if one.to else ("", "")), *one.verdicts, one.kind]))
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{what}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


# ---- drawing


def draw(what: str, folder: Path) -> int:
    """Items of random articles, none of them in the gold; a file for judges into `folder`."""
    sample = SAMPLES[what]
    lot = random.Random(sample.seed)
    known = {one.source for one in articles()}
    known |= {json.loads(file.read_bytes())["source"] for file in sources.gold_files([goldsets.SHARED / "evaluation" / "gold"])}
    pages = [one for one in candidates() if len(one.text) in LENGTHS and one.source not in known and sample.fits(one)]
    lot.shuffle(pages)
    if sample.articles:
        pages = [one for corpus in ("ant:", "saudi:") for one in _of_corpus(pages, corpus)[: sample.articles // 2]]
    drawn: list[tuple[Item, str]] = []
    for candidate in pages:
        article = Article("", candidate.source, candidate.published, "", digest(candidate.text))
        found = list(sample.read(speech.page_of(article)))
        for span, to, told in lot.sample(found, min(sample.most, len(found))):
            drawn.append((Item(f"{what[:4]}-{len(drawn) + 1:03}", article, span, to), told))
        if len(drawn) >= sample.size:
            break
    drawn = drawn[: sample.size]
    write(what, [one for one, _ in drawn])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{what}.txt").write_text("\n".join(blind(one, told) for one, told in drawn), encoding="utf-8")
    print(f"{len(drawn)} {what}: {folder / what}.txt")
    return 0


def _of_corpus(pages: list[Candidate], corpus: str) -> list[Candidate]:
    return [one for one in pages if one.source.startswith(corpus)]


def blind(one: Item, told: str) -> str:
    """An item for judges: the article round it, the item between ⟦ ⟧, and what Khabar says of it."""
    text = article_text(one.article.source)
    start, end = one.span
    around = text[max(0, start - AROUND) : start] + "⟦" + text[start:end] + "⟧" + text[end : end + AROUND]
    return f"{one.id}\t{one.article.source}\n{told}\n{around}\n"


# ---- judges


def verdicts(what: str, file: Path) -> tuple[dict[str, tuple[str, str]], list[str]]:
    """A judge's verdicts by id, and what is wrong with the file."""
    found: dict[str, tuple[str, str]] = {}
    wrong = []
    for line in filter(str.strip, file.read_text(encoding="utf-8").splitlines()):
        name, verdict, kind, *_ = [*line.split("\t"), "", ""]
        if verdict in SAMPLES[what].verdicts:
            found[name] = verdict, kind.strip()
        else:
            wrong.append(f"{file.name}: {line}")
    return found, wrong + [f"{file.name}: {one.id} is not judged" for one in read(what) if one.id not in found]


def take(what: str, files: list[Path]) -> int:
    (first, wrong), (second, more) = (verdicts(what, file) for file in files)
    if wrong or more:
        print("\n".join(wrong + more))
        return 1
    items = read(what)
    kinds = {one.id: first[one.id][1] or second[one.id][1] for one in items}
    write(what, [replace(one, verdicts=(first[one.id][0], second[one.id][0]), kind=kinds[one.id]) for one in items])
    alike = sum(first[one.id][0] == second[one.id][0] for one in items)
    print(f"{len(items)} {what}: both judges say the same of {alike}")
    return 0


def check(what: str, files: list[Path]) -> int:
    wrong = [line for file in files for line in verdicts(what, file)[1]]
    print("\n".join(wrong) or "all sound")
    return 1 if wrong else 0


# ---- figures


def show() -> int:
    judged = {what: found for what in SAMPLES if (found := [one for one in read(what) if all(one.verdicts)])}
    if not at_hand() or not any(judged.values()):
        print(f"left out: the corpora or the verdicts ({FOLDER}) are not here", file=sys.stderr)
        return 1
    for what, items in judged.items():
        today = [one for one in items if still_read(what, one)]
        for label, is_right in (("both judges", _by_both), ("one judge at least", _by_one)):
            counts = f"{sum(map(is_right, items))} of {len(items)}", f"{sum(map(is_right, today))} of {len(today)}"
            print(f"{what}: right for {label} {counts[0]} as drawn, {counts[1]} of those that are read so today")
        kinds = Counter(f"{'/'.join(sorted(set(one.verdicts)))}: {one.kind}" for one in items if not _by_both(one))
        print("".join(f"    {count}  {name}\n" for name, count in kinds.most_common()), end="")
    return 0


def _by_both(one: Item) -> bool:
    return one.verdicts == (RIGHT, RIGHT)


def _by_one(one: Item) -> bool:
    return RIGHT in one.verdicts


def still_read(what: str, one: Item) -> bool:
    """Whether Khabar still reads an item as it did when it was drawn."""
    return any((span, to) == (one.span, one.to) for span, to, _ in SAMPLES[what].read(speech.page_of(one.article)))


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="do")
    for name, about in (("draw", "draw a sample"), ("check", "check judges' files"), ("take", "take two judges' files")):
        command = commands.add_parser(name, help=about)
        command.add_argument("what", choices=SAMPLES)
        if name == "draw":
            command.add_argument("--to", type=Path, required=True, help="folder of the judges' file, outside the project")
        else:
            command.add_argument("files", type=Path, nargs="+" if name == "check" else 2)
    asked = parser.parse_args(words)
    if asked.do == "draw":
        return draw(asked.what, asked.to)
    return {"check": check, "take": take}[asked.do](asked.what, asked.files) if asked.do else show()


if __name__ == "__main__":
    sys.exit(main())
