package brevvagt.finding.words;

import brevvagt.finding.DataKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one word file. {@code kind: HEALTH} says what its words speak of, or several kinds parted by commas, {@code [sick leave: topic 50]} begins a section
 * with its role and weight, {@code @example} gives all entries of the section a sentence with {@code {}} in their place,
 * {@code |} parts an entry from a sentence of its own, {@code ...} two words that others may part, {@code #} begins a
 * comment.
 */
final class WordFile {
    private static final Pattern HEADING = Pattern.compile("\\[([^:\\]]+): ([a-z]+)(?: ([0-9]{1,2}))?]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s&-]+");
    private static final String EXAMPLE = "@example ";
    private static final String KIND = "kind:";
    private static final Pattern BETWEEN_KINDS = Pattern.compile("\\s*,\\s*");
    private static final String APART = "...";

    private final String file;
    private final List<String> problems;
    private final List<Entry> entries = new ArrayList<>();
    private List<Optional<DataKind>> kinds = List.of(Optional.empty());
    private List<Section> sections = List.of();
    private String template = "";
    private int line;

    private WordFile(String file, List<String> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The entries of a file; what is wrong with it is added to the problems. */
    static List<Entry> read(String file, String text, List<String> problems) {
        var reader = new WordFile(file, problems);
        text.lines().forEach(reader::read);
        return reader.entries;
    }

    private void read(String raw) {
        line++;
        var text = raw.replaceFirst("(^|\\s)#.*", "").strip();
        if (text.startsWith(KIND)) {
            readKinds(text.substring(KIND.length()).strip());
        } else if (text.startsWith("[")) {
            readHeading(text);
        } else if (text.startsWith(EXAMPLE)) {
            template = text.substring(EXAMPLE.length()).strip();
        } else if (!text.isEmpty()) {
            readEntry(text);
        }
    }

    private void readKinds(String names) {
        kinds = BETWEEN_KINDS.splitAsStream(names).map(this::kind).toList();
    }

    private Optional<DataKind> kind(String name) {
        try {
            return Optional.of(DataKind.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            problem("no kind of data is called " + name);
            return Optional.empty();
        }
    }

    private void readHeading(String text) {
        template = "";
        var heading = HEADING.matcher(text);
        var role = heading.matches() ? Role.named(heading.group(2)) : Optional.<Role>empty();
        if (role.isEmpty()) {
            problem("a section begins like [sick leave: topic 50], with one of these roles: " + roles());
            return;
        }
        int weight = heading.group(3) == null ? 0 : Integer.parseInt(heading.group(3));
        var name = heading.group(1).strip();
        sections = kinds.stream()
                .map(kind -> new Section(name, role.get(), weight, kind))
                .toList();
    }

    private static String roles() {
        return String.join(
                ", ",
                List.of(Role.values()).stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private void readEntry(String text) {
        if (sections.isEmpty()) {
            problem("a word needs a section above it, such as [sick leave: topic 50]");
            return;
        }
        var parts = text.split("\\|", 2);
        var words = words(parts[0].strip());
        var example = parts.length == 2 ? parts[1].strip() : template.replace("{}", plain(parts[0].strip()));
        words.ifPresent(known -> sections.forEach(
                section -> entries.add(new Entry(section, known, example, new Entry.Origin(file, line)))));
    }

    private static String plain(String entry) {
        return entry.replace("*", "").replace("=", "").replace(" " + APART, "");
    }

    private Optional<List<WordForm>> words(String text) {
        var forms = new ArrayList<WordForm>();
        boolean apart = false;
        for (var word : BETWEEN_WORDS.split(text.replaceAll("['’]", ""), -1)) {
            if (word.equals(APART) && !apart && !forms.isEmpty()) {
                apart = true;
                continue;
            }
            var form = WordForm.parse(word, apart);
            if (form.isEmpty()) {
                problem(
                        "write words of letters and digits, with * for any ending or beginning of at least three letters,"
                                + " = before a word that counts only as it is written, or ... between two words that"
                                + " others may part");
                return Optional.empty();
            }
            forms.add(form.get());
            apart = false;
        }
        if (apart) {
            problem("a word follows on ...");
        }
        return apart ? Optional.empty() : Optional.of(forms);
    }

    private void problem(String message) {
        problems.add(file + ":" + line + ": " + message);
    }
}
