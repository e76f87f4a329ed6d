"""A country or capital that stands for its government: `رفضت بغداد`, `واشنطن تتهم`, `محادثات بين طهران والرياض`."""

from __future__ import annotations

from khabar.extract.mentions.found import Found
from khabar.extract.mentions.view import SentenceView
from khabar.lexicon.tables import SpeechCue, Trigger

_GOVERNED = ("country", "capital")
_TALKS = frozenset(
    "محادثات مباحثات مفاوضات مشاورات اتفاق اتفاقيه تفاهم تفاهمات حوار علاقات تعاون تنسيق توتر توترات خلاف خلافات ازمه تقارب "
    "تبادل تصعيد قطيعه تحالف شراكه وساطه مصالحه تطبيع صفقه لقاءات وسيط".split()
)
"""Between or with governments; with ال too."""
_STANCES = frozenset(
    "موقف مواقف قرار سياسه دعم رفض اتهام اتهامات مطالب مطالبه رد التزام تعهد تهديد تهديدات ضغوط ضغط انسحاب نيه رغبه رغبات مخاوف "
    "قلق اعتراض تحفظات موافقه مبادره مقترح عرض مصالح نفوذ طموحات عقوبات حلفاء حليف حليفه وفد سفير خصوم".split()
)
"""What a government has; the name stands right behind, in the genitive."""
_SOURCES = frozenset("بحسب وفق حسب لدي".split())
_BREAKS = frozenset('، , ؛ : . « " “ ( - – —'.split())
_OPENERS = frozenset("ان بان لكن ولكن وان فان لان كما حيث فيما بينما".split())
"""Words behind which a clause with its subject first begins."""
_BEFORE_CLAUSE = _BREAKS | _OPENERS
_SPORT = frozenset(
    "مباراه المباراه مباريات منتخب المنتخب منتخبات كاس الكاس المونديال مونديال هدف هدفا اهداف هدفين الهدف تشكيله التشكيله "
    "لاعب اللاعب مدرب المدرب الدوري تفوز فازت تتعادل تعادلت تاهلت تتاهل للمونديال بكاس مجموعتها الفائز".split()
)
"""Words of a sentence in which a country is its team."""
_REACH = 3  # tokens between `محادثات` and `بين`: `محادثات سلام مباشرة بين`


def is_government(view: SentenceView, one: Found) -> bool:
    """True where the words round a country or capital say that it acts, speaks, is dealt with or has a stance."""
    if not any(hit.row.feature in _GOVERNED for hit in one.places) or not _SPORT.isdisjoint(view.forms[view.first : view.last]):
        return False
    clitic = view.forms[one.first][: one.cut]
    if clitic in ("", "و", "ف"):
        return _acts(view, one, clitic) or _is_of(view, one, clitic) or _is_partner(view, one)
    return clitic == "ل" and _word(view, one.first - 1) in _STANCES


def _acts(view: SentenceView, one: Found, clitic: str) -> bool:
    """A feminine verb stands right before it (before the first of two), or right behind it where it opens a clause."""
    if _is_verb(view, one.first - (2 if clitic == "و" else 1)):
        return True
    opens = one.first == view.first or clitic == "و" or view.form(one.first - 1) in _BEFORE_CLAUSE
    return opens and _is_verb(view, one.last)


def _is_verb(view: SentenceView, token: int) -> bool:
    """True for a verb of speech or of an event whose subject is feminine."""
    form = view.form(token).removeprefix("و").removeprefix("ف") if view.is_word(token) else ""
    if not form or not (form.endswith("ت") or form.startswith(("ت", "ست"))):
        return False
    cues = view.analysis.hits_in(SpeechCue, token, token + 1)
    if any(hit.row.kind == "verb" and hit.row.gender == "f" for hit in cues):
        return True
    return any(hit.row.pos in ("verb", "either") for hit in view.analysis.hits_in(Trigger, token, token + 1))


def _is_of(view: SentenceView, one: Found, clitic: str) -> bool:
    before = _word(view, one.first - 1)
    return not clitic and (before in _STANCES or before in _SOURCES)


def _is_partner(view: SentenceView, one: Found) -> bool:
    """`محادثات بين واشنطن وطهران`, `المفاوضات مع بغداد`: behind a join that stands behind a word for dealings."""
    token = one.first - 1
    if view.forms[one.first].startswith("و") and one.cut:  # the second of two: look past the first
        while token > view.first and view.form(token) not in ("بين", "مع") and one.first - token <= _REACH:
            token -= 1
    if view.form(token) not in ("بين", "مع"):
        return False
    return any(_word(view, at) in _TALKS for at in range(max(view.first, token - _REACH), token))


def _word(view: SentenceView, token: int) -> str:
    """The folded word at a token without conjunction, preposition and article; empty where there is none."""
    form = view.form(token)
    for prefix in ("وال", "بال", "لل", "ال", "و", "ب", "ل"):
        if form.startswith(prefix) and len(form) > len(prefix) + 2:
            bare = form[len(prefix) :]
            if bare in _TALKS or bare in _STANCES:
                return bare
    return form
