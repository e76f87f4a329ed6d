"""The hand-judged sample: sentences of real news, drawn by a seed, stratified by what simple word lists find in them.

`gold/judged/words.tsv` says what belongs to which stratum (words as they are folded here, `_` for a space, clitics before them
apart; patterns, `{NUM}` for a number in digits or words). Nothing of Khabar decides what is drawn.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path

import goldsets
import sources
import tables
from judged_list import DATA, FOLDER, Sentence, article_text, digest

CORPORA = ("ant", "saudi")
PER_STRATUM = 15  # sentences of a stratum in one corpus
LENGTHS = range(30, 501)  # characters of a sentence that is drawn: longer ones cost judges more than they tell
EARLIEST_HOUR = 6  # an article fetched before it may be of the day before; without a date in its address it is left out

STOP = re.compile(r"(?<!\b\w)[.!?؟]+[»”\")\]]*(?=\s)|\n")
ANT_OUTLETS = {"AL": "العربية", "BB": "بي بي سي عربي", "CN": "سي إن إن بالعربية", "FR": "فرانس 24", "SK": "سكاي نيوز عربية"}
DAY_IN_ADDRESS = re.compile(r"(?<!\d)(2015)/?-?(0[1-9]|1[0-2])/?-?([0-3]\d)(?!\d)")
MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200e\u200f]")
FOLDED = str.maketrans("أإآ٠١٢٣٤٥٦٧٨٩", "ااا0123456789")
NUMBER = (
    r"(?:\d[\d.,]*|ثلاثة?|اربعة?|خمسة?|ستة?|سبعة?|ثماني?ة?|تسعة?|عشرة?|عشر[ويي]ن|ثلاث[وي]ن|اربع[وي]ن|خمس[وي]ن|ست[وي]ن"
    r"|سبع[وي]ن|ثمان[وي]ن|تسع[وي]ن|م[ئا]ئ?ة|الفا?|الاف|مليون|عشرات|مئات)"
)


@dataclass(frozen=True, slots=True)
class Source:
    """An article that sentences can be drawn from; `published` is an ISO day, `outlet` its corpus' name for the paper."""

    source: str
    published: str
    title: str
    text: str
    outlet: str = ""


# ---- drawing


def draw(seed: int) -> list[Sentence]:
    """PER_STRATUM sentences of every stratum and corpus, one of an article and a title, in an order that tells nothing."""
    lot = random.Random(seed)
    taken = [(stratum, article, at) for corpus in CORPORA for stratum, article, at in _corpus(corpus, lot)]
    lot.shuffle(taken)
    return [
        Sentence(f"jud-{n:03}", a.source, a.published, start, end, stratum, digest(a.text[start:end]))
        for n, (stratum, a, (start, end)) in enumerate(taken, 1)
    ]


def _corpus(corpus: str, lot: random.Random) -> Iterator[tuple[str, Source, tuple[int, int]]]:
    """The draw from one corpus; the kinds of a stratum take turns, so that rare ones are in it."""
    articles = list(articles_of(corpus))
    gold = [json.loads(file.read_bytes())["source"] for file in sources.gold_files([goldsets.SHARED / "evaluation" / "gold"])]
    used = {key for article in articles if article.source in gold for key in _keys(article)}
    lot.shuffle(articles)
    for stratum, kinds in reversed(strata().items()):  # the rarest stratum, near misses, first
        turns = [_holding(articles, pattern, used, lot) for pattern in kinds.values()]
        left = PER_STRATUM
        while left and turns:
            found = next(turns[0], None)
            turns = turns[1:] + turns[:1] if found else turns[1:]
            if found:
                left -= 1
                yield stratum, *found


