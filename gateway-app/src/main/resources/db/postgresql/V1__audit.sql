-- One JSON object per event, exactly as the hash chain of its node covers it. The columns to search by are read out of
-- it by the database, so that nothing beside the chain can be changed to mislead. They are cut out of its fixed
-- beginning: PostgreSQL's own JSON refuses some texts, such as half a surrogate pair, which must not stop a mail.
CREATE TABLE audit_event (
    node       TEXT COLLATE "C" NOT NULL,
    seq        BIGINT NOT NULL,
    json       TEXT NOT NULL,
    event      TEXT GENERATED ALWAYS AS (substring(left(json, 1000) from
        '^\{"seq":[0-9]+,"node":"(?:[^"\\]|\\.)*","at":"[^"]*","event":"([^"]*)"')) STORED,
    mail       TEXT GENERATED ALWAYS AS (substring(left(json, 1000) from
        '^\{"seq":[0-9]+,"node":"(?:[^"\\]|\\.)*","at":"[^"]*","event":"[^"]*","mail":"([^"]*)"')) STORED,
    message_id TEXT GENERATED ALWAYS AS (substring(left(json, 1000) from
        '^\{"seq":[0-9]+,"node":"(?:[^"\\]|\\.)*","at":"[^"]*","event":"[^"]*","mail":"[^"]*","messageId":"([^"]*)"')) STORED,
    PRIMARY KEY (node, seq)
);

CREATE INDEX audit_event_mail ON audit_event (mail) WHERE mail IS NOT NULL;
CREATE INDEX audit_event_message_id ON audit_event (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX audit_event_anchor ON audit_event (node, seq) WHERE event = 'ANCHOR';

CREATE FUNCTION audit_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit record is append-only';
END $$;

CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION audit_event_is_append_only();

CREATE TRIGGER audit_event_is_never_emptied BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit_event_is_append_only();
