"""What the newsroom states itself: a finding, not the absence of a source.

A sentence is the newsroom's own where nothing in it is a word of speech that governs something and was not understood, where no
saying hangs on it, and where it does not go on with somebody's words: at once, in one line, or by a word that ties it. All else
stays undetermined.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.extract.unread import has_unread_speech
from khabar.extract.words import folded
from khabar.model import Attribution, Quotation, TextEvidence

TITLE = "a title sums up; whose word it is, the body tells"
UNREAD = "its sentence holds a word of speech that was not understood"
HELD = "its sentence holds somebody's words, and where they end is not certain"
GOES_ON = "it follows somebody's words, which may go on"
OWN = "the newsroom states it: no source is named in its sentence or before it"
ACT = "an act of speech that the newsroom tells itself"
TOLD_ROUND = "the newsroom tells the circumstances of a saying"
MARKED = "the newsroom states it: the sentence opens as background does"

_BACKGROUND = folded(
    "كان كانت وكان وكانت يذكر ويذكر يشار ويشار تجدر وتجدر جدير والجدير وجدير يأتي ويأتي تأتي وتأتي ويجيء وتجيء ومنذ منذ وبدأ"
    " وبدأت ويبلغ وتبلغ ويعد وتعد ويعتبر وتعتبر ويعود وتعود وسبق ويتصدر وتتصدر ويحتل وتحتل وتضم ويضم"
)
"""Words that open sentences of background."""
_ADDS = folded("أيضا كذلك وكذلك كما")
_TIES = folded(
    "لكن ولكن لكنه ولكنه لكنها ولكنها لكنهم ولكنهم غير إلا بيد بل إذ حيث بحيث لأن لأنه لأنها وذلك وهو وهي وهم فيما بينما"
    " وأن وأنه وأنها وأنهم وإن وإنه وإنها وإنهم وبأن إنه إنها إنهم أنه أنها أنهم"
)
"""Words that tie a sentence to the one before it, though it begins a line."""
ADDS_WITHIN = 4  # tokens of a sentence in which one of these ties it to the sentence before


class Newsroom:
    """The sentences of an article, and which of them are the newsroom's own."""

    @classmethod
    def of(cls, scene: Scene) -> Newsroom:
        """The newsroom of an article, made when it is first asked for: quotations must have been read."""
        if scene.newsroom is None:
            scene.newsroom = cls(scene)
        return scene.newsroom

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._sentences = scene.text.sentences
        self._firsts = [sentence.first for sentence in self._sentences]
        self._held: list[list[tuple[int, Quotation]]] = [[] for _ in self._sentences]
        """By sentence the quotations that share tokens with it, each behind the token that ends it."""
        for quotation in scene.facts.quotations:
            first, last = scene.tokens(quotation.at.span)
            for number in range(max(bisect_right(self._firsts, first) - 1, 0), bisect_left(self._firsts, last)):
                if first < self._sentences[number].last:
                    self._held[number].append((last, quotation))
        self._open = [self._leaves_open(number) for number in range(len(self._sentences))]
        self._goes_on = self._all_going_on()

    def _all_going_on(self) -> list[bool]:
        """By sentence whether it may go on with the words in which those before it end."""
        found: list[bool] = []
        goes_on = False
        for number, (sentence, is_open) in enumerate(zip(self._sentences, self._open, strict=True)):
            goes_on = goes_on and not (self._begins_anew(number) and not self._open[number - 1])
            found.append(goes_on)
            own = sentence.paragraph < 0 or self._is_background(sentence)
            goes_on = not own and (goes_on if is_open is None else is_open)
        return found

    def _begins_anew(self, number: int) -> bool:
        """True for a sentence on a line of its own: somebody's reported words seldom go on in the second line behind them, unless
        a word ties it to them (`لكن`, `إذ`). Speech told without marks runs over lines."""
        text, before, sentence = self._scene.text, self._sentences[number - 1], self._sentences[number]
        ends = text.analysis.span_of(before.last - 1, before.last)[1] - 1  # a line's end can be the token itself
        if "\n" not in text.page.text[ends : text.analysis.span_of(sentence.first, sentence.first + 1)[0]]:
            return False
        told = next((held for held in reversed(self._held[:number]) if held), None)
        runs = told is not None and _last(told)[1].kind == "direct"
        return not runs and self._scene.forms[sentence.first] not in _TIES

    def told(self, first: int) -> Attribution:
        """Whose word it is that stands at a token outside all quotations."""
        number = bisect_right(self._firsts, first) - 1
        sentence = self._sentences[number]
        if sentence.paragraph < 0:
            return Attribution(reason=TITLE)
        if has_unread_speech(self._scene, sentence, first):
            return Attribution(reason=UNREAD)
        here = self._held[number]
        if first in self._scene.cues and not any(quotation.rule.endswith("trailing") for _, quotation in here):
            return self._own(first, sentence, ACT)
        if any(end <= first or quotation.rule.endswith("trailing") for end, quotation in here):
            return Attribution(reason=HELD)
        marked = self._is_background(sentence)
        if number and (self._adds(number) or (self._goes_on[number] and not marked)):
            return Attribution(reason=GOES_ON)
        return self._own(first, sentence, TOLD_ROUND if here else MARKED if marked else OWN)

    def _own(self, first: int, sentence: Sentence, reason: str) -> Attribution:
        clause = self._scene.clause(first, sentence)
        evidence = TextEvidence.of(self._scene.text.page, *self._scene.analysis.span_of(*clause))
        return Attribution(status="newsroom_voice", reason=reason, evidence=(evidence,))

    def _adds(self, number: int) -> bool:
        """True where a sentence adds to the one before it (`وقتل أيضا 21`), and that one holds somebody's words."""
        first, last = self._sentences[number].first, self._sentences[number].last
        adds = any(form in _ADDS for form in self._scene.forms[first : min(first + ADDS_WITHIN, last)])
        return adds and self._open[number - 1] is not None

    def _leaves_open(self, number: int) -> bool | None:
        """True where a sentence ends in words that may go on, false where it ends a saying in marks; null where it has none."""
        if not self._held[number]:
            return None
        end, last = _last(self._held[number])
        closed = last.kind == "direct" and not last.rule.endswith("colon")  # by a mark
        return not closed and end >= self._sentences[number].last - 1

    def _is_background(self, sentence: Sentence) -> bool:
        """True for a sentence that opens as background does, with a date, or with a verb and the name of who acts."""
        scene, first = self._scene, sentence.first
        if scene.forms[first] in _BACKGROUND or first in scene.times or first + 1 in scene.times:
            return True
        return scene.is_verb(first) and (first + 1 in scene.names or first + 1 in scene.titled) and first not in scene.cues


def _last(held: Sequence[tuple[int, Quotation]]) -> tuple[int, Quotation]:
    """The quotation that ends last, behind its end."""
    return max(held, key=lambda one: (one[0], one[1].id))
