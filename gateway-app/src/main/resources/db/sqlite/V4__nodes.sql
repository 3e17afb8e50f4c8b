-- The gateways that use this store, so that each can tell where it differs from the others. Times are milliseconds
-- since 1970, by the clock of the database.
CREATE TABLE node (
    name       TEXT PRIMARY KEY,
    master_key TEXT NOT NULL,
    hash_key   TEXT NOT NULL,
    rules      TEXT NOT NULL,
    since      INTEGER NOT NULL, -- when it began to work with these
    seen_at    INTEGER NOT NULL
) STRICT;

-- How often the gateway itself failed on a mail, by a hash of the mail.
CREATE TABLE failure (
    fingerprint TEXT PRIMARY KEY,
    failures    INTEGER NOT NULL,
    last_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX failure_last_at ON failure (last_at);

PRAGMA user_version = 4;
