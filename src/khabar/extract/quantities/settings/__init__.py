"""Where and as of when a quantity is told: a place behind `في` or ب and a time of its own clause, else unknown.

groups      quantities that are told in one breath, which share what stands at either end    setting     the steps
where, when the first place behind or the one that opens the clause; the same for times      openings    what opens a clause
words       closed classes of words
"""

from khabar.extract.quantities.settings.setting import add_settings

__all__ = ["add_settings"]
