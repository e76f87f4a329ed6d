"""Titles and roles: `وزير الدفاع الأميركي`, `المتحدث باسم الجيش العراقي`, before a name or in apposition behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from khabar.extract.mentions.view import SentenceView, any_cut, whole
from khabar.grammar import Hit
from khabar.lexicon.tables import Title

LINKS = frozenset(("في", "لدي", "باسم", "الي", "بلسان"))
"""Prepositions inside a role: `القيادي في حركة حماس`, `السفير الأميركي لدى العراق`."""
MAX_ROLE = 14  # tokens; the longest roles of the gold articles have 12
_DIRECT = ("honorific", "rank", "profession")


@dataclass(frozen=True, slots=True)
class Role:
    """Tokens `[hit.first, last)` of a role; `closed` where its noun phrase is complete, so that what follows can be a name."""

    hit: Hit[Title]
    last: int
    closed: bool


def roles_at(view: SentenceView, hit: Hit[Title], organisations: Mapping[int, int]) -> list[Role]:
    """All ends that the role of a title can have, shortest first. `organisations`: last token by first."""
    last, closed = hit.last, _is_closed(view, hit)
    found = [Role(hit, last, closed)]
    while last - hit.first < MAX_ROLE:
        step = _step(view, last, closed, organisations)
        if step is None:
            break
        last, closed = step
        found.append(Role(hit, last, closed))
    return found


def _is_closed(view: SentenceView, hit: Hit[Title]) -> bool:
    if view.forms[hit.last - 1] in LINKS:
        return False
    if hit.row.kind in _DIRECT:
        return True
    return any(view.forms[token].removeprefix(hit.cut.prefix).startswith(("ال", "لل")) for token in range(hit.first, hit.last))


def _step(view: SentenceView, token: int, closed: bool, organisations: Mapping[int, int]) -> tuple[int, bool] | None:
    """The next stretch of a role: its end, and whether the phrase is complete there; null where the role has ended."""
    if token >= view.last:
        return None
    if token in organisations and not closed:
        return organisations[token], True
    title = whole(view.titles, token)
    if title is not None:
        return title.last, _is_closed(view, title)
    if view.kinds[token] != "word":
        return _sign(view, token, closed)
    nation, place = any_cut(view.nations, token), any_cut(view.places, token)
    if nation is not None:
        return nation.last, True
    if place is not None and place.cut.prefix in ("", "ب", "ل") and not (place.row.doubtful and closed):
        return (place.last, True) if view.word(token).person is None or not closed else None
    return _word_step(view, token, closed, organisations)


def _sign(view: SentenceView, token: int, closed: bool) -> tuple[int, bool] | None:
    if view.kinds[token] == "latin":
        return token + 1, True
    inner = view.quoted(token) if not closed else None
    return (inner[1] + 1, True) if inner else None


def _word_step(view: SentenceView, token: int, closed: bool, organisations: Mapping[int, int]) -> tuple[int, bool] | None:
    word, form = view.word(token), view.forms[token]
    if form in LINKS:
        goes_on = closed and view.is_word(token + 1) and _opens_phrase(view, token + 1, organisations)
        return (token + 1, False) if goes_on else None
    if word.stop in ("function", "verb", "fact") and not word.definite:
        return None
    if word.definite:
        return (token + 1, True) if form not in _ENDING else None
    if form.startswith(("لل", "بال", "وال")):
        return token + 1, True
    if form.startswith(("ل", "ب")) and word.clitic and closed:
        return token + 1, False
    if not closed and word.stop in ("", "noun") and not word.verbal and not word.strong:
        return token + 1, False
    return None


def _opens_phrase(view: SentenceView, token: int, organisations: Mapping[int, int]) -> bool:
    """True where a name of an organisation or place follows a preposition of a role."""
    return token in organisations or any_cut(view.places, token) is not None or view.word(token).definite


_DAYS = "اليوم امس الان الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت"
_ENDING = frozenset(f"الذي التي الذين اللذان {_DAYS}".split())
"""Words with `ال` that end a role: relatives and days."""
