"""The parts of a person's name as they are compared: `عبد الله` is one part, `بن` is none, spellings of one sound alike."""

from __future__ import annotations

from functools import lru_cache

from khabar.lexicon import lexicon
from khabar.lexicon.tables import PersonName
from khabar.text import fold

_OPENS = frozenset("عبد ابو ابي ابا ام دي دا دو دير ديل فان فون لو بو مك ماك سان".split())
"""Words that are one part with the word behind them; `ابا` and `ابي` are `ابو` in other cases."""
_FATHERS = {"ابي": "ابو", "ابا": "ابو"}
_CLOSES = frozenset("الدين الله الاسلام الحق الزهراء الرحمن".split())
"""Words that are one part with the word before them (`نصر الله`)."""
_JOINS = frozenset("بن ابن بنت ولد".split())
"""Words between a name and the father's, which many outlets leave out."""
_CLAN = "ال"  # `آل`, folded: one part with the word behind it
_DROPPED = str.maketrans(dict.fromkeys("اويءئؤعه-", ""))
_SOUNDS = str.maketrans("طضظصثذقغگچخشپڤ", "تدزستزكجججحسبف")
"""Letters by which one foreign or dialect sound is written, as one: `غوتيريش` and `جوتيريس`."""
MIN_SKELETON = 2  # consonants; shorter skeletons tell nothing
MAX_APART = 3  # letters by which two spellings of one skeleton may differ (`نتنياهو`, `ناتانياهو`)
NEAR_LETTERS = 3  # of two parts that may be one with a wrong letter
LONG = 5  # letters of a part in which one wrong letter is a slip rather than another name
EQUAL, SPELT, SLIP, NEAR, NAMES = 1.0, 0.9, 0.75, 0.5, 0.25
"""What two parts are worth: one word, two spellings, a slip of one letter in a long word and in a short one, two names that
differ in a letter (`جان`, `جون`). Set by eye; between them nothing counts."""


@lru_cache(maxsize=65536)
def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a name, folded."""
    parts: list[str] = []
    opened = ""
    for word in fold(name).replace("-", " ").split():
        word = _FATHERS.get(word, word)
        if word in _JOINS and parts and not opened:
            continue
        if word in _CLOSES and parts and not opened:
            parts[-1] += word
        elif word in _OPENS or word == _CLAN:
            opened += word
        else:
            parts.append(opened + (_bare(word) if opened == _CLAN else word))
            opened = ""
    return (*parts, opened) if opened else tuple(parts)


@lru_cache(maxsize=65536)
def skeleton(part: str) -> str:
    """The consonants of a part, without its article: what its spellings share."""
    return _bare(part).translate(_DROPPED).translate(_SOUNDS)


def _bare(part: str) -> str:
    return part[2:] if part.startswith("ال") and len(part) > 4 else part


@lru_cache(maxsize=262144)
def likeness(left: str, right: str) -> float:
    """How far two parts are one: `EQUAL`, `SPELT`, `SLIP` or 0.

    Two names that the tables know are one only if they have one Latin form: `حسن` and `حسين` sound alike and are two.
    """
    if left == right:
        return EQUAL
    if _bare(left) == _bare(right):
        return SPELT
    known = _latin(left), _latin(right)
    if all(known):
        return SPELT if known[0] == known[1] else 0.0
    bones = skeleton(left)
    apart = distance(_bare(left), _bare(right), MAX_APART)
    if len(bones) >= MIN_SKELETON and bones == skeleton(right) and apart <= MAX_APART:
        return SPELT if not any(known) or (min(len(left), len(right)) >= LONG and not left.startswith("ال")) else 0.0
    return SLIP if apart == 1 and min(len(left), len(right)) >= LONG else 0.0


def nearness(left: str, right: str) -> float:
    """Of two parts that are not alike: `NEAR` or `NAMES` where one letter is more, less, other or in another place, else 0."""
    if min(len(left), len(right)) < NEAR_LETTERS:
        return 0.0
    apart = distance(left, right, 1) == 1 or (len(left) == len(right) and _swapped(left, right))
    return 0.0 if not apart else NAMES if _latin(left) and _latin(right) else NEAR


def _swapped(left: str, right: str) -> bool:
    """True where two letters that stand together have changed places (`ريوس`, `رويس`)."""
    apart = [at for at in range(len(left)) if left[at] != right[at]]
    return (
        len(apart) == 2 and apart[1] == apart[0] + 1 and left[apart[0]] == right[apart[1]] and left[apart[1]] == right[apart[0]]
    )


@lru_cache(maxsize=65536)
def _latin(part: str) -> str | None:
    """The Latin form of a part in the table of names; the part itself where it stands there without one."""
    rows = lexicon().rows(part, PersonName)
    return (rows[0].latin or part).lower() if rows else None


def is_common(part: str) -> bool:
    """True for a name that many people may have: one that the tables know, of a family with the article, `أبو` of a name."""
    return _latin(part) is not None or part.startswith(("ال", "ابو", "ام"))


def distance(left: str, right: str, most: int) -> int:
    """Letters to change, add or leave out between two words; `most` + 1 where it is more than `most`."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
