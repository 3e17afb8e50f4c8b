package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Replaces the subject of a message and every copy of it: repeated fields, Outlook's thread headers, the subjects and
 * file names of attached mails, and the title of a meeting that repeats it.
 */
public final class SubjectScrubbing {
    private static final int SHORTEST_COPY = 4;

    private final NeutralSubject neutral;

    /** Scrubs with the neutral word of this language. */
    public SubjectScrubbing(SubjectLanguage language) {
        this.neutral = new NeutralSubject(language.word());
    }

    /** Scrubs the message. */
    public Surgery scrub(MimeMessage message) throws MessagingException {
        var raw = message.getHeader("Subject", null);
        var subject = raw == null ? "" : SubjectText.decoded(HeaderBlock.unfolded(raw));
        var meetings = new CalendarSurgery(line -> title(line, subject));
        var parts = PartSurgery.apply(
                message, (entity, splices) -> noteCopies(entity, splices).and(meetings.note(entity, splices)));
        if (!parts.isDone()) {
            return parts;
        }
        return parts.and(HeaderSurgery.apply(message, new OneSubject()) ? Surgery.HEADERS : Surgery.NOTHING);
    }

    /** Outlook writes the subject into the title; a title of its own is not this action's business. */
    private CalendarText.Fate title(CalendarText.Line line, String subject) {
        var after = neutral.of(subject);
        var title = unescaped(line.value());
        if (!line.name().equals("SUMMARY") || title.equals(lower(after)) || !isCopy(title, subject)) {
            return new CalendarText.Fate.Kept();
        }
        return new CalendarText.Fate.Replaced("SUMMARY:" + escaped(after));
    }

    /** Outlook adds words such as "Cancelled:" to the one or the other, so either may hold the other. */
    private static boolean isCopy(String title, String subject) {
        var core = lower(NeutralSubject.core(subject));
        boolean holds = core.length() >= SHORTEST_COPY && title.contains(core);
        boolean isHeld = title.length() >= SHORTEST_COPY && core.contains(title);
        return holds || isHeld || (!core.isEmpty() && title.equals(core));
    }

    private static String unescaped(String value) {
        return lower(value.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    private Surgery noteCopies(Entity entity, Splices splices) {
        boolean isMail = entity.type().isMail();
        if (isMail && entity.isLeaf()) {
            return Surgery.UNREADABLE; // a mail encoded as a whole, which RFC 2046 section 5.2.1 forbids
        }
        for (var field : entity.fields()) {
            var line = new HeaderSurgery.Line(raw(entity, field));
            var replaced = isMail && isName(line) ? withoutName(line) : scrubbed(line);
            if (!replaced.equals(line.raw())) {
                var text = replaced.isEmpty() ? "" : replaced + "\r\n";
                splices.replace(field.from(), field.to(), text.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return Surgery.NOTHING;
    }

    private static String raw(Entity entity, Field field) {
        return new String(entity.bytes(), field.from(), field.to() - field.from(), StandardCharsets.ISO_8859_1)
                .stripTrailing();
    }

    /** Mail programs name an attached mail by its subject. */
    private static boolean isName(HeaderSurgery.Line line) {
        return switch (line.name()) {
            case "content-type", "content-disposition" -> lower(line.value()).contains("name");
            case "content-description" -> true;
            default -> false;
        };
    }

    private String withoutName(HeaderSurgery.Line line) {
        var value = line.value();
        return switch (line.name()) {
            case "content-type" -> line.with(MimeType.of(value).type());
            case "content-disposition" -> line.with(MimeType.of(value).type() + "; filename=\"message.eml\"");
            default -> "";
        };
    }

    /** The line without the subject, or an empty text when it goes. */
    private String scrubbed(HeaderSurgery.Line line) {
        var name = line.name();
        if (name.equals("subject")) {
            var before = SubjectText.decoded(line.value());
            var after = neutral.of(before);
            return before.equals(after) ? line.raw() : line.with(SubjectText.encoded(name, after));
        }
        return name.endsWith("subject") || name.equals("thread-topic") || name.equals("thread-index") ? "" : line.raw();
    }

    /** The header with one subject, a neutral one. */
    private final class OneSubject implements HeaderSurgery.Edit {
        private boolean seen;

        @Override
        public List<String> of(HeaderSurgery.Line line) {
            boolean repeated = line.name().equals("subject") && seen;
            seen |= line.name().equals("subject");
            var after = repeated ? "" : scrubbed(line);
            return after.isEmpty() ? List.of() : List.of(after);
        }
    }
}
