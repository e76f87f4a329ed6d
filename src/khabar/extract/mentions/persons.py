"""Persons: a name behind a title, a given name with what follows it, a name known in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from khabar.extract.mentions.ali import is_ali, opens_ali, writes_ala
from khabar.extract.mentions.found import Found, Tokens
from khabar.extract.mentions.known import in_full
from khabar.extract.mentions.person_run import OPENS, Run, run_at
from khabar.extract.mentions.titles import MAX_ROLE, Role, roles_at
from khabar.extract.mentions.view import SentenceView, whole
from khabar.grammar import Hit
from khabar.lexicon.tables import KnownName

KNOWN, TITLED, BARE, KNOWN_ALONE = 1, 2, 4, 5
"""Ranks: what the lexicon knows in full, what a title vouches for, a given name with more behind it, one word that is known."""
_COMMAS = ("،", ",")


def titled(view: SentenceView, organisations: Mapping[int, int]) -> Iterator[Found]:
    """Names behind titles. Of several titles in a row the first gives the role all its words."""
    reached = -1
    for first in sorted(view.titles):
        hit = max(view.titles[first], key=lambda h: (-h.cut.length, h.last))
        if hit.first < reached:
            continue
        for role in reversed(roles_at(view, hit, organisations)):
            found = _behind(view, role) if role.closed or (view.word(role.last - 1) and _strong_at(view, role.last)) else None
            if found is not None:
                reached = found.last
                yield found
                break


def title_before(view: SentenceView, token: int, organisations: Mapping[int, int]) -> tuple[Tokens, int] | None:
    """The role that ends where a name begins, and the letters of the clitic before it; the longest; null where there is none."""
    for first in range(max(view.first, token - MAX_ROLE), token):
        for hit in sorted(view.titles.get(first, ()), key=lambda h: (h.cut.length, -h.last)):
            if any(role.last == token and role.closed for role in roles_at(view, hit, organisations)):
                return (first, token), hit.cut.length
    return None


def _strong_at(view: SentenceView, token: int) -> bool:
    known = whole(view.known, token) if view.is_word(token) else None
    return view.is_word(token) and (view.word(token).strong or (known is not None and known.row.type == "PER"))


def _behind(view: SentenceView, role: Role) -> Found | None:
    """The name that begins where a role ends."""
    token = role.last
    if not view.is_word(token):
        return None
    title = (role.hit.first, token)
    known = whole(view.known, token)
    run = run_at(view, token, True)
    if known is not None and known.row.type == "PER" and (run is None or run.last <= known.last):
        return _known(known, title, role.hit.cut.length)
    if run is None or not _credible(view, token, run, role):
        return None
    return Found(
        type="PER", first=token, last=run.last, rule="title+name", rank=TITLED, title=title, title_cut=role.hit.cut.length
    )


_WORLDS = frozenset("العربي الغربي الاسلامي الثالث الخارجي الحر القديم الجديد المتقدم النامي الافتراضي الرقمي".split())
"""Adjectives behind `العالم`, the world, where the word is no scholar's title."""


def _credible(view: SentenceView, token: int, run: Run, role: Role) -> bool:
    """True where what follows a title is a name and not a verb or a noun that no table knows."""
    word = view.word(token)
    if role.hit.cut.stem == "العالم" and view.form(token) in _WORLDS:
        return False
    if not _is_definite(view, role) and not (word.strong and run.parts > 1):
        return False
    if word.definite:
        return word.person is not None and not word.stop and run.parts <= 2 and role.last == role.hit.last
    if word.strong or (run.known and run.parts > 1 and (not word.stop or _is_ali(view, token, run))):
        return True
    if run.known and not word.stop and role.hit.row.kind == "honorific":
        return not view.is_definite(run.last)  # سمو أمير المنطقة
    if word.person is not None:
        return not word.person.weak and not word.stop
    if view.forms[token] in OPENS:
        return True
    return run.foreign > 0 and (run.parts > 1 or _ends_name(view, run.last))


def _is_ali(view: SentenceView, token: int, run: Run) -> bool:
    """True for `علي` behind a title: on a page that writes `على` apart, or as the first of three names."""
    return is_ali(view, token) and (writes_ala(view) or run.parts > 2)


def _is_definite(view: SentenceView, role: Role) -> bool:
    """False for an indefinite noun alone (`شهيد`, `سياسي`), which is a title only before a name that is plainly one."""
    hit = role.hit
    if hit.row.kind == "office" or role.last > hit.last or hit.last - hit.first > 1:
        return True
    return hit.cut.stem.startswith("ال") or hit.entry.form in _CONSTRUCT


_ADDRESS = "سمو معالي سعادة فخامة جلالة سماحة فضيلة غبطة نيافة مستر سير لورد"
_KIN = "ابنه نجله شقيقه والده زوجته ابنته شقيقته والدته"
_CONSTRUCT = frozenset(f"{_ADDRESS} {_KIN}".split())
"""Titles without `ال` that a name follows at once."""
_VERB_FRAME = frozenset(("ان", "بان", "انه", "علي", "الي", "عن", "من", "في", "هذا", "هذه"))


