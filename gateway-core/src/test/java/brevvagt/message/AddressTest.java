package brevvagt.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address")
class AddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "a.b+c@b.example", "\"a b\"@b.example", "bjørn@b.example", "a@[192.0.2.1]"})
    void is_understood_as_the_standard_writes_it(String text) {
        assertThat(Address.parse(text)).map(Address::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@b.example",
                "a@b@c.example",
                ".a@b.example",
                "a..b@b.example",
                "a b@b.example",
                "a@b..example",
                "a@-b>.example",
                "a\r\n@b.example",
                "\"a\"b\"@b.example",
                "a@.example",
                "<a@b.example"
            })
    void is_refused_when_it_is_none(String text) {
        assertThat(Address.parse(text)).isEmpty();
    }

    @Test
    void never_shows_its_local_part() {
        assertThat(new Address("anna.larsen", "B.example")).hasToString("***@b.example");
        assertThat(new Address("mette", "230478-2155.example")).hasToString("***@***");
    }

    @Test
    void is_the_same_mailbox_in_any_case() {
        assertThat(new Address("Anna", "B.example").key()).isEqualTo(new Address("anna", "b.EXAMPLE").key());
    }
}
