"""Every error that Khabar raises on purpose. Each says what is wrong, with which file, and what to do.

KhabarError
├── EvidenceError        a quote that is not what the page says at that place
├── ConfigError          a setting that is unknown or out of range
├── LexiconError         a lexicon file that breaks its own rules
├── PlanError            a plan whose stages do not fit together
├── InputError           a file or member that cannot be read; becomes a rejected page, never the end of a run
├── QueryError           a question that cannot be understood
└── RecordError          the record itself
    ├── NotARecord       a file that is something else
    ├── NewerRecord      written by a newer Khabar
    ├── RecordBusy       another process is writing
    ├── RecordDamaged    stored bytes do not have the digest they were stored under
    └── RecordFull       the disk is full or the file cannot be written
"""

from __future__ import annotations


class KhabarError(Exception):
    """Base of all errors; `remedy` is one sentence that says what to do."""

    exit_code = 1

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}" if self.remedy else self.message


class EvidenceError(KhabarError):
    """A quote that does not stand on the page where it is said to stand."""


class ConfigError(KhabarError):
    """An unknown setting or a value out of range."""

    exit_code = 2


class LexiconError(KhabarError):
    """A lexicon file with a row that breaks the rules of lexicons."""


class PlanError(KhabarError):
    """Stages that ask for what no stage before them provides."""


class InputError(KhabarError):
    """A file, archive member or line that cannot be read as a page."""


class QueryError(KhabarError):
    """A query that cannot be understood."""

    exit_code = 2


class RecordError(KhabarError):
    """Something is wrong with a record."""

    exit_code = 3


class NotARecord(RecordError):
    """The file exists and is not a Khabar record."""


class NewerRecord(RecordError):
    """The record was written by a newer Khabar than this one."""


class RecordBusy(RecordError):
    """Another process kept the record locked for longer than the time allowed."""


class RecordDamaged(RecordError):
    """What is stored does not have the digest under which it was stored."""


class RecordFull(RecordError):
    """The record cannot be written: full disk, quota, or read-only place."""
