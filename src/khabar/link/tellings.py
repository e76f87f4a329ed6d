"""The facts of an article as link compares them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from khabar.model import (
    Article,
    Attribution,
    Days,
    Event,
    FactLayer,
    Mention,
    Quantity,
    Quotation,
    Quote,
    Reading,
    Telling,
    ToldEvent,
    ToldFigure,
    ToldSpeech,
    Voice,
)
from khabar.text import Sentences

LEAD = 2  # sentences of the body
NEAR = frozenset(("own clause", "same sentence"))
_TOLD: frozenset[str] = frozenset(("told_to", "carried_by"))


class ArticleTellings:
    """The quotations, quantities and events of one article."""

    def __init__(self, reading: Reading, article: Article) -> None:
        self._reading, self._article = reading, article
        self._sentences = Sentences(reading, article)
        self._lead = LEAD + (article.title is not None)
        self._mentions = {mention.id: mention for mention in reading.mentions}
        self._days = {time.id: (time.earliest, time.latest) for time in reading.times}
        self._quotations = {quotation.id: quotation for quotation in reading.quotations}

    def find(self, fact: str) -> tuple[FactLayer, Telling] | None:
        """The telling of an id, and its layer; null where the article has none."""
        layers: tuple[tuple[FactLayer, Iterator[Telling]], ...] = (
            ("events", self.events()),
            ("quotations", self.speeches()),
            ("quantities", self.figures()),
        )
        return next(((layer, one) for layer, tellings in layers for one in tellings if one.id == fact), None)

    def events(self) -> Iterator[ToldEvent]:
        """But for those of speaking types that a quotation tells."""
        for event in self._reading.events:
            if event.article == self._article.id and not event.derived:
                yield self._event(event)

    def _event(self, event: Event) -> ToldEvent:
        bounds = event.date_bounds
        return ToldEvent(
            id=event.id,
            **self._stands(event.at),
            voice=self._voice(event.attribution),
            type=event.type,
            mode=event.mode,
            status=event.status,
            days=(bounds.earliest, bounds.latest) if bounds else None,
            exact=bounds is not None and bounds.precision == "day" and bounds.basis in NEAR,
            place=_words(self._mentions, event.place),
            actors=tuple(actor.at.text for actor in event.actors),
            targets=tuple(target.at.text for target in event.targets),
            trigger=event.at.text,
            background=event.background,
        )

    def speeches(self) -> Iterator[ToldSpeech]:
        """All of its quotations."""
        for quotation in self._reading.quotations:
            if quotation.article == self._article.id:
                yield self._speech(quotation)

    def _speech(self, quotation: Quotation) -> ToldSpeech:
        names = (word for voice in quotation.speakers for word in (voice.name, voice.role, voice.at.text) if word)
        return ToldSpeech(
            id=quotation.id,
            **self._stands(quotation.at),
            voice=_speaking(quotation),
            act=quotation.cue.act,
            text=quotation.at.text,
            names=tuple(dict.fromkeys(names)),
        )

    def figures(self) -> Iterator[ToldFigure]:
        """All of its quantities."""
        own = [event for event in self._reading.events if event.article == self._article.id]
        tolls = {toll: event.id for event in own for toll in (*event.killed, *event.injured)}
        for quantity in self._reading.quantities:
            if quantity.article == self._article.id:
                yield self._figure(quantity, tolls.get(quantity.id))

    def _figure(self, quantity: Quantity, event: str | None) -> ToldFigure:
        return ToldFigure(
            id=quantity.id,
            **self._stands(quantity.at),
            voice=self._voice(quantity.attribution),
            kind=quantity.kind,
            role=quantity.role,
            value=_number(quantity.value),
            low=_number(quantity.low),
            high=_number(quantity.high),
            modifier=quantity.modifier,
            unit=quantity.currency or quantity.unit,
            counted=quantity.counted.text if quantity.counted else None,
            place=_words(self._mentions, quantity.place),
            holder=_words(self._mentions, quantity.holder),
            part=quantity.part_of is not None,
            measure=quantity.measure,
            days=self._bounds(quantity.time),
            event=event,
        )

    def _stands(self, at: Quote) -> dict[str, Any]:
        """Where a fact stands: on its page, and in its sentence."""
        around = self._sentences.around(at)
        lead = around in self._sentences.all()[: self._lead]
        return {"at": at.span, "sentence": around.text, "offset": at.start - around.start, "lead": lead}

    def _bounds(self, time: str | None) -> Days | None:
        earliest, latest = self._days.get(time or "", (None, None))
        return (earliest, latest) if earliest and latest else None

    def _voice(self, told: Attribution) -> Voice:
        quotation = self._quotations.get(told.quotation or "")
        if quotation is None:
            return Voice(status=told.status, name=told.name)
        speaking = _speaking(quotation)
        name, entity = speaking.name or told.name, speaking.entity
        return Voice(status=told.status, name=name, entity=entity, unnamed=speaking.unnamed, carrier=speaking.carrier)


def _speaking(quotation: Quotation) -> Voice:
    """The first speaker of a quotation, and the medium that he told."""
    voice = quotation.speaker
    channels = [hop.name for hop in quotation.chain if hop.role == "channel" and hop.name and hop.status != "unknown"]
    channels += [via.name for via in quotation.via if via.name and via.relation in _TOLD]
    carrier = channels[-1] if channels else None
    if voice is None:
        return Voice(carrier=carrier)
    name = voice.name or voice.role or voice.at.text
    unnamed = (voice.source_type or "unspecified") if voice.anonymous else None
    return Voice(status="attributed", name=name, entity=voice.entity, unnamed=unnamed, carrier=carrier)


def _words(mentions: Mapping[str, Mention], id_: str | None) -> str | None:
    mention = mentions.get(id_ or "")
    return mention.at.text if mention else None


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)
