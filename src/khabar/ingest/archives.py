"""A file of any form → its pages: gzip and ZIP are opened, JSONL and WARC are taken apart."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, cast

from khabar.config import Limits
from khabar.errors import InputError
from khabar.ingest.bounded import BROKEN, Budget, read_page, unpacked
from khabar.ingest.endings import MEDIA_TYPES, Ending, ending_of, refusal
from khabar.ingest.jsonl import jsonl_pieces
from khabar.ingest.piece import Flaw, Piece, within
from khabar.ingest.warc import warc_pieces

_ENCRYPTED = 0x1
"""Bit of a ZIP member's flags."""


def pieces(stream: io.BufferedReader, ending: Ending, size: int, limits: Limits) -> Iterator[Piece | Flaw]:
    """The pages of one open file of `size` bytes. Raises InputError where it cannot be read on."""
    budget = Budget(limits)
    if ending.form == "zip":
        yield from _zip_pieces(stream, limits, budget)
    else:
        yield from _plain_pieces(stream, ending, size, limits, budget)


def _plain_pieces(stream: io.BufferedReader, ending: Ending, size: int, limits: Limits, budget: Budget) -> Iterator[Piece | Flaw]:
    if ending.gzipped:
        stream = unpacked(cast("BinaryIO", gzip.GzipFile(fileobj=stream)), size, limits, budget)
    if ending.form == "jsonl":
        yield from jsonl_pieces(stream, limits)
    elif ending.form == "warc":
        yield from warc_pieces(stream, limits)
    else:
        yield Piece(data=read_page(stream, limits), media_type=MEDIA_TYPES[ending.form])


def _zip_pieces(stream: io.BufferedReader, limits: Limits, budget: Budget) -> Iterator[Piece | Flaw]:
    try:
        archive = zipfile.ZipFile(stream)
    except (*BROKEN, OSError, ValueError) as error:
        raise InputError(f"it is no ZIP archive, or a cut one ({error})") from error
    with archive:
        members = archive.infolist()
        if len(members) > limits.archive_members:
            raise InputError(f"the archive has more than {limits.archive_members:,} members")
        for member in members:
            if member.is_dir():
                continue
            try:
                for piece in _member_pieces(archive, member, limits, budget):
                    yield replace(piece, locator=within(member.filename, piece.locator))
            except InputError as error:
                yield Flaw(str(error), member.filename)
                if budget.left < 0:
                    return


def _member_pieces(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits, budget: Budget) -> Iterator[Piece | Flaw]:
    name = member.filename
    ending = ending_of(name)
    if name.rsplit("/", 1)[-1].startswith("."):
        raise InputError("a hidden file (its name begins with a dot) is not read")
    if ending is None:
        raise InputError(refusal(name))
    if ending.form == "zip":
        raise InputError("an archive inside an archive is not read", "Unpack it first.")
    if member.flag_bits & _ENCRYPTED:
        raise InputError("the member is encrypted", "Unpack it with its password first.")
    try:
        opened = archive.open(member)
    except (*BROKEN, OSError, ValueError) as error:
        raise InputError(f"the member is damaged or packed in a way that is not read ({error})") from error
    with opened:
        stream = unpacked(cast("BinaryIO", opened), member.compress_size, limits, budget)
        yield from _plain_pieces(stream, ending, member.compress_size, limits, budget)
