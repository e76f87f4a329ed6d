"""The rows of the lexicon files: one class a file, one field a column. `FILE` names the file in `data/`.

`form` holds the surface forms of a row, parted by `|`; `source` and `licence` are columns of every file and are not kept here.
A table with `TAKES_ARTICLE` is also found with `ال` before the form.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Literal

from khabar.model import Act, EventType, MentionType, Modifier, Role, SourceType, ViaRelation


@dataclass(frozen=True, slots=True)
class Row:
    """Base of all rows."""

    FILE: ClassVar[str]
    TAKES_ARTICLE: ClassVar[bool] = False
    HOMONYMS: ClassVar[bool] = False
    """True where one form may stand in several rows (two towns of one name); then all of them are found."""


@dataclass(frozen=True, slots=True)
class Month(Row):
    """A month's name in one of the systems in use."""

    FILE = "months.tsv"
    month: int
    calendar: Literal["gregorian", "hijri", "coptic"]
    system: str
    """levantine, egyptian, maghrebi, moroccan, hijri …"""
    alone: Literal["yes", "no"]
    """`no` where the word means other things too (`مارس` practised): a month only beside a day, a year or `شهر`."""


@dataclass(frozen=True, slots=True)
class Weekday(Row):
    """A day of the week; Monday is 0."""

    FILE = "weekdays.tsv"
    weekday: int


@dataclass(frozen=True, slots=True)
class TimeWord(Row):
    """A word that dates are made of: `اليوم`, `أمس`, `الماضي`, `أسبوع`, `مطلع` …"""

    FILE = "time_words.tsv"
    HOMONYMS = True
    kind: Literal[
        "deictic", "unit", "unit_dual", "unit_plural", "the_unit", "the_dual", "the_units", "direction", "part", "season",
        "the_season", "set", "day_part", "the_day_part", "adverb", "noon", "era", "decade",
    ]  # fmt: skip
    value: str
    """deictic: days from the reference date; units: TIMEX3 letters (D W M Y DE CE TH TM TS); direction: last this next recent;
    part: START MID END; season, day parts, adverbs (`مساء`), noon: TIMEX3 letters; set: a duration; era: a calendar; decade: its
    first year in the century"""


@dataclass(frozen=True, slots=True)
class TimeRelation(Row):
    """A word that ties a time to another one or names a part of it (`نفسه`, `التالي`, `الربع`), or tells no more than `لاحقا`."""

    FILE = "time_relations.tsv"
    kind: Literal["same", "same_of", "following", "year_part", "year_head", "year_adjective", "clock_head", "vague"]
    value: str
    """following: steps from the time told before; year part: its months; vague: PRESENT_REF, PAST_REF or FUTURE_REF."""


@dataclass(frozen=True, slots=True)
class Holiday(Row):
    """A feast, observance, national day or anniversary. One form may be that of several: of two churches, of ten countries.

    It begins `offset` days behind `month` and `day` of its calendar, or behind Easter Sunday or Nowruz; with `weekday` (Monday 0)
    on the first such weekday from there on. A calendar `none` keeps a name that holds another (`رأس السنة الصينية`) unread.
    """

    FILE = "holidays.tsv"
    HOMONYMS = True
    calendar: Literal["gregorian", "hijri", "coptic", "julian", "hebrew", "easter", "orthodox_easter", "nowruz", "none"]
    month: int | None
    """Hebrew months count from Nisan; 13 is the last Adar of any year."""
    day: int | None
    offset: int | None
    weekday: int | None
    days: int
    """How many days it lasts; 0: to the end of its month."""
    part: Literal["", "NI"]
    """NI where only the night of that day is meant (`ليلة القدر`: the night before the 27th)."""
    country: str
    """ISO 3166-1 alpha-2, parted by commas: the row counts only where one of these countries is told of; empty: in any case."""
    since: int | None
    """The first year in which it can be meant; of an anniversary the year of what it marks."""
    until: int | None
    needs: Literal["", "context", "anniversary"]
    """context: the form says other things too, and is a day only where the words around it say so (`بمناسبة الوقوف بعرفة`);
    anniversary: it names what happened, and the day only behind `ذكرى` or `الذكرى … لـ`."""
    certainty: Literal["", "uncertain", "near"]
    """uncertain: kept on this day by custom (`ليلة القدر`); near: of several feasts (`ثاني أيام العيد`) the one that is near."""


