"""Blocks and their roles, and the articles made of them: title, date, outlet, credited source, dateline, body.

Read in this order: `features` (what a line says of itself), `shapes` and `sheet` (prose, headline, stamp …), `titles`, `borders`
and `stories` (where articles begin and end), `head`, `inside`, `around`, `lists` (roles), then `assemble` with `published`,
`credits` and `outlet`.
"""

from khabar.dissect.dissection import Dissection, dissect

__all__ = ["Dissection", "dissect"]
