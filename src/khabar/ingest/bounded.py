"""Reading with a bound on memory: one page, one line, and what an archive unpacks to."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from khabar.config import Limits
from khabar.errors import InputError

CHUNK = 1 << 16
"""Bytes read at once."""
RATIO_FROM = 1_000_000
"""Bytes that a member may unpack to whatever its ratio: less can hurt nobody, and short repetitive files pack very well."""

BROKEN = (EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError)
"""What the standard library raises for packed bytes that are cut, damaged, encrypted, or packed in a way it does not know."""


class Budget:
    """Bytes that one archive may still unpack to, shared by its members."""

    def __init__(self, limits: Limits) -> None:
        self.left = limits.archive_bytes
        self.limit = limits.archive_bytes

    def spend(self, size: int) -> None:
        """Raises InputError when the archive has unpacked to more than it may."""
        self.left -= size
        if self.left < 0:
            raise InputError(
                f"the archive unpacks to more than {self.limit:,} bytes", "Raise limits.archive_bytes if you trust it."
            )


class Unpacked(io.RawIOBase):
    """The bytes that an unpacking stream gives, counted.

    Where they are cut or damaged, are more than `zip_ratio` times the `packed` size, or exceed the budget, the stream ends, so
    that what came before is not lost, and `raise_error` says why.
    """

    def __init__(self, stream: BinaryIO, packed: int, limits: Limits, budget: Budget) -> None:
        self._stream = stream
        self._most = max(RATIO_FROM, packed * limits.zip_ratio)
        self._ratio = limits.zip_ratio
        self._budget = budget
        self._given = 0
        self._error: InputError | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._error:
            return 0
        try:
            data = self._stream.read1(len(buffer))  # type: ignore[attr-defined]  # read() would lose what came before an error
            self._count(len(data))
        except InputError as error:
            self._error = error
            return 0
        except (*BROKEN, OSError) as error:
            self._error = InputError(f"the packed bytes are cut or damaged ({_words(error)})", "Fetch or pack the file again.")
            return 0
        buffer[: len(data)] = data
        return len(data)

    def _count(self, size: int) -> None:
        self._given += size
        self._budget.spend(size)
        if self._given > self._most:
            raise InputError(
                f"it unpacks to more than {self._ratio} times its packed size, as a zip bomb does",
                "Raise limits.zip_ratio if you trust it.",
            )

    def raise_error(self) -> None:
        """Raises InputError if the stream ended where it should not."""
        if self._error:
            raise self._error


def unpacked(stream: BinaryIO, packed: int, limits: Limits, budget: Budget) -> io.BufferedReader:
    """An unpacking stream, guarded and buffered."""
    return io.BufferedReader(Unpacked(stream, packed, limits, budget), CHUNK)


def raise_if_broken(stream: io.BufferedReader) -> None:
    """Raises InputError if a stream of `unpacked` ended where it should not. To be asked after the last bytes."""
    if isinstance(stream.raw, Unpacked):
        stream.raw.raise_error()


def read_page(stream: io.BufferedReader, limits: Limits) -> bytes:
    """All bytes of one page. Raises InputError as soon as there are more than `page_bytes`, and where they are cut."""
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(CHUNK):
        size += len(chunk)
        if size > limits.page_bytes:
            raise InputError(*too_large(limits))
        chunks.append(chunk)
    raise_if_broken(stream)
    return b"".join(chunks)


def read_lines(stream: io.BufferedReader, limits: Limits) -> Iterator[bytes | None]:
    """The lines without their ends; None for one of more than `page_bytes`, which is read over without being held.

    Raises InputError where the stream is cut; a line that it is cut in is not given.
    """
    while line := stream.readline(limits.page_bytes + 2):
        too_long = len(line) > limits.page_bytes + 1 and not line.endswith(b"\n")
        while too_long and not line.endswith(b"\n") and (line := stream.readline(CHUNK)):
            pass
        if not line.endswith(b"\n"):
            raise_if_broken(stream)
        yield None if too_long else line.rstrip(b"\r\n")
    raise_if_broken(stream)


def too_large(limits: Limits) -> tuple[str, str]:
    """What to say of a page that is too large."""
    return f"it is larger than {limits.page_bytes:,} bytes", "Raise limits.page_bytes if it is really one page."


def _words(error: BaseException) -> str:
    return str(error) or type(error).__name__
