package brevvagt.finding.people;

import java.util.Locale;
import java.util.Optional;

/** The mail address around an at sign in running text. */
final class MailboxWord {
    private static final int LONGEST = 100;

    private MailboxWord() {}

    static Optional<String> around(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST && isPart(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && end - at < LONGEST && isPart(text.charAt(end))) {
            end++;
        }
        while (end > at && ".-_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return start == at || end <= at + 1
                ? Optional.empty()
                : Optional.of(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isPart(char glyph) {
        return Character.isLetterOrDigit(glyph) || ".-_+".indexOf(glyph) >= 0;
    }
}
