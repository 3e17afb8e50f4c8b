package brevvagt.settings;

import java.net.InetSocketAddress;

/** Where health and metrics can be asked for. */
public sealed interface Monitoring {
    /** Nowhere. */
    record None() implements Monitoring {}

    /** Here, unless another program has the port, for nobody asked for this one. */
    record IfFree(InetSocketAddress listen) implements Monitoring {}

    /** Here, or the gateway does not start. */
    record At(InetSocketAddress listen) implements Monitoring {}
}
