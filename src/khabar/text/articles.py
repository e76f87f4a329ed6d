"""The sentences of an article, as quotes of its page."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.model import Article, Page, Quote, Reading, Span
from khabar.text.fold import AlignedText
from khabar.text.sentences import sentence_ends
from khabar.text.tokens import tokens


class Sentences:
    """The sentences of an article's title and body. Each stretch is parted once, when it is first asked for."""

    def __init__(self, reading: Reading, article: Article) -> None:
        self.page = reading.page
        self.spans = [*([article.title.span] if article.title else []), *article.body]
        self._parted: dict[Span, list[Quote]] = {}

    def all(self) -> list[Quote]:
        """Every sentence, in the order of the stretches."""
        return [quote for span in self.spans for quote in self._of(span)]

    def around(self, at: Quote) -> Quote:
        """The sentence in which a quote begins; the quote itself where it stands outside title and body."""
        home = next((span for span in self.spans if span[0] <= at.start < span[1]), None)
        found = self._of(home) if home else []
        return next((quote for quote in found if at.start < quote.end), at)

    def _of(self, span: Span) -> list[Quote]:
        if span not in self._parted:
            self._parted[span] = list(_part(self.page, span))
        return self._parted[span]


def _part(page: Page, span: Span) -> Iterator[Quote]:
    aligned = AlignedText(page.text[span[0] : span[1]])
    found = list(tokens(aligned.view))
    if not found:
        return
    forms = [aligned.view[start:end] for start, end, _ in found]
    places = [aligned.to_source(start, end) for start, end, _ in found]
    starts, ends = [start for start, _ in places], [end for _, end in places]
    begin = 0
    for stop in sentence_ends(forms, starts, ends, 0, len(forms)):
        yield Quote.of(page, span[0] + starts[begin], span[0] + ends[stop - 1])
        begin = stop
