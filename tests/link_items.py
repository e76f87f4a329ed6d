"""Articles made by hand for the tests of link."""

from __future__ import annotations

from typing import Any

from khabar.model import Article, ArticleRef, DateFinding, FieldEvidence, Given, LinkItem, NamedEntity, Page, Quote, text_digest


def item(
    name: str,
    body: str,
    *,
    title: str | None = None,
    published: str | None = None,
    entities: tuple[str, ...] = (),
    outlet: str | None = None,
    credits: tuple[str, ...] = (),  # noqa: A002
    **told: Any,
) -> LinkItem:
    """An article `name` of a reading of its own; entities are names of people, credits names that stand at the end of the body.
    `told`: its events, speeches and figures."""
    body = "\n".join([body, *credits])
    page = Page(
        id=f"sha256:{name}",
        source=name,
        media_type="text/plain",
        charset="utf-8",
        text=body,
        text_sha256=text_digest(body),
        given=Given(published=published),
    )
    found = None
    if published:
        evidence = FieldEvidence(page, "given", "published", published)
        found = DateFinding(
            value=published,
            precision="day",
            earliest=published,
            latest=published,
            edtf=published,
            basis="given",
            evidence=(evidence,),
        )
    return LinkItem(
        ref=ArticleRef(f"rd-{name}", f"a-{name}"),
        page=page.id,
        article=Article(
            id=f"a-{name}",
            kind="main",
            published=found,
            body=((0, len(body)),),
            credited_sources=tuple(Quote(page, body.index(name), body.index(name) + len(name), name) for name in credits),
        ),
        outlet=outlet,
        title=title,
        body=body,
        entities=tuple(NamedEntity(id=f"e-{entity}", type="PER", name=entity) for entity in sorted(entities)),
        **told,
    )


class Source:
    """Items as a record would give them."""

    def __init__(self, *items: LinkItem) -> None:
        self.items = items

    def link_items(self):
        return iter(self.items)
