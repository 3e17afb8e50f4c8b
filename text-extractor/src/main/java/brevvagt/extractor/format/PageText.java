package brevvagt.extractor.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of one page in reading order; a gap too wide for a blank is the border of a column. */
final class PageText extends PDFTextStripper {
    private static final float COLUMN = 3.0f; // blanks

    private final TableText text;
    private float end = Float.NaN;

    PageText(TableText text) {
        this.text = text;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    void read(PDDocument pdf, int page) throws IOException {
        setStartPage(page);
        setEndPage(page);
        writeText(pdf, Writer.nullWriter());
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        if (!Float.isNaN(end) && !positions.isEmpty()) {
            var first = positions.getFirst();
            boolean column = first.getXDirAdj() - end > COLUMN * first.getWidthOfSpace();
            text.append(column ? '\t' : ' ');
        }
        text.append(word);
        var last = positions.isEmpty() ? null : positions.getLast();
        end = last == null ? Float.NaN : last.getXDirAdj() + last.getWidthDirAdj();
    }

    @Override
    protected void writeWordSeparator() {}

    @Override
    protected void writeLineSeparator() {
        end = Float.NaN;
        text.line();
    }

    @Override
    protected void writeParagraphSeparator() {
        end = Float.NaN;
        text.line();
    }

    @Override
    protected void writeParagraphEnd() {
        end = Float.NaN;
        text.line();
    }
}
