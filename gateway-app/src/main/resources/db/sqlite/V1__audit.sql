-- One JSON object per event, exactly as the hash chain covers it. The columns to search by are read out of it, so that
-- nothing beside the chain can be changed to mislead.
CREATE TABLE audit_event (
    seq  INTEGER PRIMARY KEY,
    json TEXT NOT NULL
) STRICT;

CREATE INDEX audit_event_mail ON audit_event (json ->> '$.mail');
CREATE INDEX audit_event_message_id ON audit_event (json ->> '$.messageId')
    WHERE json ->> '$.event' = 'DECIDED';

CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'the audit record is append-only');
END;

CREATE TRIGGER audit_event_is_never_deleted BEFORE DELETE ON audit_event
BEGIN
    SELECT RAISE(ABORT, 'the audit record is append-only');
END;

PRAGMA user_version = 1;
