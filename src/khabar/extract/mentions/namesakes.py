"""Organisations that an article calls by a part of their name: `وزارة الدفاع` of one country, `الاتحاد الدولي` of football."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from khabar.extract.mentions.found import Found
from khabar.extract.mentions.resolve import Named, forms_of, text_of
from khabar.extract.mentions.view import SentenceView

SHORTENED = 9  # rank: behind all other readings
MIN_SHORT = 2  # tokens of a shortened name
_OWN = frozenset(("known name", "agency", "club", "short name"))
"""Rules whose names stand for themselves."""
Forms = tuple[str, ...]
Short = dict[str, list[tuple[int, Forms, str]]]
"""First token, with every clitic → letters of the clitic, the folded tokens of a short name, the name in full."""
_CLITICS = ("", "و", "ب", "ف")


def short_forms(named: Iterable[Named]) -> Short:
    """What the organisations of an article can be called for short; what two could be called is left out.

    A head with `ال` and its adjectives stand for the whole before `لـ`: `الاتحاد الدولي | لكرة القدم`.
    """
    found: dict[Forms, set[str]] = {}
    for view, one in named:
        if one.type != "ORG" or one.last - one.first <= MIN_SHORT:
            continue
        forms = forms_of(view, one)
        behind = next((at for at, form in enumerate(forms) if at >= MIN_SHORT and form.startswith("ل")), 0)
        if behind and all(form.startswith("ال") for form in forms[:behind]):
            found.setdefault(forms[:behind], set()).add(one.name or text_of(view, one))
    short: Short = {}
    for forms, names in found.items():
        for clitic in _CLITICS if len(names) == 1 else ():
            short.setdefault(clitic + forms[0], []).append((len(clitic), forms, next(iter(names))))
    return short


def shortened(view: SentenceView, short: Short) -> Iterator[Found]:
    """Short names of organisations that the article names in full; not before a nationality or `لـ`, which make another name."""
    forms = view.forms[view.first : view.last]
    if short.keys().isdisjoint(forms):
        return  # nearly all sentences
    for token, form in enumerate(forms, view.first):
        for cut, words, name in short.get(form, ()):
            last = token + len(words)
            rest = tuple(view.forms[token + 1 : last]) == words[1:] and last <= view.last
            if rest and last not in view.nations and not view.form(last).startswith(("لل", "ال")):
                yield Found(type="ORG", first=token, last=last, cut=cut, rule="short name", rank=SHORTENED, name=name)


def named_in_full(named: Sequence[Named]) -> list[Named]:
    """The names, each organisation that has the first words of one longer name of the article with that name.

    A name that the lexicon knows stands for itself: `مجلس الأمن` is no short form of `مجلس الأمن القومي`.
    """
    forms = [forms_of(view, one) if one.type == "ORG" else () for view, one in named]
    full = {key: (view, one) for key, (view, one) in zip(forms, named, strict=True) if key}
    own = {key for key, (_, one) in zip(forms, named, strict=True) if one.rule in _OWN or one.name}
    names = {key: name for key in full if key not in own and (name := _longer(key, full)) is not None}
    return [
        (view, replace(one, name=names[key])) if key in names else (view, one)
        for key, (view, one) in zip(forms, named, strict=True)
    ]


def _longer(short: Forms, full: dict[Forms, Named]) -> str | None:
    """The one name that begins with some words and goes on with a nationality, `لل…` or `لكرة …`.

    Other words make another body: `وزارة التعليم العالي`.
    """
    size = len(short)
    found = set()
    for forms, (view, one) in full.items():
        if len(forms) > size >= MIN_SHORT and forms[:size] == short:
            if not (forms[size].startswith(("لل", "لكره")) or one.first + size in view.nations):
                return None
            found.add(one.name or text_of(view, one))
    return next(iter(found)) if len(found) == 1 else None
