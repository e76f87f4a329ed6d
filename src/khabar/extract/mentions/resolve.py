"""Which mentions of an article name the same: by their full name, by a person's last name, by the lexicon's full form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from khabar.extract.mentions.found import Found
from khabar.extract.mentions.person_run import JOINS, OPENS
from khabar.extract.mentions.view import SentenceView, whole
from khabar.model import MentionType, content_id
from khabar.text import fold

REMEMBERED = 16_384  # names whose keys are remembered, some 4 MB
SURNAME = 5  # rank of a last name that stands alone
Named = tuple[SentenceView, Found]
"""A reading that stands, with its sentence."""
Names = dict[tuple[str, ...], set[str]]
"""Last name → the full names that end in it."""
Heads = dict[str, list[tuple[str, tuple[str, ...]]]]
"""Word → the clitic in it and the last name that it begins."""
_BEFORE_LAST = JOINS | OPENS
_CLITICS = ("", "و", "ف", "ل", "ب", "ك", "ول", "وب")


@lru_cache(maxsize=REMEMBERED)
def key_of(name: str) -> str:
    """A name without its spelling: folded, without spaces, so that `عبد الله` and `عبدالله` are one."""
    return fold(name).replace(" ", "").replace("-", "")


@lru_cache(maxsize=REMEMBERED)
def entity_id(type_: MentionType, name: str) -> str:
    """The id of the entity of a name: the same for all its spellings."""
    return content_id("e", type_, key_of(name))


def last_name(forms: list[str]) -> tuple[str, ...]:
    """The folded words by which a person of these is called alone: the last one, with `عبد`, `أبو`, `بن` or `آل` before it."""
    if len(forms) < 2:
        return ()
    start = len(forms) - 1
    while start > 0 and forms[start - 1] in _BEFORE_LAST:
        start -= 1
    if forms[start:][0] in ("الله", "الدين") and start > 1:
        start -= 1
    return tuple(forms[start:]) if start > 0 else ()


def full_names(views: Iterable[tuple[SentenceView, list[Found]]]) -> Names:
    """Last name → the full names of the article that end in it."""
    names: Names = {}
    for view, found in views:
        for one in found:
            if one.type == "PER":
                last = last_name(view.forms[one.first : one.last])
                if last and _can_stand(view, one.last - 1, last):
                    names.setdefault(last, set()).add(one.name or text_of(view, one))
    return names


def _can_stand(view: SentenceView, token: int, last: tuple[str, ...]) -> bool:
    """True for a last name that is plainly one: known, foreign, with `ال`, or of two words."""
    word = view.word(token)
    return len(last) > 1 or word.person is not None or word.foreign or word.definite


def forms_of(view: SentenceView, one: Found) -> tuple[str, ...]:
    """A reading's folded tokens, without the clitic."""
    return (view.forms[one.first][one.cut :], *view.forms[one.first + 1 : one.last])


def text_of(view: SentenceView, one: Found) -> str:
    """A reading's words as they are written, without the clitic."""
    start, end = view.analysis.span_of(one.first, one.last, one.cut)
    return view.analysis.page.text[start:end]


def heads_of(names: Iterable[tuple[str, ...]]) -> Heads:
    """The first words of last names, with every clitic: what a token is looked up by."""
    heads: Heads = {}
    for words in names:
        for prefix in _CLITICS:
            heads.setdefault(prefix + words[0], []).append((prefix, words))
    return heads


def surnames(view: SentenceView, kept: Sequence[Found], names: Names, heads: Heads) -> Iterator[Found]:
    """Last names that stand alone, of persons whom the article names in full; `kept` are the names that stand so far."""
    forms = view.forms[view.first : view.last]
    if heads.keys().isdisjoint(forms):
        return  # most sentences
    inside = {token for one in kept if one.type == "PER" for token in range(one.first + 1, one.last)}
    for token in [token for token, form in enumerate(forms, view.first) if form in heads and token not in inside]:
        here = [
            (prefix, words)
            for prefix, words in heads[view.forms[token]]
            if _follow(view, token, words) and _is_name(view, token, prefix, words)
        ]
        if here:
            yield _surname(view, token, *max(here, key=lambda found: len(found[1])), names)


def _follow(view: SentenceView, token: int, words: tuple[str, ...]) -> bool:
    return len(words) == 1 or tuple(view.forms[token + 1 : token + len(words)]) == words[1:]


def _is_name(view: SentenceView, token: int, prefix: str, words: tuple[str, ...]) -> bool:
    """False for a last name that is also an ordinary word, a place or a nationality, or another person's given name here."""
    if len(words) > 1:
        return True
    if prefix:
        return len(words[0]) > 3 and not (view.places.get(token) or view.nations.get(token) or view.word(token).stop)
    word = view.word(token)
    if word.stop or word.clitic or len(words[0]) < 3 or (word.person is not None and word.person.weak and not word.definite):
        return False
    if view.places.get(token) or view.nations.get(token) or (word.bare_stop and word.person is None):
        return False
    title = whole(view.titles, token)
    before = token - 1
    return title is None and not (view.is_word(before) and view.word(before).strong and not view.word(before).definite)


def _surname(view: SentenceView, token: int, prefix: str, words: tuple[str, ...], names: Names) -> Found:
    full = names[words]
    before = next((hits[0] for hits in (view.titles.get(token - 1, []),) if hits and hits[0].last == token), None)
    return Found(
        type="PER",
        first=token,
        last=token + len(words),
        cut=len(prefix),
        rule="last name",
        rank=SURNAME,
        title=(before.first, token) if before and not prefix else None,
        title_cut=before.cut.length if before and not prefix else 0,
        name=next(iter(full)) if len(full) == 1 else None,
    )


def same_people(names: Iterable[str]) -> dict[str, str]:
    """Key of a name → the fullest name of the article with the same first and last word (`حيدر جواد العبادي`)."""
    fullest: dict[tuple[str, str], str] = {}
    ordered = sorted(set(names))
    for name in ordered:
        words = fold(name).split()
        if len(words) > 1:
            ends = (words[0], words[-1])
            if len(words) > len(fold(fullest.get(ends, "")).split()):
                fullest[ends] = name
    found = {}
    for name in ordered:
        words = fold(name).split()
        found[key_of(name)] = fullest[words[0], words[-1]] if len(words) > 1 else name
    return found
