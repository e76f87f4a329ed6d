"""The shared analysis of a page, and the local grammars that more than one stage needs: numerals and calendar dates."""

from khabar.grammar.analysis import Analysis, Hit

__all__ = ["Analysis", "Hit"]
