"""Features of a word type: its form, affixes, stems, shape, and what lexicon and word lists say of it.

A type is a token as the page writes it, with its folded form: `على` and `علي` fold alike and are two types.
"""

from __future__ import annotations

from khabar.extract.mentions.tagger.word_lists import ZIPF, WordLists
from khabar.lexicon import WordType
from khabar.lexicon.tables import (
    Agency,
    Club,
    CountedNoun,
    KnownName,
    OrganisationHead,
    PersonName,
    PlaceHead,
    PlaceName,
    Row,
    SpeechCue,
    StopWord,
    Title,
    Trigger,
)
from khabar.text import TokenKind, cuts, light_stem, without_article

MAX_AFFIX = 4  # letters of a prefix or suffix that is a feature; 4 as in Abdul-Hamid and Darwish (2010)
MAX_LENGTH = 10  # longer words count as this long
MIN_LIKENESS = 4  # letters of a stem behind a clitic whose likeness to a name is looked at
MAX_PATTERN = 7  # letters of the pattern of vowels and consonants
_LONG_VOWELS = frozenset("اويى")


def features_of(surface: str, type_: WordType, kind: TokenKind, lists: WordLists) -> list[str]:
    """The features of a type, sorted, each once."""
    if kind != "word":
        return sorted({f"k={kind}", _sign(type_.form, kind)})
    form = type_.form
    found = {f"w={form}", f"len={min(len(form), MAX_LENGTH)}", f"ls={light_stem(form)}"}
    raw = "".join(letter for letter in surface if "ء" <= letter <= "ي" and letter != "ـ")
    if raw != form:
        found.add(f"r={raw}")
    _add_shape(form, found)
    _add_lexicon(type_, found)
    _add_lists(form, lists, found)
    return sorted(found)


def _sign(form: str, kind: TokenKind) -> str:
    """A sign or Latin word is itself; of a number only its length counts, where it has more than two digits."""
    return f"w={form}" if kind != "number" or len(form) < 3 else f"d={min(len(form), 5)}"


def _add_shape(form: str, found: set[str]) -> None:
    for size in range(1, min(MAX_AFFIX, len(form)) + 1):
        found.update((f"p{size}={form[:size]}", f"s{size}={form[-size:]}"))
    for cut in cuts(form):
        found.update((f"st={cut.stem}", f"st={without_article(cut.stem)}"))
    core = without_article(form)
    if core != form:
        found.add("al")
        found.update(f"cp{size}={core[:size]}" for size in range(2, min(MAX_AFFIX, len(core)) + 1))
    found.add("pat=" + "".join("A" if letter in _LONG_VOWELS else "x" for letter in form[:MAX_PATTERN]))


def _add_lexicon(type_: WordType, found: set[str]) -> None:
    for cut, entries in type_.heads:
        for entry in entries:
            for mark in marks_of(entry.row):
                phrase = "m" if len(entry.tokens) > 1 else ""
                found.add(f"L{int(cut.length > 0)}{phrase}{mark}")
                if cut.length and not phrase:
                    found.add(f"Lp={cut.prefix}{mark}")


def _add_lists(form: str, lists: WordLists, found: set[str]) -> None:
    row, core = lists.row(form), without_article(form)
    found.add(f"Z{row[ZIPF]}")
    found.update(f"G0{mark}" for mark in lists.marks(row))
    if core != form:
        bare = lists.row(core)
        found.add(f"Zc{bare[ZIPF]}")
        found.update(f"Ga{mark}" for mark in lists.marks(bare))
    found.update(f"N0{mark}" for mark in lists.likeness.marks(form))
    for cut in cuts(form)[1:]:
        if len(cut.prefix) == 1 and len(cut.stem) >= MIN_LIKENESS:
            found.update(f"N{cut.prefix}{mark}" for mark in lists.likeness.marks(cut.stem))
        for mark in lists.marks(lists.row(cut.stem)):
            found.update((f"G1{mark}", f"G1{cut.prefix}{mark.rstrip('0123456789')}"))


def marks_of(row: Row) -> tuple[str, ...]:
    """A row of the lexicon as marks: its table, and the column of it that tells names apart."""
    table = type(row).__name__
    match row:
        case Title() | PlaceHead() | StopWord() | SpeechCue():
            return (f"{table}:{row.kind}",)
        case OrganisationHead():
            return (table, f"{table}:{row.kind}")
        case PersonName():
            return (f"{table}:{row.part}{row.weak}",)
        case PlaceName():
            return (table + row.doubtful, f"{table}:{row.feature}{row.doubtful}")
        case KnownName():
            return (f"{table}:{row.type}",)
        case Agency() | Club():
            return (table + row.needs,)
        case Trigger():
            return (f"{table}:{row.pos}",)
        case CountedNoun():
            return (table, f"{table}:{row.part}")
        case _:
            return (table,)
