package brevvagt.rules.data;

import java.util.ArrayList;
import java.util.List;

/** A file with one entry a line; empty lines and what follows a {@code #} are comments. */
public record LineFile(String file, List<Line> lines) {
    public LineFile {
        lines = List.copyOf(lines);
    }

    /** One entry with its line number. */
    public record Line(int number, String text) {}

    /** The entries of a text. */
    public static LineFile of(String file, String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var raw : text.lines().toList()) {
            number++;
            int comment = raw.indexOf('#');
            var entry = (comment < 0 ? raw : raw.substring(0, comment)).strip();
            if (!entry.isEmpty()) {
                lines.add(new Line(number, entry));
            }
        }
        return new LineFile(file, lines);
    }

    BadFile bad(Line line, String message) {
        return new BadFile(file, line.number(), message);
    }
}
