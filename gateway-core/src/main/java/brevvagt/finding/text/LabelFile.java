package brevvagt.finding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads one label file. {@code @example TEXT} gives the sentence for the entries below it, with {@code {}} where the
 * entry goes; an entry may have a sentence of its own after {@code |}.
 */
final class LabelFile {
    private static final String EXAMPLE = "@example ";

    private final String name;
    private final List<Entry> entries = new ArrayList<>();
    private Label section = Label.NONE;
    private String example = "";

    /** One entry, where it stands, and a sentence that holds it. */
    record Entry(String text, Label label, String sentence, String where) {}

    LabelFile(String name) {
        this.name = name;
    }

    List<Entry> read(String content) {
        int number = 0;
        for (var line : content.lines().toList()) {
            number++;
            read(withoutComment(line), name + ":" + number);
        }
        return entries;
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    private void read(String line, String where) {
        if (line.startsWith("[")) {
            section = section(line, where);
            example = "";
        } else if (line.startsWith(EXAMPLE)) {
            example = line.substring(EXAMPLE.length()).strip();
            check(example.contains("{}"), where, "the example needs {} where the entry goes");
        } else if (!line.isEmpty()) {
            int bar = line.indexOf('|');
            var entry = bar < 0 ? line : line.substring(0, bar).strip();
            check(section != Label.NONE, where, "an entry stands in a section, such as [other number]");
            check(entry.equals(entry.toLowerCase(Locale.ROOT)), where, "labels are written in lower case");
            check(bar >= 0 || !example.isEmpty(), where, "the entry has no @example");
            entries.add(new Entry(entry, section, sentence(entry, bar < 0 ? "" : line.substring(bar + 1)), where));
        }
    }

    private String sentence(String entry, String own) {
        var word = entry.endsWith("~") ? entry.substring(0, entry.length() - 1) + " nr." : entry.replace("*", "");
        return own.isEmpty() ? example.replace("{}", word) : own.strip();
    }

    private static Label section(String heading, String where) {
        for (var label : Label.values()) {
            if (label != Label.NONE && Labels.heading(label).equals(heading)) {
                return label;
            }
        }
        throw new IllegalArgumentException(where + ": there is no section " + heading);
    }

    private static void check(boolean holds, String where, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(where + ": " + problem);
        }
    }
}
