"""HTML → blocks in reading order, what of it is hidden, what stands outside the text."""

from __future__ import annotations

import pytest
from ingesting import MORE, NEWS, lines_of, page_of

from khabar.errors import InputError
from khabar.model import Field, FieldEvidence


def test_blocks_come_in_reading_order_one_a_line() -> None:
    raw = page_of(f"<h1>عنوان</h1><div>قبل<p>{NEWS}</p>بعد</div><ul><li>بند</li><li>آخر</li></ul>")
    assert raw.page.text == f"عنوان\nقبل\n{NEWS}\nبعد\nبند\nآخر"
    assert [block.tag for block in raw.layout] == ["h1", "div", "p", "div", "li", "li"]


def test_blocks_cover_the_text_but_for_white_space() -> None:
    raw = page_of(f"<p>{NEWS}<p>  <p>{MORE}<table><tr><td>أ<td>ب</table>")
    text, position = raw.page.text, 0
    for block in raw.layout:
        assert text[position : block.start].strip() == ""
        assert text[block.start : block.end] == text[block.start : block.end].strip() != ""
        position = block.end
    assert position == len(text)


def test_white_space_is_made_single_as_a_browser_does() -> None:
    # The no-break space before the colon is a character of the text and stays.
    assert lines_of("<p>\n  قال \t الوزير\r\n\u00a0: «نعم»  </p>") == ["قال الوزير \u00a0: «نعم»"]


def test_inline_elements_do_not_part_a_word() -> None:
    assert lines_of("<p>ال<b>محاد</b><span>ثات</span> و<a href=x>الوفد</a>.</p>") == ["المحادثات والوفد."]


def test_a_line_break_begins_a_block() -> None:
    assert lines_of("<p>بغداد - صدى الفرات<br>أعلنت الوزارة<br/><br>وأضافت</p>") == [
        "بغداد - صدى الفرات",
        "أعلنت الوزارة",
        "وأضافت",
    ]


def test_two_links_side_by_side_are_two_words() -> None:
    # Menus are often links with nothing between them; a style sheet sets them apart.
    assert lines_of("<nav><a href=1>سياسة</a><a href=2>اقتصاد</a></nav>") == ["سياسة اقتصاد"]


def test_an_image_parts_words_and_its_alternative_text_is_left_out() -> None:
    assert lines_of('<p>قبل<img alt="صورة أرشيفية" src=x>بعد</p>') == ["قبل بعد"]


def test_preformatted_lines_are_lines() -> None:
    assert lines_of("<pre>سطر أول\n  سطر ثان\n\nثالث</pre>") == ["سطر أول", "سطر ثان", "ثالث"]


def test_a_block_of_signs_that_nobody_sees_is_none() -> None:
    assert lines_of("<p>&nbsp;</p><p>&rlm;</p><p>\u200b\ufeff</p><p>نص</p>") == ["نص"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>سر</p>",
        '<p aria-hidden="true">سر</p>',
        '<div style="color:red; DISPLAY : none"><p>سر</p></div>',
        '<p style="visibility:hidden">سر</p>',
        '<p style="font-size:0">سر</p>',
        '<p style="font-size: 0px; color: red">سر</p>',
        '<p style="text-indent:-9999px">سر</p>',
        "<template><p>سر</p></template>",
        "<noscript><p>سر</p></noscript>",
        "<script>var x = 'سر';</script>",
        "<style>.x:after { content: 'سر' }</style>",
        "<!-- سر -->",
        "<textarea>سر</textarea>",
        '<input type="hidden" value="سر">',
        "<dialog>سر</dialog>",
        "<svg><title>سر</title><text>سر</text></svg>",
        '<span class="sr-only">سر</span>',
        "<video>سر</video>",
        "<iframe>سر</iframe>",
        "<xmp hidden>سر</xmp>",
        "<style>.menu { display: none }</style><p class='top menu'>سر</p>",
        "<p class='menu'>سر</p><style>.a,.menu{display:none!important}</style>",
        "<style>.tab{display:none}.tab.on{display:block}</style><p class='tab'>سر</p>",
    ],
)
def test_hidden_text_is_left_out(hidden: str) -> None:
    assert lines_of(f"<p>قبل</p>{hidden}<p>بعد</p>") == ["قبل", "بعد"]


@pytest.mark.parametrize(
    "shown",
    [
        '<p style="font-size:0.9em">علن</p>',
        '<p style="display:block">علن</p>',
        '<p aria-hidden="false">علن</p>',
        "<dialog open>علن</dialog>",
        "<style>@media print{.menu{display:none}}</style><p class='menu'>علن</p>",
        "<style media=print>.menu{display:none}</style><p class='menu'>علن</p>",
        "<style>.menu{display:none}.menu{display:block}</style><p class='menu'>علن</p>",
        "<style>.tab{display:none}.tab.on{display:block}</style><p class='tab on'>علن</p>",
        "<style>.m{display:none} .open .m{display:block}</style><p class='m'>علن</p>",
        "<style>.row{font-size:0} .row span{font-size:14px}</style><p class='row'><span>علن</span></p>",
        "<style>/* .m{display:none} */ .x{display:none}</style><p class='m'>علن</p>",
    ],
)
def test_text_that_is_only_hidden_at_times_is_kept(shown: str) -> None:
    assert lines_of(shown) == ["علن"]


