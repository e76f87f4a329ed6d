"""Quantities told by the form of their noun: indefinite duals (`صاروخين`, `انتحاريين اثنين`), one by one (`جندي واحد`)."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.quantities.article import is_indefinite
from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.modifiers import modifier_behind, with_modifier
from khabar.extract.quantities.nouns import noun_behind
from khabar.extract.quantities.words import ARTICLE, HALVES, NO_DUALS, NOT_ONE, ONE, PREFIXES, SUPERLATIVES, THESE, TWO
from khabar.grammar import Hit
from khabar.grammar.numerals import Numeral
from khabar.lexicon.tables import CountedNoun, Unit

_CONSTRUCT = ("تا", "تي", "يا")
_DUAL = ("ان", "ين")


def dual_drafts(clause: NumberClause) -> Iterator[Draft]:
    """Duals, and nouns before `واحد`. `البلدين` names what is known already and is left out."""
    yield from _units(clause)
    for hit in clause.duals:
        if hit.first in clause.taken or not is_indefinite(hit):
            continue
        if hit.row.part == "dual" and _is_two(clause, hit):
            yield _draft(clause, hit, hit.last, 2, "dual")
        elif hit.row.part == "noun" and _is_one(clause, hit):
            yield _draft(clause, hit, hit.last + 1, 1, "one")


def _draft(clause: NumberClause, hit: Hit[CountedNoun], last: int, value: int, rule: str) -> Draft:
    """The draft of a noun whose words end at `last`, with the modifier before or behind them."""
    modifier, first, cut = with_modifier(clause, hit.first, hit.cut.length)
    behind = modifier_behind(clause, last) if modifier is None else None
    if behind is not None:
        modifier, last = behind
    noun = Noun(hit.first, hit.last, entry=hit.row, cut=hit.cut.length)
    return Draft(
        first=first, last=last, cut=cut, number=hit.first, end=last, value=value, modifier=modifier, noun=noun, rule=rule
    )


def _is_two(clause: NumberClause, hit: Hit[CountedNoun]) -> bool:
    """False for `هذين الهجومين`, an adjective of what is two already, a construct without an indefinite noun (`مهمتي`)."""
    if clause.form(hit.first - 1) in THESE or _is_named(clause, hit.first):
        return False
    if not hit.cut.length and hit.first - 1 in clause.taken and clause.form(hit.first - 1).endswith(_DUAL):  # `حزبان سياسيان`
        return False
    if clause.form(hit.first - 1) == "(" and clause.form(hit.last) == ")":  # `حزبا الوفد والغد (ليبراليان)`
        return False
    return not hit.entry.form.endswith(_CONSTRUCT) or _owns(clause, hit.last)


def _owns(clause: NumberClause, token: int) -> bool:
    """True for what may stand behind a construct dual (`سيارتي إسعاف`): no definite noun, no name (`مدينتي سيئون وتريم`)."""
    named = clause.scene.names.get(token)
    if clause.kind(token) != "word" or clause.is_definite(token) or clause.is_particle(token) or clause.scene.is_verb(token):
        return False
    return named is None or named.mention.type == "NORP"


def _is_named(clause: NumberClause, token: int) -> bool:
    """True inside a name, a nationality apart."""
    name = clause.scene.named.get(token)
    return name is not None and name.mention.type != "NORP"


def _is_one(clause: NumberClause, hit: Hit[CountedNoun]) -> bool:
    """True for `جندي واحد`; false for `مكان واحد`, `واحد وعشرون`."""
    if clause.form(hit.last) not in ONE or hit.entry.tokens[0] in NOT_ONE:
        return False
    behind = clause.form(hit.last + 1)
    if behind == "من" and (clause.form(hit.last + 2) in SUPERLATIVES or clause.form(hit.last + 2) == "كل"):
        return False  # `ابن واحد من أهم`, `عامل واحد من كل ستة`
    return not (behind.startswith("و") and behind.endswith(("ون", "ين")))


def _units(clause: NumberClause) -> Iterator[Draft]:
    """`طنين من القمح`, `دولار واحد`, `طنا ونصف الطن`."""
    for hit in clause.dual_units:
        if hit.first in clause.taken or hit.cut.prefix not in PREFIXES or hit.first in clause.scene.named:
            continue
        half, dual = HALVES.get(clause.form(hit.last), 0), hit.row.count == 2
        if dual and (clause.is_definite(hit.last) or hit.entry.tokens[0] in NO_DUALS):
            continue
        last = hit.last + (not dual or half > 0)
        if half and clause.is_definite(last) and _repeats(clause.form(last), hit):
            last += 1
        noun = Noun(hit.first, hit.last, unit=hit.row, cut=hit.cut.length)
        yield Draft(
            first=hit.first, last=last, cut=hit.cut.length, number=hit.first, end=last, value=hit.row.count + half, noun=noun,
            rule="dual" if dual else "one",
        )  # fmt: skip


def _repeats(form: str, hit: Hit[Unit]) -> bool:
    """True for the unit once more with its article (`طنا ونصف الطن`)."""
    return hit.entry.tokens[0].startswith(form[2:])


def dual_before(clause: NumberClause, numeral: Numeral) -> Draft | None:
    """`انتحاريين اثنين`: the dual stands before its number."""
    token = numeral.first - 1
    if clause.form(numeral.first) not in TWO or numeral.last > numeral.first + 1 or clause.kind(token) != "word":
        return None
    form = clause.form(token)
    if not form.endswith(("ان", "ين")) or form.startswith(ARTICLE) or len(form) < 5 or token in clause.taken:
        return None
    sure = token in clause.nouns or any(hit.first == token and hit.row.part == "dual" for hit in clause.duals)
    if not sure and (noun_behind(clause, numeral.last, 2, False) is not None or clause.is_particle(token)):
        return None
    cut = _clitic(clause, token)
    return Draft(
        first=token, last=numeral.last, cut=cut, number=token, end=numeral.last, value=2, noun=Noun(token, token + 1, cut=cut),
        rule="dual", numeral=numeral,
    )  # fmt: skip


def _clitic(clause: NumberClause, token: int) -> int:
    """Letters of a clitic before a word that the lexicon knows behind it alone."""
    name = clause.scene.names.get(token)
    if name is not None and name.cut:
        return name.mention.at.start - clause.analysis.starts[token]
    lengths = {cut.length for cut, _ in clause.scene.types[token].heads}
    return min(lengths, default=0)
