package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signed content")
class SignedContentTest {
    /** Signed data up to its content: type, version 1, no digest algorithms, content type "data". */
    private static final String BEFORE =
            "06092a864886f70d010702 a080 3080 020101 3100 3080 06092a864886f70d010701 a080";

    @Test
    void is_found_in_one_piece_or_several() {
        assertThat(content("3080" + BEFORE + "0403 68656a")).isEqualTo("hej");
        assertThat(content("3080" + BEFORE + "2480 0402 6865 0401 6a 0000")).isEqualTo("hej");
        assertThat(content("3080" + BEFORE + "2407 0402 6865 0401 6a")).isEqualTo("hej");
        assertThat(content("3080" + BEFORE + "04820003 68656a")).isEqualTo("hej");
    }

    @Test
    void that_was_cut_is_given_as_far_as_it_goes() {
        assertThat(content("3080" + BEFORE + "0405 68656a")).isEqualTo("hej");
    }

    @Test
    void is_not_found_in_anything_else() {
        var whole = bytes("3080" + BEFORE + "0403 68656a");
        for (int length = 0; length < whole.length - 3; length++) {
            assertThat(SignedContent.of(Arrays.copyOf(whole, length))).isEmpty();
        }
        assertThat(SignedContent.of(bytes("3085ffffffffff"))).isEmpty();
        assertThat(SignedContent.of(bytes("3084ffffffff 0684ffffffff"))).isEmpty();
    }

    private static String content(String hex) {
        return new String(SignedContent.of(bytes(hex)).orElseThrow(), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
