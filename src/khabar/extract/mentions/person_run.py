"""How far a person's name runs: given and family names, `بن`, `أبو`, `عبد`, `آل`, `… الدين`, foreign names."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.extract.mentions.view import SentenceView, any_cut, whole
from khabar.lexicon.tables import KnownName

JOINS = frozenset(("بن", "ابن", "بنت", "ال", "ولد"))
"""Words between two names of one person; `آل` folds to `ال`."""
OPENS = frozenset(("عبد", "ابو", "ابي", "ابا", "ام", "بن", "ابن", "ذو"))
"""Words that open a name of two words."""
PARTICLES = frozenset(("دي", "دا", "دو", "دير", "ديل", "فان", "فون", "لو", "بو", "دوس", "مك", "ماك", "سان", "اوغلو"))
"""Particles of foreign names, between their parts."""
CLOSES = frozenset(("الدين", "الله", "الاسلام", "الحق", "الزهراء", "الرحمن"))
"""Second halves of names of two words (`نصر الله`)."""
MAX_PARTS = 6  # of `سلمان بن عبد العزيز بن عبد الرحمن آل سعود` all but the last are read
MIN_UNKNOWN = 3  # letters of a word that no table knows
MAX_OPEN = 2  # unknown words in a row behind a title; one where only a given name vouches for them
_STOPS = frozenset(("function", "verb", "time", "fact"))


@dataclass(frozen=True, slots=True)
class Run:
    """A name at tokens `[first, last)`: how many parts it has, how many of them the tables know."""

    last: int
    parts: int
    known: int
    foreign: int


def run_at(view: SentenceView, first: int, trusted: bool, vouched: bool = False) -> Run | None:
    """The name that begins at a token. `trusted`: a title stands before it, so that unknown words count.

    `vouched`: its first word is a given name behind a clitic.
    """
    token, end, parts, known, foreign, unknown = first, first, 0, 0, 0, 0
    if vouched:
        token = end = first + (2 if view.form(first + 1) in CLOSES else 1)
        parts = known = 1
    while parts < MAX_PARTS:
        step = _part(view, token, first, trusted)
        if step is None:
            break
        last, is_known = step
        if parts > 1 and not is_known and view.word(end - 1).definite and not view.word(last - 1).definite:
            break  # لؤي السمكري سقوط: a family name with ال closes the name against words that nothing vouches for
        unknown = 0 if is_known else unknown + 1
        if unknown > (MAX_OPEN if trusted or foreign or view.word(last - 1).foreign else 1):
            break
        parts, known = parts + 1, known + is_known
        foreign += not is_known and view.word(last - 1).foreign
        end, token = last, _over_hyphen(view, last)
    return Run(end, parts, known, foreign) if parts else None


def _over_hyphen(view: SentenceView, token: int) -> int:
    """Where the next part of a name begins: behind a hyphen that is written together with both sides."""
    is_hyphen = view.form(token) in ("-", "–") and view.is_word(token + 1)
    return token + 1 if is_hyphen and view.analysis.glued(token) and view.analysis.glued(token + 1) else token


def _part(view: SentenceView, token: int, first: int, trusted: bool) -> tuple[int, bool] | None:
    """The end of one part of a name and whether the tables know it; null where the name has ended."""
    if not view.is_word(token):
        return None
    form = view.forms[token]
    if (form in JOINS and token > first) or form in OPENS:
        if form == "ال" and view.surface(token) != "آل":
            return None
        return _joined(view, token)
    if form == "بو" and token > first:  # the Maghreb's أبو
        return _joined(view, token)
    if form in PARTICLES and view.is_word(token + 1) and _can_follow(view, token + 1, False):
        return token + 2, False
    if _begins_other(view, token) if token > first else trusted and _is_place(view, token):
        return None
    end = token + 1
    if view.form(end) in CLOSES and (not view.word(token).definite or form == "الحمد") and _can_follow(view, token, True):
        return end + 1, True
    if not _can_follow(view, token, token == first and trusted):
        return None
    return end, view.word(token).person is not None


def _joined(view: SentenceView, token: int) -> tuple[int, bool] | None:
    """`بن X`, `عبد X`, `أبو X Y`: the join and what it joins."""
    after = token + 1
    if view.form(after) in ("ابي", "ابو", "عبد", "ام") and view.is_word(after + 1):
        after += 1
    if not view.is_word(after) or (view.word(after).stop in ("function", "verb") and view.word(after).person is None):
        return None
    if view.form(after + 1) in CLOSES and not view.word(after).definite:
        after += 1
    return after + 1, True


def _begins_other(view: SentenceView, token: int) -> bool:
    """True where something else begins at a token: a title, an organisation, a place, a nationality, another name."""
    person = view.word(token).person
    title = whole(view.titles, token)
    if title is not None:
        return person is None or title.row.kind == "office" or title.last > token + 1
    if whole(view.heads, token) is not None or (whole(view.known, token) is not None and _not_of_person(view, token)):
        return True
    if whole(view.place_heads, token) is not None and person is None:
        return True
    place = any_cut(view.places, token)
    return person is None and (any_cut(view.nations, token) is not None or (place is not None and not place.row.doubtful))


def _is_place(view: SentenceView, token: int) -> bool:
    """True where a place or a nationality begins, which a title is not followed by a name at."""
    hit = whole(view.places, token)
    following = view.word(token + 1) if view.is_word(token + 1) else None
    if view.word(token).person is not None and following is not None and following.definite and following.person is not None:
        return False  # تركي المالكي
    return whole(view.nations, token) is not None or (hit is not None and not hit.row.doubtful and not view.word(token).strong)


def _not_of_person(view: SentenceView, token: int) -> bool:
    hit = whole(view.known, token)
    return hit is not None and isinstance(hit.row, KnownName) and hit.row.type != "PER"


def _can_follow(view: SentenceView, token: int, opening: bool) -> bool:
    """True where a word can stand in a name; `opening`: as its first word behind a title."""
    word = view.word(token)
    form = view.forms[token]
    if len(form) < 2:
        return False
    if form == "علي":
        return view.surface(token).endswith("ي")  # not على
    if form[-1] == "ا" and view.surface(token).endswith("اً"):
        return False  # `بديلاً`
    if word.person is not None:
        return not (word.stop in _STOPS or (word.stop == "noun" and not opening and not word.person.weak))
    if word.stop or word.clitic or word.verbal or len(form) < MIN_UNKNOWN:
        return False
    if word.definite:
        return not word.bare_stop and not opening and (_is_clan(form) or not form.endswith(("ات", "ون", "ه", "ين")))
    return not form.startswith("و") and (word.foreign or not form.endswith(("ات", "ه", "ا", "هم", "ين", "ون")))


def _is_clan(form: str) -> bool:
    """A family called by a broken plural: `الخصاونة`, `الدبابنة`."""
    return len(form) == 8 and form[4] == "ا" and form[-1] == "ه"
