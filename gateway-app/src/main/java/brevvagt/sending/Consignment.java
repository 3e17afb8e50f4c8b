package brevvagt.sending;

import brevvagt.decision.Action.TlsLevel;
import brevvagt.delivery.Outcome;
import brevvagt.enforcement.ClearedMail;
import brevvagt.message.Address;
import brevvagt.message.StatusRequest.ForRecipient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One mail for those of its recipients whose mail goes by one channel. */
record Consignment(ClearedMail mail, Content content, Channel channel, List<Address> recipients) {
    /** The same for some of its recipients. */
    Consignment to(List<Address> some) {
        return new Consignment(mail, content, channel, some);
    }

    /** Whether the hop may have it at all: a duty towards the recipient's domain rests on the hop's declaration. */
    boolean isDutyMet() {
        return mail.tls().map(channel.hop()::guarantees).orElse(true);
    }

    /** What the sender asked to be told about a recipient. */
    ForRecipient asked(Address recipient) {
        return mail.envelope().status().of(recipient);
    }

    /** The same outcome for all its recipients. */
    Map<Address, Outcome> all(Outcome outcome) {
        var outcomes = new LinkedHashMap<Address, Outcome>();
        recipients.forEach(each -> outcomes.put(each, outcome));
        return outcomes;
    }

    /** The outcome when the server does not meet the policy; without a duty it is the settings that are not met, for now. */
    Outcome tooWeak(String offered) {
        return mail.tls().isPresent() ? new Outcome.TlsTooWeak(offered) : new Outcome.Deferred(Answers.TLS_NOT_AT_HAND);
    }

    /** The mail divided by channel; each recipient is named once. */
    static List<Consignment> of(ClearedMail mail, Routes routes) {
        var byHop = new LinkedHashMap<NextHop, List<Address>>();
        mail.recipients().stream()
                .distinct()
                .forEach(each -> byHop.computeIfAbsent(routes.hopFor(each), _ -> new ArrayList<>())
                        .add(each));
        var content = Content.of(mail);
        return byHop.entrySet().stream()
                .map(entry -> new Consignment(mail, content, channel(entry.getKey(), mail.tls()), entry.getValue()))
                .toList();
    }

    private static Channel channel(NextHop hop, Optional<TlsLevel> duty) {
        return new Channel(hop, duty.map(hop.tls()::orStronger).orElse(hop.tls()));
    }
}
