package brevvagt.finding.text;

import java.text.Normalizer;

/**
 * Puts letters together that stand apart from their marks, such as an {@code a} and a ring for {@code å}: file names and
 * PDF files of Macs hold them so (Unicode Standard Annex 15), and no word would be known in them.
 */
public final class Composed {
    /** Grave, acute, diaeresis and ring: what Nordic letters and names are marked with. */
    private static final int[] MARKS = {0x0300, 0x0301, 0x0308, 0x030A};

    private Composed() {}

    /** The text in form NFC where it holds such a mark; any other as it is. */
    public static String of(String text) {
        for (int mark : MARKS) {
            if (text.indexOf(mark) >= 0) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
