"""Keyphrases of an article or a story: the names and noun phrases that are frequent in it and rare in the record, as they stand
there, each with all its places."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from khabar.errors import QueryError
from khabar.extract.scene import Scene
from khabar.extract.stage import ArticleText, Facts
from khabar.grammar import Analysis
from khabar.lexicon import lexicon
from khabar.lexicon.tables import StopWord
from khabar.link.words import content_stem
from khabar.model import Article, ArticleRef, EntityRef, Reading, Span
from khabar.store import Store
from khabar.text import fold
from khabar.views.cite import one_line
from khabar.views.stories import story_members

LONGEST = 3  # words of a noun phrase
MOST = 12  # keyphrases that are told, unless asked otherwise
TITLE = 3  # a place in the headline counts as this many in the body
NAME = 1.5  # a name counts as this many other phrases
LONGER = 0.5  # what each further word of a phrase adds to it
FEWEST = 3  # articles of the record: what fewer have is as rare as what these have
ALONE = 0.7  # what a phrase of one word loses of the logarithm of its places
CLITICS = ("وال", "فال", "بال", "كال", "لل", "ولل")  # particles before the article: no phrase begins with them

PhraseKind = Literal["person", "organisation", "place", "phrase"]
_KINDS: Mapping[str, PhraseKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseAt:
    """One place of a keyphrase: `[start, end)` on the page of an article."""

    article: str
    page: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyphrase:
    """A phrase as the pages have it most often, and where it stands."""

    text: str
    kind: PhraseKind
    score: float
    """By how often it stands there and how few articles of the record have its words; only to be compared within one list."""
    articles: int
    """How many of the articles asked for have it."""
    places: tuple[PhraseAt, ...]


@dataclass(slots=True)
class _Candidate:
    """A phrase under way: its places, by the words as they stand."""

    kind: PhraseKind
    stems: tuple[str, ...]
    forms: Counter[str] = field(default_factory=Counter)
    weight: float = 0.0
    places: list[PhraseAt] = field(default_factory=list)


def keyphrases(store: Store, name: str, *, most: int | None = None) -> list[Keyphrase]:
    """The keyphrases of an article, story or thread, the most telling first. Raises QueryError where nothing has that name."""
    refs = _articles(store, name)
    rare = _Rarity(store)
    found: dict[tuple[str, ...], _Candidate] = {}
    for ref in sorted(refs):
        reading = store.reading(ref.reading)
        article = next(article for article in reading.articles if article.id == ref.article)
        for key, one in _candidates(reading, article, rare).items():
            known = found.setdefault(key, _Candidate(one.kind, one.stems))
            known.forms.update(one.forms)
            known.weight += one.weight
            known.places += one.places
    scored = sorted(((_score(one, rare, key), key, one) for key, one in found.items()), key=lambda row: (-row[0], row[1]))
    return [_shown(one, score) for score, one in _telling(scored)][: most or MOST]


def _articles(store: Store, name: str) -> frozenset[ArticleRef]:
    """The article of an id, or the articles of a story or thread."""
    if name.startswith("a-"):
        found = [found for found in store.find(name) if found.layer == "articles"]
        if not found:
            raise QueryError(
                f"no article has the id {name}", "Run `khabar stories RECORD --json` to see articles with their ids."
            )
        return frozenset((ArticleRef(found[0].reading, found[0].id),))
    return story_members(store, name)


class _Rarity:
    """How rare words and names are in the record."""

    def __init__(self, store: Store) -> None:
        self._words = store.word_counts()
        self._total = max(1, store.counts().articles)
        links = store.links().entities
        self.entity = {member: link for link in links for member in link.members}
        self._names = {link.id: len({member.in_article for member in link.members}) for link in links}

    def of_stem(self, stem: str) -> float:
        return math.log(1 + self._total / max(FEWEST, self._words.get(stem, 1)))

    def of_name(self, link: str) -> float:
        return math.log(1 + self._total / max(FEWEST, self._names.get(link, 1)))


def _candidates(reading: Reading, article: Article, rare: _Rarity) -> dict[tuple[str, ...], _Candidate]:
    found: dict[tuple[str, ...], _Candidate] = {}
    title = article.title.span if article.title else (0, 0)

    def add(key: tuple[str, ...], kind: PhraseKind, stems: tuple[str, ...], span: Span) -> None:
        one = found.setdefault(key, _Candidate(kind, stems))
        one.forms[one_line(reading.page.text[slice(*span)])] += 1
        one.weight += TITLE if title[0] <= span[0] < title[1] else 1
        one.places.append(PhraseAt(article=article.id, page=reading.page.id, start=span[0], end=span[1]))

    for mention in reading.mentions:
        link = rare.entity.get(EntityRef(reading.id, article.id, mention.entity or ""))
        if mention.article == article.id and link and mention.type in _KINDS:
            add(("name", link.id), _KINDS[mention.type], _stems(link.name), mention.at.span)
    for stems, span in _phrases(reading, article):
        add(("phrase", *stems), "phrase", stems, span)
    return {key: one for key, one in found.items() if one.weight > 1}


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem for word in fold(text).split() if (stem := content_stem(word)))


def _phrases(reading: Reading, article: Article) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Noun phrases of up to three words: a noun, then what makes it definite. Words of names are in none."""
    analysis = Analysis(reading.page, lexicon())
    scene = Scene(
        ArticleText(analysis, article), Facts(mentions=tuple(one for one in reading.mentions if one.article == article.id))
    )
    for span in (*([article.title.span] if article.title else []), *article.body):
        first, last = scene.tokens(span)
        run: list[int] = []
        for token in range(first, last + 1):
            if token < last and _is_noun(scene, token):
                run.append(token)
                continue
            yield from _of_run(scene, run)
            run = []


