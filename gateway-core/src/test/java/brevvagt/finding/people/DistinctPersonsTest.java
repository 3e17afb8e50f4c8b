package brevvagt.finding.people;

import static brevvagt.finding.people.InventedPersons.joined;
import static brevvagt.finding.people.InventedPersons.lines;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.people.InventedPersons.Person;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** DM asks for an extra layer of security from 21 persons on, so 20 and 21 must be told apart. */
@DisplayName("The distinct persons of a mail")
class DistinctPersonsTest {
    private static final Map<String, Function<Integer, Told>> LAYOUTS = new LinkedHashMap<>();

    static {
        text("numbers line by line", "", Person::cpr);
        text("names and numbers", "", each -> each.name() + ", " + each.cpr());
        text("tabs", "Navn\tCPR\n", each -> each.name() + "\t" + each.cpr());
        text("semicolons", "Navn;CPR;By\n", each -> each.name() + ";" + each.cpr() + ";Aarhus");
        text("quoted commas", "\"Navn\",\"CPR\"\n", each -> "\"" + each.turned() + "\",\"" + each.cpr() + "\"");
        text("pipes", "| Navn | CPR |\n|---|---|\n", each -> "| " + each.name() + " | " + each.cpr() + " |");
        text(
                "columns",
                "Navn                 CPR\n",
                each -> String.format(Locale.ROOT, "%-20s %s", each.name(), " " + each.cpr()));
        text("members in tabs", "Medlemsliste\nNavn\tBy\n", each -> each.name() + "\tAarhus");
        text("members turned round", "Medlemsliste\nNavn;By\n", each -> each.turned() + ";Aarhus");
        text(
                "members in two columns",
                "Medlemsliste\nFornavn\tEfternavn\n",
                each -> each.given() + "\t" + each.family());
        text("members without headings", "Medlemsliste\n", each -> each.given() + "\t" + each.family() + "\tAarhus");
        text("members numbered", "Medlemsliste\n", each -> (each.number() + 1) + ". " + each.turned() + ", Aarhus");
        text("members in bullets", "Vores medlemmer:\n\n", each -> "- " + each.name());
        text("members line by line", "Medlemsliste:\n\n", Person::name);
        text("member numbers", "Medlemsnr\tBy\n", each -> (77_000 + each.number()) + "\tAarhus");
        text("members by mailbox", "Medlemsliste\nE-mail\tBy\n", each -> each.mailbox() + "\tAarhus");
        text("diagnoses", "Navn;Diagnose\n", each -> each.name() + ";stress");
        text("sentences", "", each -> each.name() + " er sygemeldt.");
        LAYOUTS.put("a comma list", n -> Told.text("Nye medlemmer: " + joined(0, n, ", ", Person::name) + "."));
        LAYOUTS.put(
                "a list with og",
                n -> Told.text("Vi har disse medlemmer: " + joined(0, n - 1, ", ", Person::name) + " og "
                        + joined(n - 1, n, "", Person::name) + ".\n\nHilsen Ulla"));
        LAYOUTS.put(
                "a list in brackets",
                n -> Told.text("Nye medlemmer: " + joined(0, n, ", ", each -> each.name() + " (" + each.mailbox() + ")")
                        + "."));
        LAYOUTS.put(
                "an HTML table",
                n -> Told.html("<h2>Medlemsliste</h2><table><tr><th>Navn</th><th>By</th></tr>"
                        + joined(0, n, "", each -> "<tr><td><p>" + each.name() + "</p></td><td>Ribe</td></tr>")
                        + "</table>"));
        LAYOUTS.put(
                "an HTML list",
                n -> Told.html(
                        "<p>Medlemmer:</p><ul>" + joined(0, n, "", each -> "<li>" + each.name() + "</li>") + "</ul>"));
        LAYOUTS.put(
                "an attached file",
                n -> Told.mail(attached(
                        "", "medlemsliste.csv", "Navn;Afdeling\n" + lines(0, n, each -> each.name() + ";HR"))));
        LAYOUTS.put(
                "by the subject",
                n -> Told.mail("Subject: Sygefravær\n\nNavn\tAfdeling\n" + lines(0, n, each -> each.name() + "\tHR")));
        LAYOUTS.put(
                "forms",
                n -> Told.html(joined(
                        0,
                        n,
                        "",
                        each -> "<table><tr><td>Navn</td><td>" + each.name() + "</td></tr><tr><td>CPR</td><td>"
                                + each.cpr() + "</td></tr></table><p>-</p>")));
    }

    private static void text(String what, String head, Function<Person, String> line) {
        LAYOUTS.put(
                what, n -> Told.text("Hej Mette\n\n" + head + lines(0, n, line) + "\nMed venlig hilsen\nUlla Krag\n"));
    }

