package brevvagt.rules.guard;

import brevvagt.rules.guard.Token.Kind;
import java.util.Arrays;

/** Reads a value written in a rule; it must be of its field's type. */
final class LiteralReader {
    /** More digits than any limit needs, and few enough for an int. */
    private static final int MOST_DIGITS = 9;

    private final TokenReader tokens;

    LiteralReader(TokenReader tokens) {
        this.tokens = tokens;
    }

    Object read(Field field) {
        return switch (field.type()) {
            case FieldType.Flag() -> flag(field);
            case FieldType.WholeNumber() -> number(field);
            case FieldType.Text() -> need(Kind.TEXT, field).text();
            case FieldType.Choice choice -> constant(field, choice);
        };
    }

    private Object flag(Field field) {
        var word = need(Kind.NAME, field);
        if (!word.text().equals("true") && !word.text().equals("false")) {
            throw wrong(word, field);
        }
        return Boolean.valueOf(word.text());
    }

    private Object number(Field field) {
        var digits = need(Kind.NUMBER, field);
        if (!digits.text().chars().allMatch(Character::isDigit) || digits.text().length() > MOST_DIGITS) {
            throw wrong(digits, field);
        }
        return Integer.valueOf(digits.text());
    }

    private Object constant(Field field, FieldType.Choice choice) {
        var owner = need(Kind.NAME, field);
        if (!owner.text().equals(choice.of().getSimpleName()) || !tokens.take(".")) {
            throw wrong(owner, field);
        }
        var name = tokens.need(Kind.NAME, "a constant of " + owner.text());
        return Arrays.stream(choice.of().getEnumConstants())
                .filter(constant -> constant.name().equals(name.text()))
                .findFirst()
                .orElseThrow(() -> wrong(name, field));
    }

    private Token need(Kind kind, Field field) {
        if (tokens.peek().kind() != kind) {
            throw wrong(tokens.peek(), field);
        }
        return tokens.next();
    }

    private static Refusal wrong(Token token, Field field) {
        return new Refusal(token.line(), field.name() + " is " + field.type().label() + ", not " + token.shown());
    }
}
