"""A fact opened on its page: the words before, the words themselves, the words after, and all that is known of them."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.model.wire import Json, fact_json
from khabar.store import Store
from khabar.text import Sentences
from khabar.views.cite import Cite, cite
from khabar.views.sources import find_fact

CONTEXT = 160  # characters shown before and after the sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """One fact on its page. `before + text + after` is the page's own text around it, unchanged."""

    fact: str
    layer: str
    before: str
    text: str
    after: str
    start: int
    end: int
    page: str
    """`sha256:` of the page's bytes."""
    text_sha256: str
    source: Cite
    json: Json
    """The fact as it stands in the contract."""


def show(store: Store, fact_id: str) -> Opened:
    """Open a fact. Raises QueryError where the record has no such fact."""
    reading, article, fact, layer = find_fact(store, fact_id)
    around = Sentences(reading, article).around(fact.at)
    text = reading.page.text
    return Opened(
        fact=fact.id,
        layer=layer,
        before=text[max(0, min(around.start, fact.at.start) - CONTEXT) : fact.at.start],
        text=fact.at.text,
        after=text[fact.at.end : max(around.end, fact.at.end) + CONTEXT],
        start=fact.at.start,
        end=fact.at.end,
        page=reading.page.id,
        text_sha256=reading.page.text_sha256,
        source=cite(reading, article),
        json=fact_json(fact),
    )
