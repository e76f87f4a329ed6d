"""The plan of extract: which extractors run, in which order, checked before a page is read."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.errors import PlanError
from khabar.extract.stage import ArticleText, Extractor, Facts


class Plan:
    """Extractors in order. Raises PlanError if one requires a layer that none before it provides, or two provide the same."""

    def __init__(self, extractors: Sequence[Extractor]) -> None:
        provided: set[str] = set()
        for extractor in extractors:
            missing = extractor.requires - provided
            if missing:
                raise PlanError(
                    f"{extractor.name} requires {', '.join(sorted(missing))}, which no stage before it provides",
                    "Put the stage that provides it first.",
                )
            twice = extractor.provides & provided
            if twice:
                raise PlanError(f"{extractor.name} provides {', '.join(sorted(twice))} once more", "Keep one of the stages.")
            provided |= extractor.provides
        self.extractors = tuple(extractors)

    def run(self, article: ArticleText) -> Facts:
        """All facts of one article."""
        facts = Facts()
        for extractor in self.extractors:
            extractor.extract(article, facts)
        return facts
