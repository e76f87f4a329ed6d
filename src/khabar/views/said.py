"""Who said what, when, through whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from khabar.model import ArticleRef, EntityRef, Quotation, TellingRef
from khabar.store import Store
from khabar.views.chain import names
from khabar.views.cite import Cite, articles, one_line
from khabar.views.match import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One act of speech, as the article tells it that told it first."""

    quotation: str
    quotations: tuple[str, ...]
    """Ids of all its tellings, `quotation` among them."""
    date: str | None
    """When the article was published: the speech is not later."""
    speakers: tuple[str, ...]
    """Names on the page, of people the fullest there, or the words for unnamed ones; empty where it is not clear who speaks."""
    roles: tuple[str, ...]
    anonymous: bool
    inferred: bool
    """True where the sentence does not name the speaker: he is carried on from one before it."""
    act: str
    kind: str
    text: str
    via: tuple[str, ...]
    chain: tuple[str, ...]
    """Names from the page inwards, step by step; `?` where a hop has none."""
    source: Cite
    sources: tuple[Cite, ...]
    """All articles that tell it, in order of date."""


def said(store: Store, by: str | None = None, about: str | None = None, *, once: bool = True) -> list[Statement]:
    """Acts of speech in order of date, then of place on the page: what a speaker said over time. `by`: words of the speaker's
    role or of a name that the record knows him by, Latin letters among them; `about`: words said. `once`: what several
    articles tell is one row, else each telling is."""
    speaker, subject, links = Query(by), Query(about), store.links()
    known = {member: link for link in links.entities for member in link.members} if by else {}
    home = {ref: group.id for group in links.fact_groups if once and group.layer == "quotations" for ref in group.members}
    found: dict[str, list[tuple[str, ArticleRef, int, Statement]]] = {}
    for reading, article, source in articles(store):
        people = {entity.id: entity.name for entity in reading.entities if entity.type == "PER"}
        for quotation in reading.quotations:
            if quotation.article == article.id:
                statement = _statement(quotation, source, people)
                refs = (EntityRef(reading.id, article.id, voice.entity) for voice in quotation.speakers if voice.entity)
                own = [known[ref] for ref in refs if ref in known]
                named = [*statement.speakers, *statement.roles, *(name for link in own for name in (link.name, link.latin))]
                if (not by or any(named)) and speaker.matches(*named) and subject.matches(statement.text, source.title):
                    ref = TellingRef(*source.ref, quotation.id)
                    row = statement.date or "9999", source.ref, quotation.at.start, statement
                    found.setdefault(home.get(ref, "/".join(ref)), []).append(row)
    told = sorted((sorted(rows, key=_place) for rows in found.values()), key=lambda rows: _place(rows[0]))
    return [_once([row[-1] for row in rows]) for rows in told]


def _place(row: tuple[str, ArticleRef, int, Statement]) -> tuple[str, ArticleRef, int]:
    return row[:3]


def _once(tellings: Sequence[Statement]) -> Statement:
    """One act of speech of all its tellings, in order of date."""
    sources = {one.source.ref: one.source for one in tellings}
    ids = dict.fromkeys(one.quotation for one in tellings)
    return replace(tellings[0], quotations=tuple(ids), sources=tuple(sources.values()))


def _statement(quotation: Quotation, source: Cite, people: Mapping[str, str]) -> Statement:
    """`people`: the fullest name of each person of the article, by entity."""
    voices = quotation.speakers
    return Statement(
        quotation=quotation.id,
        quotations=(quotation.id,),
        date=source.published,
        speakers=tuple(one_line(people.get(voice.entity or "") or voice.name or voice.at.text) for voice in voices),
        roles=tuple(one_line(voice.role) for voice in voices if voice.role),
        anonymous=any(voice.anonymous for voice in voices),
        inferred=any(voice.resolution != "stated" for voice in voices),
        act=quotation.cue.act,
        kind=quotation.kind,
        text=one_line(quotation.at.text),
        via=tuple(one_line(via.at.text) for via in quotation.via),
        chain=names(quotation.chain),
        source=source,
        sources=(source,),
    )
