package brevvagt.message.mime;

/**
 * How far reading goes. What breaks one of the first five is hostile and refused; what breaks the last two is read as
 * far as it goes and reported as too big.
 *
 * @param depth multiparts and attached mails within each other, counted together
 * @param parts parts of the whole mail, those of attached mails included
 * @param boundaryLength characters of a multipart boundary; RFC 2046 section 5.1.1 allows 70
 * @param headerLength bytes of one header field with all its folded lines
 * @param headers header fields of one part
 * @param textSize bytes of one text as it travels, before its transfer encoding is undone
 * @param allTexts bytes of all texts of one mail together
 */
public record ReadingLimits(
        int depth, int parts, int boundaryLength, int headerLength, int headers, int textSize, int allTexts) {
    public ReadingLimits {
        if (Math.min(Math.min(depth, parts), Math.min(headers, boundaryLength)) < 1
                || Math.min(headerLength, Math.min(textSize, allTexts)) < 1) {
            throw new IllegalArgumentException("a limit of reading is at least 1");
        }
    }

    /** The limits in force unless told otherwise: far beyond honest mail, far below what costs a second. */
    public static ReadingLimits defaults() {
        return new ReadingLimits(30, 1_000, 256, 200_000, 1_000, 20_000_000, 60_000_000);
    }
}
