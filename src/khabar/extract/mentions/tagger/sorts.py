"""The sort of a word as its neighbours see it: title, given name, place, preposition, quotation mark …"""

from __future__ import annotations

from khabar.extract.mentions.tagger.word_lists import GIVEN, SURNAME, WordLists
from khabar.lexicon import WordType
from khabar.lexicon.tables import Nationality, OrganisationHead, PersonName, PlaceHead, PlaceName, Row, SpeechCue, Title
from khabar.text import TokenKind

_SIGNS = dict.fromkeys('"«»“”', "quote") | dict.fromkeys("()", "bracket")
_PREPOSITIONS = frozenset("في من الي علي عن مع بين قرب لدي ضد حول منذ بعد قبل حتي خلال امام".split())
_JOINS = frozenset("بن ابن بنت ابو ابي عبد ال ام".split())
_TABLES: dict[type[Row], str] = {
    Title: "title",
    Nationality: "nation",
    OrganisationHead: "orghead",
    PlaceHead: "placehead",
    PlaceName: "place",
    PersonName: "name",
    SpeechCue: "say",
}
"""Sorts by table; of several the first that a word is in."""


def beside(type_: WordType, kind: TokenKind, lists: WordLists) -> tuple[str, str]:
    """What a word says of the one behind it and of the one before it, as features."""
    sort = sort_of(type_, kind, lists)
    return (f"<{sort}" if sort else ""), (f">{sort}" if sort and not sort.startswith("prep") else "")


def sort_of(type_: WordType, kind: TokenKind, lists: WordLists) -> str:
    """The sort of a word; empty for one that tells nothing of its neighbours."""
    form = type_.form
    if kind != "word":
        return _SIGNS.get(form, "")
    if form in _PREPOSITIONS:
        return f"prep:{form}"
    if form in _JOINS:
        return "join"
    listed = _listed(type_, True) or _listed(type_, False)
    if listed:
        return listed
    row = lists.row(form)
    return "listgiven" if row[GIVEN] else "listsurname" if row[SURNAME] else ""


def _listed(type_: WordType, whole: bool) -> str:
    """The sort that the lexicon gives the word as a whole, or behind a clitic."""
    found: dict[type[Row], str] = {}
    for cut, entries in type_.heads:
        if bool(cut.length) == whole:
            continue
        for entry in entries:
            if len(entry.tokens) == 1 and type(entry.row) in _TABLES:
                found.setdefault(type(entry.row), _name(entry.row))
    return next((found[table] for table in _TABLES if table in found), "")


def _name(row: Row) -> str:
    return f"{row.part}{row.weak}" if isinstance(row, PersonName) else _TABLES[type(row)]
