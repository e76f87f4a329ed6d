"""The killed and injured of an event: quantities of its sentence, or of the next one where that tells no event of its own."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.events.merging import Told
from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.extract.words import folded
from khabar.model import Quantity

TOLL_TYPES = frozenset(["ASSAULT", "DISASTER", "PROTEST", "COERCE"])
_ROLES = ("killed", "injured")
_RISING = folded("ليرتفع لترتفع ليصل لتصل ليبلغ لتبلغ ليرفع لترفع")
"""Behind one toll these bring in the total of this event and others before it (`مقتل 3، ليرتفع عدد القتلى إلى 100`)."""

_SUMMED = folded("حصيلة إجمالي مجموع محصلة")
_SPANS = folded("سنوات سنة أعوام أشهر شهور منذ")
_BACK = 12  # tokens before a number in which the words of a running total stand


def tolls(scene: Scene, sentences: Sequence[list[Told]]) -> dict[int, dict[str, list[str]]]:
    """For each telling (by its first token) the ids of its killed and injured."""
    found: dict[int, dict[str, list[str]]] = {}
    by_sentence = _by_sentence(scene)
    last: Told | None = None
    for told in sentences:
        sentence = told[0].telling.sentence if told else None
        taking = [one for one in told if one.telling.row.type in TOLL_TYPES]
        hosts = [one for one in taking if not one.echo] or taking
        if sentence is not None:
            for token, quantity in by_sentence.get(sentence.first, ()):
                host = _host(hosts, token) if hosts else None
                if host is not None:
                    _add(found, host, quantity)
        last = hosts[-1] if hosts else None
        follower = _next_first(scene, sentence.first) if sentence is not None and last is not None else None
        if last is not None and follower is not None and not _tells(sentences, follower):
            for _, quantity in by_sentence.get(follower, ()):
                _add(found, last, quantity)
    return found


def _by_sentence(scene: Scene) -> dict[int, list[tuple[int, Quantity]]]:
    """Quantities of killed and injured by the first token of their sentence."""
    found: dict[int, list[tuple[int, Quantity]]] = {}
    for token, (_, quantity) in sorted(scene.quantities.items()):
        if quantity.role in _ROLES:
            sentence = scene.text.sentence_of(token)
            if sentence is not None:
                own = found.setdefault(sentence.first, [])
                if not _is_running_total(scene, sentence, token, [other for other in own if other[1].role == quantity.role]):
                    own.append((token, quantity))
    return found


def _is_running_total(scene: Scene, sentence: Sentence, token: int, others: list[tuple[int, Quantity]]) -> bool:
    """True for a total over several events: it is no toll of one of them."""
    before = scene.forms[max(sentence.first, token - _BACK) : token]
    if others and not _RISING.isdisjoint(before):
        return True
    return not _SUMMED.isdisjoint(before) and not _SPANS.isdisjoint(before)


def _host(hosts: list[Told], token: int) -> Told:
    """The event nearest to a number, by any of its triggers."""
    return min(hosts, key=lambda one: (min(abs(t.first - token) for t in (one.telling, *one.joined)), one.telling.first))


def _add(found: dict[int, dict[str, list[str]]], host: Told, quantity: Quantity) -> None:
    ids = found.setdefault(host.telling.first, {role: [] for role in _ROLES})[quantity.role or ""]
    if quantity.id not in ids:
        ids.append(quantity.id)


def _next_first(scene: Scene, first: int) -> int | None:
    """The first token of the next sentence of the same body."""
    sentences = scene.text.sentences
    at = next((i for i, s in enumerate(sentences) if s.first == first), None)
    return sentences[at + 1].first if at is not None and at + 1 < len(sentences) and sentences[at].paragraph >= 0 else None


def _tells(sentences: Sequence[list[Told]], first: int) -> bool:
    return any(told and told[0].telling.sentence.first == first for told in sentences)
