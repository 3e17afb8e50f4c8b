package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.MailBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dot-stuffing")
class DotStuffingTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a~,a~",
                ".~,..~",
                ".a~.~..~,..a~..~...~",
                "a.b.~c.~,a.b.~c.~",
                "no end,no end~",
                "~~.,~~..~",
                "\"\",\"\""
            })
    void doubles_the_dots_that_begin_a_line_and_ends_the_last_line(String mail, String wire) throws IOException {
        assertThat(written(mail)).isEqualTo(crlf(wire));
    }

    @Test
    void leaves_bytes_after_the_mail_alone() throws IOException {
        byte[] roomy = Arrays.copyOf("a\r\n.b".getBytes(StandardCharsets.ISO_8859_1), 100);
        var out = new ByteArrayOutputStream();

        DotStuffing.write(MailBytes.wrap(roomy, 3), out);

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).isEqualTo("a\r\n");
    }

    private static String written(String mail) throws IOException {
        var out = new ByteArrayOutputStream();
        DotStuffing.write(MailBytes.wrap(crlf(mail).getBytes(StandardCharsets.ISO_8859_1)), out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String crlf(String text) {
        return text.replace("~", "\r\n");
    }
}
