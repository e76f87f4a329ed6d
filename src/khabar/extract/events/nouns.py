"""Genitives, adjectives and prepositional phrases of a verbal noun."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.events.carriers import carrier, owners
from khabar.extract.events.chunks import Chunk, chunks
from khabar.extract.events.classes import SITES, VEHICLES
from khabar.extract.events.phrases import noun_run
from khabar.extract.events.protests import HOSTILE
from khabar.extract.events.roles import COUNTRY, Roles, add_prepositional, by_nationality, takes_nouns, with_partners
from khabar.extract.events.runs import Run, head, is_accusative, is_person, is_somebody
from khabar.extract.events.subjects import Shape, carried, subject_of
from khabar.extract.events.tokens import has_past_shape, is_adjective, is_verb
from khabar.extract.events.triggers import Telling, with_pronoun
from khabar.extract.events.words import BETWEEN, DESCRIBED, PLURALS, WHO
from khabar.extract.scene import Scene
from khabar.extract.words import COMMAS, PLACE_HEADS, folded
from khabar.text import without_article

_ARTICLES = ("ال", "لل", "وال", "بال", "فال", "ولل", "وبال", "كال")
_LOCATED = frozenset(["ASSAULT", "PROTEST", "DISASTER", "VOTE"])
_FEMININE_NOUNS = folded(
    "حركة جماعة مجموعة قوة فرقة خلية طائرة عصابة منظمة شرطة شركة حكومة كتيبة سرية وحدة جبهة لجنة نقابة رابطة جمعية هيئة"
    " وزارة محكمة قبيلة عشيرة عائلة أسرة امرأة سيدة طلبة قاعدة مدينة قرية بلدة منطقة محافظة ولاية دورية قافلة سفارة قيادة"
    " إدارة شبكة مؤسسة رئيسة وزيرة طفلة فتاة حافلة سيارة سفينة كنيسة مدرسة نقطة ثكنة جامعة صحافية ناشطة زوجة ابنة والدة"
    " أقلية"
)
"""Feminine nouns that can be a genitive behind a feminine noun; other words in ة there are its adjectives."""
_KIN = folded("أخ شقيق ابن نجل والد أب عم خال صهر زوج حفيد جد ملقب مكنى معروف")
"""What a man is to others, or goes by."""
_OF_MEN = frozenset(
    "killing injury arrest abduction execution assassination stabbing ramming deportation rescue torture sexual expulsion".split()
)
"""Modes of what is done to people."""
_DURING = frozenset("خلال اثناء لدي عقب بعد ختام وخلال واثناء وعقب وبعد".split())
_AHEAD = 25  # tokens behind a visit in which the verb stands that says who makes it (`في ختام زيارة لبكين، قال …`)
_NOMINATIVE = 5  # letters of the longest word in ون that may be no plural
_AMBUSHED = folded("قوات قوة دورية جنود قافلة موكب شرطة جيش رتل آلية سيارة مدرعة عناصر حافلة ضباط")
_VERBAL_HEADS = folded(
    "يطلق تطلق رفعت رفعوا أطلق أطلقت أطلقوا سلموا يقبض أضرب أضربت أضربوا أجرى أجرت قبضت فجروا فجرت تقدم تقدمت تقدموا فجر"
    " ألقى ألقت ألقوا ألقيا تولى تولت أدى أدت أدوا شكل شكلت استعاد استعادت بسط بسطت بسطوا توصل توصلت توصلوا أضرم أضرمت"
    " أضرموا يلقي تلقي يلقون يبسط تبسط قدم أعفى أعفت نصب لقي لقيت لقوا أحدث نفذ نفذت"
)


def acts_as_verb(scene: Scene, telling: Telling) -> bool:
    """True for a phrase of the lexicon that begins with a verb among nouns (`فجر نفسه` beside `تفجير نفسه`), and before a
    nominative (`قتل مسلحون …`)."""
    if telling.last - telling.first == 1:
        after = scene.forms[telling.last] if telling.last < telling.sentence.last else ""
        return telling.row.pos == "either" and after.endswith("ون") and len(after) > _NOMINATIVE
    form = scene.forms[telling.first][telling.hit.cut.length :]
    return form in _VERBAL_HEADS or has_past_shape(form)


def noun_roles(scene: Scene, telling: Telling) -> Roles:
    """Who did what a noun tells, and to whom."""
    limit = telling.sentence.last
    found = Roles([], [])
    if "noarg" in telling.frame:
        carrier(scene, telling, found)
        if telling.row.mode == "ambush":
            return _ambush(scene, telling, found)
        return Roles([], [], found.carried)
    at = _adjectives(scene, telling, found, limit)
    owned = with_pronoun(scene, telling)
    if at == telling.last and _open(scene, telling):
        at = _genitives(scene, telling, found, limit)
    elif at == telling.last and "obj" in telling.frame and owned:
        run = noun_run(scene, at, limit)
        found.targets, at = ([run], run.last) if run is not None else ([], at)
    behind = chunks(scene, at, limit)
    _add_owner(scene, telling, found, behind)
    add_prepositional(scene, telling, found, behind)
    _add_between(telling, found, behind)
    carrier(scene, telling, found)
    if owned and not found.actors and not telling.frame & {"obj", "gen_target", "patient", "cause", "result"}:
        found.actors = owners(scene, telling, scene.forms[telling.last - 1])
    visit = telling.row.mode == "visit"
    if not found.actors and telling.row.type == "CONSULT" and (visit or any(chunk.prep == "مع" for chunk in behind[:3])):
        found.actors = _host(scene, telling)
    if found.actors and "mutual" in telling.frame:
        found.actors = with_partners(found.actors, behind)
    return found


def _ambush(scene: Scene, telling: Telling, found: Roles) -> Roles:
    """`كمين للحركة` is hers, `كمين لدورية` was laid for it."""
    first = next(iter(chunks(scene, telling.last, telling.sentence.last)), None)
    if first is None or first.prep != "ل" or not first.runs:
        return found
    victims = head(scene, first.runs[0]) in _AMBUSHED
    return Roles(found.actors or ([] if victims else first.runs), first.runs if victims else [], found.carried)


def _host(scene: Scene, telling: Telling) -> list[Run]:
    """`قال الوزير خلال اجتماع مع …`: he took part in it."""
    if telling.first == telling.sentence.first or scene.forms[telling.first - 1] not in _DURING:
        return []
    run = carried(scene, telling.first, Shape(False, False, False, loose=True), telling.sentence)
    if run is None and telling.row.mode == "visit":
        ahead = range(telling.last, min(telling.last + _AHEAD, telling.sentence.last))
        verb = next((k for k in ahead if scene.forms[k - 1] in COMMAS and is_verb(scene, k)), None)
        run = subject_of(scene, verb, telling.sentence) if verb is not None else None
    return [run] if run is not None and is_somebody(scene, run) else []


def _adjectives(scene: Scene, telling: Telling, found: Roles, limit: int) -> int:
    """Pass the adjectives of the noun, definite as it is; one of nationality is its actor (`غارة إسرائيلية`)."""
    definite = scene.forms[telling.first].startswith(_ARTICLES) or with_pronoun(scene, telling)
    attribute = definite and not ("obj" in telling.frame and with_pronoun(scene, telling))  # `قصفها المدينة` has an object
    at = telling.last
    while at < limit and at not in scene.titled and scene.forms[at].startswith("ال") == definite:
        plain = attribute and at not in scene.named and scene.kinds[at] == "word"
        if at in scene.times or at in scene.quantities or scene.forms[at] in WHO or _is_plural_beside(scene, telling, at):
            break
        man = at in scene.nationalities and not scene.forms[at].endswith("ه")
        if man and telling.row.mode in _OF_MEN and not definite and at == telling.last and _open(scene, telling):
            break  # `مقتل فلسطيني`: no adjective, but a man
        if not (plain or is_adjective(scene, at) or _describes(scene, telling, at)):
            break
        if at in scene.nationalities and not found.actors and telling.row.type not in ("VOTE", "DISASTER"):
            found.actors = [by_nationality(scene, at)]
        at += 1
    return at


def _is_plural_beside(scene: Scene, telling: Telling, at: int) -> bool:
    """True for people in the plural behind a noun in the singular (`طرد دبلوماسيين`): no adjective of it."""
    singular = not scene.forms[telling.last - 1].endswith(("ات", "ين", "ان")) and scene.forms[telling.last - 1] not in PLURALS
    return singular and scene.forms[at].endswith(("ون", "ين")) and telling.last - telling.first == 1


def _describes(scene: Scene, telling: Telling, at: int) -> bool:
    """True for an indefinite word in ة behind a feminine or plural noun: `مظاهرة محدودة`, `ضربات موجعة`."""
    form, head = scene.forms[at], scene.forms[telling.last - 1]
    if scene.kinds[at] != "word" or at in scene.named or form in _FEMININE_NOUNS or at in scene.times:
        return False
    written = scene.analysis.page.text[scene.starts[at] : scene.ends[at]]
    plural = head.endswith(("ه", "ات")) or head in PLURALS
    return written.endswith("ة") and plural and not form.startswith(("و", "ب", "ل"))


def _open(scene: Scene, telling: Telling) -> bool:
    """True where a genitive can follow: no article, no pronoun, no nunation."""
    form = scene.forms[telling.last - 1]
    if telling.last - telling.first == 1 and form.startswith(("ال", "لل", "وال", "بال")):
        return False
    if form.endswith(("ين", "ان")) and len(form) > 5:
        return False
    return not with_pronoun(scene, telling) and not (form.endswith("ا") and len(form) > 4)


def _genitives(scene: Scene, telling: Telling, found: Roles, limit: int) -> int:
    """The genitives of a verbal noun: of two the first did it, of one it depends on the noun."""
    behind = chunks(scene, telling.last, limit)[:4] if takes_nouns(telling) else []
    if not behind or behind[0].kind != "noun" or behind[0].first > telling.last + 1:
        return telling.last
    one = behind[0].runs
    if is_accusative(scene, one[0]):
        return telling.last
    second = _second(scene, telling, behind)
    if "thing" in telling.frame:
        found.actors = one if second is not None else []
        return second.last if second is not None else behind[0].last
    if second is not None:
        found.actors, found.targets = one, second.runs
        return second.last
    if telling.frame & {"obj", "gen_target", "patient", "after"} or ("obj_gen" in telling.frame and _is_site(scene, one[0])):
        found.targets = one
    elif telling.row.mode == "visit" and one[0].mention is not None and one[0].mention.type == "LOC":
        found.targets = one  # `زيارة دمشق`
    elif not telling.frame & {"cause", "obj_gen"} and not _is_place(scene, telling, one[0]):
        found.actors = one
    return one[0].last if len(one) == 1 else behind[0].last


def _is_site(scene: Scene, run: Run) -> bool:
    """True for what is blown up (`تفجير مقر الحزب`), not what it is blown up with."""
    return head(scene, run) in SITES and head(scene, run) not in VEHICLES


def _second(scene: Scene, telling: Telling, behind: Sequence[Chunk]) -> Chunk | None:
    """The object behind the genitive that did it (`استهداف مسلحين قاعدة`, `قصف الطيران لمواقع`)."""
    if not telling.frame & {"obj", "thing"} or len(behind) < 2:
        return None
    one, two = behind[0].runs[-1], behind[1]
    if two.kind == "noun" and _explains(scene, one, two.runs[0]):
        return None
    if two.kind == "noun" and scene.forms[two.first] not in DESCRIBED and not scene.forms[two.first].endswith(("ون", "ان")):
        return two
    armed = one.mention is not None or "armed" in scene.contexts.get(one.first, frozenset())
    joined = two.kind == "prep" and two.prep == "ل" and two.first == one.last and bool(two.runs)
    return two if joined and armed and telling.row.type == "ASSAULT" else None


def _explains(scene: Scene, name: Run, run: Run) -> bool:
    """True for what somebody is, right behind his name (`اغتيال فلان القائد العام للحركة`): no second argument."""
    person = name.mention is not None and name.mention.type == "PER"
    noun = head(scene, run)
    beside = scene.forms[run.first].startswith("ال") and name.last == run.first
    return beside and (noun.removeprefix("ال") in _KIN or (person and is_person(scene, run.first, 0)))


def _is_place(scene: Scene, telling: Telling, run: Run) -> bool:
    """`هجوم باريس`, `اشتباكات طرابلس`: a place, not an actor."""
    place = run.mention.place if run.mention is not None and run.mention.type == "LOC" else None
    land = place is not None and place.geo_precision == COUNTRY
    meeting = telling.row.type == "CONSULT" and not land and not is_somebody(scene, run, towns=False)
    located = telling.row.type in _LOCATED and run.mention is not None and run.mention.type == "LOC"
    return located or meeting or scene.forms[run.first] in PLACE_HEADS


def _add_owner(scene: Scene, telling: Telling, found: Roles, behind: Sequence[Chunk]) -> None:
    """`هجوم لحركة الشباب`, `اعتصام للعمال`: who did it, behind ل at once; of what has an object, the object."""
    first = behind[0] if behind else None
    if first is None or first.prep != "ل" or without_article(scene.forms[first.first - 1]) in HOSTILE:
        return
    if first.kind != "prep" or first.prep != "ل" or not first.runs or telling.frame & {"li", "cause", "thing"}:
        return
    if telling.frame & {"obj", "gen_target", "patient"}:
        if not found.targets and first.first == telling.last + (1 if found.actors else 0):
            found.targets = first.runs
    elif (
        not found.actors
        and is_somebody(scene, first.runs[0])
        and telling.row.type in ("ASSAULT", "PROTEST", "CONSULT", "RETREAT", "MOBILIZE")
    ):
        found.actors = first.runs


def _add_between(telling: Telling, found: Roles, behind: Sequence[Chunk]) -> None:
    """`بين X وY`: both are actors."""
    if "mutual" not in telling.frame:
        return
    for chunk in behind[:4]:
        if chunk.kind == "prep" and chunk.prep in BETWEEN and chunk.runs:
            found.actors = with_partners(list(chunk.runs), behind)
            return
