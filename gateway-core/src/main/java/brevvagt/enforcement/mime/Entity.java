package brevvagt.enforcement.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A MIME entity within the bytes of a mail, by its offsets (RFC 2045 section 2.4). The outermost one has no header of its
 * own here: that is the message's.
 */
final class Entity {
    private final byte[] bytes;
    private final int from;
    private final int body;
    private final int to;
    private final List<Field> fields;
    private final MimeType type;
    private final String encoding;
    private final boolean signed;
    private final List<Entity> children;

    /** Where an entity stands in the bytes and whether a signature around it covers it. */
    record Frame(int from, int body, int to, boolean signed) {}

    Entity(byte[] bytes, Frame frame, List<Field> fields, MimeType type, String encoding, List<Entity> children) {
        this.bytes = bytes;
        this.from = frame.from();
        this.body = frame.body();
        this.to = frame.to();
        this.signed = frame.signed();
        this.fields = fields;
        this.type = type;
        this.encoding = encoding.strip().toLowerCase(Locale.ROOT);
        this.children = children;
    }

    /** The whole body of a message, with the headers it has now. */
    static Entity of(MimeMessage message, RawBody raw) throws MessagingException {
        var type = message.getHeader("Content-Type", null);
        var encoding = message.getHeader("Content-Transfer-Encoding", null);
        var frame = new Frame(raw.from(), raw.from(), raw.to(), false);
        return new EntityReader(raw.array())
                .read(
                        frame,
                        List.of(),
                        type == null ? MimeType.TEXT : MimeType.of(HeaderBlock.unfolded(type)),
                        encoding == null ? "" : encoding);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where its header begins. */
    int from() {
        return from;
    }

    /** Where its body begins. */
    int body() {
        return body;
    }

    /** After its last byte. */
    int to() {
        return to;
    }

    MimeType type() {
        return type;
    }

    /** The transfer encoding in lower case, empty when none is named. */
    String encoding() {
        return encoding;
    }

    /** Whether a signature covers it, so that no byte of it may change. */
    boolean isSigned() {
        return signed;
    }

    List<Field> fields() {
        return fields;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.is(name)).findFirst();
    }

    String value(Field field) {
        return HeaderBlock.value(bytes, field);
    }

    /** This entity and all within it, outermost first. */
    Stream<Entity> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Entity::all));
    }
}
