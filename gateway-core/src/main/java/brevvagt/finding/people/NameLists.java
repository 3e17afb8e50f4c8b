package brevvagt.finding.people;

import brevvagt.finding.Clue;
import brevvagt.finding.Confidence;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists of names without columns: one name a line, or "Nye medlemmer: Anna Berg, Bo Lund og Carl Friis". */
final class NameLists {
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_RUN = 20_000;
    private static final int MOST_COLONS = 2_000;
    private static final int LIST = 25;
    private static final int MOST = 99;

    private final Document document;
    private final String text;
    private final Headings headings;
    private final Names names;

    NameLists(Document document, Headings headings, Names names) {
        this.document = document;
        this.text = document.content();
        this.headings = headings;
        this.names = names;
    }

    /** Offers everybody in lists whose title says something; the outer title counts where lines have none. */
    void scan(Supplier<List<Headings.Said>> outer, Consumer<Sighting> seen) {
        lines(new Once(outer)::get, seen);
        colons(seen);
    }

    /** What the file name or subject says is asked for once at most. */
    private static final class Once {
        private final Supplier<List<Headings.Said>> outer;
        private @Nullable List<Headings.Said> known;

        Once(Supplier<List<Headings.Said>> outer) {
            this.outer = outer;
        }

        List<Headings.Said> get() {
            var answer = known == null ? outer.get() : known;
            known = answer;
            return answer;
        }
    }

    private void lines(Supplier<List<Headings.Said>> outer, Consumer<Sighting> seen) {
        var block = new ArrayList<Span>();
        var title = new Span(0, 0);
        var above = title;
        for (int at = 0; at <= text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            var line = new Span(at, end).trimmed(text);
            if (mayBeName(line)) {
                title = block.isEmpty() ? above : title;
                block.add(line);
            } else if (line.length() > 0) {
                close(block, title, outer, seen);
                above = line;
            }
            at = end + 1;
        }
        close(block, title, outer, seen);
    }

    private boolean mayBeName(Span line) {
        if (line.length() < 4 || line.length() > LONGEST_LINE || !Character.isUpperCase(text.charAt(line.start()))) {
            return false;
        }
        int blank = text.indexOf(' ', line.start(), line.end());
        return blank > 0 && ".!?:;".indexOf(text.charAt(line.end() - 1)) < 0 && blank + 1 < line.end();
    }

    private void close(List<Span> block, Span title, Supplier<List<Headings.Said>> outer, Consumer<Sighting> seen) {
        if (block.size() > 1) {
            var hits = said(title);
            hits = hits.isEmpty() ? said(block.getFirst()) : hits; // a title may look like a name
            hits = hits.isEmpty() ? outer.get() : hits;
            if (!hits.isEmpty()) {
                var found = block.stream()
                        .flatMap(line -> names.cell(text, line).stream())
                        .toList();
                if (2 * found.size() > block.size()) {
                    tell(found, hits, seen);
                }
            }
        }
        block.clear();
    }

    private List<Headings.Said> said(Span title) {
        return title.length() == 0 || title.length() > LONGEST_TITLE ? List.of() : headings.ofTitle(title.of(text));
    }

    private void colons(Consumer<Sighting> seen) {
        int looked = 0;
        for (int at = text.indexOf(':'); at >= 0 && looked < MOST_COLONS; at = text.indexOf(':', at + 1)) {
            if (at + 2 < text.length() && text.charAt(at + 1) <= ' ') {
                looked++;
                colon(at, seen);
            }
        }
    }

    private void colon(int at, Consumer<Sighting> seen) {
        int start = at;
        while (start > 0 && at - start < LONGEST_TITLE && "\n.!?".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        var hits = headings.ofTitle(text.substring(start, at + 1));
        if (hits.isEmpty()) {
            return;
        }
        int stop = Math.min(text.length(), at + LONGEST_RUN);
        int blank = text.indexOf("\n\n", Math.min(at + 3, stop), stop);
        int end = blank < 0 ? stop : blank;
        NameRun.in(text, names.in(text, new Span(at + 1, end))).stream()
                .findFirst()
                .filter(run -> run.getFirst().span().start() - at < LONGEST_LINE)
                .ifPresent(run -> tell(run, hits, seen));
    }

    private void tell(List<Name> found, List<Headings.Said> hits, Consumer<Sighting> seen) {
        for (var hit : hits) {
            for (var name : found) {
                seen.accept(new Sighting(
                        hit.kind(),
                        document,
                        name.span(),
                        name.span().length(),
                        new Whose.Mentioned(name.span()),
                        new Confidence(Math.clamp(hit.weight() + LIST, 1, MOST) / 100.0),
                        List.of(
                                new Clue(hit.why(), hit.weight() / 100.0),
                                new Clue("a name in a list", LIST / 100.0))));
            }
        }
    }
}
