"""A clause as a chain of noun phrases, prepositional phrases, times and commas: the shallow syntax behind and before a verb."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from khabar.extract.events.classes import AUXILIARIES, DIRECTIONS, SINGLE_ADVERBS
from khabar.extract.events.phrases import noun_run, whole
from khabar.extract.events.runs import Run, happens, head, is_somebody
from khabar.extract.events.tokens import is_adjective, is_clitic, is_preposition, is_verb, opens_clause
from khabar.extract.events.words import ADJECTIVES, BA_LAM_NOUNS, BETWEEN
from khabar.extract.scene import Scene
from khabar.extract.words import BREAKS, COMMAS, RELATIVES, THAT, folded

MAX_TOKENS = 45  # of a clause that are looked at
MAX_LIST = 6  # phrases of a coordination
_PARENTHESIS = 15  # tokens in parentheses that a clause runs on behind
_QUOTED = 8  # tokens in quotation marks that a clause runs on through
_BREAKING = THAT | (RELATIVES - {"من"}) | BREAKS | AUXILIARIES | frozenset("؛;:.؟?!…[]{}–—-ـ")
_MANNER = folded("بشكل بصورة بطريقة")
"""Adverbs of two words (`بشكل منفصل`)."""
_INFLICTING = folded("موقعا موقعة")  # `موقعة عشرة قتلى`; `موقعا` alone is a site
_QUOTES = frozenset('«»"“”')
_LETTERS = ("ب", "ل", "ك")


@dataclass(slots=True)
class Chunk:
    """A phrase of a clause: bare, or behind a preposition; `runs` are its coordinated noun phrases."""

    kind: str
    """`noun`, `prep`, `time`, `comma`."""
    first: int
    last: int
    prep: str = ""
    runs: list[Run] = field(default_factory=list)


def chunks(scene: Scene, at: int, limit: int, *, quoted: bool = False) -> list[Chunk]:
    """The phrases of tokens `[at, limit)`, up to a verb, a word or a sign that opens another clause; `quoted` goes on through
    quotation marks."""
    found: list[Chunk] = []
    end = min(limit, at + MAX_TOKENS)
    while at < end:
        if quoted and scene.forms[at] in _QUOTES:
            at += 1
            continue
        chunk, at = _next(scene, at, limit)
        if chunk is None:
            if at < 0:
                break
        elif chunk.kind == "comma" and found and _explained(scene, found[-1]):
            continue
        elif chunk.kind == "and":
            if _happens_beside(scene, found, chunk):
                if not quoted:
                    break
                found.append(replace(chunk, kind="noun"))
                continue
            _join(scene, found, chunk)
        else:
            found.append(chunk)
    return found


def _explained(scene: Scene, chunk: Chunk) -> bool:
    """True for a phrase that holds its own apposition (`رئيس الحكومة، هاني الملقي،`): the comma behind closes it."""
    return chunk.kind == "noun" and any(scene.forms[token] in COMMAS for token in range(chunk.first, chunk.last))


def _join(scene: Scene, found: list[Chunk], chunk: Chunk) -> None:
    """A phrase joined by و goes to the list of the phrase before it."""
    host = next((one for one in reversed(found) if one.kind in ("noun", "prep")), None)
    if host is not None and host.runs and len(host.runs) < MAX_LIST and _matches(scene, host, chunk):
        host.runs += chunk.runs
        host.last = chunk.last


def _happens_beside(scene: Scene, found: list[Chunk], chunk: Chunk) -> bool:
    """True for what happens joined to who suffers it (`مقتل ثلاثة وإصابة …`): another deed."""
    host = next((one for one in reversed(found) if one.runs), None)
    return happens(head(scene, chunk.runs[0])) and not (host is not None and happens(head(scene, host.runs[0])))


def _matches(scene: Scene, host: Chunk, chunk: Chunk) -> bool:
    """False for an adjective joined to an adjective, and for things joined to people."""
    run = chunk.runs[0]
    bare = head(scene, run)
    if host.kind == "prep" and host.prep in BETWEEN and len(host.runs) == 1 and not head(scene, host.runs[0]).endswith("ين"):
        return True  # `بين أثينا ودائنيها`
    if run.mention is None and run.last - run.first == 1 and bare in ADJECTIVES and not bare.endswith(("ون", "ين")):
        return False
    last = host.runs[-1].last - 1
    if _is_like_adjective(scene, run) and last > host.runs[-1].first and is_adjective(scene, last):
        return False  # `مواقع مهمة ومرموقة`
    definite = scene.forms[run.first].startswith("وال") and scene.forms[host.runs[0].first].startswith("ال")
    return is_somebody(scene, run) or definite or is_somebody(scene, host.runs[0]) is False


def _is_like_adjective(scene: Scene, run: Run) -> bool:
    """True for one indefinite word in ة that is nobody."""
    form = scene.forms[run.first]
    feminine = scene.analysis.page.text[scene.ends[run.first] - 1] == "ة"
    lone = run.mention is None and run.last - run.first == 1 and feminine and not form.startswith("وال")
    return lone and not is_somebody(scene, run)


def _next(scene: Scene, i: int, limit: int) -> tuple[Chunk | None, int]:
    """The phrase at token `i` and the token behind it; no phrase where the clause ends (-1) or a token is passed."""
    form = scene.forms[i]
    if form in COMMAS:
        return Chunk("comma", i, i + 1), i + 1
    if form == "(":
        closed = next((k for k in range(i, min(limit, i + _PARENTHESIS)) if scene.forms[k] == ")"), None)
        return (None, closed + 1) if closed is not None else (None, -1)
    if form in _QUOTES:
        return (None, i + 1) if _short_quotation(scene, i, limit) else (None, -1)
    if i in scene.times and i not in scene.quantities:
        last = max(i + 1, scene.times[i][0])
        return Chunk("time", i, last), last
    if form in _BREAKING or opens_clause(form) or (form in _INFLICTING and i + 1 in scene.quantities):
        return None, -1
    if form in SINGLE_ADVERBS:
        return None, i + 1 + (form in _MANNER and i + 1 < limit)
    if i not in scene.quantities and i not in scene.named and is_preposition(form):
        return _prepositional(scene, i, i + 1, limit, form, 0)
    if is_verb(scene, i):
        return None, -1
    letter = form[0]
    if form in _LETTERS:
        return _prepositional(scene, i, i + 1, limit, form, 0)
    if form == "و":
        return _conjoined(scene, i, limit)
    if letter == "و" and form[1:2] in ("ب", "ل") and not _own(scene, i) and is_clitic(scene, i) and form[1:] not in BA_LAM_NOUNS:
        name = scene.names.get(i)
        if name is None:
            return _prepositional(scene, i, i, limit, form[1], 2)
    if is_clitic(scene, i) and letter in _LETTERS and not _own(scene, i):
        return _prepositional(scene, i, i, limit, letter, 1)
    joined = (letter == "و" and is_clitic(scene, i)) or (i in scene.names and scene.names[i].cut == 1 and letter == "و")
    run = noun_run(scene, i, limit, 1 if joined else 0)
    if run is None:
        return None, _behind_adjectives(scene, i, limit) if i in scene.scopes else i + 1
    return Chunk("and" if joined else "noun", i, run.last, runs=[run]), run.last


def _behind_adjectives(scene: Scene, i: int, limit: int) -> int:
    """The token behind a noun that is passed and its adjectives (`دون تهمة رسمية`)."""
    at = i + 1
    while at < limit and is_adjective(scene, at):
        at += 1
    return at


def _conjoined(scene: Scene, i: int, limit: int) -> tuple[Chunk | None, int]:
    """`و«داعش»`: a name behind a و that stands alone."""
    at = i + 1
    while at < limit and scene.forms[at] in _QUOTES:
        at += 1
    run = noun_run(scene, at, limit) if at < limit and at not in scene.times else None
    return (Chunk("and", i, run.last, runs=[run]), run.last) if run is not None else (None, i + 1)


def _own(scene: Scene, i: int) -> bool:
    """True where the letter is the word's own, as of a name or number."""
    counted = scene.quantities.get(i)
    return (counted is not None and counted[1].at.start == scene.starts[i]) or (i in scene.names and scene.names[i].cut == 0)


