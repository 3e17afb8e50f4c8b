package brevvagt.message.mime;

import brevvagt.message.MessageType;
import brevvagt.message.attachment.AttachmentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Goes through the structure of a mail once, over mime4j's token stream, and stops at the first broken limit. */
final class MimeWalk {
    private final Budget budget;
    private final MimeConfig config;
    private final PartReader parts;

    MimeWalk(Budget budget, AttachmentReader attachments) {
        this.budget = budget;
        this.parts = new PartReader(budget, this, attachments);
        this.config = MimeConfig.custom()
                .setMaxLineLen(budget.limits().headerLength())
                .setMaxHeaderLen(budget.limits().headerLength())
                .setMaxHeaderCount(budget.limits().headers())
                .build();
    }

    /** Reads a whole mail into its scope and returns its header. */
    EntityHeader mail(InputStream in, MailScope scope, int depth) throws IOException {
        budget.enter(depth);
        return entity(in, Container.mail(scope, depth), true);
    }

    /** Reads a part that was wrapped or encoded as a whole, one level deeper than its wrapping. */
    void part(byte[] bytes, Container around) throws IOException {
        var deeper = new Container(around.scope(), around.kind(), around.depth() + 1, around.outermost());
        budget.enter(deeper.depth());
        entity(new ByteArrayInputStream(bytes), deeper, false);
    }

    private EntityHeader entity(InputStream in, Container around, boolean isMail) throws IOException {
        var collector = new HeaderCollector(budget.limits().headerLength());
        var tokens = new MimeTokenStream(config, new EndMonitor(around.scope()), collector, collector.descriptions());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(in);
        try {
            return entity(tokens, around, isMail);
        } catch (MimeException broken) {
            throw new HostileStructure(reason(broken));
        }
    }

    /** Reads the part that starts here and leaves the stream at its end. */
    private EntityHeader entity(MimeTokenStream tokens, Container around, boolean isMail)
            throws IOException, MimeException {
        budget.countPart();
        tokens.next(); // the start of its header
        tokens.next(); // the end of it, as the collector keeps the fields
        var state = tokens.next();
        var header = (EntityHeader) tokens.getBodyDescriptor();
        describe(header, around.scope(), isMail);
        if (state == EntityState.T_START_MULTIPART) {
            multipart(tokens, header, around);
        } else {
            parts.read(header, tokens.getInputStream(), around);
        }
        tokens.next();
        return header;
    }

    private static void describe(EntityHeader header, MailScope scope, boolean isMail) {
        if (header.hasSeveralBoundaries()) {
            throw new HostileStructure("a multipart with several boundaries");
        }
        if (header.isMalformed()) {
            scope.is(MessageType.MALFORMED);
        }
        if (isMail) {
            HeaderTexts.ofMail(header.fields(), scope);
        } else {
            HeaderTexts.ofPart(header.fields(), scope);
        }
    }

    private void multipart(MimeTokenStream tokens, EntityHeader header, Container around)
            throws IOException, MimeException {
        var inside = around.multipart(header.multipartKind());
        budget.enter(inside.depth());
        budget.meetBoundary(header.boundary());
        if (inside.kind().equals("signed")) {
            around.scope().isItself(MessageType.SIGNED);
        }
        if (TransferDecoder.changes(header.encoding())) {
            encodedMultipart(tokens.getInputStream(), header, around);
        }
        for (var state = tokens.next(); state != EntityState.T_END_MULTIPART; state = tokens.next()) {
            if (state == EntityState.T_START_BODYPART) {
                entity(tokens, inside, false);
            } else {
                parts.readBesideParts(tokens.getInputStream(), around.scope());
            }
        }
    }

    /** RFC 2045 section 6.4 forbids to encode a multipart as a whole; who does it hides its parts from strict readers. */
    private void encodedMultipart(InputStream encoded, EntityHeader header, Container around) throws IOException {
        var type = "multipart/" + header.multipartKind() + "; boundary=\"" + header.boundary() + "\"";
        var head = ("Content-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        var plain = parts.decode(encoded, header, around);
        var whole = Arrays.copyOf(head, head.length + plain.length);
        System.arraycopy(plain, 0, whole, head.length, plain.length);
        part(whole, around);
    }

    private String reason(MimeException broken) {
        if (broken instanceof MaxHeaderLimitException) {
            return "more than " + budget.limits().headers() + " header fields";
        }
        return broken.getCause() instanceof MaxLineLimitException
                ? "a header line of more than " + budget.limits().headerLength() + " bytes"
                : "a structure that cannot be told";
    }

    /** Hears of a multipart that ends without its last boundary: another reader may see another end. */
    private static final class EndMonitor extends DecodeMonitor {
        private final MailScope scope;

        EndMonitor(MailScope scope) {
            this.scope = scope;
        }

        @Override
        public boolean isListening() {
            return true;
        }

        @Override
        public boolean warn(String error, String consequence) {
            if (error.equals(Event.MIME_BODY_PREMATURE_END.toString())) {
                scope.is(MessageType.MALFORMED);
            }
            return false;
        }
    }
}
