"""Who holds or suffers what is counted, where syntax says it plainly: a nationality, a possessor, a verb of having or losing."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.clauses import Name
from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.shapes import is_adjective_form
from khabar.extract.quantities.words import AMOUNTS, HAVING, HOLDINGS
from khabar.extract.words import SIGNS, THAT
from khabar.model import Mention

_OF = "من"
_PREPOSITIONS = frozenset(["في", "علي", "مع", "من"])
_REACH = 4  # tokens between a holder and its number (`تمتلك روسيا حاليا نحو 5977`)
_BREAKS = SIGNS | THAT
_ADJECTIVES = 3  # tokens behind what is counted in which its adjectives stand
_COUNTRY_ADJECTIVE = "يا"  # `جنديا روسيا`: an accusative adjective, read as the country


def add_holders(clause: NumberClause, drafts: Sequence[Draft]) -> None:
    """Fills the holders of the drafts."""
    for draft in drafts:
        draft.holder = _holder(clause, draft)


def _holder(clause: NumberClause, draft: Draft) -> Mention | None:
    """The mention of who holds or suffers a quantity; null where it is not plain."""
    noun = draft.noun
    if noun is not None and noun.unit is None:
        found = _national(clause, draft, noun) or _member(clause, draft, noun)
        if found is not None:
            return found
    name = _name_before(clause, draft)
    if name is None or name.mention.type not in ("ORG", "LOC"):
        return None
    return name.mention if _has(clause, draft, name) or _possesses(clause, draft, name) else None


def _national(clause: NumberClause, draft: Draft, noun: Noun) -> Mention | None:
    """`20 فلسطينيا`, `3 جنود أتراك`, `19 جنديا روسيا`."""
    names = clause.scene.names
    own = names.get(noun.first)
    if noun.named or (own is not None and own.mention.type == "NORP"):
        return own.mention if own is not None else None
    if draft.is_elided:
        return None  # the adjectives of a noun that it shares are told of another number
    for token in range(noun.last, min(noun.last + _ADJECTIVES, clause.last)):
        name = names.get(token)
        if name is not None and not name.cut:
            if name.mention.type == "NORP":
                return name.mention if clause.is_definite(token) == clause.is_definite(noun.first) else None
            accusative = clause.form(noun.first).endswith("ا") and token == noun.last and name.last == token + 1
            country = name.mention.type == "LOC" and clause.form(token).endswith(_COUNTRY_ADJECTIVE)
            return name.mention if accusative and country else None
        if not is_adjective_form(clause, token):
            return None
    return None


def _member(clause: NumberClause, draft: Draft, noun: Noun) -> Mention | None:
    """`16 عنصرا من ميليشيا …`, `5 من عناصر الجيش`, `3 طائرات تابعة للجيش`."""
    names = clause.scene.names
    inside = next((names[t] for t in range(noun.first, noun.last) if t in names), None)
    entry = clause.nouns.get(noun.first)
    if inside is not None and inside.mention.type == "ORG" and (entry is None or entry.last <= inside.first):
        return inside.mention
    if draft.is_elided:
        return None
    behind = noun.last
    while behind < noun.last + _ADJECTIVES and is_adjective_form(clause, behind):
        behind += 1
    name = names.get(behind + 1)
    if name is None:
        return None
    if clause.form(behind) == _OF:
        return name.mention if not name.cut and name.mention.type == "ORG" else None
    return name.mention if clause.form(behind).startswith("تابع") and name.cut and name.mention.type != "PER" else None


def _name_before(clause: NumberClause, draft: Draft) -> Name | None:
    """The name before a number, a few words between them at most, no sign and no other number."""
    for token in range(draft.first - 1, max(clause.first, draft.first - 1 - _REACH) - 1, -1):
        if clause.forms[token] in _BREAKS or token in clause.taken:
            return None
        name = clause.scene.named.get(token)
        if name is not None:
            return name
    return None


def _has(clause: NumberClause, draft: Draft, name: Name) -> bool:
    """True for the subject of a verb of having or losing, or a name behind ل that opens the clause (`للولايات المتحدة 2500`)."""
    if name.cut:
        opens = clause.form(name.first).startswith(("ل", "ول")) and _opens(clause, name.first)
        return opens and name.last == draft.first
    if any(form in _PREPOSITIONS for form in clause.forms[name.last : draft.first]):
        return False  # `لم يخسر برشلونة في ثلاث بطولات`
    if clause.form(name.first - 1) in HAVING:
        return True
    return clause.form(name.last) in HAVING and _opens(clause, name.first)


def _opens(clause: NumberClause, token: int) -> bool:
    """True at the beginning of a clause."""
    return token == clause.first or clause.scene.breaks(token - 1)


def _possesses(clause: NumberClause, draft: Draft, name: Name) -> bool:
    """`عدد سكان العراق 40 مليون`, `بلغت صادرات السعودية 7 ملايين برميل`."""
    if name.cut or clause.form(name.first - 1) not in HOLDINGS:
        return False
    between = range(name.last, draft.first)
    return all(clause.forms[t] in AMOUNTS or t in clause.scene.times for t in between)
