package brevvagt.finding.secret;

import brevvagt.finding.text.Span;
import java.util.Optional;
import java.util.Set;

/** What stands behind the word for a password, and what it looks like. */
record Value(Span span, Shape shape) {
    /** "til filen", "for the zip file": so far from the word to its colon. */
    private static final int REACH = 60;

    private static final int LONGEST = 64;
    private static final int LONGEST_NUMBER = 10;
    private static final Set<String> COPULAS = Set.of("er", "är", "is", "lyder", "hedder", "heter", "bliver", "blir");

    /** What a value looks like, and how much that says. */
    enum Shape {
        MIXED("letters and digits or marks mixed", 40),
        NUMBER("a few digits", 30),
        QUOTED("a word in quotation marks", 30),
        CAPITALISED("a word with a capital", 5);

        private final String what;
        private final int weight;

        Shape(String what, int weight) {
            this.what = what;
            this.weight = weight;
        }

        String what() {
            return what;
        }

        int weight() {
            return weight;
        }
    }

    /** The value that a word ending there announces, be it by a colon, by "er", or by standing right before it. */
    static Optional<Value> behind(String text, int end) {
        int stop = Math.min(text.length(), end + REACH);
        for (int at = end; at < stop; ) {
            char glyph = text.charAt(at);
            if (glyph == ':' || glyph == '=') {
                return at(text, at + 1);
            }
            if (glyph == '\n' || "!?;,".indexOf(glyph) >= 0) {
                return Optional.empty();
            }
            int wordEnd = endOfWord(text, at);
            if (COPULAS.contains(text.substring(at, wordEnd))) {
                return at(text, wordEnd);
            }
            if (at == end + 1) {
                var direct =
                        at(text, at).filter(value -> value.shape() == Shape.MIXED || value.shape() == Shape.NUMBER);
                if (direct.isPresent()) {
                    return direct;
                }
            }
            at = Math.max(wordEnd, at + 1);
        }
        return Optional.empty();
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Optional<Value> at(String text, int from) {
        int start = from;
        while (start < text.length() && start - from < 6 && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        boolean quoted = start < text.length() && "\"'“”»«".indexOf(text.charAt(start)) >= 0;
        start += quoted ? 1 : 0;
        int end = start;
        while (end < text.length() && end - start <= LONGEST && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        while (end > start && ".,;:)\"'“”»«".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var span = new Span(start, Math.max(start, end));
        return shape(span.of(text), quoted).map(shape -> new Value(span, shape));
    }

    private static Optional<Shape> shape(String value, boolean quoted) {
        long digits = value.chars().filter(Character::isDigit).count();
        long letters = value.chars().filter(Character::isLetter).count();
        boolean isAddress = value.contains("://")
                || value.startsWith("www.")
                || (value.indexOf('@') > 0 && value.indexOf('.', value.indexOf('@')) > 0);
        if (value.length() < 3
                || value.length() > LONGEST
                || isAddress
                || value.startsWith("<")
                || value.startsWith("[")) {
            return Optional.empty();
        }
        if (digits == value.length()) {
            return value.length() >= 4 && value.length() <= LONGEST_NUMBER
                    ? Optional.of(Shape.NUMBER)
                    : Optional.empty();
        }
        if (letters > 0 && (digits > 0 || hasMark(value))) {
            return Optional.of(Shape.MIXED);
        }
        boolean isWord = letters == value.length();
        boolean inner = isWord && value.chars().skip(1).anyMatch(Character::isUpperCase);
        boolean outer = isWord && value.chars().anyMatch(Character::isLowerCase);
        if (inner && outer) {
            return Optional.of(Shape.MIXED);
        }
        if (quoted && isWord) {
            return Optional.of(Shape.QUOTED);
        }
        return isWord && Character.isUpperCase(value.charAt(0)) ? Optional.of(Shape.CAPITALISED) : Optional.empty();
    }

    private static boolean hasMark(String value) {
        return value.chars().anyMatch(glyph -> "!#$%&@*?+=_".indexOf(glyph) >= 0);
    }
}
