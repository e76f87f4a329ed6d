"""One article as the grammar of speech sees it: tokens, sentences, pairs of marks, names by token, times by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from khabar.extract.quotations.base.marks import Pairs, pair
from khabar.extract.quotations.base.name_ends import tidied
from khabar.extract.quotations.base.words import ADVERBIAL_PAIRS, ADVERBS, COMMAS, HEADING, ITSELF, MEDIA_HEADS, NO_MEDIA, OWN_AL
from khabar.extract.stage import ArticleText, Facts, Sentence
from khabar.grammar import Hit
from khabar.lexicon.tables import Agency, OrganisationHead, Row, Title, UnnamedSource, ViaPhrase
from khabar.model import Mention, Time
from khabar.text import fold

R = TypeVar("R", bound=Row)
_GOVERNED = ("ل", "ب", "ول")
_OPENS_ADVERB = ADVERBS | {first for first, _ in ADVERBIAL_PAIRS} | {"(", "["}


class Name(NamedTuple):
    """A mention and its tokens `[first, last)`; `title` is the first token of its title where that stands right before it."""

    first: int
    last: int
    mention: Mention
    title: int


class Told(NamedTuple):
    """A medium with ل written on its name (`لرويترز`, `لبغداد اليوم`): the token behind it, the page span of the name."""

    last: int
    start: int
    end: int


class Scene:
    """Everything the steps look at. Made once an article; look-ups by token are dictionaries."""

    def __init__(self, text: ArticleText, facts: Facts) -> None:
        self.text = text
        self.analysis = text.analysis
        self.forms = text.analysis.forms
        self.kinds = text.analysis.kinds
        self.starts = text.analysis.starts
        self.ends = text.analysis.ends
        self.sentences = text.sentences
        self.paragraphs = _paragraphs(text.sentences)
        self.paragraph_starts = frozenset(first for first, _ in self.paragraphs.values())
        self._sentence_firsts = [sentence.first for sentence in text.sentences]
        self.cue_tokens: frozenset[int] = frozenset()
        """First tokens of the cues that speak."""
        self._cue_order: list[int] = []
        self.speech_words: frozenset[int] = frozenset()
        """First tokens of all words that can be cues."""
        self.governed: frozenset[int] = frozenset()
        """Words whose ل belongs to the cue before them (`وفقا لمسؤول`)."""
        self.pairs = Pairs()
        for first, last in self.paragraphs.values():
            pair(self.forms, self.starts, self.ends, first, last, self.pairs)
        self._marks = sorted({*self.pairs.close, *self.pairs.open})
        self.names = {name.first: name for name in self._names(facts.mentions)}
        self.name_list = sorted(self.names.values())
        self._name_firsts = [name.first for name in self.name_list]
        self.times = dict(self._times(facts.times))
        self._time_firsts = sorted(self.times)
        self.titles, self.governed_titles = self._by_token(Title), self._by_token(Title, _GOVERNED)
        self.source_words = self._by_token(UnnamedSource)
        self.unnamed = {i: hit for i, hit in self.source_words.items() if hit.entry.row.part == "head"}
        self.governed_sources = self._by_token(UnnamedSource, _GOVERNED)
        self.governed_unnamed = {i: hit for i, hit in self.governed_sources.items() if hit.row.part == "head"}
        self.vias = {i: hit for i, hit in self._by_token(ViaPhrase).items() if not self._of_office(hit)}
        self.agencies = self._by_token(Agency)
        self.told = self._told()
        self.via_starts = frozenset({*self.vias, *self.told, *self._lone_li()})
        self._via_firsts = sorted(self.via_starts)
        self.organisations = self._by_token(OrganisationHead)
        self.roles: dict[int, tuple[str, ...]] = {}
        """By first token of a name: the roles beside it, as far as they were asked for."""

    def know_cues(self, tokens: Iterable[int]) -> None:
        """Keep the first tokens of the cues that speak."""
        self.cue_tokens = frozenset(tokens)
        self._cue_order = sorted(self.cue_tokens)

    def cue_in(self, first: int, last: int) -> int | None:
        """The first cue inside tokens `[first, last)`."""
        at = bisect_left(self._cue_order, first)
        return self._cue_order[at] if at < len(self._cue_order) and self._cue_order[at] < last else None

    def _lone_li(self) -> list[int]:
        """The tokens of the sentences that are a ل parted from its word (`لـ CNN`)."""
        if "ل" not in self.forms:
            return []
        return [i for sentence in self.sentences for i in range(sentence.first, sentence.last) if self.forms[i] == "ل"]

    def _by_token(self, table: type[R], prefixes: tuple[str, ...] = ("", "و", "ف")) -> dict[int, Hit[R]]:
        """The hits of a table by first token, the one with the least cut off, with nothing but these prefixes before them."""
        found: dict[int, Hit[R]] = {}
        for hit in self.analysis.hits(table):
            if hit.cut.prefix in prefixes and hit.first not in found:
                found[hit.first] = hit
        return found

    def _of_office(self, hit: Hit[ViaPhrase]) -> bool:
        """True for words of a channel that tell what somebody heads or what a body is (`المدير التنفيذي لموقع`)."""
        behind = self.forms[hit.last] if hit.last < len(self.forms) else ""
        return behind in NO_MEDIA or (self.forms[hit.first].startswith("ل") and self.forms[hit.first - 1] in HEADING)

    def _told(self) -> dict[int, Told]:
        """By first token: known media, and the page's own outlet and whom it credits."""
        found = {}
        for i, hit in self._by_token(Agency, ("ل",)).items():
            if i not in self.agencies and (
                hit.row.kind == "agency" or not self.forms[i].startswith("لل")
            ):  # `للاتحاد`: any union
                found[i] = Told(hit.last, hit.start, hit.end)
        article = self.text.article
        own = [article.outlet.name] if article.outlet is not None else []
        names = [fold(name).split() for name in (*own, *(quote.text for quote in article.credited_sources)) if name]
        for first, *rest in (words[1:] if words[0] in MEDIA_HEADS and len(words) > 1 else words for words in names if words):
            joined = "لل" + first[2:] if first.startswith("ال") else "ل" + first
            if joined not in self.forms:
                continue
            for i in (k for k, form in enumerate(self.forms) if form == joined and k not in found):
                last = i + 1 + len(rest)
                if self.forms[i + 1 : last] == rest:
                    start = self.starts[i] if joined.startswith("لل") else self.analysis.offset_in(i, 1)
                    found[i] = Told(last, start, self.ends[last - 1])
        return found

    def _token_holding(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def _names(self, mentions: Iterable[Mention]) -> Iterable[Name]:
        starts = self.starts
        for mention in mentions:
            at, told = mention.at, mention.title
            title = first = bisect_right(starts, at.start) - 1
            last = bisect_right(starts, at.end - 1, lo=first)
            if told is not None and told.end <= at.start:
                begin = bisect_right(starts, told.start) - 1
                title = begin if first - begin <= 16 else first
            plain = mention.type != "PER" and last - first <= 2
            found = (mention, last) if plain else tidied(self.text, mention, first, last)
            if found is not None:
                yield Name(first, found[1], found[0], title)

    def _times(self, times: Iterable[Time]) -> Iterable[tuple[int, tuple[int, Time]]]:
        """`(first token, (last token, time))`."""
        for time in times:
            first = self._token_holding(time.at.start)
            yield first, (self._token_holding(time.at.end - 1) + 1, time)

    def paragraph_end(self, sentence: Sentence) -> int:
        return self.paragraphs[sentence.paragraph][1]

    def sentence_number(self, token: int) -> int:
        """The number of the sentence that holds a token, in reading order."""
        return bisect_right(self._sentence_firsts, token) - 1

    def adverb_end(self, i: int, limit: int) -> int:
        """The token behind an adverb, time or parenthesis at `i`; `i` where there is none."""
        forms = self.forms
        if i >= limit or i >= len(forms) or (forms[i] not in _OPENS_ADVERB and i not in self.times):
            return i
        limit = min(limit, len(forms))
        if i in self.times and i not in self.names:
            return min(self.times[i][0], limit)
        if i + 1 < limit and (forms[i], forms[i + 1]) in ADVERBIAL_PAIRS:
            return i + 3 if i + 2 < limit and forms[i + 2] in ITSELF else i + 2
        if forms[i] in ADVERBS:
            return i + 1
        if forms[i] in "([" and forms[i]:
            close = next((k for k in range(i + 1, min(limit, i + 12)) if forms[k] in ")]"), None)
            return close + 1 if close is not None else i
        return i

    def skip(self, i: int, limit: int) -> int:
        """The first token from `i` that is no comma, dash, adverb, time or parenthesis."""
        forms, times = self.forms, self.times
        while i < limit:
            form = forms[i]
            if form in COMMAS or form in "-–ـ":
                i += 1
                continue
            if form not in _OPENS_ADVERB and i not in times:
                break
            after = self.adverb_end(i, limit)
            if after == i:
                break
            i = after
        return i

    def is_joined(self, i: int) -> bool:
        """True where the و of a word is a conjunction: a known word, name or verb begins behind it."""
        name = self.names.get(i)
        if name is not None:
            return name.mention.at.start > self.starts[i]
        heads = self.analysis.types[i].heads
        if heads:
            return all(cut.length for cut, _ in heads)
        return self.forms[i].startswith("وال") or (i in self._sentence_firsts and len(self.forms[i]) > 4)

    def trim_span(self, start: int, end: int) -> tuple[int, int]:
        """A page span without white space around it."""
        text = self.analysis.page.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def starts_with_li(self, i: int) -> bool:
        return i < len(self.forms) and self.forms[i].startswith("ل") and len(self.forms[i]) > 2

    def governed_name(self, i: int) -> bool:
        """True for a name with a preposition written before it (`لرويترز`, `ببغداد`)."""
        name = self.names.get(i)
        if name is None or i in self.governed:
            return False
        return name.mention.at.start > self.starts[i] and self.forms[i][0] in "لبك"

    def definite(self, i: int) -> bool:
        """True for a word with the article."""
        form = self.forms[i]
        return form.startswith("ال") and len(form) > 3 and form not in OWN_AL

    def names_in(self, first: int, last: int) -> list[Name]:
        """The names that lie inside tokens `[first, last)`, in order."""
        found = []
        for k in range(bisect_left(self._name_firsts, first), len(self.name_list)):
            name = self.name_list[k]
            if name.first >= last:
                break
            if name.last <= last:
                found.append(name)
        return found

    def times_in(self, first: int, last: int) -> list[tuple[int, Time]]:
        """`(first token, time)` of the times that begin inside tokens `[first, last)`, in order."""
        firsts = self._time_firsts
        return [(token, self.times[token][1]) for token in firsts[bisect_left(firsts, first) : bisect_left(firsts, last)]]

    def marks_in(self, first: int, last: int) -> list[int]:
        """The quotation marks inside tokens `[first, last)`, in order."""
        return self._marks[bisect_left(self._marks, first) : bisect_left(self._marks, last)]

    def via_tokens(self, first: int, last: int) -> list[int]:
        """The tokens inside `[first, last)` at which a channel can begin, in order."""
        firsts = self._via_firsts
        return firsts[bisect_left(firsts, first) : bisect_left(firsts, last)]

    def name_over(self, token: int) -> Name | None:
        """The name that holds a token."""
        k = bisect_right(self._name_firsts, token) - 1
        return self.name_list[k] if k >= 0 and token < self.name_list[k].last else None


def _paragraphs(sentences: Iterable[Sentence]) -> dict[int, tuple[int, int]]:
    found: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        first, _ = found.get(sentence.paragraph, (sentence.first, 0))
        found[sentence.paragraph] = (first, sentence.last)
    return found
