"""The version of Khabar; part of what identifies a reading."""

VERSION = "0.1.0"
__version__ = VERSION
