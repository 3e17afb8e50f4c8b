package brevvagt.sending;

import brevvagt.fixtures.SmtpSink;
import brevvagt.fixtures.TestCertificate;
import brevvagt.operations.RaisedAlarms;
import brevvagt.sending.SendingLimits.Crowd;
import brevvagt.sending.SendingLimits.Pauses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Sending to test servers. */
final class TestHop {
    /** Long enough for a busy machine: tests that wait for a time-out have shorter ones. */
    static final SendingLimits LIMITS = new SendingLimits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            new Crowd(10, Duration.ofSeconds(20)),
            Pauses.standard());

    private TestHop() {}

    static NextHop plain(SmtpSink sink) {
        return new NextHop(sink.host(), sink.port(), TlsPolicy.NONE);
    }

    static NextHop under(TlsPolicy policy, SmtpSink sink) {
        return new NextHop(sink.host(), sink.port(), policy);
    }

    /** A hop in plaintext that is declared to guarantee all there is. */
    static NextHop guaranteed(SmtpSink sink) {
        var all = Set.of(Guarantee.TLS_1_2, Guarantee.TLS_1_2_VERIFIED);
        return new NextHop(sink.host(), sink.port(), TlsPolicy.NONE, all, new Login.Anonymous());
    }

    static SmtpDelivery sendingTo(NextHop hop) {
        return sending(new Routes(hop), LIMITS);
    }

    static SmtpDelivery sending(Routes routes, SendingLimits limits) {
        return sending(routes, limits, new RaisedAlarms());
    }

    static SmtpDelivery sending(Routes routes, SendingLimits limits, RaisedAlarms alarms) {
        var settings = new SendingSettings(routes, testAuthority(), "gateway.example", limits);
        return new SmtpDelivery(settings, Clock.systemUTC(), alarms);
    }

    static TlsTrust testAuthority() {
        try {
            var folder = Files.createTempDirectory("authority");
            Path file = TestCertificate.authorityIn(folder);
            try {
                return TlsTrust.ofAuthorities(file);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
