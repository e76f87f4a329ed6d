"""The big table of places."""

from __future__ import annotations

from pathlib import Path

import pytest

from khabar.errors import LexiconError
from khabar.lexicon import lexicon, tokenise
from khabar.lexicon.gazetteer import PATH, Gazetteer, gazetteer
from khabar.lexicon.gazetteer_file import DOUBTFUL, HEAD, LINK_ONLY, SURE, File, checksum
from khabar.lexicon.tables import PlaceName

MARKS = {
    "تاورغاء": SURE,
    "مطار بنينا": SURE,
    "الحوطة": DOUBTFUL,
    "ميدان التحرير": SURE,
    "العديد": LINK_ONLY,  # the base, and `many`
    "مدينة": LINK_ONLY,  # Medina without its article
}


def forms_in(word: str) -> set[str]:
    """The places that the lexicon finds at a word, small table and big."""
    return {e.form for _, found in lexicon().word_type(tokenise(word)[0]).heads for e in found if isinstance(e.row, PlaceName)}


def test_the_file_is_whole() -> None:
    assert File(PATH).is_whole()


def test_every_name_is_found_by_its_tokens() -> None:
    table = gazetteer()
    for name in list(table.all())[::97]:
        assert name.tokens == tokenise(name.form)
        assert name.place in {one.number for one in table.named(name.tokens)}


def test_rows_are_sane() -> None:
    table = gazetteer()
    for number in range(0, table.places, 53):
        row = table.place(number).row
        assert -90 <= row.lat <= 90 and -180 <= row.lon <= 180 and row.name_en
        assert row.country == "" or (len(row.country) == 2 and row.country.isupper())


def test_all_places_of_a_name_are_given_the_larger_first() -> None:
    places = [(one.row.country, one.row.feature, one.admin1) for one in gazetteer().named(("طرابلس",))]
    assert places == [("LY", "capital", "LY.77"), ("LY", "region", "LY.77"), ("LB", "city", "LB.09")]


def test_a_known_place_has_its_geonames_id_and_region() -> None:
    place = gazetteer().named(tokenise("الفلوجة"))[0]
    assert (place.row.geonames, place.row.country, place.admin1) == (99454, "IQ", "IQ.01")
    region = gazetteer().region("IQ.01")
    assert region is not None and region.row.feature == "region"


@pytest.mark.parametrize(("form", "mark"), MARKS.items())
def test_names_that_are_also_words_are_marked(form: str, mark: int) -> None:
    marks = {name.mark for name in gazetteer().starting(tokenise(form)[0]) if name.tokens == tokenise(form)}
    assert min(marks, default=LINK_ONLY) == mark


def test_unknown_words_and_letters_are_nothing() -> None:
    table = gazetteer()
    assert table.named(()) == () and table.named(("زززز",)) == () and table.starting("گچ") == []
    assert checksum("گچ") == 0


def test_the_longest_name_that_stands_at_a_token() -> None:
    forms = ("في", "مطار", "بنغازي", "دير", "الزور", "امس")
    assert gazetteer().longest(forms, 3, len(forms)) == 5
    assert gazetteer().longest(forms, 3, 4) < 5
    assert gazetteer().longest(forms, 5, len(forms)) == 5


def test_vowel_marks_tell_oman_from_amman() -> None:
    table = gazetteer()
    spelt = [table.place(number).row.country for number in table.spelt(("عمان",), "عُمان")]
    assert spelt == ["OM"]


def test_the_lexicon_finds_sure_names_of_the_big_table() -> None:
    assert "تاورغاء" in forms_in("تاورغاء")
    assert "تاورغاء" in forms_in("بتاورغاء")
    assert not forms_in("العديد")  # `many`


def test_a_lexicon_of_other_files_has_no_big_table(tmp_path: Path) -> None:
    assert lexicon().gazetteer is not None
    assert tokenise("دير الزور") == ("دير", "الزور")


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.bin"
    for data in (b"", b"KHGAZ999" + bytes(HEAD), PATH.read_bytes()[:-8]):
        path.write_bytes(data)
        with pytest.raises(LexiconError):
            Gazetteer(path)
    with pytest.raises(LexiconError):
        Gazetteer(tmp_path / "missing.bin")
