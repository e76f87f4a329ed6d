"""Events in the columns of UCDP GED: those of violence in which at least one death is told."""

from __future__ import annotations

from khabar.export.codebook import REAL, Coded, Column
from khabar.lexicon.gazetteer import gazetteer
from khabar.views import EventRow

_DATE_PREC = {1: 1, 2: 3, 3: 4}  # ACLED's day, week, month in UCDP's codes (2: two to six days; 5: year)
_WHERE_PREC = {1: 1, 2: 2, 3: 4}  # ACLED's codes in UCDP's: exact, near, first-level region
_DAYS_OF_WEEK, _YEAR = 7, 5


def why_not(row: EventRow) -> str | None:
    """Why an event has no row in UCDP's table; null where it has one."""
    if row.status not in REAL:
        return f"did not happen: {row.status}"
    if row.type != "ASSAULT":
        return f"not of a type that UCDP codes: {row.type}"
    if not row.deaths:
        return "no death is told"
    return "not even its year is known" if row.earliest is None else None


def _date_prec(coded: Coded) -> int:
    if coded.row.time_precision is not None:
        return _DATE_PREC[coded.row.time_precision]
    return _YEAR


def _where_prec(coded: Coded) -> int | None:
    return _WHERE_PREC.get(coded.row.geo_precision or 0)


def _unknown(coded: Coded) -> int | None:
    """The deaths of whom the article tells neither their side nor that they were civilians."""
    found = coded.deaths
    return None if found.best is None else max(0, found.best - sum(filter(None, (found.civilians, found.actors, found.targets))))


def _source_article(coded: Coded) -> str:
    """Outlet, day and headline of each article, as UCDP writes it."""
    cites = [row.source for row in coded.rows]
    return "; ".join(", ".join(f'"{part}"' for part in (one.outlet, one.published, one.title) if part) for one in cites)


COLUMNS = (
    Column("id", "Khabar's id of the event: opens with `khabar show RECORD ID`", lambda c: c.row.event),
    Column("relid", "Not filled"),
    Column("year", "Year of date_start", lambda c: (c.row.earliest or "")[:4]),
    Column("code_status", "`Check deaths` where a codebook's rule put in a number, else `Clear`",
           lambda c: "Check deaths" if c.deaths.notes else "Clear"),
    Column("type_of_violence", "Not filled: Khabar does not class actors"),
    Column("side_a", "Who did it, as the words stand", lambda c: "; ".join(c.row.actors)),
    Column("side_b", "On whom, as the words stand", lambda c: "; ".join(c.row.targets)),
    Column("number_of_sources", "Outlets that print it and whom they credit; copies of one report are in one row",
           lambda c: len(c.outlets) or None),
    Column("source_article", "Outlet, day and headline of each article", _source_article),
    Column("source_office", "Outlets and whom they credit", lambda c: "; ".join(c.outlets)),
    Column("source_date", "Day of the first article", lambda c: c.row.source.published),
    Column("source_headline", "Headline of the first article", lambda c: c.row.source.title),
    Column("source_original", "Whom the article gives as the source of the event", lambda c: c.row.attributed_to),
    Column("where_prec", "1 the named place, 2 near it, 4 a region; empty where the place is not known", _where_prec),
    Column("where_coordinates", "The place whose coordinates are given, as the words stand", lambda c: c.row.location),
    Column("where_description", "The sentence that tells the event", lambda c: c.row.text),
    Column("adm_1", "Not filled"),
    Column("adm_2", "Not filled"),
    Column("latitude", "Degrees, WGS 84", lambda c: c.row.latitude),
    Column("longitude", "Degrees, WGS 84", lambda c: c.row.longitude),
    Column("country", "English name of the country of the place",
           lambda c: gazetteer().countries.get(c.row.country or "", c.row.country)),
    Column("country_id", "ISO 3166-1 alpha-2 (UCDP has Gleditsch and Ward's numbers)", lambda c: c.row.country),
    Column("event_clarity", "1: a single event is told; 2: the time is known by week or worse",
           lambda c: 1 if c.row.time_precision == 1 else 2),
    Column("date_prec", "1 day, 3 week, 4 month, 5 year", _date_prec),
    Column("date_start", "First day on which it can have been", lambda c: c.row.earliest),
    Column("date_end", "Last day on which it can have been", lambda c: c.row.latest),
    Column("deaths_a", "Dead of side_a, civilians apart; empty where the article does not tell", lambda c: c.deaths.actors),
    Column("deaths_b", "Dead of side_b, civilians apart; empty where the article does not tell", lambda c: c.deaths.targets),
    Column("deaths_civilians", "Deaths that are counted as civilians, children, women, demonstrators, journalists, workers",
           lambda c: c.deaths.civilians),
    Column("deaths_unknown", "The others", _unknown),
    Column("best", "The largest total told", lambda c: c.deaths.best),
    Column("high", "The upper bound that the words give, else best", lambda c: c.deaths.high),
    Column("low", "The lower bound that the words give, or the least total told", lambda c: c.deaths.low),
    Column("notes", "What the codebook put in for words (Khabar's own column)", lambda c: "; ".join(c.deaths.notes)),
    Column("url", "Address of the first article (Khabar's own column)", lambda c: c.row.source.url),
)  # fmt: skip
