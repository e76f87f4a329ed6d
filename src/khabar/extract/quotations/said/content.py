"""What is said: from where its frame opens it to where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import COMMAS, RELATIVES, STOPS, THAT, TO_HIM, folded
from khabar.extract.quotations.framing.frame import Frame, next_frame_at
from khabar.extract.quotations.said.extent import beside, clause_end
from khabar.extract.quotations.said.newsroom import of_the_act
from khabar.extract.quotations.said.shape import Kind, kind_of, page_spans, strip
from khabar.extract.stage import Sentence
from khabar.model import Span

MAX_LABEL = 6  # tokens between marks that may begin a clause that goes on without them (`"الاتفاق التاريخي" يشكل …`)
MAX_NAME = 3  # tokens between marks that can be no more than a name
MAX_BEFORE_SOURCE = 3  # tokens with which a clause can begin before its source, to go on behind it
MIN_ANEW = 10  # tokens of a paragraph between marks that goes on with the quotation before it: shorter ones are headings
MAX_DATELINE = 14  # tokens of a dateline at the head of a text
MAX_FRONT = 2  # tokens before a verbal noun that opens its sentence (`ورغم تأكيد`)
MAX_PARAGRAPHS = 8  # paragraphs of one direct quotation that is opened anew in each
_BUT = folded("و لكن ولكن فيما بينما كما وكما")
_ADVERBIAL = folded("في بعد قبل خلال منذ بسبب إثر عقب جراء نتيجة على من إلى عبر أثناء قرب داخل خارج بينهم بينها")
_WAS = folded("وكان وكانت")
_FIRST_PERSON = folded("أنا نحن لي لدي إنني أنني إني لأنني لكنني معي")
_REMINDERS = folded("يذكر يشار تجدر جدير الجدير")
_POINTERS = folded("جاء وجاء جاءت وجاءت يأتي ويأتي وذلك ذلك")
_CAME = frozenset((verb, word) for verb in ("جاء", "وجاء") for word in ("ذلك", "هذا"))


@dataclass(frozen=True, slots=True)
class Content:
    """What is said: tokens `[first, last)`, page spans (more than one where the body is broken), and `resume`, the token from
    which the sentence goes on behind it."""

    first: int
    last: int
    spans: tuple[Span, ...]
    kind: Kind
    resume: int


def content(scene: Scene, frame: Frame, frames: Sequence[Frame]) -> Content | None:
    """The content of a frame; null where nothing is left."""
    if frame.opener == "trailing":
        return _before(scene, frame, frames)
    begin = frame.begin
    if frame.opener == "after":
        first, last = strip(scene, begin + 1, scene.pairs.close[begin])
        return Content(first, last, page_spans(scene, first, last), "direct", frame.opener_at) if last > first else None
    mark = begin if begin in scene.pairs.close else None
    if mark is not None:
        direct = _quoted(scene, frame, mark)
        if direct is not None:
            return direct
    end = _fronted_end(scene, frame, clause_end(scene, frame, frames))
    unclosed = frame.opener == "mark" and mark in scene.pairs.unclosed
    if frame.opener == "colon" or unclosed:
        end = _sentences_on(scene, frame, frames, end, unclosed)
    elif frame.opener == "that" and end == frame.cue.sentence.last:
        end = _clauses_on(scene, frame, frames, end)
    first, last = strip(scene, begin, end)
    if last <= first:
        return None
    kind = "direct" if unclosed else kind_of(scene, frame, first, last)
    return Content(first, last, page_spans(scene, first, last, frame.cut if first == begin else 0), kind, end)


def _quoted(scene: Scene, frame: Frame, mark: int) -> Content | None:
    """Words wholly between marks; null where the clause goes on behind the closing mark."""
    end = min(scene.paragraph_end(frame.cue.sentence), scene.pairs.close[mark])
    if mark in scene.pairs.unclosed:
        if not _reopened(scene, mark):
            return None
        return _paragraphs_on(scene, mark)
    resume = end + 1
    short = end - mark <= MAX_LABEL and scene.forms[mark - 1] not in TO_HIM
    within = frame.opener in ("that", "object", "leading")
    called = frame.cue.frames == ("label",) and frame.opener == "object"  # `وصفه بـ"…"`: no more than the marks hold
    if (short or within) and not called and not _clause_ends(scene, frame, resume):
        return None
    if end - mark <= MAX_NAME and within and _goes_on(scene, frame, resume):
        return None
    first, last = strip(scene, mark + 1, end)
    if last <= first:
        return None
    spans = page_spans(scene, first, last)
    for _ in range(MAX_PARAGRAPHS):
        begin = _opened_anew(scene, resume)
        if begin is None:
            break
        a, last = strip(scene, begin + 1, scene.pairs.close[begin])
        spans, resume = (*spans, *page_spans(scene, a, last)), scene.pairs.close[begin] + 1
    return Content(first, last, spans, "direct", resume)


def _opened_anew(scene: Scene, i: int) -> int | None:
    """The mark behind a quotation that opens more of it: nothing stands between the two, and nothing but it in its paragraph."""
    count = len(scene.forms)
    while i < count and scene.forms[i] in STOPS and i not in scene.paragraph_starts:
        i += 1
    close = scene.pairs.close.get(i)
    if close is None or i in scene.pairs.unclosed or close - i < MIN_ANEW:
        return None
    end = close + 1
    while end < count and scene.forms[end] in STOPS and end not in scene.paragraph_starts:
        end += 1
    return i if end >= count or end in scene.paragraph_starts else None


def _goes_on(scene: Scene, frame: Frame, i: int) -> bool:
    """True where a name between marks is only the subject: `إن "الغد"، وهي شركة محلية، أغلقت`."""
    return i + 1 < frame.cue.sentence.last and scene.forms[i] in COMMAS and scene.forms[i + 1] in RELATIVES


def _clause_ends(scene: Scene, frame: Frame, i: int) -> bool:
    """True where a sentence ends at `i`, or a comma, another cue or a clause behind a connector follows."""
    if i >= scene.paragraph_end(frame.cue.sentence):
        return True
    form = scene.forms[i]
    if form in COMMAS and frame.opener == "that" and scene.forms[i + 1 : i + 2] and scene.forms[i + 1][:1] == "و":
        return scene.forms[i + 1][1:] not in THAT  # `أن "…"، وأن …` goes on
    if form in STOPS or form in COMMAS or form in ")-–":
        return True
    if any(scene.forms[k] in STOPS for k in range(max(frame.begin, i - 2), i - 1)):
        return True
    return i in scene.cue_tokens


def _reopened(scene: Scene, mark: int) -> bool:
    """True where the next paragraph opens with a mark again: one quotation over several paragraphs."""
    after = scene.pairs.close[mark]
    return after in scene.pairs.close and after in scene.paragraph_starts


def _paragraphs_on(scene: Scene, mark: int) -> Content | None:
    spans: list[Span] = []
    begin, first = mark, mark + 1
    for _ in range(MAX_PARAGRAPHS):
        end = scene.pairs.close[begin]
        a, b = strip(scene, begin + 1, end)
        if b > a:
            spans.append((scene.starts[a], scene.ends[b - 1]))
        last, resume = b, end + 1
        if begin not in scene.pairs.unclosed or end not in scene.pairs.close or end not in scene.paragraph_starts:
            break
        begin = end
    return Content(first, last, tuple(spans), "direct", resume) if spans else None


def _sentences_on(scene: Scene, frame: Frame, frames: Sequence[Frame], end: int, marked: bool) -> int:
    """Behind a colon without marks speech goes on until the paragraph ends or somebody else speaks; behind a mark that nothing
    closes (`marked`) also until marks around one of its sentences do."""
    sentence = frame.cue.sentence
    if end < sentence.last:
        return end
    paragraph = scene.paragraph_end(sentence)
    later = frames[next_frame_at(frames, sentence.last) :]
    spoken = (f for f in later if f.cue.first >= paragraph or _speaks_beside(scene, frame, f))
    stop = next((f.cue.sentence.first for f in spoken if f.cue.first < paragraph), paragraph)
    closed = False
    for following in scene.sentences[scene.sentence_number(sentence.first) + 1 :]:
        if following.first >= stop:
            break
        begins_marked = following.first in scene.pairs.close
        if _narrates(scene, following) or _names_again(scene, frame, following) or (closed and not begins_marked):
            stop = following.first
        closed = marked and begins_marked
    return max(end, min(stop, paragraph))


def _names_again(scene: Scene, frame: Frame, sentence: Sentence) -> bool:
    """True where a sentence names the person whom the cue names: nobody calls himself so."""
    who = scene.names.get(scene.skip(frame.gap, frame.opener_at))
    if who is None and frame.cue.row.kind == "participle":  # `أجاب فلان قائلا`
        who = scene.name_over(frame.cue.first - 1)
    if who is None or who.mention.type != "PER":
        return False
    own = scene.forms[who.last - 1]
    return any(scene.forms[name.last - 1] == own for name in scene.names_in(sentence.first, sentence.last))


def _speaks_beside(scene: Scene, frame: Frame, later: Frame) -> bool:
    """False for a verb of the present amid a later sentence, which is the speaker's own (`في بعض الأحيان تحدث عثرات، أرى أن`)."""
    return later.cue.first - later.cue.sentence.first <= MAX_FRONT or beside(scene, frame, later)


