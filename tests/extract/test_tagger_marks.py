"""What the trained tagger sees of an article: its line, the marks of tokens, and that nothing read before shows in them."""

from __future__ import annotations

import pytest

from khabar.extract.mentions.tagger.line import NOWHERE, Line
from khabar.extract.mentions.tagger.marks import MarkNumbers
from khabar.extract.mentions.tagger.model import Model
from khabar.extract.mentions.tagger.seen import Seen
from khabar.extract.mentions.tagger.tagger import Tagger
from khabar.extract.mentions.tagger.word_lists import FOLDER, WordLists
from khabar.grammar import Analysis
from khabar.lexicon import Lexicon
from khabar.lexicon.tables import PersonName, Title
from news_text import analysis_of

TEXT = "وصل الرئيس بوتين إلى عمان.\nوأكد بوتين لدى وصوله إلى مطار الملكة علياء دعم المحادثات.\nوتوجه ببوتين الموكب."


def tagger() -> Tagger:
    return Tagger(Model.open(FOLDER), WordLists.open(FOLDER))


def sentences_of(analysis: Analysis) -> list[tuple[int, int]]:
    return analysis.sentences(0, len(analysis.page.text))


def marks(one: Tagger, analysis: Analysis) -> list[tuple[int, str]]:
    return sorted(one.marks(analysis, sentences_of(analysis), []))


def test_a_line_has_empty_places_around_each_sentence() -> None:
    analysis = analysis_of("قال الأمير.\nوصل أمس.")
    line = Line.of(analysis, [(0, 3), (3, 6)])
    assert line.forms == ["", "", "قال", "الامير", ".", "", "", "وصل", "امس", ".", "", ""]
    assert line.surfaces[3] == "الأمير"  # as the page writes it, with its hamza
    assert line.tokens == [NOWHERE, NOWHERE, 0, 1, 2, NOWHERE, NOWHERE, 3, 4, 5, NOWHERE, NOWHERE]
    assert line.begins == [2, 7]


def test_marks_that_the_model_does_not_know_get_numbers_behind_it() -> None:
    numbers = MarkNumbers(["BOS", "RT"])
    assert [numbers.of(name) for name in ("RT", "new", "BOS", "newer", "new")] == [1, 2, 0, 3, 2]
    assert numbers.names == ["BOS", "RT", "new", "newer"]


def test_a_word_hears_what_stands_beside_it_elsewhere() -> None:
    analysis = analysis_of(TEXT)
    places = [token for token, form in enumerate(analysis.forms) if form in ("بوتين", "ببوتين")]
    found = {token: {mark for at, mark in marks(tagger(), analysis) if at == token} for token in places}
    named, alone, parted = (found[token] for token in places)
    assert "D<title" in alone  # the president of the first sentence
    assert "D<title" not in named  # no other place tells it of that
    assert {"Dn3", "D<title"} <= parted  # ب parted, as the word stands there without it too


def test_the_first_word_of_a_sentence_hears_nothing_of_the_one_before() -> None:
    found = marks(tagger(), analysis_of("وصل الرئيس.\nبوتين هنا.\nوبقي بوتين."))
    assert not [mark for _, mark in found if mark == "D<title"]


@pytest.mark.parametrize("tables", [(Title,), (PersonName, Title)])
def test_another_lexicon_leaves_nothing_behind(tables: tuple[type[Title] | type[PersonName], ...]) -> None:
    used, analysis = tagger(), analysis_of(TEXT)
    other = Analysis(analysis.page, Lexicon(tables=tables))
    for one in (analysis, other, analysis, other):
        assert marks(used, one) == marks(tagger(), one)
        assert used.tag(one, sentences_of(one), []) == tagger().tag(one, sentences_of(one), [])


def test_words_that_one_letter_writes_are_told_apart_whatever_was_read_before() -> None:
    """`ﷺ` folds into four words, the first of which may be glued to the word before: all are written alike."""
    texts = ["قال محمدﷺ لأصحابه.", "قال النبي ﷺ لأصحابه.", "صلى الله عليه وسلم."]
    read = [analysis_of(text) for text in texts]
    model, lists = Model.open(FOLDER), WordLists.open(FOLDER)
    alone = []
    for analysis in read:
        seen, line = Seen(model, lists, MarkNumbers(())), Line.of(analysis, sentences_of(analysis))
        alone.append(seen.scores(seen.rows_of(analysis, line)).tolist())
    used = Seen(model, lists, MarkNumbers(()))
    for _ in range(2):
        for analysis, scores in zip(reversed(read), reversed(alone), strict=True):
            assert used.scores(used.rows_of(analysis, Line.of(analysis, sentences_of(analysis)))).tolist() == scores
    line = Line.of(read[1], sentences_of(read[1]))
    assert line.surfaces[4:8] == ["ﷺ"] * 4
    assert len(set(used.rows_of(read[1], line)[4:8].tolist())) == 4
