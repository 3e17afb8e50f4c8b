package brevvagt.enforcement.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The content lines of a calendar item (RFC 5545 section 3.1). A line that is left alone keeps its bytes and folds. */
final class CalendarText {
    private static final int LONGEST_LINE = 75;

    private final byte[] text;

    CalendarText(byte[] text) {
        this.text = text;
    }

    /** One unfolded content line. */
    record Line(String name, String parameters, String value) {
        static Line of(String unfolded) {
            int colon = colon(unfolded);
            var head = colon < 0 ? unfolded : unfolded.substring(0, colon);
            int semicolon = head.indexOf(';');
            var name = semicolon < 0 ? head : head.substring(0, semicolon);
            var parameters = semicolon < 0 ? "" : head.substring(semicolon);
            return new Line(
                    name.strip().toUpperCase(Locale.ROOT), parameters, colon < 0 ? "" : unfolded.substring(colon + 1));
        }

        private static int colon(String line) {
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                quoted ^= c == '"';
                if (c == ':' && !quoted) {
                    return i;
                }
            }
            return line.indexOf(':');
        }
    }

    /** What becomes of a line: the line itself, another one, or nothing when it is empty. */
    sealed interface Fate {
        record Kept() implements Fate {}

        record Dropped() implements Fate {}

        record Replaced(String line) implements Fate {}
    }

    /** The text with every line as the edit says, or empty when the edit kept all lines. */
    Optional<byte[]> edited(Function<Line, Fate> edit) {
        var splices = new Splices();
        int from = 0;
        while (from < text.length) {
            int to = logicalEnd(from);
            switch (edit.apply(Line.of(unfolded(from, to)))) {
                case Fate.Kept() -> {}
                case Fate.Dropped() -> splices.remove(from, to);
                case Fate.Replaced(var line) -> splices.replace(from, to, folded(line));
            }
            from = to;
        }
        return splices.count() == 0 ? Optional.empty() : Optional.of(splices.apply(text, 0, text.length));
    }

    /** A line goes on where the next begins with white space, or, in vCalendar 1.0, after an equals sign. */
    private int logicalEnd(int from) {
        int end = HeaderBlock.nextLine(text, from, text.length);
        while (end < text.length && (isFold(end) || isSoftBreak(from, end))) {
            end = HeaderBlock.nextLine(text, end, text.length);
        }
        return end;
    }

    private boolean isFold(int lineStart) {
        return text[lineStart] == ' ' || text[lineStart] == '\t';
    }

    private boolean isSoftBreak(int from, int lineEnd) {
        int last = lineEnd - 1;
        while (last > from && (text[last] == '\n' || text[last] == '\r')) {
            last--;
        }
        return text[last] == '='
                && unfolded(from, lineEnd).toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
    }

    private String unfolded(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8)
                .replaceAll("\r?\n[ \t]", "")
                .replaceAll("[\r\n]+$", "");
    }

    /** Folded after at most 75 octets; our own lines are short enough to cut between characters. */
    private static byte[] folded(String line) {
        var result = new StringBuilder();
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            var character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                result.append("\r\n ");
                octets = 1;
            }
            result.append(character);
            octets += length;
        }
        return result.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
