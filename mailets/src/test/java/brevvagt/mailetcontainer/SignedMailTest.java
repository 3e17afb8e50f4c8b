package brevvagt.mailetcontainer;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.decision.Action;
import brevvagt.enforcement.Enforced.Cleared;
import brevvagt.enforcement.Enforced.Held;
import brevvagt.enforcement.Enforced.HoldCause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A mail that openssl signed")
class SignedMailTest {
    private static final String HEADERS = """
            From: union@union.example
            To: anna@member.example, berta@member.example
            Cc: cecilia@member.example
            Subject: Anna
            Thread-Topic: Anna
            """;

    @TempDir
    Path folder;

    private final MailetEnforcer enforcer = World.enforcer();

    @BeforeEach
    void a_certificate() throws Exception {
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key", "-out", "cert", "-subj", "/CN=u");
    }

    @Test
    void still_verifies_after_its_headers_changed() throws Exception {
        var signed = signed("Content-Type: text/plain\r\n\r\nHej Anna  \r\n");
        assertThat(isVerified(signed)).isTrue();

        var cleared = (Cleared) enforcer.enforce(
                World.mail(signed), World.group(new Action.HideRecipients(), new Action.ScrubSubject()));

        assertThat(isVerified(Arrays.copyOf(
                        cleared.mail().bytes().array(), cleared.mail().bytes().size())))
                .isTrue();
        assertThat(World.sent(cleared))
                .contains("To: undisclosed-recipients:;\r\n", "Subject: Meddelande\r\n")
                .doesNotContain("cecilia@", "Thread-Topic");
    }

    @Test
    void no_longer_verifies_when_a_letter_of_its_text_changes() throws Exception {
        var text = new String(signed("Content-Type: text/plain\r\n\r\nHej Anna\r\n"), StandardCharsets.ISO_8859_1);

        assertThat(isVerified(text.replace("Hej", "Hey").getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
    }

    @Test
    void is_held_when_the_signed_meeting_would_have_to_change() throws Exception {
        var meeting = "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nATTENDEE:x\r\nEND:VCALENDAR\r\n";

        for (var form : new String[] {"clear", "-nodetach"}) {
            var held = enforcer.enforce(World.mail(signed(meeting, form)), World.group(new Action.HideRecipients()));
            assertThat(held)
                    .isInstanceOfSatisfying(
                            Held.class, it -> assertThat(it.cause()).isIn(HoldCause.SIGNED, HoldCause.NOT_CLEARED));
        }
    }

    private byte[] signed(String entity, String... form) throws Exception {
        Files.writeString(folder.resolve("entity"), entity);
        var options = Stream.concat(
                Stream.of(
                        "cms", "-sign", "-in", "entity", "-signer", "cert", "-inkey", "key", "-binary", "-out",
                        "signed"),
                Stream.of(form).filter("-nodetach"::equals));
        openssl(options.toArray(String[]::new));
        var smime =
                Files.readString(folder.resolve("signed")).replace("\r\n", "\n").replace("\n", "\r\n");
        return (HEADERS.replace("\n", "\r\n") + smime).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Without -binary, as mail programs do: line ends are put in canonical form first. */
    private boolean isVerified(byte[] mail) throws Exception {
        Files.write(folder.resolve("mail"), mail);
        return run("cms", "-verify", "-in", "mail", "-CAfile", "cert", "-purpose", "any", "-out", "out") == 0;
    }

    private void openssl(String... arguments) throws Exception {
        assertThat(run(arguments)).isZero();
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toList();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
