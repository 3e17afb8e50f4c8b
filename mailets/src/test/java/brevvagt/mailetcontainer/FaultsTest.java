package brevvagt.mailetcontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.decision.Action;
import brevvagt.enforcement.EnforcementFailed;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.Mailet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever a mailet does wrong")
class FaultsTest {
    private static final String SECRET = "010190-1234";

    @TempDir
    Path folder;

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong("java.lang.IllegalStateException", _ -> {
                    throw new IllegalStateException(SECRET);
                }),
                wrong("java.lang.StackOverflowError", mail -> endless(mail, 1)),
                wrong("java.lang.OutOfMemoryError", _ -> {
                    throw new OutOfMemoryError(SECRET);
                }),
                wrong("fell off", mail -> mail.setState(Mail.GHOST)),
                wrong("changed the recipients", mail -> mail.setRecipients(List.of())),
                wrong("changed the recipients", mail -> {
                    var more = new ArrayList<>(mail.getRecipients());
                    more.add(new MailAddress("more@member.example"));
                    mail.setRecipients(more);
                }),
                wrong("a mail in the error processor", mail -> mail.setState(Mail.ERROR)),
                wrong("a mail in the error processor", mail -> mail.setState("nowhere")),
                wrong("another message", mail -> mail.setMessage(another())),
                wrong("java.io.UncheckedIOException", FaultsTest::takesThePartsApart),
                wrong("the commit", mail -> mail.getMessage().setText("new")));
    }

    private static Arguments wrong(String told, Mailet mailet) {
        return Arguments.of(told, mailet);
    }

    private static MimeMessage another() throws MessagingException {
        var bytes = new ByteArrayInputStream("Subject: y\r\n\r\ny\r\n".getBytes(StandardCharsets.US_ASCII));
        return new MimeMessage(Session.getInstance(System.getProperties()), bytes);
    }

    private static void takesThePartsApart(Mail mail) throws MessagingException {
        try {
            mail.getMessage().getContent();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endless(Mail mail, int depth) {
        return endless(mail, depth + 1) + depth;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void keeps_the_mail_from_leaving_and_tells_no_content(String told, Mailet mailet) throws IOException {
        var enforcer = World.enforcer(withWrongStep(), Catalogue.standard().with("Wrong", () -> mailet));

        assertThatThrownBy(() -> enforcer.enforce(World.mail("Subject: x\n\nx\n"), World.group()))
                .isInstanceOf(EnforcementFailed.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    @Test
    void to_one_mail_does_not_harm_the_next() throws IOException {
        var calls = new ArrayList<String>();
        Mailet firstOnly = _ -> {
            calls.add("call");
            if (calls.size() == 1) {
                throw new StackOverflowError();
            }
        };
        var enforcer = World.enforcer(withWrongStep(), Catalogue.standard().with("Wrong", () -> firstOnly));
        var mail = World.mail("Subject: x\n\nx\n");

        assertThatThrownBy(() -> enforcer.enforce(mail, World.group())).isInstanceOf(EnforcementFailed.class);
        assertThat(World.sent(enforcer.enforce(mail, World.group()))).isEqualTo(World.wire("Subject: x\n\nx\n"));
    }

    @Test
    void counts_as_a_fault_when_an_action_was_not_carried_out() throws IOException {
        var idle = Catalogue.standard().with("HideRecipients", () -> _ -> {});
        var enforcer = World.enforcer(World.FILE, idle);

        assertThatThrownBy(() -> enforcer.enforce(
                        World.mail("To: a@b.example\n\nx\n"), World.group(new Action.HideRecipients())))
                .isInstanceOf(EnforcementFailed.class)
                .hasMessageContaining("HIDE_RECIPIENTS");
    }

    private Path withWrongStep() throws IOException {
        var clear = "<mailet match=\"All\" class=\"Clear\"/>";
        var file = folder.resolve("mailetcontainer.xml");
        Files.writeString(
                file,
                Files.readString(World.FILE)
                        .replace(
                                "<mailet match=\"ActionIs=REQUIRE_TLS\"",
                                "<mailet match=\"All\" class=\"Wrong\"/>\n<mailet match=\"ActionIs=REQUIRE_TLS\""));
        assertThat(Files.readString(file)).contains("Wrong", clear);
        return file;
    }
}
