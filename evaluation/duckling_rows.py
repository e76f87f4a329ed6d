"""The rows of Duckling's Arabic test corpus: what each string means, and which of them Khabar is asked for.

Source: facebook/duckling, Duckling/*/AR/Corpus.hs, BSD 3-clause, as `layer, value, text` in `../shared/data/duckling_ar`:
dialect and Standard Arabic as people speak to an assistant, at 04:30 on Tuesday 12 February 2013. `gold/duckling/rows.tsv` says
of strings

- why they are out of scope (`out`, see OUT);
- what they mean (`value`), where the file has lost Duckling's own value (`اليوم الثالث من اكتوبر`) or TIMEX3 has another form
  for it;
- what else is right (`also`, parted by `|`): Duckling takes a bare weekday and a date without a year for the next one, news for
  the last or nearest one, so these are right too with the weekday, or the day and month, of the past; the first or last week of
  a month may be the whole one, the one cut by the month, or seven days of it; Easter is that of either church.

Ends of intervals are exclusive in Duckling and inclusive here.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

PUBLISHED = "2013-02-12"
NOTES = Path(__file__).resolve().parent / "gold" / "duckling" / "rows.tsv"
OUT = {
    "dialect": "a word or form that is spoken and not printed in news",
    "spoken_month": "a month told by its number in words (`شهر عشرة`), spoken too",
    "chat": "an amount as it is typed in a chat (`20$ 43c`)",
    "misspelt": "a letter is missing (`الثان` for `الثاني`)",
    "alone": "a unit alone: in a sentence a length or a measure only beside other words",
    "sign": "a hyphen before a number, which in news is a dash, a bullet or a range",
    "slash": "a fraction with a slash, which in news is a date, a score or a ratio",
    "date": "a day and a month in news",
    "cardinal": "a cardinal number with the article (`الأحد عشر لاعبا`), no ordinal",
    "counting": "weeks counted from a holiday",
}
"""Why rows are out of scope."""
KINDS = {
    "Time_AR": "times",
    "Duration_AR": "durations",
    "Numeral_AR": "numerals",
    "Numeral_AR_EG": "numerals",
    "Ordinal_AR": "ordinals",
    "AmountOfMoney_AR": "money",
    "Quantity_AR": "quantities",
    "Volume_AR": "volumes",
    "Temperature_AR": "temperatures",
    "PhoneNumber_AR": "phones",
}
_GRAIN = {"Second": timedelta(seconds=1), "Minute": timedelta(minutes=1), "Hour": timedelta(hours=1), "Day": timedelta(days=1)}
_FORMS = {"Second": "%Y-%m-%dT%H:%M:%S", "Minute": "%Y-%m-%dT%H:%M", "Hour": "%Y-%m-%dT%H:%M", "Day": "%Y-%m-%d"}
_FORMS |= {"Week": "%G-W%V", "Month": "%Y-%m", "Year": "%Y"}
_LENGTHS = {"Second": "PT{}S", "Minute": "PT{}M", "Hour": "PT{}H", "Day": "P{}D", "Week": "P{}W", "Month": "P{}M", "Year": "P{}Y"}
_NUMBER = re.compile(r"-?\d[\d.]*(?:e\d+)?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit in Duckling's words; `bound`: simple above under between. `top` is the end of a range."""

    value: float
    top: float | None = None
    unit: str | None = None
    bound: str = "simple"

    def __str__(self) -> str:
        number = f"{self.value:g}" if self.top is None else f"{self.value:g}-{self.top:g}"
        return " ".join(word for word in ("" if self.bound == "simple" else self.bound, number, self.unit) if word)


@dataclass(frozen=True, slots=True)
class Row:
    """A string of the corpus. `kind` is one of KINDS, of times with what sort they are; `out` a reason of OUT or null.

    `times`: the TIMEX3 values that are right, with a modifier behind a blank. Without times and amount nothing may be found.
    """

    kind: str
    text: str
    out: str | None = None
    times: tuple[str, ...] = ()
    amount: Amount | None = None

    @property
    def group(self) -> str:
        """The kind without its sort."""
        return self.kind.split(".")[0]


def rows(examples: Path) -> Iterator[Row]:
    """The rows of the file in its order; a string that stands in it twice with one value is taken once."""
    notes = {note["text"]: note for note in _table(NOTES)}
    seen: set[tuple[str, str, str]] = set()
    for line in _table(examples):
        text = re.sub(r"\\(\d+)", lambda code: chr(int(code[1])), line["text"])  # the file has some letters as Haskell's codes
        key = (KINDS[line["layer"]], line["value"], text)
        if key not in seen:
            seen.add(key)
            yield _row(*key, notes.get(text, {}))


def _table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _row(kind: str, value: str, text: str, note: dict[str, str]) -> Row:
    out = note.get("out") or None
    if kind == "times":
        found = note.get("value") or time_value(value)
        times = tuple(said for said in (found, *note.get("also", "").split("|")) if said)
        return Row(f"times.{_sort(value, found)}", text, out, times)
    if kind == "durations":
        return Row(kind, text, out, (length_value(value),))
    return Row(kind, text, out, amount=None if kind == "phones" or value == "=" else amount(value))


def _sort(value: str, found: str | None) -> str:
    """What sort of time it is: none holiday interval clock date."""
    if found is None:
        return "none"
    if "Holiday" in value:
        return "holiday"
    return "interval" if "Interval" in value else "clock" if re.search(r"T\d|_", found) else "date"


def time_value(value: str) -> str | None:
    """Duckling's time as TIMEX3: `datetime (2013, 2, 4, 0, 0, 0) Week` → `2013-W06`; null where it is no time."""
    grain = re.search(r"\) (\w+)(?: \"|$)", value)
    if not grain:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", value[: grain.start()])]
    moments = [datetime(*numbers[at : at + 6]) for at in range(0, len(numbers), 6)]  # type: ignore[arg-type]
    if len(moments) == 2:
        moments[1] -= _GRAIN.get(grain[1], timedelta(days=7))
    return "/".join(moment.strftime(_FORMS[grain[1]]) for moment in moments)


def length_value(value: str) -> str:
    """`DurationData 2 Month` → `P2M`."""
    _, number, unit = value.split()
    return _LENGTHS[unit].format(number)


def amount(value: str) -> Amount:
    """`between Dollar (10, 20` → 10 to 20 dollars; `NumeralValue 1e4` → 10,000."""
    numbers = [float(number) for number in _NUMBER.findall(value)]
    words = value.split()
    if len(words) < 3 or words[0] not in ("simple", "above", "under", "between"):
        return Amount(numbers[0])
    return Amount(numbers[0], numbers[1] if words[0] == "between" else None, words[1], words[0])
