package brevvagt.extractor.format;

import java.util.Locale;
import java.util.Set;

/** What a file says about itself. Whoever wrote it is no person in the content, unless the name is a number. */
final class Properties {
    private static final Set<String> AUTHORS = Set.of(
            "creator",
            "initial-creator",
            "lastmodifiedby",
            "author",
            "lastauthor",
            "manager",
            "printed-by",
            "producer");
    private static final Set<String> TECHNICAL = Set.of(
            "application",
            "appversion",
            "template",
            "generator",
            "language",
            "revision",
            "created",
            "modified",
            "date",
            "creation-date",
            "print-date",
            "editing-cycles",
            "editing-duration",
            "totaltime",
            "pages",
            "words",
            "characters",
            "lines",
            "paragraphs",
            "docsecurity",
            "scalecrop",
            "lpstr",
            "i4",
            "linksuptodate",
            "shareddoc",
            "hyperlinkschanged",
            "charactersspaces",
            "characterswithspaces",
            "presentationformat",
            "lastprinted",
            "slides",
            "notes",
            "hiddenslides",
            "mmclips",
            "trapped",
            "creationdate",
            "moddate",
            "document-statistic");
    private static final int DIGITS = 6;

    private Properties() {}

    /** Adds a property that somebody filled in. */
    static void add(TableText to, String name, String value) {
        var key = name.toLowerCase(Locale.ROOT);
        if (value.isBlank() || TECHNICAL.contains(key)) {
            return;
        }
        if (!AUTHORS.contains(key) || value.chars().filter(Character::isDigit).count() >= DIGITS) {
            to.append(value.strip());
            to.line();
        }
    }
}
