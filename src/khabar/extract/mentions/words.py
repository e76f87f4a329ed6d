"""What a word can be in a name, by the tables: looked up once a word type and remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from khabar.grammar import Analysis
from khabar.lexicon import Lexicon, WordType
from khabar.lexicon.tables import (
    Approximator,
    CountedNoun,
    Month,
    NumberWord,
    OrganisationHead,
    PersonName,
    PlaceHead,
    PlaceName,
    Row,
    Scope,
    SpeechCue,
    StopWord,
    TimeWord,
    Title,
    Trigger,
    UnnamedSource,
    VagueNumber,
    ViaPhrase,
    Weekday,
)
from khabar.text import without_article

Stop = Literal["", "function", "verb", "noun", "time", "fact"]
"""Why a word is no part of a name: a particle, a verb, a common noun, a word of time, or a word of another layer."""

MAX_WORDS = 100_000  # word types remembered at a time, some 20 MB
_OTHER_TABLES: dict[type[Row], Stop] = {
    SpeechCue: "fact",
    Trigger: "fact",
    Scope: "fact",
    CountedNoun: "noun",
    UnnamedSource: "noun",
    ViaPhrase: "fact",
    Month: "time",
    Weekday: "time",
    TimeWord: "time",
    NumberWord: "noun",
    VagueNumber: "noun",
    Approximator: "function",
}
_KINDS: dict[str, Stop] = {"particle": "function", "verb": "verb", "noun": "noun"}
OPENINGS = frozenset(("ابو", "عبد"))
"""Words that are no names and begin one."""
_ENTITY_TABLES = (Title, OrganisationHead, PlaceHead, PlaceName, PersonName)


@dataclass(frozen=True, slots=True)
class Word:
    """`person` is its row among names; `stop` what else it is as it stands, `bare_stop` what it is without `ال`.

    `clitic` is true where it reads as a clitic and a word that the tables know; `verbal` where an unknown word looks like a verb
    of the present (`يهدد`); `foreign` where it looks like a name of another language (`لافروف`); `strong` a given name that is no
    ordinary word; `behind` the letters of a conjunction before such a name (`وعباس`), 0 where there is none; `opens` where the
    name of a person may begin.
    """

    person: PersonName | None
    stop: Stop
    bare_stop: Stop
    definite: bool
    clitic: bool
    verbal: bool
    foreign: bool
    strong: bool
    behind: int
    opens: bool


class Words:
    """The words of all texts that were read with one lexicon."""

    def __init__(self) -> None:
        self._known: dict[str, Word] = {}
        self._lexicon: Lexicon | None = None

    def all(self, analysis: Analysis, first: int, last: int) -> list[Word]:
        """What each of the tokens `[first, last)` can be."""
        if analysis.lexicon is not self._lexicon:
            self._known.clear()
            self._lexicon = analysis.lexicon
        known = self._known
        return [known.get(form) or self._learn(analysis, token) for token, form in enumerate(analysis.forms[first:last], first)]

    def _learn(self, analysis: Analysis, token: int) -> Word:
        if len(self._known) >= MAX_WORDS:
            self._known.clear()
        type_ = analysis.types[token]
        word = self._known[type_.form] = _word(type_, analysis.lexicon)
        return word


def _word(type_: WordType, lexicon: Lexicon) -> Word:
    form = type_.form
    person = _person(type_)
    stop, clitic = _stop(type_)
    if not stop and person is None and form.endswith("ا") and len(form) > 3:
        stop = _noun_stop(lexicon.word_type(form[:-1]))  # `قائدا`, `مستشارا`
    bare = without_article(form)
    bare_stop = _stop(lexicon.word_type(bare))[0] if bare != form else ""
    known = person is not None
    strong = person is not None and person.part == "given" and not person.weak
    behind = 0 if known or stop else _behind(type_)
    return Word(
        person,
        stop,
        bare_stop,
        bare != form,
        not known and (clitic or form.endswith(_PRONOUNS) or (form[0] in "بلوف" and form.endswith("نا"))),
        not known and _looks_verbal(form),
        not known and not stop and _looks_foreign(form),
        strong,
        behind,
        known or behind > 0 or form in OPENINGS,
    )


def _person(type_: WordType) -> PersonName | None:
    for cut, entries in type_.heads:
        if not cut.length:
            for entry in entries:
                if isinstance(entry.row, PersonName) and len(entry.tokens) == 1:
                    return entry.row
    return None


def _noun_stop(type_: WordType) -> Stop:
    """`noun` where a word without its ending of the accusative is a common noun or a title."""
    is_title = any(isinstance(e.row, Title) for cut, entries in type_.heads if not cut.length for e in entries)
    return "noun" if is_title or _stop(type_)[0] == "noun" else ""


def _behind(type_: WordType) -> int:
    for cut, entries in type_.heads:
        if cut.prefix in ("و", "ف", "ل", "ب") and len(cut.stem) > 3:
            for entry in entries:
                row = entry.row
                if isinstance(row, PersonName) and row.part == "given" and not row.weak and len(entry.tokens) == 1:
                    return cut.length
    return 0


def _stop(type_: WordType) -> tuple[Stop, bool]:
    """What a word is besides a name, and whether it reads as a clitic and a known word."""
    stop: Stop = ""
    clitic = type_.form.startswith(("لل", "بال", "وال", "باست", "لاست"))
    for cut, entries in type_.heads:
        for entry in entries:
            if len(entry.tokens) > 1:
                continue
            row = entry.row
            if isinstance(row, UnnamedSource) and row.part == "modifier" and entry.tokens[0].startswith("ال"):
                continue  # `المقاومة`, `الدفاع`: words of bodies
            found = _KINDS[row.kind] if isinstance(row, StopWord) else _OTHER_TABLES.get(type(row), "")
            if not cut.length:
                stop = stop or found
            elif cut.prefix != "س" and (found or isinstance(row, _ENTITY_TABLES)):
                clitic = clitic or len(cut.stem) > 2
    return stop, clitic


_VOWELS = "اوي"
_PREFIX_VERB = ("سي", "ست", "لي", "لت", "وي", "في")  # future, purpose and conjunction before a verb of the present
_PRONOUNS = ("ها", "هم", "هما")  # ends of a word with a pronoun behind it
_NOUN_ENDS = ("ه", "ات", "هم")  # of Arabic nouns; names of other languages rarely end so
_NOT_FOREIGN = ("ال", "و", "است", "سيت", "سيق", "سيع", "سيح", "سيص", "ستت", "ستق", "ستع")  # the article, a conjunction, verbs
_DERIVED = ("ان", "ات", "اف", "اج", "اح", "اع", "اق")  # heads of derived verbs and their nouns (`انتخاب`, `اجتماع`)
MIN_FOREIGN = 5  # letters; among shorter words too many are Arabic


def _looks_verbal(form: str) -> bool:
    """An unknown word with the letters of a verb of the present (`يهدد`, `ليعلم`) or of the tenth form (`استجوبت`)."""
    if len(form) > 3 and form[0] in "يت" and not _looks_foreign(form):
        return True
    if form.startswith(_PREFIX_VERB) and len(form) == 5 and not any(letter in _VOWELS for letter in form[2:]):
        return True
    return form.startswith("است")


def _looks_foreign(form: str) -> bool:
    """A word of no Arabic pattern: long, with two vowels or more written out inside it."""
    if len(form) < MIN_FOREIGN or form.startswith(_NOT_FOREIGN) or form.endswith(_NOUN_ENDS):
        return False
    if form[0] == "ت" and (form[1] == "ت" or (form[3] == "ي" and len(form) < 7)):
        return False  # `تتابع`, `توضيح`, `تكريما`
    vowels = sum(letter in _VOWELS for letter in form[1:])
    return vowels >= (3 if form.startswith(_DERIVED) else 2) and form[1] != "ت"
