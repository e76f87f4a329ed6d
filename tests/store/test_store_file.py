"""The file of a record: what is refused, who waits for whom, and what happens where nothing may or can be written."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from khabar.errors import NewerRecord, NotARecord, RecordBusy, RecordDamaged, RecordError, RecordFull
from khabar.store import Store
from khabar.store.database import Database, connect
from khabar.store.migrate import prepare
from khabar.store.schema import VERSION
from record_work import dump, first_half, pairs, second_half, start


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.khabar"


@pytest.fixture
def made(path: Path) -> Path:
    with Store.open(path, create=True) as store:
        first_half(store)
    return path


def test_a_text_file_is_refused_and_left_as_it_is(path: Path) -> None:
    path.write_text("هذا ليس سجلا " * 500)
    before = path.read_bytes()
    for create, read_only in ((True, False), (False, False), (False, True)):
        with pytest.raises(NotARecord, match="not a Khabar record"):
            Store.open(path, create=create, read_only=read_only)
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_refused_and_left_as_it_is(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE page (x)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotARecord, match="another program"):
        Store.open(path, create=True)
    assert path.read_bytes() == before


def test_a_record_of_a_newer_khabar_is_refused_and_left_as_it_is(made: Path) -> None:
    connection = sqlite3.connect(made)
    connection.execute(f"PRAGMA user_version={VERSION + 1}")
    connection.close()
    before = made.read_bytes()
    for read_only in (True, False):
        with pytest.raises(NewerRecord, match="newer Khabar"):
            Store.open(made, read_only=read_only)
    assert made.read_bytes() == before


def test_what_is_not_there_is_not_made_unless_asked(path: Path, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no record at"):
        Store.open(path)
    with pytest.raises(RecordError, match="no folder"):
        Store.open(tmp_path / "nowhere" / "a.khabar", create=True)
    with pytest.raises(NotARecord, match="is a folder"):
        Store.open(tmp_path, create=True)
    path.touch()
    with pytest.raises(NotARecord, match="is empty"):
        Store.open(path)
    assert path.stat().st_size == 0


def test_names_that_mean_something_in_an_address_are_plain_names(tmp_path: Path) -> None:
    path = tmp_path / "سجل 100% a?b#c&mode=ro.khabar"
    with Store.open(path, create=True) as store:
        first_half(store)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_while_one_writes_others_read_what_was_there_and_writers_wait(made: Path) -> None:
    process = start("hold", made)
    assert process.stdin
    assert process.stdout
    assert process.stdout.readline() == "holding\n"
    with Store.open(made, read_only=True) as reader:
        assert reader.counts().pages == 3
        assert len(list(reader.readings())) == 3
    with Store.open(made, busy_seconds=0.1) as writer:
        with pytest.raises(RecordBusy, match="another process is writing"):
            writer.add(pairs(4, 5))
        assert writer.counts().pages == 3
    process.communicate("done\n", timeout=20)
    assert process.returncode == 0
    with Store.open(made, busy_seconds=0.1) as writer:
        assert writer.add(pairs(4, 5)).pages == 1


def test_two_processes_adding_at_once_lose_nothing(tmp_path: Path) -> None:
    together, alone = tmp_path / "together.khabar", tmp_path / "alone.khabar"
    processes = [start("add", together, 1, 9), start("add", together, 5, 13)]
    for process in processes:
        _, said = process.communicate(timeout=50)
        assert process.returncode == 0, said
    with Store.open(alone, create=True) as store:
        store.add(pairs(1, 13))
    assert dump(together, leave_out=["outbox"]) == dump(alone, leave_out=["outbox"])
    with Store.open(together) as store:
        assert list(store.check()) == []


def test_a_snapshot_sees_one_moment_while_another_adds(made: Path) -> None:
    with Store.open(made) as reader, Store.open(made) as writer:
        with reader.snapshot():
            with reader.snapshot():
                before = [reading.id for reading in reader.readings()]
            writer.add(pairs(4, 6))
            assert [reading.id for reading in reader.readings()] == before
        assert reader.counts().readings == 5


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder that may be closed to us: root, who may write everywhere, becomes nobody."""
    folder = Path(tempfile.mkdtemp())
    root = os.geteuid() == 0
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def close_to_writing(folder: Path) -> None:
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(65534)
    with pytest.raises(OSError):
        (folder / "x").touch()


def test_a_record_in_a_read_only_folder_can_be_read_and_not_written(nobody: Path) -> None:
    path = nobody / "record.khabar"
    with Store.open(path, create=True) as store:
        first_half(store)
    close_to_writing(nobody)
    with Store.open(path, read_only=True) as store:
        assert len(list(store.readings())) == 3
        assert list(store.check()) == []
        with pytest.raises(RecordFull, match="opened to read only"):
            store.add(pairs(4, 5))
    with pytest.raises(RecordFull, match="cannot be opened or written"), Store.open(path) as store:
        store.add(pairs(4, 5))


