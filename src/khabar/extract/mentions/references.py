"""Words that stand for a person named elsewhere in the article: `الوزير`, `المتحدثة الأميركية`, `الأخير`.

Only where they can mean one person; else nobody. They are no mentions: they hang on the entity that they mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khabar.extract.mentions.titles import roles_at
from khabar.extract.mentions.view import SentenceView, any_cut
from khabar.extract.stage import ArticleText
from khabar.extract.words import STEM
from khabar.grammar import Hit
from khabar.lexicon.tables import Title
from khabar.model import Mention, Reference, ReferenceRule
from khabar.text import without_article

GENERIC = frozenset("مسؤول مسؤوله دبلوماسي دبلوماسيه سياسي سياسيه قيادي قياديه".split())
"""Words for a holder of any office but that of a head of state."""
_HIGHEST = frozenset("رئيس رئيسه ملك ملكه امير سلطان مستشاره".split())
_LATTER = {"الاخير": "m", "الاخيره": "f"}
_LATTER_FORMS = frozenset(clitic + form for form in _LATTER for clitic in ("", "و", "ف", "ب", "ل"))
_OTHER = frozenset("العالم المؤسسه الحكم الرائد الدبلوماسيه".split())
"""Definite titles that mostly mean something else: the world, the foundation."""
_NO_NOUN = frozenset("قبل في هي هو تكون يكون كانت كان ليست ليس".split())
"""Words before `الأخير` where it says `last`, not `the latter`."""
_FORMER = ("السابق", "السابقه", "الاسبق", "الراحل", "المقال", "المستقيل", "المنتخب")
"""Words of a role that make another person of it: the president and the former one."""
MIN_OFFICE = 2  # words behind `رئيس` from which he is the head of a body rather than of a state
MAX_ROLE = 5  # tokens of a reference; longer roles are told of those who are named for the first time


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person with one of the roles that the article gives: its first word, its other words, its gender."""

    entity: str
    token: int
    head: str
    words: tuple[str, ...]
    gender: str


Referring = tuple[int, int, int, ReferenceRule, str]
"""First token, last token, letters of clitic, rule, entity."""


def references(article: ArticleText, views: Sequence[SentenceView], mentions: Sequence[Mention]) -> dict[str, list[Reference]]:
    """The references of an article by the entity that they mean, in order."""
    bearers = list(_bearers(article, views, mentions))
    if not bearers and all(_LATTER_FORMS.isdisjoint(view.forms[view.first : view.last]) for view in views):
        return {}
    taken = _taken(article, mentions)
    found: dict[str, list[Reference]] = {}
    for view in views:
        for first, last, cut, rule, entity in (*_titles(view, bearers, taken), *_latter(view, mentions, taken)):
            found.setdefault(entity, []).append(Reference(at=article.quote(first, last, cut), rule=rule))
    return found


def _taken(article: ArticleText, mentions: Sequence[Mention]) -> set[int]:
    """The tokens of people and of the titles that stand beside them."""
    quotes = [
        quote for mention in mentions if mention.type == "PER" for quote in (mention.at, mention.title) if quote is not None
    ]
    return {token for quote in quotes for token in _tokens(article, quote.start, quote.end)}


def _tokens(article: ArticleText, start: int, end: int) -> range:
    """The tokens of a span, the one that a clitic begins too."""
    first, last = article.analysis.token_range(start, end)
    begins = first < len(article.analysis) and article.analysis.starts[first] == start
    return range(first if begins else max(0, first - 1), last)


def _bearers(article: ArticleText, views: Sequence[SentenceView], mentions: Sequence[Mention]) -> Iterator[Bearer]:
    """Persons by the roles that their titles tell."""
    titles = {first: hits for view in views for first, hits in view.titles.items()}
    for mention in mentions:
        if mention.type == "PER" and mention.title is not None and mention.entity is not None:
            tokens = _tokens(article, mention.title.start, mention.title.end)
            hit = next((hit for hit in titles.get(tokens.start, ()) if hit.row.kind != "honorific"), None)
            if hit is not None:
                words = tuple(article.analysis.forms[token] for token in tokens)
                token = article.analysis.token_at(mention.at.start)
                yield Bearer(mention.entity, token, without_article(hit.cut.stem), words[1:], hit.row.gender)


def _titles(view: SentenceView, bearers: Sequence[Bearer], taken: set[int]) -> Iterator[Referring]:
    """Definite titles by themselves."""
    for first, hits in view.titles.items() if bearers else ():
        hit = max(hits, key=lambda h: (-h.cut.length, h.last))
        if hit.row.kind == "honorific" or first in taken or hit.cut.stem in _OTHER or _is_beside(view, hit, taken):
            continue
        last = _phrase_end(view, hit)
        if last is None or not taken.isdisjoint(range(first, last + 1 + (view.form(last) in ("،", ",")))):
            continue
        entity = _meant(view, hit, last, bearers)
        if entity is not None and not _opens_name(view, last):
            yield first, last, hit.cut.length, "role", entity


