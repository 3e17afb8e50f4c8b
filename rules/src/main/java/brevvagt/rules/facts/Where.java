package brevvagt.rules.facts;

import brevvagt.message.Place;

/** The groups of places a rule can tell apart. */
public enum Where {
    /** The Subject header. */
    SUBJECT,
    /** A header that repeats the subject: Outlook's Thread-Topic. */
    SUBJECT_COPY,
    /** What the sender wrote, as plain text or HTML, visible or hidden. */
    BODY,
    /** The earlier mail below the sender's own text. */
    QUOTED,
    /** An invitation, appointment or task. */
    CALENDAR,
    /** The name of an attachment: it travels readable, even when the attachment itself is encrypted. */
    FILE_NAME,
    /** Anything within an attachment, also the subject and body of an attached mail. */
    ATTACHMENT,
    /** The names and addresses of To and Cc. */
    RECIPIENTS,
    /** Any other header. */
    HEADER;

    private static final String SUBJECT_COPY_HEADER = "Thread-Topic";

    /** The group a place belongs to. */
    public static Where of(Place place) {
        return switch (place) {
            case Place.Subject() -> SUBJECT;
            case Place.Body(), Place.HtmlBody() -> BODY;
            case Place.Quoted() -> QUOTED;
            case Place.Calendar() -> CALENDAR;
            case Place.Recipients() -> RECIPIENTS;
            case Place.Header(var name) -> name.equalsIgnoreCase(SUBJECT_COPY_HEADER) ? SUBJECT_COPY : HEADER;
            case Place.FileName _ -> FILE_NAME;
            case Place.Attachment _, Place.Inside _ -> ATTACHMENT;
        };
    }

    /** The group in words, as evidence names it. */
    public String label() {
        return switch (this) {
            case SUBJECT -> "subject";
            case SUBJECT_COPY -> "copy of the subject";
            case BODY -> "body";
            case QUOTED -> "quoted";
            case CALENDAR -> "calendar";
            case FILE_NAME -> "file name";
            case ATTACHMENT -> "attachment";
            case RECIPIENTS -> "recipients";
            case HEADER -> "header";
        };
    }
}
