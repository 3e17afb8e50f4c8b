package brevvagt.finding.statement;

import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Takes two neighbouring words with capitals for a name, such as "Mette Holm". */
public final class PairedCapitals implements NameSearch {
    @Override
    public List<Span> names(String text, Span window) {
        var names = new ArrayList<Span>();
        int previous = -1;
        int at = window.start();
        while (at < window.end()) {
            int end = at;
            while (end < window.end() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            boolean capital = end - at > 1 && Character.isUpperCase(text.charAt(at)) && isLower(text, at + 1, end);
            if (capital && previous >= 0) {
                names.add(new Span(previous, end));
                previous = -1;
            } else {
                previous = capital && end < window.end() && text.charAt(end) == ' ' ? at : -1;
            }
            at = end + 1;
        }
        return names;
    }

    private static boolean isLower(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isLowerCase(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