def _is_beside(view: SentenceView, hit: Hit[Title], taken: set[int]) -> bool:
    """True behind a name, of which it tells, inside what another noun names, and as an adjective (`التوافق السياسي`)."""
    before = hit.first - 1
    if before in taken or (view.form(before) in ("،", ",", "-", "(") and before - 1 in taken):
        return True
    if hit.cut.length:
        return False
    office, body, place = any_cut(view.titles, before), any_cut(view.heads, before), any_cut(view.place_heads, before)
    if body or place or (office is not None and office.row.kind != "honorific"):
        return True  # of another one's office, a body or a place: `نائب الرئيس`, `مركز الملك`
    if view.forms[hit.last - 1].endswith(("ي", "يه")) and hit.last - hit.first == 1:
        return _is_adjective(view, hit.first)
    return view.is_definite(before) and view.word(before).stop not in ("function", "verb")


def _phrase_end(view: SentenceView, hit: Hit[Title]) -> int | None:
    """The end of a definite phrase that a title opens (`الوزير`, `وزير الخارجية الروسي`); null where it is indefinite."""
    ends = [role.last for role in roles_at(view, hit, {}) if role.closed and role.last - hit.first <= MAX_ROLE]
    definite = hit.cut.stem.startswith("ال")
    if not ends or (not definite and not any(view.word(token).definite for token in range(hit.first + 1, ends[0]))):
        return None
    return ends[0] if definite and ends[0] == hit.last and not view.is_definite(hit.last) else ends[-1]


def _opens_name(view: SentenceView, token: int) -> bool:
    """True where a word follows that may be a name that was not read: `الحارس أولريخ`."""
    word = view.word(token) if view.is_word(token) else None
    if word is None or word.stop not in ("", "noun"):
        return False
    return word.person is not None or (word.foreign and not word.stop)


def _meant(view: SentenceView, hit: Hit[Title], last: int, bearers: Sequence[Bearer]) -> str | None:
    """The one person whose role a phrase can mean, named before it."""
    head = without_article(hit.cut.stem)
    words = tuple(view.forms[hit.first + 1 : last])
    if head in GENERIC and not words:
        return None
    fits = {one.entity: one.token for one in reversed(bearers) if one.gender == hit.row.gender and _can_mean(head, words, one)}
    return next(iter(fits)) if len(fits) == 1 and min(fits.values()) < hit.first else None


def _can_mean(head: str, words: Sequence[str], one: Bearer) -> bool:
    """True where the head of a title is that of a person's role, or may be of any, and its other words fit."""
    same = one.head == head or (head in GENERIC and not (one.head in _HIGHEST and len(one.words) < MIN_OFFICE))
    return same and _met(words, (*one.words, one.head))


def _met(words: Sequence[str], others: Sequence[str]) -> bool:
    """True where each word is met among the others by its first letters, and the others are of the same time."""
    parts = {without_article(other)[:STEM] for other in others}
    former = any(other in _FORMER for other in others) != any(word in _FORMER for word in words)
    return not former and all(without_article(word)[:STEM] in parts for word in words)


def _latter(view: SentenceView, mentions: Sequence[Mention], taken: set[int]) -> Iterator[Referring]:
    """`الأخير` as a noun: the person or organisation named last before it in its sentence."""
    if _LATTER_FORMS.isdisjoint(view.forms[view.first + 1 : view.last]):
        return  # nearly all sentences
    for token in range(view.first + 1, view.last):
        if view.forms[token] not in _LATTER_FORMS:
            continue
        form = view.forms[token] if view.forms[token] in _LATTER else view.forms[token][1:]
        if token in taken or view.forms[token - 1] in _NO_NOUN or _is_adjective(view, token):
            continue
        start, begin = view.analysis.starts[token], view.analysis.starts[view.first]
        named = [one for one in mentions if one.type in ("PER", "ORG") and begin <= one.at.start < start]
        if named and named[-1].entity is not None and _LATTER[form] == _gender(named[-1]):
            yield token, token + 1, len(view.forms[token]) - len(form), "latter", named[-1].entity


def _gender(mention: Mention) -> str:
    """By the first word of an organisation, or of a person's title: `f` where it has the ending."""
    told = mention.at if mention.type == "ORG" else mention.title
    first = told.text.split()[0] if told is not None else ""
    return "f" if first.endswith(("ة", "ات")) else "m"


def _is_adjective(view: SentenceView, token: int) -> bool:
    """True behind a number, a noun with `ال`, and a noun of something that the word tells of (`في لقائه الأخير`)."""
    if not view.is_word(token - 1):
        return view.kinds[token - 1] == "number"
    before = view.word(token - 1)
    return before.definite or before.stop not in ("function", "verb", "fact")
