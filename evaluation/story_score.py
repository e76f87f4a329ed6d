"""How Khabar groups the judged pools: it reads the articles of five outlets from January to June 2018, makes stories of them all,
and each pool is scored by B-cubed (Bagga and Baldwin 1998) over its own articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from judged_draw import Source, articles_of
from story_draw import FIRST, LAST

from khabar.config import default_settings
from khabar.errors import InputError
from khabar.ingest import parse
from khabar.link.profiles import profiles_of
from khabar.link.stories import stories
from khabar.link.words import word_list
from khabar.model import Capture, Given, LinkItem, RawPage, Rejected, digest
from khabar.pipeline import run
from khabar.store.link_items import link_items

Groups = Mapping[str, str]
"""By the source of an article, what it is grouped under."""


def pages(chosen: Sequence[Source]) -> Iterator[RawPage]:
    """The articles as pages of text; the day of publication is given."""
    for one in chosen:
        data = f"{one.title}\n\n{one.text}".encode()
        capture = Capture(page_id=digest(data), source=one.source, given=Given(published=one.published))
        try:
            yield parse(data, capture, media_type="text/plain", charset="utf-8", limits=default_settings().limits)
        except InputError:
            continue  # no Arabic in it


def grouped() -> Groups:
    """The story of each article of the half year, by source."""
    chosen = [one for one in articles_of("ant") if FIRST <= one.published <= LAST]
    items: list[LinkItem] = []
    sources: dict[str, list[str]] = {}
    for outcome in run(pages(chosen), 0):
        if not isinstance(outcome, Rejected):
            raw, reading = outcome
            if reading.id not in sources:
                items += link_items([reading])
            sources.setdefault(reading.id, []).append(raw.capture.source)
    items.sort(key=lambda item: (item.page, item.ref.article))
    found, _ = stories(profiles_of(items, [word_list(item.body) for item in items]), default_settings().link)
    return {source: story.id for story in found for ref in story.members for source in sources[ref.reading]}


def bcubed(found: Groups, gold: Groups) -> tuple[float, float, float]:
    """Precision, recall and F1 of groups, each article counting alike."""
    precision = recall = 0.0
    for one, name in gold.items():
        mine = {other for other in gold if found.get(other, other) == found.get(one, one)}
        theirs = {other for other, known in gold.items() if known == name}
        right = len(mine & theirs)
        precision += right / len(mine)
        recall += right / len(theirs)
    precision, recall = precision / len(gold), recall / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)
