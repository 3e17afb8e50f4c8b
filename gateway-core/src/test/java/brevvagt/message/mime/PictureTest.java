package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture")
class PictureTest {
    @Test
    void within_the_text_is_a_logo_by_its_size_or_its_height() {
        assertThat(Picture.isDecoration(png(1_600, 220), 180_000, true)).isTrue();
        assertThat(Picture.isDecoration(gif(900, 900), 30_000, true)).isTrue();
        assertThat(Picture.isDecoration(png(1_200, 900), 180_000, true)).isFalse();
    }

    @Test
    void that_is_attached_is_an_icon_or_matters() {
        assertThat(Picture.isDecoration(png(120, 40), 2_000, false)).isTrue();
        assertThat(Picture.isDecoration(png(1_200, 900), 5_000, false)).isFalse();
        assertThat(Picture.isDecoration(new byte[40], 2_000, false)).isFalse();
    }

    @Test
    void says_its_size_in_any_of_the_usual_formats() {
        assertThat(Picture.shortSide(png(640, 480))).isEqualTo(480);
        assertThat(Picture.shortSide(gif(300, 400))).isEqualTo(300);
        assertThat(Picture.shortSide(jpeg(1_000, 800))).isEqualTo(800);
        assertThat(Picture.shortSide(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}))
                .isZero();
    }

    private static byte[] png(int width, int height) {
        return ByteBuffer.allocate(24)
                .putInt(0x89504e47)
                .putInt(0x0d0a1a0a)
                .putInt(13)
                .putInt(0x49484452)
                .putInt(width)
                .putInt(height)
                .array();
    }

    private static byte[] gif(int width, int height) {
        return ByteBuffer.allocate(10)
                .put("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putShort(Short.reverseBytes((short) width))
                .putShort(Short.reverseBytes((short) height))
                .array();
    }

    /** A remark, a table of four bytes, then the frame. */
    private static byte[] jpeg(int width, int height) {
        return ByteBuffer.allocate(40)
                .putShort((short) 0xffd8)
                .putShort((short) 0xffe0)
                .putShort((short) 6)
                .putInt(0)
                .putShort((short) 0xffc0)
                .putShort((short) 17)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .array();
    }
}
