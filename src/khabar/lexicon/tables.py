"""The rows of the lexicon files: one class a file, one field a column. `FILE` names the file in `data/`.

`form` holds the surface forms of a row, parted by `|`; `source` and `licence` are columns of every file and are not kept here.
A table with `TAKES_ARTICLE` is also found with `ال` before the form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from khabar.model import Act, EventType, MentionType, Modifier, Role, SourceType, ViaRelation


@dataclass(frozen=True, slots=True)
class Row:
    """Base of all rows."""

    FILE: ClassVar[str]
    TAKES_ARTICLE: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class Month(Row):
    """A month's name in one of the systems in use."""

    FILE = "months.tsv"
    month: int
    calendar: Literal["gregorian", "hijri", "coptic"]
    system: str
    """levantine, egyptian, maghrebi, moroccan, hijri …"""


@dataclass(frozen=True, slots=True)
class Weekday(Row):
    """A day of the week; Monday is 0."""

    FILE = "weekdays.tsv"
    weekday: int


@dataclass(frozen=True, slots=True)
class TimeWord(Row):
    """A word that dates are made of: `اليوم`, `أمس`, `الماضي`, `أسبوع`, `مطلع` …"""

    FILE = "time_words.tsv"
    kind: Literal["deictic", "unit", "direction", "part", "preposition", "set", "day_part", "era", "anaphoric"]
    value: str
    """deictic: days from the reference date; unit: TIMEX3 letter; direction: last, this or next; else a name."""


@dataclass(frozen=True, slots=True)
class NumberWord(Row):
    """A word of a number. `kind` says how it joins others."""

    FILE = "number_words.tsv"
    kind: Literal["unit", "teen_head", "ten", "hundred", "scale", "fraction", "ordinal", "dual"]
    value: float


@dataclass(frozen=True, slots=True)
class Approximator(Row):
    """Words before a number that say how exact it is (`نحو`, `أكثر من`)."""

    FILE = "approximators.tsv"
    modifier: Modifier


@dataclass(frozen=True, slots=True)
class VagueNumber(Row):
    """A number word without a number (`عشرات`), with the bounds that it leaves open; `high` may be empty."""

    FILE = "vague_numbers.tsv"
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Unit(Row):
    """A unit of measure or a currency (`kind` money, `unit` the ISO 4217 code where the country is said)."""

    FILE = "units.tsv"
    kind: str
    unit: str


@dataclass(frozen=True, slots=True)
class CountedNoun(Row):
    """A noun or verb that gives a count its role (`قتلى`: killed)."""

    FILE = "counted_nouns.tsv"
    TAKES_ARTICLE = True
    role: str


@dataclass(frozen=True, slots=True)
class SpeechCue(Row):
    """A word of speech.

    `frame` says what may follow, parted by commas: `that` (أن، إن، بأن), `colon` (: or a quotation mark), `ila`, `ala`, `an`,
    `bi`, `min`, `li` (a preposition before its object), `noun` (a bare object), `name` (a source, as behind بحسب).
    """

    FILE = "speech_cues.tsv"
    kind: Literal["verb", "participle", "noun", "particle"]
    act: Act
    gender: Literal["m", "f", "x"]
    frame: str


@dataclass(frozen=True, slots=True)
class ViaPhrase(Row):
    """Words that open a channel or occasion (`في بيان`, `لقناة`)."""

    FILE = "via_phrases.tsv"
    relation: ViaRelation


@dataclass(frozen=True, slots=True)
class UnnamedSource(Row):
    """Words for a source without a name (`مصدر أمني`); `count` is how many they say (0: a plural)."""

    FILE = "unnamed_sources.tsv"
    source_type: SourceType
    count: int


@dataclass(frozen=True, slots=True)
class Trigger(Row):
    """A word that tells an event: verb, verbal noun or participle."""

    FILE = "triggers.tsv"
    type: EventType
    mode: str | None
    pos: Literal["verb", "passive", "masdar", "participle", "noun"]


@dataclass(frozen=True, slots=True)
class Scope(Row):
    """A word that changes what an event after it is: negation, future, condition, possibility, background."""

    FILE = "scopes.tsv"
    kind: Literal["negation", "future", "condition", "possibility", "background", "denial"]


@dataclass(frozen=True, slots=True)
class Title(Row):
    """The head of a title or role before a name (`وزير`, `الرئيس`, `المتحدث باسم`)."""

    FILE = "titles.tsv"
    kind: Literal["office", "rank", "honorific", "profession"]
    gender: Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class PersonName(Row):
    """A given name or family name."""

    FILE = "person_names.tsv"
    part: Literal["given", "family"]
    latin: str | None


@dataclass(frozen=True, slots=True)
class OrganisationHead(Row):
    """A noun that opens an organisation's name (`وزارة`, `حزب`, `شركة`)."""

    FILE = "organisation_heads.tsv"
    kind: str


@dataclass(frozen=True, slots=True)
class KnownName(Row):
    """A name known in full: organisations, armed groups, people of note."""

    FILE = "known_names.tsv"
    type: MentionType
    latin: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Agency(Row):
    """A news agency, paper or channel; `name` is its usual Arabic name."""

    FILE = "agencies.tsv"
    name: str
    kind: Literal["agency", "channel", "paper", "site"]


@dataclass(frozen=True, slots=True)
class Nationality(Row):
    """An adjective of nationality or the name of a people; `country` is ISO 3166-1 alpha-2."""

    FILE = "nationalities.tsv"
    TAKES_ARTICLE = True
    country: str


@dataclass(frozen=True, slots=True)
class PlaceName(Row):
    """A place. `feature`: country, region, capital, city, town, area."""

    FILE = "places.tsv"
    name_en: str
    lat: float
    lon: float
    country: str
    geonames: int | None
    feature: Literal["country", "region", "capital", "city", "town", "area"]


@dataclass(frozen=True, slots=True)
class StopWord(Row):
    """A word that cannot be a part of a name (particles, common verbs of news)."""

    FILE = "stop_words.tsv"
    kind: Literal["particle", "verb", "noun"]


@dataclass(frozen=True, slots=True)
class Marker(Row):
    """Words that tell the role of the line they stand on. `place`: the whole line, its start, or anywhere in it."""

    FILE = "markers.tsv"
    role: Role
    place: Literal["line", "start", "anywhere"]
    effect: Literal["", "opens_related", "opens_comments", "opens_read_also", "closes_page"]


TABLES: tuple[type[Row], ...] = (
    Month,
    Weekday,
    TimeWord,
    NumberWord,
    Approximator,
    VagueNumber,
    Unit,
    CountedNoun,
    SpeechCue,
    ViaPhrase,
    UnnamedSource,
    Trigger,
    Scope,
    Title,
    PersonName,
    OrganisationHead,
    KnownName,
    Agency,
    Nationality,
    PlaceName,
    StopWord,
    Marker,
)
