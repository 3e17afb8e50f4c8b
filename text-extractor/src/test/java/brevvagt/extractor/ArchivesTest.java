package brevvagt.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An archive")
class ArchivesTest {
    @Test
    void has_each_of_its_files_read_also_those_in_archives_within() {
        var answer = Files.read("pakke.zip");

        assertThat(answer.status()).isEqualTo(Answer.Status.OK);
        assertThat(Files.text(answer, "indre.zip", "liste.xlsx")).contains("Anna Bech\t010190-2001");
        assertThat(answer.pieces())
                .filteredOn(Piece.File.class::isInstance)
                .extracting(piece -> String.join("/", piece.path()) + " " + ((Piece.File) piece).mediaType())
                .containsExactlyInAnyOrder(
                        "liste.csv text/plain",
                        "latin.txt text/plain",
                        "side.html text/html",
                        "brev.eml message/rfc822",
                        "kort.vcf text/plain",
                        "aftale.ics text/calendar",
                        "data.xml text/plain",
                        "indre.zip/brev.eml message/rfc822",
                        "winmail.dat message/rfc822");
    }

    @Test
    void says_the_name_of_each_file() {
        assertThat(Files.read("pakke.zip").pieces())
                .filteredOn(Piece.Name.class::isInstance)
                .extracting(piece -> String.join("/", piece.path()))
                .contains("liste.csv", "indre.zip", "indre.zip/liste.xlsx", "logo.png");
    }

    @Test
    void may_be_of_any_kind() {
        assertThat(Files.text(Files.read("pakke.7z"), "dokument.docx")).contains("010190-1007");
        assertThat(Files.text(Files.read("pakke.tar"), "latin.txt")).contains("010190-4002");
        assertThat(Files.text(Files.read("pakke.tgz"), "pakke.tar", "latin.txt"))
                .contains("010190-4002");
        assertThat(Files.text(Files.read("liste.csv.gz"), "liste.csv")).contains("0\0001\0000\0001\0009\0000");
    }

    @Test
    void nested_thirty_times_is_read_to_its_core() {
        assertThat(Files.read("dyb.zip").pieces())
                .filteredOn(Piece.File.class::isInstance)
                .singleElement()
                .satisfies(file -> assertThat(file.path()).hasSize(30).last().isEqualTo("inderst.txt"));
    }

    @Test
    void that_is_locked_says_so_for_itself_or_for_its_files() {
        assertThat(Stream.of("laast.zip", "laast.7z", "laast-navne-ses.7z")
                        .flatMap(file -> Files.unread(Files.read(file)).stream()))
                .containsExactly("latin.txt ENCRYPTED", "ENCRYPTED", "latin.txt ENCRYPTED");
    }
}
