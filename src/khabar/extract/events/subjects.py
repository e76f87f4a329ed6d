"""The subject of a verb: before it, behind it, the antecedent of its relative clause, or carried on from the verb before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from khabar.extract.events.chunks import Chunk, chunks
from khabar.extract.events.classes import AUXILIARIES
from khabar.extract.events.moods import is_present
from khabar.extract.events.phrases import noun_run, run_ending_at
from khabar.extract.events.runs import Run, head, is_accusative, is_feminine, is_somebody
from khabar.extract.events.tokens import is_verb
from khabar.extract.events.words import NEGATION_VERBS, PARTITIVES, WHO
from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.extract.words import BREAKS, SIGNS, THAT, folded

REACH = 40  # tokens before a verb in which its subject can stand
_SHORTEST = 4  # letters of `تقدم`
_DESCRIBED = 6  # tokens of a noun that a clause without `الذي` describes
MAX_CARRIED = 3  # verbs back over which a subject is carried on
_BEFORE_VERB = AUXILIARIES | NEGATION_VERBS | {"ايضا"}
_HARD = SIGNS - frozenset('،,()«»"“”')
_PRONOUNS = re.compile(r"(?<=.{3})(?:ها|هم|هما|ه)$")
_RESUMED = folded("فيه فيها به بها عليه عليها منه منها له لها إليه إليها عنه عنها خلاله خلالها")
_MASCULINE_BODIES = folded("حلف حزب جيش مجلس تنظيم تحالف فريق نادي اتحاد بنك برلمان ائتلاف وزير رئيس نظام")
_MASCULINE_LANDS = frozenset("العراق لبنان اليمن الأردن المغرب السودان الصومال".split())
_WEAK = frozenset("دعا نجا غزا عفا رجا شكا بدا تلا دنا نما سما هجا ارجا".split())
_HUMAN_PLURALS = frozenset(
    "رجال جنود شبان شباب طلاب عمال نشطاء قراصنه ارهابيو ضباط خبراء وزراء زعماء ثوار اطفال سكان اهالي".split()
)


@dataclass(frozen=True, slots=True)
class Shape:
    """Number and gender that a verb's form shows."""

    plural: bool
    feminine: bool
    joined: bool
    """Joined by و or ف to what stands before it."""
    loose: bool = False
    """True for `تقدم`: a feminine present, or a masculine past."""


def shape(scene: Scene, token: int, prefix: str, stem: str, pronoun: bool) -> Shape:
    bare = _PRONOUNS.sub("", stem) if pronoun else stem
    present = bare[:1] in "يتن" and is_present(scene, bare)
    plural = bare.endswith("وا") or (pronoun and bare.endswith("و")) or (present and bare.endswith("ون"))
    past_dual = not present and bare.endswith("ا") and len(bare) > 3 and bare not in _WEAK
    dual = past_dual or (present and bare.endswith("ان") and len(bare) > 5)
    feminine = (present and bare[:1] == "ت") or (not present and bare.endswith(("ت", "تا")))
    loose = feminine and present and len(bare) == _SHORTEST and not plural
    return Shape(plural or dual, feminine and not plural and not loose, prefix[:1] in ("و", "ف"), loose)


def shape_of(scene: Scene, token: int) -> Shape:
    """The shape of a word that some lexicon or its form says is a verb."""
    form = scene.forms[token]
    joined = form[:1] in "وف" and scene.breaks(token)
    stem = form[1:] if joined else form
    if stem[:1] == "س" and is_present(scene, stem[1:]):
        stem = stem[1:]
    return shape(scene, token, form[:1] if joined else "", stem, False)


# ---- agreement


def is_plural(scene: Scene, run: Run) -> bool:
    """True where a phrase can be meant by `هم`."""
    noun = head(scene, run)
    if run.first in scene.quantities or noun in PARTITIVES or noun in _HUMAN_PLURALS:
        return True
    if run.mention is not None and run.mention.type in ("PER", "LOC"):
        return False
    return not (noun.endswith("ه") and run.last - run.first == 1) and not (noun.endswith("ات") and len(noun) > 4)


