package brevvagt.message.mime;

import brevvagt.message.MailBytes;
import brevvagt.message.MessageType;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Place;
import brevvagt.message.ReceivedMail;
import brevvagt.message.attachment.AttachmentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Reads the bytes of a mail in one pass. Stateless and safe for many threads. */
public final class MimeReader {
    /** Mail kept in an mbox file begins with a line of its own. */
    private static final byte[] MBOX = "From ".getBytes(StandardCharsets.US_ASCII);

    private final ReadingLimits limits;
    private final AttachmentReader attachments;

    /** A reader with the limits in force unless told otherwise. */
    public MimeReader() {
        this(ReadingLimits.defaults());
    }

    /** A reader with these limits. */
    public MimeReader(ReadingLimits limits) {
        this(limits, AttachmentReader.NONE);
    }

    /** A reader that has files which are no text read by another. */
    public MimeReader(ReadingLimits limits, AttachmentReader attachments) {
        this.limits = limits;
        this.attachments = attachments;
    }

    /** Reads one mail; whatever cannot be read is in the message as an opaque part, never left out. */
    public Read read(ReceivedMail mail) {
        try {
            return new Read.Understood(understand(mail));
        } catch (HostileStructure hostile) {
            return new Read.Hostile(hostile.limit());
        } catch (StackOverflowError tooDeep) {
            return new Read.Hostile("nested too deep for the stack");
        } catch (IOException broken) {
            return new Read.Hostile("a structure that cannot be told");
        }
    }

    private OutgoingMessage understand(ReceivedMail mail) throws IOException {
        var types = EnumSet.noneOf(MessageType.class);
        var scope = MailScope.outgoing(types);
        var budget = new Budget(limits);
        var fields = new MimeWalk(budget, attachments)
                .mail(open(mail.bytes(), types), scope, 0)
                .fields();
        strays(mail.bytes(), budget, scope);
        var headers = HeaderTexts.headers(fields);
        MailTypes.find(headers, types);
        if (mail.normalised()) {
            types.add(MessageType.NORMALISED);
        }
        return new OutgoingMessage(
                mail.id(), mail.envelope(), headers, HeaderTexts.visibleRecipients(fields), scope.parts(), types);
    }

    private static void strays(MailBytes bytes, Budget budget, MailScope scope) {
        var strays = StrayText.in(bytes.array(), bytes.size(), budget.boundaries());
        if (!strays.isEmpty()) {
            scope.is(MessageType.MALFORMED);
            scope.text(new Place.Body(), strays);
        }
    }

    /** A mail whose first line is no header field is all body: an empty header is put before it. */
    private static InputStream open(MailBytes bytes, Set<MessageType> types) {
        if (beginsWithField(bytes)) {
            return bytes.stream();
        }
        types.add(MessageType.MALFORMED);
        var emptyHeader = "\r\n".getBytes(StandardCharsets.US_ASCII);
        return new SequenceInputStream(new ByteArrayInputStream(emptyHeader), bytes.stream());
    }

    private static boolean beginsWithField(MailBytes bytes) {
        var array = bytes.array();
        if (bytes.size() >= MBOX.length && Arrays.equals(array, 0, MBOX.length, MBOX, 0, MBOX.length)) {
            return true;
        }
        int at = 0;
        while (at < bytes.size() && array[at] > ' ' && array[at] < 0x7f && array[at] != ':') {
            at++;
        }
        while (at < bytes.size() && (array[at] == ' ' || array[at] == '\t')) {
            at++;
        }
        return at < bytes.size() && at > 0 && array[at] == ':';
    }
}
