"""Blocks and their roles, and the articles made of them: title, date, outlet, credited source, dateline, body.

Four steps, each in a package of its own that knows only those before it: `lines` (what a line is), `texts` (where articles
begin and end), `roles` (what every line is to them), `findings` (dates, credits, outlet). `dissection` runs them.
"""

from khabar.dissect.dissection import Dissection, dissect

__all__ = ["Dissection", "dissect"]
