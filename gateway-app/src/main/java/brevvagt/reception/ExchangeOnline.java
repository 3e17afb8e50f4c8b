package brevvagt.reception;

import brevvagt.message.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * One tenant of Exchange Online that may send. Every tenant of Microsoft sends from the same addresses, so nothing less
 * than all of this together says who it is.
 *
 * @param tenantHeader the header in which Microsoft names the tenant, such as {@code X-MS-Exchange-CrossTenant-Id}
 * @param tenantId the tenant's GUID, which every such header must hold
 * @param ownDomains the domains of MAIL FROM, and of From where MAIL FROM is the null sender of automatic replies
 * @param certificateName a DNS name of Microsoft's client certificate, such as {@code mail.protection.outlook.com}
 * @param ranges the shared addresses
 */
public record ExchangeOnline(
        String tenantHeader, String tenantId, Set<String> ownDomains, String certificateName, List<Network> ranges) {
    /** Where Exchange Online sends from, as Microsoft publishes it (Office 365 URLs and IP address ranges, id 10). */
    public static final List<Network> PUBLISHED_RANGES = Network.parseAll(
            "40.92.0.0/15",
            "40.107.0.0/16",
            "52.100.0.0/14",
            "52.238.78.88/32",
            "104.47.0.0/17",
            "2a01:111:f400::/48",
            "2a01:111:f403::/48");

    public ExchangeOnline {
        ownDomains = Set.copyOf(ownDomains.stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .toList());
        ranges = List.copyOf(ranges);
    }

    /** Whether the address is of one of the tenant's own domains. */
    boolean owns(Address address) {
        return ownDomains.contains(address.domain());
    }

    /** What is missing, one sentence each: the gateway does not start with a tenant half configured. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (tenantHeader.isBlank()) {
            problems.add("exchangeOnline.tenantHeader: the header that names the tenant is missing");
        }
        if (!isGuid(tenantId)) {
            problems.add("exchangeOnline.tenantId: must be the tenant's GUID");
        }
        if (ownDomains.isEmpty() || ownDomains.contains("")) {
            problems.add("exchangeOnline.ownDomains: the organisation's own sender domains are missing");
        }
        if (certificateName.isBlank()) {
            problems.add("exchangeOnline.certificateName: the name in Microsoft's client certificate is missing");
        }
        if (ranges.isEmpty()) {
            problems.add("exchangeOnline.ranges: the addresses of Exchange Online are missing");
        }
        return problems;
    }

    private static boolean isGuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
