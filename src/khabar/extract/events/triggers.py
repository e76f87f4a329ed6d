"""Where an event is told: hits of the lexicon of triggers, the longest at a place, with what is no trigger there left out."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.extract.events.splits import split_hits
from khabar.extract.events.words import MASDAR_BEFORE, PRONOUN_ENDS, WAW_NOUNS
from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.grammar import Hit
from khabar.lexicon.tables import Trigger, parted

REACH = 15  # tokens over which a light verb governs an object behind commas
_CONJOINED = frozenset(["", "و", "ف"])
_FUTURE = frozenset(["س", "وس", "فس"])
_NOMINAL = frozenset(["masdar", "noun", "participle"])


@dataclass(slots=True)
class Telling:
    """A trigger in its sentence and clause, token ranges `[first, last)`."""

    hit: Hit[Trigger]
    row: Trigger
    first: int
    last: int
    sentence: Sentence
    clause: tuple[int, int]
    verbal: bool
    """True for a verb, false for a noun or verbal noun."""
    frame: frozenset[str]


def tellings(scene: Scene, sentence: Sentence) -> list[Telling]:
    """The triggers of a sentence, in order, none inside another."""
    found: list[Telling] = []
    for hit in _chosen(scene, sentence):
        if hit.first in scene.figures or _inside_name(scene, hit):
            continue
        clause, row = scene.clause(hit.first, sentence), hit.row
        verbal = _verbal(scene, hit, sentence)
        found.append(Telling(hit, row, hit.first, hit.last, sentence, clause, verbal, parted(row.frame)))
    return found


def _chosen(scene: Scene, sentence: Sentence) -> list[Hit[Trigger]]:
    best: dict[int, Hit[Trigger]] = {}
    for hit in scene.analysis.hits_in(Trigger, sentence.first, sentence.last):
        known = best.get(hit.first)
        if (
            _cut_fits(hit)
            and not _own_waw(scene, hit)
            and _spelled(scene, hit)
            and not _counts(scene, hit)
            and (known is None or _rank(hit) > _rank(known))
        ):
            best[hit.first] = hit
    for first, (hit, completion) in split_hits(scene, sentence).items():
        if first not in best or best[first].last == first + 1:
            best[first] = hit
            best.pop(completion, None)
    kept: list[Hit[Trigger]] = []
    for _, hit in sorted(best.items()):
        if not kept or hit.first >= kept[-1].last:
            kept.append(hit)
    return kept


def _rank(hit: Hit[Trigger]) -> tuple[int, int]:
    return hit.last - hit.first, -hit.cut.length


def _cut_fits(hit: Hit[Trigger]) -> bool:
    """A verb takes و ف س, and ل before the present (`ليستهدف`); a noun any preposition but not س."""
    prefix, pos = hit.cut.prefix, hit.row.pos
    if pos in _NOMINAL:
        return prefix not in _FUTURE
    if prefix in _CONJOINED:
        return True
    present = hit.cut.stem[:1] in "يتن"
    if prefix in _FUTURE:
        return present
    return pos == "either" or (prefix == "ل" and present and pos == "verb")


def _own_waw(scene: Scene, hit: Hit[Trigger]) -> bool:
    """True where the و that was cut is the word's own (`وزارة` is not `و` and `زاره`)."""
    return hit.cut.prefix.startswith("و") and scene.forms[hit.first] in WAW_NOUNS


def _spelled(scene: Scene, hit: Hit[Trigger]) -> bool:
    """False where the last letters are told apart and differ: `عذبة` is not `عذبه`, `مصادره` not `مصادرة`, `تولي` not `تولى`."""
    form, page = hit.entry.form, scene.analysis.page.text
    written = page[hit.end - 1]
    if form.endswith("ه"):
        return written != "ة"
    if form.endswith("ى"):
        return written != "ي" or "ى" not in page
    return not (form.endswith("ة") and written == "ه" and "ة" in page)


def _counts(scene: Scene, hit: Hit[Trigger]) -> bool:
    """`ثلاثين طالبا`: those who are counted, no participle."""
    if hit.row.pos != "participle" or "self" in parted(hit.row.frame):
        return False
    before = (scene.quantities.get(token) for token in range(max(0, hit.first - 3), hit.first))
    return any(counted is not None and counted[0] >= hit.last for counted in before)


def _inside_name(scene: Scene, hit: Hit[Trigger]) -> bool:
    """True for a word inside a longer name (`اللجنة العليا للانتخابات`)."""
    name = scene.named.get(hit.first)
    return name is not None and name.last - name.first > hit.last - hit.first


def _verbal(scene: Scene, hit: Hit[Trigger], sentence: Sentence) -> bool:
    if hit.row.pos in ("verb", "passive"):
        return True
    if hit.row.pos in _NOMINAL:
        return False
    if hit.cut.prefix not in _CONJOINED or hit.first == scene.text.sentences[0].first:
        return False
    before = scene.forms[hit.first - 1] if hit.first > sentence.first else ""
    if before in MASDAR_BEFORE or _governed(scene, hit, sentence):
        return False
    after = scene.forms[hit.last] if hit.last < sentence.last else ""
    return hit.last not in scene.nationalities or after.startswith("ال") or scene.names.get(hit.last) is not None


def _governed(scene: Scene, hit: Hit[Trigger], sentence: Sentence) -> bool:
    """True behind a verb of the same clause, or of the one before a comma (`قررت الحكومة، أمس، طرد …`): its object."""
    if hit.cut.prefix:
        return False
    begin = scene.clause(hit.first, sentence)[0]
    if any(scene.is_verb(token) for token in range(begin, hit.first)):
        return True
    if begin != hit.first or scene.forms[hit.first - 1] not in "،,":
        return False
    before = range(max(sentence.first, hit.first - REACH), hit.first)
    return any(token in scene.scopes and scene.scopes[token].row.kind == "light" for token in before)


def with_pronoun(scene: Scene, telling: Telling) -> bool:
    """True for a verbal noun with a pronoun (`زيارته`), which leaves no room for a genitive."""
    form = scene.forms[telling.last - 1]
    written = scene.analysis.page.text[scene.starts[telling.last - 1] : scene.ends[telling.last - 1]]
    return form.endswith(PRONOUN_ENDS) and not written.endswith("ة") and len(form) > 4
