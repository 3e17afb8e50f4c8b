package brevvagt.extractor.format;

import brevvagt.extractor.Cause;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** The pages of a PDF: their text; and which of them are nothing but a picture. */
final class Pages {
    private static final int FEW_LETTERS = 20;
    private static final int SCANNED = 400; // pixels that each side of a scanned page has at least
    private static final int DEEPEST = 3;
    private static final float RESOLUTION = 200;
    private static final int GARBLED_SHARE = 4;

    private final @Nullable Ocr eye;

    Pages(@Nullable Ocr eye) {
        this.eye = eye;
    }

    void read(PDDocument pdf, Document file, Harvest harvest) throws IOException {
        int letters = 0;
        boolean seesPictures = false;
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            var text = new TableText(harvest);
            try {
                new PageText(text).read(pdf, number);
            } finally {
                harvest.text(file, text.toString());
            }
            letters += text.letters();
            if (isGarbled(text)) {
                harvest.unread(file, Cause.NOT_YET_READABLE);
            }
            if (text.letters() < FEW_LETTERS && isPicture(pdf.getPage(number - 1))) {
                seesPictures = true;
                picture(pdf, number, file, harvest);
            }
        }
        if (!seesPictures) {
            Scant.check(file, harvest, letters, 0);
        }
    }

    /** A font that does not say which characters its shapes are. */
    private static boolean isGarbled(TableText text) {
        long strange = text.toString()
                .chars()
                .filter(c -> c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff) || (c < ' ' && c != '\n' && c != '\t'))
                .count();
        return strange > FEW_LETTERS && strange * GARBLED_SHARE > text.letters();
    }

    private void picture(PDDocument pdf, int number, Document file, Harvest harvest) throws IOException {
        if (eye == null || !eye.mayLook()) {
            harvest.unread(file, Cause.IMAGE);
            return;
        }
        var image = new PDFRenderer(pdf).renderImageWithDPI(number - 1, RESOLUTION, ImageType.GRAY);
        eye.read(image).ifPresentOrElse(text -> harvest.text(file, text), () -> harvest.unread(file, Cause.IMAGE));
    }

    private static boolean isPicture(PDPage page) throws IOException {
        return page.getResources() != null && hasPicture(page.getResources(), 0);
    }

    private static boolean hasPicture(PDResources resources, int depth) throws IOException {
        for (COSName name : resources.getXObjectNames()) {
            var object = resources.getXObject(name);
            if (object instanceof PDImageXObject image && image.getWidth() >= SCANNED && image.getHeight() >= SCANNED) {
                return true;
            }
            if (object instanceof PDFormXObject form
                    && depth < DEEPEST
                    && form.getResources() != null
                    && hasPicture(form.getResources(), depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
