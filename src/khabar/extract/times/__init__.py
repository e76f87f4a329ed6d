"""Times in TIMEX3 terms: terminals from lexicon and digits, rules that join them over a chart, senses that a scene resolves.

terminals  words, dates, digits, numbers of a sentence       rules     which of them make which sense
senses     what a time means before it is resolved           values    TIMEX3 values with bounds; shifts: their arithmetic
context    what stands round a word; refusals: what is refused for it
"""

from khabar.extract.times.extractor import TimesExtractor

__all__ = ["TimesExtractor"]
