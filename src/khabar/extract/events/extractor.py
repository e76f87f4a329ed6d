"""The events of an article, put together from the steps of this package."""

from __future__ import annotations

from khabar.extract.attribution import attribute
from khabar.extract.events import anchoring, dating, earlier, fitting, locating, senses, speeches, spoken, status, tolls, within
from khabar.extract.events.arguments import roles
from khabar.extract.events.merging import Told, merge
from khabar.extract.events.roles import Roles
from khabar.extract.events.runs import Run
from khabar.extract.events.triggers import Telling, tellings
from khabar.extract.field import Field
from khabar.extract.scene import Scene
from khabar.extract.stage import ArticleText, Facts, Sentence
from khabar.lexicon.tables import Trigger
from khabar.model import Argument, Event, Quotation, Quote, Rejected, TextEvidence

_NO_ANCHOR = "an event that is named and not told"
_OTHER_SENSE = "a trigger in another sense"


class EventsExtractor:
    """Events by triggers."""

    name = "events"
    requires = frozenset({"times", "mentions", "quotations", "quantities"})
    provides = frozenset({"events"})

    def extract(self, article: ArticleText, facts: Facts) -> None:
        """Fill `facts.events`, in order of start and end; triggers in another sense and bare nouns are rejected."""
        if not article.sentences:
            return
        scene = Scene.of(article, facts)
        about = article.field if article.analysis.hits(Trigger) else Field(None, 0)
        sentences = [_told(scene, sentence, about, facts) for sentence in article.sentences]
        toll = tolls.tolls(scene, sentences)
        drafts = [_draft(scene, one, toll.get(one.telling.first, {})) for told in sentences for one in told]
        events, bare = within.unite(scene, drafts)
        for draft in bare:
            _reject(scene, draft.told.telling, _OTHER_SENSE if draft.told.echo else _NO_ANCHOR, facts)
        made = {event.id: event for event in reversed(events)}
        taken = {event.quotation for event in made.values() if event.derived}
        for event in _spoken(scene, taken):
            made.setdefault(event.id, event)
        facts.events = tuple(sorted(speeches.dated(scene, made.values()), key=lambda event: (event.at.span, event.id)))


def _told(scene: Scene, sentence: Sentence, about: Field, facts: Facts) -> list[Told]:
    """The events of a sentence with their arguments, those of one event merged."""
    found: list[Told] = []
    for telling in tellings(scene, sentence):
        arguments = roles(scene, telling) if senses.holds(scene, telling, about) else None
        if arguments is not None and fitting.fits(scene, telling, arguments):
            found.append(Told(telling, arguments, []))
        elif arguments is None and about.name is None and within.may_take_up(scene, telling):
            found.append(Told(telling, Roles([], []), [], echo=True))
        else:
            _reject(scene, telling, _OTHER_SENSE, facts)
    return merge(scene, found)


def _reject(scene: Scene, telling: Telling, reason: str, facts: Facts) -> None:
    facts.rejected.append(Rejected(stage="events", reason=reason, start=telling.hit.start, end=telling.hit.end))


def _draft(scene: Scene, told: Told, toll: dict[str, list[str]]) -> within.Draft:
    """The event of a telling alone; bare for a noun that nothing ties to the world."""
    telling, row = told.telling, told.telling.row
    cue = scene.cues.get(telling.first) if row.type in spoken.SPEAKING else None
    when, place = dating.when(scene, telling), locating.where(scene, telling, told.roles)
    found = status.reality(scene, telling, when)
    if found.background and when is not None and when.basis != "own clause" and not earlier.is_old(scene, when):
        when = None  # the sentence dates its own news
    told.roles.carried = told.roles.carried or found.told
    dated = when is not None and when.basis == "own clause"
    sure = cue is not None or found.polarity == "negative" or anchoring.foreseen(scene, telling, found)
    bare = told.echo or not (sure or anchoring.anchored(scene, told, dated, place is not None, bool(toll)))
    place = place if locating.tells(place, telling) else None
    holder = scene.said.get(telling.first)
    attribution = attribute(scene, (telling.hit.start, telling.hit.end))
    actors = tuple(_argument(scene, run) for run in told.roles.actors)
    event = Event(
        id=scene.text.id_of("events", row.type, [(telling.hit.start, telling.hit.end)]),
        article=scene.text.article.id,
        at=Quote.of(scene.text.page, telling.hit.start, telling.hit.end),
        rule=f"trigger_{row.pos}",
        type=row.type,
        mode=row.mode,
        actors=_speakers(cue) or actors or _speakers(_cue_before(scene, telling)),
        targets=tuple(_argument(scene, run) for run in told.roles.targets),
        place=place.place.id if place else None,
        place_basis=place.basis if place else None,
        time=when.time.id if when else None,
        date=dating.day(when),
        date_bounds=dating.bounds(when),
        polarity=found.polarity,
        modality=found.modality,
        status=status.status(found.polarity, found.modality, holder is not None and status.claimed(scene, telling, holder)),
        background=found.background,
        derived=cue is not None,
        quotation=cue.id if cue else holder.id if holder else None,
        killed=tuple(toll.get("killed", ())),
        injured=tuple(toll.get("injured", ())),
        attribution=attribution,
        evidence=(_sentence(scene, telling.sentence),),
    )
    return within.Draft(event, told, bare)


def _spoken(scene: Scene, taken: set[str | None]) -> list[Event]:
    """Events for quotations that are a demand, refusal, threat and whose cue is no trigger of the lexicon."""
    found = []
    for quotation in scene.facts.quotations:
        type_ = spoken.spoken_type(quotation)
        if type_ is None or quotation.id in taken:
            continue
        cue, first = quotation.cue.at, scene.tokens(quotation.cue.at.span)[0]
        sentence = scene.text.sentence_of(first)
        if sentence is None:
            continue
        holder = scene.said.get(first)
        found.append(
            Event(
                id=scene.text.id_of("events", type_, [cue.span]),
                article=scene.text.article.id,
                at=cue,
                rule="cue",
                type=type_,
                actors=_speakers(quotation),
                status="reported_claim" if holder and type_ == "THREATEN" else "happened",
                derived=True,
                quotation=quotation.id,
                attribution=attribute(scene, cue.span),
                evidence=(_sentence(scene, sentence),),
            )
        )
    return found


def _speakers(quotation: Quotation | None) -> tuple[Argument, ...]:
    return tuple(Argument(at=speaker.at, entity=speaker.entity) for speaker in quotation.speakers) if quotation else ()


def _cue_before(scene: Scene, telling: Telling) -> Quotation | None:
    """The act of speech before a participle in its sentence (`قال … مطالبا`): who speaks there, demands here."""
    if telling.row.pos != "participle" or telling.row.type not in spoken.SPEAKING:
        return None
    tokens = range(telling.first - 1, telling.sentence.first - 1, -1)
    return next((scene.cues[token] for token in tokens if token in scene.cues), None)


def _argument(scene: Scene, run: Run) -> Argument:
    bears = run.mention or run.group
    entity = bears.entity if bears is not None else scene.referred.get(run.first)
    return Argument(at=scene.text.quote(run.first, run.last, run.cut), entity=entity)


def _sentence(scene: Scene, sentence: Sentence) -> TextEvidence:
    return TextEvidence.of(scene.text.page, *scene.analysis.span_of(sentence.first, sentence.last))