def test_a_record_that_was_left_in_log_mode_is_read_in_a_read_only_folder(nobody: Path) -> None:
    """So it is left where two who used it closed it at once: no log beside it, and a header that speaks of one."""
    path = nobody / "record.khabar"
    with Store.open(path, create=True) as store:
        first_half(store)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()
    assert path.read_bytes()[18:20] == b"\x02\x02"
    close_to_writing(nobody)
    with Store.open(path, read_only=True) as store:
        assert store.counts().pages == 3


def test_what_stands_in_the_log_of_a_killed_writer_is_read_in_a_read_only_folder(nobody: Path) -> None:
    path = nobody / "record.khabar"
    start("crash", path, "add:after-commit").communicate(timeout=20)
    assert (nobody / "record.khabar-wal").stat().st_size > 0
    close_to_writing(nobody)
    with Store.open(path, read_only=True) as store:
        assert store.counts().pages == 6


def test_reading_only_leaves_the_file_as_it_is(made: Path) -> None:
    before = made.read_bytes()
    with Store.open(made, read_only=True) as store:
        assert list(store.check()) == []
    assert made.read_bytes() == before
    assert [file.name for file in made.parent.iterdir()] == [made.name]


def fill(store: Store) -> None:
    for pair in pairs(1000, 3000):
        store.add([pair])


def check_that_nothing_is_lost(path: Path, stored: int) -> None:
    with Store.open(path) as store:
        assert list(store.check()) == []
        assert store.counts().pages >= stored
        second_half(store)
        assert store.counts().pages >= stored + 3


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    """A real file system of 1 MB where root may mount one; elsewhere only the test with a limit on the size of files runs."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("no right to mount a file system")
    try:
        path = disk / "record.khabar"
        with Store.open(path, create=True) as store:
            first_half(store)
            with pytest.raises(RecordFull, match="cannot be opened or written"):
                fill(store)
            stored = store.counts().pages
        assert stored > 3
        moved = tmp_path / "moved.khabar"
        with Store.open(path, read_only=True) as store:
            store.copy(moved)  # a way out of a full disk
        check_that_nothing_is_lost(moved, stored)
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_file_that_may_not_grow_is_said_and_loses_nothing(made: Path) -> None:
    """A limit on the size of files (RLIMIT_FSIZE) as quotas set it: the write fails as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with Store.open(made) as store:
            resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, hard))
            with pytest.raises(RecordFull, match="cannot be opened or written"):
                fill(store)
            stored = store.counts().pages
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    check_that_nothing_is_lost(made, stored)


def test_a_copy_of_an_open_record_is_whole_and_has_no_index(made: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.khabar"
    with Store.open(made) as store:
        store.set_index_generation("g1")
        store.add(pairs(4, 6))
        store.copy(target)
        with pytest.raises(RecordError, match="exists already"):
            store.copy(target)
    with Store.open(target, read_only=True) as store:
        assert store.counts().pages == 5
        assert store.index_generation is None
        assert list(store.check()) == []
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.khabar", "record.khabar"]


def add_column(database: Database) -> None:
    database.write("ALTER TABLE capture ADD COLUMN extra TEXT")
    database.write("UPDATE capture SET extra = 'جديد'")


def test_an_older_record_is_brought_up_to_date_after_a_backup(made: Path) -> None:
    before = dump(made)
    for number in (1, 2):
        database = connect(made, create=False, busy_seconds=1)
        prepare(database, create=False, version=VERSION + number, steps={VERSION: add_column, VERSION + 1: lambda _: None})
        database.close()
    after = dump(made)
    assert {row[-1] for row in after["capture"]} == {"جديد"}
    assert [row[:-1] for row in after["capture"]] == before["capture"]
    for table in ("page", "reading", "fact", "fact_name"):
        assert after[table] == before[table]
    backup = made.with_name(f"{made.name}.backup-v{VERSION}")
    with Store.open(backup, read_only=True) as store:
        assert list(store.check()) == []
    assert dump(backup) == before
    assert made.with_name(f"{made.name}.backup-v{VERSION + 1}").exists()


def test_a_backup_is_never_overwritten(made: Path) -> None:
    earlier = made.with_name(f"{made.name}.backup-v{VERSION}")
    earlier.write_text("earlier")
    database = connect(made, create=False, busy_seconds=1)
    prepare(database, create=False, version=VERSION + 1, steps={VERSION: add_column})
    database.close()
    assert earlier.read_text() == "earlier"
    assert Path(f"{earlier}-2").exists()


def test_a_migration_that_fails_changes_nothing(made: Path) -> None:
    def fails(database: Database) -> None:
        add_column(database)
        raise RecordDamaged("half way")

    before = dump(made)
    database = connect(made, create=False, busy_seconds=1)
    with pytest.raises(RecordDamaged, match="half way"):
        prepare(database, create=False, version=VERSION + 1, steps={VERSION: fails})
    database.close()
    assert dump(made) == before
