"""The words before a place's name that tell its kind, and how near to it something is."""

from __future__ import annotations

from functools import lru_cache

from khabar.text import cuts

_SETTLED = ("city", "capital", "town", "neighbourhood", "district")
_REGION = ("region", "district", "area", "city")
_DISTRICT = ("district", "town", "city", "region", "neighbourhood")
_QUARTER = ("neighbourhood", "town", "district")
_ANY_AREA = ("region", "area", "district", "neighbourhood", "town")
_BY_WORDS = {
    "دوله جمهوريه مملكه سلطنه": ("country", "area"),
    "مدينه مدينتي عاصمه العاصمه": _SETTLED,
    "بلده بلدتي قريه قريتي ضيعه": ("town", "city", "neighbourhood", "district"),
    "محافظه محافظتي ولايه اماره اقليم مقاطعه": _REGION,
    "منطقه منطقتي مناطق": _ANY_AREA,
    "قضاء ناحيه مديريه مركز معتمديه دائره لواء بلديه": _DISTRICT,
    "حي احياء ضاحيه شارع ساحه ميدان دوار": _QUARTER,
    "مخيم معسكر": ("camp", "base", "neighbourhood"),
    "قاعده سجن معتقل حقل محطه منشاه مصفاه": ("base",),
    "معبر منفذ حاجز": ("crossing",),
    "مطار مطاري": ("airport", "base"),
    "ميناء مرفا": ("port",),
    "جزيره جزر ارخبيل": ("island", "region", "area"),
    "جبل جبال هضبه": ("mountain", "area"),
    "نهر بحيره بحر خليج مضيق سد قناه وادي": ("water", "area"),
    "سهل صحراء باديه ريف": ("area", "region"),
}
KINDS: dict[str, tuple[str, ...]] = {word: kinds for words, kinds in _BY_WORDS.items() for word in words.split()}
"""Word of kind → the features that it can mean, the likeliest first. In Saudi Arabia `محافظة` is a district."""
QUARTERS = frozenset("حي احياء ضاحيه".split())
"""Words of kind for a part of a city."""
PARTS = frozenset("ريف شمال شمالي جنوب جنوبي شرق شرقي غرب غربي وسط".split())
"""Words that name a part of a region."""
NEAR = frozenset("قرب بالقرب قربها محيط بمحيط ضواحي اطراف مشارف تخوم جوار خارج قباله شواطئ سواحل".split()) | (PARTS - {"وسط"})
"""Words that put something near a spot, not in it."""


@lru_cache(maxsize=8192)
def head_of(word: str) -> str:
    """The word of kind in a folded token, without its clitic (`بمحافظة` → `محافظه`); empty for another word."""
    return next((cut.stem for cut in cuts(word) if cut.stem in KINDS), "")
