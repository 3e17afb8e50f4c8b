package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the entities of a mail by their boundary lines (RFC 2046 section 5.1). */
final class EntityReader {
    /** Mail is refused at entry beyond 30; a plain James extension has no such gate before it. */
    private static final int DEEPEST = 100;

    private final byte[] bytes;
    private int depth;

    EntityReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads an entity whose own header is known. */
    Entity read(Entity.Frame frame, List<Field> fields, MimeType type, String encoding) throws MessagingException {
        if (++depth > DEEPEST) {
            throw new MessagingException("parts are nested too deep");
        }
        var children = children(frame, type, encoding);
        depth--;
        return new Entity(bytes, frame, fields, type, encoding, children);
    }

    private List<Entity> children(Entity.Frame frame, MimeType type, String encoding) throws MessagingException {
        if (type.isMultipart()) {
            return parts(frame, type);
        }
        boolean plain = !encoding.strip().equalsIgnoreCase("base64")
                && !encoding.strip().startsWith("quoted");
        return type.isMail() && plain ? List.of(child(frame, frame.body(), frame.to(), MimeType.TEXT)) : List.of();
    }

    private Entity child(Entity.Frame around, int from, int to, MimeType byDefault) throws MessagingException {
        int body = HeaderBlock.end(bytes, from, to);
        var fields = HeaderBlock.fields(bytes, from, body);
        var type = value(fields, "Content-Type").map(MimeType::of).orElse(byDefault);
        var encoding = value(fields, "Content-Transfer-Encoding").orElse("");
        return read(new Entity.Frame(from, body, to, around.signed()), fields, type, encoding);
    }

    private Optional<String> value(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.is(name))
                .findFirst()
                .map(field -> HeaderBlock.value(bytes, field));
    }

    private List<Entity> parts(Entity.Frame frame, MimeType type) throws MessagingException {
        var boundary = type.parameter("boundary");
        if (boundary.isEmpty()) {
            return List.of();
        }
        boolean signed = frame.signed() || type.type().equals("multipart/signed");
        var inner = new Entity.Frame(frame.from(), frame.body(), frame.to(), signed);
        var byDefault = type.type().equals("multipart/digest") ? MimeType.of("message/rfc822") : MimeType.TEXT;
        var parts = new ArrayList<Entity>();
        for (var range : ranges(frame, ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1))) {
            parts.add(child(inner, range.from(), range.to(), byDefault));
        }
        return parts;
    }

    private record Range(int from, int to) {}

    private List<Range> ranges(Entity.Frame frame, byte[] delimiter) {
        var ranges = new ArrayList<Range>();
        int open = -1;
        int line = frame.body();
        while (line < frame.to()) {
            int next = HeaderBlock.nextLine(bytes, line, frame.to());
            if (isDelimiter(line, next, delimiter)) {
                if (open >= 0) {
                    ranges.add(new Range(open, Math.max(open, beforeLineEnd(open, line))));
                }
                open = next;
                if (isLast(line + delimiter.length, next)) {
                    return ranges;
                }
            }
            line = next;
        }
        if (open >= 0) {
            ranges.add(new Range(open, frame.to())); // the last delimiter is missing: readers take all that follows
        }
        return ranges;
    }

    private boolean isDelimiter(int line, int next, byte[] delimiter) {
        int end = line + delimiter.length;
        if (end > next || bytes[line] != '-' || !Arrays.equals(bytes, line, end, delimiter, 0, delimiter.length)) {
            return false;
        }
        int rest = isLast(end, next) ? end + 2 : end;
        while (rest < next && (bytes[rest] == ' ' || bytes[rest] == '\t' || bytes[rest] == '\r')) {
            rest++;
        }
        return rest == next || bytes[rest] == '\n';
    }

    private boolean isLast(int at, int next) {
        return at + 1 < next && bytes[at] == '-' && bytes[at + 1] == '-';
    }

    /** The line end before a delimiter belongs to the delimiter. */
    private int beforeLineEnd(int from, int line) {
        int end = line;
        if (end > from && bytes[end - 1] == '\n') {
            end--;
        }
        return end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    }
}
