"""Libraries that read Arabic number words, behind Khabar's face. None knows units, modifiers or ranges.

arabic-itn and pyarabic say where a number stands; ovos-number-parser and words2num2 give the text back with digits for words,
and the two texts are aligned word by word. Numbers in digits are found for all of them. pyarabic is GPL and words2num2 LGPL:
they are run here and never imported by Khabar. Libraries that write numbers as words (tafqit, num2words) go the other way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from strings import Item, Read, Reader

DIGITS = re.compile(r"\d+(?:[.,٫٬]\d+)*")
THOUSANDS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+)(\.\d+)?")
SIGNS = str.maketrans("٫٬", ".,")
WORDS = re.compile(r"\S+")
Found = tuple[int, int, float]
"""Start, end, value."""
Finder = Callable[[str], Iterator[Found]]
"""The numbers in words of one line."""


def by_digits(text: str) -> Iterator[Found]:
    """The numbers in digits, as the simplest peer sees them: `2,500` and `2.500` are thousands."""
    for match in DIGITS.finditer(text):
        form = match[0].translate(SIGNS)
        whole = THOUSANDS.fullmatch(form)
        value = re.sub("[.,]", "", whole[1]) + (whole[2] or "") if whole else form.replace(",", ".")
        if value.count(".") < 2:
            yield match.start(), match.end(), float(value)


def arabic_itn(text: str) -> Iterator[Found]:
    from arabic_itn import normalize

    at = 0
    for span in normalize(text)["spans"]:
        start = text.find(span["raw"], at)
        at = max(at, start + len(span["raw"]))
        value = DIGITS.search(span["value"])
        if span["type"] in ("number", "digits", "money") and value and start >= 0:
            yield start, at, float(value[0])


def pyarabic(text: str) -> Iterator[Found]:
    from pyarabic.number import extract_number_phrases, text2number

    at = 0
    for phrase in extract_number_phrases(text):
        start = text.find(phrase, at)
        if start >= 0 and not DIGITS.search(phrase):
            at = start + len(phrase)
            yield start, at, text2number(phrase)


def ovos(text: str) -> Iterator[Found]:
    from ovos_number_parser import numbers_to_digits

    yield from aligned(text, numbers_to_digits(text, lang="ar"))


def words2num2(text: str) -> Iterator[Found]:
    from words2num2 import words2num_sentence

    yield from aligned(text, words2num_sentence(text, lang="ar"))


def aligned(text: str, written: str) -> Iterator[Found]:
    """The numbers of a text with digits for words, where they stand in the text that it was made of."""
    old, new = list(WORDS.finditer(text)), list(WORDS.finditer(written))
    blocks = SequenceMatcher(None, [word[0] for word in old], [word[0] for word in new], autojunk=False).get_opcodes()
    for tag, first, last, from_, to in blocks:
        if tag == "replace":
            for _, _, value in by_digits(" ".join(word[0] for word in new[from_:to])):
                yield old[first].start(), old[last - 1].end(), value


def reader(find: Finder | None) -> Reader:
    """A library beside the numbers in digits; null for these alone."""

    def read(text: str, _published: str | None) -> Read:
        items: list[Item] = []
        at = 0
        for line in text.split("\n"):
            items += [_item(line, one, at) for one in _all(line, find)]
            at += len(line) + 1
        return Read(quantities=items)

    return read


def _all(line: str, find: Finder | None) -> list[Found]:
    """The numbers in words and those in digits outside them, in order."""
    spelled = list(find(line)) if find and line.strip() else []
    return sorted(
        spelled + [one for one in by_digits(line) if not any(one[0] < end and start < one[1] for start, end, _ in spelled)]
    )


def _item(line: str, one: Found, at: int) -> Item:
    start, end, value = one
    return {"text": line[start:end], "start": at + start, "end": at + end, "value": value, "value_max": None}
