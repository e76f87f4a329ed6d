"""Who first put a fact into the world, as far as the pages tell: the independent origins behind all its tellings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from khabar.lexicon import lexicon
from khabar.lexicon.tables import Agency
from khabar.link import source_name
from khabar.link.groups import connected
from khabar.model import FactEdge, FactLayer, TellingRef, Voice
from khabar.text import fold, stems_of
from khabar.views.cite import Cite

OriginKind = Literal["speaker", "unnamed", "agency", "medium", "own", "formula", "undetermined"]
"""speaker: a person, body or document that is named for it; unnamed: sources without a name, of one medium; agency, medium: whom
the page credits or quotes; own: the outlet tells it itself; formula: a figure in words of the newsroom that nobody is quoted for;
undetermined: it may be somebody's word."""
INDEPENDENT: frozenset[OriginKind] = frozenset(("speaker", "unnamed", "agency", "medium", "own"))
SAME_WORDS = frozenset(("same sentence", "same words", "same passage"))
_ALIKE = 0.5  # share of the stems of the shorter name of a speaker that the other one has


@dataclass(frozen=True, slots=True, kw_only=True)
class FactTelling:
    """One telling of a fact, as it stands on its page."""

    ref: TellingRef
    text: str
    """The sentence."""
    start: int
    end: int
    """Of the sentence, on the page."""
    voice: Voice
    person: str | None
    """Who speaks, by the id of his link in the record."""
    formula: int
    """Tellings in the same words have one number, from 1."""
    source: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One origin and what comes from it."""

    kind: OriginKind
    name: str | None
    """Null where nobody is named."""
    carriers: tuple[str, ...]
    """The agencies, media and outlets through which it came, as they are named."""
    tellings: tuple[FactTelling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactOrigins:
    """All origins of a fact, those that are independent sources first."""

    origins: tuple[Origin, ...]

    @property
    def count(self) -> int:
        """Independent origins; formulas that nobody is quoted for, and what is undetermined, do not count."""
        return sum(origin.kind in INDEPENDENT for origin in self.origins)

    @property
    def formulas(self) -> int:
        return sum(origin.kind == "formula" for origin in self.origins)

    @property
    def undetermined(self) -> int:
        return sum(len(origin.tellings) for origin in self.origins if origin.kind == "undetermined")


def fact_origins(layer: FactLayer, tellings: Sequence[FactTelling], edges: Iterable[FactEdge]) -> FactOrigins:
    """The origins of the tellings of one fact. `edges`: why they are one; those of the same words make one origin of several."""
    kinds = {telling.ref: _kind(layer, telling) for telling in tellings}
    by_ref = {telling.ref: telling for telling in tellings}
    pairs = [(ref, ref) for ref in by_ref]
    worded = [(e.left, e.right) for e in edges if SAME_WORDS & {score.feature for score in e.scores}]
    for left, right in worded:
        if left in kinds and right in kinds and kinds[left] == kinds[right] != "undetermined":
            pairs.append((left, right))
    for kind, same in _SAME.items():
        own = [telling for telling in tellings if kinds[telling.ref] == kind]
        pairs += [(one.ref, other.ref) for place, one in enumerate(own) for other in own[place + 1 :] if same(one, other)]
    groups = [[by_ref[ref] for ref in group] for group in connected(pairs)]
    found = _reported_once([_origin(kinds[group[0].ref], group) for group in groups])
    return FactOrigins(origins=tuple(sorted(found, key=_order)))


def _kind(layer: FactLayer, telling: FactTelling) -> OriginKind:
    voice = telling.voice
    if voice.status == "attributed" and voice.name:
        if voice.unnamed:
            return "unnamed"
        return _of_medium(voice.name) or "speaker"
    if voice.status == "undetermined":
        return "undetermined"
    if layer == "quantities":
        return "formula"
    carrier = voice.carrier or telling.source.credited
    return (_of_medium(carrier) or "medium") if carrier else "own"


def _of_medium(name: str) -> OriginKind | None:
    """agency or medium for a name that the lexicon knows as one."""
    rows = lexicon().rows(fold(name).strip("()«»\"'"), Agency)
    return None if not rows else "agency" if rows[0].kind == "agency" else "medium"


def carrier_of(telling: FactTelling) -> str | None:
    """Through whom it came: the medium that was told, else whom the article credits, else its outlet."""
    return telling.voice.carrier or telling.source.credited or telling.source.outlet


def _same_speaker(one: FactTelling, other: FactTelling) -> bool:
    if one.person and other.person:
        return one.person == other.person
    mine, theirs = (_stems(telling.voice.name) for telling in (one, other))
    return bool(mine and theirs) and len(mine & theirs) > _ALIKE * min(len(mine), len(theirs))


def _stems(name: str | None) -> frozenset[str]:
    return frozenset(stem for stem in stems_of(name or "") if len(stem) > 2)


def _same_unnamed(one: FactTelling, other: FactTelling) -> bool:
    """Sources of one kind, of one medium."""
    return one.voice.unnamed == other.voice.unnamed and _same_carrier(one, other)


def _same_carrier(one: FactTelling, other: FactTelling) -> bool:
    names = [carrier_of(telling) for telling in (one, other)]
    return all(names) and source_name(names[0] or "") == source_name(names[1] or "")


def _same_medium(one: FactTelling, other: FactTelling) -> bool:
    """One agency or medium, be it quoted or credited."""
    names = [_medium(telling) for telling in (one, other)]
    return all(names) and source_name(names[0] or "") == source_name(names[1] or "")


def _medium(telling: FactTelling) -> str | None:
    return telling.voice.name if telling.voice.status == "attributed" else carrier_of(telling)


def _same_formula(one: FactTelling, other: FactTelling) -> bool:
    return one.formula == other.formula


_SAME: Mapping[OriginKind, Callable[[FactTelling, FactTelling], bool]] = {
    "speaker": _same_speaker,
    "unnamed": _same_unnamed,
    "agency": _same_medium,
    "medium": _same_medium,
    "own": lambda one, other: _same_carrier(one, other) or _same_formula(one, other),
    "formula": _same_formula,
    "undetermined": _same_formula,
}


def _origin(kind: OriginKind, tellings: Sequence[FactTelling]) -> Origin:
    ordered = sorted(tellings, key=lambda telling: (telling.source.published or "9999", telling.ref))
    carriers = dict.fromkeys(name for telling in ordered if (name := carrier_of(telling)))
    return Origin(kind=kind, name=_name(kind, ordered), carriers=tuple(carriers), tellings=tuple(ordered))


def _name(kind: OriginKind, ordered: Sequence[FactTelling]) -> str | None:
    """The fullest name of a speaker; of others that of the first telling."""
    if kind in ("formula", "undetermined"):
        return None
    if kind == "own":
        return next((telling.source.outlet for telling in ordered if telling.source.outlet), None)
    if kind in ("agency", "medium"):
        return next((name for telling in ordered if (name := _medium(telling))), None)
    names = [telling.voice.name for telling in ordered if telling.voice.name]
    return " ".join(max(names, key=len).split()) if names else None


def _reported_once(found: Sequence[Origin]) -> list[Origin]:
    """An outlet's own telling in the words of one that credits an agency comes from there too."""
    by_formula = {
        telling.formula: number
        for number, origin in enumerate(found)
        if origin.kind in ("agency", "medium")
        for telling in origin.tellings
    }
    kept: dict[int, list[FactTelling]] = {number: list(origin.tellings) for number, origin in enumerate(found)}
    for number, origin in enumerate(found):
        home = next((by_formula[t.formula] for t in origin.tellings if t.formula in by_formula), None)
        if origin.kind == "own" and home is not None:
            kept[home] += kept.pop(number)
    return [_origin(found[number].kind, tellings) for number, tellings in sorted(kept.items())]


def _order(origin: Origin) -> tuple[bool, bool, str, TellingRef]:
    first = origin.tellings[0]
    return origin.kind not in INDEPENDENT, origin.kind == "undetermined", first.source.published or "9999", first.ref
