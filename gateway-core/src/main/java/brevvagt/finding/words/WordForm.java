package brevvagt.finding.words;

import java.util.Locale;
import java.util.Optional;

/**
 * One word of an entry. In files {@code sygemeld*} stands for any ending, {@code *medlem} for any beginning, {@code =DM}
 * for the word just as it is written.
 *
 * @param text in lower case unless {@code asWritten}
 * @param apart whether a few other words may stand between it and the word before
 */
public record WordForm(String text, boolean openStart, boolean openEnd, boolean asWritten, boolean apart) {
    /** Shorter ones with any ending or beginning would stand in every other word. */
    private static final int SHORTEST_OPEN = 3;

    /** The form as a file writes it, or nothing when it is none; {@code apart} when a gap was written before it. */
    static Optional<WordForm> parse(String written, boolean apart) {
        boolean asWritten = written.startsWith("=");
        boolean openStart = written.startsWith("*");
        boolean openEnd = written.length() > 1 && written.endsWith("*");
        var text = written.substring(asWritten || openStart ? 1 : 0, written.length() - (openEnd ? 1 : 0));
        boolean isWord = !text.isEmpty() && text.codePoints().allMatch(Character::isLetterOrDigit);
        if (!isWord || ((openStart || openEnd) && text.length() < SHORTEST_OPEN)) {
            return Optional.empty();
        }
        var folded = asWritten ? text : text.toLowerCase(Locale.ROOT);
        return Optional.of(new WordForm(folded, openStart, openEnd, asWritten, apart));
    }

    /** Whether it follows the word right before it, with nothing but a gap between, and both are whole where they meet. */
    boolean adjoins(WordForm before) {
        return !apart && !openStart && !before.openEnd;
    }
}
