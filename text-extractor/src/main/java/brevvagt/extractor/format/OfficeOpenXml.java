package brevvagt.extractor.format;

import brevvagt.extractor.Cause;
import java.io.IOException;

/** What docx, xlsx and pptx have in common: properties, charts, diagrams, and files inside. */
final class OfficeOpenXml {
    private OfficeOpenXml() {}

    static void read(OfficePackage parts, String folder, Document file, Harvest harvest) throws IOException {
        var values = new TableText(harvest);
        try {
            values(parts, folder, values);
        } finally {
            harvest.text(file, values.toString());
        }
        for (var name : parts.names(folder + "embeddings/", "")) {
            harvest.within(file, name.substring(name.lastIndexOf('/') + 1), parts.bytes(name));
        }
        if (parts.has(folder + "vbaProject.bin")) {
            parts.bytes(folder + "vbaProject.bin"); // code, not content; only unpacked within the limits
        }
    }

    private static void values(OfficePackage parts, String folder, TableText values) throws IOException {
        for (var name : parts.names("docProps/", ".xml")) {
            parts.read(name, new ValueMarkup(values));
        }
        for (var name : parts.names("customXml/item", ".xml")) {
            if (!name.contains("Props")) {
                parts.read(name, new ValueMarkup(values));
            }
        }
        for (var name : parts.names(folder + "charts/chart", ".xml")) {
            parts.read(name, new ValueMarkup(values));
        }
        for (var name : parts.names(folder + "diagrams/data", ".xml")) {
            parts.read(name, new WordMarkup(values, values));
        }
    }

    /** A file whose content is not where such files have it. */
    static void expect(OfficePackage parts, String main) {
        if (!parts.has(main)) {
            throw new Stop(Cause.CORRUPT);
        }
    }
}
