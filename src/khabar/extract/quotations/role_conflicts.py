"""One name under two offices that nobody holds at once: reported beside the speaker, never repaired.

Which of the two the page means, it does not say: `المتحدث باسم الجيش` here and `المتحدث باسم التحالف` there may be a slip of the
newsroom, of a translator, or two men of one name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import dropwhile

from khabar.extract.words import STEM
from khabar.model import Entity, Page, Quotation, Quote, Speaker, TextEvidence
from khabar.text import fold

_HELD_ALONE = frozenset("وزير وزيره متحدث متحدثه ناطق ناطقه سفير سفيره محافظ مبعوث مبعوثه".split())
"""Offices of which a person holds one at a time, folded and without article."""
_PAST = frozenset("السابق السابقه الاسبق الراحل المستقيل المقال المعزول سابقا المكلف".split())
_FILLERS = frozenset("باسم الرسمي الرسميه في من لدي الدوله العام العسكري الاعلامي الخاص".split())
"""Words that do not tell whose office it is."""


def with_conflicts(page: Page, quotations: Iterable[Quotation], entities: Sequence[Entity]) -> list[Quotation]:
    """The quotations, each speaker with the other roles of his on the page that cannot be held with the one given here."""
    found = list(quotations)
    told: dict[str, dict[str, Quote]] = {}
    for entity in entities:
        for role in entity.roles:
            evidence = next((e for e in role.evidence if isinstance(e, TextEvidence)), None)
            if evidence is not None:
                told.setdefault(entity.id, {}).setdefault(role.text, Quote.of(page, evidence.start, evidence.end))
    for speaker in (speaker for quotation in found for speaker in quotation.speakers):
        if speaker.entity is not None and speaker.role is not None:
            told.setdefault(speaker.entity, {}).setdefault(speaker.role, speaker.at)
    if all(len(roles) < 2 for roles in told.values()):
        return found
    return [_with_checked(one, told) for one in found]


def _with_checked(one: Quotation, told: dict[str, dict[str, Quote]]) -> Quotation:
    speakers = tuple(_checked(speaker, told) for speaker in one.speakers)
    same = all(checked is speaker for checked, speaker in zip(speakers, one.speakers, strict=True))
    return one if same else replace(one, speakers=speakers)


def _checked(speaker: Speaker, told: dict[str, dict[str, Quote]]) -> Speaker:
    role = speaker.role
    if role is None:
        return speaker
    others = told.get(speaker.entity or "", {})
    conflicts = tuple(at for other, at in others.items() if conflict(role, other))
    return replace(speaker, role_conflicts=conflicts) if conflicts else speaker


@lru_cache(maxsize=4096)
def conflict(left: str, right: str) -> bool:
    """True for two offices of one kind that share no word of whose they are (`وزير الدفاع`, `وزير الصحة`), both of today."""
    (head, whose), (other, theirs) = _office(left), _office(right)
    return bool(head) and head == other and bool(whose and theirs) and whose.isdisjoint(theirs)


def _office(role: str) -> tuple[str, frozenset[str]]:
    """The head of an office that is held alone, and the stems of the words behind it; empty for any other role."""
    words = fold(role).split()
    if not _PAST.isdisjoint(words):
        return "", frozenset()
    head, *rest = list(dropwhile(lambda word: _bare(word) not in _HELD_ALONE, words)) or [""]
    stems = frozenset(_bare(word)[:STEM] for word in rest if word not in _FILLERS)
    return _bare(head).removesuffix("ه"), stems


def _bare(word: str) -> str:
    """A word without و, ل and article before it, as far as three letters are left (`لمركز`, `المركز`)."""
    for prefix in ("وال", "لل", "ال", "ل"):
        if word.startswith(prefix) and len(word) - len(prefix) >= STEM - 1:
            return word[len(prefix) :]
    return word
