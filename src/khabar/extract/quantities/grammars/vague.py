"""Vague number words with what they count: `عشرات القتلى`, `الآلاف من النازحين`, `بضعة جنود`."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.modifiers import with_modifier
from khabar.extract.quantities.nouns import noun_behind
from khabar.extract.quantities.words import ARTICLE, PREFIXES
from khabar.extract.words import folded
from khabar.grammar import Hit
from khabar.lexicon.tables import VagueNumber

_VALUE = 1000  # behind a vague word any plural or genitive may stand
_MIN_NOUN = 3  # letters
_OTHERS = folded("آخرون آخرين أخرى")


def vague_drafts(clause: NumberClause) -> Iterator[Draft]:
    """Vague number words with what they count; without a noun only such as `عشرات الآلاف` count."""
    for hit in clause.vague:
        if hit.cut.prefix not in PREFIXES or not clause.taken.isdisjoint(range(hit.first, hit.last)):
            continue
        noun = _counted(clause, hit)
        alone = hit.last - hit.first > 1 and not clause.is_time(hit.last)  # `عشرات الآلاف تجمعوا`: needs no noun
        if noun is not None or alone:
            end = noun.last if noun is not None else hit.last
            modifier, first, cut = with_modifier(clause, hit.first, hit.cut.length)
            yield Draft(
                first=first, last=end, cut=cut, number=hit.first, end=end, value=None, modifier=modifier,
                vague=(hit.row, hit.first, hit.last), noun=noun, rule="vague",
            )  # fmt: skip


def _counted(clause: NumberClause, hit: Hit[VagueNumber]) -> Noun | None:
    """What a vague word counts; null for a duration and where no noun follows."""
    token, form = hit.last, clause.form(hit.last)
    if form == "من":
        return noun_behind(clause, token, _VALUE, True) if not clause.is_time(token + 1) else None
    if hit.entry.form.startswith(ARTICLE) or clause.kind(token) != "word" or token in clause.taken:
        return None  # `الملايين موجودة`; folded, `آلاف` begins alike
    if form in _OTHERS:
        others = clause.nouns.get(token)
        return Noun(token, token + 1, entry=others.row if others is not None else None)
    if clause.is_time(token) or len(form) < _MIN_NOUN:
        return None
    return _definite(clause, token) if clause.is_definite(token) else noun_behind(clause, token, _VALUE, True)


def _definite(clause: NumberClause, token: int) -> Noun | None:
    """The noun of `عشرات القتلى`, `ملايين الدولارات`, `مئات السوريين`."""
    name = clause.scene.names.get(token)
    if name is not None and name.mention.type not in ("NORP", "ORG"):
        return None
    unit, entry = clause.units.get(token), clause.nouns.get(token)
    return Noun(
        token,
        token + 1,
        unit=unit.row if unit is not None else None,
        entry=entry.row if entry is not None else None,
        named=name is not None and entry is None,
    )
