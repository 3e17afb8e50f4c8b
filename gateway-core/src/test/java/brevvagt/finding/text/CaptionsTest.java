package brevvagt.finding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The caption of a number")
class CaptionsTest {
    private final Captions captions = new Captions(ShippedLabels.read());

    /** The number stands where the text has its §. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CPR §| CPR",
                "cpr-nr.: §| CPR",
                "CPR-nummeret på den ældste søn er vist §| CPR",
                "CPR-nummeret på den allerældste af de fire sønner er vist §| NONE",
                "§ (CPR)| CPR",
                "født §| PERSON",
                "Date of birth §| PERSON",
                "personnummer §| SHARED",
                "ordrenr. §| OTHER_NUMBER",
                "ordre nr. §| OTHER_NUMBER",
                "ordre-nr §| OTHER_NUMBER",
                "Ordrenummeret er §| OTHER_NUMBER",
                "Purchase order no. §| OTHER_NUMBER",
                "Invoice number for March: §| OTHER_NUMBER",
                "hyttenummer §| SOME_NUMBER",
                "hytte-nr. §| SOME_NUMBER",
                "fru Hansen, nr. §| NONE",
                "Hansen nr. §| NONE",
                "ordre Jens Hansen §| SOME_NUMBER",
                "ordre til fru Jens Hansen §| NONE",
                "Ordren er sendt. §| NONE",
                "Tak for din ordre, §| NONE",
                "ordre 4711 §| NONE",
                "ordrenr. 4711 CPR §| CPR",
                "CPR og ordrenr. §| OTHER_NUMBER",
                "ordrenr. og CPR §| CPR",
                "CPR/CVR-nr. §| CPR",
                "CPR- eller CVR-nr. §| CPR",
                "EAN- eller CVR-nr. §| CVR",
                "rabatkode §| SOME_NUMBER",
                "fødselsdato §| PERSON",
                "fakturadato §| SOME_NUMBER",
                "§ er ordrenr.| SOME_NUMBER",
                "§ tlf. 12345678| NONE",
                "§ tlf:| NONE",
                "§ cpr 2301932561| NONE",
                "3f§| NONE",
                "f. §| PERSON",
                "C.P.R.-nr. §| CPR",
                "kontoret §| NONE",
                "konto §| OTHER_NUMBER"
            })
    void is_the_nearest_label(String text, Label label) {
        int at = text.indexOf('§');
        assertThat(captions.of(text.replace("§", "0103901237"), at, at + 10)).isEqualTo(label);
    }

    @Test
    void may_stand_at_the_end_of_the_line_above_but_not_within_it() {
        assertThat(captions.of("Ordrenr.:\n0103901237", 10, 20)).isEqualTo(Label.OTHER_NUMBER);
        assertThat(captions.of("Ordrenr. ja\n0103901237", 12, 22)).isEqualTo(Label.NONE);
        assertThat(captions.of("cpr ja\n0103901237", 7, 17)).isEqualTo(Label.NONE);
    }

    @Test
    void is_read_without_invisible_characters_and_in_any_width() {
        assertThat(captions.of("c\u00ADp\u200Br 0103901237", 6, 16)).isEqualTo(Label.CPR);
        assertThat(captions.of("ＣＰＲ 0103901237", 4, 14)).isEqualTo(Label.CPR);
    }
}
