"""The name `علي`, which folds like the preposition `على`: where it is the name."""

from __future__ import annotations

from khabar.extract.mentions.view import SentenceView

_COMMAS = ("،", ",")
MIN_ALA = 2  # times that a page writes `على`, from which its `علي` is the name


def is_ali(view: SentenceView, token: int) -> bool:
    """True where the page writes `علي`."""
    return view.forms[token] == "علي" and view.surface(token) == "علي"


def writes_ala(view: SentenceView) -> bool:
    """True for a page that writes the preposition with `ى`."""
    return view.analysis.page.text.count(" على ") >= MIN_ALA


def opens_ali(view: SentenceView, token: int) -> bool:
    """True for `علي` before a name or a family's, on a page that writes the preposition with `ى`, and in a list of names."""
    following = view.word(token + 1)
    if not is_ali(view, token) or following.stop not in ("", "noun"):
        return False
    if view.form(token - 1) not in _COMMAS and not writes_ala(view):
        return False
    if following.person is not None:
        return not following.stop or not following.person.weak or _is_family(view, token + 2)
    return following.definite and not following.bare_stop and view.forms[token + 1].endswith("ي")


def _is_family(view: SentenceView, token: int) -> bool:
    """True for a word with an article that is no ordinary one: `علي صالح العمير`."""
    return view.is_word(token) and view.word(token).definite and not view.word(token).bare_stop
