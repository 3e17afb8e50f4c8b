package brevvagt.finding.text;

import java.util.ArrayList;
import java.util.List;

/** Parts a row into its cells, each without the blanks and quotes around it. */
final class RowCells {
    /** What stands in cells beyond is no table anybody reads. */
    private static final int MOST = 300;

    private final String text;
    private final RowLayout layout;

    RowCells(String text, RowLayout layout) {
        this.text = text;
        this.layout = layout;
    }

    List<Span> of(int start, int end) {
        var cells = new ArrayList<Span>();
        int from = layout == RowLayout.ITEMS ? RowLine.itemStart(text, start, end) : start;
        int cell = from;
        for (int at = from; at < end && cells.size() < MOST; at++) {
            if (at == cell && text.charAt(at) == '"') {
                at = Math.max(at, Math.min(end - 1, RowLine.closingQuote(text, at)));
            } else if (separates(from, at)) {
                cells.add(trimmed(cell, at));
                cell = at + 1;
            }
        }
        if (cells.size() < MOST) {
            cells.add(trimmed(cell, end));
        }
        return layout == RowLayout.PIPES ? withoutFrame(cells) : cells;
    }

    private boolean separates(int start, int at) {
        return layout == RowLayout.COLUMNS
                ? text.charAt(at) == ' ' && RowLine.isGap(text, start, at)
                : text.charAt(at) == layout.separator();
    }

    private Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        boolean quoted = end - start > 1 && text.charAt(start) == '"' && text.charAt(end - 1) == '"';
        return quoted ? new Span(start + 1, end - 1) : new Span(start, end);
    }

    private static boolean isBlank(char glyph) {
        return glyph <= ' ' || Glyphs.isSpace(glyph) || glyph == 0xFEFF;
    }

    /** Markdown puts a pipe before the first cell and after the last. */
    private static List<Span> withoutFrame(List<Span> cells) {
        int from = cells.size() > 1 && cells.getFirst().length() == 0 ? 1 : 0;
        int to = cells.size() - from > 1 && cells.getLast().length() == 0 ? cells.size() - 1 : cells.size();
        return cells.subList(from, to);
    }
}
