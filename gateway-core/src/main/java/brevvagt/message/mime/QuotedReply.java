package brevvagt.message.mime;

import java.util.Locale;
import java.util.Set;

/**
 * Parts a plain text into what the sender wrote and the earlier mail quoted in it, for Danish, Swedish, Norwegian and
 * English mail programs. Every line goes to one side or the other; a doubtful one stays the sender's own.
 */
final class QuotedReply {
    private static final Set<String> FROM = Set.of("fra", "från", "from");
    private static final Set<String> OTHERS = Set.of(
            "sendt", "skickat", "sent", "dato", "datum", "date", "til", "till", "to", "emne", "ämne", "subject", "kopi",
            "cc");
    private static final int HEADER_LINES = 8;
    private static final int LONGEST_ATTRIBUTION = 300;

    private final String text;
    private final StringBuilder own;
    private final StringBuilder quoted = new StringBuilder();

    private QuotedReply(String text) {
        this.text = text;
        this.own = new StringBuilder(text.length());
    }

    /** A text in two halves; each keeps its lines in their order. */
    record Split(String own, String quoted) {}

    static Split split(String text) {
        return new QuotedReply(text).split();
    }

    private Split split() {
        int at = 0;
        while (at < text.length()) {
            int next = nextLine(at);
            if (beginsQuoteToTheEnd(at, next)) {
                quoted.append(text, at, text.length());
                break;
            }
            int attribution = text.charAt(at) == '>' ? at : attributionEnd(at, next);
            if (attribution > at && !isPrefixed(attribution)) {
                quoted.append(text, at, text.length());
                break;
            }
            int end = Math.max(attribution, next);
            (attribution >= at ? quoted : own).append(text, at, end);
            at = end;
        }
        return new Split(own.toString(), quoted.toString());
    }

    private int nextLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private String line(int from, int to) {
        return text.substring(from, Math.min(to, from + LONGEST_ATTRIBUTION)).strip();
    }

    private boolean beginsQuoteToTheEnd(int at, int next) {
        char first = text.charAt(at);
        if (first == '-' || first == '_') {
            return isSeparator(line(at, next), next);
        }
        return "fF*".indexOf(first) >= 0 && isFrom(line(at, next)) && headersFollow(next);
    }

    /** {@code -----Oprindelig meddelelse-----} and its kin, or Outlook's rule above a header block. */
    private boolean isSeparator(String line, int next) {
        if (line.startsWith("____")) {
            int after = skipBlank(next);
            return after < text.length() && isFrom(line(after, nextLine(after))) && headersFollow(nextLine(after));
        }
        var words = line.replace("-", "").strip().toLowerCase(Locale.ROOT);
        return line.startsWith("---")
                && Set.of(
                                "original message",
                                "oprindelig meddelelse",
                                "oprindelig besked",
                                "ursprungligt meddelande",
                                "original meddelelse",
                                "opprinnelig melding",
                                "forwarded message",
                                "videresendt besked",
                                "videresendt meddelelse",
                                "vidarebefordrat meddelande",
                                "videresendt melding",
                                "original appointment",
                                "oprindelig aftale",
                                "ursprunglig avtalad tid")
                        .contains(words);
    }

    private static boolean isFrom(String line) {
        return FROM.contains(label(line));
    }

    /** The word before the colon, without the asterisks of a bold label. */
    private static String label(String line) {
        int colon = line.indexOf(':');
        return colon < 0 || colon > 12
                ? ""
                : line.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** One line "Fra:" is a sentence; two more of its kind below make it the header of a mail. */
    private boolean headersFollow(int from) {
        int found = 0;
        int at = from;
        for (int lines = 0; lines < HEADER_LINES && at < text.length() && found < 2; lines++) {
            int next = nextLine(at);
            found += OTHERS.contains(label(line(at, next))) ? 1 : 0;
            at = next;
        }
        return found >= 2;
    }

    /** Where "Den 5. januar 2026 skrev Bo:" ends that begins here, perhaps on the next line; or -1. */
    private int attributionEnd(int at, int next) {
        if (!Character.isLetterOrDigit(text.charAt(at))) {
            return -1;
        }
        if (endsWithColon(at, next)) {
            return isAttribution(line(at, next)) ? next : -1;
        }
        int second = nextLine(next);
        return endsWithColon(next, second) && second - at <= LONGEST_ATTRIBUTION && isAttribution(line(at, second))
                ? second
                : -1;
    }

    private boolean endsWithColon(int from, int to) {
        int last = to - 1;
        while (last >= from && text.charAt(last) <= ' ') {
            last--;
        }
        return last >= from && text.charAt(last) == ':' && text.charAt(from) != '>';
    }

    private static boolean isAttribution(String line) {
        var words = line.toLowerCase(Locale.ROOT).replace('\n', ' ');
        if (words.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        return words.contains(" skrev ") || words.endsWith(" skrev:") || words.endsWith(" wrote:");
    }

    private boolean isPrefixed(int from) {
        int at = skipBlank(from);
        return at < text.length() && text.charAt(at) == '>';
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
