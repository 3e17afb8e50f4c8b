package brevvagt.finding.people;

import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word of a stretch of text that is searched for names. It serves one thread. */
final class NameToken {
    private final String text;
    private final int start;
    private final int end;
    private final Shape shape;
    private final boolean gap;
    private @Nullable String folded;

    private NameToken(String text, Span word, Shape shape, boolean gap) {
        this.text = text;
        this.start = word.start();
        this.end = word.end();
        this.shape = shape;
        this.gap = gap;
    }

    /** How it is written. */
    enum Shape {
        /** One capital, as in "M. Hansen". */
        INITIAL,
        /** A capital first. */
        CAPITALISED,
        /** Capitals only. */
        CAPITALS,
        /** Anything else. */
        SMALL
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    Shape shape() {
        return shape;
    }

    /** Whether nothing but one blank, or the full stop of an initial and a blank, stands before it. */
    boolean gap() {
        return gap;
    }

    /** Spelled as {@link Letters} do; worked out when asked for, as most words of a text are never looked up. */
    String folded() {
        var known = folded;
        if (known == null) {
            known = Letters.fold(text.substring(start, end));
            folded = known;
        }
        return known;
    }

    boolean isUpper() {
        return shape != Shape.SMALL;
    }

    /** The words from there to there, in order; apostrophes and hyphens within belong to them. */
    static List<NameToken> of(String text, int from, int to) {
        var tokens = new ArrayList<NameToken>();
        int previous = -1;
        int at = from;
        while (at < to) {
            if (!Character.isLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int end = end(text, at, to);
            boolean glued = at > 0 && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '@');
            var shape = glued ? Shape.SMALL : shape(text, at, end);
            tokens.add(new NameToken(text, new Span(at, end), shape, previous >= 0 && isGap(text, previous, at)));
            previous = end;
            at = end;
        }
        return tokens;
    }

    private static int end(String text, int start, int to) {
        int end = start;
        while (end < to && (Character.isLetter(text.charAt(end)) || isWithinWord(text, end, to))) {
            end++;
        }
        return end;
    }

    private static boolean isWithinWord(String text, int at, int to) {
        return "-'’\u00AD\u2011".indexOf(text.charAt(at)) >= 0
                && at + 1 < to
                && Character.isLetter(text.charAt(at + 1));
    }

    private static Shape shape(String text, int start, int end) {
        if (!Character.isUpperCase(text.charAt(start))) {
            return Shape.SMALL;
        }
        if (end - start == 1) {
            return Shape.INITIAL;
        }
        for (int at = start + 1; at < end; at++) {
            if (Character.isLowerCase(text.charAt(at))) {
                return Shape.CAPITALISED;
            }
        }
        return Shape.CAPITALS;
    }

    private static boolean isGap(String text, int from, int to) {
        int at = from;
        if (at < to && text.charAt(at) == '.') {
            at++;
        }
        int blank = at;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at == to && (at - blank == 1 || (at - blank == 0 && blank > from));
    }
}
