"""Sentences of Arabic news, over tokens.

A sentence ends at `. ! ؟ ?`, with the closing marks that follow it; not at `،` or `؛`, not behind a one-letter abbreviation
(`د. سمير`, `أ. ف. ب`), not inside a number, an address or a list number, and not at an ellipsis unless the block ends there.
"""

from __future__ import annotations

from collections.abc import Sequence

_ENDS = frozenset(".!?؟")
_CLOSERS = frozenset("»”\"')]’›")
_OPENERS = frozenset("«“‹")


def sentence_ends(forms: Sequence[str], starts: Sequence[int], ends: Sequence[int], first: int, last: int) -> list[int]:
    """Token indexes (exclusive) at which the sentences of tokens `[first, last)` end; the last one is `last`.

    `forms` are the folded tokens; `starts` and `ends` their offsets, which tell what is written together.
    """
    found: list[int] = []
    i, begun = first, first
    while i < last:
        if forms[i] in _ENDS and not _inside(forms, starts, ends, i, begun, last):
            i += 1
            while i < last and (forms[i] in _ENDS or (forms[i] in _CLOSERS and starts[i] == ends[i - 1])):
                i += 1
            found.append(i)
            begun = i
        else:
            i += 1
    if not found or found[-1] != last:
        found.append(last)
    return found


def _inside(forms: Sequence[str], starts: Sequence[int], ends: Sequence[int], i: int, begun: int, last: int) -> bool:
    """True where the sign at `i` does not end a sentence."""
    if forms[i] != ".":
        return False
    glued_after = i + 1 < last and starts[i + 1] == ends[i]
    glued_before = i > begun and starts[i] == ends[i - 1]
    if glued_after and forms[i + 1] == ".":  # the first dot of an ellipsis; the run is judged at its last dot
        return True
    if glued_before and forms[i - 1] == "." and i + 1 < last:
        return True
    if glued_after and forms[i + 1] not in _CLOSERS and forms[i + 1] not in _OPENERS:
        return True  # an address, a file name, `أ.ف.ب`
    if glued_before and len(forms[i - 1]) == 1 and forms[i - 1].isalpha() and i + 1 < last:
        return True  # `د. سمير`
    return glued_before and i - 1 == begun and forms[i - 1].isdigit() and i + 1 < last  # `1. أولا`
