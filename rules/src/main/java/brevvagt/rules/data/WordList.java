package brevvagt.rules.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Words and phrases to look for, and the harmless words they stand in. Case does not count, a space stands for any run of
 * blanks, and characters nobody sees are skipped. Time grows linearly with the text.
 */
public final class WordList {
    /** Enough for the letters of the Nordic languages; no entry begins with another. */
    private static final int LETTERS = 0x180;
    /** What a character can be: part of a word, the beginning of an entry, or that within a word. */
    private static final int PART_OF_WORD = 1;

    private static final int BEGINS = 2;
    private static final int BEGINS_WITHIN = 4;
    /** Pairs of first letters, by a hash: most words of a text differ from every entry in the second letter already. */
    private static final int PAIRS = 1 << 9;

    private static final Glob[] NONE = {};

    private final List<Glob> words;
    private final List<Glob> harmless;
    private final byte[] letters = new byte[LETTERS];
    /** The entries by their first two letters. */
    private final Glob[][] byPair = new Glob[PAIRS][];

    private WordList(List<Glob> words, List<Glob> harmless) {
        this.words = List.copyOf(words);
        this.harmless = List.copyOf(harmless);
        for (char c = 0; c < LETTERS; c++) {
            letters[c] = (byte) (kind(c) | (Character.isLetterOrDigit(c) ? PART_OF_WORD : 0));
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            int wanted = pair;
            byPair[pair] = words.stream()
                    .filter(word ->
                            pair(word.literal().charAt(0), word.literal().charAt(1)) == wanted)
                    .toArray(Glob[]::new);
        }
    }

    private int kind(char c) {
        char letter = Character.toLowerCase(c);
        return words.stream()
                .filter(word -> word.literal().charAt(0) == letter)
                .mapToInt(word -> word.openStart() ? BEGINS | BEGINS_WITHIN : BEGINS)
                .reduce(0, (one, other) -> one | other);
    }

    private static int pair(char first, char second) {
        return (Character.toLowerCase(first) * 31 + Character.toLowerCase(second)) & (PAIRS - 1);
    }

    /** The list in a file: one word a line, {@code *} at its ends for any letters, {@code !} before a harmless one. */
    public static WordList read(LineFile file) {
        var words = new ArrayList<Glob>();
        var harmless = new ArrayList<Glob>();
        for (var line : file.lines()) {
            boolean except = line.text().startsWith("!");
            var text = (except ? line.text().substring(1) : line.text()).strip();
            var glob = Glob.parse(text.replaceAll("\\s+", " "))
                    .filter(each -> each.literal().charAt(0) < LETTERS)
                    .orElseThrow(() -> file.bad(line, "is not a word such as medlem, medlem* or *medlem*"));
            if (except && glob.literal().indexOf('-') >= 0) {
                throw file.bad(line, "write a harmless word without hyphen: it stands for both spellings");
            }
            (except ? harmless : words).add(glob);
        }
        return new WordList(words, harmless);
    }

    /** Whether one of the words stands in the text other than as part of a harmless word. */
    public boolean isIn(String text) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < LETTERS) {
                int kind = letters[c];
                if ((kind & (inWord ? BEGINS_WITHIN : BEGINS)) != 0 && startsAt(text, i, inWord)) {
                    return true;
                }
                inWord = (kind & PART_OF_WORD) != 0;
            } else {
                inWord = Character.isLetterOrDigit(c);
            }
        }
        return false;
    }

    private boolean startsAt(String text, int start, boolean inWord) {
        for (var word : candidates(text, start)) {
            if (word.openStart() || !inWord) {
                int end = end(word, text, start);
                if (end > start && !isHarmless(text, start, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Glob[] candidates(String text, int start) {
        int next = start + 1;
        while (next < text.length() && isInvisible(text.charAt(next))) {
            next++;
        }
        return next < text.length() ? byPair[pair(text.charAt(start), text.charAt(next))] : NONE;
    }

    /** Where the word ends when it begins at the given place, else -1. */
    private static int end(Glob word, String text, int start) {
        int at = start;
        for (int i = 0; i < word.literal().length(); i++) {
            int next = after(word.literal().charAt(i), text, at);
            if (next < 0) {
                return -1;
            }
            at = next;
        }
        boolean goesOn = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        return goesOn && !word.openEnd() ? -1 : at;
    }

    /** The place after one character of a word in the text, or -1 when another stands there. */
    private static int after(char wanted, String text, int start) {
        int at = start;
        while (at < text.length() && isInvisible(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return -1;
        }
        if (wanted != ' ') {
            return Character.toLowerCase(text.charAt(at)) == wanted ? at + 1 : -1;
        }
        int begin = at;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at > begin ? at : -1;
    }

    private boolean isHarmless(String text, int start, int end) {
        int from = start;
        while (from > 0 && isPartOfWord(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && isPartOfWord(text.charAt(to))) {
            to++;
        }
        var whole = visible(text.substring(from, to)).toLowerCase(Locale.ROOT);
        return harmless.stream().anyMatch(word -> word.matches(whole));
    }

    private static String visible(String word) {
        return word.chars()
                .filter(c -> c != '-' && !isInvisible((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || isInvisible(c);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Soft hyphen and zero-width characters. */
    private static boolean isInvisible(char c) {
        return c == 0xad || (c >= 0x200b && c <= 0x200d) || c == 0x2060 || c == 0xfeff;
    }

    /** The words looked for, as {@code rules explain} shows them. */
    public Stream<String> shown() {
        return words.stream().map(word -> (word.openStart() ? "*" : "") + word.literal() + (word.openEnd() ? "*" : ""));
    }
}
