"""A speaker with what is needed to find him again, and the words of a noun phrase."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import CLOSERS, PREPOSITIONS
from khabar.model import Quote, Speaker

_OWN_LAM = ("لجن", "لبنان", "ليبي", "لندن", "ليفربول", "لواء", "لوزان", "لا", "لي", "لو", "لقاء")
"""Names that begin with a ل of their own."""
Gender = str  # m, f, x (unknown)


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker with what is needed to find him again: gender and number of the verb, the words of his role and name."""

    speaker: Speaker
    gender: Gender
    number: str
    words: tuple[str, ...]
    """Folded words of the phrase, without articles and conjunctions; the first is its head."""
    person: bool = False
    media: bool = False
    document: bool = False

    @property
    def head(self) -> str:
        return self.words[0] if self.words else ""

    def agrees(self, gender: Gender, number: str) -> bool:
        """True where a verb of this gender and number can be said of the speaker."""
        same = "x" in (gender, self.gender) or gender == self.gender
        if number in ("p", "d") or self.number in ("p", "d"):
            return number == "x" or number == self.number
        return same


def phrase_quote(scene: Scene, first: int, end: int) -> Quote:
    """Tokens as a quote, without a conjunction before them and signs around them."""
    if scene.pairs.close.get(first) == end - 1 and end - first > 2:
        first, end = first + 1, end - 1
    while end - 1 > first and scene.forms[first] == "#":
        first += 1
    while end - 1 > first and scene.kinds[end - 1] == "sign" and scene.forms[end - 1] not in CLOSERS:
        end -= 1
    while end - 1 > first and scene.forms[end - 1] in PREPOSITIONS:
        end -= 1
    start = scene.starts[first]
    if first in scene.names:
        start = scene.names[first].mention.at.start
    elif cut := clitic(scene, first):
        start = scene.analysis.offset_in(first, cut)
    return Quote.of(scene.analysis.page, start, scene.ends[end - 1])


def title_text(scene: Scene, name: Name) -> str | None:
    """The title of a mention, with its article where ل stands before it (`للرئيس الروسي فلان`: الرئيس الروسي)."""
    title = name.mention.title
    if title is None:
        return None
    joined = title.text.startswith("ل") and scene.analysis.page.text[max(0, title.start - 1) : title.start] == "ل"
    return "ا" + title.text if joined else title.text


def called(scene: Scene, name: Name) -> str:
    """A name as it stands, with its article where ل is written before it (`للأمم المتحدة`: الأمم المتحدة)."""
    at = name.mention.at
    joined = (
        at.plain.startswith("ل")
        and not at.plain.startswith(_OWN_LAM)
        and scene.analysis.page.text[max(0, at.start - 1) : at.start] == "ل"
    )
    return "ا" + at.plain if joined else at.plain


def phrase_words(scene: Scene, first: int, end: int) -> tuple[str, ...]:
    found = []
    for i in range(first, end):
        if scene.kinds[i] not in ("word", "latin"):
            continue
        form = scene.forms[i]
        if i == first:
            form = form[clitic(scene, i) :]
        if form.startswith("لل") and i == first and (i in scene.governed or i in scene.governed_titles):
            form = "ا" + form[1:]
        found.append(form[2:] if form.startswith("ال") and len(form) > 4 else form)
    return tuple(found)


def clitic(scene: Scene, i: int) -> int:
    """Letters of a conjunction or preposition before the first word of a phrase, where the lexicon knows the word behind it; none
    where the word's own article is written with them (`للوزارة`)."""
    if scene.forms[i].startswith("لل"):
        return 0
    for table in (scene.titles, scene.unnamed, scene.organisations, scene.governed_titles, scene.governed_unnamed):
        hit = table.get(i)
        if hit is not None:
            return hit.cut.length
    return 1 if i in scene.governed else 0
