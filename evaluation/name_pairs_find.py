"""Names of persons in the articles of the corpora, for the sample of name pairs, by plain statistics.

A word that often follows a given name is a family name; one that often stands before family names, and behind titles, is a given
name: from a short list of given names (`gold/names/words.tsv`) both are learnt. A run of such words is a name, wherever it is.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

import name_pairs_words as lists
from name_pairs_articles import Article
from name_pairs_words import plain, words

ROUNDS = 3  # of learning names; these shares were set by reading what passes
TITLED, TITLED_SHARE = 2, 0.02  # least times behind a title, and share of all its times, of a given name
FOLLOWS, FOLLOW_SHARE = 4, 0.15  # the same of a family name behind a given one
GIVEN_SHARE = 0.25  # of all times of a given name: before a family name
INFLECTED = re.compile("^(?:[وفبك]?ال..+(?:ات|ون)|[وفبك]ال.*|لل.*|.*(?:ها|هم|هما|ته|تها)|.)$")  # no names
ENDS = words("stop", "word") - {"الله"}  # no part of a name, though with an article
NO_CLITIC = {"لصالح"}  # no ل before a name
CLITICS = ("و", "ف", "ل", "ب", "ول", "وب")
LONGEST = 7  # words of a name

Token = tuple[int, int, str]
"""`[start, end)` and the word without marks."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name at `[start, end)` of an article; `form` is it without marks, single spaces; `before` is the word before it."""

    article: Article
    start: int
    end: int
    form: str
    before: str


@dataclass(slots=True)
class Names:
    """Mentions by form, in the order of the corpora; `alone` are family names behind a verb of speech or a title."""

    persons: dict[str, list[Found]] = field(default_factory=lambda: defaultdict(list))
    alone: dict[str, list[Found]] = field(default_factory=lambda: defaultdict(list))
    others: dict[str, list[Found]] = field(default_factory=lambda: defaultdict(list))
    kinds: dict[str, str] = field(default_factory=dict)
    """Form → ORG or LOC, of forms that a head or Khabar tells."""


def tokens(text: str) -> list[Token]:
    return [(at.start(), at.end(), plain(at.group())) for at in lists.WORD.finditer(text)]


def adjacent(text: str, one: Token, two: Token) -> bool:
    """Whether nothing but spaces stands between two words."""
    return one[1] < two[0] and text[one[1] : two[0]] in (" ", "  ", "\u00a0")


