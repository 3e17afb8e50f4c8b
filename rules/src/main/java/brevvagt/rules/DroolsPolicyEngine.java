package brevvagt.rules;

import brevvagt.classification.Classification;
import brevvagt.decision.PolicyRevision;
import brevvagt.message.OutgoingMessage;
import brevvagt.policy.PolicyEngine;
import brevvagt.rules.facts.Fact;
import java.util.List;
import java.util.Set;
import org.drools.model.DSL;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** The rules of some packs in Drools: one network for all of them, one session per mail. Safe for many threads. */
public final class DroolsPolicyEngine implements PolicyEngine {
    /** The rules cannot loop; this bounds what a mail built for it (1,000 domains, all kinds everywhere) can cost. */
    private static final int MOST_FIRINGS = 200_000;

    private static final String PROPOSE = "propose";

    private final RuleBook book;
    private final KieBase rules;
    private final FactBuilder facts;
    private final int mostFirings;

    /** Builds the network; {@link InvalidRules} if Drools did not take every rule. */
    public DroolsPolicyEngine(RuleBook book, Deployment deployment) {
        this(book, deployment, MOST_FIRINGS);
    }

    DroolsPolicyEngine(RuleBook book, Deployment deployment, int mostFirings) {
        this(book, network(book, deployment), deployment, mostFirings);
    }

    private DroolsPolicyEngine(RuleBook book, KieBase rules, Deployment deployment, int mostFirings) {
        this.book = book;
        this.rules = rules;
        this.facts = new FactBuilder(book, deployment);
        this.mostFirings = mostFirings;
    }

    /** The same rules for an organisation with other domains. */
    public DroolsPolicyEngine withOwnDomains(Set<String> ownDomains) {
        return new DroolsPolicyEngine(book, rules, Deployment.of(ownDomains), mostFirings);
    }

    private static KieBase network(RuleBook book, Deployment deployment) {
        var model = new ModelImpl();
        var propose = DSL.globalOf(Collector.class, RuleNetwork.PACKAGE, PROPOSE);
        model.addGlobal(propose);
        for (var pack : book.packs()) {
            for (var rule : pack.rules()) {
                var mode = deployment
                        .mode()
                        .orElse(pack.settings().modeOf(rule.citation().policy()));
                model.addRule(new RuleNetwork(new RuleInForce(rule, pack.name(), mode), propose).build());
            }
        }
        var base = KieBaseBuilder.createKieBaseFromModel(model);
        int built = base.getKiePackages().stream()
                .mapToInt(each -> each.getRules().size())
                .sum();
        if (built != book.size()) {
            throw new IllegalStateException(book.size() + " rules were written, Drools built " + built);
        }
        return base;
    }

    @Override
    public Proposals propose(OutgoingMessage message, Classification classification) {
        return propose(facts.of(message, classification));
    }

    /** Applies the rules to facts, in whatever order they come. */
    Proposals propose(List<Fact> facts) {
        var collector = new Collector();
        var session = rules.newKieSession();
        try {
            session.setGlobal(PROPOSE, collector);
            facts.forEach(session::insert);
            if (session.fireAllRules(mostFirings) >= mostFirings) {
                throw new RulesRanAway(mostFirings);
            }
        } finally {
            session.dispose();
        }
        return new Proposals(collector.proposals(), collector.notes(), book.revision());
    }

    /** The hash of the rules and data it applies. */
    public PolicyRevision revision() {
        return book.revision();
    }
}
