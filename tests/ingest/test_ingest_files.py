"""Files and folders: order, sources, and all that can be wrong with a file on a disk."""

from __future__ import annotations

import os
import shutil
import tempfile
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from ingesting import LIMITS, MORE, NEWS, read, reasons, texts

from khabar.errors import InputError
from khabar.ingest import ingest
from khabar.model import Given, RawPage, Rejected


def test_a_folder_is_read_in_order_of_names_at_each_level(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.html", "c.HTM", "B.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<p>{NEWS} {name}" if "htm" in name.lower() else f"{NEWS} {name}", encoding="utf-8")
    items = read(tmp_path)
    assert [item.page.source for item in items if isinstance(item, RawPage)] == [
        f"{tmp_path}/{name}" for name in ("B.txt", "a/b/c.html", "a/z.txt", "b.txt", "c.HTM")
    ]
    assert len(items) == 5


def test_paths_are_read_in_the_order_given_and_named_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.txt").write_text(NEWS, encoding="utf-8")
    Path("a").mkdir()
    Path("a/خبر عاجل.txt").write_text(MORE, encoding="utf-8")
    pages = [item.page for item in read(Path("b.txt"), Path("a"), Path("b.txt")) if isinstance(item, RawPage)]
    assert [page.source for page in pages] == ["b.txt", "a/خبر عاجل.txt", "b.txt"]
    assert pages[0] == pages[2]
    assert {page.locator for page in pages} == {None}


def test_what_is_given_goes_with_each_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    given = Given(published="2024-01-14", outlet="صدى الفرات")
    (item,) = read(tmp_path, given=given)
    assert isinstance(item, RawPage)
    assert item.page.given == item.capture.given == given


def test_a_path_that_does_not_exist_stops_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    with pytest.raises(InputError, match=r"there is no .*nowhere\.txt\. Check the path"):
        ingest([tmp_path / "a.txt", tmp_path / "nowhere.txt"], limits=LIMITS)


def test_the_run_goes_on_after_each_bad_file(tmp_path: Path) -> None:
    (tmp_path / "1 empty.txt").touch()
    (tmp_path / "2 good.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "3 picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (tmp_path / "4 archive.html").write_bytes(b"PK\x03\x04rest")
    (tmp_path / "5 english.txt").write_text("No news.", encoding="utf-8")
    (tmp_path / "6 mixed.txt").write_bytes(NEWS.encode() + MORE.encode("cp1256"))
    (tmp_path / "7 table.pdf").write_bytes(b"%PDF")
    (tmp_path / "8 no ending").write_text(NEWS, encoding="utf-8")
    (tmp_path / "9 good.html").write_text(f"<p>{MORE}", encoding="utf-8")
    items = read(tmp_path)
    assert [item.page.text for item in items if isinstance(item, RawPage)] == [NEWS, MORE]
    rejected = [item for item in items if isinstance(item, Rejected)]
    for item, (name, reason) in zip(
        rejected,
        [
            ("1 empty.txt", "it is empty"),
            ("3 picture.txt", "it is a PNG image, not text"),
            ("4 archive.html", "it is a ZIP archive or office document, not text"),
            ("5 english.txt", "it has no Arabic letter"),
            ("6 mixed.txt", "its bytes fit no charset of Arabic"),
            ("7 table.pdf", "the ending .pdf is not read"),
            ("8 no ending", "a name without an ending is not read"),
        ],
        strict=True,
    ):
        assert (item.stage, item.source, item.locator) == ("ingest", f"{tmp_path}/{name}", None)
        assert item.reason.startswith(reason)


def test_hidden_files_and_folders_are_left_out_and_said_so(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / ".b.txt").write_text(NEWS, encoding="utf-8")
    assert reasons(tmp_path) == ["hidden (its name begins with a dot)"] * 2


def test_a_hidden_folder_that_is_named_is_read(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "a.txt").write_text(NEWS, encoding="utf-8")
    assert texts(tmp_path / ".cache") == [NEWS]


def test_a_file_that_vanishes_is_rejected_and_the_next_is_read(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(NEWS + name, encoding="utf-8")
    items = ingest([tmp_path], limits=LIMITS)
    first = next(items)
    (tmp_path / "b.txt").unlink()
    second, third = items
    assert isinstance(first, RawPage)
    assert isinstance(second, Rejected)
    assert second.reason.startswith("it is gone")
    assert isinstance(third, RawPage)


def test_a_folder_that_vanishes_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "b").mkdir()
    items = ingest([tmp_path], limits=LIMITS)
    next(items)
    (tmp_path / "b").rmdir()
    (last,) = items
    assert isinstance(last, Rejected)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may enter: pytest's own is closed to others."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="no users to change to")
def test_a_file_or_folder_that_may_not_be_read_is_rejected(open_folder: Path) -> None:
    (open_folder / "a.txt").write_text(NEWS, encoding="utf-8")
    (open_folder / "b").mkdir(mode=0o000)
    (open_folder / "c.txt").write_text(NEWS, encoding="utf-8")
    (open_folder / "a.txt").chmod(0o000)
    (open_folder / "c.txt").chmod(0o644)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)  # root may read everything: read as nobody
    try:
        items = read(open_folder)
    finally:
        os.seteuid(user)
    assert [item.reason for item in items[:2] if isinstance(item, Rejected)] == ["permission denied", "permission denied"]
    assert isinstance(items[2], RawPage)


def test_links_that_lead_nowhere_out_or_back_are_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    (folder / "sub").mkdir(parents=True)
    (tmp_path / "outside.txt").write_text(NEWS, encoding="utf-8")
    (folder / "sub" / "a.txt").write_text(NEWS, encoding="utf-8")
    (folder / "1 broken.txt").symlink_to("nothing")
    (folder / "2 itself.txt").symlink_to("2 itself.txt")
    (folder / "3 out.txt").symlink_to("../outside.txt")
    (folder / "4 out").symlink_to(tmp_path.parent)
    (folder / "sub" / "5 loop").symlink_to("..")
    (folder / "sub" / "6 latest.txt").symlink_to("a.txt")
    items = read(folder)
    assert [Path(item.source or "").name for item in items if isinstance(item, Rejected)] == [
        "1 broken.txt",
        "2 itself.txt",
        "3 out.txt",
        "4 out",
        "5 loop",
    ]
    assert [Path(item.page.source).name for item in items if isinstance(item, RawPage)] == ["6 latest.txt", "a.txt"]


def test_a_link_that_is_named_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "link").symlink_to("real")
    (item,) = read(tmp_path / "link")
    assert isinstance(item, RawPage)
    assert item.page.source == f"{tmp_path}/link/a.txt"


