package brevvagt.pipeline;

import brevvagt.decision.Waiver;
import brevvagt.message.Address;
import brevvagt.message.ReceivedMail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sends a mailing whose recipients must not see each other: to each a copy of its own, a few at a time. */
public final class IndividualCopies implements ExternalAction {
    static final String NAME = "individual-copies";

    private final CustodyPipeline pipeline;
    private final int atOnce;

    /**
     * Sends them the way of custody.
     *
     * @param atOnce copies that are made and sent together
     */
    public IndividualCopies(CustodyPipeline pipeline, int atOnce) {
        this.pipeline = pipeline;
        this.atOnce = atOnce;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int atOnce() {
        return atOnce;
    }

    @Override
    public Optional<Resumed> perform(ReceivedMail mail, Map<Address, Step> steps) {
        Map<Address, Waiver> waived = new LinkedHashMap<>();
        steps.forEach((recipient, step) -> waived.put(recipient, step.waived()));
        return pipeline.resume(new Resumption(mail, waived, true));
    }
}
