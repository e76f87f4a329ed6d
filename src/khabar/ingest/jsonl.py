"""JSON Lines: a page a line, with its text under `text`, `html`, `content` or `body`, and what else the line says of it."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from khabar.config import Limits
from khabar.errors import InputError
from khabar.ingest.bounded import read_lines, too_large
from khabar.ingest.charset import clean
from khabar.ingest.endings import MEDIA_TYPES
from khabar.ingest.piece import Flaw, Piece
from khabar.model import Field

TEXT_KEYS = ("text", "html", "content", "body")
"""Where the text of a page may stand; the first that is not empty is read."""
FIELD_KEYS = ("url", "title", "published", "date", "outlet")
"""What else of a line is kept, as fields with paths such as `$.published`."""

_MARKUP = re.compile(r"\s*<(?:!doctype html|[a-z][a-z0-9]*[\s>])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class JsonPage:
    """What one line holds. `title` is one line; empty where the text is HTML, which has its own."""

    text: str
    is_html: bool
    title: str
    url: str | None
    fields: tuple[Field, ...]


def jsonl_pieces(stream: io.BufferedReader, limits: Limits) -> Iterator[Piece | Flaw]:
    """The lines that are not blank. Only their size is looked at here; `parse` reads them."""
    for number, line in enumerate(read_lines(stream, limits), start=1):
        if number == 1 and line and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise InputError("the JSONL file is UTF-16", "Save it as UTF-8.")
        locator = f"line {number}"
        if number > limits.archive_members:
            yield Flaw(f"the file has more than {limits.archive_members:,} lines; the rest was not read", locator)
            return
        if line is None:
            yield Flaw(str(InputError(*too_large(limits))), locator)
        elif line.strip(b" \t\xef\xbb\xbf"):
            yield Piece(data=line, locator=locator, media_type=MEDIA_TYPES["jsonl"])


def read_json(line: str) -> JsonPage:
    """The page of one line. Raises InputError where it is not JSON, no object, or without text."""
    values = _strings(_object(line))
    key = next((key for key in TEXT_KEYS if values.get(key, "").strip()), None)
    if key is None:
        raise InputError(f"the line has no text under any of {', '.join(TEXT_KEYS)}")
    text = values[key]
    is_html = key == "html" or (_MARKUP.match(text) is not None and "</" in text)
    title = "" if is_html else " ".join(values.get("title", "").split())
    fields = tuple(Field(f"$.{key}", values[key].strip()) for key in FIELD_KEYS if values.get(key, "").strip())
    return JsonPage(text, is_html, title, values.get("url", "").strip() or None, fields)


def _object(line: str) -> dict[str, object]:
    try:
        data = json.loads(line)
    except RecursionError as error:
        raise InputError("the line is JSON nested too deep") from error
    except ValueError as error:
        raise InputError(f"the line is not JSON ({error})") from error
    if not isinstance(data, dict):
        raise InputError("the line is not a JSON object", "Write one object a line.")
    return data


def _strings(data: dict[str, object]) -> dict[str, str]:
    return {key: clean(value) for key, value in data.items() if isinstance(value, str)}
