package brevvagt.rules.guard;

import brevvagt.rules.guard.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a condition or consequence into tokens; a character the rule language does not know is refused. */
final class Tokenizer {
    private static final List<String> TWO_CHARACTERS = List.of("==", "!=", "<=", ">=", "&&", "||");
    private static final String ONE_CHARACTER = "<>!(),.;:";

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;

    private Tokenizer(String source, int line) {
        this.source = source;
        this.line = line;
    }

    /** The tokens of a text that begins in the given line of its file, an end token last. */
    static List<Token> of(String source, int line) {
        return new Tokenizer(source, line).all();
    }

    private List<Token> all() {
        skipBlanks();
        while (at < source.length()) {
            next();
            skipBlanks();
        }
        tokens.add(new Token(Kind.END, "", line));
        return tokens;
    }

    private void next() {
        char c = source.charAt(at);
        if (c == '"') {
            text();
        } else if (isDigit(c)) {
            add(Kind.NUMBER, endOfWord(at + 1));
        } else if (isNameStart(c)) {
            add(Kind.NAME, endOfWord(at + 1));
        } else if (c == '$' && at + 1 < source.length() && isNameStart(source.charAt(at + 1))) {
            add(Kind.VARIABLE, endOfWord(at + 1));
        } else if (TWO_CHARACTERS.stream().anyMatch(symbol -> source.startsWith(symbol, at))) {
            add(Kind.SYMBOL, at + 2);
        } else if (ONE_CHARACTER.indexOf(c) >= 0) {
            add(Kind.SYMBOL, at + 1);
        } else {
            throw new Refusal(line, "the character '" + c + "' is not part of the rule language");
        }
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, source.substring(at, end), line));
        at = end;
    }

    /** A quoted text holds no escapes: nothing a rule compares with needs one, and nothing can hide behind one. */
    private void text() {
        int end = source.indexOf('"', at + 1);
        var inner = end < 0 ? source.substring(at + 1) : source.substring(at + 1, end);
        if (end < 0 || inner.indexOf('\n') >= 0) {
            throw new Refusal(line, "a quoted text does not end in its line");
        }
        if (inner.indexOf('\\') >= 0) {
            throw new Refusal(line, "a quoted text cannot hold a backslash");
        }
        tokens.add(new Token(Kind.TEXT, inner, line));
        at = end + 1;
    }

    private void skipBlanks() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (source.startsWith("//", at)) {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else if (source.startsWith("/*", at)) {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        int end = source.indexOf("*/", at + 2);
        if (end < 0) {
            throw new Refusal(line, "a comment does not end");
        }
        line += (int) source.substring(at, end).chars().filter(c -> c == '\n').count();
        at = end + 2;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < source.length() && (isNameStart(source.charAt(end)) || isDigit(source.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
