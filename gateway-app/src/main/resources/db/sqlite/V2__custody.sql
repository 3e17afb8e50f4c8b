-- A mail somebody still waits for. Its body is a sealed file; "sealed" holds what is personal in its envelope. Once
-- nobody waits any more the key and all it sealed are gone, and the row says that there was such a mail. Times are
-- milliseconds since 1970.
CREATE TABLE held_mail (
    id           TEXT PRIMARY KEY,
    node         TEXT NOT NULL,
    received_at  INTEGER NOT NULL,
    held_at      INTEGER NOT NULL,
    size         INTEGER NOT NULL,
    key_id       TEXT NOT NULL,
    wrapped_key  BLOB,
    sealed       BLOB,
    leased_until INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One recipient of a held mail. "sealed" holds the address and what was decided for it.
CREATE TABLE held_recipient (
    mail        TEXT NOT NULL REFERENCES held_mail (id) ON DELETE CASCADE,
    address_key TEXT NOT NULL,
    position    INTEGER NOT NULL,
    domain      TEXT NOT NULL,
    cause       TEXT NOT NULL,
    policies    TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('HELD', 'RELEASING', 'DELIVERED', 'REJECTED', 'FAILED')),
    changed_at  INTEGER NOT NULL,
    released    INTEGER NOT NULL DEFAULT 0,
    sealed      BLOB,
    PRIMARY KEY (mail, address_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX held_recipient_waits ON held_recipient (state, mail) WHERE state IN ('HELD', 'RELEASING');

PRAGMA user_version = 2;
