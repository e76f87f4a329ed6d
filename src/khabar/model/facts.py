"""What extract finds in an article. Every fact stands on a checked `Quote` (`at`): its start, end, spans and text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from khabar.model.evidence import Evidence, Quote

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
MentionType = Literal["PER", "ORG", "LOC", "NORP"]
Act = Literal[
    "say",
    "affirm",
    "deny",
    "announce",
    "reveal",
    "demand",
    "call_for",
    "warn",
    "threaten",
    "accuse",
    "promise",
    "condemn",
    "welcome",
    "reject",
    "expect",
    "ask",
]
SourceType = Literal[
    "official", "security", "military", "diplomatic", "medical", "local", "witness", "media", "organisation", "unspecified"
]
Resolution = Literal["stated", "elided", "pronoun", "nominal"]
ViaRelation = Literal["told_to", "statement", "press_conference", "post", "meeting", "carried_by", "document"]
HopRole = Literal["outlet", "credited", "channel", "speaker", "quoted_speaker", "document"]
HopStatus = Literal["stated", "inferred", "unknown"]
Modifier = Literal["about", "more_than", "less_than", "at_least", "at_most", "range"]
Measure = Literal["total", "increment"]
AttributionStatus = Literal["attributed", "newsroom_voice", "undetermined"]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    "VOTE",
    "APPOINT",
    "TRIAL",
    "DISASTER",
]
Number = int | float
EventStatus = Literal["happened", "planned", "denied", "hypothetical", "reported_claim"]
Modality = Literal["actual", "planned", "hypothetical", "possible"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts have. `rule` names what found it; `confidence` is null where no model gave one."""

    id: str
    article: str
    at: Quote
    rule: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a relative time was resolved against; `id` is a time's where `kind` is `time`."""

    kind: Literal["published", "time", "given", "none"] = "none"
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Fact):
    """A time expression in TIMEX3 terms; `value` null where it cannot be resolved."""

    type: TimexType
    value: str | None
    mod: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    calendar: Literal["gregorian", "hijri", "coptic"] = "gregorian"
    anchor: Anchor = Anchor()
    alternatives: tuple[str, ...] = ()
    """Other values that an ambiguous form can have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the gazetteer. `lat`, `lon` in degrees (WGS 84); `geo_precision` as ACLED: 1 named town, 2 near it, 3 region."""

    name_en: str
    lat: float
    lon: float
    country: str
    """ISO 3166-1 alpha-2."""
    geonames: int | None
    geo_precision: Literal[1, 2, 3]


Metonymy = Literal["government", "team"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Fact):
    """A name in the text, without the clitic before it and without its title."""

    type: MentionType
    title: Quote | None = None
    latin: str | None = None
    latin_basis: Literal["known", "transliterated"] | None = None
    entity: str | None = None
    metonymy: Metonymy | None = None
    """What a place stands for here, if not for itself; the entity of a `team` is the national team, an ORG."""
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRole:
    """A role that an entity has on this page, as of the article's date."""

    text: str
    org: str | None = None
    country: str | None = None
    evidence: tuple[Evidence, ...]


ReferenceRule = Literal["role", "latter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Words without a name that stand for an entity: `الوزير` (role), `الأخير` (latter)."""

    at: Quote
    rule: ReferenceRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, organisation or place of a page: all mentions of one name. Its id comes from type and folded name."""

    id: str
    type: MentionType
    name: str
    latin: str | None = None
    roles: tuple[EntityRole, ...] = ()
    references: tuple[Reference, ...] = ()
    """Where the page speaks of it without its name, as far as that is clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The words that mark speech, and their act."""

    at: Quote
    act: Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks. `at` is the words as they stand, of unnamed ones the first that tell of them; `name` is null for these."""

    at: Quote
    name: str | None = None
    role: str | None = None
    entity: str | None = None
    anonymous: bool = False
    source_type: SourceType | None = None
    count: int | None = None
    """How many unnamed sources the words say they are (`مصدران`: 2)."""
    resolution: Resolution = "stated"
    role_conflicts: tuple[Quote, ...] = ()
    """Where the page gives him another role that cannot be held with this one; reported, not repaired."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Via:
    """The channel or occasion through which something was said."""

    at: Quote
    name: str | None = None
    relation: ViaRelation


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One who passed the words on; `sources` (JSON: `from`) are the ids of the hops he had them from."""

    id: str
    role: HopRole
    name: str | None
    relation: str
    status: HopStatus
    sources: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Fact):
    """An act of speech; `at` is what is said."""

    kind: Literal["direct", "indirect", "mixed"]
    cue: Cue
    speakers: tuple[Speaker, ...] = ()
    via: tuple[Via, ...] = ()
    chain: tuple[Hop, ...] = ()
    """From the page's outlet inwards."""
    time: str | None = None
    nested_in: str | None = None
    translated: bool | None = None

    @property
    def speaker(self) -> Speaker | None:
        """The first of the speakers."""
        return self.speakers[0] if self.speakers else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who stands behind a figure or an event. `newsroom_voice` needs evidence; the default is `undetermined`."""

    status: AttributionStatus = "undetermined"
    quotation: str | None = None
    name: str | None = None
    reason: str = "no rule applies"
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if self.status == "newsroom_voice" and not self.evidence:
            raise ValueError("newsroom_voice is a finding and needs evidence; without it, say undetermined")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Fact):
    """A number of something. `low` and `high` are the bounds that follow from value and modifier; null is open."""

    kind: str
    """count money percent distance mass area volume rate …"""
    value: Number | None
    value_max: Number | None = None
    modifier: Modifier | None = None
    low: Number | None = None
    high: Number | None = None
    vague: str | None = None
    """The vague number word as it stands (`عشرات`)."""
    unit: str | None = None
    currency: str | None = None
    """ISO 4217."""
    counted: Quote | None = None
    role: str | None = None
    """killed injured missing arrested displaced troops amount share …"""
    part_of: str | None = None
    measure: Measure = "total"
    place: str | None = None
    time: str | None = None
    holder: str | None = None
    attribution: Attribution = Attribution()


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An actor or target of an event, as the words stand."""

    at: Quote
    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateBounds:
    """How exactly an event's date is known, ISO days, and from where."""

    earliest: str
    latest: str
    precision: Literal["day", "week", "month", "year", "range"]
    basis: str


PlaceBasis = Literal["own clause", "same sentence", "sentence before"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """Something that happened, is planned, denied or supposed; `at` is the trigger."""

    type: EventType
    mode: str | None = None
    actors: tuple[Argument, ...] = ()
    targets: tuple[Argument, ...] = ()
    place: str | None = None
    """Id of a mention."""
    place_basis: PlaceBasis | None = None
    """How far from the trigger the place stands; outside its sentence it is less precise (an extension of the contract)."""
    time: str | None = None
    """Id of a time."""
    date: str | None = None
    date_bounds: DateBounds | None = None
    polarity: Literal["positive", "negative"] = "positive"
    modality: Modality = "actual"
    status: EventStatus = "happened"
    background: bool = False
    derived: bool = False
    """True for an event of a speaking type that comes from a quotation, which then tells it."""
    quotation: str | None = None
    """The quotation that it comes from or stands in (an extension of the contract)."""
    killed: tuple[str, ...] = ()
    injured: tuple[str, ...] = ()
    attribution: Attribution = Attribution()
    evidence: tuple[Evidence, ...] = ()
    """Every telling of it in the article."""
