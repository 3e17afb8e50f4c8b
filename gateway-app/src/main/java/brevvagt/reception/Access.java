package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import brevvagt.message.ReversePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides who may send, from the address, TLS, certificate, user and, for Exchange Online, sender and headers. */
final class Access {
    private final Admission admission;

    Access(Admission admission) {
        this.admission = admission;
    }

    /** The refusal at MAIL, or empty when the client may send from there. */
    Optional<SmtpReply> refusal(Client client, ReversePath sender) {
        var tenants = tenants(client);
        if (!tenants.isEmpty()) {
            return refusal(tenants, client, sender);
        }
        if (Network.anyContains(admission.trustedPlaintext(), client.address())) {
            return Optional.empty();
        }
        if (!client.encrypted()) {
            return Optional.of(Replies.NEEDS_TLS);
        }
        boolean known = client.authenticated() || Network.anyContains(admission.relay(), client.address());
        return known && showsCertificate(client) ? Optional.empty() : Optional.of(Replies.NOT_PERMITTED);
    }

    /** The refusal at the final dot: a shared address says nothing until Microsoft's header names the tenant. */
    Optional<SmtpReply> refusal(Client client, ReversePath sender, HeaderScan headers) {
        var tenants = tenants(client);
        boolean permitted =
                tenants.isEmpty() || tenants.stream().anyMatch(tenant -> isOf(tenant, client, sender, headers));
        return permitted ? Optional.empty() : Optional.of(Replies.NOT_PERMITTED);
    }

    /** The header fields that {@link #refusal(Client, ReversePath, HeaderScan)} looks at. */
    List<String> headers() {
        return admission.exchangeOnline().stream()
                .map(ExchangeOnline::tenantHeader)
                .toList();
    }

    private Optional<SmtpReply> refusal(List<ExchangeOnline> tenants, Client client, ReversePath sender) {
        if (!client.encrypted()) {
            return Optional.of(Replies.NEEDS_TLS);
        }
        return tenants.stream().anyMatch(tenant -> mayBeOf(tenant, client, sender))
                ? Optional.empty()
                : Optional.of(Replies.NOT_PERMITTED);
    }

    private List<ExchangeOnline> tenants(Client client) {
        return admission.exchangeOnline().stream()
                .filter(tenant -> Network.anyContains(tenant.ranges(), client.address()))
                .toList();
    }

    private static boolean mayBeOf(ExchangeOnline tenant, Client client, ReversePath sender) {
        return client.proves(tenant.certificateName().toLowerCase(Locale.ROOT))
                && sender.address().map(tenant::owns).orElse(true);
    }

    private static boolean isOf(ExchangeOnline tenant, Client client, ReversePath sender, HeaderScan headers) {
        var ids = headers.all(tenant.tenantHeader());
        boolean named = !ids.isEmpty() && ids.stream().allMatch(id -> id.equalsIgnoreCase(tenant.tenantId()));
        boolean own = sender.address().isPresent() || isFromOwn(tenant, headers.all("From"));
        return named && own && mayBeOf(tenant, client, sender);
    }

    /** Automatic replies have the null sender, so their From must be the organisation's. */
    private static boolean isFromOwn(ExchangeOnline tenant, List<String> from) {
        return from.size() == 1 && mailbox(from.getFirst()).map(tenant::owns).orElse(false);
    }

    private static Optional<Address> mailbox(String from) {
        int open = from.lastIndexOf('<');
        return Address.parse(open >= 0 && from.endsWith(">") ? from.substring(open + 1, from.length() - 1) : from);
    }

    private boolean showsCertificate(Client client) {
        var names = admission.clientCertificates();
        return names.isEmpty() || names.stream().anyMatch(name -> client.proves(name.toLowerCase(Locale.ROOT)));
    }
}
