package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.Cpu;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The text of a header")
class HeaderDecoderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            plain text                                              | plain text
            =?utf-8?Q?=C3=A6ble?=                                   | æble
            =?UTF-8?b?w6ZibGU=?=                                    | æble
            =?utf-8?B?w6ZibGU?=                                     | æble
            =?iso-8859-1?q?p=E6re_og_=E6ble?=                       | pære og æble
            =?iso-8859-1?Q?a?= =?iso-8859-1?Q?b?=                   | ab
            =?utf-8?Q?=C3?= =?utf-8?Q?=A6?=                         | æ
            =?utf-8?B?w6Y=?= =?iso-8859-1?Q?=E5?=                   | æå
            a =?utf-8?Q?b?= c =?utf-8?Q?d?=                         | a b c d
            =?utf-8*da?Q?dansk?=                                    | dansk
            =?windows-1252?Q?=96?=                                  | –
            =?iso-8859-1?Q?=96?=                                    | –
            =?x-unknown?Q?abc?=                                     | abc
            =?utf-8?Q?not closed                                    | =?utf-8?Q?not closed
            =?utf-8?X?abc?=                                         | =?utf-8?X?abc?=
            =?=?=?utf-8?Q?ok?=                                      | =?=?ok
            =?utf-8?Q??=x                                           | x
            =?utf-8?Q?with a space?=                                | with a space
            """)
    void is_decoded(String raw, String expected) {
        assertThat(HeaderDecoder.decode(raw)).isEqualTo(expected);
    }

    @Test
    void shows_a_broken_base64_word_both_decoded_and_raw() {
        assertThat(HeaderDecoder.decode("=?utf-8?B?010190-1234?=")).contains("010190-1234");
        assertThat(HeaderDecoder.decode("=?utf-8?B?MDEwMTkw!LTEyMzQ=?="))
                .contains("010190-1234")
                .contains("=?utf-8?B?MDEwMTkw!LTEyMzQ=?=");
    }

    @Test
    void takes_raw_bytes_for_utf_8_or_else_windows_1252() {
        assertThat(HeaderDecoder.decode(latin("æble".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("æble");
        assertThat(HeaderDecoder.decode("æble")).isEqualTo("æble");
    }

    @Test
    void is_read_in_linear_time_however_many_words_are_never_closed() {
        var words = "=?a?b?".repeat(100_000);

        assertThat(Cpu.of(() -> HeaderDecoder.decode(words))).isLessThan(Duration.ofSeconds(1));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
