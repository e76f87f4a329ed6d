"""What happened, is planned, denied or supposed: events by triggers.

trigger → sense → arguments → merged in its sentence → status → date and place → tolls → attribution. Each step is a function of
tokens and sentences in a file of its own; `extractor` puts them together.
"""

from khabar.extract.events.extractor import EventsExtractor

__all__ = ["EventsExtractor"]
