package brevvagt.rules;

import brevvagt.rules.data.BadFile;
import brevvagt.rules.data.Domains;
import brevvagt.rules.data.LineFile;
import brevvagt.rules.data.MailingSenders;
import brevvagt.rules.data.Problem;
import brevvagt.rules.data.WordList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A folder of rule packs: each folder in it with a pack.yaml is one, {@code common} holds the data all of them share. */
public final class RulePacks {
    private static final String COMMON = "common";

    private final Path folder;

    /** The packs in a folder, such as {@code rules/packs}. */
    public RulePacks(Path folder) {
        this.folder = folder;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** The names of all packs there are, sorted. */
    public List<String> names() {
        try (var found = Files.list(folder)) {
            return found.filter(each -> Files.isRegularFile(each.resolve("pack.yaml")))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Reads the named packs and guards their rules; {@link InvalidRules} tells all that is wrong with them. */
    public RuleBook read(List<String> names) {
        var problems = new ArrayList<Problem>();
        var known = names();
        names.stream().filter(name -> !known.contains(name)).forEach(name -> problems.add(unknown(name, known)));
        if (!problems.isEmpty()) {
            throw new InvalidRules(problems);
        }
        var wanted = names.stream().distinct().sorted().toList();
        var folders = new ArrayList<>(wanted);
        folders.add(COMMON);
        try {
            return read(wanted, PackFiles.read(folder, folders), problems);
        } catch (BadFile bad) {
            throw new InvalidRules(List.of(bad.problem()));
        }
    }

    private RuleBook read(List<String> names, PackFiles files, List<Problem> problems) {
        var common = label(COMMON);
        var freeMail = data(problems, () -> Domains.read(lines(files, common + "/free-mail-domains.txt")));
        var senders = data(problems, () -> MailingSenders.read(lines(files, common + "/members-mailing-senders.txt")));
        var shared = words(files, common, problems);
        var packs = new ArrayList<Pack>();
        for (var name : names) {
            var words = new HashMap<>(shared);
            words.putAll(words(files, label(name), problems));
            data(problems, () -> new PackReader(files, label(name), problems).read(words))
                    .forEach(packs::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidRules(problems);
        }
        var data = new RuleBook.Shared(freeMail.getFirst(), senders.getFirst());
        return new RuleBook(packs, data, files.revision());
    }

    private static Map<String, WordList> words(PackFiles files, String pack, List<Problem> problems) {
        var lists = new HashMap<String, WordList>();
        var prefix = pack + "/words/";
        files.texts().forEach((file, text) -> {
            if (file.startsWith(prefix)) {
                var name = file.substring(prefix.length()).replaceFirst("\\.txt$", "");
                data(problems, () -> WordList.read(LineFile.of(file, text))).forEach(list -> lists.put(name, list));
            }
        });
        return lists;
    }

    private static LineFile lines(PackFiles files, String file) {
        var text = files.texts().get(file);
        if (text == null) {
            throw new BadFile(file, 1, "is missing");
        }
        return LineFile.of(file, text);
    }

    private String label(String pack) {
        return PackFiles.label(folder, folder.resolve(pack));
    }

    private Problem unknown(String name, List<String> known) {
        return new Problem(label(name), 1, "is no rule pack; known: " + String.join(", ", known));
    }

    /** What was read, or nothing and one more problem. */
    private static <T> List<T> data(List<Problem> problems, Supplier<T> reader) {
        try {
            return List.of(reader.get());
        } catch (BadFile bad) {
            problems.add(bad.problem());
            return List.of();
        }
    }
}
