package brevvagt.extractor.format;

import java.io.IOException;
import java.util.List;

/** Word files: the body with its tables, headers, footers, notes, comments, text boxes and alternative texts. */
final class Docx implements Format {
    private static final String FOLDER = "word/";
    private static final List<String> BESIDE =
            List.of("header", "footer", "footnotes", "endnotes", "comments", "glossary/document");

    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        try (var parts = OfficePackage.open(file.bytes(), harvest)) {
            OfficeOpenXml.expect(parts, FOLDER + "document.xml");
            var hidden = new TableText(harvest);
            int letters = part(parts, FOLDER + "document.xml", file, harvest, hidden);
            for (var prefix : BESIDE) {
                for (var name : parts.names(FOLDER + prefix, ".xml")) {
                    letters += part(parts, name, file, harvest, hidden);
                }
            }
            harvest.text(file, hidden.toString());
            OfficeOpenXml.read(parts, FOLDER, file, harvest);
            Scant.check(file, harvest, letters, parts.pictures(FOLDER + "media/"));
        }
    }

    private static int part(OfficePackage parts, String name, Document file, Harvest harvest, TableText hidden)
            throws IOException {
        var text = new TableText(harvest);
        try {
            parts.read(name, new WordMarkup(text, hidden));
        } finally {
            harvest.text(file, text.toString());
        }
        return text.letters();
    }
}
