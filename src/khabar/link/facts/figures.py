"""Which quantities are of one referent at one time, and of these, which give the same value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from khabar.link.facts import events
from khabar.link.facts.events import Event, stem_words
from khabar.link.facts.joining import Ground, Scores
from khabar.link.facts.seen import Seen, in_passages, jaccard
from khabar.link.words import content_stem, word_list
from khabar.model import Reprint, ReprintKind, ToldFigure
from khabar.text import fold, light_stem

DAYS = 3  # between two articles that give one figure of one time, where they share no passage
REFERENT = 0.25  # Jaccard of the telling words of two sentences of one story, from which a figure of the same things is one
SAME_PASSAGE = 0.4
SHARED: frozenset[ReprintKind] = frozenset(("verbatim", "light_edit", "rewrite", "partial", "formula"))
TELLING = 100  # smaller numbers stand beside each other by chance
FORMULA = 0.25  # Jaccard of the telling words of two sentences with two numbers in common, from which they are one formula
FORMULA_OF_MORE = 0.15  # and with three
MOST = 60  # figures that are compared of those with the same two numbers
NEAR = 6  # words on either side of a number that tell what it is of
ANY_ROLE = frozenset(("people", "amount", "share", None))
"""Roles that do not tell what is counted."""
ANYBODY = frozenset(
    map(light_stem, map(fold, "شخص أشخاص قتيل قتلى جريح جرحى مصاب ضحية ضحايا مدني مدنيين جثة جثث إنسان مواطن آخر آخرين".split()))
)
"""Stems of words for those who are counted in a toll that may be anybody."""
ABOUT = 0.05  # by which two numbers may differ and be one, where one of them is told as about, or is rounded
TOLLS = frozenset(("killed", "injured", "missing", "arrested", "displaced"))

LIKELY = 0.5  # what it is worth that two occurrences of one kind have one place or people, and no two days

Figure = Seen[ToldFigure]


@dataclass(frozen=True, slots=True)
class Toll:
    """Of what event a figure is the toll, and of what occurrence that is."""

    event: Event
    occurrence: int


def grounds(figures: Sequence[Figure], reprints: Iterable[Reprint], tolls: Mapping[int, Toll]) -> Iterator[Ground]:
    """Why quantities are one figure. `tolls`: those that are tolls, by their number."""
    first: dict[tuple[object, ...], int] = {}
    for one in figures:
        earlier = first.setdefault((one.told.value, one.told.high, one.told.unit, things(one), one.words.key), one.number)
        if earlier != one.number:
            yield Ground(0, earlier, one.number, (("same sentence", 1.0),))
    for one, other in in_passages(figures, reprints, SHARED):
        words = jaccard(one.words.stems, other.words.stems)
        if of_like(one, other) and one.told.value == other.told.value and words >= SAME_PASSAGE:
            yield Ground(1, one.number, other.number, (("same passage", 1.0), ("words", words)))
    yield from _in_one_formula(figures)
    for one, other, scores in referents(figures, tolls):
        if agree(one.told, other.told):
            yield Ground(2, one.number, other.number, scores)


def _in_one_formula(figures: Sequence[Figure]) -> Iterator[Ground]:
    """One value beside one other number, in like words: standing background that newsrooms reword, whenever it is printed."""
    blocks: dict[tuple[float, str], list[Figure]] = {}
    beside = {one.number: _numbers_beside(one) for one in figures}
    for one in figures:
        for word in sorted(beside[one.number]):
            blocks.setdefault((one.told.value or 0.0, word), []).append(one)
    for block in blocks.values():
        for one, other in combinations(block[:MOST], 2):
            numbers = len(beside[one.number] & beside[other.number])
            words = jaccard(one.words.content, other.words.content)
            enough = words >= (FORMULA if numbers == 1 else FORMULA_OF_MORE)
            if one.ref.in_article != other.ref.in_article and of_like(one, other) and enough:
                yield Ground(2, one.number, other.number, (("same numbers", float(numbers)), ("words", words)))


def _numbers_beside(figure: Figure) -> frozenset[str]:
    """The other numbers of its sentence, as they stand in digits; none where the figure itself is too small to tell anything."""
    if figure.told.value is None or figure.told.value < TELLING:
        return frozenset()
    words = (word for word in figure.words.key.split() if word.isdecimal() and int(word) >= TELLING)
    return frozenset(word for word in words if float(word) != figure.told.value)


def referents(figures: Iterable[Figure], tolls: Mapping[int, Toll]) -> Iterator[tuple[Figure, Figure, Scores]]:
    """Pairs of figures that are of one referent: tolls of one occurrence, or in one story the same things counted in like
    sentences. Two of one article only where two sources give the toll of one occurrence: it has told the others apart."""
    blocks: dict[tuple[str, str, str], list[Figure]] = {}
    for one in figures:
        if one.told.value is not None and one.story and not one.told.part and one.told.measure == "total":
            blocks.setdefault((one.story, one.told.kind, one.told.role or one.told.unit or ""), []).append(one)
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if not _of_one_time(one, other) or not of_like(one, other):
                continue
            of_tolls = tolls.get(one.number), tolls.get(other.number)
            words = jaccard(_context(one), _context(other))
            if of_tolls[0] and of_tolls[1]:
                same = _same_occurrence(of_tolls[0], of_tolls[1])
                if same and (one.ref.in_article != other.ref.in_article or _of_two_voices(one, other)):
                    yield one, other, (("same occurrence", same), ("words", words))
            elif words >= REFERENT and one.ref.in_article != other.ref.in_article and not _elsewhere(one, other):
                yield one, other, (("same story", 1.0), ("words", words))


def _same_occurrence(one: Toll, other: Toll) -> float:
    """Whether two tolls are of one occurrence: 1 where it is one, less where only place or people and days agree, else 0."""
    if one.occurrence == other.occurrence:
        return 1.0
    mine, theirs = one.event, other.event
    if not events.of_one_kind(mine, theirs) or events.elsewhere(mine, theirs) or events.apart_in_time(mine, theirs):
        return 0.0
    placed = mine.told.place is not None and theirs.told.place is not None
    return LIKELY if placed or (events.parties(mine) & events.parties(theirs)) else 0.0


def agree(one: ToldFigure, other: ToldFigure) -> bool:
    """Whether two numbers can be one: equal, or one within the bounds of the other, or as near as rounding comes."""
    if one.value is None or other.value is None:
        return False
    if one.value == other.value:
        return True
    mine, theirs = _bounds(one), _bounds(other)
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def _bounds(figure: ToldFigure) -> tuple[float, float]:
    """From where to where a number can be. `about` and round numbers leave some room; open bounds end at twice the number."""
    value = figure.value or 0.0
    room = ABOUT * abs(value) if figure.modifier == "about" or _is_round(value) else 0.0
    low = figure.low if figure.low is not None else value / 2 if figure.modifier in ("less_than", "at_most") else value
    high = figure.high if figure.high is not None else value * 1.5 if figure.modifier in ("more_than", "at_least") else value
    return low - room, high + room


def _is_round(value: float) -> bool:
    """Whether a number of thousands and more is told in thousands, or in tenths of millions."""
    return abs(value) >= 10_000 and value % 1_000 == 0


def of_like(one: Figure, other: Figure) -> bool:
    """The same things counted: kind, unit and role, and one of the words of what is counted where both tell."""
    mine, theirs = one.told, other.told
    if (mine.kind, mine.unit) != (theirs.kind, theirs.unit) or (mine.role and theirs.role and mine.role != theirs.role):
        return False
    counted = things(one), things(other)
    if mine.role in TOLLS and mine.role == theirs.role:
        counted = counted[0] - ANYBODY, counted[1] - ANYBODY
    elif mine.role == theirs.role and mine.role not in ANY_ROLE:
        return True  # `2500 جندي`, `2500 عسكري`
    return not all(counted) or bool(counted[0] & counted[1])


def things(figure: Figure) -> frozenset[str]:
    """Stems of what is counted."""
    return frozenset(stem for stem in stem_words(figure.told.counted or "").split() if len(stem) > 1)


def clause(figure: Figure) -> frozenset[str]:
    """The telling words right before and behind its number."""
    text, begin = figure.told.sentence, figure.told.offset
    before, behind = word_list(text[:begin])[-NEAR:], word_list(text[begin + figure.told.at[1] - figure.told.at[0] :])[:NEAR]
    return frozenset(stem for word in (*before, *behind) if (stem := content_stem(word)))


def _context(figure: Figure) -> frozenset[str]:
    """The telling words of its sentence but for those of what is counted, which all of its like share."""
    return figure.words.content - frozenset(stem for word in word_list(figure.told.counted or "") if (stem := content_stem(word)))


def _of_one_time(one: Figure, other: Figure) -> bool:
    if one.told.days and other.told.days:
        return one.told.days[0] <= other.told.days[1] and other.told.days[0] <= one.told.days[1]
    return one.day is not None and other.day is not None and abs(one.day - other.day) <= DAYS


def _of_two_voices(one: Figure, other: Figure) -> bool:
    """Whether two sources are told to give them."""
    names = one.told.voice.name, other.told.voice.name
    return None not in names and names[0] != names[1]


def _elsewhere(one: Figure, other: Figure) -> bool:
    pairs = (one.told.place, other.told.place), (one.told.holder, other.told.holder)
    return any(mine and theirs and fold(mine) != fold(theirs) for mine, theirs in pairs)