@dataclass(frozen=True, slots=True)
class TimeZone(Row):
    """A time zone as it stands behind a clock time, `ب` left out: `(بـ)توقيت غرينتش`, `ت غ`."""

    FILE = "time_zones.tsv"
    offset: str | None
    """`Z` or `+03:00`; empty where it changes with the season or is not said (`التوقيت المحلي`)."""
    since: str | None
    """The first day (ISO) from which the offset holds unchanged; empty: in all years that news tells of."""
    iana: str | None
    """The name in the IANA database, also where the offset is known; empty where no single one is meant."""


@dataclass(frozen=True, slots=True)
class NumberWord(Row):
    """A word of a number. `kind` says how it joins others."""

    FILE = "number_words.tsv"
    kind: Literal["unit", "teen_head", "ten", "hundred", "scale", "fraction", "ordinal", "dual"]
    value: float


@dataclass(frozen=True, slots=True)
class Approximator(Row):
    """Words beside a number that say how exact it is (`نحو`, `أكثر من`)."""

    FILE = "approximators.tsv"
    modifier: Modifier
    place: Literal["before", "after", "both"]
    """Where it stands: before the number (`نحو`) or behind what is counted (`على الأقل`)."""


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
    count: int
    """How many of it the form is: 2 for a dual (`طنين`), else 1."""


@dataclass(frozen=True, slots=True)
class CountedNoun(Row):
    """A counted noun, or a word that gives a count its role (`قتلى`: killed)."""

    FILE = "counted_nouns.tsv"
    TAKES_ARTICLE = True
    role: str | None
    """killed injured missing arrested displaced troops …; empty where the noun says no more than itself."""
    part: Literal["noun", "plural", "dual", "cue"]
    """noun, plural: counted behind a number; dual: is two by its form (`صاروخين`); cue: a verb or verbal noun before a count
    (`مقتل`)."""


@dataclass(frozen=True, slots=True)
class SpeechCue(Row):
    """A word of speech.

    `kind`: `relay` for another (نقل … عن), `heard` has the speaker behind من (تبلغ), `document` a text as speaker (جاء في),
    `sign` is the colon behind the speaker of a headline, `masdar` a verbal noun (إعلان فلان أن).

    `frame` says what may follow, parted by commas: `that` (أن، إن، بأن), `colon` (: or a quotation mark), `ila`, `ala`, `an`,
    `bi`, `min`, `li` (a preposition before what is said), `amma` (عما), `noun` (a bare object), `object` (a person addressed
    comes before what is said), `renew` (جدد: a verbal noun of speech as object), `claim` (نفى: what others said), `ask` (طلب من),
    `study` (وجدت: only of a study), `bithat` (وصف: only بأنه and its like), `ilathat` (خلص: only إلى أن), `label`
    (وصفه: بأنه or marks), `order` (أمر: a verbal noun behind ب), `headline`, `relay`, `from`. Particles: `name` (a source, as
    behind بحسب), `name_li` (the same, joined by ل: وفقا لـ), `verb` (a verb of speech, as behind بحسب ما), `self` (على حد قوله);
    `source`: a form that is found behind such a particle or ما.
    """

    FILE = "speech_cues.tsv"
    kind: Literal[
        "verb", "participle", "noun", "particle", "relay", "heard", "document", "sign", "told", "claim", "what", "light", "masdar"
    ]
    act: Act
    gender: Literal["m", "f", "x"]
    number: Literal["s", "d", "p", "x"]
    frame: str
    place: Literal["any", "start"]
    """`start`: the form is another word as well (بين، عبر، رد) and speaks only where a clause begins."""


@dataclass(frozen=True, slots=True)
class ToldCue(SpeechCue):
    """A word that tells of somebody's speech inside the words of another, and is read nowhere else.

    `told` is a verbal noun (`رفض البرلمان استخدام القاعدة`); its gender and number are those of a pronoun on it (`مطالبته`), else
    x. Its frame is that of a verb, and says whose the noun behind it is: the speaker's, where it says no more (`رفض X`); `many`:
    a plural, of which adjectives alone can say whose it is (`دعوات غربية`); `addressed`, `pair`: the noun can be whom it is said
    to, so that the speaker needs a name or office (`دعوة X إلى`) or somebody addressed beside him (`اتهام X لـY بـ`); `only`:
    adjectives behind the noun with its article say whose it is, and nothing else does (`الاتهامات الأميركية بـ`). `claim` is
    what is heard and nobody signs (`الأنباء عن`), `what` a verb behind ما (`ما نشرته المواقع عن`), `verb` one that the main
    table has not, `light` one whose object is such a noun (`وجه دعوة إلى`).
    """

    FILE = "told_cues.tsv"