def _narrates(scene: Scene, sentence: Sentence) -> bool:
    """`وتلعب البرازيل في المجموعة …`, `وكان فلان أحرز …`: the newsroom goes on, with a verb and whom it names; the first person
    (`ونلعب`, `لدينا`) is the speaker's."""
    first = sentence.first
    form = scene.forms[first]
    if first in scene.names or len(form) < 4 or not form.startswith("و"):
        return False
    subject = scene.skip(first + 1, sentence.last)
    if form.startswith(("وي", "وت")) or form in _WAS:
        names = scene.names_in(subject, min(sentence.last, subject + 9))
        if not any(name.first == subject or name.title == subject for name in names):
            return False
    elif not _did(scene, form, subject):
        return False
    return not any(scene.forms[i] in _FIRST_PERSON or scene.forms[i].endswith("نا") for i in range(first, sentence.last))


def _did(scene: Scene, form: str, subject: int) -> bool:
    """`ولعب فلان`: a verb of the past with a person right behind it."""
    name = scene.names.get(subject)
    return name is not None and name.mention.type == "PER" and not form.startswith(("وال", "وب"))


def _clauses_on(scene: Scene, frame: Frame, frames: Sequence[Frame], end: int) -> int:
    """What is said goes on in a sentence that `وأن` or `كما أن` opens, with no act of speech of its own."""
    at = scene.sentence_number(end - 1) + 1
    while at < len(scene.sentences):
        sentence = scene.sentences[at]
        first = sentence.first
        head = scene.forms[first].removeprefix("و")
        follows = scene.forms[first + 1] if first + 1 < sentence.last else ""
        goes_on = (head != scene.forms[first] and head in THAT) or (head == "كما" and follows in THAT)
        spoken = any(f.cue.first < sentence.last for f in frames[next_frame_at(frames, first) :][:1])
        if not goes_on or spoken or sentence.paragraph - frame.cue.sentence.paragraph > 1 or sentence.paragraph < 0:
            break
        end = sentence.last
        at += 1
    return end


