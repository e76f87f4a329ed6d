"""The search index: derived from the record, kept in `RECORD.index/`, deleted and rebuilt at will.

One document an article: its words folded (`surface_*`) and lightly stemmed (`stem_*`), title and body apart. Each generation has
a folder of its own, and the record names the current one, so that a rebuild never disturbs a reader. Changes come from the
record's outbox after its commit; putting a document in twice is the same as once, so a crash between the two heals itself.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from khabar.config import SearchSettings
from khabar.model import Article, ArticleRef, Reading
from khabar.store import Problem, Store
from khabar.text import fold, light_stem, tokens

if TYPE_CHECKING:
    import tantivy

FORM = "1"  # changes when documents are made differently: an index of another form is rebuilt
FIELDS = ("surface_title", "stem_title", "surface_body", "stem_body")


def folder(store: Store) -> Path:
    """Where all generations of the index stand."""
    return store.path.with_name(store.path.name + ".index")


def current(store: Store) -> Path | None:
    """The folder of the generation that the record names, if it is there."""
    name = store.index_generation
    path = folder(store) / name if name else None
    return path if path and path.is_dir() else None


def sync_index(store: Store, settings: SearchSettings) -> None:
    """Bring the index up to date: from the outbox, or anew where there is none."""
    path = current(store)
    if path is None:
        rebuild(store, settings)
        return
    rows = store.outbox()
    if rows:
        try:
            write_documents(path, store, settings, {row.reading for row in rows})
        except ValueError:  # tantivy's error for a damaged index
            rebuild(store, settings)
            return
        store.clear_outbox(rows[-1].seq)


def rebuild(store: Store, settings: SearchSettings) -> None:
    """Build a new generation beside the current one, then switch to it and delete the old ones."""
    home = folder(store)
    rows = store.outbox()
    names = [int(path.name.rpartition("-")[2]) for path in home.glob(f"form{FORM}-*") if path.name.rpartition("-")[2].isdigit()]
    path = home / f"form{FORM}-{max(names, default=0) + 1}"
    path.mkdir(parents=True)
    write_documents(path, store, settings, with_articles(store))
    store.set_index_generation(path.name, rows[-1].seq if rows else 0)
    for old in home.iterdir():
        if old != path:
            shutil.rmtree(old, ignore_errors=True)


def write_documents(path: Path, store: Store, settings: SearchSettings, readings: set[str]) -> None:
    """Put the documents of some readings in, in order; those of readings that are no longer current out."""
    import tantivy

    index = tantivy.Index(schema(), path=str(path), reuse=True)
    writer = index.writer(heap_size=settings.writer_bytes, num_threads=1)  # one thread: repeatable segments and ranking
    kept = with_articles(store)
    for id_ in sorted(readings):
        writer.delete_documents_by_term("reading", id_)
        if id_ in kept:
            reading = store.reading(id_)
            for article in reading.articles:
                writer.add_document(_document(reading, article))
    writer.commit()
    writer.wait_merging_threads()


def with_articles(store: Store) -> set[str]:
    """Ids of the current readings that have articles, looked up without decoding a reading."""
    return {ref.reading for ref in store.facts("articles")}


def schema() -> tantivy.Schema:
    """Fields over words that are analysed here already; tantivy only parts them at spaces."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("ref", stored=True, tokenizer_name="raw")
    builder.add_text_field("reading", tokenizer_name="raw")
    for name in FIELDS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    return builder.build()


def _document(reading: Reading, article: Article) -> tantivy.Document:
    import tantivy

    title = article.title.text if article.title else ""
    body = "\n".join(reading.page.text[start:end] for start, end in article.body)
    found = tantivy.Document()
    found.add_text("ref", "/".join(ArticleRef(reading.id, article.id)))
    found.add_text("reading", reading.id)
    for part, text in (("title", title), ("body", body)):
        words = analyse(text)
        found.add_text(f"surface_{part}", " ".join(words))
        found.add_text(f"stem_{part}", " ".join(light_stem(word) for word in words))
    return found


def analyse(text: str) -> list[str]:
    """The folded words and numbers of a text, as they stand in the index and in queries."""
    view = fold(text)
    return [view[start:end].replace(",", "") for start, end, kind in tokens(view) if kind != "sign"]


def check_index(store: Store) -> Iterator[Problem]:
    """Where the index does not hold what the record holds."""
    import tantivy

    path = current(store)
    if path is None:
        return  # no index is no fault: a search builds one for itself, the next add for all
    wanted = {"/".join(ArticleRef(reading.id, article.id)) for reading in store.readings() for article in reading.articles}
    if store.outbox():
        yield Problem("the search index is behind the record", str(path), "It catches up with the next add.")
        return
    try:
        index = tantivy.Index.open(str(path))
        searcher = index.searcher()
        hits = searcher.search(tantivy.Query.all_query(), limit=max(1, searcher.num_docs)).hits
        held = {str(searcher.doc(address)["ref"][0]) for _, address in hits}
    except ValueError as error:
        yield Problem(f"the search index cannot be read ({error})", str(path), f"Delete {folder(store)}.")
        return
    for ref in sorted(wanted ^ held):
        what = "an article is missing from the search index" if ref in wanted else "the search index holds an article too many"
        yield Problem(what, ref, f"Delete {folder(store)}; it is rebuilt by the next add.")
