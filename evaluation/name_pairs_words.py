"""Words of the sample of name pairs: its lists (`gold/names/words.tsv`), and how two spellings are compared.

In the lists `_` is a space and `|` parts spellings. Nothing here is part of Khabar: what it folds, or misses, decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import goldsets
import tables

FOLDER = goldsets.HERE / "gold" / "names"

WORD = re.compile(r"[\u0621-\u0652\u0670]+")
MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
FOLDED = str.maketrans("أإآىةؤئ", "ااايهوي")
JOINED = ("عبد", "ابو", "ابي", "ال")  # words that are written with a space behind them or without
WEAK = re.compile("[اويءه]")  # long vowels, hamza, and ة as it is folded: what transcriptions differ in first
CLASSES = str.maketrans("جقكطصزظذضثشغ", "غغغتسسدددستغ")  # consonants that stand for one foreign sound


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the lists: two sets of spellings, and words one of which must stand in the article of the left and right one."""

    stratum: str
    kind: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    left_near: tuple[str, ...]
    right_near: tuple[str, ...]


@cache
def rows(stratum: str) -> tuple[Row, ...]:
    """The rows of one list, in their order."""
    found = tables.rows(FOLDER / "words.tsv")
    return tuple(_row(row) for row in found if row["list"] == stratum)


def _row(row: dict[str, str]) -> Row:
    sides = [tuple(row[name].replace("_", " ").split("|")) if row[name] else () for name in list(row)[2:]]
    return Row(row["list"], row["kind"], *sides)


@cache
def words(name: str, kind: str) -> frozenset[str]:
    """A list of single words."""
    return frozenset(word for row in rows(name) if row.kind == kind for form in row.left for word in form.split())


def forms(*strata: str) -> Iterator[str]:
    """All spellings of both sides of some lists."""
    for stratum in strata:
        for row in rows(stratum):
            yield from row.left + row.right


def plain(text: str) -> str:
    """Without vowel marks and tatweel."""
    return MARKS.sub("", text)


def folded(text: str) -> str:
    """One spelling of hamza, final yeh and ة."""
    return plain(text).translate(FOLDED)


def joined(text: str) -> str:
    """Folded, with `عبد`, `أبو` and the like written together with what they belong to."""
    kept = ""
    for word in folded(text).split():
        kept += word if word in JOINED else word + " "
    return kept.replace("عبد ال", "عبدال").strip()


def skeleton(text: str) -> str:
    """What a transcription keeps: consonants, those that stand for one foreign sound as one."""
    return WEAK.sub("", joined(text).replace("لل", "ل")).translate(CLASSES).replace(" ", "")


def bones(text: str) -> str:
    """The consonants as they are written, without the article."""
    return WEAK.sub("", joined(text).removeprefix("ال")).replace(" ", "")


def distance(one: str, two: str) -> int:
    """The least number of letters to add, leave out or change."""
    before = list(range(len(two) + 1))
    for at, letter in enumerate(one, 1):
        now = [at]
        for place, other in enumerate(two, 1):
            now.append(min(before[place] + 1, now[-1] + 1, before[place - 1] + (letter != other)))
        before = now
    return before[-1]
