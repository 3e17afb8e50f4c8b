package brevvagt.finding.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether the first of some rows holds the headings of the columns, or the first column those of the rows. */
final class Headings {
    private static final int LONGEST = 40;
    private static final int LOOKED_AT = 4;

    private static final Set<String> WORDS = Set.of(
            "navn",
            "namn",
            "name",
            "nimi",
            "fornavn",
            "efternavn",
            "etternavn",
            "förnamn",
            "efternamn",
            "firstname",
            "lastname",
            "first name",
            "last name",
            "surname",
            "given name",
            "fulde navn",
            "fullname",
            "cpr",
            "cpr-nr",
            "pnr",
            "fnr",
            "personnummer",
            "fødselsnummer",
            "henkilötunnus",
            "hetu",
            "mail",
            "e-mail",
            "email",
            "epost",
            "e-post",
            "telefon",
            "tlf",
            "mobil",
            "phone",
            "adresse",
            "adress",
            "address",
            "postnr",
            "by",
            "ort",
            "city",
            "sted",
            "afdeling",
            "avdelning",
            "avdeling",
            "department",
            "enhed",
            "enhet",
            "stilling",
            "titel",
            "tittel",
            "title",
            "rolle",
            "roll",
            "role",
            "dato",
            "datum",
            "date",
            "alder",
            "ålder",
            "age",
            "født",
            "fødselsdag",
            "medlem",
            "medlemsnr",
            "medlem nr",
            "member",
            "status",
            "nr",
            "no",
            "id",
            "bemærkning",
            "bemærkninger",
            "noter",
            "note",
            "notes",
            "kommentar",
            "comment",
            "diagnose",
            "diagnos",
            "sygedage",
            "sjukdagar",
            "fravær",
            "frånvaro",
            "årsag",
            "orsak",
            "reason",
            "parti",
            "party",
            "fagforening",
            "fackförbund",
            "forbund",
            "union",
            "klub",
            "løn",
            "lön",
            "lønn",
            "salary",
            "beløb",
            "belopp",
            "beløp",
            "amount",
            "pris",
            "price",
            "antal",
            "antall",
            "medarbejder",
            "medarbetare",
            "ansat",
            "ansatt",
            "anställd",
            "employee",
            "deltager",
            "deltagare",
            "deltaker",
            "participant",
            "kontingent",
            "varenr",
            "vare",
            "beskrivelse",
            "arbejdsplads",
            "arbetsplats",
            "hold",
            "gruppe",
            "type",
            "initialer",
            "borger",
            "patient",
            "elev",
            "barn",
            "kunde",
            "virksomhed",
            "firma");

    private static final List<String> ENDINGS = List.of(
            "navn",
            "namn",
            "nummer",
            "nr",
            "nr.",
            "dato",
            "datum",
            "adresse",
            "adress",
            "mail",
            "dage",
            "dagar",
            "fravær",
            "frånvaro",
            "number",
            "date",
            "type",
            "status");

    private final String text;
    private final List<Table.Row> rows;

    Headings(String text, List<Table.Row> rows) {
        this.text = text;
        this.rows = rows;
    }

    boolean areFirst() {
        var first = rows.getFirst().cells();
        return first.stream().allMatch(this::mayBeHeading)
                && (first.stream().anyMatch(this::isKnown)
                        || (first.stream().noneMatch(this::isName) && standOverValues()));
    }

    /** Whether it is a form: two columns, the first with headings of what stands in the second. */
    boolean areBeside() {
        int known = 0;
        int looked = Math.min(rows.size(), 2 * LOOKED_AT);
        for (var row : rows.subList(0, looked)) {
            long filled = row.cells().stream().filter(cell -> cell.length() > 0).count();
            if (filled > 2 || row.cells().size() < 2 || isKnown(row.cells().get(1))) {
                return false;
            }
            known += mayBeHeading(row.cells().getFirst()) && isKnown(row.cells().getFirst()) ? 1 : 0;
        }
        return known >= 2 && 2 * known >= looked;
    }

    private boolean mayBeHeading(Span cell) {
        int digits = 0;
        for (int at = cell.start(); at < cell.end(); at++) {
            digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return cell.length() <= LONGEST && digits <= LOOKED_AT && text.indexOf('@', cell.start(), cell.end()) < 0;
    }

    private boolean isKnown(Span cell) {
        var heading =
                cell.of(text).toLowerCase(Locale.ROOT).replace('\u00a0', ' ').strip();
        int end = heading.length();
        while (end > 0 && ".:?*#".indexOf(heading.charAt(end - 1)) >= 0) {
            end--;
        }
        var word = heading.substring(0, end);
        int stop = 0;
        while (stop < word.length() && (Character.isLetter(word.charAt(stop)) || word.charAt(stop) == '-')) {
            stop++;
        }
        return WORDS.contains(word)
                || WORDS.contains(word.substring(0, stop))
                || ENDINGS.stream().anyMatch(word::endsWith);
    }

    /** Two words with capitals are rather the name of the first person. */
    private boolean isName(Span cell) {
        int capitals = 0;
        for (int at = cell.start(); at < cell.end(); at++) {
            boolean begins = at == cell.start() || text.charAt(at - 1) == ' ';
            capitals += begins && Character.isUpperCase(text.charAt(at)) ? 1 : 0;
        }
        return capitals > 1;
    }

    /** A column of numbers or mailboxes with a word above them. */
    private boolean standOverValues() {
        int columns = rows.getFirst().cells().size();
        for (int column = 0; column < columns && rows.size() > 2; column++) {
            if (!isValue(rows.getFirst(), column) && allBelowAreValues(column)) {
                return true;
            }
        }
        return false;
    }

    private boolean allBelowAreValues(int column) {
        int last = Math.min(rows.size(), LOOKED_AT);
        for (int row = 1; row < last; row++) {
            if (!isValue(rows.get(row), column)) {
                return false;
            }
        }
        return true;
    }

    private boolean isValue(Table.Row row, int column) {
        if (column >= row.cells().size()) {
            return false;
        }
        var cell = row.cells().get(column);
        for (int at = cell.start(); at < cell.end(); at++) {
            if (Character.isDigit(text.charAt(at)) || text.charAt(at) == '@') {
                return true;
            }
        }
        return false;
    }
}
