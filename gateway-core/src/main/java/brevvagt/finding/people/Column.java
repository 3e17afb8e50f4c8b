package brevvagt.finding.people;

import java.util.Locale;
import java.util.Set;

/** What a column of a table tells of the person of a row, by its heading. */
enum Column {
    /** The whole name. */
    NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    /** A number an organisation gives to one of its members. */
    MEMBER_NUMBER,
    /** A number or code an employer gives to one of its staff. */
    STAFF_NUMBER,
    OTHER;

    private static final Set<String> NAMES = Set.of(
            "navn",
            "namn",
            "name",
            "nimi",
            "fulde navn",
            "fullt namn",
            "full name",
            "medarbejder",
            "medarbetare",
            "medarbeider",
            "deltager",
            "deltagare",
            "deltaker",
            "borger",
            "brugare",
            "patient",
            "pasient",
            "elev",
            "ansat",
            "ansatt",
            "anställd",
            "person",
            "klient",
            "kandidat",
            "employee",
            "participant",
            "member",
            "medlem",
            "navn og titel",
            "student",
            "studerende",
            "kollega",
            "tillidsrepræsentant",
            "barn");

    private static final Set<String> OF_THINGS = Set.of(
            "brugernavn",
            "användarnamn",
            "brukernavn",
            "username",
            "filnavn",
            "filnamn",
            "file name",
            "firmanavn",
            "virksomhedsnavn",
            "produktnavn",
            "varenavn",
            "stednavn",
            "kursusnavn",
            "projektnavn",
            "vejnavn",
            "gadenavn",
            "klubnavn",
            "company name",
            "product name",
            "afdelingsnavn",
            "enhedsnavn",
            "domænenavn",
            "foretagsnamn",
            "företagsnamn",
            "bynavn");

    /** What that heading stands over. */
    static Column of(String heading) {
        var word =
                heading.toLowerCase(Locale.ROOT).replaceAll("[\\s.:*_-]+", " ").strip();
        if (word.isEmpty() || OF_THINGS.contains(word)) {
            return OTHER;
        } else if (holds(word, "fornavn", "förnamn", "first name", "firstname", "given", "etunimi", "fornamn")) {
            return GIVEN_NAME;
        } else if (holds(
                word,
                "efternavn",
                "efternamn",
                "etternavn",
                "surname",
                "last name",
                "lastname",
                "family",
                "sukunimi")) {
            return FAMILY_NAME;
        } else if (isNumber(word, "medlem", "member", "medl")) {
            return MEMBER_NUMBER;
        } else if (isStaffNumber(word)) {
            return STAFF_NUMBER;
        }
        boolean name = NAMES.contains(word) || holds(word, "navn", "namn") || word.endsWith(" name");
        return name && !word.contains("leder") && !word.contains("chef") ? NAME : OTHER;
    }

    private static boolean isStaffNumber(String word) {
        return isNumber(
                        word,
                        "medarb",
                        "løn",
                        "lön",
                        "personale",
                        "ansættelse",
                        "anställning",
                        "ansatt",
                        "employee",
                        "tjeneste")
                || Set.of("brugernavn", "username", "initialer", "init", "brugerid", "signatur")
                        .contains(word);
    }

    private static boolean isNumber(String word, String... beginnings) {
        boolean number = word.endsWith("nr")
                || word.endsWith("nummer")
                || word.endsWith(" no")
                || word.endsWith("id")
                || word.endsWith("number");
        for (var beginning : beginnings) {
            if (number && word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String word, String... parts) {
        for (var part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
