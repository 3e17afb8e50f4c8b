package brevvagt.extractor.format;

import brevvagt.extractor.Cause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** LibreOffice files (ODF 1.3): texts, spreadsheets, presentations, with headers, notes, remarks and properties. */
final class OpenDocument implements Format {
    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        try (var parts = OfficePackage.open(file.bytes(), harvest)) {
            if (new String(parts.bytes("META-INF/manifest.xml"), StandardCharsets.UTF_8).contains("encryption-data")) {
                throw new Stop(Cause.ENCRYPTED);
            }
            OfficeOpenXml.expect(parts, "content.xml");
            var beside = new TableText(harvest);
            int letters = content(parts, "content.xml", file, harvest, beside);
            letters += content(parts, "styles.xml", file, harvest, beside);
            for (var name : parts.names("Object ", "/content.xml")) {
                letters += content(parts, name, file, harvest, beside);
            }
            parts.read("meta.xml", new ValueMarkup(beside));
            harvest.text(file, beside.toString());
            Scant.check(file, harvest, letters, parts.pictures("Pictures/"));
        }
    }

    private static int content(OfficePackage parts, String name, Document file, Harvest harvest, TableText beside)
            throws IOException {
        var text = new TableText(harvest);
        try {
            parts.read(name, new OpenMarkup(text, beside));
        } finally {
            harvest.text(file, text.toString());
        }
        return text.letters();
    }
}
