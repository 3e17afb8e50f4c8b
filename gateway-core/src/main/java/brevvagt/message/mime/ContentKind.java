package brevvagt.message.mime;

import java.util.Locale;
import java.util.Set;

/** What a part is to us, by its type and, where the type says little, by its file name. */
enum ContentKind {
    TEXT,
    HTML,
    CALENDAR,
    MAIL,
    IMAGE,
    /** A detached signature or the control part of an encrypted mail: nothing a person reads. */
    CEREMONY,
    /** Signed or encrypted S/MIME, told apart by its content. */
    SMIME,
    /** A mail under Microsoft's rights management. */
    RIGHTS_MANAGED,
    OTHER;

    private static final Set<String> CEREMONIES = Set.of(
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "application/pgp-encrypted");
    private static final Set<String> SMIME_TYPES = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");
    private static final Set<String> CALENDARS =
            Set.of("text/calendar", "text/x-vcalendar", "application/ics", "application/calendar");
    private static final Set<String> MAILS = Set.of("message/rfc822", "message/global", "message/rfc2822");
    private static final Set<String> PLAIN_APPLICATIONS =
            Set.of("application/xml", "application/json", "application/csv", "application/yaml", "application/sql");
    private static final Set<String> TEXT_FILES =
            Set.of("txt", "csv", "tsv", "log", "md", "xml", "json", "vcf", "yaml", "yml", "sql", "ini");

    static ContentKind of(EntityHeader header, String defaultType) {
        var type = header.type().isEmpty() ? defaultType : header.type();
        if (CEREMONIES.contains(type)) {
            return CEREMONY;
        }
        if (SMIME_TYPES.contains(type)) {
            return SMIME;
        }
        if (type.equals("application/x-microsoft-rpmsg-message")
                || header.fileNames().contains("message.rpmsg")) {
            return RIGHTS_MANAGED;
        }
        if (CALENDARS.contains(type)) {
            return CALENDAR;
        }
        if (MAILS.contains(type)) {
            return MAIL;
        }
        return byFamily(type, header);
    }

    private static ContentKind byFamily(String type, EntityHeader header) {
        if (type.equals("text/html") || type.equals("application/xhtml+xml") || type.startsWith("image/svg")) {
            return HTML;
        }
        if (type.equals("text/rtf")) {
            return OTHER;
        }
        if (type.startsWith("image/")) {
            return IMAGE;
        }
        boolean isText = type.startsWith("text/")
                || type.startsWith("message/")
                || type.startsWith("multipart/")
                || type.endsWith("+xml")
                || PLAIN_APPLICATIONS.contains(type);
        return isText ? byName(header, TEXT) : byName(header, OTHER);
    }

    /** Windows sends a .csv as Excel and much else as application/octet-stream: there the file name knows better. */
    private static ContentKind byName(EntityHeader header, ContentKind otherwise) {
        if (hasExtension(header, Set.of("eml"))) {
            return MAIL;
        }
        if (hasExtension(header, Set.of("ics", "vcs"))) {
            return CALENDAR;
        }
        if (hasExtension(header, Set.of("htm", "html", "xhtml"))) {
            return HTML;
        }
        return hasExtension(header, TEXT_FILES) ? TEXT : otherwise;
    }

    private static boolean hasExtension(EntityHeader header, Set<String> extensions) {
        return header.fileNames().stream()
                .anyMatch(name -> extensions.contains(
                        name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }
}
