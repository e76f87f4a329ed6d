"""The tables of a record, what marks a file as one, and its version.

Kept tables hold what cannot be computed again: they are migrated, after a backup. Derived tables hold what follows from
them: they may be dropped and built anew. Text that is no valid UTF-8 (file names, broken URLs) is kept as a blob.
"""

from __future__ import annotations

APPLICATION_ID = 0x4B484252
"""`KHBR` in ASCII; stands in the header of every record (SQLite `application_id`)."""

VERSION = 3
"""Version of the tables (SQLite `user_version`). A change of a table raises it and adds a step to `migrate.STEPS`, be it an empty
one: derived tables are built anew after any step."""

KEPT = {
    "meta": "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # One row for all files with the same bytes. `bytes` is compressed with zlib, `size` counts them before.
    "page": "CREATE TABLE page (id TEXT PRIMARY KEY, size INTEGER NOT NULL, bytes BLOB NOT NULL)",
    # Where and when a page was seen. `media_type` and `charset` stand here: they may come from the transport.
    "capture": """CREATE TABLE capture (
        id TEXT PRIMARY KEY, page_id TEXT NOT NULL REFERENCES page (id), source TEXT NOT NULL, locator TEXT,
        given_published TEXT, given_outlet TEXT, given_url TEXT, url TEXT, captured_at TEXT, archive_url TEXT,
        media_type TEXT NOT NULL, charset TEXT NOT NULL) WITHOUT ROWID""",
    # A log, append-only. `quote` and its context are what a decision is attached by when the id is gone.
    "decision": """CREATE TABLE decision (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, target TEXT NOT NULL,
        layer TEXT NOT NULL, type TEXT NOT NULL, value TEXT, note TEXT NOT NULL, page_id TEXT NOT NULL,
        text_sha256 TEXT NOT NULL, quote TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
        at TEXT NOT NULL, author TEXT NOT NULL)""",
    # A log, append-only: the only table that depends on the order in which pages came.
    "alias": """CREATE TABLE alias (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, public_id TEXT NOT NULL UNIQUE, anchor TEXT NOT NULL)""",
    # Nulls are '' and -1 here, because they are part of the key.
    "rejected": """CREATE TABLE rejected (
        source TEXT NOT NULL, locator TEXT NOT NULL, stage TEXT NOT NULL, reason TEXT NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (source, locator, stage, reason, start, "end")) WITHOUT ROWID""",
}

READINGS = {
    # `json` is the whole contract, compressed, without what depends on the capture (see rows.py).
    "reading": """CREATE TABLE reading (
        id TEXT PRIMARY KEY, page_id TEXT NOT NULL REFERENCES page (id), reader_id TEXT NOT NULL,
        text_sha256 TEXT NOT NULL, json BLOB NOT NULL)""",
    # The captures whose page this reading is.
    "place": """CREATE TABLE place (
        reading_id TEXT NOT NULL REFERENCES reading (id) ON DELETE CASCADE, capture_id TEXT NOT NULL REFERENCES capture (id),
        fetched_at TEXT, PRIMARY KEY (reading_id, capture_id)) WITHOUT ROWID""",
}
"""Derived from pages by reading them; the store cannot compute them alone."""

