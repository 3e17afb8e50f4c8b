package brevvagt.reception;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** A range of IP addresses in CIDR notation (RFC 4632), such as {@code 192.0.2.0/24} or {@code 2001:db8::/32}. */
public record Network(InetAddress base, int bits) {
    private static final int IPV4_BITS = 24;
    private static final int IPV6_BITS = 48;

    public Network {
        if (bits < 0 || bits > base.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("/" + bits + " is no prefix length of such an address");
        }
        base = masked(base, bits);
    }

    /** The network a text names; an address alone is a network of one. Asks no DNS; throws on anything else. */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        var base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int bits = slash < 0 ? base.getAddress().length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        return new Network(base, bits);
    }

    /** The networks the texts name. */
    public static List<Network> parseAll(String... texts) {
        return List.of(texts).stream().map(Network::parse).toList();
    }

    /** The neighbourhood of an address: what a log may say about a client. */
    public static Network around(InetAddress address) {
        return new Network(address, address.getAddress().length == Integer.BYTES ? IPV4_BITS : IPV6_BITS);
    }

    /** Whether the address lies in it. */
    public boolean contains(InetAddress address) {
        return address.getAddress().length == base.getAddress().length
                && masked(address, bits).equals(base);
    }

    /** Whether an address lies in both. */
    public boolean overlaps(Network other) {
        return contains(other.base) || other.contains(base);
    }

    /** Whether the address lies in one of them. */
    static boolean anyContains(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress masked(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.clamp(bits - (long) i * Byte.SIZE, 0, Byte.SIZE);
            bytes[i] &= (byte) (0xff << (Byte.SIZE - kept));
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException fault) {
            throw new IllegalStateException("an address has 4 or 16 bytes", fault);
        }
    }

    @Override
    public String toString() {
        return base.getHostAddress() + "/" + bits;
    }
}
