"""Pairs of names of persons for the sample, a generator of candidates a stratum, in an order by lot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from name_pairs_people import Made, People, Two, apart, choices, close, far, parts, same_topic
from name_pairs_words import bones, distance, folded, joined, skeleton, words

COMMON = 8  # partners of a given name, or of a family name, that make it a common one
REAL = 3  # given names that a family name must stand behind to be taken for one that people bear
LETTERS = 2  # most letters in which two spellings differ that are taken for near


def identical(people: People) -> Iterator[Made]:
    for form in people.shuffled(form for form, found in people.names.persons.items() if len(found) > 1):
        yield from (("any", two) for two in people.two(form, form, apart))


def common(people: People) -> Iterator[Made]:
    """One full name of common parts, in articles of different topics or years."""
    for form in people.shuffled(form for form, found in people.names.persons.items() if len(found) > 1):
        first, *_, last = parts(form) if len(parts(form)) == 2 else ("", "")
        if people.givens.get(first, 0) >= COMMON and people.families.get(last, 0) >= COMMON:
            yield from (("far", two) for two in people.two(form, form, far))


def spelling(people: People) -> Iterator[Made]:
    """Forms of one skeleton or, without an article, of skeletons that differ in a letter."""
    groups = defaultdict(list)
    for form in people.names.persons:
        groups[skeleton(form)].append(form)
    for key in people.shuffled(groups):
        near = [form for form in groups[key] if len(key) > 4]
        for one, other in people.shuffled(combinations(near, 2)):
            if _two_names(people, parts(one), parts(other)):
                continue
            kind = "letters" if folded(one) == folded(other) else "spaces" if joined(one) == joined(other) else "transcription"
            yield from ((kind, two) for two in people.two(one, other))
    yield from _one_letter(people)


def _two_names(people: People, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether an end of two names of one skeleton is two names that people bear: محمد and محمود, صالح and صلاح."""
    first = joined(one[0]) != joined(other[0]) and min(people.givens.get(name[0], 0) for name in (one, other)) >= REAL
    last = joined(one[-1]) != joined(other[-1]) and min(people.families.get(name[-1], 0) for name in (one, other)) >= REAL
    return first or last


def _one_letter(people: People) -> Iterator[Made]:
    """Foreign names: the same given name, family names without an article whose skeletons differ in a letter."""
    groups = defaultdict(list)
    for form in people.names.persons:
        first, last = parts(form)[0], parts(form)[-1]
        rare = people.families.get(last, REAL) < REAL and not last.startswith("ال") and len(skeleton(last)) > 2
        if rare and len(parts(form)) == 2:
            groups[skeleton(first), skeleton(last)[0]].append(form)
    for key in people.shuffled(groups):
        for one, other in people.shuffled(combinations(groups[key], 2)):
            if 0 < distance(skeleton(one), skeleton(other)) <= 1 and distance(joined(one), joined(other)) <= LETTERS:
                yield from (("a letter", two) for two in people.two(one, other))


def family_alone(people: People) -> Iterator[Made]:
    """A full name, and its family name alone in another article: in turn of the same days and of any."""
    turns = 0
    for last in people.shuffled(set_ for set_ in people.by_last if set_ in people.names.alone):
        full = [found for form in people.by_last[last] for found in people.names.persons[form]]
        kind, fit = (("same days", close), ("any days", apart))[turns % 2]
        for two in choices(people.lot, full, people.names.alone[last], fit):
            turns += 1
            yield kind, two


def middle(people: People) -> Iterator[Made]:
    """A name of two parts, and one with more between the same ends."""
    for last in people.shuffled(people.by_last):
        forms = people.by_last[last]
        short = [form for form in forms if len(parts(form)) == 2]
        longer = [(one, two) for one in short for two in forms if 2 < len(parts(two)) < 5 and parts(two)[0] == parts(one)[0]]
        for one, two in people.shuffled(longer)[:2]:
            kind = "with bin" if "بن" in two.split() else "without bin"
            yield from ((kind, found) for found in people.two(one, two))


def same_family(people: People) -> Iterator[Made]:
    """Another given name before the same family name, same topic: in turn of the list of known families and of any."""
    known = [last for last in people.shuffled(people.by_last) if last in _families()]
    others = [last for last in people.shuffled(people.by_last) if last not in _families()]
    for pair in zip(_others(people, known * 3), _others(people, others), strict=False):
        yield from zip(("known family", "any"), pair, strict=True)


def _others(people: People, lasts: list[str]) -> Iterator[Two]:
    for last in lasts:
        forms = [form for form in people.by_last[last] if len(parts(form)) == 2]
        for one, two in people.shuffled(combinations(forms, 2))[:40]:
            if distance(bones(parts(one)[0]), bones(parts(two)[0])) > 1:
                found = list(people.two(one, two, same_topic))
                yield from found
                if found:
                    break


def _families() -> frozenset[str]:
    return words("family", "surname")


def near_family(people: People) -> Iterator[Made]:
    """The same given name, family names that people bear and that differ in one consonant or in vowels."""
    lasts = [last for last, count in people.families.items() if count >= REAL and len(bones(last)) > 2]
    groups = defaultdict(list)
    for last in lasts:
        groups[bones(last)[0]].append(last)
    near = [two for group in groups.values() for two in combinations(group, 2) if _near(*two)]
    for one, two in people.shuffled(near):
        firsts = {parts(form)[0]: form for form in people.by_last[one] if len(parts(form)) == 2}
        others = [form for form in people.by_last[two] if len(parts(form)) == 2]
        both = [(firsts[parts(form)[0]], form) for form in others if parts(form)[0] in firsts]
        for forms in people.shuffled(both)[:1]:
            yield from (("one consonant", found) for found in people.two(*forms))


def _near(one: str, two: str) -> bool:
    left, right = (joined(name).removeprefix("ال") for name in (one, two))
    alike = one.startswith("ال") == two.startswith("ال")
    return alike and left != right and distance(left, right) <= LETTERS and distance(bones(one), bones(two)) <= 1


def near_given(people: People) -> Iterator[Made]:
    """The same family name, common given names that differ in one consonant or in vowels (`حسن`, `حسين`)."""
    for last in people.shuffled(people.by_last):
        forms = [form for form in people.by_last[last] if len(parts(form)) == 2 and people.givens[parts(form)[0]] >= COMMON]
        near = [(a, b) for a, b in combinations(forms, 2) if _near(parts(a)[0], parts(b)[0])]
        for one, two in people.shuffled(near)[:1]:
            kind = "of one root" if {bones(parts(one)[0]), bones(parts(two)[0])} <= {"حمد", "محمد"} else "other"
            yield from ((kind, found) for found in people.two(one, two))
