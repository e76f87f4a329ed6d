"""What the newsroom states itself: a finding, not the absence of a source.

A sentence is the newsroom's own where nothing in it is a word of speech that was not understood, where no saying hangs on it, and
where the sentence before it is not somebody's whose words may go on. All else stays undetermined.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.extract.words import folded
from khabar.lexicon.tables import SpeechCue
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
ADDS_WITHIN = 4  # tokens of a sentence in which one of these ties it to the sentence before
_SPEAKS = frozenset(("verb", "participle", "particle", "relay", "heard", "document"))
_JOINED = ("", "و", "ف")
_TOLD = folded("إنه إنها إنهم أنه أنها أنهم بأن بأنه بأنها بأنهم")
"""Words that open a told clause: outside all quotations they may stand behind a verb of speech that the lexicon does not have."""
_SELDOM_SPEAKS = folded(
    "بين كما عبر عقب يقدر يذكر ويذكر زاد زادت رفض رفضت ورفض ورفضت علق تعلق تظهر وتظهر يعبر اسر"
    " أمر وأمر وجه ووجه وجهت ووجهت ثمن لوح توصل توصلت توصلوا وتوصل وتوصلت مجددا مكررا مكررة"
)
"""Words of the lexicon of speech that are far more often something else: `بين`, between."""


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
        self._goes_on = [False]
        """By sentence whether those before, back to the last one that is surely the newsroom's, end in somebody's words."""
        for sentence, is_open in zip(self._sentences, self._open, strict=True):
            own = sentence.paragraph < 0 or self._is_background(sentence)
            self._goes_on.append(not own and (self._goes_on[-1] if is_open is None else is_open))

    def told(self, first: int) -> Attribution:
        """Whose word it is that stands at a token outside all quotations."""
        number = bisect_right(self._firsts, first) - 1
        sentence = self._sentences[number]
        if sentence.paragraph < 0:
            return Attribution(reason=TITLE)
        if self._has_unread_speech(sentence, first):
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
        end, last = max(self._held[number], key=lambda one: (one[0], one[1].id))
        closed = last.kind == "direct" and not last.rule.endswith("colon")  # by a mark
        return not closed and end >= self._sentences[number].last - 1

    def _is_background(self, sentence: Sentence) -> bool:
        """True for a sentence that opens as background does, with a date, or with a verb and the name of who acts."""
        scene, first = self._scene, sentence.first
        if scene.forms[first] in _BACKGROUND or first in scene.times or first + 1 in scene.times:
            return True
        return scene.is_verb(first) and (first + 1 in scene.names or first + 1 in scene.titled) and first not in scene.cues

    def _has_unread_speech(self, sentence: Sentence, token: int) -> bool:
        """True where a word of speech of which no quotation was made may govern a token: one before it, or `بحسب` behind it."""
        for hit in self._scene.analysis.hits_in(SpeechCue, sentence.first, sentence.last):
            speaks = hit.row.kind in _SPEAKS and hit.cut.prefix in _JOINED and self._scene.forms[hit.first] not in _SELDOM_SPEAKS
            governs = hit.first < token or hit.row.kind == "particle"
            if speaks and governs and not any(at in self._scene.cues for at in range(hit.first, hit.last)):
                return True
        opens = (at for at in range(sentence.first, token) if self._scene.forms[at] in _TOLD)
        return any(at not in self._scene.said and at + 1 not in self._scene.said for at in opens)
