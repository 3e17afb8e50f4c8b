package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.Cpu;
import brevvagt.message.MessageType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Any mail at all")
class AnyMailTest {
    private static final int RUNS = Boolean.getBoolean("brevvagt.long") ? 50_000 : 500;
    private static final List<String> TOKENS = List.of(
            "\r\n",
            "\r\n\r\n",
            "--",
            "\"",
            "<",
            "<!--",
            "=?",
            "?=",
            "=",
            ";",
            "Content-Type: ",
            "multipart/mixed",
            "boundary=",
            "message/rfc822",
            "base64",
            "\0",
            "\u00ff",
            "\r",
            "\n ",
            "(",
            ":",
            "&#",
            "utf-16",
            "*0*=",
            "%");

    private final MimeReader reader = new MimeReader();

    @Test
    void of_random_structure_loses_no_text() {
        for (long seed = 0; seed < RUNS; seed++) {
            var mail = new RandomMail(seed);
            var message = Mails.understood(mail.build());

            assertThat(Mails.allText(message)).as("seed %d", seed).contains(mail.markers());
            assertThat(message.types()).as("seed %d", seed).doesNotContain(MessageType.MALFORMED);
            assertThat(Mails.unread(message)).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reading-outlook-reply", "reading-gmail-reply", "reading-attachments", "reading-invitation",
                "reading-flowed", "reading-smime-signed", "reading-smime-encrypted", "reading-pgp-mime",
                "reading-locked-zip", "reading-ten-kilobytes"
            })
    void that_was_damaged_is_read_or_refused_in_bounded_time(String fixture) {
        var mail = Mails.fixture(fixture);
        var random = new Random(fixture.hashCode());
        for (int run = 0; run < RUNS; run++) {
            var damaged = damage(mail, random);

            assertThat(Cpu.of(() -> reader.read(Mails.received(damaged))))
                    .as("%s, run %d", fixture, run)
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void that_is_mere_noise_is_read_or_refused() {
        var random = new Random(1);
        for (int run = 0; run < RUNS; run++) {
            var noise = new byte[random.nextInt(4_000)];
            random.nextBytes(noise);

            assertThat(reader.read(Mails.received(noise))).isNotNull();
        }
    }

    private static byte[] damage(byte[] mail, Random random) {
        var damaged = mail;
        for (int i = random.nextInt(6); i >= 0; i--) {
            int from = random.nextInt(damaged.length + 1);
            int to = Math.min(damaged.length, from + random.nextInt(60));
            var piece = Arrays.copyOfRange(damaged, from, to);
            damaged = switch (random.nextInt(4)) {
                case 0 -> replace(damaged, from, to, new byte[0]);
                case 1 -> replace(damaged, from, from, piece);
                case 2 -> replace(damaged, from, from, token(random));
                default -> replace(damaged, from, to, new byte[] {(byte) random.nextInt()});
            };
        }
        return damaged;
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size()))
                .repeat(1 + random.nextInt(3))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] replace(byte[] mail, int from, int to, byte[] piece) {
        var changed = new byte[mail.length - (to - from) + piece.length];
        System.arraycopy(mail, 0, changed, 0, from);
        System.arraycopy(piece, 0, changed, from, piece.length);
        System.arraycopy(mail, to, changed, from + piece.length, mail.length - to);
        return changed;
    }
}
