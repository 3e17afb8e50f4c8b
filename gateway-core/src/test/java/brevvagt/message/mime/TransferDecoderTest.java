package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A transfer encoding")
class TransferDecoderTest {
    @Test
    void gives_back_what_was_encoded_in_base64() {
        var random = new Random(1);
        for (int length = 0; length < 300; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);

            var decoded = TransferDecoder.decode(Base64.getMimeEncoder().encode(bytes), "base64");

            assertThat(decoded.bytes()).isEqualTo(bytes);
            assertThat(decoded.broken()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aGVq            | hej
            aGVqIQ          | hej!
            aGVqI           | hej
            aGVqIQ==aGVq    | hej!hej
            a!G.V-q         | hej
            ====            | ''
            a               | ''
            """)
    void is_read_on_where_base64_is_broken(String encoded, String text) {
        assertThat(decode(encoded, "base64")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"aGVq,false", "aGVqIQ==,false", "aGVqIQ,true", "aGVqIQ==aGVq,true", "aG!Vq,true", "aGVqI,true"})
    void says_whether_base64_was_broken(String encoded, boolean broken) {
        assertThat(TransferDecoder.decode(bytes(encoded), "base64").broken()).isEqualTo(broken);
    }

    @Test
    void joins_and_decodes_quoted_printable() {
        assertThat(decode("0101=\r\n90=2D1234", "quoted-printable")).isEqualTo("010190-1234");
        assertThat(decode("0101=  \r\n90=\n-=2d1234=", "quoted-printable")).isEqualTo("010190--1234");
        assertThat(decode("a=b =ZZ = 100% =", "quoted-printable")).isEqualTo("a=b =ZZ = 100% ");
    }

    @Test
    void leaves_other_encodings_as_they_are() {
        assertThat(decode("=41", "8bit")).isEqualTo("=41");
        assertThat(decode("=41", "x-secret")).isEqualTo("=41");
    }

    private static String decode(String encoded, String encoding) {
        return new String(TransferDecoder.decode(bytes(encoded), encoding).bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
