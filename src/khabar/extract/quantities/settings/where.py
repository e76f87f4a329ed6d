"""The place of a quantity: the first one behind it, or one that opens its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from khabar.extract.clauses import Name
from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.settings.openings import is_open, is_told_of
from khabar.extract.quantities.settings.words import DESCRIBING, HAPPENING, NO_PLACES
from khabar.extract.spots import is_spot, spot_first
from khabar.model import Mention

_CHAIN = 5  # tokens from the name of a place to that of one in which it lies


def places_behind(clause: NumberClause, draft: Draft, tokens: range) -> Iterator[Mention]:
    """The first place behind; of money and shares only one that follows at once, behind a verb none with ب (`ترتبط بآسيا`)."""
    scene = clause.scene
    near = draft.unit is not None and draft.unit.kind in ("money", "percent")
    for token in tokens:
        name = scene.names.get(token)
        if name is None or name.mention.type != "LOC" or name.mention.at.text in NO_PLACES or not is_spot(scene, token):
            continue
        opened = spot_first(scene, token)
        verb = next((t for t in range(tokens.start, opened) if _acts(clause, t)), opened)
        acts_on = any(t in scene.named and scene.named[t].mention.type != "LOC" for t in range(verb, opened))
        if acts_on or (name.cut > 0 and verb < opened) or (near and opened > tokens.start):
            return
        yield name.mention


def _acts(clause: NumberClause, token: int) -> bool:
    """True for a verb that may turn to another place."""
    form = clause.forms[token]
    return form not in HAPPENING and (clause.scene.is_verb(token) or form.endswith("وا"))


def place_before(clause: NumberClause, tokens: Sequence[int], start: int, *, told: bool) -> Mention | None:
    """A place that opens the clause, stands behind its verb, or ends what the number tells the size of."""
    for token in tokens:
        if clause.forms[token] in DESCRIBING:
            return None
        name = _spot_at(clause, token)
        if name is not None:
            opened = spot_first(clause.scene, token)
            if clause.form(opened - 1) in DESCRIBING:
                return None
            opens = is_open(clause, opened, start)
            fits = opens or (told and is_told_of(clause, name.last, tokens[0] + 1))
            return _outer(clause, name, start).mention if fits else None
    return None


def _spot_at(clause: NumberClause, token: int) -> Name | None:
    """The place that begins at a token behind `في` or ب."""
    name = clause.scene.names.get(token)
    if name is None or name.mention.type != "LOC" or name.mention.at.text in NO_PLACES:
        return None
    return name if is_spot(clause.scene, token) else None


def _outer(clause: NumberClause, name: Name, start: int) -> Name:
    """The first of several places that tell where a place lies (`في الغوطة الشرقية قرب دمشق`)."""
    for token in range(name.first - 1, max(start, name.first - _CHAIN) - 1, -1):
        before = _spot_at(clause, token)
        if before is not None:
            return _outer(clause, before, start)
    return name