def _before(scene: Scene, frame: Frame, frames: Sequence[Frame]) -> Content | None:
    """What stands before `…، بحسب X`: its sentence, from the last act of speech in it on."""
    sentence, end = frame.cue.sentence, frame.cue.first
    if end == sentence.first:  # `… . بحسب الشرطة`
        sentence = scene.sentences[scene.sentence_number(end) - 1]
    first, last = strip(scene, _behind_dateline(scene, sentence), end)
    while first < last and scene.forms[first] in _BUT:
        first += 1
    if scene.forms[first].removeprefix("و") in _REMINDERS:  # `ويذكر أن …، بحسب الوكالة`
        first = next((i + 1 for i in range(first, min(last, first + 5)) if scene.forms[i] in THAT), first)
    if scene.forms[end - 1] == "ما" and frame.cue.row.kind == "verb":  # `…، وهو ما أكدته`
        first, last = strip(scene, first, end - 2)
    if tuple(scene.forms[last - 2 : last]) in _CAME:  # `…، جاء ذلك وفق ما ذكره`
        first, last = strip(scene, first, last - 2)
    if last - first < 2 or scene.forms[first] in _POINTERS:
        return None
    cut = 1 if scene.forms[first].startswith("و") and scene.is_joined(first) else 0
    kind = kind_of(scene, frame, first, last)
    spans, resume = page_spans(scene, first, last, cut), frame.opener_at
    if _inserted(scene, frame, first) or _runs_on(scene, frame, frames):
        resume = next((f.cue.first for f in frames[next_frame_at(frames, resume) :]), sentence.last)
        resume = min(resume, sentence.last)
        begin, last = strip(scene, frame.opener_at, resume)
        spans = (*spans, *page_spans(scene, begin, last)) if last > begin else spans
    return Content(first, max(last, first + 1), spans, kind, resume)


