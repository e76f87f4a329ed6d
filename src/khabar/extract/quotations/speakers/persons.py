"""Persons told by a title alone (`المدرب`, `الفنانة`), where it can mean only one of the article."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import folded
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.roles import is_address, role_told
from khabar.extract.quotations.speakers.voice import Voice, phrase_words
from khabar.lexicon.tables import Title

_ONE_WALK = ("arts", "media", "science", "business")
"""Walks of life whose titles are said of one another (`المطربة` is `الفنانة`)."""


def only_person(scene: Scene, voice: Voice, title: Title, discourse: Discourse, before: int) -> Voice:
    """A title alone is the only person who has spoken, or the only one named, if nothing else is told of him."""
    if len(voice.words) != 1 or not scene.definite(before):
        return voice
    spoken = {one.words[-1]: one for one in discourse.voices if one.person and one.speaker.name}
    if len(spoken) == 1:
        (one,) = spoken.values()
        if one.agrees(title.gender, "s") and _fits(scene, one.speaker.role or role_told(scene, one.speaker.entity), title):
            role = one.speaker.role or role_told(scene, one.speaker.entity) or _own(voice, title)
            return replace(one, speaker=replace(one.speaker, at=voice.speaker.at, role=role, resolution="nominal"))
        return voice
    named = {name.mention.entity: name for name in reversed(scene.names_in(0, before)) if name.mention.type == "PER"}
    if spoken or len(named) != 1 or title.kind == "honorific":
        return voice
    (name,) = named.values()
    mention = name.mention
    role = role_told(scene, mention.entity)
    if name.last - name.first < 2 or not _fits(scene, role, title):
        return voice
    role = role or _own(voice, title)
    speaker = replace(voice.speaker, name=mention.at.plain, role=role, entity=mention.entity, resolution="nominal")
    speaker = replace(speaker, anonymous=False, source_type=None)
    return replace(voice, speaker=speaker, words=phrase_words(scene, name.first, name.last), person=True)


HIGHNESSES = folded("سموه معاليه سعادته فضيلته سماحته جلالته فخامته دولته غبطته قداسته سيادته نيافته سيادتها سموها معاليها")
"""Forms of address with a pronoun, said of somebody named before."""


def his_highness(scene: Scene, voice: Voice, discourse: Discourse) -> Voice:
    """`وأشار سموه`: the person who spoke last, else the only one named so far with a title."""
    spoken = next((one for one in reversed(discourse.voices) if one.person and one.number == "s"), None)
    if spoken is not None:
        return replace(spoken, speaker=replace(spoken.speaker, at=voice.speaker.at, resolution="pronoun"))
    before = scene.analysis.token_at(voice.speaker.at.start)
    titled = (name for name in scene.names_in(0, before) if name.mention.type == "PER" and name.title < name.first)
    named = {name.mention.entity: name for name in titled}
    if len(named) != 1:
        return voice
    (name,) = named.values()
    at, role = voice.speaker.at, role_told(scene, name.mention.entity)
    speaker = replace(
        voice.speaker, name=name.mention.at.text, role=role, entity=name.mention.entity, resolution="pronoun", at=at
    )
    return replace(voice, speaker=speaker, words=phrase_words(scene, name.first, name.last), person=True)


def _own(voice: Voice, title: Title) -> str | None:
    """The title itself as a role, if it is one."""
    return voice.speaker.at.text if title.kind in ("office", "profession") else None


def _fits(scene: Scene, role: str | None, title: Title) -> bool:
    """True where a role can be that of one with this title: the same word, none, one of the same walk of life."""
    if role is None or is_address(role) or title.kind == "honorific":
        return True
    head = role_head(scene, role)
    if head is None:
        return title.kind == "profession"
    return head == title or (head.gender == title.gender and head.domain == title.domain and head.domain in _ONE_WALK)


def role_head(scene: Scene, role: str) -> Title | None:
    """The title that a role begins with, as it stands in the article."""
    start = scene.analysis.page.text.find(role)
    hit = scene.titles.get(scene.analysis.token_at(start)) if start >= 0 else None
    return hit.row if hit is not None else None
