package brevvagt.custodian;

import brevvagt.fault.Alarms;
import brevvagt.fault.FaultPoints;
import brevvagt.pipeline.ExternalAction;
import brevvagt.pipeline.Resumed;
import brevvagt.pipeline.Resumption;
import brevvagt.reception.ByteBudget;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the work on mail in custody is done with.
 *
 * @param resume sends a mail of custody: the pipeline's way; empty when the gateway itself failed
 * @param budget the memory for all mails under way, fresh ones included
 */
public record Means(
        Function<Resumption, Optional<Resumed>> resume,
        List<ExternalAction> actions,
        Senders senders,
        Alarms alarms,
        FaultPoints points,
        ByteBudget budget) {
    public Means {
        actions = List.copyOf(actions);
    }

    Optional<ExternalAction> action(String name) {
        return actions.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
