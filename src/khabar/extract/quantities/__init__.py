"""Quantities: numbers of people, things, money, shares and measures: what is counted, where, as of when, whose, of what whole.

A sentence is a `NumberClause` over the article's `Lookup`; each grammar makes `Draft`s of it, and the steps below fill them.

clause      a sentence and the lexicon's hits in it    drafts      a quantity as it was read so far
numbers     digits and words, with `ranges`            words       vague words, duals, `جندي واحد`
fractions   of a whole; numbers with the article       refusals    numbers that count nothing, and why
nouns       what stands behind a number, by `shapes`   modifiers   `نحو`, `أكثر من`
sharing     nouns of a neighbour, or left out          told        nouns and words before a number that tell what it counts
roles       killed, injured, troops …                  changes     increments
wholes      parts and their wholes                     groups      what is told in one breath
settings    place and time, by `where`, `when`         openings    whether a phrase before a number is told of it
holders     who holds or suffers it                    currency    `دينار` by the country that is said
closed, closed_clause: closed classes of words
"""

from khabar.extract.quantities.extractor import QuantitiesExtractor

__all__ = ["QuantitiesExtractor"]
