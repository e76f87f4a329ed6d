"""Times in TIMEX3 terms. A phrase starts at a lexicon hit or a calendar date and is resolved against the article's date.

phrase     what all finders share: a clause, a phrase found in it      values   arithmetic of dates, no text and no clock
days       days: `اليوم`, weekdays, dates with them                    dates    dates without a year, Hijri days
periods    weeks, months, years, decades                               lengths  durations and sets
"""

from khabar.extract.times.extractor import TimesExtractor

__all__ = ["TimesExtractor"]
