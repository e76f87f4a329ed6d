"""Events in the columns of ACLED: political violence, demonstrations, and the strategic developments beside them."""

from __future__ import annotations

from khabar.export.codebook import REAL, Coded, Column
from khabar.lexicon.gazetteer import gazetteer
from khabar.text import fold
from khabar.views import EventRow

_ASSAULT = {
    "airstrike": ("Explosions/Remote violence", "Air/drone strike"),
    "drone": ("Explosions/Remote violence", "Air/drone strike"),
    "rockets": ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    "shelling": ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    "explosives": ("Explosions/Remote violence", "Remote explosive/landmine/IED"),
    "suicide_attack": ("Explosions/Remote violence", "Suicide bomb"),
    "clash": ("Battles", "Armed clash"),
    "ambush": ("Battles", "Armed clash"),
    "territory": ("Battles", ""),
    "raid": ("Battles", "Armed clash"),
    "abduction": ("Violence against civilians", "Abduction/forced disappearance"),
    "sexual": ("Violence against civilians", "Sexual violence"),
}
_OTHERS = {
    ("PROTEST", "riot"): ("Riots", "Violent demonstration"),
    ("COERCE", "abduction"): ("Violence against civilians", "Abduction/forced disappearance"),
    ("COERCE", "arrest"): ("Strategic developments", "Arrests"),
    ("RETREAT", "ceasefire"): ("Strategic developments", "Agreement"),
    ("RETREAT", "withdrawal"): ("Strategic developments", "Non-violent transfer of territory"),
    ("COERCE", "seizure"): ("Strategic developments", "Looting/property destruction"),
}
_DISORDER = {
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
_ARMED = (
    "جنود",
    "جندي",
    "شرط",
    "قوات",
    "جيش",
    "عسكر",
    "مسلح",
    "مقاتل",
    "ميليشي",
    "مليشي",
    "حرس",
    "امن",
    "دوريه",
    "ثكنه",
    "قاعده",
)


def why_not(row: EventRow) -> str | None:
    """Why an event has no row in ACLED's table; null where it has one."""
    if row.status not in REAL:
        return f"did not happen: {row.status}"
    if _types(row) is None:
        return f"not of a type that ACLED codes: {row.type}"
    return "its day is not known" if row.event_date is None else None


def _types(row: EventRow) -> tuple[str, str] | None:
    """Event type and sub-event type; null where ACLED has none."""
    if row.type == "ASSAULT":
        return _ASSAULT.get(row.mode or "") or _attack(row)
    if row.type == "PROTEST":
        return _OTHERS.get((row.type, row.mode or "")) or ("Protests", "Peaceful protest")
    return _OTHERS.get((row.type, row.mode or ""))


def _attack(row: EventRow) -> tuple[str, str]:
    """An attack on armed men is a battle, on anybody else violence against civilians."""
    armed = any(stem in fold(target) for target in row.targets for stem in _ARMED)
    return ("Battles", "Armed clash") if armed else ("Violence against civilians", "Attack")


def _type(coded: Coded) -> str:
    return (_types(coded.row) or ("", ""))[0]


def _year(coded: Coded) -> str:
    return (coded.row.event_date or "")[:4]


def _country(coded: Coded) -> str | None:
    return gazetteer().countries.get(coded.row.country or "") or coded.row.country


def _notes(coded: Coded) -> str:
    row = coded.row
    given = f"given by {row.attributed_to}" if row.attributed_to else row.attribution.replace("_", " ")
    said = ("a claim" if row.status == "reported_claim" else None, "told as background" if row.background else None, given)
    return "; ".join([row.text, *(one for one in said if one), *coded.deaths.notes])


COLUMNS = (
    Column("event_id_cnty", "Khabar's id of the event: opens with `khabar show RECORD ID`", lambda c: c.row.event),
    Column("event_date", "Day, month or year, ISO 8601, as exactly as the article tells it", lambda c: c.row.event_date),
    Column("year", "Year of event_date", _year),
    Column("time_precision", "1 day, 2 week, 3 month; empty where it is coarser", lambda c: c.row.time_precision),
    Column("disorder_type", "Political violence, Demonstrations, Strategic developments, by event_type",
           lambda c: _DISORDER.get(_type(c), "Political violence")),
    Column("event_type", "ACLED's type, from Khabar's type and mode; an attack on armed men is a battle", _type),
    Column("sub_event_type", "ACLED's sub-type; empty where the article does not tell", lambda c: (_types(c.row) or ("", ""))[1]),
    Column("actor1", "Who did it, as the words stand; joint ones in assoc_actor_1", lambda c: next(iter(c.row.actors), None)),
    Column("assoc_actor_1", "Further actors", lambda c: "; ".join(c.row.actors[1:])),
    Column("inter1", "Not filled: Khabar does not class actors"),
    Column("actor2", "On whom, as the words stand", lambda c: next(iter(c.row.targets), None)),
    Column("assoc_actor_2", "Further targets", lambda c: "; ".join(c.row.targets[1:])),
    Column("inter2", "Not filled"),
    Column("interaction", "Not filled"),
    Column("civilian_targeting", "`Civilian targeting` for violence against civilians, else empty",
           lambda c: "Civilian targeting" if _type(c) == "Violence against civilians" else None),
    Column("iso", "ISO 3166-1 alpha-2 of the country (ACLED has the numeric code)", lambda c: c.row.country),
    Column("region", "Not filled"),
    Column("country", "English name of the country of the place", _country),
    Column("admin1", "Not filled"),
    Column("admin2", "Not filled"),
    Column("admin3", "Not filled"),
    Column("location", "The place, as the words stand", lambda c: c.row.location),
    Column("latitude", "Degrees, WGS 84", lambda c: c.row.latitude),
    Column("longitude", "Degrees, WGS 84", lambda c: c.row.longitude),
    Column("geo_precision", "1 the named town, 2 near it or part of a region, 3 a larger region", lambda c: c.row.geo_precision),
    Column("source", "Outlets that print it and whom they credit; copies are in one row", lambda c: "; ".join(c.outlets)),
    Column("source_scale", "Not filled"),
    Column("notes", "The sentence that tells it; who gives it; what the codebook put in for words", _notes),
    Column("fatalities", "The largest total told; a vague word as the codebook says; empty where none is told",
           lambda c: c.deaths.best),
    Column("tags", "`background` for what is told as something earlier", lambda c: "background" if c.row.background else None),
    Column("timestamp", "Not filled: exports are the same bytes at any time"),
    Column("source_original", "Whom the article gives as its source (Khabar's own column)", lambda c: c.row.attributed_to),
    Column("url", "Address of the first article (Khabar's own column)", lambda c: c.row.source.url),
)  # fmt: skip
