"""Whose a speech is in which something is said: `تصريحات لفلان قال فيها`, `جاء ذلك في تغريدة لفلان، حيث قال`."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.phrases import phrase_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import IN_IT, SPEECH_NOUNS, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.speakers.anaphora import again
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.sources import unnamed_voice
from khabar.extract.quotations.speakers.voice import Voice, phrase_quote
from khabar.extract.quotations.speakers.voices import apposed, named

MAX_BETWEEN = 14  # tokens from the noun of speech to the verb
_MASCULINE = folded("تصريح بيان بيانا خطاب تقرير تقريرا حديث كتاب مؤتمر نداء تصريحا")
"""Nouns of speech to which فيه goes back; to the others فيها does."""
_FOR = ("", "ل", "ب", "ال", "بال", "وال")


def owner_of_speech(scene: Scene, cue: CueHit, discourse: Discourse) -> list[Voice]:
    """Who speaks in a verb with فيه or فيها right behind it: the owner told behind the noun of speech."""
    if cue.last >= len(scene.forms) or scene.forms[cue.last] not in IN_IT:
        return []
    feminine = scene.forms[cue.last] == "فيها"
    for k in range(cue.first - 1, max(cue.sentence.first, cue.first - MAX_BETWEEN) - 1, -1):
        noun = speech_noun(scene.forms[k])
        if noun and (noun in _MASCULINE) != feminine:
            return owner_behind(scene, k, cue, discourse)
    return []


def speech_noun(form: str) -> str | None:
    """The bare noun of speech that a word is, whatever is written before it."""
    return next((form[len(p) :] for p in _FOR if form.startswith(p) and form[len(p) :] in SPEECH_NOUNS), None)


def owner_behind(scene: Scene, k: int, cue: CueHit, discourse: Discourse) -> list[Voice]:
    """Who is named right behind a noun of speech, with ل or as its genitive; none where somebody of the other gender is."""
    first, gender = k + 1, cue.row.gender
    name = next((n for n in scene.names_in(first, cue.first) if first in (n.first, n.title)), None)
    if name is not None and name.mention.type in ("PER", "ORG"):
        return [_with_article(again(scene, named(scene, name, name.title, gender, "s"), discourse))]
    title = scene.governed_titles.get(first) or (scene.titles.get(first) if scene.definite(first) else None)
    if title is None or title.row.gender != gender:
        return []
    end = phrase_end(scene, first, cue.first)
    holder = apposed(scene, end, cue.first)
    if holder is not None:
        voice = named(scene, holder, holder.first, gender, "s")
        return [_with_article(replace(voice, speaker=replace(voice.speaker, role=phrase_quote(scene, first, end).text)))]
    return [_with_article(again(scene, unnamed_voice(scene, first, end, gender, "s"), discourse))] if end > first else []


def _with_article(voice: Voice) -> Voice:
    """A voice with the article of its role where ل is written before it (`للسفير`: السفير)."""
    role = voice.speaker.role
    joined = role is not None and role.startswith("لل")
    return replace(voice, speaker=replace(voice.speaker, role=f"ا{role[1:]}")) if joined and role is not None else voice
