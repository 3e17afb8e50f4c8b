package brevvagt.rules.guard;

import brevvagt.rules.guard.Condition.Pattern;
import brevvagt.rules.guard.Constraint.Compare;
import brevvagt.rules.guard.Constraint.Operand.Literal;
import brevvagt.rules.guard.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads the {@code when} part of one rule: patterns, and {@code not} with one pattern. */
final class PatternReader {
    private final KnownData data;
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, FactType<?>> facts = new HashMap<>();

    PatternReader(KnownData data) {
        this.data = data;
    }

    List<Condition> read(AndDescr when) {
        if (!when.getAnnotationNames().isEmpty()) {
            throw new Refusal(when.getLine(), "annotations within 'when' are not part of the rule language");
        }
        return when.getDescrs().stream().map(this::condition).toList();
    }

    /** The facts bound to a variable so far, by the variable. */
    Map<String, FactType<?>> facts() {
        return facts;
    }

    private Condition condition(BaseDescr descr) {
        return switch (descr) {
            case PatternDescr pattern -> pattern(pattern);
            case NotDescr not -> absent(not);
            default -> throw new Refusal(descr.getLine(), refused(descr));
        };
    }

    private static String refused(BaseDescr descr) {
        return switch (descr.getClass().getSimpleName()) {
            case "ExistsDescr" -> "'exists' would hide the evidence: write the pattern itself";
            case "OrDescr" -> "'or' between patterns is not part of the rule language: write two rules";
            case "AccumulateDescr" ->
                "accumulate is not part of the rule language: use the numbers of Audience and Mail";
            default -> "only patterns and 'not' are part of the rule language";
        };
    }

    private Condition absent(NotDescr not) {
        if (not.getDescrs().size() != 1 || !(not.getDescrs().getFirst() instanceof PatternDescr inner)) {
            throw new Refusal(not.getLine(), "'not' takes one pattern");
        }
        int boundBefore = fields.size() + facts.size();
        var pattern = pattern(inner);
        if (fields.size() + facts.size() > boundBefore) {
            throw new Refusal(inner.getLine(), "nothing can be bound within 'not'");
        }
        return new Condition.Absent(pattern);
    }

    private Pattern pattern(PatternDescr descr) {
        refuseExtras(descr);
        var type = Vocabulary.type(descr.getObjectType())
                .orElseThrow(() -> new Refusal(
                        descr.getLine(),
                        "unknown type " + descr.getObjectType() + "; known: " + Vocabulary.knownTypes()));
        var own = new HashMap<String, Field>();
        var constraints = new ArrayList<Constraint>();
        for (var each : descr.getConstraint().getDescrs()) {
            constraint(type, each, own).ifPresent(constraints::add);
        }
        data.check(type, constraints, descr.getLine());
        fields.putAll(own);
        return new Pattern(bindFact(descr, type), type, constraints, own);
    }

    private static void refuseExtras(PatternDescr descr) {
        boolean extras = descr.getSource() != null
                || !descr.getBehaviors().isEmpty()
                || !descr.getAnnotationNames().isEmpty()
                || descr.isUnification()
                || descr.isQuery()
                || !descr.getConstraint().getClass().equals(AndDescr.class);
        if (extras) {
            throw new Refusal(
                    descr.getLine(), "'from', 'over', ':=', '?' and annotations are not part of the rule language");
        }
    }

    private Optional<Constraint> constraint(FactType<?> type, BaseDescr descr, Map<String, Field> own) {
        if (!(descr instanceof ExprConstraintDescr expression)
                || expression.getType() != ExprConstraintDescr.Type.NAMED) {
            throw new Refusal(descr.getLine(), "only comparisons of named fields are part of the rule language");
        }
        var tokens = new TokenReader(Tokenizer.of(expression.getExpression(), expression.getLine()));
        var reader = new ConstraintReader(type, fields, tokens);
        if (tokens.peek().kind() != Kind.VARIABLE) {
            return Optional.of(needOneVariable(reader.read(), expression.getLine()));
        }
        var variable = tokens.next();
        tokens.need(":");
        var field = reader.field();
        if (!tokens.atEnd()) {
            throw tokens.refuse("bind the field alone, then compare it after a comma");
        }
        needNew(variable.text(), variable.line());
        if (own.put(variable.text(), field) != null) {
            throw new Refusal(variable.line(), variable.text() + " is bound twice");
        }
        return Optional.empty();
    }

    private static Constraint needOneVariable(Constraint constraint, int line) {
        if (constraint.variables().size() > 1) {
            throw new Refusal(line, "compare with one variable at a time, separated by a comma");
        }
        return constraint;
    }

    private Optional<String> bindFact(PatternDescr descr, FactType<?> type) {
        var variable = Optional.ofNullable(descr.getIdentifier());
        variable.ifPresent(name -> {
            if (!name.matches("\\$[A-Za-z_][A-Za-z0-9_]*")) {
                throw new Refusal(descr.getLine(), "a variable is written $name, not " + name);
            }
            needNew(name, descr.getLine());
            facts.put(name, type);
        });
        return variable;
    }

    private void needNew(String variable, int line) {
        if (fields.containsKey(variable) || facts.containsKey(variable)) {
            throw new Refusal(line, variable + " is bound twice");
        }
    }

    /** The limits and word lists of a pack: a rule that names another would silently never match. */
    record KnownData(Set<String> limits, Set<String> wordLists) {
        KnownData {
            limits = Set.copyOf(limits);
            wordLists = Set.copyOf(wordLists);
        }

        void check(FactType<?> type, List<Constraint> constraints, int line) {
            switch (type.name()) {
                case "Limit" -> needOne(named("name", constraints), limits, "limit", line);
                case "Word" -> needOne(named("list", constraints), wordLists, "word list", line);
                default -> {}
            }
        }

        private static Optional<Object> named(String field, List<Constraint> constraints) {
            for (var each : constraints) {
                if (each instanceof Compare(var compared, Comparison comparison, Literal(var value))
                        && comparison == Comparison.EQUAL
                        && compared.name().equals(field)) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }

        private static void needOne(Optional<Object> name, Set<String> known, String what, int line) {
            var all = String.join(", ", known.stream().sorted().toList());
            if (name.isEmpty()) {
                throw new Refusal(line, "name the " + what + " with ==; known: " + all);
            }
            if (!known.contains(name.get())) {
                throw new Refusal(line, "unknown " + what + " " + name.get() + "; known: " + all);
            }
        }
    }
}
