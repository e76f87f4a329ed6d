"""Quantities without a number: vague words (`عشرات القتلى`), duals (`صاروخين`), a noun with `واحد`."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.quantities.parts import Draft, Noun, NumberClause, modifier_behind, noun_at, stands_as_part, unit_at
from khabar.extract.quantities.roles import role_of
from khabar.grammar.words import time_word
from khabar.lexicon.tables import CountedNoun, Unit, VagueNumber

_PREFIXES = frozenset(["", "و", "ف", "ب", "ل", "وب", "ول"])
_ONE = frozenset(["واحد", "واحده", "واحدا"])
_DEFINITE = frozenset(["هذان", "هذين", "هاتان", "هاتين", "كلا", "كلتا"])


def vague_quantities(clause: NumberClause) -> Iterator[Draft]:
    """Vague number words with what they count; without a noun they count nothing that could be told."""
    for hit in clause.analysis.hits_in(VagueNumber, clause.first, clause.last):
        if hit.cut.prefix not in _PREFIXES or not clause.taken.isdisjoint(range(hit.first, hit.last)):
            continue
        token = hit.last + (clause.form(hit.last) == "من")
        form = clause.form(token)
        if token == hit.last and clause.form(hit.first)[hit.cut.length :].startswith("ال"):
            continue  # `الملايين موجودة`
        if clause.kind(token) != "word" or token in clause.taken or _is_time(clause, token) or len(form) < 3:
            continue
        if not (form.startswith("ال") or noun_at(clause, token) or unit_at(clause, token)) and form[0] in "وفيبكس":
            continue
        unit = unit_at(clause, token)
        end = unit.last if unit else token + 1
        noun = Noun(token, noun_at(clause, token))
        role = "amount" if unit and unit.row.kind == "money" else None if unit else role_of(clause, hit.first, end, noun)
        yield Draft(
            first=hit.first, last=end, cut=hit.cut.length, value=None, vague=hit.row, vague_last=hit.last,
            unit=unit.row if unit else None, counted=(token, end), role=role, part=stands_as_part(clause, hit.first),
            rule="vague",
        )  # fmt: skip


def _is_time(clause: NumberClause, token: int) -> bool:
    return time_word(clause.analysis, token, "unit", "unit_plural", "the_units", "the_unit") is not None


def dual_quantities(clause: NumberClause) -> Iterator[Draft]:
    """Indefinite duals, and people told one by one (`جندي واحد`). `البلدين` names what is known already and is left out."""
    yield from _dual_units(clause)
    for hit in clause.analysis.hits_in(CountedNoun, clause.first, clause.last):
        if hit.first in clause.taken or hit.cut.prefix not in _PREFIXES or hit.entry.tokens[0].startswith("ال"):
            continue
        noun = Noun(hit.first, hit.row)
        if hit.row.part == "dual" and clause.form(hit.first - 1) not in _DEFINITE and not _is_other(clause, hit.first):
            last, modifier = hit.last, modifier_behind(clause, hit.last)
            yield Draft(
                first=hit.first, last=modifier[1] if modifier else last, cut=hit.cut.length, value=2,
                modifier=modifier[0] if modifier else None, counted=(hit.first, hit.last), counted_cut=hit.cut.length,
                role=role_of(clause, hit.first, last, noun), part=stands_as_part(clause, hit.first), rule="dual",
            )  # fmt: skip
        elif hit.row.part == "noun" and hit.row.role and clause.form(hit.last) in _ONE and not _counts_on(clause, hit.last + 1):
            yield Draft(
                first=hit.first, last=hit.last + 1, cut=hit.cut.length, value=1, counted=(hit.first, hit.last),
                counted_cut=hit.cut.length, role=role_of(clause, hit.first, hit.last + 1, noun),
                part=stands_as_part(clause, hit.first), rule="one",
            )  # fmt: skip


def _dual_units(clause: NumberClause) -> Iterator[Draft]:
    """`طنين من القمح`."""
    for hit in clause.analysis.hits_in(Unit, clause.first, clause.last):
        if hit.row.count == 2 and hit.first not in clause.taken and hit.cut.prefix in _PREFIXES:
            yield Draft(
                first=hit.first, last=hit.last, cut=hit.cut.length, value=2, unit=hit.row, counted=(hit.first, hit.last),
                counted_cut=hit.cut.length, role="amount" if hit.row.kind == "money" else None, rule="dual",
            )  # fmt: skip


def _is_other(clause: NumberClause, token: int) -> bool:
    """True for `آخران` behind what is two already."""
    return clause.form(token).startswith("اخر") and token - 1 in clause.taken


def _counts_on(clause: NumberClause, token: int) -> bool:
    """True for `واحد وعشرون`."""
    return clause.form(token).startswith("و") and clause.form(token).endswith(("ون", "ين"))
