package brevvagt.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.Cpu;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The tables of a text")
class TableReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Navn\tBy\nMette Hansen\tAarhus\nBo Lund\tRibe\n",
                "Navn;By\r\nMette Hansen;Aarhus\r\nBo Lund;Ribe",
                "\"Navn\";\"By\"\n\"Mette Hansen\";\"Aarhus\"\n\"Bo Lund\";\"Ribe\"\n",
                "Navn,By\nMette Hansen,Aarhus\nBo Lund,Ribe\n",
                "Navn | By\nMette Hansen | Aarhus\nBo Lund | Ribe",
                "| Navn | By |\n|------|:--:|\n| Mette Hansen | Aarhus |\n| Bo Lund | Ribe |\n",
                "Navn          By\n------------  ------\nMette Hansen  Aarhus\nBo Lund       Ribe\n",
                "  Navn          By\n  Mette Hansen  Aarhus\n\n  Bo Lund       Ribe\n"
            })
    void are_rows_of_cells_under_headings(String text) {
        var table = TableReader.tables(text).getFirst();

        assertThat(cells(text, table.header().orElseThrow())).containsExactly("Navn", "By");
        assertThat(table.rows().stream().map(row -> cells(text, row)))
                .containsExactly(List.of("Mette Hansen", "Aarhus"), List.of("Bo Lund", "Ribe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1. Hansen, Mette\n2. Lund, Bo\n", "- Hansen, Mette\n- Lund, Bo", " • Hansen, Mette\n • Lund, Bo"
            })
    void are_also_items_line_by_line(String text) {
        var table = TableReader.tables("Deltagere:\n" + text).getFirst();

        assertThat(table.header()).isEmpty();
        assertThat(table.rows()).hasSize(2);
        assertThat(cells("Deltagere:\n" + text, table.rows().getLast())).containsExactly("Lund", "Bo");
    }

    @Test
    void may_have_separators_quotes_and_line_breaks_within_a_cell() {
        var text = "navn;note\n\"Hansen; Mette\";\"sagde \"\"ja\"\"\nog gik\"\nBo Lund;-\n";
        var table = TableReader.tables(text).getFirst();

        assertThat(cells(text, table.rows().getFirst())).containsExactly("Hansen; Mette", "sagde \"\"ja\"\"\nog gik");
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void have_the_lines_above_for_a_title() {
        var text = "Hej Mette\n\nMedlemsliste 2026\nArk1\nNavn\tBy\nBo Lund\tRibe\n";

        assertThat(TableReader.tables(text).getFirst().title().of(text)).isEqualTo("Medlemsliste 2026\nArk1\n");
    }

    @Test
    void may_have_their_title_in_the_first_cell() {
        var text = "Sygefravær\t\t\nNavn\tBy\tDage\nBo Lund\tRibe\t3\n";
        var table = TableReader.tables(text).getFirst();

        assertThat(table.title().of(text)).contains("Sygefravær");
        assertThat(table.rows()).hasSize(1);
    }

    @Test
    void take_the_first_person_for_no_heading() {
        var text = "Mette Hansen\t010190-1234\nBo Lund\t020290-1234\nUlla Krag\t030390-1234\n";

        assertThat(TableReader.tables(text).getFirst().rows()).hasSize(3);
    }

    @Test
    void may_be_a_form_with_headings_beside_the_values() {
        var text = "Navn\tMette Hansen\nCPR\t010190-1234\nDiagnose\tdepression\n";
        var table = TableReader.tables(text).getFirst();

        assertThat(cells(text, table.header().orElseThrow())).containsExactly("Navn", "CPR", "Diagnose");
        assertThat(cells(text, table.rows().getFirst())).containsExactly("Mette Hansen", "010190-1234", "depression");
    }

    @Test
    void may_leave_a_cell_empty_between_blanks() {
        var text = "Navn          By      Parti\nMette Hansen          SF\nBo Lund       Ribe    -\n";
        var table = TableReader.tables(text).getFirst();

        assertThat(cells(text, table.rows().getFirst())).containsExactly("Mette Hansen", "", "SF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hej Mette.  Tak for sidst.\nVi ses.  Hilsen Bo\n",
                "Hej Mette, tak for sidst\nVi ses på mandag, tror jeg\n",
                "Bo Lund | Konsulent | DM\n",
                "Kære alle\n\nVi ses."
            })
    void are_not_seen_in_letters(String text) {
        assertThat(TableReader.tables(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t",
                ";",
                " ",
                "|",
                ",",
                "\"",
                ";\"",
                "a ",
                "a  ",
                "\n",
                "a\t\n",
                "a;b\n",
                "\t\n",
                "- a\n",
                "1. a, b\n",
                "\"a;b\n",
                "a  b\n",
                "Navn\tBy\n\n\n"
            })
    void take_time_that_grows_with_their_length(String piece) {
        var text = piece.repeat(5_000_000 / piece.length());

        assertThat(Cpu.of(() -> TableReader.tables(text))).isLessThan(Duration.ofSeconds(2));
    }

    private static List<String> cells(String text, Table.Row row) {
        return row.cells().stream().map(cell -> cell.of(text)).toList();
    }
}
