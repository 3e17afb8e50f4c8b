package brevvagt.enforcement.mime;

import brevvagt.enforcement.Transport;
import brevvagt.message.MailBytes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Makes a message fit for a next hop without 8BITMIME (RFC 6152) or SMTPUTF8 (RFC 6531): parts become quoted-printable or
 * base64, raw UTF-8 headers become RFC 2047 words. Signed parts are not touched.
 */
public final class SevenBitConversion {
    private static final String ENCODING = "Content-Transfer-Encoding";
    private static final Set<String> SEVEN_BIT = Set.of("quoted-printable", "base64");

    private SevenBitConversion() {}

    /** Whether the mail holds bytes that the next hop may not be able to carry. Costs one pass over the bytes at most. */
    public static boolean isDue(MailBytes mail, Transport transport) {
        if (transport.eightBitMime() && transport.smtpUtf8()) {
            return false;
        }
        int end = transport.eightBitMime() ? HeaderBlock.end(mail.array(), 0, mail.size()) : mail.size();
        return isEightBit(mail.array(), 0, end);
    }

    /** Converts what the transport cannot carry. */
    public static Surgery convert(MimeMessage message, Transport transport) throws MessagingException {
        var parts = transport.eightBitMime() ? Surgery.NOTHING : convertParts(message);
        boolean everything = transport.eightBitMime() && transport.smtpUtf8();
        if (!parts.isDone() || everything) {
            return parts;
        }
        boolean headers = HeaderSurgery.apply(message, line -> List.of(HeaderEncoding.ascii(line)));
        return parts.and(headers ? Surgery.HEADERS : Surgery.NOTHING);
    }

    private static Surgery convertParts(MimeMessage message) throws MessagingException {
        var raw = RawBody.of(message);
        if (!isEightBit(raw.array(), raw.from(), raw.to())) {
            return Surgery.NOTHING;
        }
        var outer = new OuterEncoding();
        var converted = PartSurgery.apply(message, (entity, splices) -> {
            noteHeaders(entity, splices);
            return noteBody(entity, splices, outer);
        });
        if (converted != Surgery.CONTENT) {
            return converted;
        }
        outer.set(message);
        withoutStrayBytes(RawBody.of(message));
        return Surgery.CONTENT;
    }

    /** The transfer encoding that the outermost entity gets: its header is the message's. */
    private static final class OuterEncoding {
        private String encoding = "";

        void set(MimeMessage message) throws MessagingException {
            if (!encoding.isEmpty()) {
                var line = ENCODING + ": " + encoding;
                if (message.getHeader(ENCODING) == null) {
                    message.addHeaderLine(line);
                } else {
                    HeaderSurgery.apply(
                            message, each -> List.of(each.name().equalsIgnoreCase(ENCODING) ? line : each.raw()));
                }
            }
        }
    }

    private static void noteHeaders(Entity entity, Splices splices) throws MessagingException {
        for (var field : entity.fields()) {
            if (isEightBit(entity.bytes(), field.from(), field.to()) && !field.is(ENCODING)) {
                var raw = new String(
                        entity.bytes(), field.from(), field.to() - field.from(), StandardCharsets.ISO_8859_1);
                var line = HeaderEncoding.ascii(new HeaderSurgery.Line(raw.stripTrailing()));
                splices.replace(field.from(), field.to(), (line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static Surgery noteBody(Entity entity, Splices splices, OuterEncoding outer) throws MessagingException {
        if (!isEightBit(entity.bytes(), entity.body(), entity.to())) {
            return Surgery.NOTHING;
        }
        if (!entity.isLeaf()) {
            noteEncoding(entity, "7bit", splices, outer);
            return Surgery.NOTHING;
        }
        if (!TransferEncoding.isIdentity(entity)) {
            boolean stray = SEVEN_BIT.contains(entity.encoding()); // bytes that no decoder counts
            return stray ? Surgery.NOTHING : Surgery.UNREADABLE;
        }
        var encoding = entity.type().isText() ? "quoted-printable" : "base64";
        var body = TransferEncoding.decoded(entity).orElseThrow();
        splices.replace(entity.body(), entity.to(), TransferEncoding.encoded(entity, encoding, body));
        noteEncoding(entity, encoding, splices, outer);
        return Surgery.NOTHING;
    }

    private static void noteEncoding(Entity entity, String encoding, Splices splices, OuterEncoding outer) {
        var line = (ENCODING + ": " + encoding + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var field = entity.field(ENCODING);
        if (field.isPresent()) {
            splices.replace(field.get().from(), field.get().to(), line);
        } else if (entity.from() == entity.body()) {
            outer.encoding = encoding;
        } else if (entity.isLeaf()) {
            int end = entity.fields().isEmpty()
                    ? entity.from()
                    : entity.fields().getLast().to();
            splices.replace(end, end, line);
        }
    }

    /** Bytes between the parts and behind the last one: no reader shows them. The array is our own new one. */
    private static void withoutStrayBytes(RawBody body) {
        for (int i = body.from(); i < body.to(); i++) {
            if (body.array()[i] < 0) {
                body.array()[i] = '?';
            }
        }
    }

    private static boolean isEightBit(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }
}