def _inserted(scene: Scene, frame: Frame, first: int) -> bool:
    """`الشركة - بحسب الصحيفة - ستبيع`, `وتتضمن بحسب الوكالة، صورا`: the clause goes on behind its source."""
    before, behind = scene.forms[frame.cue.first - 1], scene.forms[frame.opener_at : frame.opener_at + 1]
    if frame.opener_at + 2 >= frame.cue.sentence.last:
        return False
    if before in "-–" or before == "(":
        return bool(behind) and behind[0] in "-–)"
    opened = frame.cue.first - first <= MAX_BEFORE_SOURCE and before not in COMMAS and "ال" not in scene.forms[first][:3]
    return opened and behind[0] in COMMAS and frame.opener_at + 1 not in scene.titles


def _runs_on(scene: Scene, frame: Frame, frames: Sequence[Frame]) -> bool:
    """`قتل ثلاثة، بحسب الشرطة، في انفجار`: a phrase of the same clause stands behind the source and ends the sentence."""
    at, last = frame.opener_at, frame.cue.sentence.last
    if at + 3 >= last or scene.forms[at] not in COMMAS or scene.forms[frame.cue.first - 1] not in COMMAS:
        return False
    if of_the_act(scene, at + 1):  # `…، بعد اجتماع مع نظيره`
        return False
    rest = frames[next_frame_at(frames, at) :][:1]
    return scene.forms[at + 1] in _ADVERBIAL and not any(f.cue.first < last for f in rest)


def _behind_dateline(scene: Scene, sentence: Sentence) -> int:
    """Past `دبي، الإمارات العربية المتحدة (CNN)--` at the head of a text."""
    dateline = scene.text.article.dateline
    first = sentence.first
    if dateline is not None and dateline.start >= scene.starts[first]:
        first = scene.analysis.token_at(dateline.end)
    for i in range(sentence.first, min(sentence.first + MAX_DATELINE, sentence.last - 1)):
        if scene.forms[i] in ")-" and scene.forms[i + 1] in "-–:":
            first = max(first, i + 2)
    return first if first < sentence.last else sentence.first


def _fronted_end(scene: Scene, frame: Frame, end: int) -> int:
    """`بعد إعلان الشركة أنها …، قامت`: before the clause it belongs to, what is said ends at the comma."""
    cue = frame.cue
    if cue.row.kind != "masdar" or cue.first - cue.sentence.first > MAX_FRONT:
        return end
    return next((i for i in range(frame.begin + 1, end) if scene.forms[i] in COMMAS and not _within_marks(scene, frame, i)), end)


def _within_marks(scene: Scene, frame: Frame, i: int) -> bool:
    return any(mark < i < scene.pairs.close.get(mark, mark) for mark in scene.marks_in(frame.begin, i))
