"""Stories: articles that tell one happening and what follows from it; threads: stories on one matter over months and years."""

from khabar.link.stories.stories import stories
from khabar.link.stories.threads import threads

__all__ = ["stories", "threads"]
