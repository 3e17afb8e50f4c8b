package brevvagt.sending;

/**
 * Where mail goes next, and how.
 *
 * @param trust whose certificates are believed
 * @param ownName the host name the gateway says in EHLO
 */
public record SendingSettings(Routes routes, TlsTrust trust, String ownName, SendingLimits limits) {}
