"""WARC files: HTTP responses as crawlers store them, and files that end in the middle."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from ingesting import LIMITS, MORE, NEWS, read, reasons, texts, warc_record

from khabar.ingest.http_body import decoded_body
from khabar.model import RawPage, Rejected, digest

PAGE = f"<p>{NEWS}".encode()
OTHER = f"<p>{MORE}".encode()


def warc(path: Path, *records: bytes) -> Path:
    path.write_bytes(b"".join(records))
    return path


@pytest.mark.parametrize("packing", ["plain", "a member a record", "one member"])
def test_responses_become_pages_with_what_the_archive_knows(tmp_path: Path, packing: str) -> None:
    records = [warc_record(PAGE, number=1), warc_record(OTHER, number=2)]
    path = tmp_path / ("a.warc" if packing == "plain" else "a.warc.gz")
    if packing == "one member":
        records = [gzip.compress(b"".join(records))]
    elif packing == "a member a record":
        records = [gzip.compress(record) for record in records]
    first, second = read(warc(path, *records))
    assert isinstance(first, RawPage)
    assert isinstance(second, RawPage)
    assert first.page.id == digest(PAGE)
    assert first.page.locator == f"urn:uuid:{1:032d}"
    assert first.page.url == first.capture.url == "https://sada.example/1"
    assert first.page.fetched_at == first.capture.captured_at == "2024-01-14T10:00:01Z"
    assert (second.page.text, second.page.media_type) == (MORE, "text/html")


def test_records_that_fastwarc_writes_are_read(tmp_path: Path) -> None:
    from fastwarc.stream_io import GzipWriter
    from fastwarc.warc import WarcRecord, WarcRecordType

    with (tmp_path / "a.warc.gz").open("wb") as file:
        record = WarcRecord()
        record.init_headers(WarcRecordType.response)
        record.headers["WARC-Target-URI"] = "https://sada.example/1"
        record.is_http = True
        record.set_bytes_content(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE)
        writer = GzipWriter(file)
        record.write(writer)
        writer.close()
    assert texts(tmp_path / "a.warc.gz") == [NEWS]


def test_the_charset_of_the_header_is_used(tmp_path: Path) -> None:
    # No meta tag, and too short to be sure of the letters: only the header can tell.
    record = warc_record("<p>خبر من صدى".encode("iso8859-6"), http='Content-Type: text/html; charset="ISO-8859-6"')
    (item,) = read(warc(tmp_path / "a.warc", record))
    assert isinstance(item, RawPage)
    assert (item.page.text, item.page.charset) == ("خبر من صدى", "iso-8859-6")


def test_records_that_are_no_pages_are_rejected_or_passed_over(tmp_path: Path) -> None:
    path = warc(
        tmp_path / "a.warc",
        warc_record(b"", number=1, kind="request"),
        warc_record(b"", number=2, kind="warcinfo"),
        warc_record(b"", number=3, kind="revisit"),
        warc_record(b"GIF89a", number=4, http="Content-Type: image/gif"),
        warc_record(PAGE, number=5, status="404 Not Found"),
        warc_record(b"", number=6, status="302 Found"),
        warc_record(b"", number=7),
        warc_record(PAGE, number=8),
    )
    items = read(path)
    assert [item.reason.split(",")[0] for item in items if isinstance(item, Rejected)] == [
        "a WARC record of the kind revisit is not read",
        "its media type image/gif is not read",
        "the server answered with status 404",
        "the server answered with status 302",
        "it is empty",
    ]
    assert [item.locator for item in items if isinstance(item, Rejected)] == [
        f"urn:uuid:{number:032d}" for number in (3, 4, 5, 6, 7)
    ]
    assert isinstance(items[-1], RawPage)


def test_a_page_whose_server_names_no_type_is_looked_at(tmp_path: Path) -> None:
    path = warc(tmp_path / "a.warc", warc_record(b"<!doctype html>" + PAGE, http="Server: x"))
    (item,) = read(path)
    assert isinstance(item, RawPage)
    assert item.page.media_type == "text/html"


def test_compressed_and_chunked_bodies_are_undone(tmp_path: Path) -> None:
    chunked = b"5\r\n" + PAGE[:5] + b"\r\n" + f"{len(PAGE) - 5:x};x=y\r\n".encode() + PAGE[5:] + b"\r\n0\r\n\r\n"
    kind = "Content-Type: text/html\r\n"
    path = warc(
        tmp_path / "a.warc",
        warc_record(gzip.compress(PAGE), number=1, http=kind + "Content-Encoding: gzip"),
        warc_record(zlib.compress(PAGE), number=2, http=kind + "Content-Encoding: deflate"),
        warc_record(zlib.compress(PAGE)[2:-4], number=3, http=kind + "Content-Encoding: deflate"),
        warc_record(chunked, number=4, http=kind + "Transfer-Encoding: chunked"),
        warc_record(PAGE, number=5, http=kind + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip"),  # undone by the crawler
    )
    items = read(path)
    assert {item.page.id for item in items if isinstance(item, RawPage)} == {digest(PAGE)}
    assert len(items) == 5


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (gzip.compress(PAGE)[:-9], "Content-Encoding: gzip"),
        (gzip.compress(PAGE)[:12] + b"\xff" * 30, "Content-Encoding: gzip"),
        (b"\x01\x02\x03\x04", "Content-Encoding: br"),
        (PAGE, "Content-Encoding: compress"),
        (b"3\r\n" + PAGE[:3] + b"\r\nzz", "Transfer-Encoding: chunked"),
    ],
)
def test_a_broken_body_costs_its_page_alone(tmp_path: Path, body: bytes, header: str) -> None:
    path = warc(tmp_path / "a.warc", warc_record(body, http=f"Content-Type: text/html\r\n{header}"), warc_record(OTHER, number=2))
    first, second = read(path)
    assert isinstance(first, Rejected)
    assert isinstance(second, RawPage)


def test_brotli_and_zstd_bodies_are_undone() -> None:
    import io

    from fastwarc.stream_io import ZstdWriter

    packed = io.BytesIO()
    writer = ZstdWriter(packed)
    writer.write(PAGE)
    writer.close()
    assert decoded_body(packed.getvalue(), None, "zstd", LIMITS) == PAGE
    brotli = bytes([0x0B, 0x02, 0x80]) + b"<p>ab" + b"\x03"  # one block of five bytes, as they are
    assert decoded_body(brotli, None, "br", LIMITS) == b"<p>ab"


def test_a_bomb_in_a_body_does_not_unpack(tmp_path: Path) -> None:
    record = warc_record(gzip.compress(bytes(9_000_000)), http="Content-Type: text/html\r\nContent-Encoding: gzip")
    (reason,) = reasons(warc(tmp_path / "a.warc", record), limits=replace(LIMITS, page_bytes=100_000))
    assert reason.startswith("it is larger than 100,000 bytes")


def test_a_response_larger_than_a_page_is_passed_over(tmp_path: Path) -> None:
    path = warc(tmp_path / "a.warc", warc_record(PAGE * 1000, number=1), warc_record(OTHER, number=2))
    first, second = read(path, limits=replace(LIMITS, page_bytes=5000))
    assert isinstance(first, Rejected)
    assert isinstance(second, RawPage)


def test_a_gzip_bomb_of_a_warc_ends(tmp_path: Path) -> None:
    bomb = gzip.compress(warc_record(bytes(15_000_000)))
    (path,) = [tmp_path / "a.warc.gz"]
    path.write_bytes(bomb)
    assert any("200 times its packed size" in reason for reason in reasons(path))


@pytest.mark.parametrize("packed", [False, True])
def test_wherever_a_file_is_cut_what_came_before_is_kept_and_one_thing_is_rejected(tmp_path: Path, packed: bool) -> None:
    whole = [warc_record(PAGE, number=1), warc_record(b"", number=2, kind="request"), warc_record(OTHER, number=3)]
    parts = [gzip.compress(record) for record in whole] if packed else whole
    ends = [len(b"".join(parts[: count + 1])) for count in range(3)]
    data = b"".join(parts)
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    for cut in range(ends[0] + 1, len(data) - 4, 5):
        path.write_bytes(data[:cut])
        items = read(path)
        pages = [item for item in items if isinstance(item, RawPage)]
        rejected = [item.reason for item in items if isinstance(item, Rejected)]
        assert [page.data for page in pages] in ([PAGE], [PAGE, OTHER]), cut
        between = cut == ends[1] or (not packed and ends[1] - 4 <= cut < ends[1])  # the empty line after a record may be missing
        assert len(rejected) == (0 if between else 1), cut
        assert all("cut" in reason for reason in rejected), cut


def test_a_file_that_is_no_warc_is_rejected(tmp_path: Path) -> None:
    for name, data in (
        ("a.warc", b"hello\n" * 50),
        ("b.warc", gzip.compress(warc_record(PAGE))),
        ("c.warc.gz", warc_record(PAGE)),
    ):
        (tmp_path / name).write_bytes(data)
    first, second, third = reasons(tmp_path)
    assert "cut or damaged after 0 records" in first
    assert "Name it .warc.gz" in second
    assert "the packed bytes are cut or damaged" in third


def test_an_empty_warc_holds_nothing(tmp_path: Path) -> None:
    assert read(warc(tmp_path / "a.warc")) == []
