"""What a number counts: the unit or noun behind it, known to the lexicon or of a form that its number asks for."""

from __future__ import annotations

from khabar.extract.clauses import Name
from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Noun
from khabar.extract.quantities.shapes import is_noun_form
from khabar.extract.quantities.words import NO_PARTITIVES, OF_PEOPLE, OF_THINGS, ORIGINS, SUPERLATIVES
from khabar.lexicon.tables import CountedNoun, NumberWord
from khabar.model import Number

_DAYS = 31  # of the longest month
_OF = "من"
_QUOTES = frozenset('"«“')
_PRONOUNS = ("هم", "ها", "هما")
_WHOLE_ENDS = ("هم", "ها", "ه", "ين", "ون", "ات", "ي")


def noun_behind(clause: NumberClause, token: int, value: Number, scaled: bool) -> Noun | None:
    """What a number counts that ends at `token`; null where what follows is neither a unit nor a noun."""
    if clause.form(token) == "#":
        token += 1
    unit = clause.units.get(token)
    if unit is not None:
        return Noun(unit.first, unit.last, unit=unit.row)
    if clause.form(token) == _OF:
        return _partitive(clause, token + 1)
    if token >= clause.last:
        return None
    glued = clause.analysis.glued(token)
    if clause.forms[token] in _QUOTES and not glued:
        token += 1
    elif glued and clause.kind(token - 1) == "number" and clause.nouns.get(token) is None:
        return None
    return _noun_at(clause, token, value, scaled)


def _partitive(clause: NumberClause, token: int) -> Noun | None:
    """The noun of `ثلاثة من القادة`, with the genitive of `25 من قوات الأمن`."""
    token += clause.form(token) in SUPERLATIVES and clause.is_definite(token + 1)
    form = clause.form(token)
    if clause.kind(token) != "word" or form in NO_PARTITIVES or token in clause.taken or clause.is_time(token):
        return None
    unit = clause.units.get(token)
    if unit is not None:
        return Noun(token, unit.last, unit=unit.row)
    if form in ORIGINS and _is_part(clause, token):
        return None
    if form[0] == "ي" or clause.is_particle(token) or clause.analysis.lexicon.rows(form, NumberWord):
        return None  # `ثماني من تسع`, `من يقول`
    entry = clause.nouns.get(token)
    row = entry.row if entry is not None else None
    name = clause.scene.names.get(token)
    if name is not None and not name.cut:
        return _named(name, row)
    if not _is_whole(clause, token, row):
        return None
    return Noun(token, _with_genitive(clause, token, entry.last if entry is not None else token + 1), entry=row)


def _named(name: Name, row: CountedNoun | None) -> Noun | None:
    """A nationality or an organisation of which some are counted; null for `44 من المنيا`."""
    nation = name.mention.type == "NORP"
    return Noun(name.first, name.last, entry=row, named=nation) if nation or name.mention.type == "ORG" else None


def _is_whole(clause: NumberClause, token: int, row: CountedNoun | None) -> bool:
    """True for what some can be of: definite, a plural, or with a genitive; false for `يعاني 13 مليونا من نقص في الغذاء`."""
    if clause.is_definite(token) or clause.form(token).endswith(_WHOLE_ENDS) or (row is not None and row.part == "plural"):
        return True
    return clause.is_definite(token + 1) or token + 1 in clause.scene.names


def _is_part(clause: NumberClause, token: int) -> bool:
    """True where `بينهم` stands before the number that ends at `من دول`."""
    return any(clause.form(t) in OF_PEOPLE or clause.form(t) in OF_THINGS for t in range(token - 4, token - 2))


def _with_genitive(clause: NumberClause, first: int, last: int) -> int:
    """The end of a noun and of the definite noun or organisation that it belongs to (`قوات الأمن`, `عناصر الجيش العراقي`)."""
    if clause.is_definite(first) or clause.form(first).endswith(_PRONOUNS):
        return last
    name = clause.scene.names.get(last)
    if name is not None and not name.cut and name.last <= clause.last:
        return name.last if name.mention.type == "ORG" else last
    definite = clause.kind(last) == "word" and last not in clause.taken and clause.is_definite(last)
    return last + 1 if definite and not clause.is_time(last) else last


def _noun_at(clause: NumberClause, token: int, value: Number, scaled: bool) -> Noun | None:
    """The noun that begins at a token: known, a nationality, or an unknown word of the right form."""
    entry = clause.nouns.get(token)
    timed = clause.is_time(token) and (entry is None or entry.last == token + 1)  # `100 عقد نكاح` are no decades
    if clause.kind(token) != "word" or token in clause.taken or timed:
        return None
    if value <= _DAYS and clause.is_month(token):
        return None
    form = clause.forms[token]
    if entry is not None and not clause.is_definite(token):
        return Noun(token, entry.last, entry=entry.row)
    name = clause.scene.named.get(token)
    if name is not None:
        plain = not name.cut and name.first == token and _is_people(clause, name, value, scaled)
        return Noun(token, name.last, named=True) if plain else None
    if clause.is_particle(token) or (clause.scene.is_verb(token) and not form.endswith(("ات", "ا", "ه"))):
        return None
    return Noun(token, token + 1) if is_noun_form(clause, token, value, scaled) else None


def _is_people(clause: NumberClause, name: Name, value: Number, scaled: bool) -> bool:
    """True for a nationality without the article, and for `13 روسيا`: an accusative, read as the country."""
    if clause.is_definite(name.first):
        return False
    accusative = not scaled and 11 <= int(value) % 100 <= 99 and clause.form(name.first).endswith("يا")
    return name.mention.type == "NORP" or (accusative and name.mention.type == "LOC")
