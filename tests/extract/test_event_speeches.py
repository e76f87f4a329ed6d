"""Who spoke on a day that is told still speaks then a sentence later; nobody else does."""

from __future__ import annotations

import pytest
from test_events import facts_of

_SAID = "قال وزير الخارجية سامر العلواني، الاثنين، إن الأزمة ستنتهي."
BASIS = "same speaker before"


def found(text: str, type_: str) -> list[tuple[str | None, str | None]]:
    events = (event for event in facts_of(text).events if event.type == type_)
    return [(event.date, event.date_bounds.basis if event.date_bounds else None) for event in events]


def test_a_demand_behind_a_dated_speech_of_its_speaker() -> None:
    assert found(f"{_SAID}\nودعا العلواني المجتمع الدولي إلى دعم اللاجئين.", "REQUEST") == [("2024-05-13", BASIS)]


def test_a_meeting_in_which_he_speaks() -> None:
    assert found(f"{_SAID}\nوأضاف العلواني خلال اجتماع في عمان أن بلاده صبرت.", "CONSULT") == [("2024-05-13", BASIS)]


@pytest.mark.parametrize(
    "second",
    [
        "ودعا الرئيس كمال الصباغ المجتمع الدولي إلى دعم اللاجئين.",  # somebody else
        "سقطت أمطار.\nامتلأت السدود.\nفتحت المدارس.\nودعا العلواني المجتمع الدولي إلى دعم اللاجئين.",  # too far behind
    ],
)
def test_no_day_of_another_speaker_or_far_before(second: str) -> None:
    assert found(f"{_SAID}\n{second}", "REQUEST") == [(None, None)]
