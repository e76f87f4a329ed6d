"""What a file holds, by the ending of its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["text", "html", "jsonl", "warc", "zip"]

FORMS: dict[str, Form] = {".txt": "text", ".html": "html", ".htm": "html", ".jsonl": "jsonl", ".warc": "warc", ".zip": "zip"}
KNOWN = ".txt .html .htm .jsonl .warc .zip, and .gz of all but .zip"
MEDIA_TYPES: dict[Form, str] = {"text": "text/plain", "html": "text/html", "jsonl": "application/json"}


@dataclass(frozen=True, slots=True)
class Ending:
    """The form of a file, and whether it is packed with gzip."""

    form: Form
    gzipped: bool = False


def ending_of(name: str) -> Ending | None:
    """What a file's name says of it, upper and lower case alike; None for an ending that is not read."""
    stem, gzipped = name.lower(), False
    if stem.endswith(".gz"):
        stem, gzipped = stem[:-3], True
    form = FORMS.get(suffix_of(stem))
    return None if form is None or (gzipped and form == "zip") else Ending(form, gzipped)


def suffix_of(name: str) -> str:
    """The last ending of a file's name with its dot; empty where there is none."""
    base = name.rsplit("/", 1)[-1]
    dot = base.rfind(".")
    return base[dot:] if dot > 0 else ""


def refusal(name: str) -> str:
    """Why a file with this name is not read."""
    base = name.rsplit("/", 1)[-1]
    ending = suffix_of(base[:-3]) + base[-3:] if base.lower().endswith(".gz") else suffix_of(base)
    return f"{f'the ending {ending}' if ending else 'a name without an ending'} is not read (read are {KNOWN})"