def _ends_name(view: SentenceView, token: int) -> bool:
    """False where one unknown word is more likely a verb, an adverb or a noun than a name, by its end and by what follows."""
    if view.form(token) in _VERB_FRAME or view.is_definite(token):
        return False
    return len(view.forms[token - 1]) > 6 or not view.forms[token - 1].endswith("ا")


def bare(view: SentenceView) -> Iterator[Found]:
    """Given names that no other word is, with at least one more name behind them."""
    reached = view.first
    for token, word in [(token, word) for token, word in enumerate(view.words, view.first) if word.opens]:
        if token < reached or (word.behind and _opens_place(view, token)):
            continue
        before_role = _before_role(view, token)
        if not before_role and ((word.stop and not is_ali(view, token)) or not _can_open(view, token)):
            continue
        run = run_at(view, token, False, vouched=before_role or word.behind > 0)
        if run is not None and run.parts > 1:
            reached = run.last
            yield Found(type="PER", first=token, last=run.last, cut=word.behind, rule="given name", rank=BARE)


def _opens_place(view: SentenceView, token: int) -> bool:
    """True for the first of several words of a place's name, though a name stands behind its first letter (`بيونغ يانغ`)."""
    return any(not hit.cut.length and hit.last - token > 1 for hit in view.places.get(token, ()))


def _before_role(view: SentenceView, token: int) -> bool:
    """True for a given name, be it an ordinary word too, with one family name and then a role: `سنية الورتاني، وزيرة النقل`."""
    word = view.word(token)
    if word.person is None or word.person.part != "given" or word.stop not in ("", "noun") or not view.is_word(token + 1):
        return False
    family = view.word(token + 1)
    after = token + 3 if view.form(token + 2) in _COMMAS else token + 2
    role = whole(view.titles, after)
    if not family.definite or family.stop or family.bare_stop or view.nations.get(token + 1) or view.places.get(token + 1):
        return False
    return role is not None and role.row.kind == "office" and not role.cut.stem.startswith("ال")


def _can_open(view: SentenceView, token: int) -> bool:
    """True for a given name, or for an ordinary word that is one where another name follows it."""
    word = view.word(token)
    if word.person is not None and word.person.weak and view.form(token - 1) in ("في", "من"):
        return False  # `تصب في صالح الأسد`
    if word.behind or (word.strong and not word.definite):
        return True
    if not view.is_word(token + 1) or (word.person is not None and word.person.part != "given"):
        return False
    following = view.word(token + 1)
    if view.forms[token + 1] == "الدين":
        return word.person is not None
    if view.forms[token] == "عبد":
        return view.forms[token + 1] == "الله" or (following.definite and not view.places.get(token + 1))
    return (
        following.strong
        or view.forms[token + 1] == "بن"
        or opens_ali(view, token)
        or (following.definite and following.person is not None)
    )


def known(view: SentenceView) -> Iterator[Found]:
    """Names that the lexicon knows in full."""
    for hits in view.known.values():
        for hit in hits:
            if hit.row.type == "PER" and _stands_alone(view, hit) and not _goes_on(view, hit):
                yield _known(hit, None, 0)


def _goes_on(view: SentenceView, hit: Hit[KnownName]) -> bool:
    """True where more of a name follows: `محمد بن فهد بن عبدالعزيز` before `آل سعود`."""
    return view.surface(hit.last) in ("بن", "آل", "ابن") if view.is_word(hit.last) else False


def _stands_alone(view: SentenceView, hit: Hit[KnownName]) -> bool:
    """False where a one-word name is a part of a longer name of somebody else: `إيفانكا كلينتون`, `فندق شيراك`."""
    if hit.last - hit.first > 1:
        return True
    before = hit.first - 1
    if hit.cut.length or not view.is_word(before):
        return True
    return not view.word(before).strong and whole(view.heads, before) is None


def _known(hit: Hit[KnownName], title: Tokens | None, title_cut: int) -> Found:
    found = in_full(hit, KNOWN if hit.last - hit.first > 1 or title else KNOWN_ALONE)
    return replace(found, title=title, title_cut=title_cut) if title else found


def apposition(view: SentenceView, last: int, organisations: Mapping[int, int]) -> Tokens | None:
    """The role behind a name that ends at `last`: `عمار الحكيم، رئيس تيار الحكمة`; null where it belongs to another name."""
    token = last + 1 if view.form(last) in _COMMAS else last
    hit = whole(view.titles, token)
    if hit is None or hit.row.kind == "honorific":
        return None
    ends = [role for role in roles_at(view, hit, organisations) if role.closed]
    if not ends or (ends[-1].last == hit.last and hit.row.kind == "office") or any(_behind(view, role) for role in ends):
        return None
    end = ends[-1].last
    if token > last and end < view.last and view.is_word(end) and not view.word(end).stop:
        return None
    return token, end
