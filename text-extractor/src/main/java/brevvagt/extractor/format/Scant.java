package brevvagt.extractor.format;

import brevvagt.extractor.Cause;

/** Tells when a file says too little for its size: then its content is likely a picture, or something we do not see. */
final class Scant {
    private static final int FEW_LETTERS = 60;
    private static final int BIG_PICTURES = 40_000;
    private static final int BIG_FILE = 400_000;

    private Scant() {}

    static void check(Document file, Harvest harvest, int letters, long pictures) {
        if (letters >= FEW_LETTERS) {
            return;
        }
        if (pictures > BIG_PICTURES) {
            harvest.unread(file, Cause.IMAGE);
        } else if (file.bytes().length - pictures > BIG_FILE) {
            harvest.unread(file, Cause.NOT_YET_READABLE);
        }
    }
}
