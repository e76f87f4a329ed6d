"""The verb that carries a verbal noun: its subject did it (`شن X هجوما`, `هجوم نفذه X`, `تمكن X من قتل Y`)."""

from __future__ import annotations

from khabar.extract.events.chunks import Chunk, chunks
from khabar.extract.events.classes import ACCUSING_VERBS, AFFECTED_VERBS, CONTROL_VERBS, TEMPORAL
from khabar.extract.events.phrases import noun_run, run_ending_at
from khabar.extract.events.roles import Roles, add_prepositional
from khabar.extract.events.runs import Run, head, is_somebody
from khabar.extract.events.subjects import Shape, carried, continues, fits_behind, shape_of, subject_before
from khabar.extract.events.tokens import does_it, is_verb
from khabar.extract.events.triggers import REACH, Telling
from khabar.extract.scene import Scene
from khabar.extract.words import BREAKS, THAT, folded

_NEAR = 12  # tokens before a noun in which the name that its pronoun means stands
_AHEAD = 8  # tokens behind a noun in which the verb of its relative clause stands
_CLAIMED = ("ه", "ها", "هم")
_TAKEN = folded("اتخذها اتخذتها اتخذته اتخذه أعلنها أعلنتها أعلنته أعلنه قادها قادتها")
"""Verbs of a relative clause that tell who did it (`العمليات التي قادها الجيش`)."""

_CLOSED = frozenset("؛;:.؟?!…")
_WITH = folded("بها به فيها فيه")
_TAKING_PART = folded("قام قامت قاموا شارك شاركت شاركوا يقوم تقوم يشارك تشارك")
_DOES = folded("قام قامت قاموا يقوم تقوم يقومون قيام")
_MASDARS = folded("خوض قيام شن تنفيذ إجراء ارتكاب عقد تنظيم")
_OWN_DOING = folded(
    "ترؤسه ترؤسها رئاسته رئاستها مشاركته مشاركتها مشاركتهم حضوره حضورها حضورهم عقده عقدها إجرائه إجرائها تنفيذه تنفيذها شنه شنها"
)
"""Nouns of doing with a pronoun for the doer (`خلال مشاركتها في اجتماع`)."""
_CALLING = folded("دعا دعت دعوا يدعو تدعو")
_NOTHING_DONE = frozenset(folded("شهد شهدت يشهد تشهد تلقى تلقت سجل سجلت عاد عادت"))


def carrier(scene: Scene, telling: Telling, found: Roles) -> None:
    """Add the actor by the verb that carries the noun, behind or before it."""
    if not _behind(scene, telling, found):
        _before(scene, telling, found)


def _behind(scene: Scene, telling: Telling, found: Roles) -> bool:
    """`هجوم شنه X على Y`, `مظاهرة شارك فيها X`."""
    limit = telling.sentence.last
    for k in range(telling.last, min(telling.last + _AHEAD, limit)):
        form = scene.forms[k]
        if form in _CLOSED or form in THAT or form in TEMPORAL:
            return False
        joint = form in _TAKING_PART and k + 1 < limit and scene.forms[k + 1] in _WITH
        if does_it(scene, k) or joint:
            found.carried = True
            behind = chunks(scene, k + 1 + joint, limit)
            subject = next((chunk.runs for chunk in behind if chunk.kind == "noun"), [])
            found.actors = found.actors or subject
            add_prepositional(scene, telling, found, behind)
            return True
        scope = scene.scopes.get(k)
        if form in _TAKEN or (scope is not None and scope.row.kind == "light" and form.endswith(_CLAIMED)):
            found.carried = True
            behind = chunks(scene, k + 1, limit)
            found.actors = found.actors or next((chunk.runs for chunk in behind if chunk.kind == "noun"), [])
            add_prepositional(scene, telling, found, behind)
            return True
        if is_verb(scene, k):
            return False
    return False


