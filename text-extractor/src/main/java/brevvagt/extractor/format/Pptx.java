package brevvagt.extractor.format;

import java.io.IOException;
import java.util.List;

/** PowerPoint files: slides, hidden ones too, with their notes and comments. */
final class Pptx implements Format {
    private static final String FOLDER = "ppt/";
    private static final List<String> PARTS = List.of("slides/slide", "notesSlides/notesSlide", "comments/");

    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        try (var parts = OfficePackage.open(file.bytes(), harvest)) {
            OfficeOpenXml.expect(parts, FOLDER + "presentation.xml");
            var hidden = new TableText(harvest);
            int letters = 0;
            for (var prefix : PARTS) {
                var text = new TableText(harvest);
                try {
                    for (var name : parts.names(FOLDER + prefix, ".xml")) {
                        parts.read(name, new WordMarkup(text, hidden));
                        text.line();
                    }
                } finally {
                    harvest.text(file, text.toString());
                }
                letters += text.letters();
            }
            harvest.text(file, hidden.toString());
            OfficeOpenXml.read(parts, FOLDER, file, harvest);
            Scant.check(file, harvest, letters, parts.pictures(FOLDER + "media/"));
        }
    }
}
