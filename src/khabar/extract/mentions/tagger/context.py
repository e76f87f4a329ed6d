"""What a word's type alone does not tell of a token: phrases of the lexicon, readings of the finders, the rest of the article.

Each function puts marks at places of a line; training and tagging both read them from there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from khabar.extract.mentions.tagger.line import Line
from khabar.extract.mentions.tagger.marks import Marked, MarkNumbers
from khabar.extract.mentions.tagger.types import marks_of
from khabar.lexicon import WordType

MIN_WORD = 3  # letters of a word whose other places in the article are looked at
CLITICS = frozenset("وفبلك")  # parted from a word that stands in the article without it
NOTHING = -1  # in place of a number: nothing is told
MAX_TIMES = 4  # a word that stands more often in an article counts as this often


class Reading(Protocol):
    """A finder's reading of tokens `[first, last)` as a name; `title` are the tokens of a title before it."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def type(self) -> str | None: ...
    @property
    def rule(self) -> str: ...
    @property
    def title(self) -> tuple[int, int] | None: ...


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the lexicon behind its first word, and the marks that it gives."""

    rest: list[str]
    ends: tuple[int, int, int, int]
    """Of its first and its last word, of the word behind it and of the one before it."""
    inner: int
    """Of the words inside."""

    @classmethod
    def all_of(cls, type_: WordType, second: str, numbers: MarkNumbers) -> list[Phrase]:
        """The phrases that begin with a word and another behind it, in the order of the lexicon."""
        found = []
        for _, _, entry in type_.phrases[second]:
            mark = marks_of(entry.row)[0]
            first, last, behind, before, inner = (numbers.of(f"M{part}{mark}") for part in "BEAPI")
            found.append(cls(list(entry.tokens[1:]), (first, last, behind, before), inner))
        return found


@dataclass(frozen=True, slots=True)
class ReadingMarks:
    """The marks of a name of one type that one rule reads."""

    ends: tuple[int, int, int, int, int]
    """Two of its first word, and those of its last, of the word before it and of the one behind it."""
    inner: tuple[int, int]
    """Of each word behind the first."""
    again: tuple[int, int]
    """What its first word and the others tell of the same words elsewhere."""

    @classmethod
    def of(cls, type_: str | None, rule: str, numbers: MarkNumbers) -> ReadingMarks:
        """The marks of a type and a rule."""
        begin, rule_begin, last, before, behind = (
            numbers.of(name) for name in (f"RB-{type_}", f"RB-{type_}-{rule}", f"RE-{type_}", f"RP-{type_}", f"RA-{type_}")
        )
        inner = numbers.of(f"RI-{type_}"), numbers.of(f"RI-{type_}-{rule}")
        return cls((begin, rule_begin, last, before, behind), inner, (numbers.of(f"DRB{type_}"), numbers.of(f"DRI{type_}")))


@dataclass(frozen=True, slots=True)
class Told:
    """What the types at the places of a line tell, a list entry each."""

    phrases: list[int]
    """Places of words that can begin a phrase of the lexicon."""
    pairs: list[int]
    """Places of words that can open a full name, with one behind them that can close it."""
    longer: list[int]
    """Places of words of MIN_WORD letters at least."""
    words: list[int]
    """By place a number that is the same for words of the same form."""
    bare: list[int]
    """By place the number of the word without its clitic; NOTHING where none can be parted."""
    behind: list[int]
    """By place the mark that a word gives the other places of the word behind it, NOTHING where it tells nothing of it."""
    before: list[int]
    """The same of the word before it."""


class Context:
    """The marks of all that is told beside the word types, looked up once and remembered for one lexicon."""

    def __init__(self, numbers: MarkNumbers) -> None:
        self._numbers = numbers
        self._phrases: dict[tuple[str, str], list[Phrase]] = {}
        self._readings: dict[tuple[str | None, str], ReadingMarks] = {}
        self._begin, self._title = numbers.of("BOS"), numbers.of("RT")
        self._pair = tuple(numbers.of(name) for name in ("NB", "NE", "NA"))
        self._often = [numbers.of(f"Dn{times}") for times in range(MAX_TIMES + 1)]

    def of_begins(self, line: Line, marked: Marked) -> None:
        """Where sentences begin."""
        marked.add_all(line.begins, self._begin)

    def of_phrases(self, forms: Sequence[str], begun: Iterable[tuple[int, WordType]], marked: Marked) -> None:
        """Where tokens stand in phrases of the lexicon inside a sentence; `begun` has the places of their first words, where the
        second one stands too."""
        places, numbers = marked.places, marked.numbers
        for at, type_ in begun:
            for phrase in self._phrases_of(type_, forms[at + 1]):
                end = at + 1 + len(phrase.rest)
                if forms[at + 1 : end] == phrase.rest:
                    places += (at, end - 1, end, at - 1)
                    numbers += phrase.ends
                    marked.add_all(range(at + 1, end - 1), phrase.inner)

    def _phrases_of(self, type_: WordType, second: str) -> list[Phrase]:
        found = self._phrases.get((type_.form, second))
        if found is None:
            found = self._phrases[type_.form, second] = Phrase.all_of(type_, second, self._numbers)
        return found

    def of_pairs(self, pairs: Iterable[int], marked: Marked) -> None:
        """Two words that are a known name together; `pairs` are the places of the first ones."""
        places, numbers = marked.places, marked.numbers
        for at in pairs:
            places += (at, at + 1, at + 2)
            numbers += self._pair

    def of_readings(self, readings: Iterable[Reading], place_of: Mapping[int, int], marked: Marked) -> dict[int, int]:
        """What the finders read, and beside what; gives the places they read, each with what it tells of the word elsewhere.

        `place_of` has the places of all tokens; what is read elsewhere on the page is passed over.
        """
        places, numbers, read = marked.places, marked.numbers, {}
        for one in readings:
            first = place_of.get(one.first)
            if first is None:
                continue
            marks, last = self._reading(one), first + one.last - one.first
            places += (first, first, last - 1, first - 1, last)
            numbers += marks.ends
            read[first] = marks.again[0]
            for at in range(first + 1, last):
                places += (at, at)
                numbers += marks.inner
                read[at] = marks.again[1]
            if one.title:
                marked.add_all(range(first - one.first + one.title[0], first - one.first + one.title[1]), self._title)
        return read

    def _reading(self, one: Reading) -> ReadingMarks:
        found = self._readings.get((one.type, one.rule))
        if found is None:
            found = self._readings[one.type, one.rule] = ReadingMarks.of(one.type, one.rule, self._numbers)
        return found

    def of_article(self, told: Told, read: Mapping[int, int], marked: Marked) -> None:
        """What stands beside the same word elsewhere in the article: `بوتين` alone, and `الرئيس بوتين` in another sentence.

        `read` has the mark that each place read as a name gives the other places of its word.
        """
        for group in same_words(told):
            marked.add_all(group, self._often[min(len(group), MAX_TIMES)])
            telling: dict[int, list[int]] = {}
            for at in group:
                for mark in (told.behind[at - 1], told.before[at + 1], read.get(at, NOTHING)):
                    if mark != NOTHING:
                        telling.setdefault(mark, []).append(at)
            for mark, by in telling.items():
                marked.add_all(group if len(by) > 1 else [at for at in group if at != by[0]], mark)


def same_words(told: Told) -> Iterator[list[int]]:
    """The places of each longer word that stands there twice or more, clitics parted where it stands there without them too."""
    words, bare = told.words, told.bare
    there = set(words)
    groups: dict[int, list[int]] = defaultdict(list)
    for at in told.longer:
        groups[bare[at] if bare[at] in there else words[at]].append(at)
    return (group for group in groups.values() if len(group) > 1)
