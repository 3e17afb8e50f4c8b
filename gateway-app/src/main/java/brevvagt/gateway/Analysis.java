package brevvagt.gateway;

import brevvagt.classification.Classification;
import brevvagt.classification.Classifier;
import brevvagt.decision.Decision;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.ReceivedMail;
import brevvagt.message.mime.MimeReader;
import brevvagt.message.mime.Read;
import brevvagt.policy.PolicyEngine;
import brevvagt.policy.Strictest;
import java.util.function.UnaryOperator;

/** Reading, finding and deciding without sending: what {@code check} does, with the very parts that {@code run} uses. */
public record Analysis(MimeReader reader, Classifier classifier, PolicyEngine policies) {
    /** What one mail came to. */
    public sealed interface Result {
        /** It was read and decided. */
        record Decided(OutgoingMessage message, Classification classification, Decision decision) implements Result {}

        /** It is hostile or no MIME. */
        record Unreadable(String why) implements Result {}
    }

    /** Analyses one mail; the envelope may be completed from what was read, before anything is decided. */
    public Result of(ReceivedMail mail, UnaryOperator<OutgoingMessage> completed) {
        return switch (reader.read(mail)) {
            case Read.Hostile(var limit) -> new Result.Unreadable(limit);
            case Read.Understood(var read) -> {
                var message = completed.apply(read);
                var classification = classifier.classify(message);
                var decision = Strictest.of(message, policies.propose(message, classification));
                yield new Result.Decided(message, classification, decision);
            }
        };
    }
}
