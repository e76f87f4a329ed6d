"""Gold made of what two judges said of reported speech, in the form that the scorer reads (GOLD.md, `gold/1`).

A quotation that both have is asked for, with whatever either says of it; one that one judge has, or that either calls optional,
is neither asked for nor wrong. Of quantities only those count on which both agree who stands behind them.
"""

from __future__ import annotations

from dataclasses import dataclass

from judged_draw import split
from speech_list import Article, text_of
from speech_verdicts import Item, Span, Verdict

SHARED = 0.5  # of the characters of both spans together, from which two judges mean one quotation
ENDING = 3  # words that the end of a quotation is told by

Pairs = list[tuple[int, int]]


def pairs(first: Verdict, second: Verdict) -> Pairs:
    """Positions of quotations that are one, the most alike first taken."""
    found = [
        (_share(one["span"], other["span"]), a, b)
        for a, one in enumerate(first.quotations)
        for b, other in enumerate(second.quotations)
    ]
    taken: Pairs = []
    for share, a, b in sorted(found, key=lambda one: (-one[0], one[1], one[2])):
        if share >= SHARED and all(a != c and b != d for c, d in taken):
            taken.append((a, b))
    return sorted(taken)


def _share(left: Span, right: Span) -> float:
    both = min(left[1], right[1]) - max(left[0], right[0])
    return both / (max(left[1], right[1]) - min(left[0], right[0])) if both > 0 else 0.0


# ---- gold


@dataclass(frozen=True, slots=True)
class Settled:
    """An article's quotations as `gold/1` has them, and the places of each judge's quotations among them."""

    quotations: list[Item]
    first: dict[int, int]
    second: dict[int, int]


def gold_of(one: Article, first: Verdict, second: Verdict, quantities: list[dict[str, str]]) -> Item:
    """The article as the scorer's `load_gold` gives it."""
    text = text_of(one)
    figures = [_quantity(text, row, first, second) for row in quantities]
    article: Item = {
        "id": one.id, "kind": "main", "published": one.published, "attribution_layer": True,
        "quotations": settled(text, first, second).quotations, "quantities": [item for item in figures if item is not None],
    }  # fmt: skip
    return {"id": one.id, "text": text, "lines": None, "names": {one.id}, "articles": [article]}


def settled(text: str, first: Verdict, second: Verdict) -> Settled:
    """The quotations of both judges, those that are one once, in reading order."""
    found: list[tuple[int | None, int | None]] = list(pairs(first, second))
    found += [(a, None) for a in range(len(first.quotations)) if all(a != pair[0] for pair in found)]
    found += [(None, b) for b in range(len(second.quotations)) if all(b != pair[1] for pair in found)]

    def start(pair: tuple[int | None, int | None]) -> tuple[int, int]:
        a, b = pair
        item = first.quotations[a] if a is not None else second.quotations[b or 0]
        return tuple(item["span"])

    found.sort(key=start)
    places = Settled([], {}, {})
    for at, (a, b) in enumerate(found):
        places.first.update({a: at} if a is not None else {})
        places.second.update({b: at} if b is not None else {})
    for a, b in found:
        one = first.quotations[a] if a is not None else None
        other = second.quotations[b] if b is not None else None
        places.quotations.append(_quotation(text, one, other, places))
    return places


def _is_here(text: str, item: Item, word: Span) -> bool:
    """True for a word in the sentences of a quotation and its cue: what stands elsewhere need not be told again."""
    around = [span for span in (tuple(item["span"]), tuple(item["cue"] or item["span"])) if span]
    first, last = min(span[0] for span in around), max(span[1] for span in around)
    return any(start < last and first < end and start <= word[0] < end for start, end in split(text))


def _quotation(text: str, one: Item | None, other: Item | None, places: Settled) -> Item:
    """One quotation; what the second judge says beside the first stands in the alternatives."""
    said = [_told(text, item, order) for item, order in ((one, places.first), (other, places.second)) if item is not None]
    gold: Item = dict(said[0])
    for name, value in said[-1].items() if len(said) > 1 else ():
        gold[name + "_alt"] = [value] if name in ("chain", "nested_in") or not isinstance(value, list) else value
    if len(said) > 1 and None in (said[0]["nested_in"], said[1]["nested_in"]):
        gold["nested_in"] = None  # disputed: not asked for
    names = [item["speakers"] for item in said]
    gold["speakers"] = names[0] if min(map(len, names)) > 1 else []
    gold["speaker_alt"] = [name for found in names for name in found if name != gold["speaker"]] + [
        None for found in names if not found
    ]
    judged = [item for item in (one, other) if item is not None]
    gold["via"], gold["via_alt"] = None, []
    channels = [name for item in said for name in item["via"]]
    if channels and all(any(_is_here(text, item, span) for span in item["via"]) for item in judged):
        gold["via"], gold["via_alt"] = channels[0], channels[1:]
    elif channels:
        gold["via_alt"] = channels
    for item, words in zip(judged, said, strict=True):
        gold["via_alt"] += [name for name in words["chain"] if name not in words["speakers"]]  # who carried it is a channel too
        gold.setdefault("chain_alt", []).extend(_shorter(text, item, words))
    if gold.get("source_type") is None or (len(said) > 1 and said[1]["source_type"] is None):
        gold.pop("source_type", None)
    if len(said) == 1 or any(item is not None and item["optional"] for item in (one, other)):
        gold["optional"] = True
    return gold


