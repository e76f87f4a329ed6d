"""The independent origins behind the tellings of one fact."""

from __future__ import annotations

from typing import Any

from khabar.model import FactEdge, Score, TellingRef, Voice
from khabar.views.cite import Cite
from khabar.views.fact_origins import FactTelling, fact_origins


def telling(
    name: str, *, by: str | None = None, unnamed: Any = None, outlet: str | None = None, person: str | None = None, **more: Any
) -> FactTelling:
    """`more`: `status`, `carrier`, `credited`, `formula`, `published`."""
    status = more.get("status", "attributed" if by else "newsroom_voice")
    source = Cite(
        reading=f"rd-{name}",
        article=f"a-{name}",
        page=f"sha256:{name}",
        source=name,
        locator=None,
        url=None,
        outlet=outlet or f"صحيفة {name}",
        credited=more.get("credited"),
        title=None,
        published=more.get("published"),
    )
    return FactTelling(
        ref=TellingRef(f"rd-{name}", f"a-{name}", f"x-{name}"),
        text=name,
        start=0,
        end=1,
        voice=Voice(status=status, name=by, unnamed=unnamed, carrier=more.get("carrier")),
        person=person,
        formula=more.get("formula", ord(name)),
        source=source,
    )


def copied(one: FactTelling, other: FactTelling) -> FactEdge:
    scores = (Score(feature="same passage", value=1.0),)
    return FactEdge(layer="events", left=one.ref, right=other.ref, verdict="same", scores=scores)


def kinds(layer: Any, *tellings: FactTelling, edges: tuple[FactEdge, ...] = ()) -> list[tuple[str, int]]:
    return [(origin.kind, len(origin.tellings)) for origin in fact_origins(layer, tellings, edges).origins]


def test_one_speaker_is_one_origin_through_however_many_outlets():
    told = [telling("1", by="وزير الري", person="n-1"), telling("2", by="سالم الحوراني", person="n-1")]
    found = fact_origins("quotations", [*told, telling("3", by="الوزير سالم الحوراني")], ())
    assert (found.count, [origin.kind for origin in found.origins]) == (1, ["speaker"])
    assert found.origins[0].carriers == ("صحيفة 1", "صحيفة 2", "صحيفة 3")


def test_two_speakers_are_two():
    assert kinds("quantities", telling("1", by="الدفاع المدني"), telling("2", by="البلدية")) == [("speaker", 1), ("speaker", 1)]


def test_unnamed_sources_count_by_the_medium_that_they_told():
    told = (telling("1", by="مصدر أمني", unnamed="security"), telling("2", by="مصدر أمني", unnamed="security"))
    assert kinds("events", *told) == [("unnamed", 1), ("unnamed", 1)]
    assert kinds("events", *told, edges=(copied(*told),)) == [("unnamed", 2)]
    to_one = tuple(telling(name, by="مصدر أمني", unnamed="security", carrier="فرانس برس") for name in "12")
    assert kinds("events", *to_one) == [("unnamed", 2)]


def test_an_agency_is_one_origin_whether_it_is_credited_or_quoted():
    told = telling("1", credited="أ ف ب"), telling("2", by="وكالة فرانس برس"), telling("3", credited="رويترز")
    assert kinds("events", *told) == [("agency", 2), ("agency", 1)]


def test_what_outlets_tell_themselves_counts_by_outlet_and_copies_once():
    told = telling("1"), telling("2"), telling("3", outlet="صحيفة 1")
    assert kinds("events", *told) == [("own", 2), ("own", 1)]
    assert kinds("events", *told, edges=(copied(told[0], told[1]),)) == [("own", 3)]
    assert kinds("events", telling("1", formula=1), telling("2", formula=1)) == [("own", 2)]  # one wire, credited by neither


def test_the_same_words_have_one_speaker_however_he_is_told():
    told = telling("1", by="خالد طاهر"), telling("2", by="الأمين")
    assert kinds("quotations", *told) == [("speaker", 1), ("speaker", 1)]
    assert kinds("quotations", *told, edges=(copied(*told),)) == [("speaker", 2)]


def test_an_outlet_that_prints_an_agencys_words_without_credit_is_no_source_of_its_own():
    told = telling("1", credited="أ ف ب", formula=1), telling("2", formula=1)
    assert kinds("events", *told) == [("agency", 2)]


def test_figures_that_nobody_is_quoted_for_are_formulas_and_no_origins():
    told = [telling("1", formula=1), telling("2", formula=1), telling("3", formula=2), telling("4", status="undetermined")]
    found = fact_origins("quantities", told, ())
    assert (found.count, found.formulas, found.undetermined) == (0, 2, 1)
    assert [origin.name for origin in found.origins] == [None, None, None]


def test_the_order_of_tellings_changes_nothing():
    told = [telling("1", by="البلدية", published="2022-01-02"), telling("2"), telling("3", credited="رويترز")]
    assert fact_origins("events", told, ()) == fact_origins("events", told[::-1], ())
