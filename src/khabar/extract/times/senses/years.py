"""Parts of years and what is longer: quarters, seasons, the nth week of a month, decades, centuries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from khabar.extract.times.senses.scene import Scene, Sense, TimexType, by, grain
from khabar.extract.times.shifts import nth_day, without_year
from khabar.extract.times.values import UNKNOWN, Value, of_century, of_days, of_decade, of_months, of_season
from khabar.grammar.nearest import Turn

QUARTER, HALF = 3, 6  # months


@dataclass(frozen=True, slots=True, kw_only=True)
class Months(Sense):
    """Months `first` to `last` (1-12) of a year: a quarter, a half, `الأشهر التسعة الأولى`. Without a year the nearest."""

    first: int
    last: int
    year: Sense | None = None
    letter: str | None = None
    """`Q` or `H`; null for other numbers of months."""
    counted: bool = False
    """True where the value is a number of months (`أول شهرين من 2018`), not the months themselves."""

    @property
    def type(self) -> TimexType:  # type: ignore[override]
        """DURATION for a number of months, else DATE."""
        return "DURATION" if self.counted else "DATE"

    def resolve(self, scene: Scene) -> Value:
        if self.year is not None:
            year = self.year.resolve(scene)
            return replace(self._of(int((year.value or "")[:4])), anchor=year.anchor) if grain(year) == "Y" else UNKNOWN
        if scene.reference is None:
            return UNKNOWN
        years = [self._of(scene.reference.year + step) for step in (-1, 0, 1)]
        return by("reference", without_year(years, scene.reference, None))

    def _of(self, year: int) -> Value:
        size = self.last - self.first + 1
        name = f"{year}-{self.letter}{self.last // size}" if self.letter else f"{year}-{self.first:02d}/{year}-{self.last:02d}"
        name = f"P{size}M" if self.counted else name
        return of_months(year, self.first, self.last, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterNear(Sense):
    """The quarter of a year so many from that of the article's day."""

    steps: int

    def resolve(self, scene: Scene) -> Value:
        if scene.reference is None:
            return UNKNOWN
        quarters = scene.reference.year * 4 + (scene.reference.month - 1) // QUARTER + self.steps
        year, number = quarters // 4, quarters % 4
        return by("reference", of_months(year, number * QUARTER + 1, (number + 1) * QUARTER, f"{year}-Q{number + 1}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoYears(Sense):
    """A season or year of accounts that lies in two years."""

    first: int

    def resolve(self, scene: Scene) -> Value:
        return of_days(date(self.first, 1, 1), date(self.first + 1, 12, 31), f"{self.first}/{self.first + 1}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnYear(Sense):
    """A year of accounts or of school that is not told by its numbers: when it begins differs, so it stays open."""

    unit: str = "Y"

    def resolve(self, scene: Scene) -> Value:
        return UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class NthOf(Sense):
    """The nth day, weekday or seven days of a month or year; -1 is the last."""

    number: int
    unit: str
    whole: Sense
    weekday: int | None = None

    def resolve(self, scene: Scene) -> Value:
        whole = self.whole.resolve(scene)
        if whole.earliest is None or whole.latest is None:
            return UNKNOWN
        first, last = date.fromisoformat(whole.earliest), date.fromisoformat(whole.latest)
        begin = nth_day(first, last, self.number, 7 if self.unit == "W" or self.weekday is not None else 1, self.weekday)
        if begin is None:
            return UNKNOWN
        end = min(begin + timedelta(days=6), last) if self.unit == "W" else begin
        return replace(of_days(begin, end), anchor=whole.anchor, source=whole.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Season(Sense):
    """A season of a year, or the last or next one."""

    season: str
    year: Sense | None = None
    turn: Turn | None = None

    def resolve(self, scene: Scene) -> Value:
        if self.year is not None:
            year = self.year.resolve(scene)
            return (
                replace(of_season(self.season, int((year.value or "")[:4])), anchor=year.anchor)
                if grain(year) == "Y"
                else UNKNOWN
            )
        if scene.reference is None or self.turn is None:
            return UNKNOWN
        return by("reference", _season_near(self.season, self.turn, scene.reference))


def _season_near(season: str, turn: Turn, reference: date) -> Value:
    """The latest season that is over, the first that has not begun, or the one of the day or its year."""
    today = reference.isoformat()
    seasons = [of_season(season, reference.year + step) for step in (-2, -1, 0, 1)]
    if turn == "last":
        return [found for found in seasons if (found.latest or "") < today][-1]
    if turn == "next":
        return next(found for found in seasons if (found.earliest or "") > today)
    return next((s for s in seasons if (s.earliest or "") <= today <= (s.latest or "")), seasons[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Century(Sense):
    """A century by its number (21: 2000 to 2099), or so many from the article's; `decade` (0-9) narrows it."""

    number: int | None = None
    steps: int = 0
    decade: int | None = None

    def resolve(self, scene: Scene) -> Value:
        if self.number is not None:
            return of_century(self.number) if self.decade is None else of_decade((self.number - 1) * 10 + self.decade)
        if scene.reference is None:
            return UNKNOWN
        number = scene.reference.year // 100 + 1 + self.steps
        return by("reference", of_century(number) if self.decade is None else of_decade((number - 1) * 10 + self.decade))
