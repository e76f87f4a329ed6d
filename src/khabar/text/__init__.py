"""Arabic text seen as spans: a folded view with its offset map, tokens, clitics, sentences."""

from khabar.text.articles import Sentences
from khabar.text.clitics import Cut, cuts, without_article
from khabar.text.fold import AlignedText, fold
from khabar.text.sentences import sentence_ends
from khabar.text.stems import light_stem, stems_of
from khabar.text.tokens import TokenKind, tokens

__all__ = [
    "AlignedText",
    "Cut",
    "Sentences",
    "TokenKind",
    "cuts",
    "fold",
    "light_stem",
    "sentence_ends",
    "stems_of",
    "tokens",
    "without_article",
]
