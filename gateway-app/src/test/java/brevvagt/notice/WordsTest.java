package brevvagt.notice;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.custody.Notice.Kind;
import brevvagt.enforcement.Enforced.HoldCause;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The words of notices")
class WordsTest {
    static Stream<Language> languages() {
        return NoticeFixture.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void are_there_for_every_kind_and_cause(Language language) {
        var words = new Words(language);
        for (var kind : Kind.values()) {
            assertThat(words.of("digest." + kind)).isNotBlank();
        }
        for (var cause : HoldCause.values()) {
            assertThat(words.of("cause." + cause)).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void are_the_same_keys_in_every_language(Language language) {
        assertThat(keys(language)).isEqualTo(keys(Language.EN));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void have_a_place_for_the_reference_where_english_has_one(Language language) {
        for (var key : keys(Language.EN)) {
            assertThat(new Words(language).of(key).contains("{0}"))
                    .as(key)
                    .isEqualTo(new Words(Language.EN).of(key).contains("{0}"));
        }
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "brevvagt.notice.notice",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }
}
