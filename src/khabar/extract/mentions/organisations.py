"""Organisations: a head noun with the noun phrase that makes it a name (`وزارة الدفاع العراقية`)."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.mentions.found import Found
from khabar.extract.mentions.person_run import run_at
from khabar.extract.mentions.view import SentenceView, any_cut, whole
from khabar.grammar import Hit
from khabar.lexicon.tables import OrganisationHead

KNOWN, HEADED = 1, 3  # ranks
MAX_NAME = 8  # tokens of an organisation's name behind its head
_JOINING = frozenset(("ministry", "authority", "committee", "organisation", "assembly", "university"))
"""Kinds whose name may go on with `و` and a noun: `وزارة التعليم العالي والبحث العلمي`."""
_NAME_ALONE = frozenset(("media", "company", "club", "party", "movement", "agency", "bank"))
"""Kinds of which a proper name stands alone, without the head: `قناة الحرة`, `شركة تويوتا`."""
_WITHOUT_FOR = frozenset(("ministry", "party"))
"""Kinds whose name does not go on with `لل…`: `الحزب الديمقراطي للرئاسة`."""
_TIME = ("time", "function", "verb")
_GENERIC = frozenset("اداره عمل امن قيادات بيع اعضاء كبير افراد عناصر مثل اي كل التدريس التحرير الصرف المدينه".split())
"""Nouns that make no name behind a head: `مجلس إدارة الشركة`, `فريق عمل`."""


def headed(view: SentenceView) -> Iterator[Found]:
    """Names that a head noun opens."""
    for hits in view.heads.values():
        hit = max(hits, key=lambda h: (-h.cut.length, h.last, h.entry.form.startswith("ال")))
        if any(place.start == hit.start for place in view.places.get(hit.first, ())):
            continue  # قناة السويس
        if hit.row.kind == "committee" and any(head.row.kind in ("club", "team") for head in view.heads.get(hit.last, ())):
            continue  # `بعثة فريق الهلال`
        span = _name(view, hit)
        if span is not None:
            first, last, cut = span
            rank = KNOWN if "person" in hit.row.follows else HEADED  # جامعة الملك سعود is no king
            yield Found(type="ORG", first=first, last=last, cut=cut, rule=f"head:{hit.row.kind}", rank=rank)


def _name(view: SentenceView, hit: Hit[OrganisationHead]) -> tuple[int, int, int] | None:
    """First token, last token and letters of clitic of the name that a head opens."""
    follows, token = hit.row.follows.split(","), hit.last
    cut = hit.cut.length
    nation = any_cut(view.nations, token)
    if hit.cut.stem.startswith("ال") and not hit.entry.form.startswith("ال"):
        return _definite(view, hit)
    if hit.cut.stem.startswith("ال") or follows == ["nation"]:
        here = nation is not None and not nation.cut.length and view.word(token).definite and _agrees(hit, view.forms[token])
        if here:
            return hit.first, _behind_nation(view, token + 1), cut
        return _alone(view, hit, follows)
    quoted = view.quoted(token)
    if quoted is not None and hit.row.kind in _NAME_ALONE:
        return (*quoted, 0) if not view.word(quoted[0]).stop else None
    end = _phrase(view, token, follows, hit.row.kind)
    if end is None:
        return None
    if hit.row.kind in ("media", "club") and view.word(token).definite and not view.places.get(token):
        alone = token + 1
        return token, alone, 0
    if "name" in follows and view.word(token).foreign and hit.row.kind in _NAME_ALONE:
        return token, end, 0
    return hit.first, end, cut


_CREEDS = frozenset(
    "الشيوعي الاشتراكي الديمقراطي الديموقراطي الجمهوري القومي الشعبي الوطني التقدمي الليبرالي الاسلامي الدستوري النازي العمالي "
    "الكردستاني الاجتماعي الراديكالي".split()
)
"""Adjectives that make a name of `الحزب`; others tell where it stands (`الحزب الحاكم`)."""


def _definite(view: SentenceView, hit: Hit[OrganisationHead]) -> tuple[int, int, int] | None:
    """A head with `ال`, adjectives, and what it is for: `النقابة العامة للموانئ`, `الوكالة الدولية للطاقة الذرية`."""
    if hit.row.kind == "party" and view.form(hit.last) in _CREEDS:
        end = hit.last + 1
        while view.form(end) in _CREEDS or end in view.nations:
            end += 1
        return hit.first, end, hit.cut.length
    after = _adjectives(view, hit.last)
    end = _tail(view, after, hit.row.kind) if after > hit.last else after
    return (hit.first, end, hit.cut.length) if end > after and view.forms[after].startswith("ل") else None


_OF_NATION = frozenset("الحر المسلحه المؤقته الوطني الوطنيه العربي الرسميه الرسمي".split())
"""Adjectives that belong to a name behind its nationality: `الجيش السوري الحر`."""


def _behind_nation(view: SentenceView, token: int) -> int:
    if view.form(token) in _OF_NATION:
        return token + 1
    return token + 2 if view.form(token) == "لكره" and view.is_word(token + 1) else token


def _alone(view: SentenceView, hit: Hit[OrganisationHead], follows: list[str]) -> tuple[int, int, int] | None:
    """A head with `ال` and no nationality: `الهيئة العامة للاستثمار`; by itself only if the lexicon says `self`."""
    end = _tail(view, hit.last, hit.row.kind) if "the" in follows and hit.entry.form.startswith("ال") else hit.last
    return (hit.first, end, hit.cut.length) if end > hit.last or "self" in follows else None


def _agrees(hit: Hit[OrganisationHead], adjective: str) -> bool:
    """A feminine head has a feminine adjective: in `وزير الخارجية الروسي` the minister is Russian."""
    return hit.cut.stem.endswith(("ه", "ات")) == adjective.endswith("ه")


def _phrase(view: SentenceView, token: int, follows: list[str], kind: str) -> int | None:
    """The end of the phrase behind a head; null where it makes no name."""
    if not view.is_word(token) or whole(view.known, token) is not None:
        return None
    word = view.word(token)
    if "person" in follows:
        end = _person(view, token)
        if end is not None:
            return _adjectives(view, end)
    place = whole(view.places, token)
    if place is not None and not place.row.doubtful:
        return _tail(view, place.last, kind) if "place" in follows else None
    if "the" in follows and word.definite and _is_noun(view, token) and view.forms[token] not in _GENERIC:
        return _tail(view, token + 1, kind)
    if "of" in follows and not word.definite and _is_bare(view, token):
        return _construct(view, token, kind)
    if "name" in follows and not view.nations.get(token) and (word.foreign or view.kinds[token] == "latin"):
        return token + 2 if view.is_word(token + 1) and view.word(token + 1).foreign else token + 1
    return None


def _person(view: SentenceView, token: int) -> int | None:
    """The end of a person's name with its title, for which an institution is called."""
    title = whole(view.titles, token)
    start = title.last if title is not None and view.word(token).definite else token
    run = run_at(view, start, title is not None)
    return run.last if run is not None and (start > token or (view.word(token).strong and run.parts > 1)) else None


