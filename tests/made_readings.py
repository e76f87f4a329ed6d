"""Pages and readings made by hand for tests: an invented report with one fact of every kind, every quote a real one.

The kept bytes of a made page are a JSON array `[text, [[path, value] …]]`, so that `parse_made` can read them again.
"""

from __future__ import annotations

import json
from dataclasses import replace

from khabar.model import (
    Argument,
    Article,
    Attribution,
    Block,
    Capture,
    Cue,
    DateBounds,
    DateFinding,
    Entity,
    EntityRole,
    Event,
    Field,
    FieldEvidence,
    Given,
    Hop,
    Mention,
    Outlet,
    Page,
    Place,
    Quantity,
    Quotation,
    Quote,
    RawPage,
    Reader,
    Reading,
    Rejected,
    Speaker,
    TextEvidence,
    Time,
    Via,
    content_id,
    digest,
    fact_id,
    text_digest,
)

READER = Reader(version="0.1.0", lexicons="sha256:1", models="sha256:0", html="made 1")
NEWER = Reader(version="0.2.0", lexicons="sha256:2", models="sha256:0", html="made 1")
SITE = 'meta[property="og:site_name"]@content'

# Broken speech: the speaker stands inside what he says, so that the quotation has two parts.
REPORT = """مقتل {toll} شخصا في هجوم على {city}
{city} ـ نداء الضفتين، 26 كانون الثاني 2024
قُتل {toll} شخصا الجمعة في هجوم بالصواريخ على {city}، بحسب ما أحصته الصحيفة.
«لن نسمح بتكرار ذلك»، قال وزير الدفاع سالم المرعي لقناة (الضفة)، «وسنحاسب المسؤولين عنه».
إقرأ أيضا: أسعار الذهب اليوم
"""


def made_page(
    toll: int = 23,
    city: str = "العمارة",
    *,
    source: str | None = None,
    locator: str | None = None,
    given: Given | None = None,
    captured_at: str | None = None,
) -> RawPage:
    """A page of the invented report; other tolls and cities make other pages."""
    text, fields = REPORT.format(toll=toll, city=city), [[SITE, "نداء الضفتين"]]
    data = json.dumps([text, fields], ensure_ascii=False).encode()
    given = given or Given()
    capture = Capture(
        page_id=digest(data),
        source=source or f"{city}-{toll}.json",
        locator=locator,
        given=given,
        url=given.url,
        captured_at=captured_at,
    )
    return RawPage(page=parse_made(data, capture, "application/json", "utf-8"), layout=(), data=data, capture=capture)


def parse_made(data: bytes, capture: Capture, media_type: str, charset: str) -> Page:
    """The page behind made bytes."""
    text, fields = json.loads(data)
    return Page(
        id=digest(data),
        source=capture.source,
        locator=capture.locator,
        url=capture.url,
        media_type=media_type,
        charset=charset,
        fetched_at=capture.captured_at,
        given=capture.given,
        kind="article",
        text=text,
        text_sha256=text_digest(text),
        languages=("ar",),
        fields=tuple(Field(path, value) for path, value in fields),
    )


