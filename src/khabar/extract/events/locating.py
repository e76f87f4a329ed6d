"""Where: a place of the event's own clause, then of its sentence, then of the one before it; else unknown."""

from __future__ import annotations

import re
from typing import NamedTuple

from khabar.extract.events.roles import Roles
from khabar.extract.events.runs import Run, head
from khabar.extract.events.triggers import Telling
from khabar.extract.scene import Scene
from khabar.extract.spots import is_spot, spot_first
from khabar.extract.stage import Sentence
from khabar.extract.words import COMMAS, PLACE_HEADS, SIGNS
from khabar.model import Mention, PlaceBasis

_LOCATED = frozenset(["ASSAULT", "PROTEST", "DISASTER", "VOTE", "CONSULT"])
_TAKES_PLACE = _LOCATED - {"CONSULT"} | {"COERCE", "MOBILIZE", "TRIAL", "AID"}
"""Types that the rest of a sentence can place; of words and decisions it names the matter (`الرد على هجوم في لندن`)."""

_WORDS = frozenset(["ACCUSE", "REJECT", "REQUEST", "THREATEN", "SANCTION"])
"""Types that a clause behind a place is about rather than in it (`سوريا حيث توعدت إسرائيل إيران`)."""

_HAPPENS = frozenset(["ASSAULT", "PROTEST", "DISASTER"])
"""Types whose events go on in the place that the line before them speaks of."""

_OPENING = 4  # tokens of a sentence within which a place and a comma set the scene for all of it (`في تشاد، قتل …`)
_HEADS = 3  # nouns of place between what is hit and the name (`منطقة جنوب دمشق`)
_HOST = 9  # tokens between a meeting and the verb that tells its host
_BEFORE = 8  # tokens between a place and `حيث`
_ON = frozenset(["في", "خلال", "ضمن"])
_ARRIVING = re.compile(r"^[وف]?(?:س?[يت]صل|وصلت?)$")
_HOSTING = re.compile(r"^[وفس]*(?:[يت]ستض[يا]ف|استضاف)\w{0,3}$")
_ELSEWHERE = frozenset(["اخري", "صعيد", "سياق", "غضون", "المقابل"])  # folded: the sentence turns to another matter


class Where(NamedTuple):
    """An event's place and where it was found."""

    place: Mention
    basis: PlaceBasis


def where(scene: Scene, telling: Telling, roles: Roles) -> Where | None:
    """The place behind `في`, `ب`, `قرب` in the clause, or what is hit; else of the sentence, said by the same voice."""
    own = (
        _visited(scene, telling, roles)
        or _genitive(scene, telling)
        or _hosted(scene, telling)
        or _spot(scene, telling, *telling.clause)
        or _hit(scene, telling, roles)
        or _where(scene, telling)
        or _resumed(scene, telling)
    )
    if own is not None:
        return Where(own, "own clause")
    sentence = telling.sentence
    rest = _spot(scene, telling, telling.last, sentence.last) or _opening(scene, telling)
    return Where(rest, "same sentence") if rest is not None else None


def tells(found: Where | None, telling: Telling) -> bool:
    """True where what was found is where the event was; the rest of the sentence of an agreement or a demand tells its matter."""
    return found is not None and (found.basis == "own clause" or telling.row.type in _TAKES_PLACE)


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


def _visited(scene: Scene, telling: Telling, roles: Roles) -> Mention | None:
    """`زيارة بغداد`, `وصل إلى بغداد في زيارة`: where a visit goes."""
    if telling.row.mode != "visit":
        return None
    aim = next(filter(None, map(_place_of, roles.targets)), None)
    if aim is not None or telling.verbal or scene.forms[telling.first - 1] not in _ON:
        return aim
    names = (scene.names[token] for token in range(telling.first - 1, telling.clause[0], -1) if token in scene.names)
    return next((name.mention for name in names if name.mention.type == "LOC" and _is_aim(scene, name.first)), None)


