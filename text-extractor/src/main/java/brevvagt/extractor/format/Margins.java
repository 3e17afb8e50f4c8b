package brevvagt.extractor.format;

import org.apache.poi.hssf.usermodel.HeaderFooter;

/** Headers and footers of spreadsheets, whose codes for fonts, pages and sides are no text. */
final class Margins {
    private Margins() {}

    static String readable(String margin) {
        if (margin.indexOf('&') < 0) {
            return margin;
        }
        return HeaderFooter.stripFields(margin.replaceAll("&[LCR]", "\n")).strip();
    }
}
