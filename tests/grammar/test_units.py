"""Units of measure and currencies as they are printed behind numbers: abbreviations of several signs, adjectives of countries, duals."""

from __future__ import annotations

import pytest

from khabar.grammar.numerals import numerals
from khabar.lexicon import Lexicon, lexicon
from khabar.lexicon.tables import Unit
from news_text import analysis_of


def unit_behind(text: str) -> tuple[str, str] | None:
    """`(kind, unit)` of the longest unit right behind the first number of a text."""
    analysis = analysis_of(text)
    number = numerals(analysis, 0, len(analysis))[0]
    hits = [hit for hit in analysis.hits(Unit) if hit.first == number.last and not hit.cut.length]
    return (hits[0].row.kind, hits[0].row.unit) if hits else None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("500 دينار عراقي", "IQD"), ("20 دينارا", "dinar"), ("45,000 د.ع في", "IQD"), ("30 ألف ل.ل", "LBP"), ("100 ر.س.", "SAR"),
        ("20 دج", "DZD"), ("3 ملايير سنتيم", "centime"), ("40 ج.م", "EGP"), ("100 دولارا كنديا", "CAD"), ("مليون أوقية جديدة", "MRU"),
        ("3 جنيهات إسترلينية", "GBP"), ("4,1 مليون فرنك سويسري", "CHF"), ("50 ₪", "ILS"), ("20€", "EUR"), ("10¢", "cent"),
        ("5 كرونات سويدية", "SEK"), ("9 مليارات وون", "KRW"), ("7 جنيهات سودانية", "SDG"), ("ألف فرنك أفريقي", "franc CFA"),
    ],
)  # fmt: skip
def test_currencies(text: str, unit: str) -> None:
    assert unit_behind(text) == ("money", unit)


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("640 كلم² من البادية", "area", "km2"), ("500 م2", "area", "m2"), ("ألف متر مربع", "area", "m2"), ("مليون قدم مربع", "area", "ft2"),
        ("3 م³", "volume", "m3"), ("8 مليارات متر مكعب", "volume", "m3"), ("3 هكتولتر", "volume", "hL"), ("250 ملي لتر", "volume", "mL"),
        ("مليون برميل", "volume", "barrel"), ("مليون برميل يوميا", "rate", "barrel/day"),
        ("120 كيلومترا في الساعة", "speed", "km/h"), ("80 كلم/س", "speed", "km/h"), ("50 عقدة", "speed", "kn"),
        ("عشرة أميال بحرية", "distance", "nmi"), ("12 مم", "distance", "mm"), ("خمسون قدما", "distance", "ft"),
        ("9 قناطير", "mass", "quintal"), ("2000 ملج", "mass", "mg"), ("أربعون طنا متريا", "mass", "t"),
        ("37° سلزيوس", "temperature", "C"), ("45 درجة", "degree", "degree"), ("5,3 درجات على مقياس ريختر", "magnitude", "Richter"),
        ("5.3 على سلم ريشتر", "magnitude", "Richter"),
        ("600 ميغاواط", "power", "MW"), ("20 كيلوواط ساعة", "energy", "kWh"), ("64 جيجابايت", "data", "GB"), ("100 ميغابت في الثانية", "rate", "Mb/s"),
        ("25 نقطة أساس", "percent", "bp"), ("0,3 نقطة مئوية", "percent", "pp"), ("20 بالماية", "percent", "%"), ("3 في الألف", "percent", "‰"),
    ],
)  # fmt: skip
def test_measures(text: str, kind: str, unit: str) -> None:
    assert unit_behind(text) == (kind, unit)


@pytest.mark.parametrize("text", ["10 عقود", "5 عقد", "20 حصانا", "3 سنتين", "15 قدمين", "8 بار"])
def test_what_is_another_word_is_no_unit(text: str) -> None:
    assert unit_behind(text) is None


def test_no_two_units_are_written_alike() -> None:
    tables = Lexicon(tables=(Unit,))
    forms = [entry.tokens for entry in tables.entries(Unit)]
    assert len(forms) == len(set(forms)) > 1000
    assert len(list(lexicon().entries(Unit))) == len(forms)
