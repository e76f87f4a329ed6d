"""Events by sentence against the Arabic event gold standard record of OEDA (MIT): is there an ASSAULT or PROTEST, whose, on whom.

python evaluation/events_gsr.py FOLDER [--held] [--wrong LABEL]

Each sentence is read alone. It counts as telling an event where Khabar finds one of the type that is not denied, planned,
supposed or background. Labels are those of three annotators: `yes` (all), `ambiguous`, `difficult no` (one or two said yes),
`easy no`. Intervals are Wilson's, 95 %. Of the records with spans: an actor or target is right where the head of one phrase
stands in the other. A third of the sentences, by a hash of their text, is held out (`--held`).
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import goldsets
import speech

from khabar.lexicon import tokenise
from khabar.model import Rejected

KINDS = {"assault": "ASSAULT", "protest": "PROTEST"}
LABELS = ("yes", "ambiguous", "difficult no", "easy no")
REAL = ("happened", "reported_claim")
Event = dict[str, Any]


def held(text: str) -> bool:
    """True for a third of the sentences, by their text."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 3 == 0


def events(text: str, type_: str) -> list[Event]:
    """The events of a type that Khabar finds in a sentence read alone."""
    page = speech.read(goldsets.InputPage("sentence.txt", text.encode("utf-8")))
    return [] if isinstance(page, Rejected) else [event for event in page["events"] if event["type"] == type_]


def told(found: list[Event]) -> bool:
    """True where one of them is told as having happened, and as news."""
    return any(event["status"] in REAL and not event["background"] for event in found)


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share; 0 to 1 where there is nothing to count."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, right / of
    middle, width = share + z * z / (2 * of), z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - width) / (1 + z * z / of), (middle + width) / (1 + z * z / of)


def sentences(folder: Path, kind: str, part: bool) -> Iterator[tuple[str, str]]:
    """Label and text of the sentences of a part."""
    with (folder / f"{kind}_gsr.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if held(row["text"]) == part:
                yield row["label"], row["text"]


def classify(folder: Path, kind: str, part: bool, wrong: str | None) -> None:
    """Prints how often each label is told, and precision and recall."""
    asked, found = Counter[str](), Counter[str]()
    for label, text in sentences(folder, kind, part):
        seen = events(text, KINDS[kind])
        hit = told(seen)
        asked[label] += 1
        found[label] += hit
        if wrong == label and hit != (label == "yes"):
            print(f"\n{text}\n    " + "\n    ".join(map(_shown, seen)))
    counts = ", ".join(f"{label} {found[label]}/{asked[label]}" for label in LABELS)
    print(f"{KINDS[kind]}: {counts}")
    _rate("  precision, yes and difficult no", found["yes"], found["yes"] + found["difficult no"])
    _rate("  precision, all rows", found["yes"], found.total())
    _rate("  precision, all rows, ambiguous ones right", found["yes"] + found["ambiguous"], found.total())
    _rate("  recall of yes", found["yes"], asked["yes"])


def _shown(event: Event) -> str:
    who = [argument["text"] for argument in event["actors"]], [argument["text"] for argument in event["targets"]]
    return f"{event['text']} [{event['status']}{', background' if event['background'] else ''}] {who[0]} → {who[1]}"


def _rate(name: str, right: int, of: int) -> None:
    low, high = wilson(right, of)
    print(f"{name}: {right / max(of, 1):.3f} ({right}/{of}; {low:.2f} to {high:.2f})")


# ---- spans


def words(text: str) -> tuple[str, ...]:
    """The words of a phrase as the lexicon folds them, without و, ب, ل, ك and the article."""
    return tuple(_bare(word) for word in tokenise(text) if word.isalnum())


def _bare(word: str) -> str:
    for clitic in ("وال", "بال", "كال", "فال", "لل", "ال"):
        if word.startswith(clitic) and len(word) - len(clitic) >= 2:
            return word[len(clitic) :]
    return word


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where the head of one phrase (its first word) stands in the other."""
    return bool(one and other) and (one[0] in other or other[0] in one)


def gold_phrases(record: dict[str, Any], role: str) -> list[list[tuple[str, ...]]]:
    """The phrases of a role, those of one actor together: annotators cut them in different ways."""
    groups: list[list[tuple[str, ...]]] = []
    for span in record["spans"]:
        phrase = words(" ".join(span[role]))
        if not phrase:
            continue
        same = next((group for group in groups if any(set(phrase) & set(one) for one in group)), None)
        if same is None:
            groups.append([phrase])
        else:
            same.append(phrase)
    return groups


def score_spans(folder: Path, kind: str, part: bool, wrong: bool) -> None:
    """Prints precision, recall and F1 of actors and targets."""
    counts = {role: Counter[str]() for role in ("source_actor", "target_actor")}
    for record in json.loads((folder / f"{kind}_spans.json").read_bytes()):
        if held(record["text"]) != part:
            continue
        found = events(record["text"], KINDS[kind])
        missed = []
        for role, field in (("source_actor", "actors"), ("target_actor", "targets")):
            groups = gold_phrases(record, role)
            phrases = sorted({words(argument["text"]) for event in found for argument in event[field]})
            right = [phrase for phrase in phrases if any(alike(phrase, one) for group in groups for one in group)]
            hit = [group for group in groups if any(alike(phrase, one) for phrase in phrases for one in group)]
            counts[role].update(given=len(phrases), right=len(right), asked=len(groups), found=len(hit))
            if len(right) < len(phrases) or len(hit) < len(groups):
                missed.append(f"    {field}: gold {[group[0] for group in groups]}, read {phrases}")
        if wrong and missed:
            print(f"\n{record['text']}\n" + "\n".join(missed + [f"    {_shown(event)}" for event in found]))
    for role, count in counts.items():
        precision, recall = count["right"] / max(count["given"], 1), count["found"] / max(count["asked"], 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        rates = f"precision {precision:.3f} of {count['given']}, recall {recall:.3f} of {count['asked']}"
        print(f"{KINDS[kind]} {role}: F1 {f1:.3f} ({rates})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--held", action="store_true")
    parser.add_argument(
        "--wrong", choices=(*LABELS, "spans"), help="print what is read wrong (of the part that is not held alone)"
    )
    given = parser.parse_args()
    if given.held and given.wrong:
        parser.error("what is held out is not looked at")
    for kind in KINDS:
        classify(given.folder, kind, given.held, given.wrong)
        score_spans(given.folder, kind, given.held, given.wrong == "spans")


if __name__ == "__main__":
    main()