def _prepositional(scene: Scene, i: int, at: int, limit: int, prep: str, cut: int) -> tuple[Chunk, int]:
    """A preposition with its noun phrase; in `في وقت مبكر من صباح أمس` with none."""
    while at < limit and not cut and scene.forms[at] in _QUOTES:
        at += 1
    run = noun_run(scene, at, limit, cut, governed=at > i) if at < limit and at not in scene.times else None
    if run is None and at + 1 < limit and scene.forms[at][cut:] in DIRECTIONS:
        inner = noun_run(scene, at + 1, limit)
        run = Run(at, inner.last, cut) if inner is not None else None
    if run is None:
        last = at if at > i else i + 1
        while at > i and last < limit and last in scene.times:
            last = max(last + 1, scene.times[last][0])
        return Chunk("prep", i, last, prep), last
    return Chunk("prep", i, run.last, prep, [whole(scene, run) or run]), run.last


def _short_quotation(scene: Scene, i: int, limit: int) -> bool:
    """True for a mark that opens or closes a few words in quotation marks, no speech."""
    ahead = range(i + 1, min(limit, i + _QUOTED))
    behind = range(i - 1, max(-1, i - _QUOTED), -1)
    if scene.forms[i] != "»" and any(scene.forms[k] in '»”"' for k in ahead):
        return True
    return scene.forms[i] != "«" and any(scene.forms[k] in '«“"' for k in behind)