def _is_noun(scene: Scene, token: int) -> bool:
    form = scene.forms[token]
    if scene.kinds[token] != "word" or token in scene.named or scene.is_verb(token):
        return False
    return content_stem(form) is not None and not lexicon().rows(form, StopWord)


def _of_run(scene: Scene, run: Sequence[int]) -> Iterator[tuple[tuple[str, ...], Span]]:
    for place, first in enumerate(run):
        if scene.forms[first].startswith(CLITICS):
            continue
        for length in range(1, min(LONGEST, len(run) - place) + 1):
            words = run[place : place + length]
            if (length > 1 and not scene.forms[words[-1]].startswith("ال")) or (length == 1 and place):
                continue  # the end of a phrase is what makes it definite; a word alone is no adjective of another
            stems = tuple(stem for token in words if (stem := content_stem(scene.forms[token])))
            yield stems, (scene.starts[words[0]], scene.ends[words[-1]])


def _score(one: _Candidate, rare: _Rarity, key: tuple[str, ...]) -> float:
    spread = math.sqrt(len({place.article for place in one.places}))
    if one.kind != "phrase":
        return spread * NAME * math.log(1 + one.weight) * rare.of_name(key[1])
    mean = sum(map(rare.of_stem, one.stems)) / len(one.stems)
    return (
        spread * (math.log(1 + one.weight) - (ALONE if len(one.stems) == 1 else 0)) * mean * (1 + LONGER * (len(one.stems) - 1))
    )


def _telling(scored: Iterable[tuple[float, tuple[str, ...], _Candidate]]) -> Iterator[tuple[float, _Candidate]]:
    """Without phrases whose words stand in one told before."""
    told: list[frozenset[str]] = []
    for score, _, one in scored:
        stems = frozenset(one.stems)
        if stems and not any(stems <= other or other <= stems for other in told):
            told.append(stems)
            yield score, one


def _shown(one: _Candidate, score: float) -> Keyphrase:
    text = min(one.forms, key=lambda form: (-one.forms[form], len(form), form))
    return Keyphrase(
        text=text,
        kind=one.kind,
        score=round(score, 3),
        articles=len({place.article for place in one.places}),
        places=tuple(sorted(one.places, key=lambda place: (place.page, place.start))),
    )
