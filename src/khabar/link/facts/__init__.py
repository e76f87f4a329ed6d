"""Which facts of several articles are one, and which contradict each other."""

from khabar.link.facts.linking import Linked, linked_facts

__all__ = ["Linked", "linked_facts"]
