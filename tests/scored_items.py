"""A system's times and quantities as the scorers of single sentences take them, made up."""

from __future__ import annotations

SENTENCE = "وصل الوفد مساء أمس الثلاثاء وغادر الخميس بعد ثلاثة أيام"


def found_at(text: str, within: str = SENTENCE, **fields: object) -> dict[str, object]:
    """A system's time or quantity at the place of its words."""
    start = within.index(text)
    return {"text": text, "start": start, "end": start + len(text), "calendar": "gregorian", "mod": None, **fields}
