package brevvagt.finding.people;

import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where in a body the sender's signature and the usual disclaimer stand. Words in them say nothing about anybody else.
 *
 * @param closing the line that greets, such as "Med venlig hilsen", or else the line with nothing but the sender's name, and
 *     those below it; empty when there is neither
 * @param disclaimers paragraphs that say for whom the mail is
 */
record Signature(Span closing, List<Span> disclaimers) {
    private static final int LONGEST_LINE = 110;
    private static final int MOST_LINES = 14;
    private static final int SHORTEST_LIST = 3;
    private static final int LONGEST_CLOSING = 60;
    private static final int LONGEST_DISCLAIMER = 4_000;
    private static final Set<String> CLOSINGS = Set.of(
            "med venlig hilsen",
            "venlig hilsen",
            "venlige hilsner",
            "med venlige hilsner",
            "mvh",
            "m.v.h",
            "vh",
            "kh",
            "de bedste hilsner",
            "bedste hilsner",
            "bedste hilsen",
            "hilsen",
            "hilsner",
            "kærlig hilsen",
            "mange hilsner",
            "mange hilsener",
            "med hilsen",
            "på forhånd tak",
            "vänliga hälsningar",
            "med vänlig hälsning",
            "vänlig hälsning",
            "med vänliga hälsningar",
            "bästa hälsningar",
            "hälsningar",
            "hälsning",
            "allt gott",
            "med vennlig hilsen",
            "vennlig hilsen",
            "vennlige hilsener",
            "beste hilsen",
            "best regards",
            "kind regards",
            "regards",
            "warm regards",
            "with kind regards",
            "yours sincerely",
            "sincerely",
            "best wishes",
            "ystävällisin terveisin",
            "terveisin");

    private static final List<List<String>> DISCLAIMER = List.of(
            List.of("mail", "meddelelse", "meddelande", "message", "besked", "melding"),
            List.of("fortrolig", "konfident", "confidential", "sekretess", "taushet", "privileged"),
            List.of(
                    "modtager",
                    "mottagare",
                    "mottaker",
                    "recipient",
                    "addressee",
                    "adressat",
                    "slet",
                    "radera",
                    "delete",
                    "fejl",
                    "misstag",
                    "error",
                    "intended",
                    "feil"));

    private static final List<String> BEGINNINGS = List.of(
            "denne ",
            "dette ",
            "detta ",
            "den här ",
            "this ",
            "the ",
            "indholdet ",
            "innehållet ",
            "informationen ",
            "oplysninge",
            "hvis du ",
            "hvis de ",
            "om du ",
            "if you ",
            "confidential",
            "fortrolig",
            "konfidential",
            "obs",
            "bemærk",
            "important",
            "e-mail",
            "mailen ",
            "disclaimer",
            "any ");

    Signature {
        disclaimers = List.copyOf(disclaimers);
    }

    /** That of a text; {@code isSender} says of a line whether it holds the sender's name and nothing else. */
    static Signature of(String text, Predicate<Span> isSender) {
        return new Signature(closing(text, isSender), disclaimers(text));
    }

    boolean holds(Span span) {
        return closing.overlaps(span) || disclaimers.stream().anyMatch(each -> each.overlaps(span));
    }

    /** From the last greeting on, up to a line that is too long for a signature or says that something follows. */
    private static Span closing(String text, Predicate<Span> isSender) {
        int best = lastLine(text, line -> isClosing(text, line.start(), line.end()));
        if (best < 0) {
            best = lastLine(text, line -> line.length() <= LONGEST_CLOSING && isSender.test(line.trimmed(text)));
        }
        return best < 0 ? new Span(text.length(), text.length()) : new Span(best, endOfSignature(text, best));
    }

