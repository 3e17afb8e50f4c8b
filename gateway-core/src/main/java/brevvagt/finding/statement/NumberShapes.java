package brevvagt.finding.statement;

import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Digits that look like a national number: six, or eight, and four or five more, perhaps with a mark between. */
final class NumberShapes {
    private NumberShapes() {}

    static List<Span> in(String text, Span window) {
        var shapes = new ArrayList<Span>();
        int at = window.start();
        while (at < window.end()) {
            int end = endOfDigits(text, at, window.end());
            if (end == at) {
                at++;
                continue;
            }
            boolean marked = end + 1 < window.end() && "-+ ".indexOf(text.charAt(end)) >= 0;
            int second = marked ? endOfDigits(text, end + 1, window.end()) : end;
            int more = second - end - 1;
            int digits = end - at;
            boolean split = (digits == 6 || digits == 8) && (more == 4 || more == 5);
            if (split || (digits >= 10 && digits <= 12)) {
                shapes.add(new Span(at, split ? second : end));
            }
            at = split ? second : end;
        }
        return shapes;
    }

    /** Whether a number of some length stands a few characters behind the place: "medlemsnr. 123456". */
    static boolean follow(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 8 && " .:#=\tnNrRoO-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return endOfDigits(text, at, Math.min(text.length(), at + 3)) == at + 3;
    }

    private static int endOfDigits(String text, int from, int limit) {
        int at = from;
        while (at < limit && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
