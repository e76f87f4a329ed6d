"""Sports clubs: they bear the names of cities, of common words (`الشباب`, `النصر`) and of each other (`الأهلي`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from khabar.extract.mentions.found import Found
from khabar.extract.mentions.placing import Setting
from khabar.extract.mentions.resolve import Named, forms_of
from khabar.extract.mentions.view import SentenceView, is_one_of
from khabar.grammar import Hit
from khabar.lexicon import Lexicon
from khabar.lexicon.tables import Club
from khabar.text import fold, without_article

KNOWN, SHORT = 1, 3  # ranks: a full name; a short one, which a longer name of an organisation holds (`الاتحاد السعودي للتنس`)
CLEAR = 0.2  # points by which one club of a form must lead: 1 if it is named in full, up to 1 for its country, .5 for its fame
FAMOUS = 10  # forms of a club that everybody knows
TEAM = 2  # what a country's name that is its team has added to the count of its country
OTHER_CLUB = 3  # a club of one country in an article counts as often as this many namings of that country
_BEFORE = frozenset(
    "فريق الفريق فريقي نادي النادي ناديي ناديه فريقه امام علي مع ضد لاعب لاعبي لاعبو مدرب مهاجم حارس مدافع نجم نجوم هداف قائد "
    "جماهير جمهور انصار مشجعي اداره رئيس شباك مرمي صفوف دفاع هجوم فوز خساره تعادل هزيمه مباراه مباراتي مباريات لقاء مواجهه قمه "
    "ديربي كلاسيكو ضيفه مضيفه نظيره غريمه جاره منافسه منافسيه صداره بطل حامل متصدر وصيف تشكيله كتيبه ملعب لاعبا لصالح بقميص "
    "قميص الي من بين يواجه يلاقي يستضيف يلعب واجه هزم تخطي سجل فاز تعادل خسر تاهل حقق تغلب حسم ضم استضاف انتزع تعاقد اعلن".split()
)
"""Words right before a short name (without its clitic) that make it a club's, in an article on sport."""
_AFTER = frozenset("فاز تعادل خسر تاهل يواجه يلاقي يستضيف حقق تغلب امام ضد ومدربه ولاعبوه".split())
_IN = frozenset("في الي مدينه بمدينه داخل خارج محافظه ولايه مقاطعه استاد باستاد".split())
"""Words before a city's name, that say the city is meant."""
_OTHER_CLUBS = frozenset("الادبي الثقافي الاعلامي للصحافه لسباقات للرياضات للفروسيه للسيارات للقضاه".split())
"""Words behind `نادي دبي` that make it a club of another kind."""
_YOUTH = frozenset("منتخب المنتخب دوري كاس فئه بطوله رعايه لرعايه وزاره هيئه الهيئه الاتحاد".split())
"""Words before `الشباب` and the like, that say they are what they mean."""

_CLITICS = ("", "و", "ل", "ب", "ف")
_PARTS = ("-", "–", "،", "/")
MAX_NAME = 3  # tokens of a club before another one beside it


def clubs(view: SentenceView, sport: bool) -> Iterator[Found]:
    """Clubs by their names; `sport`: the article is on sport, where short names count."""
    for hits in view.clubs.values():
        best = min(hits, key=lambda hit: (hit.cut.length, -hit.last))
        same = [hit for hit in hits if (hit.last, hit.start) == (best.last, best.start)]
        counts = tuple(dict.fromkeys(hit.row for hit in same if _counts(view, hit, sport)))
        if counts:
            rank = KNOWN if any(not row.needs for row in counts) else SHORT
            first, last, cut = _alone(view, best)
            yield Found(type="ORG", first=first, last=last, cut=cut, rule="club", rank=rank, clubs=counts)


def _alone(view: SentenceView, hit: Hit[Club]) -> tuple[int, int, int]:
    """First token, last token and clitic of the proper name in a form: without `نادي` and without the nationality behind it."""
    first, last, cut = hit.first, hit.last, hit.cut.length
    if last - first > 1 and view.forms[first][cut:] == "نادي":
        first, cut = first + 1, 0
    if last - first > 1 and last - 1 in view.nations:
        name = " ".join([view.forms[first][cut:], *view.forms[first + 1 : last - 1]])
        last -= bool(view.analysis.lexicon.rows(name, Club))
    return first, last, cut


