"""Whether an unknown word behind a number has the form of a noun that this number asks for."""

from __future__ import annotations

import re

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.words import NO_NOUNS
from khabar.model import Number

_PREFIXED = ("وال", "بال", "لل", "كال", "فال", "ولل")
_ENDINGS = ("ها", "هم", "هما", "وا", "نا", "كم")
_SUFFIXES_OF_PLURALS = ("ات", "ين", "ون")
_DERIVED_VERB = re.compile("^ا(?:ن|.ت|ست)[^اويه]{3}$")  # `انتقل`, `استخدم`: their nouns have an alef before the last letter
_VERBAL_NOUN = re.compile("^ت..ي.[اه]?$|^ت.ا.ي.$")  # `تحقيق`, `تصاميم`
_VERB_STARTS = ("سي", "سن", "ست", "يست", "تست")
_PURPOSES = ("لي", "لت")
_MIN = 3  # letters of a noun


def is_noun_form(clause: NumberClause, token: int, value: Number, scaled: bool) -> bool:
    """True where the form fits: behind 3 to 10 a plural, behind 11 to 99 a singular in ا or ة, else any noun.

    A word that begins like a clitic or a verb of the present needs the ending of a noun.
    """
    form = clause.form(token)
    if form in NO_NOUNS or clause.is_definite(token) or form.startswith(_PREFIXED) or len(form) < _MIN or form.endswith(_ENDINGS):
        return False
    if isinstance(value, float) and not scaled:
        return False
    if form.endswith("ت") and not form.endswith(("ات", "وت")):
        return False  # a verb with its subject before it (`10 حلقت`)
    if _DERIVED_VERB.match(form) or (form.startswith(_VERB_STARTS) and not form.endswith(("ا", "ه", "ات"))):
        return False
    if not scaled and 11 <= int(value) % 100 <= 99:
        return _is_accusative(form) or (form[0] == "م" and len(form) > _MIN)
    if form[0] in "وفبلكيت":
        if form.startswith(_PURPOSES):
            return False
        return (form.endswith(_SUFFIXES_OF_PLURALS) and form[0] not in "وي") or _VERBAL_NOUN.match(form) is not None
    return True


def _is_accusative(form: str) -> bool:
    """True for `لقبا`, `مدينة`, `بناء`; a word that begins like a clitic needs the ا and must be longer."""
    if form[0] in "وي":
        return False
    return form.endswith("ا") and len(form) > _MIN + 1 if form[0] in "فبلك" else form.endswith(("ا", "ه", "ء"))


_ADJECTIVE_ENDS = ("ين", "ون", "ات", "ي", "اء", "ه", "ا")
_NO_ADJECTIVES = ("ال", *_PREFIXED)
_MIN_ADJECTIVE = 4  # letters


def is_adjective_form(clause: NumberClause, token: int) -> bool:
    """True for a word that may be an adjective of an indefinite noun before it: no particle, no verb, no name, no clitic."""
    form = clause.form(token)
    if clause.kind(token) != "word" or len(form) < _MIN_ADJECTIVE or token in clause.scene.named:
        return False
    if form[0] in "وفل" or form.startswith(_NO_ADJECTIVES) or clause.is_particle(token) or clause.scene.is_verb(token):
        return False
    return form.endswith(_ADJECTIVE_ENDS)