def fits_before(scene: Scene, verb: Shape, run: Run) -> bool:
    """A subject before its verb agrees with it in number and gender."""
    noun = head(scene, run)
    sound = _is_sound_plural(noun) and run.mention is None
    counted = run.first in scene.quantities
    if verb.plural:
        return is_plural(scene, run)
    if verb.feminine or verb.loose:
        return not sound
    return not (sound or counted or is_feminine(scene, run)) or (run.mention is not None and run.mention.type != "PER")


def fits_behind(scene: Scene, verb: Shape, run: Run) -> bool:
    """A subject behind its verb, which then stands in the singular, agrees in gender and is no accusative."""
    noun = head(scene, run)
    if verb.plural or is_accusative(scene, run) or (noun.endswith("ين") and _is_sound_plural(noun) and run.mention is None):
        return False
    if not verb.feminine or run.mention is not None:
        return True
    return (
        not (noun.endswith(("ون", "ان")) and not noun.endswith("تان") and _is_sound_plural(noun))
        and run.first not in scene.quantities
    )


def _is_sound_plural(noun: str) -> bool:
    return noun.endswith(("ون", "ين", "ان")) and len(noun) > 5 and noun not in ("قانون", "تلفزيون", "طيران", "برلمان", "فلسطين")


# ---- before the verb


def subject_before(scene: Scene, token: int, verb: Shape, sentence: Sentence) -> Run | None:
    """The first of the subjects before a verb."""
    return next(iter(subjects_before(scene, token, verb, sentence)), None)


def subjects_before(scene: Scene, token: int, verb: Shape, sentence: Sentence) -> list[Run]:
    """The subjects that stand before the verb at `token`, its antecedent where it is a relative clause."""
    end = token
    while end > sentence.first and scene.forms[end - 1] in _BEFORE_VERB:
        end -= 1
    if end == sentence.first or verb.joined:
        return []
    if scene.forms[end - 1] in WHO:
        run = antecedent(scene, end - 1, sentence)
        return [run] if run is not None else []
    begin = _opening(scene, end, sentence)
    while begin < end and scene.forms[begin] in _BEFORE_VERB:
        begin += 1
    found = [chunk for chunk in chunks(scene, begin, end, quoted=True) if chunk.kind in ("noun", "prep") and chunk.runs]
    opener = scene.forms[begin - 1] if begin > sentence.first else ""
    relative = opener in WHO or (opener not in _BEFORE_VERB and bool(opener) and is_verb(scene, begin - 1))
    nouns = [chunk for chunk in found if chunk.kind == "noun"]
    adjacent = found[-1].runs[-1] if found and (found[-1].last == end or scene.forms[end - 1] in "»)") else None
    resumed = token + 1 < sentence.last and scene.forms[token + 1] in _RESUMED
    if adjacent is not None and (resumed or not _is_indefinite(scene, adjacent)):
        adjacent = None
    together = nouns[0].runs if nouns and not relative else []
    if together and ((len(together) > 1 and verb.plural) or fits_before(scene, verb, together[0])):
        return together  # `القاهرة ودمشق تتفقان`
    for run in (adjacent, _antecedent_before(scene, begin, sentence) or _described(scene, begin, sentence) if relative else None):
        if run is not None and fits_before(scene, verb, run):
            return [run]
    return []


def _described(scene: Scene, begin: int, sentence: Sentence) -> Run | None:
    """`إن انتحاريا يقود شاحنة فجر …`: the indefinite noun behind `إن` whose clause without `الذي` ends before the verb."""
    at = begin - 1
    while at > sentence.first and scene.forms[at] in _BEFORE_VERB:
        at -= 1
    first = at
    while first > max(sentence.first, at - _DESCRIBED) and scene.forms[first - 1] not in THAT:
        first -= 1
    run = noun_run(scene, first, at) if first > sentence.first and scene.forms[first - 1] in THAT else None
    return run if run is not None and run.last == at and _is_indefinite(scene, run) and is_somebody(scene, run) else None


def _is_indefinite(scene: Scene, run: Run) -> bool:
    """Only an indefinite noun takes a relative clause without `الذي` (`امرأة نفذت …`)."""
    if run.mention is not None:
        return False
    words = [scene.forms[token] for token in range(run.first, run.last)]
    return run.first in scene.quantities or not any(word.startswith(("ال", "لل", "وال", "بال")) for word in words)


