"""Runs of words that many different reports have over some time: standing formulas, signatures, forms of tables."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from khabar.link.reprints.candidates import RUN
from khabar.link.reprints.wording import Codes, runs

MANY = 4  # reports, copies of one counted once
LASTS = 3  # days between the first and the last of them: what many papers cut out of one wire is gone after two
MANY_UNDATED = 12  # reports, where the days are not known


class Common:
    """Tells which runs of a text stand in many reports of the record."""

    def __init__(self, texts: Sequence[Codes], reports: Sequence[int], days: Sequence[int | None]) -> None:
        """Of each text, the number of the report that it prints (that of its group of copies), and its day as a number."""
        own = [np.unique(runs(text, RUN)) for text in texts]
        lengths = [len(one) for one in own]
        codes = np.concatenate(own) if own else np.zeros(0, dtype=np.uint64)
        report = np.repeat(np.array(reports, dtype=np.int64), lengths)
        day = np.repeat(np.array([-1 if one is None else one for one in days], dtype=np.int64), lengths)
        order = np.lexsort((report, codes))
        codes, report, day = codes[order], report[order], day[order]
        begins = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]]) if len(codes) else np.zeros(0, dtype=np.int64)
        if not len(begins):
            self._runs = codes
            return
        new = np.r_[True, (codes[1:] != codes[:-1]) | (report[1:] != report[:-1])].astype(np.int64)
        count = np.add.reduceat(new, begins)
        last = np.maximum.reduceat(day, begins)
        first = np.minimum.reduceat(np.where(day < 0, np.iinfo(np.int64).max, day), begins)
        lasting = (last >= 0) & (last - first >= LASTS) & (count >= MANY)
        self._runs = codes[begins][lasting | (count >= MANY_UNDATED)]

    def of(self, text: Codes) -> NDArray[np.bool_]:
        """Of each run of a text, whether many reports have it."""
        own = runs(text, RUN)
        if not len(self._runs):
            return np.zeros(len(own), dtype=bool)
        places = np.minimum(np.searchsorted(self._runs, own), len(self._runs) - 1)
        return np.asarray(self._runs[places] == own)