@dataclass(frozen=True, slots=True)
class ViaPhrase(Row):
    """Words that open a channel or occasion (`في بيان`, `لقناة`)."""

    FILE = "via_phrases.tsv"
    relation: ViaRelation


@dataclass(frozen=True, slots=True)
class UnnamedSource(Row):
    """Words for a source without a name. A `head` (`مصدر`) has its usual type; a `modifier` (`أمني`) says which type the head's
    is; `count` is how many the head says (0: a plural)."""

    FILE = "unnamed_sources.tsv"
    part: Literal["head", "modifier"]
    source_type: SourceType
    count: int


@dataclass(frozen=True, slots=True)
class Trigger(Row):
    """A word that tells an event: verb, verbal noun or participle; `either` is a past verb that is its own verbal noun too.

    `frame` says where the arguments stand, parted by commas. Targets: `obj` (object or genitive), `gen_target` (genitive only),
    `patient` (subject), `after` (right behind the phrase), or behind a preposition: `ala ila li bi didd min an`. Partners are
    actors too: `mutual`, `maa`. `either`: without a second noun the first is the target (a passive, written like the active).
    `thing`, `obj_gen`: the object or genitive is a thing, no argument; `cause`: so is the subject; `noarg`: no arguments at all;
    `self`: the word is its own actor. `exposed`: the subject is the target of the event that follows. `gather`, `topic`: says
    who takes part in the event of its clause. `result`: what an attack or accident led to, an event of its own only where none
    is told. `sense` says what must be near, else the word means something else: kinds of `EventContext` in its sentence, in
    its clause (`troops!`) or right behind it (`vehicle>`), one of several (`police/culprit`), and more (`police+people`);
    or a test of its arguments and the words beside it (`speaker visitor people …`, in `extract/events/fitting.py`).
    """

    FILE = "triggers.tsv"
    type: EventType
    mode: str | None
    pos: Literal["verb", "passive", "either", "masdar", "participle", "noun"]
    frame: str | None
    sense: str | None


