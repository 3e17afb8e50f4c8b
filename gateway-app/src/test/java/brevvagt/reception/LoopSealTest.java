package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.MailBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A loop header")
class LoopSealTest {
    private static final SecretKey FORMER = key("former");
    private static final SecretKey CURRENT = key("current");
    private static final String MAIL = "<1@dm.example>";

    @Test
    void sealed_with_a_former_key_still_counts() {
        var line = new LoopSeal(List.of(FORMER)).line(3, Instant.EPOCH, MAIL);
        assertThat(passes(new LoopSeal(List.of(CURRENT, FORMER)), line)).isEqualTo(3);
        assertThat(passes(new LoopSeal(List.of(CURRENT)), line)).isZero();
    }

    @Test
    void is_sealed_with_the_newest_key() {
        var line = new LoopSeal(List.of(CURRENT, FORMER)).line(2, Instant.EPOCH, MAIL);
        assertThat(passes(new LoopSeal(List.of(CURRENT)), line)).isEqualTo(2);
        assertThat(passes(new LoopSeal(List.of(FORMER)), line)).isZero();
    }

    private static int passes(LoopSeal seal, byte[] line) {
        return seal.passes(HeaderScan.of(MailBytes.wrap(line), 0, Set.of("x-brevvagt-loop")), MAIL);
    }

    private static SecretKey key(String name) {
        return new SecretKeySpec(name.repeat(4).getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
    }
}
