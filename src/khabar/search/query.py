"""Questions in words: parsed here, asked of tantivy, answered with passages and marks on the page's own characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from khabar.config import SearchSettings
from khabar.errors import QueryError
from khabar.model import ArticleRef, Span
from khabar.search.index import FIELDS, analyse, current, schema, with_articles, write_documents
from khabar.store import Store
from khabar.text import AlignedText, Sentences, light_stem, tokens
from khabar.views import Cite
from khabar.views.cite import cite, one_line

if TYPE_CHECKING:
    import tantivy

BOOSTS = {
    "surface_title": 4.0,
    "stem_title": 3.0,
    "surface_body": 1.5,
    "stem_body": 1.0,
}  # a title counts more, an exact word too
PASSAGE = 280  # characters of a passage at most
MAX_WORDS = 64  # words of a query; more are refused
_PART = re.compile(r'(?P<minus>-)?(?:["«“](?P<phrase>[^"»”]*)["»”]|(?P<word>[^\s"«»“”]+))')


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One article found. `marks` are the found words as spans of `passage`."""

    score: float
    source: Cite
    passage: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The best articles for a query, and how many there are in all."""

    query: str
    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that must stand together (a phrase), or one of which must stand there (joined by OR)."""

    options: tuple[tuple[str, ...], ...]
    wanted: bool


def parse_query(query: str) -> list[Clause]:
    """The clauses of a query, all of which must hold. Raises QueryError where there is nothing to look for."""
    clauses: list[Clause] = []
    joined = False
    for match in _PART.finditer(query):
        if match["word"] == "OR" and clauses:
            joined = True
            continue
        words = tuple(analyse(match["phrase"] if match["phrase"] is not None else match["word"]))
        if not words:
            continue
        if joined and clauses[-1].wanted and not match["minus"]:
            clauses[-1] = Clause((*clauses[-1].options, words), True)
        else:
            clauses.append(Clause((words,), not match["minus"]))
        joined = False
    if not any(clause.wanted for clause in clauses):
        raise QueryError(f"there is no word to look for in {query!r}", 'Write words, "a phrase", one OR other, -unwanted.')
    if sum(len(option) for clause in clauses for option in clause.options) > MAX_WORDS:
        raise QueryError(f"the query has more than {MAX_WORDS} words", "Use fewer.")
    return clauses


def search(store: Store, query: str, settings: SearchSettings, limit: int | None = None) -> Results:
    """The articles that hold all clauses, best first; ties in order of id. Raises QueryError."""
    import tantivy

    clauses = parse_query(query)
    limit = limit or settings.results
    path = current(store)
    with TemporaryDirectory(prefix="khabar-") as temporary:
        if path is None:  # deleted, or the record lies where nothing can be written: build one for this question
            path = Path(temporary)
            write_documents(path, store, settings, with_articles(store))
        try:
            searcher = tantivy.Index.open(str(path)).searcher()
        except ValueError as error:
            raise QueryError(
                f"the search index cannot be read ({error})", f"Delete {path.parent}; the next add rebuilds it."
            ) from error
        asked = _query(clauses)
        # All hits are ranked here, so that equal scores come in order of id whatever segments hold them.
        hits = searcher.search(asked, limit=max(1, searcher.num_docs), count=False).hits
        ranked = sorted((-round(score, 4), str(searcher.doc(address)["ref"][0])) for score, address in hits)
    stems = {light_stem(word) for clause in clauses if clause.wanted for option in clause.options for word in option}
    found = [_hit(store, -score, ref, stems) for score, ref in ranked[:limit]]
    return Results(query=query, hits=tuple(hit for hit in found if hit), total=len(ranked))


def _query(clauses: list[Clause]) -> tantivy.Query:
    import tantivy

    parts = [
        (tantivy.Occur.Must if clause.wanted else tantivy.Occur.MustNot, _any([_words(words) for words in clause.options]))
        for clause in clauses
    ]
    return tantivy.Query.boolean_query(parts)


def _any(queries: list[tantivy.Query]) -> tantivy.Query:
    import tantivy

    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _words(words: tuple[str, ...]) -> tantivy.Query:
    """A word, or words that stand together, in any field."""
    import tantivy

    made = schema()
    queries = []
    for field in FIELDS:
        forms: list[str | tuple[int, str]] = [light_stem(word) if field.startswith("stem") else word for word in words]
        if len(forms) == 1:
            query = tantivy.Query.term_query(made, field, forms[0])
        else:
            query = tantivy.Query.phrase_query(made, field, forms)
        queries.append(tantivy.Query.boost_query(query, BOOSTS[field]))
    return _any(queries)


def _hit(store: Store, score: float, ref: str, stems: set[str]) -> Hit | None:
    where = ArticleRef(*ref.split("/"))
    reading = store.reading(where.reading)
    article = next((article for article in reading.articles if article.id == where.article), None)
    if article is None:
        return None
    sentences = Sentences(reading, article).all()
    best = max(sentences, key=lambda quote: (len(_marks(quote.text, stems)), -quote.start), default=None)
    passage = one_line(best.text)[:PASSAGE] if best else ""
    return Hit(score=score, source=cite(reading, article), passage=passage, marks=tuple(_marks(passage, stems)))


def _marks(text: str, stems: set[str]) -> list[Span]:
    """The spans of the words with one of the stems."""
    aligned = AlignedText(text)
    found = []
    for start, end, kind in tokens(aligned.view):
        form = aligned.view[start:end].replace(",", "")
        if kind != "sign" and light_stem(form) in stems:
            found.append(aligned.to_source(start, end))
    return found
