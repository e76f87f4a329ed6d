"""A record as files: JSON Lines, CSV, and events in the columns of ACLED and UCDP GED."""

from khabar.export.codebook import Codebook
from khabar.export.files import Format, export

__all__ = ["Codebook", "Format", "export"]