def _holding(
    articles: list[Source], pattern: re.Pattern[str], used: set[str], lot: random.Random
) -> Iterator[tuple[Source, tuple[int, int]]]:
    """A sentence that holds the pattern, of each article in turn that is not used yet."""
    for article in articles:
        if used.isdisjoint(_keys(article)) and pattern.search(folded(article.text)):
            spans = [span for span in split(article.text) if span[1] - span[0] in LENGTHS]
            fit = [(a, b) for a, b in spans if pattern.search(folded(article.text[a:b]))]
            if fit:
                used.update(_keys(article))
                yield article, lot.choice(fit)


def _keys(article: Source) -> tuple[str, str]:
    """What two articles must not share: the words of the title, and those that the text begins with."""
    words = (" ".join(re.findall(r"\w+", folded(text))) for text in (article.title, article.text[:200]))
    title, opening = words
    return title or opening, opening


def write_for_judges(drawn: Sequence[Sentence], file: Path) -> None:
    """One JSON object a line: the sentence, those before it, and nothing of its stratum. For a folder outside the project."""
    texts = {one.id: article_text(one.source) for one in sorted(drawn, key=lambda one: one.source)}
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8") as lines:
        for one in drawn:
            text = texts[one.id]
            row = {"id": one.id, "source": one.source, "published": one.published, "start": one.start, "end": one.end}
            row |= {"sentence": text[one.start : one.end], "before": before(text, one.start)}
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


# ---- what stands where


def articles_of(corpus: str) -> Iterator[Source]:
    """All articles of a corpus whose day of publication is known, in the order of the files."""
    if corpus == "ant":
        with gzip.open(DATA / "ant_multisource" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                day = parsedate_to_datetime(row["time"]).date().isoformat()
                yield Source(f"ant:{row['docno']}", day, row["title"], row["text"], ANT_OUTLETS.get(row["docno"][:2], ""))
        return
    for archive in sorted((DATA / "saudinewsnet").glob("*.zip")):
        for index, row in enumerate(sources.saudi_day(archive)):
            published = _day(row["url"], row["date_extracted"])
            if published:
                yield Source(f"saudi:{archive.name}:{index}", published, row["title"], row["content"], row["source"])


def _day(address: str, fetched: str) -> str | None:
    """The day in an address, else the day on which it was fetched, unless that was at night."""
    told = DAY_IN_ADDRESS.search(address)
    if told:
        return "-".join(told.groups())
    return fetched[:10] if int(fetched[11:13]) >= EARLIEST_HOUR else None


def split(text: str) -> list[tuple[int, int]]:
    """Sentences without the white space around them; they end at a line's end, or at a stop before white space."""
    found, at = [], 0
    for stop in [*(match.end() for match in STOP.finditer(text)), len(text)]:
        words = text[at:stop]
        start = at + len(words) - len(words.lstrip())
        if words.strip():
            found.append((start, start + len(words.strip())))
        at = stop
    return found


def before(text: str, start: int) -> str:
    """The two sentences before `start`, for judges: times can lean on what was told before."""
    earlier = [span for span in split(text) if span[1] <= start]
    return text[earlier[-2:][0][0] : earlier[-1][1]] if earlier else ""


def folded(text: str) -> str:
    """Without marks, alef in one form, digits ASCII. Lengths change: for looking up alone."""
    return MARKS.sub("", text).translate(FOLDED)


@cache
def strata() -> dict[str, dict[str, re.Pattern[str]]]:
    """Stratum → kind → pattern, from the word lists."""
    found: dict[str, dict[str, re.Pattern[str]]] = {}
    for row in tables.rows(FOLDER / "words.tsv"):
        words = "|".join(row["words"].replace("_", r"\s").split())
        parts = [rf"(?<!\w)[وف]?[بلك]?(?:{words})(?!\w)"] if words else []
        parts += [row["pattern"].replace("{NUM}", rf"(?<!\w)[وف]?[بلك]?{NUMBER}")] if row["pattern"] else []
        found.setdefault(row["stratum"], {})[row["kind"]] = re.compile("|".join(parts))
    return found
