"""Quantities without a number: vague words (`عشرات القتلى`), duals (`صاروخين`), a noun with `واحد`."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.quantities.clause import NumberClause, has_article, within
from khabar.extract.quantities.closed import HALVES, NO_DUALS, NOT_ONE, ONE, SUPERLATIVES, THESE
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.modifiers import modifier_before, modifier_behind
from khabar.extract.quantities.nouns import entry_at, is_time, noun_behind
from khabar.extract.words import folded
from khabar.grammar import Hit
from khabar.lexicon.tables import CountedNoun, VagueNumber

PREFIXES = frozenset(["", "و", "ف", "ب", "ل", "وب", "ول"])
"""Clitics that a quantity in words can have."""

_VAGUE_VALUE = 1000  # behind a vague word any plural or genitive may stand
_CONSTRUCT = ("تا", "تي", "يا")
_DUAL = ("ان", "ين")
_MIN_NOUN = 3  # letters
_OTHERS = folded("آخرون آخرين أخرى")


def vague_drafts(clause: NumberClause) -> Iterator[Draft]:
    """Vague number words with what they count; without a noun they count nothing that could be told."""
    for hit in within(clause.look.vague, clause.first, clause.last):
        if hit.cut.prefix not in PREFIXES or not clause.taken.isdisjoint(range(hit.first, hit.last)):
            continue
        noun = _vaguely_counted(clause, hit)
        alone = hit.last - hit.first > 1 and not is_time(clause, hit.last)  # `عشرات الآلاف تجمعوا`: needs no noun
        if noun is not None or alone:
            first, cut, modifier = hit.first, hit.cut.length, None
            end = noun.last if noun is not None else hit.last
            before = modifier_before(clause, first) if not cut else None
            if before is not None:
                modifier, first, cut = before
            yield Draft(
                first=first, last=end, cut=cut, number=hit.first, end=end, value=None, modifier=modifier,
                vague=(hit.row, hit.first, hit.last), noun=noun, rule="vague",
            )  # fmt: skip


def _vaguely_counted(clause: NumberClause, hit: Hit[VagueNumber]) -> Noun | None:
    """`عشرات القتلى`, `الآلاف من النازحين`, `بضعة جنود`; null for a duration and where no noun follows."""
    token, form = hit.last, clause.form(hit.last)
    if form == "من":
        return noun_behind(clause, token, _VAGUE_VALUE, True) if not is_time(clause, token + 1) else None
    if hit.entry.form.startswith("ال") or clause.kind(token) != "word" or token in clause.taken:
        return None  # `الملايين موجودة`; folded, `آلاف` begins alike
    if form in _OTHERS:
        others = entry_at(clause, token)
        return Noun(token, token + 1, entry=others.row if others is not None else None)
    if is_time(clause, token) or len(form) < _MIN_NOUN:
        return None
    return _definite(clause, token) if clause.is_definite(token) else noun_behind(clause, token, _VAGUE_VALUE, True)


def _definite(clause: NumberClause, token: int) -> Noun | None:
    """The noun of `عشرات القتلى`, `ملايين الدولارات`, `مئات السوريين`."""
    name = clause.scene.names.get(token)
    if name is not None and name.mention.type not in ("NORP", "ORG"):
        return None
    unit, entry = clause.look.units.get(token), entry_at(clause, token)
    return Noun(
        token,
        token + 1,
        unit=unit.row if unit is not None else None,
        entry=entry.row if entry is not None else None,
        named=name is not None and entry is None,
    )


def dual_drafts(clause: NumberClause) -> Iterator[Draft]:
    """Indefinite duals, and what is told one by one (`جندي واحد`). `البلدين` names what is known already and is left out."""
    yield from _dual_units(clause)
    for hit in within(clause.look.duals, clause.first, clause.last):
        if hit.first in clause.taken or hit.cut.prefix not in PREFIXES or has_article(hit):
            continue
        if hit.row.part == "dual" and _is_two(clause, hit):
            yield _draft(clause, hit, hit.last, 2, "dual")
        elif hit.row.part == "noun" and _is_one(clause, hit):
            yield _draft(clause, hit, hit.last + 1, 1, "one")


def _draft(clause: NumberClause, hit: Hit[CountedNoun], last: int, value: int, rule: str) -> Draft:
    first, cut, modifier = hit.first, hit.cut.length, None
    before = modifier_before(clause, first) if not cut else None
    if before is not None:
        modifier, first, cut = before
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


def _dual_units(clause: NumberClause) -> Iterator[Draft]:
    """`طنين من القمح`, `دولار واحد`, `طنا ونصف الطن`."""
    for hit in within(clause.look.dual_units, clause.first, clause.last):
        if hit.first in clause.taken or hit.cut.prefix not in PREFIXES or hit.first in clause.scene.named:
            continue
        if hit.row.count == 2 and (clause.is_definite(hit.last) or hit.entry.tokens[0] in NO_DUALS):
            continue
        behind = clause.form(hit.last)
        half = HALVES.get(behind, 0)
        if hit.row.count == 1 and not half and behind not in ONE:
            continue
        more = bool(half) and clause.form(hit.last + 1)[2:] == hit.entry.tokens[0][: len(clause.form(hit.last + 1)) - 2]
        last = hit.last + (1 + (more and clause.is_definite(hit.last + 1)) if half or hit.row.count == 1 else 0)
        noun = Noun(hit.first, hit.last, unit=hit.row, cut=hit.cut.length)
        yield Draft(
            first=hit.first, last=last, cut=hit.cut.length, number=hit.first, end=last, value=hit.row.count + half, noun=noun,
            rule="dual" if hit.row.count == 2 else "one",
        )  # fmt: skip
