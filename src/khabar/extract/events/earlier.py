"""What is told as earlier than the news: in the pluperfect, as older by its date, or only named to identify or explain."""

from __future__ import annotations

from datetime import date

from khabar.extract.events.dating import When
from khabar.extract.events.governors import covering
from khabar.extract.events.moods import present
from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import WHO
from khabar.extract.scene import Scene
from khabar.extract.words import SIGNS, THAT, folded
from khabar.text import without_article

_WAS = folded("كان كانت كانوا وكان وكانت وكانوا كانا فكان فكانت وكانا كنا كنت")
_AUXILIARIES = _WAS | {"قد"}
_PRECEDED = folded("سبق وسبق سبقت كما")
_FIRST = folded("أول أولى الأول الأولى أكبر أسوأ أعنف أعلى أدنى أضخم نوعه نوعها أخطر أبرز أهم")
"""`أول هجوم منذ عام`: the first one since then is the news."""
_MARKS = frozenset(["AGREE", "APPOINT", "COOPERATE", "REJECT", "SANCTION"])
"""What people and things are known by, as far as a relative clause tells it; violence, votes and words there are often news."""

_BREAKS = folded("فيما بينما لكن ولكن وفيما وبينما غير إلا")
_SUBJECT = 9  # tokens between كان and its verb
_YEAR = 4  # letters of the value of a year or decade
_OLD_DAYS = 7  # an event dated longer before its article is background


def is_earlier(scene: Scene, telling: Telling, governed: frozenset[str], when: When | None) -> bool:
    """True for what happened before the news of the article."""
    if "earlier" in governed or _marked(scene, telling) or _preceded(scene, telling):
        return True
    if _pluperfect(scene, telling) or _former(scene, telling) or is_old(scene, when) or _since(scene, telling):
        return True
    return (when is None or when.basis != "own clause") and _identifies(scene, telling)


def _marked(scene: Scene, telling: Telling) -> bool:
    """`في وقت سابق`, `قبل سنوات` in its clause; `يذكر أن` at the head of its sentence."""
    begin = telling.sentence.first
    opens = covering(scene, begin)
    if opens is not None and opens.row.kind == "background":
        return True
    found = (t for t in range(*telling.clause) if t in scene.scopes and scene.scopes[t].row.kind == "background")
    return any(scene.forms[t] != "سابقا" or not scene.forms[t - 1].endswith("ا") for t in found)


def _preceded(scene: Scene, telling: Telling) -> bool:
    """`سبق للرئيس أن هدد`."""
    begin = telling.clause[0]
    that = begin - 1
    if not telling.verbal or that <= telling.sentence.first or scene.forms[that] not in THAT:
        return False
    return any(scene.forms[t] in _PRECEDED - {"كما"} for t in range(max(telling.sentence.first, that - 4), that))


def _pluperfect(scene: Scene, telling: Telling) -> bool:
    """`كان قد شن`, `وكانت إسرائيل شنت`: the verb behind كان in the past, and what the rest of that sentence tells."""
    clause, sentence = telling.clause, telling.sentence
    if telling.first > clause[0] and _was_past(scene, clause[0], min(clause[1], telling.last)):
        return True
    for token in range(telling.first - 1, sentence.first - 1, -1):
        if scene.forms[token] in _BREAKS or scene.forms[token] == "؛":
            return False
        opens = token == sentence.first or scene.forms[token - 1] in "،,"
        if opens and scene.forms[token] in _WAS:
            return _was_past(scene, token, sentence.last)
    return False


def _was_past(scene: Scene, first: int, last: int) -> bool:
    """True where كان stands before a verb in the past, its subject between."""
    for was in range(first, min(first + 3, last)):
        if scene.forms[was] not in _WAS:
            continue
        for token in range(was + 1, min(was + 1 + _SUBJECT, last)):
            if scene.forms[token] in ("قد", "وقد"):
                return True
            if scene.forms[token] in THAT or scene.forms[token] in SIGNS - frozenset('"«»()'):
                return False
            if scene.is_verb(token):
                return not present(scene, token)
        return False
    return False


def _former(scene: Scene, telling: Telling) -> bool:
    """`القمة العربية السابقة`, `هجمات سابقة`."""
    if telling.verbal:
        return False
    for token in range(telling.last, min(telling.last + 3, telling.clause[1])):
        form = without_article(scene.forms[token])
        if form in ("سابقه", "سابق", "سابقين", "سابقتين"):
            return True
        if not scene.forms[token].startswith("ال"):
            return False
    return False


def _identifies(scene: Scene, telling: Telling) -> bool:
    """`المدرب الذي أقيل`, `الاتفاق الذي وقعته إيران`: told to say who or what that is; not what goes on (`الذي يرفض`), nor
    `في الوقت الذي`."""
    at = telling.first - 1
    if not telling.verbal or telling.row.type not in _MARKS or present(scene, telling.first):
        return False
    while at > telling.sentence.first and scene.forms[at] in _AUXILIARIES:
        at -= 1
    who = at > telling.sentence.first and scene.forms[at].removeprefix("و") in WHO
    return who and without_article(scene.forms[at - 1]) not in ("وقت", "حين")


def is_old(scene: Scene, when: When | None) -> bool:
    """True for a date weeks before the article; where its day is not known, for a mere year (`اغتيل عام 1981`)."""
    if when is None:
        return False
    if scene.text.article.published is None and when.basis == "own clause":
        return when.time.value is not None and len(when.time.value) <= _YEAR
    return when.time.latest is not None and _before(scene, when.time.latest)


def _since(scene: Scene, telling: Telling) -> bool:
    """`منذ عام 2011` in its clause, unless it is the first since then."""
    begin, end = telling.clause
    for token in scene.times_in(begin, end):
        time = scene.times[token][1]
        since = token > begin and scene.forms[token - 1] in ("منذ", "ومنذ")
        if since and time.latest is not None and _before(scene, time.latest):
            return not any(form in _FIRST for form in scene.forms[begin:token])
    return False


def _before(scene: Scene, latest: str) -> bool:
    """True for a day weeks before the article."""
    published = scene.text.article.published
    if published is None or published.earliest is None:
        return False
    return (date.fromisoformat(published.earliest) - date.fromisoformat(latest)).days > _OLD_DAYS
