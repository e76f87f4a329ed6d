"""All names under which a page may print its own outlet: an outlet is no source of its own articles."""

from __future__ import annotations

from urllib.parse import urlsplit

from khabar.dissect.lines.page_fields import urls
from khabar.dissect.lines.words import words_of
from khabar.grammar import Analysis
from khabar.lexicon.tables import Agency


def kin(analysis: Analysis, outlets: frozenset[str]) -> frozenset[str]:
    """The folded names of an outlet with those that the page has for the same agency, paper or channel (`CNN`, `سي إن إن`), found
    by its name or by the host of the page's address."""
    hits = analysis.hits(Agency)
    if not hits:
        return outlets
    own = outlets | _labels(analysis)
    printed = [(hit.row.name, words_of(analysis.page.text[hit.start : hit.end])) for hit in hits]
    rows = {name for name, form in printed if form in own or words_of(name) in own}
    return outlets.union(form for name, form in printed if name in rows)


def _labels(analysis: Analysis) -> frozenset[str]:
    """The parts of the host of the page's address: `arabic.cnn.com` is `arabic`, `cnn`, `com`."""
    hosts = ((urlsplit(evidence.quote).hostname or "") for evidence in urls(analysis.page))
    return frozenset(label for host in hosts for label in host.split("."))
