package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

/** Edits the lines of every calendar item in a mail, whatever its part is called: Outlook also sends them as files. */
final class CalendarSurgery implements PartSurgery.Edit {
    private static final String BEGIN = "BEGIN:VCALENDAR";

    private final Function<CalendarText.Line, CalendarText.Fate> edit;

    CalendarSurgery(Function<CalendarText.Line, CalendarText.Fate> edit) {
        this.edit = edit;
    }

    @Override
    public Surgery note(Entity entity, Splices splices) throws MessagingException {
        if (entity.type().isTnef()) {
            return Surgery.UNREADABLE; // it may hold a meeting or a recipient table
        }
        if (entity.type().isOpaqueSigned()) {
            return holdsMeeting(entity) ? Surgery.SIGNED : Surgery.NOTHING;
        }
        return entity.isLeaf() && isCalendar(entity) ? edited(entity, splices) : Surgery.NOTHING;
    }

    private Surgery edited(Entity entity, Splices splices) throws MessagingException {
        var decoded = TransferEncoding.decoded(entity);
        if (decoded.isEmpty() || !isReadable(decoded.get())) {
            return Surgery.UNREADABLE;
        }
        var edited = new CalendarText(decoded.get()).edited(edit);
        if (edited.isPresent()) {
            splices.replace(entity.body(), entity.to(), TransferEncoding.encoded(entity, edited.get()));
        }
        return Surgery.NOTHING;
    }

    private static boolean isCalendar(Entity entity) {
        return entity.type().isCalendar()
                || TransferEncoding.beginning(entity).toUpperCase(Locale.ROOT).contains(BEGIN);
    }

    /** An empty part has nothing to hide; one in UTF-16 or the like cannot be searched. */
    private static boolean isReadable(byte[] text) {
        var content = new String(text, StandardCharsets.ISO_8859_1);
        return content.isBlank() || content.toUpperCase(Locale.ROOT).contains(BEGIN);
    }

    /** The signed content lies open within the blob, but a meeting in it could only be changed by breaking the seal. */
    private static boolean holdsMeeting(Entity entity) {
        return TransferEncoding.decoded(entity)
                .map(blob -> new String(blob, StandardCharsets.ISO_8859_1).contains(BEGIN))
                .orElse(true);
    }
}
