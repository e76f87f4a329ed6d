"""The articles that the sample of name pairs is drawn from: those of both corpora whose day is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import goldsets
import sources
from judged_draw import articles_of
from name_pairs_words import words

OUTLETS = {"AL": "alarabiya", "BB": "bbc", "CN": "cnn", "FR": "france24", "SK": "skynewsarabia"}
ANT_TOPICS = {"sport": "sport", "economy": "economy", "technology": "economy"}  # all else is politics
TOPICS = ("politics", "sport", "economy", "local")
TOPIC_WORDS = 4  # words of a topic that make an article of SaudiNewsNet one of it


@dataclass(frozen=True, slots=True)
class Article:
    """`published` is an ISO day; `topic` is politics, sport, economy or local."""

    source: str
    published: str
    outlet: str
    topic: str
    title: str
    text: str


def articles() -> Iterator[Article]:
    """All articles of both corpora whose day is known."""
    for corpus in ("ant", "saudi"):
        for one in articles_of(corpus):
            kind, _, rest = one.source.partition(":")
            if kind == "ant":
                outlet, category = rest.split("-")[:2]
                outlet, topic = OUTLETS[outlet], ANT_TOPICS.get(category, "politics")
            else:
                archive, index = rest.rsplit(":", 1)
                outlet = sources.saudi_day(goldsets.SHARED / "data" / "saudinewsnet" / archive)[int(index)]["source"]
                topic = _topic(one.text)
            yield Article(one.source, one.published, outlet, topic, one.title, one.text)


def _topic(text: str) -> str:
    """Of a Saudi article: the topic with most words of its list in it, else local."""
    found = set(text.split())
    counts = [(len(found & words("topic", name)), name) for name in ("sport", "economy", "politics")]
    count, name = max(counts)
    return name if count >= TOPIC_WORDS else "local"
