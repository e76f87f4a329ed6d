"""Which lines of HTML pages Khabar takes for something else, the commonest kinds first: bugs to be mended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import goldsets
import layers
import score
from peer_systems import khabar_json
from rendered import GoldPage, gold_pages

SHOWN = 3  # examples of each kind
CHARS = 90  # of a line, in an example


def misses(html: goldsets.GoldSet, text: goldsets.GoldSet, most: int) -> Iterator[str]:
    """Kinds of wrong lines, gold role → given role, with how many of them Khabar gets right in the same page as text."""
    plain = {page["id"]: page for page in gold_pages(text)}
    sources = {score.stem(page.name): page for page in text.pages}
    kinds: dict[tuple[str, str], list[tuple[str, bool]]] = defaultdict(list)
    for source, page in zip(html.pages, gold_pages(html), strict=True):
        said = given_roles(page, khabar_json(source))
        as_text = given_roles(plain[page["id"]], khabar_json(sources[page["id"]]))
        lines = page["text"].split("\n")
        for number, right in page["lines"].items():
            if said[number] not in right:
                example = f"{source.name}:{number} {lines[number - 1][:CHARS]}"
                kinds[right[0], said[number] or "lost"].append((example, as_text[number] in right))
    total = sum(map(len, kinds.values()))
    yield f"\n{html.about}: {total} wrong lines of {sum(len(page['lines']) for page in gold_pages(html))}"
    for (gold, given), wrong in sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0]))[:most]:
        yield f"{len(wrong):4} {gold} → {given} ({sum(right for _, right in wrong)} of them right in text)"
        yield from (f"       {example}" for example, _ in wrong[:: max(1, len(wrong) // SHOWN)][:SHOWN])


def given_roles(page: GoldPage, system: GoldPage) -> dict[int, str | None]:
    """The role that Khabar gives to each gold line, as the scorer sees it."""
    spans = layers.line_spans(page, system["page"]["text"])
    return {number: layers._role_at(spans.get(number), system["blocks"]) for number in page["lines"]}
