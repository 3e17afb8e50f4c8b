package brevvagt.message.mime;

/** Joins the soft line breaks of {@code format=flowed} (RFC 3676): a number broken over two lines is one again. */
final class FlowedText {
    private FlowedText() {}

    /** The text with its paragraphs on one line each; with {@code delSp} the space before a soft break goes. */
    static String unflow(String text, boolean delSp) {
        var out = new StringBuilder(text.length());
        boolean soft = false;
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            int lineEnd = end < 0 ? text.length() : end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
            int ownDepth = quoteDepth(text, at, lineEnd);
            boolean joins = soft && ownDepth == depth;
            if (soft && !joins) {
                out.append('\n');
            }
            int content = afterStuffing(text, at + ownDepth, lineEnd);
            out.append(text, joins ? content : at, lineEnd);
            soft = lineEnd > content && text.charAt(lineEnd - 1) == ' ' && !isSignature(text, content, lineEnd);
            depth = ownDepth;
            finish(out, soft, delSp, end >= 0);
            at = next;
        }
        return out.toString();
    }

    private static void finish(StringBuilder out, boolean soft, boolean delSp, boolean lineEnds) {
        if (!soft && lineEnds) {
            out.append('\n');
        } else if (soft && delSp) {
            out.setLength(out.length() - 1);
        }
    }

    private static int quoteDepth(String text, int from, int to) {
        int depth = 0;
        while (from + depth < to && text.charAt(from + depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static int afterStuffing(String text, int from, int to) {
        return from < to && text.charAt(from) == ' ' ? from + 1 : from;
    }

    private static boolean isSignature(String text, int from, int to) {
        return to - from == 3 && text.startsWith("-- ", from);
    }
}
