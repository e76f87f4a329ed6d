"""Speakers told side by side: two media under a dual, people parted by commas."""

from __future__ import annotations

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import COMMAS, RIGHT_MARKS, folded
from khabar.extract.quotations.speakers.voice import Gender, Voice, phrase_words
from khabar.model import Quote, Speaker

DUAL_MEDIA = folded("محطتا محطتي قناتا قناتي صحيفتا صحيفتي وكالتا وكالتي مجلتا مجلتي شبكتا شبكتي موقعا موقعي إذاعتا إذاعتي")
"""Two media; their names follow."""
MAX_DUAL = 16  # tokens of two names of media


def two_media(scene: Scene, first: int, limit: int, gender: Gender) -> tuple[list[Voice], int] | None:
    """`قناتا (كذا) و(كذا)`, `صحيفتا كذا وكذا`: the two, and the end of what was read; null where two names are not plain."""
    spans: list[tuple[int, int]] = []
    i = first + 1
    limit = min(limit, first + MAX_DUAL)
    while i < limit and len(spans) < 2:
        span = _name_at(scene, i, limit)
        if span is not None:
            spans.append(span)
            i = span[1]
        elif scene.forms[i] == "و" or scene.forms[i] in RIGHT_MARKS or scene.kinds[i] == "sign":
            i += 1
        else:
            break
    if len(spans) < 2:
        return None
    return [_medium(scene, span, gender) for span in spans], i


def _name_at(scene: Scene, i: int, limit: int) -> tuple[int, int] | None:
    """The name of a medium that begins at a token, between marks or known to the mentions."""
    close = scene.pairs.close.get(i)
    if close is None and scene.forms[i] in "([":
        close = next((k for k in range(i + 1, limit) if scene.forms[k] in ")]"), None)
    if close is not None:
        return (i + 1, close) if i + 1 < close <= limit else None
    name = scene.names.get(i)
    return (i, name.last) if name is not None and name.mention.type == "ORG" else None


def _medium(scene: Scene, span: tuple[int, int], gender: Gender) -> Voice:
    name = scene.names.get(span[0])
    at = Quote.of(scene.analysis.page, scene.starts[span[0]], scene.ends[span[1] - 1])
    entity = name.mention.entity if name is not None and name.last == span[1] else None
    return Voice(Speaker(at=at, name=at.text, entity=entity), gender, "s", phrase_words(scene, *span), media=True)


def follows_at(scene: Scene, end: int, limit: int) -> int | None:
    """Where a further speaker begins behind a comma: `فلان رئيس كذا، وعلان وزير كذا، إن`."""
    begin = end + 1
    if begin >= limit or scene.forms[end] not in COMMAS or not scene.forms[begin].startswith("و") or not scene.is_joined(begin):
        return None
    name = scene.names.get(begin) or next((n for n in scene.names_in(begin, limit) if n.title == begin), None)
    return begin if name is not None and name.mention.type == "PER" else None
