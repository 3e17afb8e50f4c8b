package brevvagt.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A number in a document")
class HidingPlacesTest {
    @ParameterizedTest
    @CsvSource({
        "dokument.docx, 1001, 12", // properties, body, hidden, margins, table, alternative text, text box, deleted,
        // remark, note
        "skriv.odt, 6001, 6",
        "skriv.doc, 6001, 6",
        "skriv.rtf, 6001, 4",
        "skriv.pdf, 6001, 3",
        "vis.pptx, 7001, 2",
        "vis.ppt, 7001, 2",
        "vis.odp, 7001, 2",
        "blanket.pdf, 8001, 4",
        "gammel.xls, 3003, 1"
    })
    void is_found_wherever_it_hides(String file, int first, int count) {
        var answer = Files.read(file);

        assertThat(answer.status()).isEqualTo(Answer.Status.OK);
        var text = Files.text(answer);
        assertThat(IntStream.range(first, first + count).mapToObj(each -> "010190-" + each))
                .allSatisfy(number -> assertThat(text).contains(number));
        assertThat(text).doesNotContain("Forfatter Frandsen");
    }

    @Test
    void of_a_spreadsheet_stands_in_its_row_also_on_sheets_nobody_sees() {
        for (var file : List.of("liste.xlsx", "liste.ods")) {
            var text = Files.text(Files.read(file));

            assertThat(text)
                    .contains("Medlemmer\nNavn\tCPR\tMedlem nr\nAnna Bech\t010190-2001\t4711\nBo Dam\t101902002\n")
                    .contains("\nCarl Eg\t0101902003\n", "\nErik Gam\t010190-2005\n")
                    .contains("\n\nSkjult\nHemmelig\t010190-2008\n", "\n\nMeget skjult\nDybt\t010190-2009\n")
                    .contains("Note 010190-2006", "Top 010190-2007", "Ark 010190-2010");
        }
    }

    @Test
    void shows_its_digits_where_the_cell_shows_too_little() {
        assertThat(Files.text(Files.read("liste.xlsx"))).contains("Ditte Fog\t1.02E+08 101902004\n");
    }

    @Test
    void in_a_table_stands_in_a_row_with_tabs_between_its_cells() {
        for (var file : List.of("dokument.docx", "skriv.odt", "skriv.doc")) {
            assertThat(Files.text(Files.read(file))).containsPattern("\n\nNavn\tCPR\nAnna Bech\t010190-\\d{4}\n");
        }
        assertThat(Files.text(Files.read("skriv.rtf"))).contains("Navn\tCPR\nAnna  Bech\t010190-6006\n");
        assertThat(Files.text(Files.read("skriv.pdf"))).contains("Navn\tCPR\nAnna\t010190-6006\n");
        assertThat(Files.text(Files.read("gammel.xls")))
                .contains("Gamle\nNavn\tCPR\nAnna Bech\t010190-3001\nBo Dam\t0101903002\n");
    }

    @Test
    void in_winmail_dat_is_in_the_mail_that_is_made_of_it() {
        var answer = Files.read("winmail.dat");

        assertThat(answer.pieces()).singleElement().isInstanceOfSatisfying(Piece.File.class, mail -> {
            assertThat(mail.mediaType()).isEqualTo("message/rfc822");
            var decoded = Decoded.parts(mail.bytes());
            assertThat(decoded).contains("Subject: Emne 010190-9001", "010190-9002", "010190-9003", "010190-9004");
        });
    }
}
