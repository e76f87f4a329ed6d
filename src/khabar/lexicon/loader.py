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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from khabar.errors import LexiconError
from khabar.lexicon.tables import Row

DATA = Path(__file__).parent / "data"
_BAD = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u061c\u0640\u06a9\u06cc\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000"
    r"\ud800-\udfff\ufb50-\ufdff\ufe70-\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that was read and checked, in file order."""

    table: type[Row]
    forms: list[str]
    """The forms of each row, parted by `|`."""
    columns: list[Sequence[object]]
    """The values of each field of the row class."""

    def row(self, at: int) -> Row:
        """A new object of one row."""
        return self.table(*[column[at] for column in self.columns])


def load(table: type[Row], folder: Path = DATA) -> Iterator[tuple[str, Row]]:
    """`(surface form, row)` for every form of one table, in file order. Raises LexiconError."""
    sheet = read(table, folder)
    for at, forms in enumerate(sheet.forms):
        row = sheet.row(at)
        for form in forms.split("|"):
            yield form, row


def read(table: type[Row], folder: Path = DATA) -> Sheet:
    """The file of one table, checked column by column: that is many times faster than row by row. Raises LexiconError."""
    path = folder / table.FILE
    names = [field.name for field in fields(table)]
    numbers, (forms, *columns) = _columns(path, ["form", *names, "source", "licence"])
    hints = typing.get_type_hints(table)
    made: list[Sequence[object]] = []
    for name, column in zip(names, columns[:-2], strict=True):
        make = _converter(table, name, hints[name])
        made.append(column if make is str else _values(path, numbers, column, make))
    if not _all_plain("|".join(forms)) or _repeats(table, forms):  # only then are they looked at one by one
        _check_forms(table, path, zip(numbers, forms, strict=True))
    return Sheet(table, list(forms), made)


def _columns(path: Path, header: list[str]) -> tuple[list[int], list[Sequence[str]]]:
    """The numbers of the lines that hold rows, and the cells of each column."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"cannot read lexicon file {path}: {error}", "Reinstall Khabar.") from error
    told = [number for number, line in enumerate(lines, 1) if not line.startswith("#") and line.strip()]
    rows = [lines[number - 1].split("\t") for number in told]
    if not rows:
        raise LexiconError(f"{path.name} has no header", f"Its first line must be: {' '.join(header)}.")
    if rows[0] != header:
        raise LexiconError(f"{path.name}: columns are {rows[0]}, not {header}", "Correct the header.")
    sizes = [len(cells) for cells in rows]
    if set(sizes) != {len(header)}:
        number, size = next((number, size) for number, size in zip(told, sizes, strict=True) if size != len(header))
        raise LexiconError(f"{path.name}, line {number}: {size} cells, not {len(header)}", "Correct the row.")
    columns = list(zip(*rows, strict=True))
    for column in columns[-2:]:
        if "" in column:
            where = f"{path.name}, line {told[column.index('')]}"
            raise LexiconError(f"{where}: a row without source or licence", "Say where it comes from.")
    return told[1:], [column[1:] for column in columns]


def _values(path: Path, numbers: list[int], column: Sequence[str], make: Callable[[str], object]) -> list[object]:
    """The values of a column; each different cell is converted once."""
    made: dict[str, object] = {}
    for cell in dict.fromkeys(column):
        try:
            made[cell] = make(cell)
        except ValueError as error:
            line = numbers[column.index(cell)]
            raise LexiconError(f"{path.name}, line {line}: {error}", "Correct the value.") from error
    return [made[cell] for cell in column]


def _repeats(table: type[Row], forms: Sequence[str]) -> bool:
    """True where some form stands twice; in a table of homonyms, where it stands twice in one row."""
    parts = [cell.split("|") for cell in forms] if table.HOMONYMS else ["|".join(forms).split("|")]
    return any(len(set(part)) < len(part) for part in parts)


def _check_forms(table: type[Row], path: Path, cells: Iterator[tuple[int, str]]) -> None:
    """Raises LexiconError for the first form that is to be refused."""
    seen: dict[str, int] = {}
    for number, cell in cells:
        for form in cell.split("|"):
            if not _is_plain(form) or (form in seen and (not table.HOMONYMS or seen[form] == number)):
                raise _refusal(path, number, form, seen)
            seen[form] = number


def _is_plain(form: str) -> bool:
    return bool(form) and form == form.strip() and unicodedata.is_normalized("NFC", form) and _BAD.search(form) is None


def _all_plain(forms: str) -> bool:
    """True where no form of a whole column is to be refused; a long string is checked faster than ten thousand short ones."""
    return _is_plain(forms) and not any(bad in f"|{forms}|" for bad in ("||", " |", "| "))


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
