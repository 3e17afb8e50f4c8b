package brevvagt.message;

/** How a mail came to the gateway: the client's address and the TLS version and cipher, or {@code none} in plaintext. */
public record InboundHop(String client, String helo, String tlsVersion, String cipher) {
    public static final String NO_TLS = "none";

    /** Whether the hop into the gateway was encrypted. */
    public boolean encrypted() {
        return !tlsVersion.equals(NO_TLS);
    }

    @Override
    public String toString() {
        return "inbound hop, tls " + tlsVersion;
    }
}
