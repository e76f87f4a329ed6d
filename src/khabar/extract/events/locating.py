"""Where: a place of the event's own clause, then of its sentence, then of the one before it; else unknown."""

from __future__ import annotations

import re
from typing import NamedTuple

from khabar.extract.events.roles import Roles
from khabar.extract.events.runs import Run
from khabar.extract.events.triggers import Telling
from khabar.extract.scene import Scene
from khabar.extract.spots import is_spot
from khabar.extract.stage import Sentence
from khabar.model import Mention, PlaceBasis

_LOCATED = frozenset(["ASSAULT", "PROTEST", "DISASTER", "VOTE", "CONSULT"])
_HAPPENS = frozenset(["ASSAULT", "PROTEST", "DISASTER"])
"""Types whose events go on in the place that the line before them speaks of."""

_OPENING = 4  # tokens of a sentence within which a place and a comma set the scene for all of it (`في تشاد، قتل …`)
_HOST = 6  # tokens between a meeting and the verb that tells its host, or between a place and `حيث`
_HOSTING = re.compile(r"^[وفس]*(?:[يت]ستض[يا]ف|استضاف)\w{0,3}$")
_ELSEWHERE = frozenset(["اخري", "صعيد", "سياق", "غضون", "المقابل"])  # folded: the sentence turns to another matter


class Where(NamedTuple):
    """An event's place and where it was found."""

    place: Mention
    basis: PlaceBasis


def where(scene: Scene, telling: Telling, roles: Roles) -> Where | None:
    """The place behind `في`, `ب`, `قرب` in the clause, or what is hit; else of the sentence, said by the same voice."""
    own = (
        _visited(telling, roles)
        or _genitive(scene, telling)
        or _spot(scene, telling, *telling.clause)
        or _hit(scene, telling, roles)
    )
    if own is not None:
        return Where(own, "own clause")
    sentence = telling.sentence
    rest = _spot(scene, telling, telling.last, sentence.last) or _opening(scene, telling)
    return Where(rest, "same sentence") if rest is not None else None


def before(scene: Scene, telling: Telling) -> Where | None:
    """The place that the sentence before speaks of last, in its own paragraph and matter: for what its own does not place."""
    sentences, here = scene.text.sentences, telling.sentence
    if telling.row.type not in _HAPPENS or here.paragraph < 0 or telling.first in scene.said:
        return None
    at = scene.numbers[here.first]
    if (
        at == 0
        or sentences[at - 1].paragraph != here.paragraph
        or not _ELSEWHERE.isdisjoint(scene.forms[here.first : here.first + 5])
    ):
        return None
    found = _last_spot(scene, sentences[at - 1])
    return Where(found, "sentence before") if found is not None else None


def _opening(scene: Scene, telling: Telling) -> Mention | None:
    """`في تشاد، قتل جنديان`: the place that opens the sentence, parted by a comma."""
    first = telling.sentence.first
    opened = next((token for token in range(first, min(first + _OPENING, telling.first)) if scene.forms[token] in "،,"), None)
    return _spot(scene, telling, first, opened) if opened is not None else None


def _visited(telling: Telling, roles: Roles) -> Mention | None:
    """`زيارة بغداد`: where a visit goes."""
    return next(filter(None, map(_place_of, roles.targets)), None) if telling.row.mode == "visit" else None


def _hosted(scene: Scene, telling: Telling) -> Mention | None:
    """`اجتماع استضافته السعودية`, `تستضيف الكويت اجتماعا`: the host's place."""
    if telling.row.type != "CONSULT":
        return None
    sentence = telling.sentence
    for verb in range(max(sentence.first, telling.first - _HOST), min(sentence.last - 1, telling.last + _HOST)):
        host = scene.names.get(verb + 1)
        if _HOSTING.match(scene.forms[verb]) and host is not None and host.mention.type == "LOC":
            return host.mention
    return None


def _where(scene: Scene, telling: Telling) -> Mention | None:
    """`إلى فنلندا، حيث تعقد محادثات`: the place right before the clause that `حيث` opens."""
    opened = telling.clause[0] - 1
    if opened <= telling.sentence.first or scene.forms[opened] != "حيث":
        return None
    near = (scene.names[token].mention for token in range(opened - 1, max(telling.sentence.first, opened - _HOST) - 1, -1)
            if token in scene.names)  # fmt: skip
    return next((name for name in near if name.type == "LOC"), None)


def _genitive(scene: Scene, telling: Telling) -> Mention | None:
    """`اشتباكات طرابلس`."""
    name = scene.names.get(telling.last)
    located = name is not None and name.mention.type == "LOC" and not telling.verbal and telling.row.type in _LOCATED
    return name.mention if located and name is not None else None


def _hit(scene: Scene, telling: Telling, roles: Roles) -> Mention | None:
    """`استهدف مطار أبها`, `قصف مواقع في محيط درعا`: what is hit is a place, or lies in one."""
    if telling.row.type != "ASSAULT":
        return None
    for run in roles.targets:
        names = (scene.names[token].mention for token in range(run.first, run.last) if token in scene.names)
        found = _place_of(run) or next((name for name in names if name.type == "LOC"), None)
        if found is not None and found.metonymy is None:
            return found
    return None


def _place_of(run: Run) -> Mention | None:
    return run.mention if run.mention is not None and run.mention.type == "LOC" else None


def _spot(scene: Scene, telling: Telling, first: int, last: int) -> Mention | None:
    """The spot nearest to the trigger, behind it before in front of it."""
    voice = scene.said.get(telling.first)
    found = [token for token in range(first, last) if token in scene.names and scene.said.get(token) is voice]
    spots = [token for token in found if _is_spot(scene, token) and not telling.first <= token < telling.last]
    best = min(spots, key=lambda token: (token < telling.first, abs(token - telling.first)), default=None)
    return scene.names[best].mention if best is not None else None


def _last_spot(scene: Scene, sentence: Sentence) -> Mention | None:
    tokens = range(sentence.last - 1, sentence.first - 1, -1)
    return next((scene.names[token].mention for token in tokens if token in scene.names and _is_spot(scene, token)), None)


def _is_spot(scene: Scene, token: int) -> bool:
    return scene.names[token].mention.type == "LOC" and is_spot(scene, token)
