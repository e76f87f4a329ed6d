"""A page's lines with their shapes, and what is asked of them again and again."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.dissect.lines.datelines import is_credit
from khabar.dissect.lines.features import Line
from khabar.dissect.lines.shapes import BARE_WORDS, GLUED_BARS, LONG_WORDS, MENU_LABELS, Shape, is_list, may_be_prose, shape_of
from khabar.dissect.lines.wordlists import DANGLING, NO_AND, POSTED
from khabar.dissect.lines.words import content, is_continuing
from khabar.dissect.lines.wrapped import wrapped
from khabar.dissect.lines.zones import CLUTTER
from khabar.grammar import Analysis
from khabar.lexicon.tables import PersonName, SpeechCue, Title, Trigger

TWEET_WORDS = 60  # words of the longest post
AND_LETTERS = 5  # letters of the shortest first word whose `و` is `and`, if the lexicon does not know the word with it
TITLE_WORDS = 20  # words of the longest title that is told from prose by its copies
LEAD_WORDS = 7  # words of the shortest sentence above prose that is prose too
OPENING_WORDS = 8  # words of the shortest line that begins an article
PRESENT = ("ي", "ت", "ن")  # letters that begin verbs of the present
COPIES = 300  # headlines of a page among which copies of a title are looked for; more are a list
TINY = 3  # lines of a page so small that a long line on it can be no menu
OUTLET_WORDS = 4  # words of the longest outlet's or section's name that may stand beside a title on its line
COLONS = 1  # colons of a line without punctuation above which it is headlines glued together
_CLUTTER = frozenset(("site_furniture", "comment_form", "ad_or_script", "keywords"))


class Sheet:
    """The lines of a page. Numbers are those of the lines."""

    def __init__(self, analysis: Analysis, lines: Sequence[Line]) -> None:
        self.analysis = analysis
        self.lines = lines
        self.shapes: list[Shape] = [shape_of(analysis, line) for line in lines]
        self._content: dict[int, frozenset[str]] = {}
        self.keys: dict[str, list[int]] = {}
        """The lines by their words."""
        for line in lines:
            if line.key:
                self.keys.setdefault(line.key, []).append(line.number)
        self._settle_copies()
        self._join_tweets()
        for number in wrapped(lines, self.shapes):
            self.shapes[number] = "prose"
        self._add_bare_prose()
        self._add_leads()
        self.is_plain = "stamp" not in self.shapes and not any(line.role in _CLUTTER or line.zone in CLUTTER for line in lines)
        """True where no line is marked as clutter: the page holds an article's text and nothing else."""
        self._headlines = [line.key for line, shape in zip(lines, self.shapes, strict=True) if line.key and shape == "headline"]

    def __len__(self) -> int:
        return len(self.lines)

    def is_copied(self, title: str) -> bool:
        """True where a headline holds a title twice, or beside the name of an outlet or section."""
        return any(holds_title(key, title) for key in self._headlines[:COPIES])

    def content(self, number: int) -> frozenset[str]:
        """The stems of a line's content words."""
        known = self._content.get(number)
        if known is None:
            line = self.lines[number]
            known = self._content[number] = content(self.analysis, line.first, line.last)
        return known

    def forms(self, number: int) -> list[str]:
        """The folded tokens of a line."""
        return self.lines[number].forms

    def view(self, number: int) -> str:
        """The folded text of a line."""
        return self.lines[number].view

    def is_credit(self, number: int) -> bool:
        """True for a line that looks like a dateline or byline."""
        line = self.lines[number]
        return is_credit(self.analysis, line.first, line.last, line.words)

    def names_person(self, number: int) -> bool:
        """True for a line that begins with a person's title or given name."""
        first = self.lines[number].first
        return any(
            hit.first == first and hit.cut.length == 0
            for table in (Title, PersonName)
            for hit in self.analysis.hits_in(table, first, first + 3)
        )

    def continues(self, number: int) -> bool:
        """True for a paragraph that begins as only later ones do: `وأضاف`, `من جانبه`, `و` before a word that is none with it."""
        forms = self.forms(number)
        if is_continuing(forms):
            return True
        if not forms or forms[0] in NO_AND:
            return False
        first = self.lines[number].first
        words = self.analysis.types[first].words
        if forms[0].startswith("و") and len(forms[0]) >= AND_LETTERS and not any(cut.length == 0 for _, cut, _ in words):
            return True
        return any(
            hit.first == first and hit.cut.prefix in ("و", "ف")
            for table in (SpeechCue, Trigger)
            for hit in self.analysis.hits_in(table, first, first + 2)
        )

    def begins_article(self, number: int) -> bool:
        """True for a line that begins with a verb of the past, as articles do and headlines seldom, or ends inside a phrase."""
        line, analysis = self.lines[number], self.analysis
        if line.words < OPENING_WORDS or line.bullet:
            return False
        if line.tail == "open" and analysis.forms[line.last - 1] in DANGLING:
            return True
        if analysis.forms[line.first].startswith(PRESENT):
            return False
        said = analysis.hits_in(SpeechCue, line.first, line.first + 1)
        done = analysis.hits_in(Trigger, line.first, line.first + 1)
        verbs = [hit.cut for hit in said if hit.row.kind == "verb"] + [hit.cut for hit in done if hit.row.pos == "verb"]
        return any(cut.length == 0 for cut in verbs)

    def _settle_copies(self) -> None:
        """Make a long title that reads like prose a headline, if it stands on the page more than once."""
        for numbers in self.keys.values():
            if len(numbers) > 1:
                for number in numbers:
                    line = self.lines[number]
                    if self.shapes[number] == "prose" and line.words <= TITLE_WORDS and not self.view(number).endswith("."):
                        self.shapes[number] = "headline"

    def _join_tweets(self) -> None:
        """Give the text of a tweet, above the line that signs it (`— name (@account) date`), the tweet's shape."""
        for number in range(1, len(self)):
            if self.shapes[number] != "tweet" or not self._signs(number):
                continue
            above = number - 1
            if self.shapes[above] != "tweet":
                if self.lines[above].words <= TWEET_WORDS and self.lines[above].mark is None:
                    self.shapes[above] = "tweet"
            elif above > 0 and self.shapes[above - 1] in ("headline", "short") and self._opens_tweet(above - 1):
                self.shapes[above - 1] = "tweet"

    def _signs(self, number: int) -> bool:
        view = self.view(number)
        return (view.startswith(("—", "-", "–")) and "(@" in view) or view.startswith(POSTED)

    def _opens_tweet(self, number: int) -> bool:
        """True for a line that begins with a mark or hashtag, as posts do and subheads do not."""
        line = self.lines[number]
        signed = self.analysis.kinds[line.first] == "sign" and self.analysis.forms[line.first] not in '"«“('
        return signed and line.mark is None and line.tail == "open"

    def _add_bare_prose(self) -> None:
        """Long lines without punctuation are prose if they begin as later paragraphs do or stand beside prose; alone they are
        menus and tickers."""
        alone = "prose" not in self.shapes
        for number, line in enumerate(self.lines):
            if self.shapes[number] != "headline" or line.words < LONG_WORDS or line.mark or not may_be_prose(line):
                continue
            if line.labels < MENU_LABELS and self._is_bare_prose(number, alone):
                self.shapes[number] = "prose"

    def _add_leads(self) -> None:
        """Short sentences right above prose are prose: no title ends in a full stop."""
        for number in range(len(self) - 2, -1, -1):
            line = self.lines[number]
            sentence = self.shapes[number] == "headline" and line.tail == "stop" and line.words >= LEAD_WORDS
            above = sentence and self.shapes[number + 1] == "prose" and line.mark is None and may_be_prose(line)
            if above and self.view(number).endswith(".") and not line.bars and not line.bullet:
                self.shapes[number] = "prose"

    def _is_bare_prose(self, number: int, alone: bool) -> bool:
        line = self.lines[number]
        if line.gaps >= GLUED_BARS:
            return False
        glued = is_list(line) or self.forms(number).count(":") > COLONS
        if not glued and self.continues(number):
            return True
        if line.words < BARE_WORDS or (glued and not (alone and len(self) <= TINY)):
            return False
        below = self.lines[number + 1].role if number + 1 < len(self) else None
        beside = "prose" in self.shapes[max(0, number - 1) : number + 2]
        return alone or beside or below in ("source_credit", "keywords")


def holds_title(key: str, title: str) -> bool:
    """True where the words of a line are a title twice, or a title beside the name of an outlet or section."""
    rest = len(key) - len(title) - 1
    if rest <= 0:
        return False
    if key.startswith(title) and key[len(title)] == " ":
        beside = key[len(title) + 1 :]
    elif key.endswith(title) and key[rest] == " ":
        beside = key[:rest]
    else:
        return False
    return beside == title or beside.count(" ") < OUTLET_WORDS
