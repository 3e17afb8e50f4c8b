package brevvagt.reception;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.ReceivedMail;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A real reception on the loopback interface that remembers what it took. */
final class TestReception implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-07-14T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final SecretKey KEY =
            new SecretKeySpec("an invented key of 32 characters".getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
    static final SmtpReply TAKEN = new SmtpReply(250, "2.0.0", "Taken");
    static final List<Network> LOOPBACK = Network.parseAll("127.0.0.0/8");

    private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();
    private final Reception reception;
    private final InetSocketAddress address;

    TestReception(ReceptionSettings settings, Partners partners) {
        var remembering = new Partners(
                mail -> {
                    mails.add(mail);
                    return partners.handler().handle(mail);
                },
                partners.budget(),
                partners.closed(),
                partners.dead(),
                partners.clock());
        reception = new Reception(settings, remembering);
        address = reception.start().getFirst();
    }

    /** One that takes everything from the loopback interface. */
    static TestReception open() {
        return new TestReception(settings(), partners(_ -> TAKEN));
    }

    /** One that takes mail from the loopback interface, under these limits. */
    static TestReception with(Limits limits, Timeouts timeouts, Partners partners) {
        return new TestReception(
                settings(limits, timeouts, Admission.ofTrusted(LOOPBACK), new TlsKeys.None()), partners);
    }

    static Partners partners(MailHandler handler) {
        return partners(handler, new ByteBudget(1L << 30, 1));
    }

    static Partners partners(MailHandler handler, ByteBudget budget) {
        return new Partners(handler, budget, CLOCK);
    }

    static ReceptionSettings settings() {
        return settings(Limits.defaults(), shortTimeouts(), Admission.ofTrusted(LOOPBACK), new TlsKeys.None());
    }

    static ReceptionSettings settings(Limits limits, Timeouts timeouts, Admission admission, TlsKeys tls) {
        return new ReceptionSettings(
                List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                "gateway.example",
                limits,
                timeouts,
                admission,
                tls,
                List.of(KEY));
    }

    static Timeouts shortTimeouts() {
        var patience = Duration.ofSeconds(20);
        return new Timeouts(patience, patience, patience, Duration.ofSeconds(60), Duration.ofSeconds(5), 500);
    }

    static ExchangeOnline tenant() {
        return new ExchangeOnline(
                "X-MS-Exchange-CrossTenant-Id",
                "11111111-2222-3333-4444-555555555555",
                Set.of("union.example"),
                "mail.protection.outlook.example",
                LOOPBACK);
    }

    InetSocketAddress address() {
        return address;
    }

    Reception reception() {
        return reception;
    }

    /** The mails the handler got, in their order. */
    List<ReceivedMail> mails() {
        return mails;
    }

    /** The whole mail as text, a byte a character. */
    static String text(ReceivedMail mail) {
        return new String(mail.bytes().array(), 0, mail.bytes().size(), StandardCharsets.ISO_8859_1);
    }

    /** The mail behind our own header lines. */
    static String content(ReceivedMail mail) {
        var text = text(mail);
        int loop = text.indexOf(LoopSeal.HEADER);
        return text.substring(loop + LoopSeal.LINE_LENGTH);
    }

    @Override
    public void close() {
        reception.close();
    }
}
