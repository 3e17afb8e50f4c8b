package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Edits the header of a message line by line. Jakarta Mail's own setHeader moves a field above the trace headers; here
 * every line stays where it is, and one that is left alone stays byte for byte.
 */
final class HeaderSurgery {
    private HeaderSurgery() {}

    /** One header field with its folds, characters as in ISO 8859-1: one per byte. */
    record Line(String raw) {
        /** The field's name in lower case. */
        String name() {
            int colon = raw.indexOf(':');
            return (colon < 0 ? raw : raw.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        }

        /** The value with folds undone. */
        String value() {
            return HeaderBlock.unfolded(raw.substring(raw.indexOf(':') + 1));
        }

        /** The same field, its name as written, with another value. */
        String with(String value) {
            return raw.substring(0, raw.indexOf(':') + 1) + " " + value;
        }
    }

    /** Gives the lines that take the place of one: itself, another, or none. */
    @FunctionalInterface
    interface Edit {
        List<String> of(Line line) throws MessagingException;
    }

    /** Whether any line changed. */
    static boolean apply(MimeMessage message, Edit edit) throws MessagingException {
        var before = Collections.list(message.getAllHeaderLines());
        var after = new ArrayList<String>(before.size());
        for (var raw : before) {
            after.addAll(edit.of(new Line(raw)));
        }
        if (after.equals(before)) {
            return false;
        }
        for (var raw : before) {
            message.removeHeader(new Line(raw).name());
        }
        for (var raw : after) {
            message.addHeaderLine(raw);
        }
        return true;
    }
}
