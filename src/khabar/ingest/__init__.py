"""Files, folders, archives, HTML, text, WARC, JSONL → raw pages.

What cannot be read is rejected with its reason; the run goes on.
"""

from khabar.ingest.manifest import Manifest, read_manifest
from khabar.ingest.parse import html_parser, parse
from khabar.ingest.walk import ingest

__all__ = ["Manifest", "html_parser", "ingest", "parse", "read_manifest"]
