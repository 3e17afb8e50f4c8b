package brevvagt.demo;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.ReceivedMail;
import brevvagt.reception.Admission;
import brevvagt.reception.ByteBudget;
import brevvagt.reception.Limits;
import brevvagt.reception.Network;
import brevvagt.reception.Partners;
import brevvagt.reception.Reception;
import brevvagt.reception.ReceptionSettings;
import brevvagt.reception.Timeouts;
import brevvagt.reception.TlsKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;

/** The receiving mail server of the demo: takes everything, over TLS when asked, and keeps it to be looked at. */
final class Inbox implements AutoCloseable {
    private static final String PASSWORD = "demo-only";
    private static final long MEMORY = 600_000_000;

    private final BlockingQueue<ReceivedMail> arrived = new LinkedBlockingQueue<>();
    private final Reception reception;
    private final InetSocketAddress address;

    private Inbox(Path keyStore) {
        var settings = new ReceptionSettings(
                List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                "inbox.demo",
                Limits.defaults(),
                Timeouts.defaults(),
                Admission.ofTrusted(Network.parseAll("127.0.0.0/8", "::1/128")),
                new TlsKeys.Pkcs12(keyStore, PASSWORD),
                List.of(new SecretKeySpec(new byte[32], "HmacSHA256")));
        var partners = new Partners(this::take, new ByteBudget(MEMORY, 1), Clock.systemUTC());
        reception = new Reception(settings, partners);
        address = reception.start().getFirst();
    }

    /** Opens the server with a certificate of its own, made for this run. */
    static Inbox open(Path directory) throws IOException, InterruptedException {
        var keyStore = directory.resolve("inbox.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        keyStore.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "inbox",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=inbox.demo",
                        "-validity",
                        "2"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!made.waitFor(30, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IOException("keytool could not make a certificate for the demo");
        }
        return new Inbox(keyStore);
    }

    private SmtpReply take(ReceivedMail mail) {
        arrived.add(mail);
        return new SmtpReply(250, "2.0.0", "taken");
    }

    /** Where it accepts mail. */
    String address() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** What has arrived since the last look; waits for the first one at most that long. */
    List<ReceivedMail> arrivals(Duration wait) throws InterruptedException {
        var mails = new ArrayList<ReceivedMail>();
        var first = arrived.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            mails.add(first);
            arrived.drainTo(mails);
        }
        return mails;
    }

    @Override
    public void close() {
        reception.close();
    }
}
