package brevvagt.notice;

import brevvagt.message.MailBytes;
import brevvagt.message.ReceivedMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mail a notice is about, as far as notices look at it: its header, each byte one character. */
final class Original {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,200}>");
    private static final Set<String> BULK = Set.of("bulk", "list", "junk");
    /** What a report gives back when more could tell what the policies protect. */
    private static final Set<String> HARMLESS = Set.of("date", "from", "to", "cc", "message-id", "received");

    private final ReceivedMail mail;
    private final List<Field> fields;

    private Original(ReceivedMail mail, List<Field> fields) {
        this.mail = mail;
        this.fields = fields;
    }

    /** One field with its folded lines; the name is in lower case. */
    private record Field(String name, String value, String lines) {}

    static Original of(ReceivedMail mail) {
        return new Original(mail, fields(mail.bytes()));
    }

    ReceivedMail mail() {
        return mail;
    }

    /** The Message-ID with its angle brackets, when it is one that may be repeated. */
    Optional<String> messageId() {
        return values("message-id").stream()
                .findFirst()
                .filter(id -> MESSAGE_ID.matcher(id).matches());
    }

    /** Whether a program wrote it that must not be answered (RFC 3834 section 2). */
    boolean isAutomatic() {
        return values("auto-submitted").stream().anyMatch(value -> !value.startsWith("no"))
                || has("x-auto-response-suppress")
                || has("x-autoreply")
                || has("x-autorespond")
                || values("precedence").stream().anyMatch("auto_reply"::equals);
    }

    /** Whether it went to many. */
    boolean isBulk() {
        return values("precedence").stream().anyMatch(BULK::contains);
    }

    /** Its header. */
    MailBytes header() {
        return lines(_ -> true);
    }

    /** Those fields of its header that say when, who and by which way. */
    MailBytes harmlessHeader() {
        return lines(field -> HARMLESS.contains(field.name()));
    }

    private MailBytes lines(Predicate<Field> wanted) {
        var lines = new StringBuilder();
        fields.stream().filter(wanted).forEach(field -> lines.append(field.lines()));
        return MailBytes.wrap(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private boolean has(String name) {
        return !values(name).isEmpty();
    }

    private List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .map(value -> name.equals("message-id") ? value : value.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Field> fields(MailBytes mail) {
        var lines = new ArrayList<String>();
        int line = 0;
        while (line < mail.size() && mail.array()[line] != '\r') {
            int next = nextLine(mail, line);
            var text = new String(mail.array(), line, next - line, StandardCharsets.ISO_8859_1);
            boolean folded = (text.startsWith(" ") || text.startsWith("\t")) && !lines.isEmpty();
            lines.add(folded ? lines.removeLast() + text : text);
            line = next;
        }
        return lines.stream().flatMap(Original::field).toList();
    }

    private static Stream<Field> field(String lines) {
        int colon = lines.indexOf(':');
        if (colon < 1) {
            return Stream.empty();
        }
        var name = lines.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var value = lines.substring(colon + 1).replace("\r\n", "").strip();
        return Stream.of(new Field(name, value, lines.endsWith("\n") ? lines : lines + "\r\n"));
    }

    private static int nextLine(MailBytes mail, int from) {
        int at = from;
        while (at < mail.size() && mail.array()[at] != '\n') {
            at++;
        }
        return Math.min(mail.size(), at + 1);
    }

    @Override
    public String toString() {
        return "mail " + mail.id().value();
    }
}
