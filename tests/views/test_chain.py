"""A chain step by step."""

from __future__ import annotations

from khabar.model import Hop
from khabar.views.chain import names, steps


def hop(place: int, name: str | None, *sources: str) -> Hop:
    return Hop(id=f"h{place}", role="speaker", name=name, relation="said", status="stated", sources=sources)


def test_two_speakers_are_one_step_and_nobody_quotes_the_other():
    chain = [hop(0, None, "h1"), hop(1, "رصين", "h2", "h3"), hop(2, "نائل الحواتمي"), hop(3, "عصام القرفان")]
    assert [len(step) for step in steps(chain)] == [1, 1, 2]
    assert names(chain) == ("?", "رصين", "نائل الحواتمي، عصام القرفان")


def test_two_agencies_that_pass_on_one_speaker_are_one_step():
    chain = [hop(0, "الضفة", "h1", "h2"), hop(1, "رصين", "h3"), hop(2, "سديم", "h3"), hop(3, "نائل الحواتمي")]
    assert names(chain) == ("الضفة", "رصين، سديم", "نائل الحواتمي")
    assert steps([]) == []
