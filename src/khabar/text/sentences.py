"""Sentences of Arabic news, over tokens.

A sentence ends at `. ! ؟ ?`, with the closing marks that follow it, and before a bullet; not at `،` or `؛`, not behind a
one-letter abbreviation (`د. سمير`, `أ. ف. ب`), not inside a number, an address or a list number, and not at an ellipsis unless
the block ends there. A full stop with no space behind it ends a sentence between two longer Arabic words (`العراق.وأضاف`), or
between a closing mark and one.
"""

from __future__ import annotations

from collections.abc import Sequence

_ENDS = frozenset(".!?؟")
_CLOSERS = frozenset("»”\"')]’›")
_ONLY_CLOSERS = frozenset("»”)]")  # closing marks that also close with a space before them, as French-set pages have it
_OPENERS = frozenset("«“‹")
_BULLETS = frozenset("•●▪■◦‣")

# Letters that the words on both sides of a full stop without a space must have, so that it ends a sentence. Spelt Latin letters
# (`سي.إن.إن`, `بي.بي.سي`) and domains (`العربية.نت`, `بيت.كوم`) are shorter; seen on 1,061 such stops in 22,000 articles (ANT).
_GLUED_BEFORE, _GLUED_AFTER = 3, 4


def sentence_ends(forms: Sequence[str], starts: Sequence[int], ends: Sequence[int], first: int, last: int) -> list[int]:
    """Token indexes (exclusive) at which the sentences of tokens `[first, last)` end; the last one is `last`.

    `forms` are the folded tokens; `starts` and `ends` their offsets, which tell what is written together.
    """
    found: list[int] = []
    i, begun = first, first
    while i < last:
        if forms[i] in _ENDS and not _inside(forms, starts, ends, i, begun, last):
            i += 1
            while i < last and (forms[i] in _ENDS or _closes(forms, starts, ends, i, last)):
                i += 1
            found.append(i)
            begun = i
        elif forms[i] in _BULLETS and i > begun:
            found.append(i)
            begun = i
        else:
            i += 1
    if not found or found[-1] != last:
        found.append(last)
    return found


def _closes(forms: Sequence[str], starts: Sequence[int], ends: Sequence[int], i: int, last: int) -> bool:
    """True where the sign at `i`, behind the end of a sentence, still belongs to it."""
    if forms[i] not in _CLOSERS:
        return False
    if starts[i] == ends[i - 1]:
        return True
    return forms[i] in _ONLY_CLOSERS and (i + 1 == last or starts[i + 1] != ends[i])


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
        return not (glued_before and _words_apart(forms[i - 1], forms[i + 1]))  # else an address, a file name, `أ.ف.ب`
    if glued_before and len(forms[i - 1]) == 1 and forms[i - 1].isalpha() and i + 1 < last:
        return not _is_era(forms, starts, ends, i - 1, begun)  # `د. سمير`
    return glued_before and i - 1 == begun and forms[i - 1].isdigit() and i + 1 < last  # `1. أولا`


def _is_era(forms: Sequence[str], starts: Sequence[int], ends: Sequence[int], i: int, begun: int) -> bool:
    """True for a letter that is written onto a number: `1435هـ.` ends a sentence."""
    return i > begun and starts[i] == ends[i - 1] and forms[i - 1][-1].isdigit()


def _words_apart(before: str, after: str) -> bool:
    """True for two Arabic words too long to be parts of one name, between which a space was forgotten; the first may be a
    closing mark."""
    if before in _CLOSERS:
        return len(after) >= _GLUED_AFTER and _arabic(after)
    joined = after.startswith("و") and len(after) == _GLUED_BEFORE  # `الجديد.ومن المقرر`
    return len(before) >= _GLUED_BEFORE and (joined or len(after) >= _GLUED_AFTER) and _arabic(before) and _arabic(after)


def _arabic(form: str) -> bool:
    return form.isalpha() and "\u0621" <= form[0] <= "\u06d3"
