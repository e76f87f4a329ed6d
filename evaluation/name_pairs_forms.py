"""Organisations and places of the sample of name pairs, and the names that Khabar finds: forms looked up in all articles."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from name_pairs_articles import Article
from name_pairs_find import CLITICS, Found, Lexicon, Names, Token, adjacent, persons_in, tokens
from name_pairs_words import forms, plain, rows, words

from khabar.config import default_settings
from khabar.ingest import parse
from khabar.model import Capture, Given, Rejected, digest
from khabar.pipeline import run

KHABAR_READS = 3000  # articles
SEEN = 3  # articles that a name behind a head must stand in
PAIRED = ("org_club", "org_office", "org_wing", "org_long", "org_spelling", "loc_namesake", "loc_near", "loc_spelling")

Forms = dict[str, str]
"""Form → PER, ORG or LOC."""


def khabar_names(found: list[Article], lot: random.Random) -> Forms:
    """The names that Khabar finds in a lot of articles."""
    given: Forms = {}
    for one in lot.sample(found, min(KHABAR_READS, len(found))):
        data = one.text.encode("utf-8")
        capture = Capture(page_id=digest(data), source="page.txt", given=Given(published=one.published))
        for outcome in run([parse(data, capture, limits=default_settings().limits)], 1):
            for mention in () if isinstance(outcome, Rejected) else outcome[1].mentions:
                given.setdefault(" ".join(word for _, _, word in tokens(mention.at.text)), mention.type)
    good = (form for form in given if " " in form and not (form.startswith("ل") and "ا" + form in given))  # not `لضفة` of `للضفة`
    return {form: given[form] for form in good if given[form] in ("PER", "ORG", "LOC")}


def headed(found: Iterable[Article]) -> Forms:
    """Names behind a head (`جامعة الملك سعود`): the head and the words with an article behind it, two at most."""
    counts: Counter[tuple[str, str]] = Counter()
    heads = {word: kind for kind in ("org", "loc") for word in words(f"{kind}_head", kind)}
    for one in found:
        spots = tokens(one.text)
        counts.update({(form, heads[form.split()[0]].upper()) for form in _headed(one.text, spots, heads)})
    return {form: kind for (form, kind), count in counts.items() if count >= SEEN}


def _headed(text: str, spots: list[Token], heads: dict[str, str]) -> Iterator[str]:
    stop = words("stop", "word") - words("nation", "masc")
    for at, (_, _, word) in enumerate(spots):
        end = at + 1
        most = at + (3 if heads.get(word) == "org" else 2)
        while word in heads and end < min(most, len(spots)) and adjacent(text, spots[end - 1], spots[end]):
            if not spots[end][2].startswith("ال") or spots[end][2] in stop:
                break
            end += 1
        if end > at + 1:
            yield " ".join(other for _, _, other in spots[at:end])


def collect(found: Iterable[Article], lexicon: Lexicon, told: Forms) -> Names:
    """All persons, and the first mention of each form of the lists and of `told` in every article; the longest form wins."""
    names = Names(kinds=told)
    begins: dict[str, list[list[str]]] = defaultdict(list)
    offices = [form for row in rows("org_office") for form in row.left]
    for form in sorted({*told, *offices, *forms(*PAIRED)}):
        begins[form.split()[0]].append(form.split())
    for options in begins.values():
        options.sort(key=len, reverse=True)
    for one in found:
        persons_in(one, lexicon, names)
        _look(one, tokens(one.text), begins, names)
    return names


def _look(one: Article, spots: list[Token], begins: dict[str, list[list[str]]], names: Names) -> None:
    at, seen = 0, set[str]()
    while at < len(spots):
        form, start, end = _longest(one.text, spots, at, begins)
        if form and form not in seen:
            seen.add(form)
            where = names.persons if names.kinds.get(form) == "PER" else names.others
            before = spots[at - 1][2] if at and adjacent(one.text, spots[at - 1], spots[at]) else ""
            if not any(spot.article is one for spot in where[form][-1:]):
                where[form].append(Found(one, start, spots[end - 1][1], form, before))
        at = end if form else at + 1


def _longest(text: str, spots: list[Token], at: int, begins: dict[str, list[list[str]]]) -> tuple[str, int, int]:
    """The longest form that begins at a word, with the nation behind it; the empty one where there is none."""
    word = spots[at][2]
    bare = next((w for w in (word, *(word[len(c) :] for c in CLITICS if word.startswith(c))) if w in begins), None)
    start = spots[at][1] - len(bare or "")
    if not bare or plain(text[start : spots[at][1]]) != bare:
        return "", 0, at
    for option in begins[bare]:
        end = at + len(option)
        if [other for _, _, other in spots[at + 1 : end]] == option[1:] and _whole(text, spots, at, end):
            more = end < len(spots) and adjacent(text, spots[end - 1], spots[end]) and spots[end][2] in nations()
            end += more
            return " ".join([bare, *(other for _, _, other in spots[at + 1 : end])]), start, end
    return "", 0, at


def _whole(text: str, spots: list[Token], at: int, end: int) -> bool:
    return all(adjacent(text, one, two) for one, two in zip(spots[at:end], spots[at + 1 : end], strict=False))


@cache
def nations() -> frozenset[str]:
    return words("nation", "fem") | words("nation", "masc")
