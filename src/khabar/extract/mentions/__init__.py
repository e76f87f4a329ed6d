"""How names are found: what a word can be in a name, titles, persons, organisations, places, which of several readings stands.

Each finder walks one sentence from its lexicon hits and gives `Found` readings; `choose` keeps those that do not overlap;
`resolve` makes one entity of all mentions of a name; `metonymy` tells
the government from the place. A recogniser that learned from data fits in as one more finder.
"""

from khabar.extract.mentions.extractor import MentionsExtractor

__all__ = ["MentionsExtractor"]
