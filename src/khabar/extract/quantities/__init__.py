"""Quantities: numbers of people, things, money, distance, with what is counted and who gave them.

parts      what all finders share: a clause, a draft of a quantity     refusals   numbers that count nothing
numbers    numbers in digits and words, ranges, modifiers              words      vague words and duals
roles      killed, injured, troops … by the words around a number
"""

from khabar.extract.quantities.extractor import QuantitiesExtractor

__all__ = ["QuantitiesExtractor"]
