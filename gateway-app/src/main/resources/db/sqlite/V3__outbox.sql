-- A notice to the sender of a mail that is not sent yet, or never could be. "sealed" holds whom it is for and its text.
-- Times are milliseconds since 1970.
CREATE TABLE outbox (
    id          TEXT PRIMARY KEY,
    mail        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    sender_key  TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('WAITING', 'FAILED', 'UNSAFE', 'DAMAGED')),
    created_at  INTEGER NOT NULL,
    tries       INTEGER NOT NULL DEFAULT 0,
    next_at     INTEGER NOT NULL,
    key_id      TEXT NOT NULL,
    wrapped_key BLOB,
    sealed      BLOB
) STRICT;

CREATE INDEX outbox_mail ON outbox (mail);
CREATE INDEX outbox_sender ON outbox (sender_key, created_at) WHERE state = 'WAITING';

-- When a sender got a notice, for an hour: nobody gets too many.
CREATE TABLE outbox_sent (
    sender_key TEXT NOT NULL,
    sent_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX outbox_sent_sender ON outbox_sent (sender_key, sent_at);
CREATE INDEX outbox_sent_time ON outbox_sent (sent_at);

PRAGMA user_version = 3;
