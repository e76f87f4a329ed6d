"""Where words inside somebody's words end, and what only looks as if it stood inside them."""

from __future__ import annotations

import re
from dataclasses import replace

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import CLAUSE_BREAKS, COMMAS, PARTICLES, RELATIVES, STOPS, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.said.content import Content
from khabar.extract.quotations.said.shape import page_spans, strip
from khabar.lexicon.tables import ToldCue

MAX_CONTRAST = 10  # words of a subject between `لكن` and its verb
_AGAINST = folded("لكن ولكن بينما فيما")
FUTURE = re.compile(r"س(?:ت(?!ين|ه$|اد|ار|وك)|ي(?!ا|د|ر|ط|ف|ل|م|نا|نم|ول))\w{3,}$")
"""Verbs in the future, without the nouns in سي and ست (`سياسة`, `سيطرة`, `سيناء`, `ستين`)."""
_EXCEPT = folded("إلا غير")
_BEHIND_CLAUSES = folded("ونحن وأنا كما بل وقد فقد حيث إذ ؛ :")
_OTHER_VERBS = folded("لا لم لن ليس ليست كان كانت وكان وكانت قد لأن لأنه لأنها بعدما")
_AND_THAT = folded("وإن وأن وإنه وأنه وإنها وأنها وإنهم وأنهم")


def set_against(scene: Scene, cue: CueHit, said: Content) -> int | None:
    """The token that opens a clause set against what was said before: `قالت الحكومة إن …، لكن المعارضة قالت`.

    News sets one speaker against another so; the clause is not told by the first. None inside direct speech, and for a verb of
    the present (`قال إن الدول مستعدة لكن الشركات تقول`) which is the speaker's own.
    """
    if said.kind == "direct" or cue.joined:
        return None
    for i in range(cue.first - 1, max(said.first, cue.first - MAX_CONTRAST), -1):
        form = scene.forms[i]
        if form in _AGAINST:
            return i
        if form == "حين" and scene.forms[i - 1] == "في":
            return i - 1
        if form in PARTICLES or form in CLAUSE_BREAKS or form in RELATIVES:
            return i - 1 if form in PARTICLES and scene.forms[i - 1] in _EXCEPT else None
    return None


def within(scene: Scene, frame: Frame, said: Content, holder: tuple[Frame, Content]) -> Content | None:
    """What is said, no further than the words that hold it, nor than `وإن` which goes on with what the holder says."""
    outer, held = holder
    last = min(said.last, held.last)
    if frame.opener == "object":
        last = _phrase_end(scene, frame, said, last)
    if said.kind != "direct" and outer.opener == "that":
        last = next((i for i in range(said.first + 1, last) if _goes_on(scene, frame, outer, i)), last)
    return said if last == said.last else until(scene, frame, said, last)


def _phrase_end(scene: Scene, frame: Frame, said: Content, last: int) -> int:
    """What is demanded in a relative clause ends before the negated verb that goes on with the clause around it (`القرار الذي دعا
    إلى هدنة لا يسري على`), and anywhere before a participle of his (`دعت إلى وقف القتال، ملوحة بـ`)."""
    relative = scene.forms[frame.cue.first - 1] in RELATIVES
    for i in range(said.first + 1, last - 1):
        if relative and scene.forms[i] in _OTHER_VERBS and scene.forms[i - 1] not in RELATIVES:
            return i
        told = scene.analysis.hits_in(ToldCue, i + 1, i + 2) if scene.forms[i] in COMMAS else ()
        if any(hit.row.kind == "participle" for hit in told):
            return i
    return last


def clause_cut(scene: Scene, frame: Frame, said: Content, held: Content, to_end: bool = False) -> Content | None:
    """What a verbal noun or a bare object tells: its clause, up to a comma, a conjunction or a negated verb, within the words
    that hold it; `to_end`: all the rest of them."""
    last = min(held.last, said.last if not to_end else held.last)
    if said.kind == "direct" and said.last <= held.last:
        return said
    if not to_end:
        last = next((i for i in range(said.first + 1, last) if _ends(scene, i, frame.opener == "that")), last)
    return until(scene, frame, said, last)


def _ends(scene: Scene, i: int, clause: bool) -> bool:
    """True where what is told ends at `i`: a `clause` goes on with verbs of its own, a phrase ends before a negated one."""
    form = scene.forms[i]
    if form in COMMAS:
        return scene.forms[i + 1] not in RELATIVES or scene.forms[i + 1].startswith("و")
    if form in STOPS or form in _AGAINST or form in _AND_THAT or form in _BEHIND_CLAUSES:
        return True
    other = form in _OTHER_VERBS or FUTURE.match(form) is not None
    return not clause and other and scene.forms[i - 1] not in RELATIVES


def until(scene: Scene, frame: Frame, said: Content, last: int) -> Content | None:
    """What is said, up to a token; none where nothing is left."""
    first, last = strip(scene, said.first, last)
    if last <= first:
        return None
    spans = page_spans(scene, first, last, frame.cut if first == frame.begin else 0)
    return replace(said, first=first, last=last, spans=spans, resume=last)


def _goes_on(scene: Scene, frame: Frame, outer: Frame, i: int) -> bool:
    """True for `و` and the particle behind the holder's cue, which is not that of the words inside (`قال إن … أعلن أن … وإن`)."""
    if scene.forms[i] not in _AND_THAT or scene.cue_in(i - 1, i) is not None:
        return False
    own = _particle(scene, frame.begin - 1) if frame.opener == "that" else ""
    return _particle(scene, i)[1:3] == _particle(scene, outer.begin - 1)[:2] != own[:2]


def _particle(scene: Scene, i: int) -> str:
    return scene.analysis.page.text[scene.starts[i] : scene.ends[i]]
