package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.Cpu;
import brevvagt.message.Address;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address list")
class AddressListTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bo@a.example                                          | bo@a.example
            Bo Ek <bo@a.example>, Per <per@b.example>             | bo@a.example per@b.example
            "Ek, Bo" <bo@a.example>; per@b.example                | bo@a.example per@b.example
            Gruppe: bo@a.example, per@b.example;, c@c.example     | bo@a.example per@b.example c@c.example
            undisclosed-recipients:;                              | ``
            bo@a.example (Bo (den ældre), Ek), per@b.example      | bo@a.example per@b.example
            <@x.example,@y.example:bo@a.example>                  | bo@a.example
            "bo ek"@a.example                                     | "bo ek"@a.example
            Bo <"bo, ek"@a.example>                               | "bo, ek"@a.example
            bo@[IPv6:2001:db8::1], per@b.example                  | bo@[ipv6:2001:db8::1] per@b.example
            bo@a.example per@b.example                            | bo@a.example per@b.example
            <bo@a.example> <per@b.example>                        | bo@a.example per@b.example
            "never closed <bo@a.example>, per@b.example           | bo@a.example per@b.example
            (never closed bo@a.example, per@b.example             | bo@a.example per@b.example
            Bo <bo@a.example, Per <per@b.example>                 | bo@a.example per@b.example
            Bo <bo@a.example                                      | bo@a.example
            'bo@a.example' <bo@a.example>                         | bo@a.example
            mailto:bo@a.example, <mailto:per@b.example>           | bo@a.example per@b.example
            bo@a.example,,, ,per@b.example                        | bo@a.example per@b.example
            blæksprutte@ø.example                                 | blæksprutte@ø.example
            nobody, @, a@, @b                                     | ``
            """)
    void gives_all_addresses(String header, String addresses) {
        assertThat(AddressList.parse(header).stream()
                        .map(Address::value)
                        .distinct()
                        .toList())
                .isEqualTo(addresses.isEmpty() ? java.util.List.of() : java.util.List.of(split(addresses)));
    }

    /** A quoted local part may hold a blank. */
    private static String[] split(String addresses) {
        return addresses.startsWith("\"") ? new String[] {addresses} : addresses.split(" ", -1);
    }

    @Test
    void is_read_with_encoded_names_and_encoded_addresses() {
        var message = Mails.read("""
                To: =?utf-8?Q?Ek=2C_=C3=85sa?= <asa@a.example>,
                 =?utf-8?Q?per=40b.example?=
                Cc: asa@a.example

                x
                """);

        assertThat(message.visibleRecipients())
                .containsExactly(new Address("asa", "a.example"), new Address("per", "b.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "(", "\"", "[", "(\\", "@", ",", "a@b,", "<(\"["})
    void is_read_in_linear_time(String piece) {
        var header = piece.repeat(100_000) + "bo@a.example>,bo@a.example";

        assertThat(Cpu.of(() -> AddressList.parse(header))).isLessThan(Duration.ofSeconds(2));
    }
}
