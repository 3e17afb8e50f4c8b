-- One JSON object per event, exactly as the hash chain of its node covers it. The columns to search by are read out of
-- it by the database, so that nothing beside the chain can be changed to mislead.
CREATE TABLE audit_event (
    node       TEXT NOT NULL,
    seq        INTEGER NOT NULL,
    json       TEXT NOT NULL,
    event      TEXT AS (json ->> '$.event'),
    mail       TEXT AS (json ->> '$.mail'),
    message_id TEXT AS (json ->> '$.messageId'),
    PRIMARY KEY (node, seq)
) STRICT;

CREATE INDEX audit_event_mail ON audit_event (mail) WHERE mail IS NOT NULL;
CREATE INDEX audit_event_message_id ON audit_event (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX audit_event_anchor ON audit_event (node, seq) WHERE event = 'ANCHOR';

CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'the audit record is append-only');
END;

CREATE TRIGGER audit_event_is_never_deleted BEFORE DELETE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'the audit record is append-only');
END;

PRAGMA user_version = 1;