def _counts(view: SentenceView, hit: Hit[Club], sport: bool) -> bool:
    """True where a form means a club here."""
    if view.form(hit.last) in _OTHER_CLUBS:
        return False
    if not hit.row.needs or _is_headed(view, hit):
        return True
    if hit.row.needs == "match" and _goes_on(view, hit.last):
        return False
    before = view.form(hit.first - 1)
    if (
        not sport
        or before in _YOUTH
        or hit.first in view.nations
        or (hit.first in view.places and (before in _IN or hit.cut.prefix in ("ب", "وب")))
    ):
        return False
    return hit.row.needs == "sport" or _beside(view, hit)


def _goes_on(view: SentenceView, token: int) -> bool:
    """True where an adjective or a further word of a name follows: `الاتحاد الدولي`."""
    return view.is_definite(token) and token not in view.nations


def _is_headed(view: SentenceView, hit: Hit[Club]) -> bool:
    heads = () if hit.cut.length else view.heads.get(hit.first - 1, ())
    return any(head.row.kind == "club" and head.last == hit.first for head in heads)


def _beside(view: SentenceView, hit: Hit[Club]) -> bool:
    """True beside a word of sport, or beside another club (`الهلال والنصر`, `الشباب - الفتح`)."""
    before, after = view.form(hit.first - 1), view.form(hit.last)
    if hit.cut.prefix in _CLITICS and (is_one_of(before, _BEFORE) or after in _AFTER):
        return True
    if hit.cut.prefix == "و" or before in _PARTS:
        last = hit.first - (before in _PARTS)
        if any(other.last == last for first in range(last - MAX_NAME, last) for other in view.clubs.get(first, ())):
            return True
    parted = after in _PARTS
    return any(parted or other.cut.prefix == "و" for other in view.clubs.get(hit.last + parted, ()))


def told_apart(named: Sequence[Named], setting: Setting) -> list[Named]:
    """The names, each club with its full one: by the full names, the other clubs and the countries of the article.

    A nickname that says little (`الملكي`) is left out where nothing else in the article names its club.
    """
    sure = {
        one.clubs[0].name: one.clubs[0]
        for view, one in named
        if len(_names(one)) == 1 and not _is_nickname(view, one, one.clubs[0])
    }
    countries = Counter(setting.countries)
    for _, one in named:
        if one.metonymy == "team":
            countries[one.places[0].row.country] -= TEAM
    for row in sure.values():
        countries[row.country] += OTHER_CLUB
    return [(view, found) for view, one in named if (found := _settled(view, one, set(sure), countries)) is not None]


def _names(one: Found) -> set[str]:
    return {row.name for row in one.clubs}


def _settled(view: SentenceView, one: Found, named: set[str], countries: Counter[str]) -> Found | None:
    """A reading with the club that it means; without a name where two are as likely, null where it is a nickname of any."""
    rows = {row.name: row for row in one.clubs if row.name in named or not _is_nickname(view, one, row)}
    if not rows:
        return None if one.clubs else one
    row = _likeliest(view.analysis.lexicon, rows, named, countries)
    return one if row is None else replace(one, name=row.name, latin=row.latin, country=row.country)


def _likeliest(lexicon: Lexicon, rows: dict[str, Club], named: set[str], countries: Counter[str]) -> Club | None:
    """The one of some clubs that is meant; null where nothing speaks for the first one, or as much for another."""
    if len(rows) == 1:
        return next(iter(rows.values()))
    most = max(countries.values(), default=0) or 1
    points = {name: (name in named) + countries[row.country] / most + _fame(lexicon, name) for name, row in rows.items()}
    first, second, *_ = sorted(points, key=lambda name: (-points[name], name))
    told = first in named or countries[rows[first].country]
    return rows[first] if told and points[first] - points[second] >= CLEAR else None


def _fame(lexicon: Lexicon, name: str) -> float:
    """How well a club is known, 0 to 0.5: by how many names it has."""
    return min(_forms(lexicon)[name], FAMOUS) / FAMOUS / 2


@lru_cache(maxsize=4)
def _forms(lexicon: Lexicon) -> Counter[str]:
    return Counter(entry.row.name for entry in lexicon.entries(Club))


def _is_profession(view: SentenceView, token: int) -> bool:
    return any(hit.row.kind == "profession" for hit in view.titles.get(token, ()))


def _is_nickname(view: SentenceView, one: Found, row: Club) -> bool:
    """True for a form that is an ordinary word or many clubs', and shares no word with the club's name."""
    if row.needs == "match" and (_is_profession(view, one.first) or one.first in view.place_heads):
        return True  # `النجم`, `المدينة`
    words = {without_article(word) for word in fold(row.name).split()}
    own = {without_article(form) for form in forms_of(view, one)}
    return row.needs == "match" and words.isdisjoint(own)
