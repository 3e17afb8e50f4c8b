package brevvagt.rules.guard;

/** The smallest piece of a condition or consequence, with the line of the file it stands in. */
record Token(Kind kind, String text, int line) {
    enum Kind {
        /** A field, type or word. */
        NAME,
        /** {@code $name}. */
        VARIABLE,
        NUMBER,
        /** A quoted text, without its quotes. */
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    /** The token as an error names it. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
