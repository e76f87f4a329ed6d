"""Which quotations are of one act of speech: the same words in one passage, or one speaker who says like things in some days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from khabar.link.facts.events import COPIED, stems_among
from khabar.link.facts.joining import Ground
from khabar.link.facts.seen import Seen, Words, contained, in_passages, jaccard
from khabar.model import EntityLink, EntityRef, Reprint, ToldSpeech

DAYS = 2  # between two articles that report one act of speech, where they share no passage
FEWEST = 4  # stems that must be shared, where no passage is
SAID_SO, PERHAPS = 0.6, 0.4  # share of the shorter one's stems that the other has, for one speaker
WHOLE, ALIKE = 0.3, 0.4  # Jaccard that must go with it; and from which it is enough alone
SAME_PASSAGE = 0.5
UNKNOWN_SPEAKER = 0.7  # share, with a Jaccard of ALIKE, where it is not known that they are one

Speech = Seen[ToldSpeech]
Known = Mapping[EntityRef, EntityLink]


def grounds(speeches: Sequence[Speech], reprints: Iterable[Reprint], known: Known) -> Iterator[Ground]:
    """Why quotations of several articles are of one act of speech."""
    words = {one.number: Words.of(one.told.text) for one in speeches}
    yield from _in_the_same_words(speeches, words)
    for one, other in in_passages(speeches, reprints, COPIED):
        share = contained(words[one.number].stems, words[other.number].stems)
        if share >= SAME_PASSAGE:
            yield Ground(1, one.number, other.number, (("same passage", 1.0), ("words", share)))
    yield from _by_speaker(speeches, words, known)


def _in_the_same_words(speeches: Iterable[Speech], words: Mapping[int, Words]) -> Iterator[Ground]:
    """Of some days: what spokesmen say in the same words weeks later, they say again."""
    kept: dict[str, list[Speech]] = {}
    for one in speeches:
        if len(words[one.number].content) >= FEWEST:
            others = kept.setdefault(words[one.number].key, [])
            earlier = next((other for other in others if _of_some_days(one, other)), None)
            if earlier is not None:
                yield Ground(0, earlier.number, one.number, (("same words", 1.0),))
            others.append(one)


def _of_some_days(one: Speech, other: Speech) -> bool:
    return one.day is None or other.day is None or abs(one.day - other.day) <= DAYS


def person_of(speech: Speech, known: Known) -> str | None:
    """The person of the record who speaks, by the id of the link; null where it is none or not known."""
    link = _link(speech, known)
    return link.id if link and link.type == "PER" else None


def _link(speech: Speech, known: Known) -> EntityLink | None:
    entity = speech.told.voice.entity
    return known.get(EntityRef(*speech.ref.in_article, entity)) if entity else None


def _by_speaker(speeches: Sequence[Speech], words: Mapping[int, Words], known: Known) -> Iterator[Ground]:
    """Within some days, one speaker (or one story, where the speaker is not known to be another) and like words."""
    blocks: dict[tuple[str, str], list[Speech]] = {}
    for one in speeches:
        if one.day is None or len(words[one.number].content) < FEWEST:
            continue
        link = _link(one, known)
        if link:
            blocks.setdefault(("speaker", link.id), []).append(one)
        if one.story:
            blocks.setdefault(("story", one.story), []).append(one)
    for (kind, _), block in blocks.items():
        block.sort(key=lambda one: (one.day or 0, one.number))
        for place, one in enumerate(block):
            for other in block[place + 1 :]:
                if (other.day or 0) - (one.day or 0) > DAYS:
                    break
                found = _compared(one, other, words, known, kind == "speaker")
                if found:
                    yield found


def _compared(one: Speech, other: Speech, words: Mapping[int, Words], known: Known, is_one: bool) -> Ground | None:
    if one.ref.in_article == other.ref.in_article:
        return None
    mine, theirs = words[one.number].content, words[other.number].content
    shared = len(mine & theirs)
    if shared < FEWEST:
        return None
    share, whole = contained(mine, theirs), jaccard(mine, theirs)
    speaker = 1.0 if is_one else _alike(one, other, known)
    if speaker is None:
        return None
    scores = (("speaker", speaker), ("words", share), ("all words", whole))
    said_so = whole >= ALIKE or (share >= SAID_SO and whole >= WHOLE)
    if (speaker == 1.0 and said_so) or (share >= UNKNOWN_SPEAKER and whole >= ALIKE):
        return Ground(2, one.number, other.number, scores)
    if speaker > 0 and share >= PERHAPS:
        return Ground(3, one.number, other.number, scores, "undecided")
    return None


def _alike(one: Speech, other: Speech, known: Known) -> float | None:
    """How far two speakers are alike by their words, 0 to 1; null where they are two."""
    people = person_of(one, known), person_of(other, known)
    if None not in people and people[0] != people[1]:
        return None
    mine, theirs = (stems_among(speech.told.names) for speech in (one, other))
    if not mine or not theirs:
        return 0.0
    return contained(mine, theirs)