def test_a_named_link_that_leads_nowhere_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("nothing")
    assert reasons(tmp_path / "a.txt") == ["it is gone: there is no such file (any more)"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_a_pipe_does_not_hang_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert reasons(tmp_path) == ["it is not a regular file (a pipe or a device)"]


def test_a_device_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert reasons(tmp_path / "zero.txt") == ["it is not a regular file (a pipe or a device)"]


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on posix alone")
def test_a_name_that_is_no_utf_8_can_be_stored(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/" + "خبر".encode("cp1256") + b".txt"
    with open(name, "wb") as file:
        file.write(NEWS.encode())
    (item,) = read(tmp_path)
    assert isinstance(item, RawPage)
    item.page.source.encode()
    assert item.page.source.endswith("\\xce\\xc8\\xd1.txt")


def test_a_huge_line_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)  # a hole: 200 MB that take no room on the disk
    tracemalloc.start()
    try:
        found = reasons(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == ["it is larger than 20,000,000 bytes. Raise limits.page_bytes if it is really one page."]
    assert peak < 1_000_000


def test_a_huge_json_line_is_read_over_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "' + NEWS.encode() + b'"}\n{"text": "')
        for _ in range(60):
            file.write("ا".encode() * 500_000)
        file.write(b'"}\n{"text": "' + MORE.encode() + b'"}')
    tracemalloc.start()
    try:
        items = read(path, limits=replace(LIMITS, page_bytes=1_000_000))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    first, second, third = items
    assert isinstance(first, RawPage)
    assert isinstance(second, Rejected)
    assert (second.locator, second.reason[:29]) == ("line 2", "it is larger than 1,000,000 b")
    assert isinstance(third, RawPage)
    assert (third.page.locator, third.page.text) == ("line 3", MORE)
    assert peak < 6_000_000


def test_the_same_folder_read_twice_gives_the_same(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.html").write_text(f"<p>{NEWS}<p>{number}", encoding="utf-8")
    assert read(tmp_path) == read(tmp_path)
