"""What link needs of the facts of an article, and what it finds of them: which tell one thing, and which contradict others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from khabar.model.evidence import Span
from khabar.model.facts import Act, AttributionStatus, EventStatus, EventType, Measure, Modifier, SourceType
from khabar.model.refs import Score, TellingRef, Verdict

Days = tuple[str, str]
"""First and last ISO day that something can be of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who stands behind a fact, as its article tells it."""

    status: AttributionStatus = "undetermined"
    name: str | None = None
    """Of who says so, or the words for him; null where nobody is named."""
    entity: str | None = None
    """His id in the article."""
    unnamed: SourceType | None = None
    """What kind of source he is, where he has no name."""
    carrier: str | None = None
    """The medium that he told, or from which the sentence has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What all tellings have."""

    id: str
    at: Span
    sentence: str
    """The sentence around it, as it stands on the page."""
    offset: int
    """Where it begins in that sentence, in code points."""
    lead: bool = False
    """True in the headline and the first two sentences: what the article is about."""
    voice: Voice = Voice()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEvent(Telling):
    """An event as an article tells it."""

    type: EventType
    mode: str | None = None
    status: EventStatus = "happened"
    days: Days | None = None
    exact: bool = False
    """True where its own clause or sentence dates it to a day."""
    place: str | None = None
    """The words for it."""
    actors: tuple[str, ...] = ()
    """As their words stand."""
    targets: tuple[str, ...] = ()
    trigger: str
    background: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSpeech(Telling):
    """A quotation as an article tells it. `names`: name, role and words of its speakers, as far as the page has them."""

    act: Act
    text: str
    """What is said."""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigure(Telling):
    """A quantity as an article tells it. `low` and `high` are the bounds of the number; null is open."""

    kind: str
    role: str | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    modifier: Modifier | None = None
    unit: str | None = None
    counted: str | None = None
    place: str | None = None
    holder: str | None = None
    part: bool = False
    """True for a part of another one (`بينهم ثلاثة أطفال`)."""
    measure: Measure = "total"
    days: Days | None = None
    event: str | None = None
    """Id of the event whose toll it is."""


FactLayer = Literal["quotations", "quantities", "events"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactEdge:
    """Why two tellings are of one fact, or may be. `left` < `right`."""

    layer: FactLayer
    left: TellingRef
    right: TellingRef
    verdict: Verdict
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactGroup:
    """Tellings of one fact. The id comes from the members."""

    id: str
    layer: FactLayer
    members: tuple[TellingRef, ...]


ConflictKind = Literal["figure", "toll", "status", "date"]
"""figure, toll: two values of one referent at one time; status: what one tells as happened another denies; date: two days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two tellings that cannot both hold, each the first of those that say so. `left` < `right`."""

    kind: ConflictKind
    left: TellingRef
    right: TellingRef
    scores: tuple[Score, ...]
