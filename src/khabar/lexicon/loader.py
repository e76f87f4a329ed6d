"""Reads and checks the lexicon files.

A file is UTF-8 TSV with a header; lines that begin with `#` are comments. Columns: `form`, those of the row class, `source`,
`licence`. Refused: forms that are not NFC, hold presentation forms, Farsi yeh or kaf, tatweel, controls or spaces other than the
plain one; duplicates; rows without source or licence; values that do not fit.
"""

from __future__ import annotations

import re
import types
import typing
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

from khabar.errors import LexiconError
from khabar.lexicon.tables import Row

DATA = Path(__file__).parent / "data"
_BAD = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u061c\u0640\u06a9\u06cc\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000"
    r"\ud800-\udfff\ufb50-\ufdff\ufe70-\ufeff]"
)


def load(table: type[Row], folder: Path = DATA) -> Iterator[tuple[str, Row]]:
    """`(surface form, row)` for every form of one table, in file order. Raises LexiconError."""
    path = folder / table.FILE
    names = [field.name for field in fields(table)]
    hints = typing.get_type_hints(table)
    convert = [(at, make) for at, name in enumerate(names, 1) if (make := _converter(table, name, hints[name])) is not str]
    header = ["form", *names, "source", "licence"]
    seen: dict[str, int] = {}
    rows = list(_rows(path, header))
    plain = _all_plain("|".join([cells[0] for _, cells in rows]))
    for number, cells in rows:
        try:
            values: list[object] = [*cells[1:-2]]
            for at, make in convert:
                values[at - 1] = make(cells[at])
            row = table(*values)
        except ValueError as error:
            raise LexiconError(f"{path.name}, line {number}: {error}", "Correct the value.") from error
        for form in cells[0].split("|"):
            if not form or (not plain and not _is_plain(form)) or (form in seen and (not table.HOMONYMS or seen[form] == number)):
                raise _refusal(path, number, form, seen)
            seen[form] = number
            yield form, row


def _rows(path: Path, header: list[str]) -> Iterator[tuple[int, list[str]]]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"cannot read lexicon file {path}: {error}", "Reinstall Khabar.") from error
    head = None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if head is None:
            head = cells
            if head != header:
                raise LexiconError(f"{path.name}: columns are {head}, not {header}", "Correct the header.")
            continue
        if len(cells) != len(header):
            raise LexiconError(f"{path.name}, line {number}: {len(cells)} cells, not {len(header)}", "Correct the row.")
        if not cells[-1] or not cells[-2]:
            raise LexiconError(f"{path.name}, line {number}: a row without source or licence", "Say where it comes from.")
        yield number, cells
    if head is None:
        raise LexiconError(f"{path.name} has no header", f"Its first line must be: {' '.join(header)}.")


def _is_plain(form: str) -> bool:
    return bool(form) and form == form.strip() and unicodedata.is_normalized("NFC", form) and _BAD.search(form) is None


def _all_plain(forms: str) -> bool:
    """True where no form of a whole column is to be refused; a long string is checked faster than ten thousand short ones."""
    return _is_plain(forms) and " |" not in forms and "| " not in forms


def _refusal(path: Path, number: int, form: str, seen: dict[str, int]) -> LexiconError:
    """Why a form is refused, in words."""
    where = f"{path.name}, line {number}: form {form!r}"
    if not form or form != form.strip():
        return LexiconError(f"{where} is empty or has spaces around it", "Remove them.")
    if not _is_plain(form):
        return LexiconError(f"{where} is not plain NFC Arabic", "Use NFC without presentation forms, Farsi letters, controls.")
    return LexiconError(f"{where} stands on line {seen[form]} already", "Keep one of them.")


def _converter(table: type[Row], name: str, hint: object) -> Callable[[str], object]:
    optional = isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union
    inner = next(kind for kind in typing.get_args(hint) if kind is not type(None)) if optional else hint
    if typing.get_origin(inner) is typing.Literal:
        allowed = typing.get_args(inner)
        make: Callable[[str], object] = lambda cell: _one_of(name, cell, allowed)  # noqa: E731
    else:
        assert inner in (str, int, float), f"{table.__name__}.{name}: columns are str, int, float or Literal"
        make = typing.cast(Callable[[str], object], inner)
    return (lambda cell: make(cell) if cell else None) if optional else make


def _one_of(name: str, cell: str, allowed: tuple[object, ...]) -> object:
    if cell in allowed:
        return cell
    raise ValueError(f"{name} is {cell!r}, not one of {', '.join(map(str, allowed))}")
