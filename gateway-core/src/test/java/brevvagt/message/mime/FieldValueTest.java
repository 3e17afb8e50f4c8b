package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A header value with parameters")
class FieldValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            attachment; filename=plain.txt                                          | plain.txt
            attachment; filename="with space; and ; semicolons.txt"                 | with space; and ; semicolons.txt
            attachment; filename=fil (1).pdf                                        | fil (1).pdf
            attachment; FILENAME="a\\"b.txt"                                        | a"b.txt
            attachment; filename="=?utf-8?Q?L=C3=B8n.txt?="                         | Løn.txt
            attachment; filename="=?utf-8?Q?L=C3?= =?utf-8?Q?=B8n.txt?="            | Løn.txt
            attachment; filename*=utf-8''L%C3%B8n.txt                               | Løn.txt
            attachment; filename*=iso-8859-1'da'L%F8n.txt                           | Løn.txt
            attachment; filename*=L%C3%B8n.txt                                      | Løn.txt
            attachment; filename*0=a; filename*1=b; filename*2=.txt                 | ab.txt
            attachment; filename*2=.txt; filename*1=b; filename*0=a                 | ab.txt
            attachment; filename*0*=utf-8''L%C3; filename*1*=%B8n; filename*2=.txt  | Løn.txt
            attachment; filename*1*=n; filename*0*=utf-8''%C3%B8                    | øn
            attachment;filename="never closed.txt                                   | "never closed.txt
            attachment; filename                                                    |
            attachment; filename=                                                   | ``
            attachment; ; ;filename=a.txt;                                          | a.txt
            """)
    void gives_its_file_name(String raw, String expected) {
        assertThat(FieldValue.parse(raw).parameter("filename").orElse(null)).isEqualTo(expected);
    }

    @Test
    void keeps_both_names_where_two_are_given() {
        assertThat(FieldValue.parse("attachment; filename=old.txt; filename*=utf-8''ny.txt")
                        .all("filename"))
                .containsExactly("ny.txt", "old.txt");
    }

    @Test
    void is_lower_case_and_without_comments() {
        assertThat(FieldValue.parse("TEXT/Plain (really) ; charset=x").value()).isEqualTo("text/plain");
    }

    @Test
    void does_not_decode_a_boundary() {
        assertThat(FieldValue.parse("multipart/mixed; boundary=\"=?utf-8?Q?a?=\"")
                        .parameter("boundary"))
                .contains("=?utf-8?Q?a?=");
    }
}
