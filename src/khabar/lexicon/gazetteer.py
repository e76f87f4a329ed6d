"""The big table of places: tens of thousands of Arabic names, memory-mapped and read only where a word asks for them.

Opening it costs less than a millisecond and no memory; a look-up is one binary search over the checksums of first words. The file
is written by `tools/compile_gazetteer.py`; `gazetteer_file.py` says what stands in it. Names of a place that are also ordinary
words, a person's names or those of something larger are marked as doubtful: `sure` leaves them out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

from khabar.lexicon.forms import tokenise
from khabar.lexicon.gazetteer_file import BEHIND_IN, DOUBTFUL, FEATURES, LINK_ONLY, SURE, File, Mark, checksum
from khabar.lexicon.loader import DATA
from khabar.lexicon.tables import PlaceName

PATH = DATA / "gazetteer.bin"
MARKS: tuple[Mark, ...] = (SURE, BEHIND_IN, DOUBTFUL, LINK_ONLY)
MAX_TOKENS = 8  # of the longest name that is looked for in a text
PLACES = 4096  # places, and names with their places, remembered at a time: some 4 MB


@dataclass(frozen=True, slots=True)
class Located:
    """A place of the table. `admin1` is its first-level region as GeoNames codes it (`IQ.15`), empty where unknown."""

    number: int
    """Its row in the file."""
    row: PlaceName
    admin1: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a place: its folded tokens, how it is written, the first name of the same place, and how sure it is."""

    tokens: tuple[str, ...]
    form: str
    first: str
    place: int
    """The row of its place in the file."""
    mark: Mark


class Gazetteer:
    """The table of a file; use `gazetteer()`. Safe to share between threads and over a fork."""

    def __init__(self, path: Path = PATH) -> None:
        """Raises LexiconError where the file is missing, cut short or of another version."""
        self._file = File(path)
        self.digest = self._file.digest
        self.place = lru_cache(PLACES)(self._place)
        self.named = lru_cache(PLACES)(self._named)
        self._marked = lru_cache(PLACES)(self._marks_of)

    def __len__(self) -> int:
        """Names in the table."""
        return self._file.names

    @property
    def places(self) -> int:
        """Places in the table."""
        return self._file.places

    def starting(self, token: str) -> list[Name]:
        """The names whose first folded token this is, the longest first, then those of the larger places."""
        file = self._file
        found = [self._name(at) for at in file.named(checksum(token))]
        return [name for name in found if name.tokens[0] == token]

    def sure(self, token: str) -> list[Name]:
        """Those of `starting` that are no doubtful ones."""
        marks = self._file.marks
        found = [self._name(at) for at in self._file.named(checksum(token)) if not marks[at]]
        return [name for name in found if name.tokens[0] == token]

    def _named(self, words: tuple[str, ...]) -> tuple[Located, ...]:
        """The places of exactly this name, by its folded tokens, the larger ones first; `named` remembers the last ones."""
        return tuple([self.place(name.place) for name in self._equal(words)])

    def spelt(self, words: tuple[str, ...], written: str) -> frozenset[int]:
        """The rows of the places that have this name with just these vowel marks (`عُمان` is Oman, `عمّان` Amman)."""
        return frozenset(name.place for name in self._equal(words) if name.form == written)

    def longest(self, forms: Sequence[str], first: int, last: int, mark: Mark = DOUBTFUL) -> int:
        """The end of the longest name that stands at a token and is no more doubtful than `mark`; `first` where there is none."""
        marked = self._marked(forms[first])
        for end in range(min(last, first + MAX_TOKENS), first, -1) if marked else ():
            if marked.get(tuple(forms[first:end]), LINK_ONLY + 1) <= mark:
                return end
        return first

    def _marks_of(self, token: str) -> dict[tuple[str, ...], Mark]:
        """The names that begin with a token → the surest mark that each has; `_marked` remembers the last ones."""
        marked: dict[tuple[str, ...], Mark] = {}
        for name in self.starting(token):
            marked[name.tokens] = min(name.mark, marked.get(name.tokens, LINK_ONLY))
        return marked

    def _equal(self, words: tuple[str, ...]) -> list[Name]:
        """The names of exactly these tokens."""
        if not words:
            return []
        near = self._file.named(checksum(words[0]))
        found = [self._name(at) for at in self._file.equal(near, checksum(" ".join(words)))] if near else []
        return [name for name in found if name.tokens == words]

    def _place(self, number: int) -> Located:
        """A place by its row; `place` remembers the last ones."""
        file = self._file
        row = PlaceName(
            name_en=file.english(number),
            lat=file.lats[number] / 10_000,
            lon=file.lons[number] / 10_000,
            country=file.country(number),
            geonames=file.geonames[number] or None,
            feature=FEATURES[file.features[number]],
            population=file.populations[number],
            doubtful="",
        )
        return Located(number, row, file.admin1(number))

    def region(self, code: str) -> Located | None:
        """The first-level region of a code (`IQ.15`)."""
        number = self._file.regions.get(code)
        return self.place(number) if number is not None else None

    @cached_property
    def countries(self) -> dict[str, str]:
        """English names of countries by ISO 3166-1 alpha-2."""
        file, number = self._file, FEATURES.index("country")
        return {file.country(at): file.english(at) for at, feature in enumerate(file.features) if feature == number}

    def all(self) -> Iterator[Name]:
        """Every name, in the order of the file; for tests and tools."""
        return (self._name(at) for at in range(self._file.names))

    def _name(self, at: int) -> Name:
        file = self._file
        form, place = file.form(at), file.owners[at]
        first = file.form(file.firsts[place])
        return Name(tokenise(form), form, first, place, MARKS[file.marks[at]])


@cache
def gazetteer() -> Gazetteer:
    """The table that comes with Khabar, opened once a process."""
    return Gazetteer()
