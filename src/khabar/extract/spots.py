"""Which named places are those where something is: behind `في`, ب, `قرب` and their like."""

from __future__ import annotations

from khabar.extract.scene import Scene
from khabar.extract.words import PLACE_HEADS, SPOTS, folded

_GLUED = frozenset(["ب", "وب", "فب"])
_ELSEWHERE = SPOTS | folded("إلى من على عن نحو حتى باتجاه صوب تجاه بين عبر حول")
"""Before `شمال سوريا` these say no place where something is."""
_NO_SPOTS = frozenset([("غرب", "تكساس"), ("جنوب", "السودان"), ("جنوب", "افريقيا")])  # a sort of oil, and states
_MAX_HEADS = 4  # tokens back from a name to the preposition (`في ريف محافظة حلب`)


def is_spot(scene: Scene, token: int) -> bool:
    """True for a place behind `في` or ب, with the noun of its kind between (`في مدينة الموصل`)."""
    name = scene.names[token]
    if name.cut:
        letters = name.mention.at.start - scene.starts[token]  # `وبريطانيا` is Britain behind و, not a place behind ب
        return scene.forms[token][:letters] in _GLUED
    form = scene.forms[spot_first(scene, token)]
    return form in SPOTS or _is_direction(scene, token) or (form.startswith("ب") and form[1:] in PLACE_HEADS)


def spot_first(scene: Scene, token: int) -> int:
    """The token where the phrase of a place begins: its preposition or `وسط`, or itself where one is written together with it."""
    at = token - 1
    if scene.names[token].cut or at < 0:
        return token
    while (
        at > 0
        and token - at < _MAX_HEADS
        and (scene.forms[at] in PLACE_HEADS or scene.forms[at] == "#" or _of_a_nation(scene, at))
    ):
        at -= 1
    return at + 1 if at + 1 < token and _is_direction(scene, at + 1) else at


def _of_a_nation(scene: Scene, at: int) -> bool:
    """True for the adjective between a noun of the place's kind and its name (`في العاصمة الإثيوبية أديس أبابا`)."""
    return at in scene.nationalities and scene.forms[at - 1] in PLACE_HEADS


def _is_direction(scene: Scene, token: int) -> bool:
    """True for `وسط`, `شمال` behind no preposition, nor in a note on where another place lies (`(60 كلم غرب بغداد)`)."""
    if (scene.forms[token], scene.forms[min(token + 1, len(scene.forms) - 1)]) in _NO_SPOTS:
        return False
    noted = token > 2 and scene.forms[token - 3] == "(" and scene.kinds[token - 2] == "number"
    return scene.forms[token] in SPOTS and scene.forms[token - 1] not in _ELSEWHERE and not noted
