"""Names in an article by the trained model."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress, count

from khabar.extract.mentions.tagger.context import Context, Reading
from khabar.extract.mentions.tagger.decode import best_labels
from khabar.extract.mentions.tagger.line import NOWHERE, Line
from khabar.extract.mentions.tagger.marks import Marked, MarkNumbers
from khabar.extract.mentions.tagger.model import Model
from khabar.extract.mentions.tagger.seen import Rows, Seen, features
from khabar.extract.mentions.tagger.word_lists import FOLDER, WordLists, word_lists
from khabar.grammar import Analysis
from khabar.lexicon import Lexicon
from khabar.text import cuts

MAX_TYPES = 100_000  # types whose vectors are remembered at a time, some 40 MB
_CLITICS = ("و", "ف", "ب", "ل", "ك", "ول", "وب")
MIN_JOINED = 4  # letters of an unknown word of which the first و is taken for a conjunction


@dataclass(frozen=True, slots=True)
class Tagged:
    """Tokens `[first, last)` read as a name. A clitic of the first token is not cut off."""

    type: str
    """PER, LOC, ORG or MISC."""
    first: int
    last: int


class Tagger:
    """The model with what it has learnt of the types seen so far. Its outcome does not depend on what it saw before."""

    def __init__(self, model: Model, lists: WordLists) -> None:
        self.model = model
        self._lists = lists
        self._numbers = MarkNumbers(model.contexts)
        self._forget(None)

    def _forget(self, lexicon: Lexicon | None) -> None:
        self._lexicon = lexicon
        self._seen = Seen(self.model, self._lists, self._numbers)
        self._context = Context(self._numbers)

    def tag(self, analysis: Analysis, sentences: Sequence[tuple[int, int]], readings: Iterable[Reading]) -> list[Tagged]:
        """The names in the sentences of one article, as token ranges that do not overlap; `readings` are the finders'."""
        sentences = [one for one in sentences if one[0] < one[1]]
        if not sentences:
            return []
        line = Line.of(analysis, sentences)
        rows = self._rows(analysis, line)
        scores = self._seen.scores(rows)
        marked = self._marked(line, rows, readings)
        self.model.add_contexts(scores, marked.places, marked.numbers)
        inside, names = rows.nonzero()[0], self.model.labels
        labels = best_labels(self.model, scores.take(inside, axis=0), [last - first for first, last in sentences])
        return list(_names(line, [(place, names[label]) for place, label in zip(inside.tolist(), labels, strict=True) if label]))

    def marks(
        self, analysis: Analysis, sentences: Sequence[tuple[int, int]], readings: Iterable[Reading]
    ) -> Iterator[tuple[int, str]]:
        """The marks of tokens by name, as training asks for them."""
        line = Line.of(analysis, [one for one in sentences if one[0] < one[1]])
        marked = self._marked(line, self._rows(analysis, line), readings)
        for place, number in zip(marked.places, marked.numbers, strict=True):
            if line.tokens[place] != NOWHERE:
                yield line.tokens[place], self._numbers.names[number]

    def features(self, analysis: Analysis, token: int) -> list[str]:
        """The features of the type at a token, as training asks for them."""
        return features(analysis, token, self._lists)

    def clitic(self, analysis: Analysis, token: int) -> int:
        """Letters of the clitic before a name that begins at a token: where tables or lists know the word without it alone.

        A word that nothing knows has a conjunction before it if it begins like one: few names do.
        """
        type_ = analysis.types[token]
        if any(not cut.length for cut, _ in type_.heads) or self._lists.knows(type_.form):
            return 0
        known = {cut.length for cut, _ in type_.heads}
        for cut in cuts(type_.form)[1:]:
            if cut.prefix in _CLITICS and (cut.length in known or self._lists.knows(cut.stem)):
                return cut.length
        return int(type_.form.startswith("و") and len(type_.form) > MIN_JOINED)

    def _rows(self, analysis: Analysis, line: Line) -> Rows:
        """The word types of a line."""
        if analysis.lexicon is not self._lexicon or len(self._seen) > MAX_TYPES:
            self._forget(analysis.lexicon)
        return self._seen.rows_of(analysis, line)

    def _marked(self, line: Line, rows: Rows, readings: Iterable[Reading]) -> Marked:
        """The marks of a line."""
        marked, context, forms, types = Marked(), self._context, line.forms, self._seen.types
        told = self._seen.told(rows)
        row_at = rows.tolist()
        begun = [(at, type_) for at in told.phrases if forms[at + 1] in (type_ := types[row_at[at]]).phrases]
        are_pairs = self._lists.are_pairs([(forms[at], forms[at + 1]) for at in told.pairs])
        context.of_begins(line, marked)
        context.of_phrases(forms, begun, marked)
        context.of_pairs(compress(told.pairs, are_pairs), marked)
        read = context.of_readings(readings, dict(zip(line.tokens, count())), marked)
        context.of_article(told, read, marked)
        return marked


def _names(line: Line, labels: Iterable[tuple[int, str]]) -> Iterator[Tagged]:
    """The names that labels `B-PER`, `I-PER` … of places say, those with O left out; an `I-` behind another type begins one."""
    begin, end, type_ = 0, 0, ""
    for place, label in labels:
        if place != end or label != f"I-{type_}":
            if type_:
                yield Tagged(type_, line.tokens[begin], line.tokens[end - 1] + 1)
            begin, type_ = place, label[2:]
        end = place + 1
    if type_:
        yield Tagged(type_, line.tokens[begin], line.tokens[end - 1] + 1)


@cache
def tagger() -> Tagger:
    """The tagger that comes with Khabar, opened once a process."""
    return Tagger(Model.open(FOLDER), word_lists())


@cache
def tagger_digest() -> str:
    """The SHA-256 of `model.json`, which holds those of the arrays: it stands for all of them, so that nobody reads 8 MB."""
    return "sha256:" + hashlib.sha256((FOLDER / "model.json").read_bytes()).hexdigest()
