"""The manifest: what a CSV says of local files reaches their pages, and its mistakes are named with line and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from ingesting import MORE, NEWS, json_line, read, zipped

from khabar.errors import InputError
from khabar.ingest import read_manifest
from khabar.model import Given, RawPage, Rejected


def manifest(folder: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path = folder / "manifest.csv"
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_row_reaches_its_page(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.html").write_text(f"<p>{NEWS}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(MORE, encoding="utf-8")
    path = manifest(
        tmp_path,
        "path,url,outlet,published,captured_at,archive_url",
        'a.html,https://a.example/1,"صدى الفرات، بغداد",2024-01-14,2024-01-15T08:30:00Z,https://archive.example/1',
        encoding=encoding,
    )
    first, second = read(tmp_path, manifest=read_manifest(path), given=Given(outlet="غيره", published="2020-01-01"))
    assert isinstance(first, RawPage)
    assert isinstance(second, RawPage)
    assert first.page.given == Given(published="2024-01-14", outlet="صدى الفرات، بغداد", url="https://a.example/1")
    assert (first.page.url, first.page.fetched_at) == ("https://a.example/1", "2024-01-15T08:30:00Z")
    assert (first.capture.captured_at, first.capture.archive_url) == ("2024-01-15T08:30:00Z", "https://archive.example/1")
    assert second.page.given == Given(outlet="غيره", published="2020-01-01")  # no row: what the option says


def test_columns_may_stand_in_any_order_and_most_may_be_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    rows = read_manifest(manifest(tmp_path, "Outlet, Path", "صدى,a.txt", "", ","))  # blank rows are none
    (item,) = read(tmp_path / "a.txt", manifest=rows)
    assert isinstance(item, RawPage)
    assert item.page.given.outlet == "صدى"


def test_a_file_is_found_however_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "link").symlink_to("real")
    rows = read_manifest(manifest(tmp_path, "path,outlet", "real/a.txt,صدى"))
    monkeypatch.chdir(tmp_path / "real")
    for path in (Path("a.txt"), Path("../real/a.txt"), tmp_path / "link", tmp_path / "real"):
        (item,) = read(path, manifest=rows)
        assert isinstance(item, RawPage)
        assert item.page.given.outlet == "صدى"


def test_members_have_rows_and_the_archive_speaks_for_the_rest(tmp_path: Path) -> None:
    zipped(tmp_path / "a.zip", {"x.txt": NEWS.encode(), "y.jsonl": json_line(text=MORE) * 2})
    rows = read_manifest(
        manifest(
            tmp_path,
            "path,url,outlet,published",
            "a.zip,https://a.example/all,صدى,",
            "a.zip!x.txt,https://a.example/x,,2024-01-14",
            "a.zip!y.jsonl!line 2,,الأطلس,",
        )
    )
    pages = [item.page for item in read(tmp_path, manifest=rows) if isinstance(item, RawPage)]
    assert [page.given for page in pages] == [
        Given(url="https://a.example/x", outlet="صدى", published="2024-01-14"),
        Given(outlet="صدى"),  # the url of the archive is not that of a page in it
        Given(outlet="الأطلس"),
    ]


def test_a_row_whose_file_was_not_met_is_reported(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text(NEWS, encoding="utf-8")
    rows = read_manifest(manifest(tmp_path, "path,outlet", "pages/a.txt,صدى", "pages/A.txt,صدى", "elsewhere/b.txt,صدى"))
    page, rejected = read(tmp_path / "pages", manifest=rows)
    assert isinstance(page, RawPage)
    assert isinstance(rejected, Rejected)  # a misspelt name; what lies elsewhere was not asked for
    assert (rejected.source, rejected.reason) == ("pages/A.txt", "the manifest names it, and no such page was read")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["url,outlet", "x,y"], "line 1: no column path"),
        (["path,Outlett", "x,y"], "line 1: unknown column 'outlett'"),
        (["path;outlet", "x;y"], "line 1: unknown column 'path;outlet'"),
        (["path,url,path", "x,y,z"], "line 1: a column stands there twice"),
        (["path,published", "a,2024-01-14", "b,14/1/2024"], "line 3: published '14/1/2024' is no ISO date. Write it as"),
        (["path,published", "a,2024-02-30"], "line 2: published '2024-02-30' is no ISO date"),
        (["path,published", "a,٢٠٢٤-٠١-١٤"], "line 2: published '٢٠٢٤-٠١-١٤' is no ISO date"),
        (["path,captured_at", "a,yesterday"], "line 2: captured_at 'yesterday' is no ISO time"),
        (["path,outlet", "a,x", "./a,y"], "line 3: ./a stands in line 2 already. Keep one row a path"),
        (["path,outlet", "a,x,y"], "line 2: 3 cells under 2 columns. Put cells with commas"),
        (["path,outlet", ",x"], "line 2: no path"),
        (["path,outlet", '"a"b,x'], "is not CSV"),
        ([], "line 1: no column path"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_what_to_do(tmp_path: Path, lines: list[str], message: str) -> None:
    path = manifest(tmp_path, *lines)
    with pytest.raises(InputError) as caught:
        read_manifest(path)
    assert message in str(caught.value)
    assert str(path) in str(caught.value)
    assert caught.value.remedy


def test_a_manifest_that_is_not_there_or_no_utf_8_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read manifest"):
        read_manifest(tmp_path / "none.csv")
    with pytest.raises(InputError, match="is not UTF-8"):
        read_manifest(manifest(tmp_path, "path,outlet", "a,صدى", encoding="cp1256"))