class Maker:
    """Makes the facts of one made page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.title = self.at(page.text.partition("\n")[0])
        self.article = self.id("articles", "main", self.title)

    def at(self, words: str, after: str = "") -> Quote:
        """Some words of the page, the first after other words."""
        start = self.page.text.index(words, self.page.text.index(after))
        return Quote.of(self.page, start, start + len(words))

    def id(self, layer: str, kind: str, at: Quote) -> str:
        return fact_id(layer, self.page.text_sha256, kind, at.parts)

    def says(self, at: Quote) -> tuple[TextEvidence]:
        return (TextEvidence.of(self.page, at.start, at.end),)


def made_reading(raw: RawPage, reader: Reader = READER, *, without: tuple[str, ...] = ()) -> Reading:
    """What a reader finds on a made page; the layers in `without` stay empty."""
    make = Maker(raw.page)
    lead, speech = make.at("قُتل"), make.at("«لن نسمح")
    end_of_speech = make.at("عنه».")
    time, person, place = _time(make), _minister(make), _city(make)
    entities = (
        Entity(id="e-minister", type="PER", name="سالم المرعي", latin="Salem al-Marai", roles=(_role(make),)),
        Entity(id=city_id(place.at.text), type="LOC", name=place.at.text),
    )
    quotation, quantity = _quotation(make), _quantity(make, time, place)
    reading = Reading(
        reader=reader,
        page=raw.page,
        blocks=(
            Block(start=make.title.start, end=make.title.end, role="main_title", article=make.article),
            Block(start=lead.start, end=end_of_speech.end, role="main_body", article=make.article),
        ),
        articles=(_article(make, ((lead.start, speech.start - 1), (speech.start, end_of_speech.end))),),
        times=(time,),
        mentions=(place, person),
        entities=entities,
        quotations=(quotation,),
        quantities=(quantity,),
        events=(_event(make, time, place, quantity),),
        rejected=(Rejected(stage="dissect", reason="read-also link", start=end_of_speech.end + 1, end=len(raw.page.text)),),
    )
    return replace(reading, **dict.fromkeys(without, ()))  # type: ignore[arg-type]


def city_id(name: str) -> str:
    """The id of the entity of a made city."""
    return content_id("e", "LOC", name)


def _article(make: Maker, body: tuple[tuple[int, int], ...]) -> Article:
    date = make.at("26 كانون الثاني 2024")
    day = "2024-01-26"
    name = "نداء الضفتين"
    return Article(
        id=make.article,
        kind="main",
        title=make.title,
        dateline=make.at(name),
        credited_sources=(make.at(name),),
        outlet=Outlet(name=name, basis="meta", evidence=(FieldEvidence(make.page, "attribute", SITE, name),)),
        published=DateFinding(
            value=day, precision="day", earliest=day, latest=day, edtf=day, basis="dateline", evidence=make.says(date)
        ),
        body=body,
    )


def _time(make: Maker) -> Time:
    at, day = make.at("الجمعة"), "2024-01-26"
    key = make.id("times", "DATE", at)
    return Time(id=key, article=make.article, at=at, rule="weekday", type="DATE", value=day, edtf=day, earliest=day, latest=day)


def _minister(make: Maker) -> Mention:
    at = make.at("سالم المرعي")
    return Mention(
        id=make.id("mentions", "PER", at), article=make.article, at=at, rule="title", type="PER", title=make.at("وزير الدفاع"),
        latin="Salem al-Marai", latin_basis="transliterated", entity="e-minister", confidence=0.75,
    )  # fmt: skip


def _city(make: Maker) -> Mention:
    name = make.page.text.partition("\n")[0].rpartition(" على ")[2]
    at = make.at(name, after="بالصواريخ")
    place = Place(name_en="Amarah", lat=31.84, lon=47.14, country="IQ", geonames=99532, geo_precision=1)
    key = make.id("mentions", "LOC", at)
    return Mention(id=key, article=make.article, at=at, rule="gazetteer", type="LOC", entity=city_id(name), place=place)


def _role(make: Maker) -> EntityRole:
    return EntityRole(text="وزير الدفاع", country="IQ", evidence=make.says(make.at("وزير الدفاع")))


def _quotation(make: Maker) -> Quotation:
    first, second = make.at("«لن نسمح بتكرار ذلك»"), make.at("«وسنحاسب المسؤولين عنه»")
    at = Quote.of_spans(make.page, [first.span, second.span])
    speaker = make.at("وزير الدفاع سالم المرعي")
    return Quotation(
        id=make.id("quotations", "direct", at),
        article=make.article,
        at=at,
        rule="broken speech",
        kind="direct",
        cue=Cue(at=make.at("قال"), act="say"),
        speakers=(Speaker(at=speaker, name="سالم المرعي", role="وزير الدفاع", entity="e-minister"),),
        via=(Via(at=make.at("لقناة (الضفة)"), name="الضفة", relation="told_to"),),
        chain=(
            Hop(id="h0", role="outlet", name="نداء الضفتين", relation="published", status="stated", sources=("h1",)),
            Hop(id="h1", role="speaker", name="سالم المرعي", relation="said", status="stated", evidence=make.says(speaker)),
        ),
    )


def _quantity(make: Maker, time: Time, place: Mention) -> Quantity:
    toll = make.page.text.split()[1]
    at = make.at(f"{toll} شخصا", after="قُتل")
    voice = Attribution(status="newsroom_voice", reason="the paper counts itself", evidence=make.says(make.at("أحصته الصحيفة")))
    return Quantity(
        id=make.id("quantities", "count", at), article=make.article, at=at, rule="digits", kind="count", role="killed",
        value=int(toll), low=int(toll), high=int(toll), counted=make.at("شخصا", after="قُتل"), place=place.id, time=time.id,
        attribution=voice,
    )  # fmt: skip


def _event(make: Maker, time: Time, place: Mention, toll: Quantity) -> Event:
    at, day = make.at("هجوم", after="قُتل"), "2024-01-26"
    return Event(
        id=make.id("events", "ASSAULT", at), article=make.article, at=at, rule="trigger", type="ASSAULT", mode="rockets",
        targets=(Argument(at=place.at, entity=place.entity),), place=place.id, time=time.id, date=day, killed=(toll.id,),
        date_bounds=DateBounds(earliest=day, latest=day, precision="day", basis="own clause"), evidence=make.says(at),
    )  # fmt: skip


def made_pair(toll: int = 23, city: str = "العمارة", *, reader: Reader = READER, **page: object) -> tuple[RawPage, Reading]:
    """A made page and its reading; see made_page for what can be said of it."""
    raw = made_page(toll, city, **page)  # type: ignore[arg-type]
    return raw, made_reading(raw, reader)
