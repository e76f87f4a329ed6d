"""The JSON form of a reading, `khabar.page/1`, and back. Encoding is msgspec's; only these differ from the types:

- a fact's `at` becomes `text`, `start`, `end`, `spans` of the fact itself, as it does for cue, speakers, via, arguments and
  references;
- `credited_source`, `speaker` repeat the first of their lists; a hop's `sources` are called `from`.

Decoding makes every Quote and Evidence anew against the page's text, so a record whose spans do not hold cannot be opened.
"""

from __future__ import annotations

from typing import Any

import msgspec

from khabar.errors import EvidenceError
from khabar.model.evidence import FieldEvidence, Quote, TextEvidence
from khabar.model.facts import Event, Mention, Quantity, Quotation, Time
from khabar.model.page import Page
from khabar.model.reading import LAYERS, Reading

Json = dict[str, Any]
FACT_TYPES = {"times": Time, "mentions": Mention, "quotations": Quotation, "quantities": Quantity, "events": Event}
_encoder = msgspec.json.Encoder(enc_hook=lambda value: _plain(value))


def to_json(reading: Reading) -> Json:
    """The reading as the contract's JSON object."""
    data: Json = msgspec.to_builtins(reading, enc_hook=_plain)
    for article in data["articles"]:
        article["credited_source"] = article["credited_sources"][0] if article["credited_sources"] else None
    for layer in LAYERS:
        data[layer] = [_flat(fact) for fact in data[layer]]
    for entity in data["entities"]:
        entity["references"] = [_lift(reference) for reference in entity["references"]]
    return data


def encode(value: object) -> bytes:
    """Compact UTF-8 JSON of anything made of the model's types and plain values."""
    return _encoder.encode(value)


def encode_reading(reading: Reading) -> bytes:
    """One line of `khabar read`, without the line end."""
    return encode(to_json(reading))


def from_json(data: Json) -> Reading:
    """The reading behind a JSON object. Raises EvidenceError where a quote is not what the page's text says."""
    page = msgspec.convert(data["page"], Page)
    plain = dict(data)
    for layer in LAYERS:
        plain[layer] = [_nested(fact) for fact in data.get(layer, ())]
    if "entities" in data:
        plain["entities"] = [_referred(entity) for entity in data["entities"]]

    def checked(kind: type, value: Any) -> object:
        if kind is Quote:
            return Quote(page, value["start"], value["end"], value["text"], value.get("spans") or ())
        return _evidence(page, value)

    try:
        return msgspec.convert(plain, Reading, dec_hook=checked)
    except msgspec.ValidationError as error:
        if isinstance(error.__cause__, EvidenceError):
            raise error.__cause__ from None
        raise


def decode_reading(line: bytes) -> Reading:
    """The reading behind one line of `khabar read`."""
    return from_json(msgspec.json.decode(line))


def fact_json(fact: object) -> Json:
    """One fact as it stands in the contract."""
    return _flat(msgspec.to_builtins(fact, enc_hook=_plain))


def _plain(value: object) -> Json:
    if isinstance(value, Quote):
        plain: Json = {"text": value.text, "start": value.start, "end": value.end}
        if value.spans:
            plain["spans"] = value.spans
        return plain
    if isinstance(value, TextEvidence):
        return {"selector": "text", "start": value.start, "end": value.end, "quote": value.text}
    if isinstance(value, FieldEvidence):
        return {"selector": value.selector, "path": value.path, "quote": value.quote}
    raise NotImplementedError(f"no JSON form for {type(value).__name__}")


def _evidence(page: Page, value: Json) -> TextEvidence | FieldEvidence:
    if value["selector"] == "text":
        return TextEvidence(page, value["start"], value["end"], value["quote"])
    return FieldEvidence(page, value["selector"], value.get("path", ""), value["quote"])


_PARTS = ("speakers", "via", "actors", "targets")


def _flat(fact: Json) -> Json:
    at = fact.pop("at")
    fact.update(text=at["text"], start=at["start"], end=at["end"], spans=at.get("spans", ()))
    if "cue" in fact:
        fact["cue"] = _lift(fact["cue"])
    for name in _PARTS:
        if name in fact:
            fact[name] = [_lift(part) for part in fact[name]]
    if "speakers" in fact:
        fact["speaker"] = fact["speakers"][0] if fact["speakers"] else None
        for hop in fact["chain"]:
            hop["from"] = hop.pop("sources")
    return fact


def _lift(part: Json) -> Json:
    part.update(part.pop("at"))
    return part


_AT = ("text", "start", "end", "spans")


def _nested(fact: Json) -> Json:
    plain = _lower(fact)
    if plain.get("cue"):
        plain["cue"] = _lower(plain["cue"])
    for name in _PARTS:
        if name in plain:
            plain[name] = [_lower(part) for part in plain[name]]
    if "chain" in plain:
        plain["chain"] = [{("sources" if key == "from" else key): value for key, value in hop.items()} for hop in plain["chain"]]
    return plain


def _referred(entity: Json) -> Json:
    return {**entity, "references": [_lower(reference) for reference in entity.get("references", ())]}


def _lower(part: Json) -> Json:
    rest = {key: value for key, value in part.items() if key not in _AT}
    rest["at"] = {key: part[key] for key in _AT if key in part}
    return rest
