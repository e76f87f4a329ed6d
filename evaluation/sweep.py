"""Does Khabar read every page? Reads articles of the corpora by lot and names each that a stage fails on.

python evaluation/sweep.py [--pages N] [--seed N]     0 pages: all of them

Exit code 1 where a reading failed. A run rejects such a page with its reason and goes on; there should be none.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator

from judged_draw import Source, articles_of
from judged_list import at_hand

from khabar.config import default_settings
from khabar.errors import InputError
from khabar.ingest import parse
from khabar.model import Capture, Given, RawPage, Rejected, digest
from khabar.pipeline import run

PAGES, SEED = 2_000, 20_261_290


def pages(chosen: list[Source]) -> Iterator[RawPage]:
    """The articles as pages of text: the headline, an empty line, the body; the day is given."""
    for one in chosen:
        data = f"{one.title}\n\n{one.text}".encode()
        capture = Capture(page_id=digest(data), source=one.source, given=Given(published=one.published))
        try:
            yield parse(data, capture, media_type="text/plain", charset="utf-8", limits=default_settings().limits)
        except InputError as error:
            print(f"{one.source}: no page: {error}")


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where a reading failed or the corpora are not here."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args(words)
    if not at_hand():
        print("left out: the corpora are not here", file=sys.stderr)
        return 1
    everything = [one for corpus in ("ant", "saudi") for one in articles_of(corpus) if one.text.strip()]
    chosen = random.Random(asked.seed).sample(everything, asked.pages) if asked.pages else everything
    failed = [one for one in run(pages(chosen), 0) if isinstance(one, Rejected)]
    for one in failed:
        print(f"{one.source}: {one.reason}")
    print(f"{len(chosen)} pages read, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
