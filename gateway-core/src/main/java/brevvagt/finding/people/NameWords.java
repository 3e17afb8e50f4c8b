package brevvagt.finding.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words names are made of, and words with capitals that are none; all folded by {@link Letters}.
 *
 * @param endings of family names, such as {@code sen}
 * @param particles before family names, such as {@code von}
 * @param ambiguous given names that are other words as well, such as {@code per}
 */
public record NameWords(
        Set<String> firstNames,
        Set<String> surnames,
        List<String> endings,
        Set<String> particles,
        Set<String> notNames,
        Set<String> ambiguous) {
    /** Endings that places have as well as families. */
    private static final int SHORTEST_BEFORE_ENDING = 2;

    public NameWords {
        firstNames = Set.copyOf(firstNames);
        surnames = Set.copyOf(surnames);
        endings = List.copyOf(endings);
        particles = Set.copyOf(particles);
        notNames = Set.copyOf(notNames);
        ambiguous = Set.copyOf(ambiguous);
    }

    /** No words at all: names are known by their shape. */
    public static NameWords none() {
        return new NameWords(Set.of(), Set.of(), List.of("sen", "sson"), Set.of(), Set.of(), Set.of());
    }

    /**
     * The words of the files {@code first-names.txt}, {@code surnames.txt} and {@code not-names.txt}, by any path. One
     * word a line, {@code -sen} for an ending, {@code von …} for a particle, {@code ? per} for a name that is another word
     * as well, {@code #} before a comment.
     */
    public static NameWords of(Map<String, String> textsByFile) {
        var first = new HashSet<String>();
        var surnames = new HashSet<String>();
        var endings = new ArrayList<String>();
        var particles = new HashSet<String>();
        var not = new HashSet<String>();
        var ambiguous = new HashSet<String>();
        textsByFile.forEach((file, text) -> {
            if (file.endsWith("first-names.txt")) {
                first.addAll(words(text));
            } else if (file.endsWith("not-names.txt")) {
                words(text).forEach(word -> notName(word, not, ambiguous));
            } else if (file.endsWith("surnames.txt")) {
                words(text).forEach(word -> surname(word, surnames, endings, particles));
            }
        });
        return new NameWords(first, surnames, endings, particles, not, ambiguous);
    }

    private static void notName(String word, Set<String> not, Set<String> ambiguous) {
        if (word.startsWith("?")) {
            ambiguous.add(word.substring(1).strip());
        } else {
            not.add(word);
        }
    }

    private static void surname(String word, Set<String> surnames, List<String> endings, Set<String> particles) {
        if (word.startsWith("-")) {
            endings.add(word.substring(1));
        } else if (word.endsWith("…")) {
            particles.add(word.substring(0, word.length() - 1).strip());
        } else {
            surnames.add(word);
        }
    }

    private static List<String> words(String text) {
        return text.lines()
                .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Letters::fold)
                .toList();
    }

    boolean isFirstName(String word) {
        return firstNames.contains(word) || isPartlyKnown(word);
    }

    /** "Inga-Lill" is a first name when one half of it is known. */
    private boolean isPartlyKnown(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && (firstNames.contains(word.substring(0, hyphen)) || firstNames.contains(word.substring(hyphen + 1)));
    }

    boolean isSurname(String word) {
        return surnames.contains(word) || hasEnding(word) || isDouble(word, surnames);
    }

    private static boolean isDouble(String word, Set<String> known) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && known.contains(word.substring(0, hyphen)) && known.contains(word.substring(hyphen + 1));
    }

    private boolean hasEnding(String word) {
        return endings.stream()
                .anyMatch(ending -> word.length() >= ending.length() + SHORTEST_BEFORE_ENDING && word.endsWith(ending));
    }

    boolean isParticle(String word) {
        return particles.contains(word);
    }

    /** Whether it is another word as well, so that alone it names somebody only amid a sentence. */
    boolean isAmbiguous(String word) {
        return ambiguous.contains(word);
    }

    /** Known to be no name, unless it is one as well. */
    boolean isNotName(String word) {
        return notNames.contains(word);
    }
}
