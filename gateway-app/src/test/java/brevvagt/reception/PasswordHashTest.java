package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A password hash")
class PasswordHashTest {
    @Test
    void matches_its_password_alone() {
        var hash = PasswordHash.parse(PasswordHash.of("Hemmeligt 1", 10_000).encoded());
        assertThat(hash.matches("Hemmeligt 1")).isTrue();
        assertThat(hash.matches("Hemmeligt 2")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void is_another_one_each_time() {
        assertThat(PasswordHash.of("Hemmeligt 1", 10_000).encoded())
                .isNotEqualTo(PasswordHash.of("Hemmeligt 1", 10_000).encoded());
    }

    @Test
    void of_another_program_can_be_used() {
        var hash = PasswordHash.parse(
                "pbkdf2-sha256:10000:YSBzYWx0IG9mIDE2IGJ5dA==:" // made by Python's hashlib
                        + "ZSB6L86XtTBRKZVSzeWmg25BHi8rdCFQ6IyYaAXHMy0=");
        assertThat(hash.matches("Hemmeligt 1")).isTrue();
    }

    @Test
    void is_refused_when_it_is_weak_or_none() {
        for (var text :
                List.of("Hemmeligt 1", "pbkdf2-sha256:1:AAAA:AAAA", "bcrypt:10000:AAAA:AAAA", "pbkdf2-sha256:x:y:z")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> PasswordHash.parse(text));
        }
    }
}