def _opening(scene: Scene, end: int, sentence: Sentence) -> int:
    """The token at which the clause before `end` begins: behind a verb, `أن`, or a word or sign that opens a clause."""
    at = end
    while at > max(sentence.first, end - REACH):
        before = at - 1
        form = scene.forms[before]
        if form in THAT or form in _HARD or form in BREAKS or form in WHO:
            break
        if is_verb(scene, before) and form not in _BEFORE_VERB:
            break
        at -= 1
    return at


def _antecedent_before(scene: Scene, begin: int, sentence: Sentence) -> Run | None:
    """`المسلحون الذين هاجموا القرية قتلوا …`: the antecedent of the relative clause that ends before the verb."""
    at = begin - 1
    while at > sentence.first and scene.forms[at] not in WHO and (at == begin - 1 or scene.forms[at] in _BEFORE_VERB):
        at -= 1
    return antecedent(scene, at, sentence) if scene.forms[at] in WHO else None


def antecedent(scene: Scene, who: int, sentence: Sentence) -> Run | None:
    """The noun phrase before `الذي`: `المسلحون الذين هاجموا`."""
    end = who
    while end > sentence.first and scene.forms[end - 1] in '،,»")':
        end -= 1
        if scene.forms[end] == ")":
            end = next((k for k in range(end, max(sentence.first, end - 8), -1) if scene.forms[k] == "("), end)
    return run_ending_at(scene, end, max(sentence.first, who - 12))


# ---- carried on


def carried(scene: Scene, token: int, verb: Shape, sentence: Sentence) -> Run | None:
    """The subject of the verb before, where it agrees: `اقتحم مسلحون المبنى وقتلوا حارسين`, `قالت الشرطة إنها اعتقلت …`."""
    at, left = token - 1, MAX_CARRIED
    while at >= max(sentence.first, token - REACH) and left:
        if is_verb(scene, at) and scene.forms[at] not in _BEFORE_VERB:
            left -= 1
            run = subject_of(scene, at, sentence)
            if run is not None and continues(scene, verb, run):
                return run
        at -= 1
    return None


def continues(scene: Scene, verb: Shape, run: Run) -> bool:
    """True where a pronoun in the verb can mean the phrase."""
    if verb.plural:
        return is_plural(scene, run)
    noun = head(scene, run)
    if _is_sound_plural(noun) and run.mention is None:
        return False
    if noun in _MASCULINE_BODIES or (run.mention is not None and run.mention.at.text in _MASCULINE_LANDS):
        return not verb.feminine
    return not is_feminine(scene, run) or verb.feminine or verb.loose


def subject_of(scene: Scene, token: int, sentence: Sentence) -> Run | None:
    """The subject of any verb, before or behind it."""
    verb = shape_of(scene, token)
    behind = next((chunk for chunk in chunks(scene, token + 1, sentence.last) if chunk.kind != "time"), None)
    run = behind.runs[0] if behind is not None and behind.kind == "noun" else None
    if run is not None and fits_behind(scene, verb, run):
        return run
    return subject_before(scene, token, verb, sentence)


def _is_attribute(scene: Scene, before: Chunk, chunk: Chunk) -> bool:
    """`في حل النزاع المستمر`: a participle right behind a definite noun is no argument of the verb."""
    if before.kind != "prep" or not before.runs or before.last != chunk.first:
        return False
    run, form = chunk.runs[0], scene.forms[chunk.first]
    participle = run.last - run.first == 1 and form.startswith("الم") and not form.endswith(("ات", "ون", "ين"))
    return participle and scene.forms[before.last - 1].startswith("ال") and not is_somebody(scene, run)


def nouns_behind(scene: Scene, found: list[Chunk]) -> list[list[Run]]:
    """The bare noun phrases behind a verb, in order; those between commas explain what they follow."""
    nouns: list[list[Run]] = []
    comma = adverbial = False
    for behind, chunk in zip([None, *found], found, strict=False):
        if chunk.kind == "comma":
            comma, adverbial = not comma, False
        elif chunk.kind in ("time", "prep"):
            adverbial = True
        elif behind is not None and _is_attribute(scene, behind, chunk):
            pass
        elif not comma or adverbial:
            nouns.append(chunk.runs)
            comma = False
    return nouns