def _construct(view: SentenceView, token: int, kind: str) -> int | None:
    """`هيئة مكافحة الفساد`, `مجلس محافظة الأنبار`: one or two bare nouns, then one with `ال` or a place."""
    for end in range(token + 1, token + 3):
        if not view.is_word(end):
            return None
        place = whole(view.places, end)
        if place is not None:
            return _adjectives(view, place.last)
        if view.word(end).definite:
            return _tail(view, end + 1, kind) if _is_noun(view, end) else None
        if view.forms[end].startswith("لل") and _is_adjoined(view, end):
            return _tail(view, end, kind)  # وكالة رصين للأنباء
        if not _is_bare(view, end):
            return None
    return None


def _is_noun(view: SentenceView, token: int) -> bool:
    """True for a word with `ال` that can stand in an organisation's name."""
    word = view.word(token)
    if word.stop == "noun" and word.bare_stop != "noun":
        return False  # `الماضي`, `المقبل`, which the table lists with their ال
    return word.stop not in _TIME and whole(view.titles, token) is None and view.forms[token] not in ("اليوم", "الان")


def _is_bare(view: SentenceView, token: int) -> bool:
    word, form = view.word(token), view.forms[token]
    if form in _GENERIC or word.stop in _TIME or word.verbal or word.clitic or word.strong or len(form) < 3:
        return False
    return whole(view.titles, token) is None and whole(view.nations, token) is None


def _tail(view: SentenceView, token: int, kind: str) -> int:
    """Goes on over adjectives, `و` with a noun, and `لل…` or `ل` with a noun phrase."""
    start = token
    while token - start < MAX_NAME and view.is_word(token):
        form, word = view.forms[token], view.word(token)
        what_for = form.startswith("ل") and not (form.startswith("لل") and kind in _WITHOUT_FOR)
        adjoined = (form.startswith("وال") and kind in _JOINING) or (form.startswith("لل") and what_for)
        if (word.definite and _is_noun(view, token) and not _is_family(view, token)) or (adjoined and _is_adjoined(view, token)):
            token += 1
        elif what_for and len(form) > 3 and word.clitic and view.is_definite(token + 1):
            token += 2
        else:
            break
    return token


def _is_family(view: SentenceView, token: int) -> bool:
    """A family name, which begins something else, unless it is a nationality: `وزارة الداخلية السوداني`."""
    person = view.word(token).person
    known = person is not None and person.part == "family" and not person.weak
    return known and not view.nations.get(token) and not view.word(token).bare_stop


def _is_adjoined(view: SentenceView, token: int) -> bool:
    """True where `وال…` or `لل…` is not a place, a nationality or an organisation of its own."""
    tables = (view.places, view.nations, view.known, view.titles, view.heads)
    return not any(token in hits for hits in tables)


def _adjectives(view: SentenceView, token: int) -> int:
    while view.is_definite(token) and _is_noun(view, token) and not _is_family(view, token):
        if view.places.get(token) or view.word(token).bare_stop not in ("", "noun"):
            break
        token += 1
    return token
