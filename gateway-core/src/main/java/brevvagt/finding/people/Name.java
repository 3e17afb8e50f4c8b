package brevvagt.finding.people;

import brevvagt.finding.text.Span;
import java.util.HashSet;
import java.util.List;

/**
 * The name of a person and where it stands.
 *
 * @param words folded by {@link Letters}, given names first; an initial is a word of one letter
 */
public record Name(Span span, List<String> words) {
    public Name {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a name has a word");
        }
    }

    /** The same for every order and spelling of the name; initials between whole words do not count. */
    public String key() {
        var whole = words.stream().filter(word -> word.length() > 1).toList();
        var used = whole.size() > 1 ? whole : words;
        return String.join(" ", used.stream().sorted().toList());
    }

    /** The given name, or its initial. */
    String first() {
        return words.getFirst();
    }

    /** The family name, its initial, or the given name when there is no other. */
    String last() {
        return words.getLast();
    }

    /** Whether it has a whole given name and a whole family name. */
    boolean isFull() {
        return words.size() > 1 && first().length() > 1 && last().length() > 1;
    }

    /** Whether both may be the name of one person, one of them shorter: an initial, no middle name, no family name. */
    boolean mayBe(Name other) {
        if (words.size() == 1 || other.words.size() == 1) {
            return isSame(first(), other.first());
        }
        if (!isSame(first(), other.first()) || !isSame(last(), other.last())) {
            return false;
        }
        boolean isShorter = words.size() <= other.words.size();
        var shorter = isShorter ? this : other;
        var longer = isShorter ? other : this;
        var left = new HashSet<>(longer.words.subList(1, longer.words.size() - 1));
        return shorter.words.subList(1, shorter.words.size() - 1).stream()
                .allMatch(word -> left.stream().anyMatch(each -> isSame(word, each)));
    }

    private static boolean isSame(String word, String other) {
        return word.equals(other)
                || (word.length() == 1 && other.startsWith(word))
                || (other.length() == 1 && word.startsWith(other));
    }

    @Override
    public String toString() {
        return "name of " + words.size() + " words"; // it is personal data
    }
}
