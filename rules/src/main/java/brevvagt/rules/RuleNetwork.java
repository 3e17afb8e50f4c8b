package brevvagt.rules;

import brevvagt.rules.facts.Fact;
import brevvagt.rules.facts.Limit;
import brevvagt.rules.facts.Recipient;
import brevvagt.rules.facts.Word;
import brevvagt.rules.guard.Condition;
import brevvagt.rules.guard.Condition.Pattern;
import brevvagt.rules.guard.Constraint;
import brevvagt.rules.guard.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.DSL;
import org.drools.model.Global;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;

/**
 * Puts one guarded rule into Drools' executable model. The model is built from our own functions: no Java is generated
 * from a rule file, nothing is compiled, and nothing but {@code propose} can be called (docs/adr/0004).
 */
final class RuleNetwork {
    static final String PACKAGE = "brevvagt";

    private final RuleInForce rule;
    private final Global<Collector> propose;
    private final Map<String, Variable<Object>> variables = new HashMap<>();
    private final List<Variable<?>> matched = new ArrayList<>();

    RuleNetwork(RuleInForce rule, Global<Collector> propose) {
        this.rule = rule;
        this.propose = propose;
    }

    Rule build() {
        var items = new ArrayList<RuleItemBuilder<?>>();
        rule.rule().when().forEach(condition -> items.add(item(condition)));
        items.add(consequence());
        return PatternDSL.rule(PACKAGE, rule.pack() + " " + rule.rule().location())
                .build(items.toArray(RuleItemBuilder[]::new));
    }

    private RuleItemBuilder<?> item(Condition condition) {
        return switch (condition) {
            case Pattern pattern -> {
                var fact = variable(pattern.type());
                matched.add(fact);
                pattern.variable().ifPresent(name -> variables.put(name, cast(fact)));
                yield pattern(pattern, fact);
            }
            case Condition.Absent(var pattern) -> DSL.not(pattern(pattern, variable(pattern.type())));
        };
    }

    private static <F extends Fact> Variable<F> variable(FactType<F> type) {
        return DSL.declarationOf(type.type());
    }

    private <F> PatternDef<F> pattern(Pattern pattern, Variable<F> fact) {
        var definition = PatternDSL.pattern(fact);
        var type = pattern.type().type();
        if (type == Limit.class || type == Word.class) {
            definition.expr(type.getSimpleName() + " of " + rule.pack(), this::isOwn);
        }
        pattern.constraints().forEach(constraint -> add(definition, pattern.type(), constraint));
        pattern.fields().forEach((name, field) -> {
            var bound = DSL.declarationOf(Object.class, name);
            variables.put(name, bound);
            definition.bind(bound, field::of);
        });
        return definition;
    }

    private boolean isOwn(Object fact) {
        return switch (fact) {
            case Limit limit -> limit.pack().equals(rule.pack());
            case Word word -> word.pack().equals(rule.pack());
            default -> true;
        };
    }

    /** Drools shares the nodes of constraints with equal names, so a name says all, and a join's name is its own. */
    private <F> void add(PatternDef<F> definition, FactType<?> type, Constraint constraint) {
        var name = type.name() + " " + constraint;
        var needed = List.copyOf(constraint.variables());
        switch (needed.size()) {
            case 0 -> definition.expr(name, fact -> constraint.holds(fact, RuleNetwork::unbound));
            case 1 ->
                definition.expr(
                        joined(name), bound(needed.getFirst()), (fact, value) -> constraint.holds(fact, _ -> value));
            default ->
                throw new IllegalStateException(
                        "the guard lets one variable through: " + rule.rule().location());
        }
    }

    private String joined(String name) {
        return rule.pack() + " " + rule.rule().location() + " " + name;
    }

    private Variable<Object> bound(String name) {
        var variable = variables.get(name);
        if (variable == null) {
            throw new IllegalStateException("not bound: " + name);
        }
        return variable;
    }

    private static Object unbound(String name) {
        throw new IllegalStateException("not bound: " + name);
    }

    private Consequence consequence() {
        var inputs = new ArrayList<Variable<?>>(List.of(propose));
        inputs.addAll(matched);
        var steps = rule.rule().then().stream()
                .map(step -> new Consequence.Call(step.verb(), 1 + matched.indexOf(bound(step.recipient()))))
                .toList();
        return new Consequence(inputs, values -> fire(steps, values));
    }

    private void fire(List<Consequence.Call> steps, Object[] values) {
        var facts = new ArrayList<Fact>(values.length - 1);
        for (int i = 1; i < values.length; i++) {
            facts.add((Fact) values[i]);
        }
        for (var step : steps) {
            ((Collector) values[0]).proposed(rule, step.verb(), (Recipient) values[step.recipient()], facts);
        }
    }

    @SuppressWarnings("unchecked") // a variable is only ever read, and everything is an object
    private static Variable<Object> cast(Variable<?> variable) {
        return (Variable<Object>) variable;
    }
}
