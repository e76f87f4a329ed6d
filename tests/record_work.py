"""Work on a record for tests of the store: run here, or in another process that is killed, and all rows that it leaves.

As a program: `record_work.py crash RECORD POINT`, `record_work.py hold RECORD`, `record_work.py add RECORD FIRST LAST`.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from khabar.model import (
    ArticleRef,
    Descent,
    EntityEdge,
    EntityLink,
    EntityRef,
    Links,
    RawPage,
    Reading,
    Rejected,
    Reprint,
    ReprintGroup,
    RoleHeld,
    RoleTold,
    Score,
    Shared,
    Story,
    StoryEdge,
    Thread,
)
from khabar.store import Store
from khabar.store.crashpoints import VARIABLE
from khabar.store.schema import KEPT, LOOK_UP, READINGS
from made_readings import made_pair

Pair = tuple[RawPage, Reading]
Dump = dict[str, list[tuple[object, ...]]]
PASSAGES = (Shared((0, 5), (3, 9), 1), Shared((6, 20), (11, 24), 3))
REJECTED = Rejected(stage="ingest", reason="empty file", source="empty.html")


def pairs(first: int, last: int) -> list[Pair]:
    """Made pages with tolls `[first, last)`, each seen at one place."""
    return [made_pair(toll) for toll in range(first, last)]


def made_links(store: Store) -> Links:
    """Links over all articles of a record, as `link` would give them."""
    refs = [item.ref for item in store.link_items()]
    scores = (Score(feature="shingles", value=0.5),)
    edges = [(left, right) for left, right in pairwise(refs)]
    told = {pair: (Descent(member=pair[1], origin=pair[0], source="رصين", basis="later", confidence=0.5),) for pair in edges}
    units = [EntityRef(*ref, "e-minister") for ref in refs]
    roles = (RoleHeld(role=RoleTold("وزير الري", "وزارة الري", "IQ"), earliest="2024-01-26", latest=None, articles=len(refs)),)
    return Links(
        entities=(EntityLink(id="n-minister", type="PER", name="سالم المرعي", latin=None, members=tuple(units), roles=roles),),
        entity_edges=(EntityEdge(left=units[0], right=units[-1], verdict="same", by="rule", scores=scores),),
        reprints=tuple(
            Reprint(left=left, right=right, kind="partial", passages=PASSAGES, scores=scores, descents=told[left, right])
            for left, right in edges
        ),
        reprint_groups=(ReprintGroup(id="g-1", members=tuple(refs), descents=tuple(Descent(member=ref) for ref in refs)),),
        stories=tuple(_story(chunk) for chunk in (refs[::2], refs[1::2])),
        threads=(_thread(refs),),
        story_edges=tuple(StoryEdge(left=left, right=right, scores=scores) for left, right in edges),
    )


def _story(refs: list[ArticleRef]) -> Story:
    return Story(id="s-" + refs[0].reading, headline="هجوم العمارة", members=tuple(refs), earliest="2024-01-26", latest=None)


def _thread(refs: list[ArticleRef]) -> Thread:
    stories = ("s-" + refs[0].reading, "s-" + refs[1].reading)
    return Thread(id="t-1", headline="العمارة", stories=stories, members=tuple(refs), earliest="2024-01-26", latest=None)


def first_half(store: Store) -> None:
    """What is committed before the crash."""
    store.add(pairs(1, 4), [REJECTED])


def second_half(store: Store) -> None:
    """What the crash interrupts; all of it again gives the same."""
    store.add(pairs(1, 7), [REJECTED])
    state = store.state()
    store.replace_links(made_links(store), state)
    store.public.assign_stories(store.links().stories)
    if changes := store.outbox():
        store.clear_outbox(changes[-1].seq)


def dump(path: Path, *, leave_out: Iterable[str] = ()) -> Dump:
    """All rows of a record, sorted, with what is compressed unpacked."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        tables = [table for table in (*KEPT, *READINGS, *LOOK_UP) if table not in set(leave_out)]
        return {table: sorted(map(_plain, connection.execute(f"SELECT * FROM {table}")), key=repr) for table in tables}
    finally:
        connection.close()


def _plain(row: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(zlib.decompress(value) if isinstance(value, bytes) and value[:1] == b"\x78" else value for value in row)


def start(*arguments: object, **options: object) -> subprocess.Popen[str]:
    """Run this file as a program, as another process."""
    command = [sys.executable, __file__, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, **options)  # type: ignore[call-overload,no-any-return]


def main(task: str, path: str, *rest: str) -> None:
    if task == "crash":
        with Store.open(path, create=True) as store:
            first_half(store)
            os.environ[VARIABLE] = rest[0]
            second_half(store)
    elif task == "hold":
        with Store.open(path) as store, store._database.transaction():
            store._database.write("INSERT INTO meta VALUES ('held', '1')")
            print("holding", flush=True)
            sys.stdin.readline()
    elif task == "add":
        with Store.open(path, create=True) as store:
            for pair in pairs(int(rest[0]), int(rest[1])):
                store.add([pair])


if __name__ == "__main__":
    main(*sys.argv[1:])