def _before(scene: Scene, telling: Telling, found: Roles) -> None:
    """The nearest verb before the noun: its subject, where the noun is what it does."""
    owner = scene.forms[telling.first - (2 if scene.forms[telling.first - 1] == "في" else 1)]
    if owner in _OWN_DOING and not found.actors:
        found.actors = owners(scene, telling, owner)
        return
    at = _verb_before(scene, telling)
    if at is None:
        if _is_means(scene, telling) and not found.actors:
            found.actors = _topic(scene, telling)
        return
    scope = scene.scopes.get(at)
    kind = scope.row.kind if scope is not None else ""
    found.carried = found.carried or kind in ("light", "occurrence")
    form = scene.forms[at]
    bare = _bare(form)
    between = chunks(scene, at + 1, telling.first)
    if bare in ACCUSING_VERBS or form in ACCUSING_VERBS:
        nouns = [chunk for chunk in between if chunk.kind == "noun"]
        accused = nouns[-1].runs if len(nouns) > 1 else []
        found.actors = found.actors or accused
    elif bare in AFFECTED_VERBS or form in AFFECTED_VERBS:
        if telling.row.type in ("ASSAULT", "COERCE"):
            found.targets = found.targets or _subject(scene, at, between, telling)
    elif not found.actors and _carries(scene, telling, at, kind, between):
        named = telling.row.type == "VOTE" and telling.row.mode != "win"
        subject = _subject(scene, at, between, telling)
        found.actors = [run for run in subject if is_somebody(scene, run) and (run.mention is not None or not named)]


def _carries(scene: Scene, telling: Telling, at: int, kind: str, between: list[Chunk]) -> bool:
    """True where the subject of the verb at `at` did what the noun tells."""
    form = scene.forms[at]
    if any(_is_temporal(scene, token) for token in range(max(at + 1, telling.first - 3), telling.first)):
        return False
    if kind == "light" and _bare(form) not in _NOTHING_DONE:
        return _does(form) or not ("result" in telling.frame or _is_topic(scene, telling))
    if (_bare(form) in CONTROL_VERBS or form in CONTROL_VERBS) and _governs(scene, between, telling):
        return True
    if _is_means(scene, telling) and sum(chunk.kind == "noun" for chunk in between) <= 1:
        return True
    if telling.row.type == "PROTEST" and _bare(form) in _CALLING and scene.forms[telling.first - 1] == "الي":
        return True
    return kind == "" and bool(telling.frame & {"obj", "thing"}) and _is_object(between, telling)


def _is_temporal(scene: Scene, token: int) -> bool:
    """True for `بعد`, `بسبب` before what no time is."""
    return scene.forms[token] in TEMPORAL and token not in scene.times and token + 1 not in scene.times


def _is_means(scene: Scene, telling: Telling) -> bool:
    """`من خلال دعم الميليشيات`, `عبر تزويدها بالسلاح`: the subject of the clause does it; what people die by is not theirs."""
    if telling.row.type in ("ASSAULT", "DISASTER", "PROTEST", "CONSULT", "VOTE", "TRIAL"):
        return False
    before = scene.forms[telling.first - 1]
    if before.startswith("ال"):
        return False  # `القرار القاضي بفرض رسوم`
    return before == "عبر" or (before == "خلال" and scene.forms[telling.first - 2] == "من") or telling.hit.cut.prefix == "ب"


def _topic(scene: Scene, telling: Telling) -> list[Run]:
    """The noun right behind `أن` that the clause is about: its verb is none that a lexicon knows."""
    that = next((k for k in range(telling.first - 1, telling.sentence.first, -1) if scene.forms[k] in THAT), None)
    run = noun_run(scene, that + 1, telling.first) if that is not None and telling.first - that < REACH else None
    return [run] if run is not None and is_somebody(scene, run) else []


