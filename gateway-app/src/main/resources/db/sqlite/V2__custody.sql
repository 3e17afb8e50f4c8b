-- A mail somebody still waits for. "sealed" holds its envelope, the sealed body lies in a file. Once nobody waits any
-- more the key and all it sealed are gone, and the row says that there was such a mail. Times are milliseconds since 1970.
CREATE TABLE custody_mail (
    id          TEXT PRIMARY KEY,
    node        TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    kept_at     INTEGER NOT NULL,
    size        INTEGER NOT NULL,
    key_id      TEXT NOT NULL,
    wrapped_key BLOB,
    sealed      BLOB,
    failures    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX custody_mail_kept ON custody_mail (kept_at);

-- One recipient of a mail in custody, known by its place on the envelope. "sealed" holds what was decided and waived,
-- "step" the secret of an external action. Every change names the version it was made from.
CREATE TABLE custody_recipient (
    mail       TEXT NOT NULL REFERENCES custody_mail (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    domain     TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('HELD', 'RELEASING', 'DEFERRED', 'IN_DOUBT', 'WORKING', 'REJECTING',
                                              'DELIVERED', 'FAILED', 'REJECTED')),
    cause      TEXT NOT NULL DEFAULT '',
    action     TEXT NOT NULL DEFAULT '',
    policies   TEXT NOT NULL DEFAULT '',
    tries      INTEGER NOT NULL DEFAULT 0,
    doubts     INTEGER NOT NULL DEFAULT 0,
    tries_from INTEGER NOT NULL,
    next_at    INTEGER,
    answer     TEXT NOT NULL DEFAULT '',
    delay_told INTEGER NOT NULL DEFAULT 0,
    changed_at INTEGER NOT NULL,
    version    INTEGER NOT NULL DEFAULT 0,
    sealed     BLOB,
    step       BLOB,
    PRIMARY KEY (mail, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX custody_recipient_open ON custody_recipient (mail) WHERE state NOT IN ('DELIVERED', 'FAILED', 'REJECTED');

PRAGMA user_version = 2;
