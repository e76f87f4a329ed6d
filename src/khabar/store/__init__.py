"""The record on disk (SQLite): pages kept whole, what was read from them, links, decisions; and its check."""

from khabar.store.aliases import Alias
from khabar.store.attach import Attached, Attachments
from khabar.store.batch import Added, Seen
from khabar.store.check import Problem, Reparse
from khabar.store.decisions import Decision, DecisionKind, FactDecision
from khabar.store.identity import Identity
from khabar.store.lookup import FactRef, Found
from khabar.store.outbox import Change
from khabar.store.store import Counts, Store

__all__ = [
    "Added",
    "Alias",
    "Attached",
    "Attachments",
    "Change",
    "Counts",
    "Decision",
    "DecisionKind",
    "FactDecision",
    "FactRef",
    "Found",
    "Identity",
    "Problem",
    "Reparse",
    "Seen",
    "Store",
]
