"""Reprints: which articles share passages, of what kind, and from whom each copy has its text.

words as codes (wording) → pairs that share runs of words (candidates) → their passages side by side (passages) → kind (kinds,
with common for formulas) → groups of copies → from whom each has it (descent). A pair is judged by its two texts alone, but for
formulas, of which the whole record tells that they are.
"""

from khabar.link.reprints.descent import source_name
from khabar.link.reprints.reprints import reprints

__all__ = ["reprints", "source_name"]
