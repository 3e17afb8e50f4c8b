package brevvagt.sending;

import brevvagt.delivery.TlsEvidence;
import brevvagt.delivery.TlsEvidence.Hop;
import brevvagt.delivery.TlsEvidence.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/** Opens connections: greeting, EHLO, STARTTLS when the channel's policy asks for it, login. Never a fallback. */
final class Dialer {
    private static final int READY = 220;
    private static final List<String> STRONG_ENOUGH = List.of("TLSv1.3", "TLSv1.2");

    private final String ownName;
    private final TlsTrust trust;
    private final SendingLimits limits;
    private final Watchdog watchdog;
    private final Names names = new Names(InetAddress::getAllByName);

    /** {@code ownName} is the host name said in EHLO. */
    Dialer(String ownName, TlsTrust trust, SendingLimits limits, Watchdog watchdog) {
        this.ownName = ownName;
        this.trust = trust;
        this.limits = limits;
        this.watchdog = watchdog;
    }

    /** A fresh connection, ready for its first mail, or why there is none. */
    Opened dial(Channel channel, Deadline deadline) {
        var soon = deadline.orIn(limits.connect());
        try {
            var addresses = names.addresses(channel.hop().host(), soon);
            var wire = Wire.connect(addresses, channel.hop().port(), soon);
            watchdog.watch(wire);
            var opened = introduce(wire, channel);
            if (opened instanceof Opened.Ready) {
                wire.endBy(deadline);
            } else {
                close(wire);
            }
            return opened;
        } catch (IOException fault) {
            return new Opened.Unreachable("no connection");
        }
    }

    private Opened introduce(Wire wire, Channel channel) {
        try {
            if (wire.reply(wire.deadline()).code() != READY) {
                return new Opened.Unreachable("no welcome");
            }
            var capabilities = hello(wire);
            return channel.policy() == TlsPolicy.NONE
                    ? ready(wire, channel, capabilities, TlsEvidence.plaintext(Hop.NEXT_HOP))
                    : startTls(wire, channel, capabilities);
        } catch (IOException fault) {
            return new Opened.Unreachable("no SMTP dialogue");
        }
    }

    private Capabilities hello(Wire wire) throws IOException {
        var ehlo = wire.ask("EHLO " + ownName, wire.deadline());
        if (ehlo.isPositive()) {
            return Capabilities.of(ehlo);
        }
        if (ehlo.isPermanent() && wire.ask("HELO " + ownName, wire.deadline()).isPositive()) {
            return Capabilities.NONE;
        }
        throw new IOException("EHLO refused");
    }

    private Opened startTls(Wire wire, Channel channel, Capabilities inPlaintext) throws IOException {
        if (!inPlaintext.startTls()) {
            return new Opened.TooWeak("plaintext only");
        }
        if (wire.ask("STARTTLS", wire.deadline()).code() != READY) {
            return new Opened.TooWeak("STARTTLS refused");
        }
        if (wire.hasUnreadInput()) {
            return new Opened.TooWeak("plaintext after STARTTLS"); // somebody in between speaks (RFC 3207 section 6)
        }
        return shakeHands(wire, channel);
    }

    private Opened shakeHands(Wire wire, Channel channel) throws IOException {
        boolean verify = channel.policy() == TlsPolicy.VERIFY;
        SSLSession session;
        try {
            session = wire.encrypt(trust.factory(channel.policy()), channel.hop(), verify);
        } catch (SocketTimeoutException slow) {
            throw slow;
        } catch (IOException refused) {
            return new Opened.TooWeak(weakness(refused));
        }
        if (!STRONG_ENOUGH.contains(session.getProtocol())) {
            return new Opened.TooWeak(session.getProtocol());
        }
        var peer = verify ? Peer.VERIFIED : Peer.UNVERIFIED;
        var evidence = new TlsEvidence(Hop.NEXT_HOP, session.getProtocol(), session.getCipherSuite(), peer);
        return ready(wire, channel, hello(wire), evidence);
    }

    private static String weakness(IOException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return "certificate not trusted";
            }
        }
        return fault instanceof SSLException ? "TLS handshake failed" : "connection lost in the TLS handshake";
    }

    private Opened ready(Wire wire, Channel channel, Capabilities capabilities, TlsEvidence evidence)
            throws IOException {
        if (channel.hop().login() instanceof Login.Password login && !login(wire, login, capabilities)) {
            return new Opened.Unreachable("login refused");
        }
        return new Opened.Ready(new SmtpConnection(wire, channel, capabilities, evidence, limits.reply()));
    }

    /** NextHop and the policies see to it that a password is asked for under TLS only (RFC 4954 section 4). */
    private static boolean login(Wire wire, Login.Password login, Capabilities capabilities) throws IOException {
        var plain = "\0" + login.user() + "\0" + login.password();
        var response = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        return capabilities.authPlain()
                && wire.ask("AUTH PLAIN " + response, wire.deadline()).isPositive();
    }

    private void close(Wire wire) {
        watchdog.forget(wire);
        wire.cut();
    }
}
