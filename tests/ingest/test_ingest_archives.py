"""gzip, ZIP and JSON Lines: pages with their locators, bombs, cut and broken files."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from ingesting import LIMITS, MORE, NEWS, gzipped, json_line, read, reasons, warc_record, zipped

from khabar.model import RawPage, Rejected, digest


def located(items: list[RawPage | Rejected]) -> dict[str | None, str]:
    """The text, or the reason, by locator."""
    return {
        (item.page.locator if isinstance(item, RawPage) else item.locator): (
            item.page.text if isinstance(item, RawPage) else item.reason
        )
        for item in items
    }


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.htm.GZ"])
def test_a_gzipped_page_is_the_page(tmp_path: Path, name: str) -> None:
    (item,) = read(gzipped(tmp_path / name, f"<html><p>{NEWS}".encode()))
    assert isinstance(item, RawPage)
    assert (item.page.text, item.page.locator) == (NEWS, None)
    assert item.page.id == digest(f"<html><p>{NEWS}".encode())  # of what was packed


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-20],
        lambda data: data[:5],
        lambda data: data[:-1],
        lambda data: data[:-8] + bytes(8),
        lambda data: b"no gzip",
    ],
    ids=["cut", "cut in the header", "cut by one byte", "wrong checksum", "none at all"],
)
def test_a_broken_gzip_is_rejected(tmp_path: Path, damage: object) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(damage(gzip.compress(f"{NEWS} {MORE}".encode())))  # type: ignore[operator]
    (reason,) = reasons(path)
    assert reason.startswith("the packed bytes are cut or damaged")


def test_a_line_is_a_page_with_the_lines_bytes_and_number(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    first, second = json_line(text=NEWS), json_line(text=MORE, url="https://a.example/2")
    path.write_bytes(b"\xef\xbb\xbf" + first + b"\r\n  \n" + second.strip())
    one, two = read(path)
    assert isinstance(one, RawPage)
    assert isinstance(two, RawPage)
    assert (one.page.locator, two.page.locator) == ("line 1", "line 4")
    assert (two.data, two.page.id, two.page.media_type) == (second.strip(), digest(second.strip()), "application/json")
    assert (two.page.url, two.capture.url) == ("https://a.example/2", "https://a.example/2")


def test_each_bad_line_is_rejected_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b"{broken\n" + json_line(text=NEWS) + b"[]\n" + json_line(text="English") + b"\xff\xfe\n" + json_line(text=MORE)
    )
    found = located(read(path))
    assert found["line 2"] == NEWS
    assert found["line 6"] == MORE
    assert [found[f"line {number}"][:18] for number in (1, 3, 4, 5)] == [
        "the line is not JS",
        "the line is not a ",
        "it has no Arabic l",
        "the line is not JS",
    ]


def test_lines_before_a_break_are_kept_and_the_cut_one_is_not(tmp_path: Path) -> None:
    lines = b"".join(json_line(text=f"{NEWS} {number}") for number in range(3000))
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(lines)[:-3000])
    *pages, last = read(path)
    assert len(pages) > 100
    assert all(isinstance(page, RawPage) for page in pages)
    assert isinstance(last, Rejected)
    assert (last.source, last.locator) == (str(path), None)
    assert last.reason.startswith("the packed bytes are cut or damaged")


def test_more_lines_than_allowed_end_the_file_with_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json_line(text=NEWS) * 5)
    *pages, last = read(path, limits=replace(LIMITS, archive_members=3))
    assert len(pages) == 3
    assert isinstance(last, Rejected)
    assert (last.locator, last.reason) == ("line 4", "the file has more than 3 lines; the rest was not read")


def test_a_jsonl_file_in_utf_16_is_refused_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xff\xfe" + (json_line(text=NEWS) * 9).decode().encode("utf-16-le"))
    assert reasons(path) == ["the JSONL file is UTF-16. Save it as UTF-8."]


def test_members_of_a_zip_are_pages_with_their_names_and_nested_forms_are_opened(tmp_path: Path) -> None:
    members = {
        "b/page.html": f"<p>{NEWS}".encode(),
        "a.txt": MORE.encode("cp1256"),
        "c.jsonl": json_line(text=NEWS) + b"{\n",
        "d.txt.gz": gzip.compress(MORE.encode()),
        "e.warc.gz": gzip.compress(warc_record(f"<p>{NEWS}".encode(), number=7)),
    }
    path = zipped(tmp_path / "a.zip", members)
    items = read(path)
    found = located(items)
    assert [*found] == ["b/page.html", "a.txt", "c.jsonl!line 1", "c.jsonl!line 2", "d.txt.gz", f"e.warc.gz!urn:uuid:{7:032d}"]
    assert [found[name] for name in ("b/page.html", "a.txt", "c.jsonl!line 1", "d.txt.gz")] == [NEWS, MORE, NEWS, MORE]
    assert found["c.jsonl!line 2"].startswith("the line is not JSON")
    assert {item.page.source for item in items if isinstance(item, RawPage)} == {str(path)}
    assert isinstance(items[0], RawPage)
    assert items[0].page.id == digest(members["b/page.html"])


def test_a_zip_bomb_does_not_unpack(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"bomb.jsonl": bytes(15_000_000), "page.txt": NEWS.encode()})
    assert path.stat().st_size < 20_000
    found = located(read(path, limits=replace(LIMITS, page_bytes=20_000_000)))
    assert found["bomb.jsonl"].startswith("it unpacks to more than 200 times its packed size")
    assert found["page.txt"] == NEWS


def test_a_gzip_bomb_does_not_unpack(tmp_path: Path) -> None:
    machine = zlib.compressobj(9, zlib.DEFLATED, 31)
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(b"".join(machine.compress(bytes(1_000_000)) for _ in range(30)) + machine.flush())
    (reason,) = reasons(path)
    assert reason.startswith("it unpacks to more than 200 times")


def test_an_archive_may_unpack_to_so_much_in_all(tmp_path: Path) -> None:
    members = {f"{number}.txt": (NEWS * 40 + str(number)).encode() for number in range(9)}
    size = len(members["0.txt"])
    items = read(zipped(tmp_path / "a.zip", members), limits=replace(LIMITS, archive_bytes=3 * size + 10))
    assert [isinstance(item, RawPage) for item in items] == [True, True, True, False]
    assert isinstance(items[3], Rejected)
    assert items[3].reason.startswith("the archive unpacks to more than")


def test_a_member_larger_than_a_page_is_rejected_alone(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": (NEWS * 99).encode(), "b.txt": NEWS.encode()})
    found = located(read(path, limits=replace(LIMITS, page_bytes=1000)))
    assert found["a.txt"].startswith("it is larger than 1,000 bytes")
    assert found["b.txt"] == NEWS


def test_an_archive_in_an_archive_hidden_and_unknown_members_are_left_out(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a.txt": NEWS.encode()}).read_bytes()
    found = located(
        read(
            zipped(
                tmp_path / "a.zip",
                {"inner.zip": inner, "__MACOSX/._a.txt": b"\0\5", "x.exe": b"MZ", "folder/": b"", "a.md": b"#"},
            )
        )
    )
    assert found == {
        "inner.zip": "an archive inside an archive is not read. Unpack it first.",
        "__MACOSX/._a.txt": "a hidden file (its name begins with a dot) is not read",
        "x.exe": found["x.exe"],
        "a.md": found["a.md"],
    }
    assert found["a.md"].startswith("the ending .md is not read")


def test_tricks_with_paths_are_only_names(tmp_path: Path) -> None:
    before = sorted(path.name for path in tmp_path.parent.rglob("*"))
    path = zipped(
        tmp_path / "a.zip", {"../../evil.txt": NEWS.encode(), "/etc/evil.txt": NEWS.encode(), "C:\\evil.txt": NEWS.encode()}
    )
    assert set(located(read(path))) == {"../../evil.txt", "/etc/evil.txt", "C:\\evil.txt"}
    assert sorted(found.name for found in tmp_path.parent.rglob("*")) == sorted([*before, "a.zip"])


def test_an_encrypted_member_is_rejected(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"secret.txt": NEWS.encode(), "open.txt": MORE.encode()})
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1  # the flag by which a member says that it is encrypted
    path.write_bytes(data)
    found = located(read(path))
    assert found["secret.txt"].startswith("the member is encrypted")
    assert found["open.txt"] == MORE


def test_a_damaged_member_is_rejected_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", NEWS)
        archive.writestr("b.txt", MORE)
    path.write_bytes(path.read_bytes().replace(NEWS.encode(), NEWS.replace("ا", "أ").encode()))
    found = located(read(path))
    assert "CRC" in found["a.txt"]
    assert found["b.txt"] == MORE


def test_a_packing_that_is_not_known_is_rejected(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": NEWS.encode()})
    data = bytearray(path.read_bytes())
    for signature, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(signature) + method] = 97  # WavPack
    path.write_bytes(data)
    (reason,) = reasons(path)
    assert "packed in a way that is not read" in reason


@pytest.mark.parametrize("cut", [30, 80, -5])
def test_a_cut_zip_is_rejected(tmp_path: Path, cut: int) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": NEWS.encode()})
    path.write_bytes(path.read_bytes()[:cut])
    (reason,) = reasons(path)
    assert reason.startswith("it is no ZIP archive, or a cut one")
