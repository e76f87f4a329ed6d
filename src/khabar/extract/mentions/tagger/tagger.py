"""Names in an article by the trained model."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from khabar.extract.mentions.tagger import context
from khabar.extract.mentions.tagger.decode import best_labels
from khabar.extract.mentions.tagger.model import OFFSETS, REACH, Model, Weights
from khabar.extract.mentions.tagger.sorts import beside
from khabar.extract.mentions.tagger.types import features_of
from khabar.extract.mentions.tagger.word_lists import WordLists
from khabar.grammar import Analysis
from khabar.lexicon import Lexicon
from khabar.text import cuts

MODEL = Path(__file__).parent / "model"
MAX_TYPES = 100_000  # types whose vectors are remembered at a time, some 20 MB
_CLITICS = ("و", "ف", "ب", "ل", "ك", "ول", "وب")
MIN_JOINED = 4  # letters of an unknown word of which the first و is taken for a conjunction
_GROWTH = 4096  # rows by which the table of vectors grows


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
        self._forget(None)

    def _forget(self, lexicon: Lexicon | None) -> None:
        self._lexicon = lexicon
        self._rows: dict[str, int] = {}
        self._beside: dict[str, context.Beside] = {}
        self._ends: dict[str, tuple[bool, bool]] = {}
        self._vectors: Weights = self.model.border[None]

    def tag(self, analysis: Analysis, sentences: Sequence[tuple[int, int]], readings: Sequence[context.Reading]) -> list[Tagged]:
        """The names in the sentences of one article, as token ranges that do not overlap; `readings` are the finders'."""
        sentences = [one for one in sentences if one[0] < one[1]]
        if not sentences:
            return []
        sizes = [last - first for first, last in sentences]
        scores = self._scores(analysis, sentences)
        place = {token: at for at, token in enumerate(_tokens(sentences))}
        marked = self.marks(analysis, sentences, readings)
        self.model.add_contexts(scores, ((place[token], feature) for token, feature in marked))
        labels = [self.model.labels[label] for label in best_labels(self.model, scores, sizes)]
        return list(_names(sentences, labels))

    def marks(
        self, analysis: Analysis, sentences: Sequence[tuple[int, int]], readings: Sequence[context.Reading]
    ) -> Iterator[context.Marked]:
        """The features of tokens; training asks for them too."""
        for first, last in sentences:
            yield first, "BOS"
            yield from context.of_phrases(analysis, first, last)
            yield from context.of_pairs(self._pairs_in(analysis.forms, first, last), last)
            yield from context.of_readings([one for one in readings if first <= one.first < last], first, last)
        yield from context.of_article(analysis, sentences, readings, lambda first, last: self._beside_of(analysis, first, last))

    def features(self, analysis: Analysis, token: int) -> list[str]:
        """The features of the type at a token; training asks for them too."""
        return features_of(surface_of(analysis, token), analysis.types[token], analysis.kinds[token], self._lists)

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

    def _scores(self, analysis: Analysis, sentences: Sequence[tuple[int, int]]) -> Weights:
        """[token, label]: the sum of what the words around a token say of it."""
        rows = self._types(analysis, sentences)
        own = np.arange(len(rows))
        inside = np.array([row for row in rows if row >= 0])
        places = own[np.array(rows) >= 0]
        padded = np.maximum(np.array(rows), 0)
        scores = np.zeros((len(inside), len(self.model.labels)), dtype=np.int32)
        for offset in range(OFFSETS):
            scores += self._vectors[padded[places + offset - REACH], offset]
        return scores

    def _types(self, analysis: Analysis, sentences: Sequence[tuple[int, int]]) -> list[int]:
        """Rows of the vectors of the words of all sentences; -1 for the borders between them, REACH on each side."""
        if analysis.lexicon is not self._lexicon or len(self._rows) > MAX_TYPES:
            self._forget(analysis.lexicon)
        known, border = self._rows, [-1] * REACH
        words = [[surface_of(analysis, token) for token in range(first, last)] for first, last in sentences]
        unknown: dict[str, int] = {}
        for (first, _), sentence in zip(sentences, words, strict=True):
            for at, word in enumerate(sentence, first):
                if word not in known:
                    unknown.setdefault(word, at)
        if unknown:
            self._learn(analysis, unknown)
        rows = list(border)
        for sentence in words:
            rows += [known[word] for word in sentence]
            rows += border
        return rows

    def _learn(self, analysis: Analysis, unknown: dict[str, int]) -> None:
        vectors = self.model.vectors([self.features(analysis, token) for token in unknown.values()])
        known = len(self._rows) + 1
        if known + len(vectors) > len(self._vectors):
            grown = np.zeros((known + len(vectors) + _GROWTH, *vectors.shape[1:]), dtype=np.int32)
            grown[:known] = self._vectors[:known]
            self._vectors = grown
        self._vectors[known : known + len(vectors)] = vectors
        self._rows.update(zip(unknown, range(known, known + len(vectors)), strict=True))

    def _beside_of(self, analysis: Analysis, first: int, last: int) -> list[context.Beside]:
        """What each token of a sentence says of its neighbours."""
        known, found = self._beside, []
        for token in range(first, last):
            form = analysis.forms[token]
            said = known.get(form)
            if said is None:
                said = known[form] = beside(analysis.types[token], analysis.kinds[token], self._lists)
            found.append(said)
        return found

    def _pairs_in(self, forms: Sequence[str], first: int, last: int) -> Iterator[int]:
        """The tokens of a sentence that are a known name together with the next one."""
        known = self._ends
        before = False
        for token in range(first, last):
            form = forms[token]
            ends = known.get(form)
            if ends is None:
                ends = known[form] = (self._lists.opens(form), self._lists.closes(form))
            if before and ends[1] and self._lists.is_pair(forms[token - 1], form):
                yield token - 1
            before = ends[0]


def surface_of(analysis: Analysis, token: int) -> str:
    """The token as the page writes it."""
    return analysis.page.text[analysis.starts[token] : analysis.ends[token]]


def _tokens(sentences: Sequence[tuple[int, int]]) -> Iterator[int]:
    return (token for first, last in sentences for token in range(first, last))


def _names(sentences: Sequence[tuple[int, int]], labels: Sequence[str]) -> Iterator[Tagged]:
    """The names that labels `B-PER`, `I-PER`, `O` … say; an `I-` behind another type begins one."""
    at = 0
    for first, last in sentences:
        begin, type_ = first, ""
        for token, label in enumerate((*labels[at : at + last - first], "O"), first):
            if type_ and label != f"I-{type_}":
                yield Tagged(type_, begin, token)
                type_ = ""
            if label != "O" and not type_:
                begin, type_ = token, label[2:]
        at += last - first


@cache
def tagger() -> Tagger:
    """The tagger that comes with Khabar, opened once a process."""
    return Tagger(Model.open(MODEL), WordLists.open(MODEL))


@cache
def tagger_digest() -> str:
    """The SHA-256 of the files of the model that comes with Khabar."""
    total = hashlib.sha256()
    for file in sorted(MODEL.iterdir()):
        if file.suffix in (".npy", ".json"):
            total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return "sha256:" + total.hexdigest()
