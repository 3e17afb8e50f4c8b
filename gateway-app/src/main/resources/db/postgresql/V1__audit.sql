-- One JSON object per event, exactly as the hash chain of its node covers it. The columns to search by are read out of
-- it by the database, so that nothing beside the chain can be changed to mislead. They are cut out of its beginning,
-- where no text can look like a name with its quotes, as quotes within a text are escaped: PostgreSQL's own JSON
-- refuses some texts, such as half a surrogate pair, which must not stop a mail, and a pattern costs ten times as much.
CREATE TABLE audit_event (
    node       TEXT COLLATE "C" NOT NULL,
    seq        BIGINT NOT NULL,
    json       TEXT NOT NULL,
    event      TEXT GENERATED ALWAYS AS
        (nullif(split_part(split_part(left(json, 1000), '"event":"', 2), '"', 1), '')) STORED,
    mail       TEXT GENERATED ALWAYS AS
        (nullif(split_part(split_part(left(json, 1000), '"mail":"', 2), '"', 1), '')) STORED,
    message_id TEXT GENERATED ALWAYS AS
        (nullif(split_part(split_part(left(json, 1000), '"messageId":"', 2), '"', 1), '')) STORED,
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