def test_a_page_that_hides_itself_until_a_script_has_run_is_read() -> None:
    assert lines_of('<body style="visibility:hidden"><p>نص') == ["نص"]


def test_a_script_that_writes_scripts_does_not_spill() -> None:
    # Old advertisements: a comment inside the script in which `</script>` does not end it.
    page = "<p>قبل</p><script><!-- document.write('<script src=x></script>نص'); //--></script><p>بعد</p>"
    assert lines_of(page) == ["قبل", "بعد"]


def test_mended_html_reads_as_a_browser_shows_it() -> None:
    page = "<!doctype html><p>أول<p>ثان <b>غامق<p>ثالث</b><table>تائه<tr><td>خلية</table></div>"
    assert lines_of(page) == ["أول", "ثان غامق", "ثالث", "تائه", "خلية"]


def test_a_block_says_where_it_stands_and_what_links_it_has() -> None:
    raw = page_of(f'<article id="Main" class="Post news"><p class="lead">{NEWS} <a href="/t">الملف</a></p></article>')
    (block,) = raw.layout
    assert block.path == ("html", "body", "article", "#main", ".post", ".news", "p", ".lead")
    assert block.link_chars == len("الملف")


def test_a_block_whose_words_stand_in_one_inline_element_has_it_in_its_path() -> None:
    raw = page_of(
        '<div><span class="date">14 يناير</span></div><div><span class="a">كتب</span> <span class="b">فلان</span></div>'
    )
    assert raw.layout[0].path[-2:] == ("span", ".date")
    assert raw.layout[1].path[-1] == "div"
    assert [block.tag for block in raw.layout] == ["div", "div"]


def test_a_long_path_keeps_what_is_nearest_to_the_block() -> None:
    classes = " ".join(f"c{number}" for number in range(50))  # a page of utility classes
    raw = page_of(f'<article><div class="{classes}"><div class="{classes}"><p class="body">{NEWS}')
    path = raw.layout[0].path
    assert len(path) <= 24
    assert path[-2:] == ("p", ".body")
    assert "article" in path


def test_the_date_of_a_time_element_belongs_to_its_block_alone() -> None:
    raw = page_of('<p>نشر: <time datetime="2024-01-14T15:30+02:00">الأحد</time></p><p>نص</p>')
    assert [block.datetime for block in raw.layout] == ["2024-01-14T15:30+02:00", None]


HEAD = """<html lang="ar"><head><title> عنوان &amp; الصفحة
 | صدى</title>
<meta property="og:title" content="عنوان"><meta name="Description" content="وصف  موجز"><meta name="viewport" content="x">
<meta property="article:published_time" content="2024-01-14T10:00:00Z"><link rel="canonical" href="https://s.example/a?b=1&amp;c=2">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":["NewsArticle"],"headline":"عنوان",
"datePublished":"2024-01-14","author":[{"@type":"Person","name":"فلان"}],"publisher":{"name":"صدى"},"keywords":["ماء","نهر"]}]}
</script></head>"""


def test_what_a_page_says_of_itself_becomes_fields_in_document_order() -> None:
    fields = page_of(HEAD + f"<p>{NEWS}").page.fields
    article = 'script[type="application/ld+json"]#NewsArticle'
    assert fields == (
        Field("html@lang", "ar"),
        Field("title", "عنوان & الصفحة | صدى"),
        Field('meta[property="og:title"]@content', "عنوان"),
        Field('meta[name="description"]@content', "وصف موجز"),
        Field('meta[property="article:published_time"]@content', "2024-01-14T10:00:00Z"),
        Field('link[rel="canonical"]@href', "https://s.example/a?b=1&c=2"),
        Field(f"{article}.headline", "عنوان"),
        Field(f"{article}.datePublished", "2024-01-14"),
        Field(f"{article}.keywords", "ماء"),
        Field(f"{article}.keywords", "نهر"),
        Field(f"{article}.author.name", "فلان"),
        Field(f"{article}.publisher.name", "صدى"),
    )


def test_fields_are_evidence() -> None:
    page = page_of(HEAD + f"<p>{NEWS}").page
    assert FieldEvidence(page, "attribute", 'meta[property="article:published_time"]@content', "2024-01-14").quote == "2024-01-14"


def test_times_and_item_properties_become_fields() -> None:
    fields = page_of(
        f'<p itemprop="datePublished" content="2024-01-14">أمس <time datetime="2024-01-13">13 يناير</time>'
        f'<p itemprop="author" itemscope>كتب <b itemprop="name">فلان</b><p>{NEWS}'
    ).page.fields
    assert fields == (
        Field('p[itemprop="datePublished"]@content', "2024-01-14"),
        Field("time@datetime", "2024-01-13"),
        Field('p[itemprop="author"] b[itemprop="name"]', "فلان"),
        Field('p[itemprop="author"]', "كتب فلان"),
    )


@pytest.mark.parametrize("script", ["", "{", "[" * 5000, "null", '{"@type": 3, "headline": {"a": 1}}', '{"@graph": "x"}', "12"])
def test_broken_json_ld_costs_its_fields_and_nothing_else(script: str) -> None:
    page = page_of(f'<script type="application/ld+json">{script}</script><p>{NEWS}').page
    assert (page.text, page.fields) == (NEWS, ())


def test_a_page_with_nothing_to_see_is_refused() -> None:
    with pytest.raises(InputError, match="no text that can be seen"):
        page_of(f"<title>{NEWS}</title><p hidden>{NEWS}</p>")
