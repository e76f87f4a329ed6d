"""What stands at the tokens of a text: forms, units, and nouns as they follow numbers."""

from __future__ import annotations

from khabar.grammar.analysis import Analysis
from khabar.lexicon.tables import Approximator, CountedNoun, Row, StopWord, TimeWord, Unit

_NO_WHOLES = frozenset(["نهائي", "النهائي", "النهائيات", "نهائيات", "النهائيه", "نهائيه"])  # `نصف النهائي`: a round
_NEGATIVE_UNITS = ("percent", "degree", "temperature")
_LONGEST_UNIT = 4  # tokens
_NO_NOUN_LETTERS = "وفبلكي"  # a clitic or a verb of the present, where the word is not known


class TokenText:
    """Tokens `[first, last)`, with nothing behind them on either side."""

    __slots__ = ("analysis", "first", "last")

    def __init__(self, analysis: Analysis, first: int, last: int) -> None:
        self.analysis, self.first, self.last = analysis, first, last

    def form(self, token: int) -> str:
        """The folded token, empty outside the text."""
        return self.analysis.forms[token] if self.first <= token < self.last else ""

    def kind(self, token: int) -> str:
        return self.analysis.kinds[token] if self.first <= token < self.last else ""

    def unit_at(self, token: int, *kinds: str) -> bool:
        """True where a unit begins, of some kinds or of any."""
        hits = self.analysis.hits_in(Unit, token, min(self.last, token + _LONGEST_UNIT))
        return any(hit.first == token and not hit.cut.length and (not kinds or hit.row.kind in kinds) for hit in hits)

    def is_negative(self, first: int, last: int) -> bool:
        """True for `-0.5%`, `-3 درجات`, `-1200` alone in its line; elsewhere the sign is a dash (`كوفيد -19`)."""
        if self.form(first - 1) not in ("-", "−") or self.kind(first - 2) == "number":
            return False
        if not self.analysis.glued(first) or (first - 1 > self.first and self.analysis.glued(first - 1)):
            return False
        return self.unit_at(last, *_NEGATIVE_UNITS) or self.is_alone(first - 1, last)

    def is_alone(self, first: int, last: int) -> bool:
        """True where tokens `[first, last)` are all of their line."""
        return self._is_line_end(first) and self._is_line_end(last)

    def _is_line_end(self, token: int) -> bool:
        """True where a line ends before a token, or the page begins or ends there."""
        text, starts, ends = self.analysis.page.text, self.analysis.starts, self.analysis.ends
        return token == 0 or token == len(starts) or "\n" in text[ends[token - 1] : starts[token]]

    def noun_at(self, token: int) -> bool:
        """True where an indefinite noun can stand: a noun or unit that is known, else no particle, verb or adverb."""
        form = self.form(token)
        if self.kind(token) != "word" or form.startswith("ال"):
            return False
        if self.known_noun_at(token):
            return True
        return not (self.is_other(token) or len(form) < 3 or form[0] in _NO_NOUN_LETTERS or form.endswith(("ا", "هم", "ها")))

    def definite_at(self, token: int) -> bool:
        """True where a noun with the article stands, none of time and no round of a cup."""
        return self.kind(token) == "word" and self.form(token).startswith("ال") and not self.is_other(token)

    def is_other(self, token: int) -> bool:
        """True for particles, verbs, words of time and rounds."""
        rows = self._rows(token)
        known = any(
            row.kind != "noun" if isinstance(row, StopWord) else isinstance(row, (Approximator, TimeWord)) for row in rows
        )
        return known or self.form(token) in _NO_WHOLES

    def known_noun_at(self, token: int) -> bool:
        """True where a unit, also one of time, or a counted noun without the article stands."""
        return any(isinstance(row, Unit) or _is_counted(row, "noun", "plural") for row in self._indefinite_rows(token))

    def known_plural_at(self, token: int) -> bool:
        """The same for what 3 to 10 count: a plural or a unit."""
        return any(isinstance(row, Unit) or _is_counted(row, "plural") for row in self._indefinite_rows(token))

    def _indefinite_rows(self, token: int) -> list[Row]:
        return self._rows(token) if self.kind(token) == "word" and not self.form(token).startswith("ال") else []

    def _rows(self, token: int) -> list[Row]:
        """What the lexicon says of the whole word at a token."""
        heads = self.analysis.types[token].heads
        return [entry.row for cut, entries in heads if not cut.length for entry in entries if len(entry.tokens) == 1]


def _is_counted(row: Row, *parts: str) -> bool:
    """True for a counted noun of some parts and for years, days …"""
    if isinstance(row, TimeWord):
        return row.kind == "unit_plural" or (row.kind == "unit" and "noun" in parts)
    return isinstance(row, CountedNoun) and row.part in parts
