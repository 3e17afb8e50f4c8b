package brevvagt.settings;

import org.jspecify.annotations.Nullable;

/** A host with a port as people write it: {@code mail.example:25}, {@code 192.0.2.1:25} or {@code [2001:db8::1]:25}. */
record HostPort(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;

    /** The host and port, or null when the text is none. */
    static @Nullable HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            return null;
        }
        var host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        int port = port(text.substring(colon + 1));
        return port < 0 || host.isEmpty() ? null : new HostPort(host, port);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port <= HIGHEST_PORT ? port : -1;
        } catch (NumberFormatException no) {
            return -1;
        }
    }

    /** Whether the host is this machine, by name or loopback address. */
    boolean isLoopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }
}