def owners(scene: Scene, telling: Telling, form: str) -> list[Run]:
    """Whom the pronoun of a noun means (`هجومها`, `زيارته`): the nearer of the last name and the subject of the verb before."""
    first = telling.first
    pronoun = Shape(form.endswith(("هم", "هما")), form.endswith("ها"), False)
    run = carried(scene, first, pronoun, telling.sentence)
    near = [scene.names[k] for k in range(first - 1, max(telling.sentence.first, first - _NEAR) - 1, -1) if k in scene.names]
    names = [Run(name.first, name.last, name.cut, name.mention) for name in near if name.mention.type in ("PER", "ORG", "LOC")]
    fitting = [one for one in names if not pronoun.plural and continues(scene, pronoun, one)]
    if run is not None and is_somebody(scene, run) and not (fitting and fitting[0].mention and fitting[0].first > run.last + 6):
        return [run]
    return fitting[:1]


def _does(form: str) -> bool:
    """False for verbs that only announce."""
    return form not in ("اعلن", "اعلنت", "واعلن", "واعلنت", "فاعلنت", "فاعلن")


def _is_topic(scene: Scene, telling: Telling) -> bool:
    """`أعلن الوزير توقيف مشتبه به في هجوم …`: he tells what has to do with it, and did not do it."""
    return telling.row.type in ("ASSAULT", "TRIAL") and scene.forms[telling.first - 1] in ("في", "الي", "موقع", "مكان")


def _verb_before(scene: Scene, telling: Telling) -> int | None:
    begin = max(telling.sentence.first, telling.first - REACH)
    if telling.hit.cut.prefix.endswith("ب"):
        doing = (k for k in range(telling.first - 1, begin - 1, -1) if _bare(scene.forms[k]) in _DOES)
        found = next(doing, None)
        if found is not None:
            return found
    for k in range(telling.first - 1, begin - 1, -1):
        form = scene.forms[k]
        if form in _CLOSED or form in THAT or form in BREAKS:
            return None
        scope = scene.scopes.get(k)
        if is_verb(scene, k) or (scope is not None and scope.row.kind in ("light", "occurrence")):
            return k
        if _bare(form) in CONTROL_VERBS or _bare(form) in ACCUSING_VERBS or _bare(form) in AFFECTED_VERBS:
            return k
    return None


def _bare(form: str) -> str:
    return form[1:] if form[:1] in "وفس" and len(form) > 4 else form


def _governs(scene: Scene, between: list[Chunk], telling: Telling) -> bool:
    """True where nothing but the subject, times and the noun's own preposition stand before the noun."""
    nouns = [chunk for chunk in between if chunk.kind == "noun" and head(scene, chunk.runs[0]) not in _MASDARS]
    return len(nouns) <= 1 and not any(chunk.kind == "prep" and chunk.runs for chunk in between)


def _is_object(between: list[Chunk], telling: Telling) -> bool:
    """True where the subject stands right before the noun: the noun is the verb's object."""
    return bool(between) and between[-1].kind == "noun" and between[-1].last == telling.first and len(between) == 1


def _before_masdar(scene: Scene, at: int, telling: Telling) -> Run | None:
    """`اعتزام مسلحين شن هجوم`, `استمرار عناصر الحزب في شن هجمات`: whose deed a verbal noun of doing is."""
    end = at - 1 if scene.forms[at - 1] in ("في", "علي", "من", "عن") else at
    run = run_ending_at(scene, end, max(telling.sentence.first, end - 10)) if end > telling.sentence.first else None
    return run if run is not None and is_somebody(scene, run) else None


def _subject(scene: Scene, at: int, between: list[Chunk], telling: Telling) -> list[Run]:
    """The subject of the verb at `at`, before, behind or carried on from another."""
    if not between and scene.forms[at] in _MASDARS:
        run = _before_masdar(scene, at, telling)
        return [run] if run is not None else []
    verb = shape_of(scene, at)
    if _bare(scene.forms[at]) in _MASDARS:
        return between[0].runs if between and between[0].kind == "noun" else []
    first = next((chunk for chunk in between if chunk.kind not in ("time", "comma") and chunk.prep != "في"), None)
    if first is not None and first.kind == "noun" and fits_behind(scene, verb, first.runs[0]):
        return first.runs
    run = subject_before(scene, at, verb, telling.sentence) or carried(scene, at, verb, telling.sentence)
    return [run] if run is not None else []
