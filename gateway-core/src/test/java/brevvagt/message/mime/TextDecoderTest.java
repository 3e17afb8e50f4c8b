package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text in bytes")
class TextDecoderTest {
    private static final String DANISH = "Årets æbler og øl – kun 5 €";

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF8", "us-ascii", "", "iso-8859-1", "windows-1252", "iso-8859-15", "x-unknown"})
    void is_utf_8_where_it_can_be_whatever_the_label(String label) {
        assertThat(TextDecoder.decode(DANISH.getBytes(StandardCharsets.UTF_8), label)
                        .text())
                .isEqualTo(DANISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "us-ascii", "", "iso-8859-1", "latin1", "windows-1252", " Windows-1252 "})
    void is_windows_1252_where_the_label_promises_less(String label) {
        var decoded = TextDecoder.decode(DANISH.getBytes(Charset.forName("windows-1252")), label);

        assertThat(decoded.text()).isEqualTo(DANISH);
        assertThat(decoded.known()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-15", "windows-1257", "ibm850", "macintosh", "iso-8859-4"})
    void follows_the_labels_of_our_neighbours(String label) {
        var text = "Åse å ø æ ö";
        if (Charset.isSupported(label)) {
            var charset = Charset.forName(label);
            var possible = new String(text.getBytes(charset), charset);
            assertThat(TextDecoder.decode(text.getBytes(charset), label).text()).isEqualTo(possible);
        }
    }

    @Test
    void is_cyrillic_when_it_says_so() {
        assertThat(TextDecoder.decode("привет".getBytes(Charset.forName("koi8-r")), "KOI8-R")
                        .text())
                .isEqualTo("привет");
    }

    @Test
    void is_utf_16_with_a_mark_or_by_its_zero_bytes() {
        for (var charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(TextDecoder.decode("010190-1234 Bo".getBytes(charset), "")
                            .text())
                    .isEqualTo("010190-1234 Bo");
            assertThat(TextDecoder.decode(("\uFEFF" + DANISH).getBytes(charset), "")
                            .text())
                    .isEqualTo(DANISH);
        }
    }

    @Test
    void is_read_as_ascii_when_only_its_label_says_utf_16() {
        assertThat(TextDecoder.decode("010190-1234".getBytes(StandardCharsets.US_ASCII), "utf-16")
                        .text())
                .isEqualTo("010190-1234");
    }

    @Test
    void is_not_hidden_by_a_byte_order_mark_that_lies() {
        for (var mark : new String[] {"\u00ff\u00fe", "\u00fe\u00ff"}) {
            var bytes = (mark + "010190-1234").getBytes(StandardCharsets.ISO_8859_1);

            assertThat(TextDecoder.decode(bytes, "utf-8").text()).contains("010190-1234");
            assertThat(TextDecoder.decode(bytes, "iso-8859-1").text()).contains("010190-1234");
        }
    }

    @Test
    void loses_its_byte_order_mark() {
        assertThat(TextDecoder.decode(("\uFEFF" + DANISH).getBytes(StandardCharsets.UTF_8), "")
                        .text())
                .isEqualTo(DANISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-7", "unicode-1-1-utf-7", "x-user-defined", "ibm037", "\u0000", "../etc"})
    void keeps_its_digits_where_the_charset_cannot_be_told(String label) {
        var decoded = TextDecoder.decode("010190-1234 \u00e6".getBytes(StandardCharsets.ISO_8859_1), label);

        assertThat(decoded.text()).isEqualTo("010190-1234 æ");
        assertThat(decoded.known()).isFalse();
    }

    @Test
    void may_end_amid_a_character() {
        var bytes = "æbleæ".getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.decode(java.util.Arrays.copyOf(bytes, bytes.length - 1), "utf-8")
                        .text())
                .startsWith("æble");
    }
}