    static Stream<String> layouts() {
        return LAYOUTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void are_as_many_as_the_rows_whatever_the_layout(String layout) {
        var told = Objects.requireNonNull(LAYOUTS.get(layout));

        assertThat(told.apply(20).persons()).isEqualTo(20);
        assertThat(told.apply(21).persons()).isEqualTo(21);
    }

    @Test
    void are_counted_once_when_a_list_stands_there_twice() {
        var list = "Medlemsliste\nNavn\tBy\n" + lines(0, 20, each -> each.name() + "\tRibe");

        assertThat(Told.text(list + "\n\n\n" + list).persons()).isEqualTo(20);
        assertThat(Told.mail(attached(list, "liste.csv", list.replace('\t', ';')))
                        .persons())
                .isEqualTo(20);
    }

    @Test
    void are_the_same_in_plain_text_and_html() {
        var told = Told.mail("MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\n"
                + "Content-Type: text/plain; charset=utf-8\n\nMedlemsliste\n\n"
                + lines(0, 20, Person::turned)
                + "\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>Medlemsliste</p><table>"
                + joined(0, 20, "", each -> "<tr><td>" + each.given() + "</td><td>" + each.family() + "</td></tr>")
                + "</table>\n--b--\n");

        assertThat(told.persons()).isEqualTo(20);
    }

    @Test
    void may_overlap_between_body_and_attachment() {
        var body = "Medlemsliste\nNavn\tBy\n" + lines(0, 12, each -> each.name() + "\tRibe");
        var file = "Efternavn;Fornavn\n" + lines(9, 21, each -> each.family() + ";" + each.given());

        assertThat(Told.mail(attached(body, "medlemsliste.csv", file)).persons())
                .isEqualTo(21);
    }

    @Test
    void are_known_by_number_in_the_sheet_and_by_name_in_the_letter() {
        var sheet = "Navn;CPR\n" + lines(0, 20, each -> each.name() + ";" + each.cpr());

        assertThat(Told.mail(attached("Anna Berg er sygemeldt.\n", "ark.csv", sheet))
                        .persons())
                .isEqualTo(20);
        assertThat(Told.mail(attached("Signe Toft er sygemeldt.\n", "ark.csv", sheet))
                        .persons())
                .isEqualTo(21);
    }

    @Test
    void are_two_by_two_numbers_though_their_name_is_one() {
        assertThat(Told.text("Anna Berg\t010190-1234\nAnna Berg\t020290-1234\n").persons())
                .isEqualTo(2);
        assertThat(Told.text("Medlemsliste\nNavn\tMail\nAnna Berg\ta@x.example\nAnna Berg\tb@x.example\n")
                        .persons())
                .isEqualTo(2);
    }

    @Test
    void are_also_those_with_a_second_number_in_a_row() {
        assertThat(Told.text("Navn\tCPR\tBarn\nAnna Berg\t010190-1234\t020212-1234\nBo Lund\t030390-1234\t\n")
                        .persons())
                .isEqualTo(3);
    }

    @Test
    void are_found_again_in_what_is_quoted() {
        var told = Told.text("""
                Anna Berg er sygemeldt.

                Den 1. maj 2026 skrev Bo Lund:
                > Anna Berg er sygemeldt.
                > Ditte Holm er sygemeldt.
                """);

        assertThat(told.persons()).isEqualTo(2);
    }

    @Test
    void are_only_rows_with_a_yes() {
        assertThat(Told.text("Navn\tMedlem\nAnna Berg\tja\nBo Lund\tnej\nCarl Friis\tJa\nDitte Holm\t\n")
                        .persons())
                .isEqualTo(2);
    }

    @Test
    void are_none_in_lists_that_say_nothing() {
        assertThat(Told.text("Deltagere i mødet\nNavn\tBy\n" + lines(0, 25, each -> each.name() + "\tRibe"))
                        .persons())
                .isZero();
        assertThat(Told.text("Vare;Pris\nStol;100,00\nBord;200,00\n").persons()).isZero();
    }

    @Test
    void are_at_least_everybody_a_mailing_shows() {
        var told = Told.mail("From: u@union.example\nTo: " + joined(0, 21, ", ", Person::mailbox)
                + "\nCc: kollega@union.example\n\nTak for jeres medlemskab.\n");

        assertThat(told.persons()).isEqualTo(21);
    }

    private static String attached(String body, String file, String content) {
        return "From: Ulla Krag <ulla.krag@union.example>\nTo: mette@work.example\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n" + body
                + "\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=" + file
                + "\n\n" + content + "\n--b--\n";
    }
}
