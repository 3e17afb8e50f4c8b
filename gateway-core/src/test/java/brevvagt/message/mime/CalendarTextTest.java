package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A calendar item")
class CalendarTextTest {
    @Test
    void gives_its_readable_properties_unfolded_and_unescaped() {
        var item = CalendarText.read(
                "BEGIN:VEVENT\r\nUID:0101901234\r\nSUMMARY:Samtale\\, 0101\r\n 90-1234\r\nCOMMENT:a\\nb\\;c\\\\d\r\nEND:VEVENT\r\n");

        assertThat(item.texts()).containsExactly("Samtale, 010190-1234", "a\nb;c\\d");
    }

    @Test
    void names_its_people() {
        assertThat(CalendarText.read("ATTENDEE;CN=\"Bo: Ek\";ROLE=X:mailto:bo@borger.example\n")
                        .texts())
                .containsExactly("mailto:bo@borger.example", "CN=\"Bo: Ek\";ROLE=X");
    }

    @Test
    void keeps_properties_it_does_not_know_and_lines_that_are_none() {
        assertThat(CalendarText.read("X-SAG:010190-1234\nblot tekst\n").texts())
                .containsExactly("010190-1234", "blot tekst");
    }

    @Test
    void reads_the_quoted_printable_of_old_calendars() {
        assertThat(CalendarText.read("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=B8de 0101=\r\n90-1234\r\n")
                        .texts())
                .contains("Møde 010190-1234");
    }

    @Test
    void says_that_a_file_within_it_is_not_read() {
        assertThat(CalendarText.read("ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA\n")
                        .hasFile())
                .isTrue();
        assertThat(CalendarText.read("ATTACH:https://example.test/a.pdf\n").texts())
                .containsExactly("https://example.test/a.pdf");
    }
}