@dataclass(frozen=True, slots=True)
class Scope(Row):
    """A word that changes what an event near it is. `light` is a verb that carries an event's noun (`شن هجوما`), `occurrence`
    one whose subject or object is the event (`وقع هجوم`), `agent` opens the actor of a passive (`على يد`). Verbs and adverbs of
    `possibility`, `future`, `denial`, `undoing` (`ألغى`) hold for their clause; nouns and prepositions of `aim` (`خطر`, `بهدف`),
    `plan` (`خطة`), `earlier` (`ذكرى`) for what stands right behind them, `ahead` (`المقبل`) for the noun before it."""

    FILE = "scopes.tsv"
    kind: Literal[
        "negation", "denial", "undoing", "future", "plan", "ahead", "condition", "possibility", "aim", "background", "earlier",
        "light", "occurrence", "agent",
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventContext(Row):
    """A word that tells the sense of a trigger near it. `kinds`, parted by commas: fields (`sport trade show`), trigger senses
    (`armed human court` …), `figure` (a phrase that is no event: `ضربة جزاء`), `figure_beside` (`انتخابية`)."""

    FILE = "event_contexts.tsv"
    TAKES_ARTICLE = True
    kinds: str


@dataclass(frozen=True, slots=True)
class Title(Row):
    """The head of a title or role before a name (`وزير`, `الرئيس`, `المتحدث باسم`)."""

    FILE = "titles.tsv"
    TAKES_ARTICLE = True
    kind: Literal["office", "rank", "honorific", "profession"]
    gender: Literal["m", "f"]
    domain: Literal["", "state", "military", "law", "religion", "sport", "arts", "science", "media", "business", "crime"]
    """The walk of life it belongs to, which tells two people of one name apart; empty where it may be any."""


@dataclass(frozen=True, slots=True)
class PersonName(Row):
    """A given name or family name. One that is `weak` is also an ordinary word, and begins no name by itself."""

    FILE = "person_names.tsv"
    part: Literal["given", "family"]
    latin: str | None
    weak: Literal["", "yes"]


@dataclass(frozen=True, slots=True)
class OrganisationHead(Row):
    """A noun that opens an organisation's name (`وزارة`, `حزب`, `شركة`).

    `follows` says what makes it a name, parted by commas: `the` (nouns with ال), `of` (a bare noun before them), `place`,
    `person`, `name` (a proper name, which stands alone: شركة تويوتا), `nation` (a nationality, also behind a head with ال:
    الجيش العراقي), `self` (nothing: النيابة العامة).
    """

    FILE = "organisation_heads.tsv"
    TAKES_ARTICLE = True
    kind: str
    follows: str


@dataclass(frozen=True, slots=True)
class KnownName(Row):
    """A name known in full: organisations, armed groups, people of note. The first form is the name in full."""

    FILE = "known_names.tsv"
    type: MentionType
    latin: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Club(Row):
    """A sports club, or a national team by its nickname; `name` is its full Arabic name, `country` ISO 3166-1 alpha-2.

    A form may stand on rows of several clubs (`الأهلي`), and a club on several rows.
    """

    FILE = "clubs.tsv"
    HOMONYMS = True
    name: str
    kind: Literal["club", "team"]
    needs: Literal["", "sport", "match"]
    """sport: the form has another meaning (`برشلونة`) and counts only in an article on sport; match: there too only beside a word
    that says so (`أمام الشباب`)."""
    country: str
    latin: str


@dataclass(frozen=True, slots=True)
class Agency(Row):
    """A news agency, paper or channel; `name` is its usual Arabic name."""

    FILE = "agencies.tsv"
    name: str
    kind: Literal["agency", "channel", "paper", "site"]
    needs: Literal["", "credit"]
    """credit: the form has another meaning in running text (`قنا`, `العربية`) and counts only in a credit or dateline."""


@dataclass(frozen=True, slots=True)
class Nationality(Row):
    """An adjective of nationality or the name of a people; `country` is ISO 3166-1 alpha-2, null for a people without a state."""

    FILE = "nationalities.tsv"
    TAKES_ARTICLE = True
    country: str | None


@dataclass(frozen=True, slots=True)
class PlaceName(Row):
    """A place. A `doubtful` form is also a word or a person's name, and a place only behind a word that says so.

    `country` is empty for what lies in several; a country lies at its capital, a region at its largest city; `area` is all else.
    """

    FILE = "places.tsv"
    HOMONYMS = True
    name_en: str
    lat: float
    lon: float
    country: str
    geonames: int | None
    feature: Literal[
        "country", "capital", "city", "town", "region", "district", "neighbourhood", "camp", "base", "crossing", "airport",
        "port", "island", "mountain", "water", "area",
    ]  # fmt: skip
    """`region` is a first-level one (governorate), `district` a second-level one."""
    population: int
    doubtful: Literal["", "yes"]


@dataclass(frozen=True, slots=True)
class PlaceHead(Row):
    """A noun before the name of a place (`بلدة`, `معبر`)."""

    FILE = "place_heads.tsv"
    kind: Literal["settlement", "region", "area", "facility"]


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
    effect: Literal[
        "", "opens_related", "opens_comments", "opens_read_also", "opens_next", "closes_page", "clock", "published", "updated"
    ]
    """What it says beyond its own line: what follows (`opens_…`), that the page ends, or what a date beside it means."""


@cache
def parted(cell: str | None) -> frozenset[str]:
    """The values of a cell that are parted by commas."""
    return frozenset(cell.split(",")) if cell else frozenset()


TABLES: tuple[type[Row], ...] = (
    Month,
    Weekday,
    TimeWord,
    TimeRelation,
    Holiday,
    TimeZone,
    NumberWord,
    Approximator,
    VagueNumber,
    Unit,
    CountedNoun,
    SpeechCue,
    ToldCue,
    ViaPhrase,
    UnnamedSource,
    Trigger,
    Scope,
    EventContext,
    Title,
    PersonName,
    OrganisationHead,
    KnownName,
    Club,
    Agency,
    Nationality,
    PlaceName,
    PlaceHead,
    StopWord,
    Marker,
)
