package brevvagt.extractor.format;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;

/** Word files of before 2007. */
final class Doc {
    private static final char CELL_END = 7;
    private static final char LINE_BREAK = 11;
    private static final char NON_BREAKING_HYPHEN = 30;

    private Doc() {}

    static void read(DirectoryNode root, Document file, Harvest harvest) throws IOException {
        try (var word = new HWPFDocument(root)) {
            int letters = 0;
            for (var story : stories(word).toList()) {
                letters += story(story, file, harvest);
            }
            var beside = new TableText(harvest);
            properties(word.getSummaryInformation(), beside);
            harvest.text(file, beside.toString());
            long pictures = word.getPicturesTable().getAllPictures().stream()
                    .mapToLong(picture -> picture.getSize())
                    .sum();
            Scant.check(file, harvest, letters, pictures);
        } catch (OldFileFormatException word95) {
            try (var old = new Word6Extractor(root)) {
                harvest.text(file, old.getText());
            }
        }
    }

    private static Stream<Range> stories(HWPFDocument word) {
        return Stream.of(
                word.getRange(),
                word.getHeaderStoryRange(),
                word.getFootnoteRange(),
                word.getEndnoteRange(),
                word.getCommentsRange(),
                word.getMainTextboxRange());
    }

    private static int story(Range story, Document file, Harvest harvest) {
        var text = new TableText(harvest);
        try {
            boolean table = false;
            boolean row = false;
            for (int i = 0; i < story.numParagraphs(); i++) {
                var paragraph = story.getParagraph(i);
                if (table != paragraph.isInTable()) {
                    table = !table;
                    border(table, text);
                }
                row = table ? inTable(paragraph, row, text) : paragraph(paragraph, text);
            }
        } finally {
            harvest.text(file, text.toString());
        }
        return text.letters();
    }

    private static void border(boolean begins, TableText text) {
        if (begins) {
            text.tableStart();
        } else {
            text.tableEnd();
        }
    }

    private static boolean paragraph(Paragraph paragraph, TableText text) {
        text.append(readable(paragraph.text()));
        text.line();
        return false;
    }

    /** Whether the row goes on after this paragraph. */
    private static boolean inTable(Paragraph paragraph, boolean row, TableText text) {
        if (paragraph.isTableRowEnd()) {
            text.rowEnd();
            return false;
        }
        if (!row) {
            text.rowStart();
        }
        var content = paragraph.text();
        text.cellPart(readable(content), content.indexOf(CELL_END) >= 0);
        return true;
    }

    /** Fields show their result; signs that stand for pictures and notes are no text. */
    private static String readable(String paragraph) {
        var shown = new StringBuilder(paragraph.length());
        var text = Range.stripFields(paragraph);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LINE_BREAK) {
                shown.append('\n');
            } else if (c == NON_BREAKING_HYPHEN) {
                shown.append('-');
            } else if (c >= ' ' || c == '\t') {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    static void properties(@Nullable SummaryInformation summary, TableText beside) {
        if (summary == null) {
            return;
        }
        for (var value : List.of(
                or(summary.getTitle()),
                or(summary.getSubject()),
                or(summary.getKeywords()),
                or(summary.getComments()))) {
            Properties.add(beside, "text", value);
        }
        Properties.add(beside, "author", or(summary.getAuthor()));
        Properties.add(beside, "lastAuthor", or(summary.getLastAuthor()));
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
