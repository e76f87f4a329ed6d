"""Who stands behind a figure or an event: the quotation that it lies in. Used by quantities and events."""

from __future__ import annotations

from bisect import bisect_right

from khabar.extract.givers import given_beside
from khabar.extract.newsroom import Newsroom
from khabar.extract.scene import Scene
from khabar.extract.stage import ArticleText
from khabar.model import Attribution, Quotation, Span, TextEvidence

HUNG = "it hangs by a loose conjunction on somebody's sentence: whether he said it, a reader cannot tell"
NO_SPEAKER = "it lies in a quotation whose speaker was not found"


def attribute(scene: Scene, span: Span) -> Attribution:
    """The attribution of what stands at `span`: to the speaker of the innermost quotation around it, by its cue, or to nobody."""
    article, first = scene.text, scene.tokens(span)[0]
    innermost = scene.said.get(first)
    if innermost is not None and not _holds(innermost, span):
        signed = (q for q in scene.facts.quotations if not q.rule.startswith("claim"))
        innermost = min((q for q in signed if _holds(q, span)), key=_size, default=None)
    if innermost is None:
        return Newsroom.of(scene).told(first)
    cue = (TextEvidence.of(article.page, *innermost.cue.at.span),)
    hinge = _hinge(article, innermost, span[0])
    if hinge is not None:
        return Attribution(quotation=innermost.id, reason=HUNG, evidence=(*cue, hinge))
    speaker = innermost.speaker
    name = (speaker.name or speaker.at.text) if speaker is not None else None
    if name is None:
        return Attribution(quotation=innermost.id, reason=NO_SPEAKER, evidence=cue)
    return Attribution(status="attributed", quotation=innermost.id, name=name, reason="it lies in a quotation", evidence=cue)


def attribute_figure(scene: Scene, span: Span) -> Attribution:
    """That of a figure: outside all quotations also to the source that its own clause names (`قدرت اللجنة الخسائر بنحو`)."""
    told = attribute(scene, span)
    if told.quotation is not None:
        return told
    first, sentences = scene.tokens(span)[0], scene.text.sentences
    sentence = sentences[bisect_right(sentences, first, key=lambda one: one.first) - 1]
    return (given_beside(scene, first, sentence) if sentence.paragraph >= 0 else None) or told


def _holds(quotation: Quotation, span: Span) -> bool:
    """True where all of a span lies in one part of a quotation."""
    return any(start <= span[0] and span[1] <= end for start, end in quotation.at.parts)


def _size(quotation: Quotation) -> tuple[int, Span, str]:
    return sum(end - start for start, end in quotation.at.parts), quotation.at.span, quotation.id


HINGES = frozenset(("حيث", "علما"))  # folded; `حيث` and `علما بأن` add what may be the newsroom's own to an indirect sentence


def _hinge(article: ArticleText, quotation: Quotation, start: int) -> TextEvidence | None:
    """The conjunction between what is surely said and page offset `start`; in a direct quotation all is said."""
    if quotation.kind == "direct":
        return None
    analysis = article.analysis
    first, last = analysis.token_range(quotation.at.start, start)
    token = next((token for token in range(first, last) if analysis.forms[token] in HINGES), None)
    return None if token is None else TextEvidence.of(article.page, *analysis.span_of(token, token + 1))
