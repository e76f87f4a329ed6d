"""Quantities: numbers of people, things, money, shares and measures: what is counted, where, as of when, whose, of what whole.

A sentence is a `NumberClause`; each grammar makes `Draft`s of it, which the steps behind them fill; in the order of the flow:

extractor   the flow                                   article     where numbers, places and times stand in an article
clause      a sentence and the lexicon's hits in it    drafts      a quantity as it was read so far
grammars/   numbers with their ranges, fractions, numbers with the article, vague words, duals
nouns       what stands behind a number, by `shapes`   modifiers   `نحو`, `أكثر من`
refusals    numbers that count nothing, and why        sharing     nouns of a neighbour, or left out, or `told` before a number
roles       killed, injured, troops …                  wholes      parts and their wholes
changes     increments                                 settings/   place and time
holders     who holds or suffers it                    currency    `دينار` by the country that is said
facts       a draft as a fact                          words       closed classes of words
"""

from khabar.extract.quantities.extractor import QuantitiesExtractor

__all__ = ["QuantitiesExtractor"]
