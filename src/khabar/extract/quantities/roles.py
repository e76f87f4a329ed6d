"""The role of a count: killed, injured, arrested …, from its noun or from a word near it that speaks of people."""

from __future__ import annotations

from khabar.extract.quantities.parts import Noun, NumberClause
from khabar.grammar import Hit
from khabar.lexicon.tables import CountedNoun

_REACH = 6  # tokens back from a number to the word that tells its role (`مقتل ما لا يقل عن 30 شخصا`)
_REACH_BEHIND = 5  # and forward (`لقي 16 شخصا على الأقل حتفهم`)
_BEHIND = frozenset(
    ["حتفهم", "حتفه", "مصرعهم", "مصرعه", "بجروح", "قتلوا", "اصيبوا", "جرحوا", "اعتقلوا", "اوقفوا", "نزحوا", "فقدوا",
     "قضوا"]
)  # fmt: skip
_CUE_PREFIXES = frozenset(["", "و", "ف", "ب", "ل", "ول", "وب"])


def role_of(clause: NumberClause, first: int, last: int, noun: Noun | None) -> str | None:
    """The role of a count at tokens `[first, last)`: its noun's own, or that of a word near it that speaks of people."""
    own = noun.entry.role if noun is not None and noun.entry is not None else None
    if own not in (None, "people", "troops"):
        return own
    if noun is not None and noun.entry is not None and own is None:
        return None  # a thing
    before = clause.analysis.hits_in(CountedNoun, max(clause.first, first - _REACH), first)
    cues = [hit for hit in before if _is_cue(hit) and _reaches(clause, hit.last, first)]
    if noun is not None and noun.entry is None:  # an unknown noun has a role only right behind the word that tells it
        cues = [hit for hit in cues if hit.last == first]
    if cues:
        return cues[-1].row.role
    behind = clause.analysis.hits_in(CountedNoun, last, min(clause.last, last + _REACH_BEHIND))
    told = [hit for hit in behind if hit.row.part == "cue" and hit.entry.tokens[-1] in _BEHIND]
    return told[0].row.role if told and noun is not None and not _number_between(clause, last, told[0].first) else own


def _is_cue(hit: Hit[CountedNoun]) -> bool:
    """True for a role word before a count; with the article (`الإصابة`) it tells of something else."""
    article = hit.entry.tokens[0].startswith("ال") and not hit.entry.form.startswith("ال")
    return hit.row.part == "cue" and hit.cut.prefix in _CUE_PREFIXES and not article


def _reaches(clause: NumberClause, cue_end: int, first: int) -> bool:
    """True where nothing parts a role word from the count at `first`.

    Behind another count only و joins (`مقتل 3 جنود و5 مدنيين`).
    """
    between = range(cue_end, first)
    if any(clause.form(token) in ("،", ",", "؛", ";", "-", "–") for token in between):
        return False
    joined = clause.form(first - 1) == "و" or clause.form(first).startswith("و")
    return joined or not (_number_between(clause, cue_end, first) or any(token in clause.taken for token in between))


def _number_between(clause: NumberClause, first: int, last: int) -> bool:
    return any(clause.kind(token) == "number" for token in range(first, last))