    /** Where the last line begins that is one of those, or -1; read from the end, where signatures stand. */
    private static int lastLine(String text, Predicate<Span> isOne) {
        for (int end = text.length(); end >= 0; ) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            if (isOne.test(new Span(start, end))) {
                return start;
            }
            end = start - 1;
        }
        return -1;
    }

    /** Rows of as many cells each below the closing are a list that follows; the table of a contact block is shorter. */
    private static boolean isList(String text, int start) {
        int cells = tabs(text, start);
        int at = start;
        for (int rows = 0; rows < SHORTEST_LIST; rows++) {
            if (cells == 0 || at >= text.length() || tabs(text, at) != cells) {
                return false;
            }
            at = endOfLine(text, at) + 1;
        }
        return true;
    }

    private static int tabs(String text, int start) {
        return (int) text.substring(start, endOfLine(text, start))
                .chars()
                .filter(glyph -> glyph == '\t')
                .count();
    }

    private static int endOfSignature(String text, int start) {
        int lines = 0;
        int at = start;
        while (at < text.length() && lines < MOST_LINES) {
            int end = endOfLine(text, at);
            var line = text.substring(at, Math.min(end, at + LONGEST_LINE + 1)).strip();
            boolean postscript = line.startsWith("PS") || line.startsWith("P.S") || line.startsWith("Ps.");
            if (lines > 0 && (end - at > LONGEST_LINE || postscript || line.endsWith(":") || isList(text, at))) {
                return at;
            }
            lines += line.isEmpty() ? 0 : 1;
            at = end + 1;
        }
        return Math.min(at, text.length());
    }

    private static boolean isClosing(String text, int start, int end) {
        if (end == start || end - start > LONGEST_CLOSING) {
            return false;
        }
        var line = text.substring(start, end).strip();
        if (line.equals("--")) {
            return true;
        }
        var words = line.toLowerCase(Locale.ROOT);
        int stop = words.length();
        while (stop > 0 && ",.!/ ".indexOf(words.charAt(stop - 1)) >= 0) {
            stop--;
        }
        var bare = words.substring(0, stop);
        return CLOSINGS.contains(bare) || CLOSINGS.stream().anyMatch(closing -> isWithName(line, words, closing));
    }

    /** "Mvh Mette", "Hilsen Bo Lund". */
    private static boolean isWithName(String line, String words, String closing) {
        int rest = closing.length() + 1;
        return words.length() > rest
                && words.startsWith(closing)
                && " ,\t".indexOf(words.charAt(closing.length())) >= 0
                && Character.isUpperCase(line.charAt(rest == words.length() ? rest - 1 : firstLetter(line, rest)))
                && line.substring(rest).strip().split("\\s+").length <= 4;
    }

    private static int firstLetter(String line, int from) {
        int at = from;
        while (at < line.length() - 1 && !Character.isLetter(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Each begins at a line with one of the usual first words and ends at a blank line. */
    private static List<Span> disclaimers(String text) {
        var found = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfLine(text, at);
            if (end - at > LONGEST_LINE / 3 && beginsDisclaimer(text, at, end)) {
                int stop = endOfParagraph(text, at);
                if (isDisclaimer(text, at, stop)) {
                    found.add(new Span(at, stop));
                    end = stop;
                }
            }
            at = end + 1;
        }
        return found;
    }

    private static boolean beginsDisclaimer(String text, int start, int end) {
        var line = text.substring(start, Math.min(end, start + LONGEST_LINE))
                .strip()
                .toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(line::startsWith);
    }

    private static int endOfParagraph(String text, int start) {
        int at = start;
        for (int lines = 0; lines < MOST_LINES && at < text.length(); lines++) {
            int end = endOfLine(text, at);
            if (text.substring(at, Math.min(end, at + LONGEST_LINE)).isBlank()) {
                break;
            }
            at = end + 1;
        }
        return Math.min(at, text.length());
    }

    private static boolean isDisclaimer(String text, int start, int end) {
        var words =
                text.substring(start, Math.min(end, start + LONGEST_DISCLAIMER)).toLowerCase(Locale.ROOT);
        return DISCLAIMER.stream().allMatch(cues -> cues.stream().anyMatch(words::contains));
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
