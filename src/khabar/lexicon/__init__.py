"""What Khabar knows of words: tables in `data/*.tsv`, each row with its source and licence, and their compiled look-up."""

from khabar.lexicon.entries import Entry
from khabar.lexicon.forms import tokenise
from khabar.lexicon.lexicon import Lexicon, WordType, lexicon

__all__ = ["Entry", "Lexicon", "WordType", "lexicon", "tokenise"]
