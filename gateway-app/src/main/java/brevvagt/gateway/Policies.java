package brevvagt.gateway;

import brevvagt.classification.Classifier;
import brevvagt.message.OwnDomains;
import brevvagt.rules.Deployment;
import brevvagt.rules.DroolsPolicyEngine;
import brevvagt.rules.RulePacks;
import brevvagt.rules.examples.RuleCheck;
import brevvagt.settings.Settings;

/** The rule packs that settings choose, as an engine. */
final class Policies {
    private Policies() {}

    /** Reads, guards and builds the chosen packs; throws {@link brevvagt.rules.InvalidRules} with all that is wrong. */
    static DroolsPolicyEngine load(Settings.Policies chosen, OwnDomains own) {
        var book = new RulePacks(chosen.rules()).read(chosen.packs());
        return new DroolsPolicyEngine(book, deployment(chosen, own));
    }

    /** The same, with every example tried: no rule decides about real mail before that. */
    static DroolsPolicyEngine loadTried(Settings.Policies chosen, OwnDomains own, Classifier classifier) {
        return new RuleCheck(classifier).load(new RulePacks(chosen.rules()), chosen.packs(), deployment(chosen, own));
    }

    private static Deployment deployment(Settings.Policies chosen, OwnDomains own) {
        return new Deployment(own.domains(), chosen.mode());
    }
}
