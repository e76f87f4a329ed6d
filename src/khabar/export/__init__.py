"""A record as files: JSON Lines and CSV."""

from khabar.export.files import Format, export

__all__ = ["Format", "export"]
