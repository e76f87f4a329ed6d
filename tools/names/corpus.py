"""ANERcorp as the tagger sees it: documents of 20 sentences, read by Khabar's own analysis and finders.

The file has no sentence borders: a sentence ends at `.`, `؟`, `!`, `?`. Tokens are joined by spaces, sentences by line ends,
as in `evaluation/scorer/score_bio.py`; a gold token may hold several tokens of Khabar, all of which get its label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from khabar.extract.mentions.extractor import finders_read, with_surnames
from khabar.extract.mentions.found import Found, choose
from khabar.extract.mentions.view import views_of
from khabar.extract.mentions.words import Words
from khabar.extract.stage import ArticleText, Sentence
from khabar.grammar import Analysis
from khabar.lexicon import lexicon
from khabar.model import Article, Page, digest, text_digest

ENDS = frozenset(".؟!?")
WINDOW = 20  # sentences of a document, as in score_bio.py
TYPES = {"PERS": "PER", "PER": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}

Gold = list[tuple[str, str]]
"""The tokens of a sentence with their labels (`B-PER`)."""


@dataclass(frozen=True, slots=True)
class Document:
    """`owners` are the gold tokens of Khabar's tokens, counted from the document's first; `labels` those of Khabar's tokens."""

    gold: list[Gold]
    analysis: Analysis
    sentences: list[tuple[int, int]]
    readings: list[Found]
    owners: list[int]
    labels: list[str]


def read(path: Path) -> list[Gold]:
    """The sentences of a file of `token label` lines."""
    sentences: list[Gold] = [[]]
    for line in path.read_text(encoding="utf-8").split("\n"):
        parts = line.split()
        if len(parts) > 1:
            prefix, _, name = parts[-1].partition("-")
            sentences[-1].append((parts[0], f"{prefix}-{TYPES[name]}" if prefix in ("B", "I") and name in TYPES else "O"))
            if parts[0] in ENDS:
                sentences.append([])
    return [sentence for sentence in sentences if sentence]


def folds(sentences: Sequence[Gold], count: int = 5) -> list[list[Gold]]:
    """Contiguous parts of about as many tokens, cut at the ends of sentences."""
    total, seen = sum(map(len, sentences)), 0
    parts: list[list[Gold]] = [[] for _ in range(count)]
    for sentence in sentences:
        parts[min(count - 1, seen * count // total)].append(sentence)
        seen += len(sentence)
    return parts


def documents(sentences: Sequence[Gold]) -> list[Document]:
    """The documents of one fold."""
    words = Words()
    return [_document(list(sentences[at : at + WINDOW]), words) for at in range(0, len(sentences), WINDOW)]


def _document(gold: list[Gold], words: Words) -> Document:
    lines = [" ".join(token for token, _ in sentence) for sentence in gold]
    text = "\n".join(lines)
    page = Page(
        id=digest(text.encode()), source="", media_type="text/plain", charset="utf-8", text=text, text_sha256=text_digest(text)
    )
    analysis = Analysis(page, lexicon())
    sentences, at = [], 0
    for line in lines:
        sentences.append(analysis.token_range(at, at + len(line)))
        at += len(line) + 1
    article = ArticleText(analysis, Article(id="", kind="main", body=((0, len(text)),)))
    views = views_of(article, [Sentence(first, last, 0) for first, last in sentences], words)
    readings = finders_read(views, article.field.name == "sport")
    named = with_surnames(readings, [choose(found) for _, found in readings])
    return Document(gold, analysis, sentences, [one for _, one in named], *_labels(analysis, gold))


def _labels(analysis: Analysis, gold: list[Gold]) -> tuple[list[int], list[str]]:
    tokens = [token for sentence in gold for token in sentence]
    ends, end = [], -1
    for token, _ in tokens:
        end += 1 + len(token)
        ends.append(end)
    owners: list[int] = []
    labels: list[str] = []
    at = 0
    for start in analysis.starts:
        while ends[at] <= start:
            at += 1
        again = bool(owners) and owners[-1] == at
        label = tokens[at][1]
        labels.append("I" + label[1:] if again and label != "O" else label)
        owners.append(at)
    return owners, labels
