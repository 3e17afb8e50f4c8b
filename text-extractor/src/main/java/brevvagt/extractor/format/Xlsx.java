package brevvagt.extractor.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Excel files: every sheet, hidden or not, with comments, text boxes, and what pivot tables and links remember. */
final class Xlsx implements Format {
    private static final String FOLDER = "xl/";
    private static final List<String> MEMORIES =
            List.of("pivotCache/pivotCacheDefinition", "pivotCache/pivotCacheRecords", "externalLinks/externalLink");
    private static final List<String> REMARKS = List.of("comments", "threadedComments/", "drawings/drawing");

    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        try (var parts = OfficePackage.open(file.bytes(), harvest)) {
            OfficeOpenXml.expect(parts, FOLDER + "workbook.xml");
            var beside = new TableText(harvest);
            int letters = sheets(parts, file, harvest, beside);
            remarks(parts, beside);
            harvest.text(file, beside.toString());
            OfficeOpenXml.read(parts, FOLDER, file, harvest);
            Scant.check(file, harvest, letters, parts.pictures(FOLDER + "media/"));
        }
    }

    private static int sheets(OfficePackage parts, Document file, Harvest harvest, TableText beside)
            throws IOException {
        var formats = new CellFormats();
        parts.read(FOLDER + "styles.xml", formats);
        var shared = new SharedStrings(harvest);
        parts.read(FOLDER + "sharedStrings.xml", shared);
        var text = new TableText(harvest);
        try {
            for (var sheet : names(parts).entrySet()) {
                text.tableStart(sheet.getValue());
                parts.read(sheet.getKey(), new SheetMarkup(text, beside, shared.texts(), formats));
                text.tableEnd();
            }
        } finally {
            harvest.text(file, text.toString());
        }
        return text.letters();
    }

    /** The sheets in their order with their names; parts that the workbook does not name come last. */
    private static Map<String, String> names(OfficePackage parts) throws IOException {
        var targets = new HashMap<String, String>();
        parts.read(
                FOLDER + "_rels/workbook.xml.rels",
                starts((element, attributes) ->
                        targets.put(Markup.attribute(attributes, "Id"), path(Markup.attribute(attributes, "Target")))));
        var names = new LinkedHashMap<String, String>();
        parts.read(FOLDER + "workbook.xml", starts((element, attributes) -> {
            var part = element.equals("sheet") ? targets.get(relation(attributes)) : null;
            if (part != null) {
                names.put(part, Markup.attribute(attributes, "name"));
            }
        }));
        parts.names(FOLDER + "worksheets/", ".xml").forEach(part -> names.putIfAbsent(part, ""));
        return names;
    }

    private static String relation(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if (sheet.getAttributeLocalName(i).equals("id")) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }

    private static void remarks(OfficePackage parts, TableText beside) throws IOException {
        for (var prefix : REMARKS) {
            for (var name : parts.names(FOLDER + prefix, ".xml")) {
                parts.read(name, new WordMarkup(beside, beside));
                beside.line();
            }
        }
        for (var prefix : MEMORIES) {
            for (var name : parts.names(FOLDER + prefix, ".xml")) {
                beside.tableStart();
                parts.read(name, new ValueMarkup(beside));
                beside.tableEnd();
            }
        }
    }

    private interface Start {
        void element(String name, XMLStreamReader attributes);
    }

    private static Markup.Listener starts(Start start) {
        return new Markup.Listener() {
            @Override
            public void start(String element, XMLStreamReader attributes) {
                start.element(element, attributes);
            }

            @Override
            public void end(String element) {}
        };
    }

    /** The texts that cells refer to by their number. */
    private static final class SharedStrings implements Markup.Listener {
        private final List<String> texts = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private final Harvest harvest;
        private long characters;
        private boolean inText;
        private int phonetic;

        SharedStrings(Harvest harvest) {
            this.harvest = harvest;
        }

        List<String> texts() {
            return texts;
        }

        @Override
        public void start(String element, XMLStreamReader attributes) {
            inText = element.equals("t") && phonetic == 0;
            phonetic += element.equals("rPh") ? 1 : 0;
        }

        @Override
        public void characters(XMLStreamReader text) {
            if (inText) {
                current.append(text.getText());
            }
        }

        @Override
        public void end(String element) {
            inText = false;
            phonetic -= element.equals("rPh") ? 1 : 0;
            if (element.equals("si")) {
                harvest.inTime();
                characters += current.length();
                if (characters > 4L * harvest.room()) {
                    throw new Stop(brevvagt.extractor.Cause.TOO_BIG);
                }
                texts.add(current.toString());
                current.setLength(0);
            }
        }
    }
}
