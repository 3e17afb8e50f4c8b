package brevvagt.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A reply")
class ReplyReaderTest {
    @Test
    void may_have_several_lines() throws IOException {
        var reply =
                reader("250-mx.example\r\n250-SIZE 1000\r\n250 8BITMIME\r\n").read();

        assertThat(reply.code()).isEqualTo(250);
        assertThat(reply.lines()).containsExactly("mx.example", "SIZE 1000", "8BITMIME");
    }

    @Test
    void ends_where_the_next_begins() throws IOException {
        var reader = reader("250 one\r\n354\r\n");

        assertThat(reader.read().lines()).containsExactly("one");
        assertThat(reader.hasMore()).isTrue();
        assertThat(reader.read().code()).isEqualTo(354);
        assertThat(reader.hasMore()).isFalse();
    }

    @Test
    void may_come_byte_by_byte() throws IOException {
        var reply = new ReplyReader(dripping("250-a\r\n250 b\r\n")).read();

        assertThat(reply.lines()).containsExactly("a", "b");
    }

    @Test
    void may_be_as_long_as_a_talkative_server_makes_it() throws IOException {
        var reader = reader(("220-" + "x".repeat(2000) + "\r\n").repeat(99) + "220 end\r\n250 next\r\n");

        assertThat(reader.read().lines()).hasSize(100);
        assertThat(reader.read().code()).isEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no,5.1.1",
        "550 5.1.1,5.1.1",
        "250 2.0.0 ok,2.0.0",
        "550 5.123.456 x,5.123.456",
        "550 4.1.1 other class,''",
        "550 5.1 short,''",
        "550 5.1.1.1 long,''",
        "550 5.1.1234 long,''",
        "550 5.a.1 letters,''",
        "550 no status,''",
        "550,''"
    })
    void has_a_status_if_its_text_begins_with_one_of_its_class(String line, String status) throws IOException {
        assertThat(reader(line + "\r\n").read().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "25\r\n",
                "2x0 ok\r\n",
                "250ok\r\n",
                "-50 ok\r\n",
                "250-one\r\n251 two\r\n",
                "250 no line end",
                "250-more to come\r\n",
                ""
            })
    void is_refused_when_it_is_none(String text) {
        assertThatThrownBy(() -> reader(text).read()).isInstanceOf(IOException.class);
    }

    @Test
    void is_refused_when_it_has_no_end() {
        assertThatThrownBy(() -> reader("250-x\r\n".repeat(101)).read()).hasMessageContaining("too many lines");
        assertThatThrownBy(() -> reader("250 " + "x".repeat(5000)).read()).hasMessageContaining("without end");
    }

    private static ReplyReader reader(String text) {
        return new ReplyReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static InputStream dripping(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
    }
}
