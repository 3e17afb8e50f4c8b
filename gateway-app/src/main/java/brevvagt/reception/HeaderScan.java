package brevvagt.reception;

import brevvagt.message.MailBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The few header fields reception itself looks at, unfolded but not decoded. */
final class HeaderScan {
    private static final int LONGEST_NAME = 80;

    private final byte[] bytes;
    private final int end;
    private final Set<String> wanted;
    private final Map<String, List<String>> found = new HashMap<>();

    private HeaderScan(byte[] bytes, int end, Set<String> wanted) {
        this.bytes = bytes;
        this.end = end;
        this.wanted = wanted;
    }

    /**
     * Reads the header that begins at {@code from}, behind our own lines.
     *
     * @param wanted the names of the fields, in lower case
     */
    static HeaderScan of(MailBytes mail, int from, Set<String> wanted) {
        var scan = new HeaderScan(mail.array(), mail.size(), wanted);
        scan.read(from);
        return scan;
    }

    /** The values of all fields of that name in their order. */
    List<String> all(String name) {
        return found.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The value of the first field of that name, or an empty text. */
    String first(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    private void read(int from) {
        int line = from;
        while (line < end && !isEmpty(line)) {
            int next = behindField(line);
            readField(line, next);
            line = next;
        }
    }

    private boolean isEmpty(int line) {
        return bytes[line] == '\r';
    }

    /** The start of the next field: the line after the last folded one. */
    private int behindField(int line) {
        int next = behindLine(line);
        while (next < end && (bytes[next] == ' ' || bytes[next] == '\t')) {
            next = behindLine(next);
        }
        return next;
    }

    private int behindLine(int line) {
        int i = line;
        while (i < end && bytes[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, end);
    }

    private void readField(int from, int to) {
        int colon = from;
        while (colon < to && colon - from <= LONGEST_NAME && bytes[colon] != ':') {
            colon++;
        }
        if (colon == to || bytes[colon] != ':') {
            return;
        }
        var name = text(from, colon).toLowerCase(Locale.ROOT);
        if (wanted.contains(name)) {
            found.computeIfAbsent(name, _ -> new ArrayList<>()).add(unfolded(text(colon + 1, to)));
        }
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    }

    private static String unfolded(String value) {
        return value.indexOf('\n') < 0 ? value : value.replace("\r\n", "");
    }
}
