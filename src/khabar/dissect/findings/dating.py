"""What is found on the dates of one article, and the forms of a date finding."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from khabar.dissect.lines.days import Day
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.roles.parts import Part
from khabar.model import DateFinding, Evidence, FieldEvidence, Page, Precision, Rejected, Role

STAGE = "dissect"
_ISO = re.compile(r"\d{4}(-\d\d){0,2}")
_SHAPES: dict[int, tuple[Precision, str]] = {10: ("day", ""), 7: ("month", "-01"), 4: ("year", "-01-01")}


@dataclass(slots=True)
class Dating:
    """What is found on one article's dates, with the reasons for what was refused."""

    sheet: Sheet
    roles: Sequence[Role]
    part: Part
    rejected: list[Rejected] = field(default_factory=list)

    @property
    def page(self) -> Page:
        return self.sheet.analysis.page

    def refuse(self, what: str, reason: str, start: int | None = None, end: int | None = None) -> None:
        """Keep why a date was not taken."""
        self.rejected.append(Rejected(stage=STAGE, reason=f"{what}: {reason}", start=start, end=end))


def plain_finding(value: str, basis: str, evidence: Evidence) -> DateFinding:
    """A day that is written as an ISO date and needs no reading."""
    return DateFinding(value=value, precision="day", earliest=value, latest=value, edtf=value, basis=basis, evidence=(evidence,))


def day_finding(day: Day, basis: str, evidence: Evidence) -> DateFinding:
    """A day read from words; EDTF's `~` where its calendar leaves a day's doubt."""
    value = day.value.isoformat()
    return DateFinding(
        value=value,
        precision="day",
        earliest=day.earliest.isoformat(),
        latest=day.latest.isoformat(),
        edtf=value if day.earliest == day.latest else f"{value}~",
        basis=f"{basis}, {day.note}" if day.note else basis,
        evidence=(evidence,),
    )


def given_finding(dating: Dating) -> DateFinding | None:
    """What the user says of the page; it stands above all that the page says."""
    value = dating.page.given.published or ""
    precision, rest = _SHAPES.get(len(value), (None, ""))
    try:
        first = date.fromisoformat(value + rest)
    except ValueError:
        first = None
    if precision is None or first is None or not _ISO.fullmatch(value):
        dating.refuse("published", f"the date given is not ISO: {value}")
        return None
    return DateFinding(
        value=value,
        precision=precision,
        earliest=first.isoformat(),
        latest=_last_day(first, precision).isoformat(),
        edtf=value,
        basis="given",
        evidence=(FieldEvidence(dating.page, "given", "published", value),),
    )


def _last_day(first: date, precision: Precision) -> date:
    if precision == "day":
        return first
    month = first.month if precision == "month" else 12
    return date(first.year, month, monthrange(first.year, month)[1])
