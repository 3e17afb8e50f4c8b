package brevvagt.store.audit;

/** How the record is handed out. */
public enum AuditFormat {
    /** The records as they are, so that the chain can be checked elsewhere. */
    JSONL,
    /** Common Event Format, for security monitoring. */
    CEF,
    /** Open Cybersecurity Schema Framework 1.3, one object a line. */
    OCSF;

    /** One event in this format. */
    public String line(String json) {
        return switch (this) {
            case JSONL -> json;
            case CEF -> CefLine.of(json);
            case OCSF -> OcsfEvent.of(json);
        };
    }
}
