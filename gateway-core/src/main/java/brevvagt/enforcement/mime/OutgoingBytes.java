package brevvagt.enforcement.mime;

import brevvagt.enforcement.Change;
import brevvagt.enforcement.Transport;
import brevvagt.message.MailBytes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one place where an edited message becomes the bytes that leave. Blind recipients are removed, the content is
 * converted for the next hop, own signatures that broke are dropped. Nothing is added: Message-ID, Date and MIME-Version
 * are what the sender wrote. A header change copies the body once; no change hands the received bytes on as they are.
 */
public final class OutgoingBytes {
    private final OwnDkimSignatures signatures;

    /** Drops broken signatures of these domains and their subdomains. */
    public OutgoingBytes(Set<String> ownDomains) {
        this.signatures = new OwnDkimSignatures(ownDomains);
    }

    /** What a commit came to. */
    public sealed interface Committed {
        /** The bytes to clear, the very received ones when nothing changed. */
        record Ready(MailBytes bytes, Set<Change> changes) implements Committed {}

        /** The next hop cannot carry a part, and a signature keeps it from being converted. */
        record Signed() implements Committed {}

        /** The next hop cannot carry a part, and its encoding is unknown. */
        record Unreadable() implements Committed {}
    }

    /** Whether a mail that no action changed needs no commit. Costs one look at the header. */
    public boolean mayLeaveAsReceived(MailBytes received, Transport transport) {
        return !BlindCopies.areIn(received) && !SevenBitConversion.isDue(received, transport);
    }

    /** Commits the edited copy, a message made from a {@link MailSlice} of the received mail. */
    public Committed commit(MailBytes received, MimeMessage copy, Transport transport) throws MessagingException {
        BlindCopies.removeFrom(copy);
        var converted = SevenBitConversion.convert(copy, transport);
        return switch (converted) {
            case SIGNED -> new Committed.Signed();
            case UNREADABLE -> new Committed.Unreadable();
            case NOTHING -> ready(received, copy, EnumSet.noneOf(Change.class));
            case HEADERS, CONTENT -> ready(received, copy, EnumSet.of(Change.CONVERTED_TO_7BIT));
        };
    }

    private Committed ready(MailBytes received, MimeMessage copy, Set<Change> changes) throws MessagingException {
        boolean bodyChanged = !RawBody.of(copy).isAsReceived();
        var changed = changedFields(received, copy);
        if (!bodyChanged && changed.isEmpty()) {
            return new Committed.Ready(received, Set.of());
        }
        if (signatures.removeBroken(copy, changed, bodyChanged)) {
            changes.add(Change.OWN_DKIM_SIGNATURE_REMOVED);
        }
        return new Committed.Ready(written(copy), Set.copyOf(changes));
    }

    private static Set<String> changedFields(MailBytes received, MimeMessage copy) throws MessagingException {
        var before = new HashMap<String, List<String>>();
        var bytes = received.array();
        for (var field : HeaderBlock.fields(bytes, 0, HeaderBlock.end(bytes, 0, received.size()))) {
            note(before, new String(bytes, field.from(), field.to() - field.from(), StandardCharsets.ISO_8859_1));
        }
        var after = new HashMap<String, List<String>>();
        Collections.list(copy.getAllHeaderLines()).forEach(line -> note(after, line));
        var names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> before.getOrDefault(name, List.of()).equals(after.getOrDefault(name, List.of())));
        return names;
    }

    private static void note(Map<String, List<String>> fields, String raw) {
        var line = new HeaderSurgery.Line(raw);
        fields.computeIfAbsent(line.name(), _ -> new ArrayList<>()).add(raw.stripTrailing());
    }

    private static MailBytes written(MimeMessage copy) throws MessagingException {
        var header = new StringBuilder();
        for (var line : Collections.list(copy.getAllHeaderLines())) {
            header.append(line).append("\r\n");
        }
        var head = header.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var body = RawBody.of(copy);
        var mail = new byte[Math.addExact(head.length, body.length())];
        System.arraycopy(head, 0, mail, 0, head.length);
        System.arraycopy(body.array(), body.from(), mail, head.length, body.length());
        return MailBytes.wrap(mail);
    }
}