LOOK_UP = {
    # Articles, entities and facts of all layers; `earliest`, `latest` are ISO days, null where nothing is said.
    "fact": """CREATE TABLE fact (
        reading_id TEXT NOT NULL REFERENCES reading (id) ON DELETE CASCADE, id TEXT NOT NULL, layer TEXT NOT NULL,
        article_id TEXT, type TEXT NOT NULL, subtype TEXT, start INTEGER, "end" INTEGER, earliest TEXT, latest TEXT,
        PRIMARY KEY (reading_id, id)) WITHOUT ROWID""",
    # The names that stand in a fact; `part` says as what: title outlet mention entity speaker actor target counted holder.
    "fact_name": """CREATE TABLE fact_name (
        reading_id TEXT NOT NULL, fact_id TEXT NOT NULL, part TEXT NOT NULL, position INTEGER NOT NULL,
        name TEXT, entity TEXT, PRIMARY KEY (reading_id, fact_id, part, position),
        FOREIGN KEY (reading_id, fact_id) REFERENCES fact (reading_id, id) ON DELETE CASCADE) WITHOUT ROWID""",
    # kind: entity reprint_group story thread fact; `data` holds the other columns of that kind as JSON. `entity_id` is the
    # entity or fact of the article that is the member, or the end of an edge; '' where the whole article is.
    "link_group": """CREATE TABLE link_group (
        kind TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, name TEXT, data TEXT NOT NULL,
        PRIMARY KEY (kind, id)) WITHOUT ROWID""",
    "link_member": """CREATE TABLE link_member (
        kind TEXT NOT NULL, group_id TEXT NOT NULL, position INTEGER NOT NULL, reading_id TEXT NOT NULL, article_id TEXT NOT NULL,
        entity_id TEXT NOT NULL, PRIMARY KEY (kind, group_id, position),
        FOREIGN KEY (kind, group_id) REFERENCES link_group (kind, id) ON DELETE CASCADE,
        FOREIGN KEY (reading_id, article_id) REFERENCES fact (reading_id, id) ON DELETE CASCADE) WITHOUT ROWID""",
    # kind: entity reprint story fact conflict; `scores` and `data` are JSON.
    "link_edge": """CREATE TABLE link_edge (
        kind TEXT NOT NULL, position INTEGER NOT NULL, left_reading TEXT NOT NULL, left_article TEXT NOT NULL,
        left_entity TEXT NOT NULL, right_reading TEXT NOT NULL, right_article TEXT NOT NULL, right_entity TEXT NOT NULL,
        scores TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (kind, position),
        FOREIGN KEY (left_reading, left_article) REFERENCES fact (reading_id, id) ON DELETE CASCADE,
        FOREIGN KEY (right_reading, right_article) REFERENCES fact (reading_id, id) ON DELETE CASCADE) WITHOUT ROWID""",
    # How many articles have a word, by its stem.
    "link_word": "CREATE TABLE link_word (stem TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID",
    # What the search index has not seen yet; `op` is add or drop. AUTOINCREMENT, so that a cleared number never comes again.
    "outbox": """CREATE TABLE outbox (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, op TEXT NOT NULL, reading_id TEXT NOT NULL)""",
}
"""Derived from readings; the store builds them anew by itself."""

INDEXES = (
    "CREATE INDEX IF NOT EXISTS capture_page ON capture (page_id)",
    "CREATE INDEX IF NOT EXISTS reading_reader ON reading (reader_id, id)",
    "CREATE INDEX IF NOT EXISTS reading_page ON reading (page_id)",
    "CREATE INDEX IF NOT EXISTS reading_text ON reading (text_sha256)",
    "CREATE INDEX IF NOT EXISTS place_capture ON place (capture_id)",
    "CREATE INDEX IF NOT EXISTS fact_id ON fact (id)",
    "CREATE INDEX IF NOT EXISTS fact_look_up ON fact (layer, type, earliest)",
    "CREATE INDEX IF NOT EXISTS fact_name_name ON fact_name (name)",
    "CREATE INDEX IF NOT EXISTS fact_name_entity ON fact_name (entity)",
    "CREATE INDEX IF NOT EXISTS link_member_article ON link_member (reading_id, article_id)",
    "CREATE INDEX IF NOT EXISTS link_edge_left ON link_edge (left_reading, left_article)",
    "CREATE INDEX IF NOT EXISTS link_edge_right ON link_edge (right_reading, right_article)",
)

CREATE = (*KEPT.values(), *READINGS.values(), *LOOK_UP.values(), *INDEXES)
