"""Strings as 64-bit keys, the same on every machine, and arrays that stay on the disk."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


def key_of(text: str) -> int:
    """The key of a string: the first eight bytes of its BLAKE2b digest, little end first."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


def keys_of(texts: Iterable[str]) -> NDArray[np.uint64]:
    """The keys of many strings."""
    return np.frombuffer(b"".join([blake2b(text.encode(), digest_size=8).digest() for text in texts]), dtype="<u8")


def mapped(file: Path) -> NDArray[Any]:
    """The array of a `.npy` file, memory-mapped; as a plain array, which is looked up faster than `np.memmap`."""
    return np.asarray(np.load(file, mmap_mode="r"))


def digests_of(folder: Path) -> dict[str, str]:
    """The SHA-256 of each `.npy` file of a folder, by name."""
    return {file.name: "sha256:" + sha256(file.read_bytes()).hexdigest() for file in sorted(folder.glob("*.npy"))}
