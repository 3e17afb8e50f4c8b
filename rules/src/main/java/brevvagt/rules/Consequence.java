package brevvagt.rules;

import brevvagt.rules.facts.Verb;
import java.util.List;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder.AbstractValidBuilder;
import org.drools.model.functions.BlockN;

/** The {@code then} part in Drools' model, for any number of matched facts: Drools itself has builders up to a fixed one. */
final class Consequence extends AbstractValidBuilder<Consequence> {
    Consequence(List<Variable<?>> inputs, BlockN block) {
        super(inputs.toArray(Variable[]::new));
        this.block = block;
    }

    /** What is proposed, and which of the inputs is the recipient. */
    record Call(Verb verb, int recipient) {}
}