def _is_aim(scene: Scene, token: int) -> bool:
    """`إلى مدينة بغداد`, `يصل الخرطوم`."""
    return scene.forms[spot_first(scene, token)] == "الي" or _ARRIVING.match(scene.forms[token - 1]) is not None


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
    """`إلى فنلندا، حيث تعقد محادثات`: the place right before the clause that `حيث` opens, adjectives and times between."""
    opened = telling.clause[0] - 1
    if opened <= telling.sentence.first or scene.forms[opened] != "حيث" or telling.row.type in _WORDS:
        return None
    first = max(telling.sentence.first, opened - _BEFORE)
    for token in range(opened - 1, first - 1, -1):
        name = scene.named.get(token)
        if name is not None and name.mention.type == "LOC":
            return name.mention
        timed = any(at <= token < scene.times[at][0] for at in scene.times_in(first, opened))
        if not (timed or scene.forms[token] in SIGNS or scene.forms[token] in PLACE_HEADS or scene.forms[token].startswith("ال")):
            return None
    return None


def _resumed(scene: Scene, telling: Telling) -> Mention | None:
    """`انعقدت القمة، الأحد، في عمّان`, `انطلقت في عمّان، الأحد، محادثات`: the clause goes on behind a time between commas."""
    sentence, comma = telling.sentence, telling.clause[1]
    if telling.row.type not in _TAKES_PLACE | _LOCATED:
        return None
    if comma + 1 < sentence.last and scene.forms[comma] in COMMAS and comma + 1 in scene.times:
        behind = scene.times[comma + 1][0]
        behind += behind < sentence.last and scene.forms[behind] in COMMAS
        found = _spot(scene, telling, behind, scene.clause(behind, sentence)[1]) if behind < sentence.last else None
        if found is not None:
            return found
    times = [token for token in scene.times_in(sentence.first, telling.clause[0]) if scene.times[token][0] <= telling.clause[0]]
    comma = times[-1] - 1 if times else sentence.first
    if comma <= sentence.first or scene.forms[comma] not in COMMAS or scene.forms[telling.clause[0] - 1] not in COMMAS:
        return None
    subject = telling.clause[0] == telling.first or scene.forms[telling.clause[0]].startswith("ال")
    inset = subject and all(scene.forms[token] in SIGNS for token in range(scene.times[comma + 1][0], telling.clause[0]))
    return _spot(scene, telling, *scene.clause(comma - 1, sentence)) if inset and not telling.verbal else None


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
        found = _place_of(run) or next((name for name in names if name.type == "LOC"), None) or _behind(scene, run)
        if found is not None and found.metonymy is None:
            return found
    return None


def _behind(scene: Scene, run: Run) -> Mention | None:
    """`منطقة جنوب دمشق`: the name at the end of a chain of nouns of place."""
    if head(scene, run) not in PLACE_HEADS:
        return None
    at = run.last
    while at < len(scene.forms) - 1 and at - run.last < _HEADS and scene.forms[at] in PLACE_HEADS:
        at += 1
    name = scene.names.get(at)
    return name.mention if name is not None and name.mention.type == "LOC" and not name.cut else None


def _place_of(run: Run) -> Mention | None:
    return run.mention if run.mention is not None and run.mention.type == "LOC" else None


def _spot(scene: Scene, telling: Telling, first: int, last: int) -> Mention | None:
    """The spot nearest to the trigger, behind it before in front of it; in the trigger's clause also one behind what is said."""
    voice = scene.said.get(telling.first)
    own = range(telling.last, telling.clause[1])
    found = [
        token
        for token in range(first, last)
        if token in scene.names and (scene.said.get(token) is voice or (token in own and token not in scene.said))
    ]
    spots = [token for token in found if _is_spot(scene, token) and not telling.first <= token < telling.last]
    best = min(spots, key=lambda token: (token < telling.first, abs(token - telling.first)), default=None)
    return scene.names[best].mention if best is not None else None


def _last_spot(scene: Scene, sentence: Sentence) -> Mention | None:
    tokens = range(sentence.last - 1, sentence.first - 1, -1)
    return next((scene.names[token].mention for token in tokens if token in scene.names and _is_spot(scene, token)), None)


def _is_spot(scene: Scene, token: int) -> bool:
    return scene.names[token].mention.type == "LOC" and is_spot(scene, token)
