package brevvagt.finding.number;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.DataKind;
import brevvagt.finding.number.country.CprNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Properties over many invented numbers; the seeds are fixed, so that a failure can be repeated. */
@DisplayName("Any CPR number")
class CprSpellingsTest {
    private static final List<String> SEPARATORS = List.of(
            "", "-", " ", " - ", "- ", " -", "\u00A0", "\u2009", "\u202F", "\u2010", "\u2011", "\u2012", "\u2013",
            "\u2014", "\u2015", "\u2212", "\u00AD", "\uFF0D", "-\n", "-\r\n", "\n-", "\u200B-", "-\u2060", "-\uFEFF");

    private static final List<String> CONTEXTS = List.of(
            "%s",
            "%s.",
            "Jens Hansen %s",
            "%s Jens Hansen",
            "Hej Mette\n\n%s skal ringes op.\n\nMvh Jens",
            "Jens Hansen (%s)",
            "\"%s\"",
            "<%s>",
            "Jens;%s;5000",
            "Jens\t%s\t5000",
            "Jens,%s,x",
            "_%s_",
            "notat_%s.pdf",
            "ordrenr. 4711, %s",
            "Tlf. 12345678\n%s",
            "CPR-nr. %s",
            "Fødselsdag og -nr. %s",
            "CPR:\n%s",
            "%s (cpr)",
            "<td>%s</td>");

    @Test
    void is_found_with_every_separator_in_every_context() {
        var random = new SplittableRandom(2026);
        var missed = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            var number = InventedCpr.confirmed(random);
            for (var separator : SEPARATORS) {
                for (var context : CONTEXTS) {
                    var text = context.replace("%s", number.substring(0, 6) + separator + number.substring(6));
                    if (Scanned.text(DataKind.CPR, text).persons() != 1) {
                        missed.add(text);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void is_found_without_modulus_11_once_it_has_a_separator_or_a_label() {
        var random = new SplittableRandom(11);
        var missed = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            var number = InventedCpr.unconfirmed(random);
            var dashed = number.substring(0, 6) + "-" + number.substring(6);
            for (var text : mayBeStamp(number)
                    ? List.of("cpr " + number, "født " + dashed)
                    : List.of(dashed, dashed.replace('-', ' '), "cpr " + number, "født " + dashed)) {
                if (!Scanned.text(DataKind.CPR, text).isFound()) {
                    missed.add(text);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    /** A date of these months and a time of day: 010326-1430 is a file of 2026 rather than a person of 1926. */
    private static boolean mayBeStamp(String digits) {
        return CprNumber.ofDigits(Long.parseLong(digits), Scanned.TODAY)
                .filter(number -> Moment.isPossible(number, Scanned.TODAY))
                .isPresent();
    }

    @Test
    void is_never_found_inside_a_longer_run_of_digits() {
        var random = new SplittableRandom(12);
        for (int i = 0; i < 2_000; i++) {
            var number = InventedCpr.confirmed(random);
            assertThat(Scanned.text(DataKind.CPR, "CPR " + number + random.nextInt(10))
                            .sightings())
                    .isEmpty();
            assertThat(Scanned.text(DataKind.CPR, "CPR 9" + number).sightings()).isEmpty();
        }
    }

    @Test
    void is_never_found_under_the_label_of_another_number() {
        var random = new SplittableRandom(13);
        for (int i = 0; i < 2_000; i++) {
            var number = InventedCpr.confirmed(random);
            for (var separator : List.of("", "-", " ")) {
                var text = number.substring(0, 6) + separator + number.substring(6);
                assertThat(Scanned.text(DataKind.CPR, "Fakturanr. " + text).isFound())
                        .as(text)
                        .isFalse();
            }
        }
    }

    @Test
    void is_rare_among_random_ten_digit_strings() {
        var random = new SplittableRandom(100_000);
        int found = 0;
        int offered = 0;
        for (int i = 0; i < 100_000; i++) {
            var scanned = Scanned.text(DataKind.CPR, InventedCpr.tenDigits(random));
            found += scanned.isFound() ? 1 : 0;
            offered += scanned.sightings().size();
        }
        assertThat(found).isBetween(200, 500);
        assertThat(offered).isBetween(5_000, 8_000);
    }

    @Test
    void is_not_seen_in_a_list_of_random_ten_digit_strings() {
        var random = new SplittableRandom(5);
        var list = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            list.append(InventedCpr.tenDigits(random)).append('\n');
        }
        assertThat(Scanned.text(DataKind.CPR, list.toString()).counted()).isEmpty();
    }

    @Test
    void is_looked_for_without_fault_in_any_text() {
        var random = new SplittableRandom(42);
        var pieces = List.of(
                "0",
                "1",
                "01",
                "12",
                "90",
                "19",
                "1990",
                "0101",
                "010190",
                "1234",
                "99",
                "-",
                " ",
                ".",
                "/",
                ",",
                "\n",
                "\r\n",
                "\u200B",
                "\u00AD",
                "\uD835\uDFCE",
                "\uD835",
                "\uDFCE",
                "\u0661",
                "\uFDFA",
                "\u0130",
                "cpr",
                "nr",
                "nr.",
                "ordre",
                "eller",
                "personnummer",
                "WQ3",
                "x",
                "://",
                ">",
                "#",
                "+",
                "\t",
                ":",
                "ø",
                "a\u030A");
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(1, 12); piece > 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (var finding : Scanned.text(DataKind.CPR, text.toString()).sightings()) {
                assertThat(finding.confidence().value()).as(text.toString()).isBetween(0.01, 0.99);
            }
        }
    }
}
