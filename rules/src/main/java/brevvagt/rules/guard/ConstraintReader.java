package brevvagt.rules.guard;

import brevvagt.rules.guard.Constraint.Operand;
import brevvagt.rules.guard.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what stands between two commas of a pattern: fields, comparisons, {@code in}, {@code !}, {@code &&}, {@code ||}
 * and parentheses. Calls, regular expressions and arithmetic are not part of the language.
 */
final class ConstraintReader {
    private static final int DEEPEST = 20;

    private final FactType<?> type;
    private final Map<String, Field> bound;
    private final TokenReader tokens;
    private int depth;

    /**
     * Reads one constraint on facts of a type.
     *
     * @param bound the variables bound to fields so far
     */
    ConstraintReader(FactType<?> type, Map<String, Field> bound, TokenReader tokens) {
        this.type = type;
        this.bound = bound;
        this.tokens = tokens;
    }

    Constraint read() {
        var constraint = any();
        if (!tokens.atEnd()) {
            throw unexpected();
        }
        return constraint;
    }

    private Constraint any() {
        var parts = new ArrayList<>(List.of(all()));
        while (tokens.take("||")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Constraint.Any(parts);
    }

    private Constraint all() {
        var parts = new ArrayList<>(List.of(one()));
        while (tokens.take("&&")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Constraint.All(parts);
    }

    private Constraint one() {
        if (++depth > DEEPEST) {
            throw tokens.refuse("too many nested parentheses");
        }
        try {
            return tokens.take("!") ? new Constraint.Not(one()) : plain();
        } finally {
            depth--;
        }
    }

    private Constraint plain() {
        if (!tokens.take("(")) {
            return comparison(field());
        }
        var inner = any();
        tokens.need(")");
        return inner;
    }

    Field field() {
        var name = tokens.need(Kind.NAME, "a field");
        if (tokens.peek().is("(")) {
            throw new Refusal(name.line(), "'" + name.text() + "(' is a call: rules only compare fields");
        }
        return type.field(name.text())
                .orElseThrow(() -> new Refusal(
                        name.line(),
                        "unknown field " + name.text() + " of " + type.name() + "; known: " + type.knownFields()));
    }

    private Constraint comparison(Field field) {
        if (tokens.takeWord("not")) {
            needWord("in");
            return new Constraint.Not(oneOf(field));
        }
        if (tokens.takeWord("in")) {
            return oneOf(field);
        }
        var comparison = Comparison.of(tokens.peek());
        if (comparison.isEmpty()) {
            return flag(field);
        }
        var sign = tokens.next();
        if (comparison.get().needsNumbers() && !(field.type() instanceof FieldType.WholeNumber)) {
            throw new Refusal(sign.line(), field.name() + " is not a number, so it has no '" + sign.text() + "'");
        }
        return new Constraint.Compare(field, comparison.get(), operand(field));
    }

    private Constraint flag(Field field) {
        if (!(field.type() instanceof FieldType.Flag)) {
            throw tokens.peek().kind() == Kind.END
                    ? tokens.refuse(field.name() + " must be compared with "
                            + field.type().label())
                    : unexpected();
        }
        return new Constraint.Flag(field);
    }

    private Constraint oneOf(Field field) {
        Set<Object> values = new TreeSet<>();
        tokens.need("(");
        do {
            values.add(literal(field));
        } while (tokens.take(","));
        tokens.need(")");
        return new Constraint.OneOf(field, values);
    }

    private Operand operand(Field field) {
        return tokens.peek().kind() == Kind.VARIABLE ? variable(field) : new Operand.Literal(literal(field));
    }

    private Operand variable(Field field) {
        var variable = tokens.next();
        var other = bound.get(variable.text());
        if (other == null) {
            throw new Refusal(variable.line(), variable.text() + " is not bound to a field of an earlier line");
        }
        if (!other.type().equals(field.type())) {
            throw new Refusal(
                    variable.line(),
                    variable.text() + " is " + other.type().label() + ", but " + field.name() + " is "
                            + field.type().label());
        }
        return new Operand.Bound(variable.text());
    }

    private Object literal(Field field) {
        return new LiteralReader(tokens).read(field);
    }

    private void needWord(String word) {
        if (!tokens.takeWord(word)) {
            throw unexpected();
        }
    }

    private Refusal unexpected() {
        return tokens.refuse(tokens.peek().shown() + " is not part of the rule language here");
    }
}