# ---- persons


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that are given names, family names, and both; `starts` is what a name can begin with."""

    given: frozenset[str]
    family: frozenset[str]
    known: frozenset[str]
    starts: frozenset[str]

    def bare(self, word: str) -> str | None:
        """A word that begins a name, without a clitic before it; None where it begins none."""
        if word in self.starts:
            return word
        cut = (word[len(c) :] for c in CLITICS if word.startswith(c) and word not in NO_CLITIC)
        return next((rest for rest in cut if rest in self.starts), None)


def lexicon_of(given: Iterable[str], family: Iterable[str]) -> Lexicon:
    one, two = frozenset(given), frozenset(family)
    return Lexicon(one, two, one | two, one | {"عبد", "أبو", "ابو"})


def learn(found: Iterable[Article]) -> Lexicon:
    """Given and family names by what stands behind what: from the list of given names to family names and back, ROUNDS times."""
    streams = [_stream(one.text) for one in found]
    total = Counter(word for stream in streams for word in stream)
    titled = Counter(word for stream in streams for word in _behind_titles(stream))
    given = set(words("given", "seed"))
    family: set[str] = set()
    for _ in range(ROUNDS):
        behind = Counter(two for stream in streams for one, two in pairwise(stream) if one in given)
        family = {word for word in _passing(behind, total, FOLLOWS, FOLLOW_SHARE) if word not in given}
        before = Counter(one for stream in streams for one, two in pairwise(stream) if two in family and one in titled)
        good = _passing(before, total, FOLLOWS, GIVEN_SHARE)
        given |= {word for word in good if titled[word] >= max(TITLED, TITLED_SHARE * total[word]) and not word.startswith("ال")}
    clitics = {word for word in given | family if word[0] in "ولبف" and total[word[1:]] > total[word]}
    return lexicon_of(given - clitics, family - given - clitics)


def _stream(text: str) -> list[str]:
    """The words of a text, an empty one wherever more than a space stands between two."""
    stream: list[str] = []
    last = (0, 0, "")
    for token in tokens(text):
        stream += [sys.intern(token[2])] if adjacent(text, last, token) else ["", sys.intern(token[2])]
        last = token
    return stream


def _behind_titles(stream: list[str]) -> Iterator[str]:
    """Words with which a name can begin: behind a title and the words that belong to it."""
    heads = words("title", "person") | words("title", "office")
    for at, word in enumerate(stream):
        if word in heads or word[1:] in heads:
            behind = (other for other in stream[at + 1 : at + 5] if not _belongs(other))
            first = next(behind, "")
            if first:
                yield first


def _belongs(word: str) -> bool:
    adjective = word.startswith("ال") and word.endswith(("ي", "ية", "يين"))
    return adjective or word in words("between", "word") or word in words("title", "person")


def _passing(part: Counter[str], total: Counter[str], least: int, share: float) -> set[str]:
    """Words that stand in a place often enough, and are not words that no name is made of."""
    return {
        word
        for word, count in part.items()
        if count >= least and count >= share * total[word] and word not in _no_names() and not INFLECTED.search(word)
    }


@cache
def _no_names() -> frozenset[str]:
    lists_ = [("stop", "word"), ("connector", "word"), ("between", "word"), ("solo", "word"), ("title", "office")]
    lists_ += [("title", "person"), ("nation", "fem"), ("nation", "masc")]
    return frozenset({""}).union(*(words(*one) for one in lists_)) - {"صالح"}


def persons_in(one: Article, lexicon: Lexicon, names: Names) -> None:
    """Adds the full names of an article, each form once, and its family names that stand alone."""
    spots = tokens(one.text)
    at, seen = 0, set[str]()
    while at < len(spots):
        bare = lexicon.bare(spots[at][2])
        end = _run(one.text, spots, at, lexicon) if bare else at
        if bare and end:
            _keep(one, spots, at, end, bare, names.persons, seen)
            at = end
        else:
            _alone(one, spots, at, lexicon, names, seen)
            at += 1


def _run(text: str, spots: list[Token], at: int, lexicon: Lexicon) -> int:
    """Where the name that begins at a word ends (a place in `spots`); 0 where there is no second part."""
    link, end, parts, open_ = words("connector", "word"), at + 1, 1, 0  # `open_`: words that want another behind them
    if lexicon.bare(spots[at][2]) not in lexicon.given:
        parts, open_ = 0, 1
    while end < len(spots) and end < at + LONGEST and adjacent(text, spots[end - 1], spots[end]):
        word = spots[end][2]
        if word in link:
            open_ += 1
        elif word in lexicon.known or (open_ and word.startswith("ال") and word not in ENDS):
            open_, parts = 0, parts + 1
        else:
            break
        end += 1
    return end - open_ if parts > 1 and end - open_ > at + 1 else 0


def _keep(one: Article, spots: list[Token], at: int, end: int, bare: str, where: dict[str, list[Found]], seen: set[str]) -> None:
    form = " ".join([bare, *(word for _, _, word in spots[at + 1 : end])])
    start = spots[at][1] - len(bare)
    if form not in seen and plain(one.text[start : spots[at][1]]) == bare:  # marks would move the start: left out
        seen.add(form)
        where[form].append(Found(one, start, spots[end - 1][1], form, spots[at - 1][2] if at else ""))


def _alone(one: Article, spots: list[Token], at: int, lexicon: Lexicon, names: Names, seen: set[str]) -> None:
    """A family name behind a verb of speech or a title, with no part of a name behind it."""
    word = spots[at][2]
    if word not in lexicon.family or not at or spots[at - 1][2] not in words("solo", "word"):
        return
    behind = spots[at + 1] if at + 1 < len(spots) else None
    free = not behind or not adjacent(one.text, spots[at], behind) or behind[2] not in lexicon.known
    if free and adjacent(one.text, spots[at - 1], spots[at]):
        _keep(one, spots, at, at + 1, word, names.alone, seen)
