package brevvagt.finding.statement;

import brevvagt.finding.text.Digits;
import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Digits that look like a national number: six, or eight, and four or five more, perhaps with a mark between. */
final class NumberShapes {
    private NumberShapes() {}

    static List<Span> in(String text, Span window) {
        var shapes = new ArrayList<Span>();
        int at = Digits.first(text, window.start());
        while (at >= 0 && at < window.end()) {
            int end = endOfDigits(text, at);
            int second =
                    end + 1 < text.length() && "-+ ".indexOf(text.charAt(end)) >= 0 ? endOfDigits(text, end + 1) : end;
            int digits = end - at;
            int more = second > end ? second - end - 1 : 0;
            boolean split = (digits == 6 || digits == 8) && (more == 4 || more == 5);
            if (split || (digits >= 10 && digits <= 12)) {
                shapes.add(new Span(at, split ? second : end));
            }
            at = Digits.first(text, Math.max(end, split ? second : end));
        }
        return shapes;
    }

    private static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
