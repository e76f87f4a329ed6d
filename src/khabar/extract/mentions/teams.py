"""National teams: `منتخب مصر`, `المنتخب المصري`, and in an article on sport `مصر` where it plays."""

from __future__ import annotations

from khabar.extract.mentions.found import Found
from khabar.extract.mentions.located import countries
from khabar.extract.mentions.view import SentenceView, is_one_of
from khabar.lexicon.tables import EventContext, PlaceName, parted

_HEADS = frozenset(("منتخب", "المنتخب"))
_FOOTBALL = ((), ("لكره", "القدم"), ("الاول",), ("الاول", "لكره", "القدم"))
"""Words behind `المنتخب المصري` with which it is the same team."""
_HOME_NATIONS = {"انجليز": "إنجلترا", "اسكتلند": "اسكتلندا", "ويلز": "ويلز"}
"""Teams of a part of a state, by the stem of their adjective."""
_BEFORE = frozenset(
    "امام ضد فوز خساره تعادل هزيمه منتخب منتخبا منتخبي منتخبات مدرب لاعب لاعبي لاعبو مهاجم حارس مدافع قائد نجم هداف ضيفه نظيره "
    "مضيفه مرمي شباك مباراه مباراتي لقاء مواجهه قمه تشكيله صفوف قميص بقميص يواجه تواجه واجه واجهت هزم هزمت يلاقي تلاقي تلتقي "
    "التقت سحق خصم خصوم جماهير مشجعي انصار".split()
)
"""Words right before a country, without their clitic, that make it its team in an article on sport."""
_VERBS = frozenset(
    "فازت خسرت تعادلت تاهلت تتاهل لعبت تلعب ستلعب ستواجه هزمت سحقت سجلت ودعت تودع تغلبت تفوقت احرزت توجت اقصت اطاحت اكتسحت خاضت "
    "تخوض تستهل استهلت اجتازت انهزمت".split()
)
"""Verbs of a team, right before or behind it."""
_WEAK = frozenset(
    "مع علي حساب مستوي مشوار صداره تصدرت تتصدر احتلت تحتل حصلت تحصل جمعت حققت تقدمت ضمنت حجزت بلغت افتتحت انتزعت قدمت تبدا بدات "
    "تعرضت استقبلت".split()
)
"""Words of both kinds that also have other meanings: they count where the sentence has another word of sport."""
_PLAY = frozenset("مباراه المباراه مباريات مواجهه المجموعه مجموعه المجموعات مجموعتها لقاء".split())
_PREPOSITIONS = frozenset(("مع", "علي"))
_JOINS = ("-", "–", "،", ",", "/")
_CLITICS = ("", "و", "ف", "ل", "ب", "ك", "ول")


def national_team(view: SentenceView, one: Found, sport: bool) -> str | None:
    """The name of the national team that a reading means; null for another thing."""
    if one.type == "ORG" and one.rule == "head:team":
        return _headed(view, one)
    if sport and one.type == "LOC" and any(_plays(hit.row) for hit in one.places) and _is_team(view, one):
        return "منتخب " + one.places[0].entry.name
    return None


def _plays(row: PlaceName) -> bool:
    return row.feature == "country" or (row.country == "GB" and row.feature == "region")


def _headed(view: SentenceView, one: Found) -> str | None:
    """Of a head and one nationality or country; `المنتخب المصري للناشئين` is another team."""
    told, rest = one.first + 1, tuple(view.forms[one.first + 2 : one.last])
    if rest not in _FOOTBALL or view.forms[one.first][one.cut :] not in _HEADS:
        return None
    for stem, country in _HOME_NATIONS.items():
        if stem in view.forms[told]:
            return "منتخب " + country
    places = [hit for hit in view.places.get(told, ()) if hit.last == told + 1 and not hit.cut.length and _plays(hit.row)]
    if places:
        return "منتخب " + places[0].entry.name
    nations = [hit.row for hit in view.nations.get(told, ()) if hit.last == told + 1 and not hit.cut.length]
    known = countries(view.analysis.lexicon).get(nations[0].country or "") if nations else None
    return "منتخب " + known[0] if known else None


def _is_team(view: SentenceView, one: Found) -> bool:
    """True where the words beside a country say that it plays."""
    clitic = view.forms[one.first][: one.cut]
    before, after = view.form(one.first - 1), view.form(one.last)
    if clitic not in _CLITICS or one.last in view.nations:
        return False  # `أميركا المكسيكي` is a club
    if clitic == "و" and _is_second(view, one):
        return True
    if clitic in ("", "و", "ف"):
        if is_one_of(before, _BEFORE) or is_one_of(before, _VERBS) or after in _VERBS:
            return True
        if (is_one_of(before, _WEAK) or after in _WEAK - _PREPOSITIONS) and _tells_of_sport(view):
            return True
    return _beside_country(view, one, clitic, before, after) and not _PLAY.isdisjoint(view.forms[view.first : view.last])


def _is_second(view: SentenceView, one: Found) -> bool:
    """True behind `و` where the country before it is told as a team: `ضد روسيا وألمانيا`."""
    first = one.first - 1
    before = any(hit.last == one.first and not hit.cut.length and _plays(hit.row) for hit in view.places.get(first, ()))
    return before and (
        is_one_of(view.form(first - 1), _BEFORE) or (is_one_of(view.form(first - 1), _WEAK) and _tells_of_sport(view))
    )


def _tells_of_sport(view: SentenceView) -> bool:
    return any("sport" in parted(hit.row.kinds) for hit in view.analysis.hits_in(EventContext, view.first, view.last))


def _beside_country(view: SentenceView, one: Found, clitic: str, before: str, after: str) -> bool:
    """True where another country stands beside it, parted by `و`, a dash or a comma."""
    left = one.first - (1 if clitic == "و" else 2)
    joined = clitic == "و" or before in _JOINS
    if joined and any(hit.last == left + 1 and _plays(hit.row) for hit in view.places.get(left, ())):
        return True
    right = one.last + (after in _JOINS)
    return any(_plays(hit.row) and (after in _JOINS or hit.cut.prefix == "و") for hit in view.places.get(right, ()))
