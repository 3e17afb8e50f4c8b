package brevvagt.rules.guard;

import brevvagt.rules.guard.Token.Kind;
import java.util.List;

/** Walks through tokens, one ahead. */
final class TokenReader {
    private final List<Token> tokens;
    private int at;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        var token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    /** Takes the symbol if it comes next. */
    boolean take(String symbol) {
        if (!peek().is(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    boolean takeWord(String word) {
        if (!peek().isWord(word)) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes the symbol, which must come next; if not, the line of the token before it is at fault. */
    void need(String symbol) {
        if (!take(symbol)) {
            throw new Refusal(lineBefore(), "expected '" + symbol + "' before " + peek().shown());
        }
    }

    Token need(Kind kind, String what) {
        if (peek().kind() != kind) {
            throw refuse("expected " + what + " instead of " + peek().shown());
        }
        return next();
    }

    Refusal refuse(String message) {
        return new Refusal(peek().line(), message);
    }

    private int lineBefore() {
        return at == 0 ? peek().line() : tokens.get(at - 1).line();
    }
}
