"""How a verb stands: negated, future, possible, wished, or under a condition."""

from __future__ import annotations

import re

from khabar.extract.events.governors import BOUND, FREE, QUANTIFIERS, STOPS, covering, wishes
from khabar.extract.events.words import NEGATION_VERBS
from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.extract.words import BREAKS, RELATIVES, SIGNS, THAT, folded

_SUBORDINATE = folded("أن بأن ألا وأن بألا لأن")
_BETWEEN = folded("تكن يكن يعد تعد أكن نكن يكونوا يكون تكون قد")
AUXILIARIES = _BETWEEN | folded("كان كانت كانوا وكان وكانت كانا")
_WOULD = folded("يكون تكون يكونوا")
_MAY = folded("قد وقد فقد")
_OBLIGED = folded("على وعلى عليه عليها عليهم علينا عليك")
_IF = folded("إذا وإذا لو لولا هل فإذا ولو")
_PURPOSE = folded("كي لكي وكي ولكي")
_FUTURE = re.compile(r"^[وف]?س[يتن]\w{2,}$")
_NO_FUTURE = re.compile(
    r"^[وف]?(?:سيطر|سيار|سياس|سياد|سياح|سياق|سيول|سيناري|سينم|سيي|سيلان|ستار|ستين|ستون|سنوات|سنوي|سنتين|سنتيم|سندات"
    r"|(?:سيد(?:ه|ي|نا|ات|تي|تين|تان|اتي)?|سيف(?:ا|ه)?|سير(?:ه|ا|ته|تها|تهم)?|سينا|سته|سنه|سنن|سند(?:ا|ه)?|سنغافور\w*|ستاد)$)"
)
_BEFORE_THAT = 5  # tokens between a governing word and its أن (`يمكن للحكومة أن`)
_SUBJECT = 7  # tokens of a subject between a verb and what governs it
_COORDINATED = 18  # tokens between a verb and the one that و joins to it


def is_future(form: str) -> bool:
    """True for a verb behind س (`ستعقد`), not for `سيطرت`."""
    return _FUTURE.match(form) is not None and _NO_FUTURE.match(form) is None


def is_present(scene: Scene, form: str) -> bool:
    """True for a verb in the present; one in ت (`تقتل`, not `تظاهر`) is one where the lexicon has the form in ي too."""
    if form.startswith("ي"):
        return True
    heads = scene.analysis.lexicon.word_type("ي" + form[1:]).heads if form[:1] in ("ت", "ن") and len(form) > 3 else ()
    return any(cut.length == 0 for cut, _ in heads)


def present(scene: Scene, token: int) -> bool:
    """True for a token that is a verb in the present or future, و, ف or ل apart."""
    form = scene.forms[token]
    if is_future(form):
        return True
    return is_present(scene, form[1:] if form[0] in "وفل" and len(form) > 4 else form)


def verb_kinds(scene: Scene, token: int, sentence: Sentence, *, is_now: bool) -> frozenset[str]:
    """What governs the verb at a token: its own particles, the words before it in its clause, the word that opens the clause."""
    begin, found = sentence.first, set[str]()
    form = scene.forms[token]
    if is_future(form):
        found.add("future")
    at = token - 1
    while at > begin and scene.forms[at] in _BETWEEN and scene.forms[at] not in _MAY:
        at -= 1
    if at >= begin and (scene.forms[at] in NEGATION_VERBS or scene.forms[at] in ("ليس", "ليست")):
        found.add("negation")
        at -= 1
    elif scene.forms[at] in _MAY and (is_now or at < token - 1):
        found.add("possibility")
    is_now = is_now or (0 <= at < token - 1 and scene.forms[at + 1] in _WOULD)
    found |= _opening(scene, at, begin, is_now)
    if is_now and not found and form[0] == "و":
        found |= _joined(scene, token, sentence)
    return frozenset(found)


def _opening(scene: Scene, at: int, begin: int, is_now: bool) -> set[str]:
    """The kind of the word that governs the clause of a verb, before the verb or its subject at token `at`."""
    for token in range(at, max(begin, at - _SUBJECT) - 1, -1):
        form = scene.forms[token]
        if form in _SUBORDINATE:
            return _above(scene, token, begin) if is_now else set()
        if form in _PURPOSE:
            return {"possibility"} if is_now else set()
        if form in _WOULD and token > begin and scene.forms[token - 1] in _MAY:
            return {"possibility"}
        hit = covering(scene, token)
        kind = hit.row.kind if hit is not None else ""
        if kind == "condition" and (form in _IF or at - token < _BEFORE_THAT - 2):
            return {"condition"}
        if kind in ("possibility", "future") and (is_now or kind == "possibility") and not scene.is_verb(token):
            return {FREE[kind]}
        if scene.is_verb(token):
            direct = at - token <= 2 and is_now
            return {FREE[kind]} if direct and kind in FREE else set()
        if form in SIGNS or form in THAT or form in RELATIVES or form in BREAKS:
            return set()
    return set()


def _above(scene: Scene, that: int, begin: int) -> set[str]:
    """What governs a clause behind أن: the nearest word before it that governs."""
    for token in range(that - 1, max(begin, that - _BEFORE_THAT) - 1, -1):
        form = scene.forms[token]
        hit = covering(scene, token)
        kind = hit.row.kind if hit is not None else ""
        if kind in FREE or kind in BOUND:
            over = {"negation"} & verb_kinds(scene, hit.first, _until(begin, that), is_now=True) if hit is not None else set()
            return {FREE.get(kind) or BOUND[kind]} | over
        asked = wishes(scene.types[token])
        if asked:
            return {"undoing"} if "REJECT" in asked else {"wish"}
        if form in _OBLIGED:
            return {"possibility"}
        if form in SIGNS or form in QUANTIFIERS or form in STOPS or scene.is_verb(token):
            return set()
    return set()


def _until(first: int, last: int) -> Sentence:
    return Sentence(first=first, last=last, paragraph=0)


def _joined(scene: Scene, token: int, sentence: Sentence) -> frozenset[str]:
    """What governs the verb to which و joins this one: `من المقرر أن يزور بغداد ويلتقي نظيره`."""
    for before in range(token - 1, max(sentence.first, token - _COORDINATED) - 1, -1):
        if scene.forms[before] in RELATIVES or scene.forms[before] in ("؛", ".", "؟", ":"):
            break
        if scene.is_verb(before):
            return verb_kinds(scene, before, sentence, is_now=True) if present(scene, before) else frozenset()
    return frozenset()
