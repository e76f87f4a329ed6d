"""Readings as they are kept: whole, compressed, one for each id; and the rows by which their facts are looked up."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from khabar.errors import RecordDamaged, RecordError
from khabar.model import Reading
from khabar.store.database import Database, Row
from khabar.store.rows import FactRow, NameRow, fact_rows, from_sql, name_rows, pack_reading, unpack_reading

CACHED = 256
"""Readings kept decoded: a few screens of a view. One of a 300-word article takes some 200 kB."""

CHUNK = 256
"""Ids fetched at once while going through all readings, so that no query stays open between two of them."""

# Of all captures whose page a reading is, one lends it source and place: the first by name, so that the order in which
# captures came does not show. Blobs (names that are no valid UTF-8) sort after texts.
_GET = """SELECT r.json, c.source, c.locator, p.fetched_at, r.text_sha256 FROM reading r
    LEFT JOIN place p ON p.reading_id = r.id LEFT JOIN capture c ON c.id = p.capture_id
    WHERE r.id = ? ORDER BY c.source, c.locator, p.fetched_at, c.id LIMIT 1"""
_PUT_FACT = "INSERT OR IGNORE INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PUT_NAME = "INSERT OR IGNORE INTO fact_name VALUES (?, ?, ?, ?, ?, ?)"


class Readings:
    """The readings of a record, decoded when asked for."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._cache: OrderedDict[tuple[str, ...], Reading] = OrderedDict()

    def ids(self, reader_id: str) -> Iterator[str]:
        """Ids of the readings of one reader, in order."""
        last = ""
        while rows := self.database.rows(
            "SELECT id FROM reading WHERE reader_id = ? AND id > ? ORDER BY id LIMIT ?", (reader_id, last, CHUNK)
        ):
            for (last,) in rows:
                yield last

    def get(self, reading_id: str) -> Reading:
        """One reading, every quote checked. Raises RecordError if there is none, RecordDamaged if it does not hold."""
        row = self.database.row(_GET, (reading_id,))
        if row is None:
            raise RecordError(f"{self.database.path} holds no reading {reading_id}", "Ask for one that `khabar show` lists.")
        key = (reading_id, row[4], *(repr(value) for value in row[1:4]))
        if key in self._cache:
            self._cache.move_to_end(key)
            return self._cache[key]
        reading = self._cache[key] = _decode(reading_id, row)
        if len(self._cache) > CACHED:
            self._cache.popitem(last=False)
        return reading


def _decode(reading_id: str, row: Row) -> Reading:
    packed, source, locator, fetched_at, text_sha256 = row
    reading = unpack_reading(reading_id, packed, from_sql(source) or "", from_sql(locator), from_sql(fetched_at))
    if reading.id != reading_id or reading.page.text_sha256 != text_sha256:
        raise RecordDamaged(f"reading {reading_id} is not what it was stored as", "Read its page again, or restore a backup.")
    return reading


class PackedReading:
    """A reading made ready to be written, so that a transaction does nothing but write."""

    def __init__(self, reading: Reading) -> None:
        self.id = reading.id
        self.page_id = reading.page.id
        self.reader_id = reading.reader.id
        self.text_sha256 = reading.page.text_sha256
        self.packed = pack_reading(reading)
        self.facts: list[FactRow] = fact_rows(reading)
        self.names: list[NameRow] = name_rows(reading)

    def write(self, database: Database) -> bool:
        """Write it inside a transaction, unless it is there; true if it was not."""
        row = (self.id, self.page_id, self.reader_id, self.text_sha256, self.packed)
        new = database.write("INSERT OR IGNORE INTO reading VALUES (?, ?, ?, ?, ?)", row) > 0
        if new:
            put_look_up(database, self.id, self.facts, self.names)
        return new


def put_look_up(database: Database, reading_id: str, facts: list[FactRow], names: list[NameRow]) -> None:
    """Write the look-up rows of one reading inside a transaction."""
    database.write_all(_PUT_FACT, ((reading_id, *row) for row in facts))
    database.write_all(_PUT_NAME, ((reading_id, *row) for row in names))


def fill_look_up(database: Database) -> None:
    """Look-up rows of all readings, inside a transaction. A reading that this version cannot decode is dropped: it is derived."""
    readings = Readings(database)
    for (reading_id,) in database.rows("SELECT id FROM reading ORDER BY id"):
        try:
            reading = readings.get(reading_id)
        except RecordDamaged:
            database.write("DELETE FROM reading WHERE id = ?", (reading_id,))
            continue
        put_look_up(database, reading_id, fact_rows(reading), name_rows(reading))
