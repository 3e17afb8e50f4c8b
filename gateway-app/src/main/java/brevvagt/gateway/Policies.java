package brevvagt.gateway;

import brevvagt.decision.Mode;
import brevvagt.message.OwnDomains;
import brevvagt.rules.Deployment;
import brevvagt.rules.DroolsPolicyEngine;
import brevvagt.rules.RulePacks;
import brevvagt.settings.Settings;
import java.util.Optional;

/** The rule packs that settings choose, as an engine. */
public final class Policies {
    private Policies() {}

    /** Reads, guards and builds the chosen packs; throws {@link brevvagt.rules.InvalidRules} with all that is wrong. */
    public static DroolsPolicyEngine load(Settings.Policies chosen, OwnDomains own) {
        return load(chosen, own, chosen.mode());
    }

    private static DroolsPolicyEngine load(Settings.Policies chosen, OwnDomains own, Optional<Mode> mode) {
        var book = new RulePacks(chosen.rules()).read(chosen.packs());
        return new DroolsPolicyEngine(book, new Deployment(own.domains(), mode));
    }
}
