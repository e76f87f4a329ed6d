"""Times: every expression of a date, a duration or a repetition, in TIMEX3 terms, resolved against the article's date."""

from __future__ import annotations

from datetime import date

from khabar.extract.stage import ArticleText, Facts, Sentence
from khabar.extract.times.dates import hijri_day_of_month
from khabar.extract.times.days import date_phrases
from khabar.extract.times.periods import period_phrases
from khabar.extract.times.phrase import Phrase, TimeClause
from khabar.grammar import Analysis
from khabar.grammar.numerals import number_tokens
from khabar.lexicon.tables import Month, Row, TimeWord, Weekday
from khabar.model import Anchor, Article, Time


class TimesExtractor:
    """Finds the times of an article. Without a day of publication nothing relative is resolved."""

    name = "times"
    requires: frozenset[str] = frozenset()
    provides = frozenset({"times"})

    def extract(self, article: ArticleText, facts: Facts) -> None:
        """Fills `facts.times`, in order of start and end."""
        reference, anchor = _reference(article.article)
        phrases: list[Phrase] = []
        for sentence in article.sentences:
            clause = _clause(article.analysis, sentence, reference)
            if clause is not None:
                date_phrases(clause)
                period_phrases(clause)
                phrases += clause.phrases
        if reference is not None and _counts_hijri(phrases, article.article):
            phrases = [hijri_day_of_month(phrase, reference) for phrase in phrases]
        found: dict[str, Time] = {}
        for phrase in phrases:
            time = _time(article, phrase, anchor)
            found.setdefault(time.id, time)
        facts.times = tuple(sorted(found.values(), key=lambda time: time.at.span))


def _clause(analysis: Analysis, sentence: Sentence, reference: date | None) -> TimeClause | None:
    """What the grammars read; null for a sentence in which none of them would begin."""
    first, last = sentence.first, sentence.last
    numbers = number_tokens(analysis, first, last)
    heads: tuple[type[Row], ...] = (TimeWord, Month, Weekday)
    if not numbers and not any(analysis.hits_in(table, first, last) for table in heads):
        return None
    return TimeClause(analysis, first, last, reference, numbers)


def _counts_hijri(phrases: list[Phrase], article: Article) -> bool:
    """True for an article that names Hijri months alone, or none under a Hijri date: its `الشهر الجاري` is one too."""
    calendars = {phrase.calendar for phrase in phrases if phrase.rule.startswith(("named_", "digits_"))}
    dated = article.published is not None and "Hijri" in article.published.basis
    return calendars == {"hijri"} or (dated and not calendars)


def _reference(article: Article) -> tuple[date | None, Anchor]:
    """The day against which relative times are resolved, if the article has one, and what it is called."""
    published = article.published
    if published is None or published.value is None or published.precision != "day":
        return None, Anchor()
    return date.fromisoformat(published.value), Anchor(kind="given" if published.basis == "given" else "published")


def _time(article: ArticleText, phrase: Phrase, anchor: Anchor) -> Time:
    at, value = article.quote(phrase.first, phrase.last, phrase.cut), phrase.value
    return Time(
        id=article.id_of("times", phrase.type, at.parts),
        article=article.article.id,
        at=at,
        rule=phrase.rule,
        type=phrase.type,
        value=value.value,
        mod=phrase.mod,
        edtf=value.edtf,
        earliest=value.earliest,
        latest=value.latest,
        calendar=phrase.calendar,
        anchor=anchor if phrase.anchored and value.value is not None else Anchor(),
        alternatives=value.alternatives,
    )
