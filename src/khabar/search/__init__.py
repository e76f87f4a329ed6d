"""Full-text search over the articles of a record: the index (derived, can always be rebuilt) and the queries."""

from khabar.search.index import check_index, rebuild, sync_index
from khabar.search.query import Hit, Results, parse_query, search

__all__ = ["Hit", "Results", "check_index", "parse_query", "rebuild", "search", "sync_index"]
