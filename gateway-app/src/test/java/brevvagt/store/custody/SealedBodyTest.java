package brevvagt.store.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.sealing.DataKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sealed body")
class SealedBodyTest {
    private static final int FRAME = 1 << 20;
    private static final int SEALED_FRAME = FRAME + 16;
    private static final int HEADER = 11;
    private final DataKey key = DataKey.random(new MessageId("Q-7F3K"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 3 * FRAME + 17})
    void opens_to_the_bytes_that_were_sealed(int size) throws IOException {
        var body = body(size);
        var sealed = seal(body);
        assertThat(sealed).hasSize((int) SealedBody.length(size));
        assertThat(open(sealed, size).sha256()).isEqualTo(body.sha256());
    }

    @Test
    void opens_with_its_own_key_only() throws IOException {
        var sealed = seal(body(100));
        var other = DataKey.random(new MessageId("Q-7F3K"));
        assertThatThrownBy(() -> SealedBody.read(Channels.newChannel(new ByteArrayInputStream(sealed)), 100, other))
                .isInstanceOf(DamagedMail.class);
    }

    @Test
    void does_not_open_when_any_bit_was_changed() throws IOException {
        var sealed = seal(body(50));
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 0x40;
            assertThatThrownBy(() -> open(changed, 50)).isInstanceOf(DamagedMail.class);
        }
    }

    @Test
    void does_not_open_when_frames_changed_places() throws IOException {
        var sealed = seal(body(3 * FRAME));
        var swapped = sealed.clone();
        System.arraycopy(sealed, HEADER, swapped, HEADER + SEALED_FRAME, SEALED_FRAME);
        System.arraycopy(sealed, HEADER + SEALED_FRAME, swapped, HEADER, SEALED_FRAME);
        assertThatThrownBy(() -> open(swapped, 3 * FRAME)).isInstanceOf(DamagedMail.class);
    }

    @Test
    void does_not_open_when_it_was_cut_off_between_frames() throws IOException {
        var sealed = seal(body(3 * FRAME));
        var cut = Arrays.copyOf(sealed, HEADER + 2 * SEALED_FRAME);
        assertThatThrownBy(() -> open(cut, 2 * FRAME)).isInstanceOf(DamagedMail.class);
        assertThatThrownBy(() -> open(cut, 3 * FRAME)).isInstanceOf(DamagedMail.class);
    }

    @Test
    void never_looks_the_same_twice() throws IOException {
        assertThat(seal(body(64))).isNotEqualTo(seal(body(64)));
    }

    private static MailBytes body(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 12));
        }
        return MailBytes.wrap(bytes);
    }

    private byte[] seal(MailBytes body) throws IOException {
        var out = new ByteArrayOutputStream();
        SealedBody.write(body, key, Channels.newChannel(out));
        return out.toByteArray();
    }

    private MailBytes open(byte[] sealed, int size) throws IOException {
        return SealedBody.read(Channels.newChannel(new ByteArrayInputStream(sealed)), size, key);
    }
}
