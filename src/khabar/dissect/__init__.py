"""Blocks and their roles, and the articles made of them: title, date, outlet, credited source, dateline, body."""

from khabar.dissect.dissection import Dissection, dissect

__all__ = ["Dissection", "dissect"]