def _shorter(text: str, item: Item, words: Item) -> list[list[str]]:
    """Chains that are right too: without relays that another sentence names, and without those whom the speaker reports."""
    here = [name for span, name in zip(item["chain"], words["chain"], strict=True) if _is_here(text, item, span)]
    ends = [at for at, name in enumerate(words["chain"]) if name in words["speakers"]]
    kept = [name for name in words["chain"] if name in here or name in words["speakers"]]
    return [kept] + ([words["chain"][: ends[0] + 1]] if ends else [])


def _told(text: str, item: Item, order: dict[int, int]) -> Item:
    """What one judge says of a quotation, in words."""

    def words(span: Span | None) -> str | None:
        return text[span[0] : span[1]] if span else None

    said = words(item["span"]) or ""
    names = [words(span) for span in item["speakers"]]
    return {
        "from": said, "to": " ".join(said.split()[-ENDING:]), "kind": item["kind"], "cue": words(item["cue"]),
        "speaker": names[0] if names else None, "speakers": names, "role": words(item["role"]), "anonymous": item["anonymous"],
        "source_type": item["source_type"], "via": [words(span) for span in item["via"]],
        "chain": [words(span) for span in item["chain"]],
        "nested_in": order.get(item["nested_in"]) if item["nested_in"] is not None else None,
    }  # fmt: skip


def _quantity(text: str, row: dict[str, str], first: Verdict, second: Verdict) -> Item | None:
    """A quantity and who stands behind it; none where the judges do not agree."""
    said = [judge.quantities.get(row["n"], [None, None]) for judge in (first, second)]
    if said[0][0] is None or said[0][0] != said[1][0]:
        return None
    givers = [text[span[0] : span[1]] for _, span in said if span]
    item: Item = {
        "text": text[int(row["start"]) : int(row["end"])], "value": _number(row["value"]), "modifier": row["modifier"] or None,
        "attribution": said[0][0], "attributed_to": givers[0] if givers else None, "attributed_to_alt": givers[1:],
    }  # fmt: skip
    return item | ({"value_max": _number(row["value_max"])} if row["value_max"] else {})


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


# ---- how far the judges agree


def agreement(both: dict[str, tuple[Verdict, Verdict]]) -> list[str]:
    """Lines: of quotations, and over those that both have of what they say of them."""
    counts = {"first": 0, "second": 0, "both": 0}
    same: dict[str, list[bool]] = {}
    for first, second in both.values():
        found = pairs(first, second)
        counts["first"] += sum(not item["optional"] for item in first.quotations)
        counts["second"] += sum(not item["optional"] for item in second.quotations)
        counts["both"] += sum(not first.quotations[a]["optional"] and not second.quotations[b]["optional"] for a, b in found)
        for a, b in found:
            for name, value in _alike(first.quotations[a], second.quotations[b]).items():
                same.setdefault(name, []).append(value)
        for number, (status, _) in first.quantities.items():
            same.setdefault("attribution", []).append(status == second.quantities.get(number, [None])[0])
    total = 2 * counts["both"] / (counts["first"] + counts["second"])
    lines = [f"quotations: {counts['first']} and {counts['second']}, {counts['both']} of them one: F1 {total:.3f}"]
    return lines + [
        f"{name}: {sum(values)} of {len(values)} alike = {sum(values) / len(values):.3f}" for name, values in same.items()
    ]


def _alike(one: Item, other: Item) -> dict[str, bool]:
    """Whether two judges say the same of a quotation, by field."""
    return {
        "kind": one["kind"] == other["kind"],
        "hops": len(one["chain"]) == len(other["chain"]),
        "nested": (one["nested_in"] is None) == (other["nested_in"] is None),
        "anonymous": one["anonymous"] == other["anonymous"],
    }
