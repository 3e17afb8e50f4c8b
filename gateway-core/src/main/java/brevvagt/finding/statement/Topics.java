package brevvagt.finding.statement;

import brevvagt.finding.text.Span;
import brevvagt.finding.words.Hit;
import brevvagt.finding.words.Lexicon;
import brevvagt.finding.words.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Searches a text for topics and leaves out those that stand in a harmless word, or in a longer topic of their kind. */
final class Topics {
    private static final Comparator<Hit> BY_START =
            Comparator.comparingInt(hit -> hit.span().start());

    private static final int LONGEST_ROW = 300;
    /** So many semicolons make a line a row; one tab does. */
    private static final int ROW = 2;

    private Topics() {}

    /** The topics in the order of their beginnings. */
    static List<Hit> in(String text, Lexicon lexicon) {
        var topics = new ArrayList<Hit>();
        var harmless = new ArrayList<Hit>();
        lexicon.topics().search(text, new Span(0, text.length()), hit -> {
            var role = hit.section().role();
            if (role == Role.HARMLESS) {
                harmless.add(hit);
            } else if ((role.speaks() && !isWorkplace(text, hit)) || isUsed(text, hit)) {
                topics.add(hit);
            }
        });
        if (topics.size() > 1) {
            topics.sort(BY_START);
        }
        if (!harmless.isEmpty()) {
            harmless.sort(BY_START);
            var swallowing = new Swallowing(harmless);
            topics.removeIf(topic -> swallowing.swallows(topic));
        }
        return topics;
    }

    /** Whether it is a place in a row of cells. */
    private static boolean isWorkplace(String text, Hit hit) {
        return hit.section().role() == Role.PLACE && isInRow(text, hit.span());
    }

    private static boolean isInRow(String text, Span word) {
        int separators = 0;
        for (int at = word.start() - 1; at >= 0 && word.start() - at < LONGEST_ROW && text.charAt(at) != '\n'; at--) {
            separators += separates(text.charAt(at));
        }
        for (int at = word.end();
                at < text.length() && at - word.end() < LONGEST_ROW && text.charAt(at) != '\n';
                at++) {
            separators += separates(text.charAt(at));
        }
        return separators >= ROW;
    }

    private static int separates(char glyph) {
        return switch (glyph) {
            case '\t' -> ROW;
            case ';', '|' -> 1;
            default -> 0;
        };
    }

    /** Whether a label or a title is used as one. */
    private static boolean isUsed(String text, Hit hit) {
        return switch (hit.section().role()) {
            case COLUMN -> isAnnounced(text, hit.span().end());
            case HEADING -> ListTitle.is(text, hit.span());
            default -> false;
        };
    }

    /** Whether a value follows, as in a form: "Fagforening: HK". */
    private static boolean isAnnounced(String text, int end) {
        int at = end;
        while (at < text.length() && at - end < 3 && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=');
    }

    /** Harmless stretches in their order; asked for topics in their order, it looks at each a few times at most. */
    private static final class Swallowing {
        private final List<Hit> harmless;
        private int next;

        Swallowing(List<Hit> harmless) {
            this.harmless = harmless;
        }

        boolean swallows(Hit topic) {
            int start = topic.span().start();
            while (next < harmless.size() && harmless.get(next).span().end() <= start) {
                next++;
            }
            for (int i = next;
                    i < harmless.size()
                            && harmless.get(i).span().start() < topic.span().end();
                    i++) {
                if (swallows(harmless.get(i), topic)) {
                    return true;
                }
            }
            return false;
        }

        /** "medlem af bestyrelsen" swallows "medlem" and "du er medlem", but no longer phrase that holds all of it. */
        private static boolean swallows(Hit harmless, Hit topic) {
            return harmless.section().bearsOn(topic.section().kind().orElseThrow())
                    && harmless.span().overlaps(topic.span())
                    && !(topic.span().contains(harmless.span())
                            && topic.span().length() > harmless.span().length());
        }
    }
}
