"""Persons, places and organisations by a trained model: a linear chain over what each word type can be.

arrays → likeness → word_lists → types, sorts → model → decode, line, marks → context → seen → tagger: each module knows
only those before it.
"""

from khabar.extract.mentions.tagger.tagger import Tagged, Tagger, tagger, tagger_digest

__all__ = ["Tagged", "Tagger", "tagger", "tagger_digest"]
