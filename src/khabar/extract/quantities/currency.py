"""Whose dinar it is: the bare name of a currency that several countries have, settled by what the article says, else open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.scene import Scene
from khabar.extract.stage import ArticleText, Facts
from khabar.lexicon import Lexicon
from khabar.lexicon.tables import KnownName, Unit

Candidates = dict[str, str]
"""ISO 3166 country → ISO 4217 code."""


def code_of(unit: Unit) -> str | None:
    """The ISO 4217 code of a unit of money that says its country; null for bare names (`dinar`)."""
    return unit.unit if unit.kind == "money" and len(unit.unit) == 3 and unit.unit.isupper() else None


@lru_cache(maxsize=4)
def _table(lexicon: Lexicon) -> dict[str, Candidates]:
    """For each bare unit (`dinar`) the countries that have one: those of the full names that begin with one of its forms."""
    entries = [entry for entry in lexicon.entries(Unit) if entry.row.kind == "money"]
    bare = {entry.tokens[0]: entry.row.unit for entry in entries if len(entry.tokens) == 1 and code_of(entry.row) is None}
    table: dict[str, Candidates] = {}
    for entry in entries:
        code = code_of(entry.row)
        if code is not None and len(entry.tokens) == 2 and entry.tokens[0] in bare:
            table.setdefault(bare[entry.tokens[0]], {})[code[:2]] = code
    return table


class Currencies:
    """What an article says of its currencies; looked up when the first bare one is met."""

    def __init__(self, text: ArticleText, facts: Facts) -> None:
        self._scene, self._article = Scene.of(text, facts), text.article
        self._told: dict[str, set[str]] | None = None

    def settle(self, clause: NumberClause, unit: Unit) -> tuple[str, str] | None:
        """`(ISO 4217 code, rule)` of a bare currency; null where nothing says it or several countries are named."""
        candidates = _table(self._scene.analysis.lexicon).get(unit.unit)
        if candidates is None:
            return None
        told = self._named().get(unit.unit, set())
        if told:
            return (next(iter(told)), "currency named in the article") if len(told) == 1 else None
        here = _countries(self._scene, clause.first, clause.last) & candidates.keys()
        if here:
            return (candidates[next(iter(here))], "country named in the sentence") if len(here) == 1 else None
        for country, rule in self._origin():
            if country in candidates:
                return candidates[country], rule
        return None

    def _named(self) -> dict[str, set[str]]:
        """The full currencies of the article (`دينار عراقي`) by their bare name."""
        if self._told is None:
            self._told = {}
            codes = {code: bare for bare, found in _table(self._scene.analysis.lexicon).items() for code in found.values()}
            for hit in self._scene.analysis.hits(Unit):
                code = code_of(hit.row)
                if code in codes and self._scene.text.sentence_of(hit.first) is not None:
                    self._told.setdefault(codes[code], set()).add(code)
        return self._told

    def _origin(self) -> Sequence[tuple[str, str]]:
        """The countries of dateline and outlet, with their rules."""
        found: list[tuple[str, str]] = []
        dateline = self._article.dateline
        if dateline is not None:
            found += [(country, "country of the dateline") for country in _of_mentions(self._scene, *dateline.span)]
        if self._article.outlet is not None:
            rows = self._scene.analysis.lexicon.rows(self._article.outlet.name, KnownName)
            found += [(row.country, "country of the outlet") for row in rows if row.country]
        return found


def _of_mentions(scene: Scene, start: int, end: int) -> list[str]:
    """The countries of the places named in a page span."""
    mentions = (m for m in scene.facts.mentions if start <= m.at.start and m.at.end <= end)
    return [mention.place.country for mention in mentions if mention.place is not None]


def _countries(scene: Scene, first: int, last: int) -> set[str]:
    """The countries of the places and nationalities in tokens `[first, last)`."""
    names = (scene.names[token] for token in range(first, last) if token in scene.names)
    told = {name.mention.place.country for name in names if name.mention.place is not None}
    adjectives = (scene.nationalities[token] for token in range(first, last) if token in scene.nationalities)
    return told | {hit.row.country for hit in adjectives if hit.row.country}
