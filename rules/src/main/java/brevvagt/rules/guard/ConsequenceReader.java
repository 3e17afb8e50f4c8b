package brevvagt.rules.guard;

import brevvagt.rules.facts.Recipient;
import brevvagt.rules.guard.Rule.Step;
import brevvagt.rules.guard.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the {@code then} part: statements of the form {@code propose.action($recipient);} and nothing else. */
final class ConsequenceReader {
    private final TokenReader tokens;
    private final Map<String, FactType<?>> facts;

    /**
     * Reads the consequence of one rule.
     *
     * @param facts the facts bound in its {@code when} part
     */
    ConsequenceReader(TokenReader tokens, Map<String, FactType<?>> facts) {
        this.tokens = tokens;
        this.facts = facts;
    }

    List<Step> read() {
        var steps = new ArrayList<Step>();
        while (!tokens.atEnd()) {
            steps.add(statement());
        }
        return steps;
    }

    private Step statement() {
        if (!tokens.takeWord(Vocabulary.GLOBAL)) {
            throw tokens.refuse("only propose.<action>($recipient); is allowed here, not "
                    + tokens.peek().shown());
        }
        tokens.need(".");
        var word = tokens.need(Kind.NAME, "an action");
        var verb = Vocabulary.verb(word.text())
                .orElseThrow(() -> new Refusal(
                        word.line(), "unknown action " + word.text() + "; known: " + Vocabulary.knownVerbs()));
        tokens.need("(");
        var recipient = recipient();
        tokens.need(")");
        tokens.need(";");
        return new Step(verb, recipient);
    }

    private String recipient() {
        var variable = tokens.need(Kind.VARIABLE, "a recipient such as $r");
        var type = facts.get(variable.text());
        if (type == null) {
            throw new Refusal(variable.line(), variable.text() + " is not bound in the 'when' part");
        }
        if (type.type() != Recipient.class) {
            throw new Refusal(variable.line(), variable.text() + " is a " + type.name() + ", not a Recipient");
        }
        return variable.text();
    }
}
