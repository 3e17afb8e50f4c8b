package brevvagt.store.custody;

import brevvagt.custody.Deposit;
import brevvagt.custody.RetrySchedule;
import brevvagt.custody.Wait;
import brevvagt.decision.Action;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.RecipientDecision;
import brevvagt.decision.Waiver;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.store.audit.Pseudonyms;
import brevvagt.store.custody.KeptMail.Secret;
import brevvagt.store.custody.RecipientRows.RecipientRow;
import brevvagt.store.sealing.Blob;
import brevvagt.store.sealing.DataKey;
import brevvagt.store.sealing.Gcm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Writes the rows of recipients, sealed with the mail's key. */
final class Drafts {
    private static final int SECRET_BYTES = 20;

    private final Pseudonyms pseudonyms;

    Drafts(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** The rows of those who come into custody. */
    List<RecipientRow> of(Deposit deposit, DataKey key, RetrySchedule schedule, Instant now) {
        var rows = new ArrayList<RecipientRow>();
        var positions = deposit.mail().envelope().recipients();
        deposit.waits().forEach((recipient, wait) -> {
            int position = positions.indexOf(recipient);
            var decision = deposit.decision().of(recipient);
            var decided = new SealedJson.Decided(decision, deposit.decision().revision(), Waiver.NOTHING);
            var standing = Standing.of(wait, schedule, now);
            var row = new RecipientRow(
                    position,
                    domain(recipient),
                    policies(decision, standing),
                    standing,
                    0,
                    Opening.seal(key, position, decided),
                    wait instanceof Wait.Work ? step(key, position) : Blob.of(null));
            rows.add(row);
        });
        return rows;
    }

    /** The row of a recipient that is to stand elsewhere; an action that is over has no secret any more. */
    RecipientRow of(KeptMail.Recipient to, DataKey key) {
        var decided = new SealedJson.Decided(to.decision(), to.revision(), to.waived());
        boolean acts = to.state().isOpen() && !to.standing().action().isEmpty();
        return new RecipientRow(
                to.position(),
                domain(to.address()),
                policies(to.decision(), to.standing()),
                to.standing(),
                to.version(),
                Opening.seal(key, to.position(), decided),
                acts ? step(key, to) : Blob.of(null));
    }

    private String domain(Address recipient) {
        return pseudonyms.domain(recipient);
    }

    private static Blob step(DataKey key, KeptMail.Recipient to) {
        return to.secret()
                .map(secret -> Opening.seal(key, to.position(), secret))
                .orElseGet(() -> step(key, to.position()));
    }

    private static Blob step(DataKey key, int position) {
        return Opening.seal(key, position, new Secret(random(), random()));
    }

    private static String random() {
        return HexFormat.of().formatHex(Gcm.random(SECRET_BYTES));
    }

    /** Those that stopped the mail, or whose duty could not be met. */
    private static List<String> policies(RecipientDecision decision, Standing standing) {
        return decision.duties().stream()
                .filter(duty -> duty.mode() == Mode.ENFORCE && isAbout(duty, standing.cause()))
                .flatMap(duty -> duty.policies().stream())
                .distinct()
                .toList();
    }

    private static boolean isAbout(Duty duty, Optional<HoldCause> cause) {
        if (cause.isEmpty()) {
            return false;
        }
        return switch (cause.get()) {
            case POLICY -> duty.action().stopsDelivery();
            case TLS_NOT_MET -> duty.action() instanceof Action.RequireTls;
            case SIGNED, NOT_CLEARED -> !duty.action().stopsDelivery();
            case NOT_DELIVERED, IN_DOUBT, FAULT -> false;
        };
    }
}
