package brevvagt.message.mime;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts HTML into text, tags and comments in one pass, in the way of browsers but without a tree: depth costs nothing.
 * What a browser would swallow, such as a tag without end, is handed on as hidden text instead.
 */
final class HtmlTokenizer {
    private static final Set<String> RAW =
            Set.of("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes");

    private final String html;
    private final Sink sink;
    private final Set<String> neverClosed = new HashSet<>();
    private int at;

    /** Takes the pieces in the order of the document. */
    interface Sink {
        /** Character data of the document from one index to another, its entities still encoded. */
        void text(int from, int to);

        void start(String name);

        /** One attribute of the tag whose start is announced next, its entities still encoded. */
        void attribute(String name, String value);

        void end(String name);

        /** The content of an element whose markup is text, such as {@code style}. */
        void raw(String name, String content);

        /** A comment, or markup that was never finished: no browser shows it, but it is in the mail. */
        void unseen(String content);
    }

    HtmlTokenizer(String html, Sink sink) {
        this.html = html;
        this.sink = sink;
    }

    void run() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (end > at) {
                sink.text(at, end);
            }
            at = end;
            if (tag >= 0) {
                markup();
            }
        }
    }

    private void markup() {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (isLetter(next)) {
            startTag();
        } else if (next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2))) {
            endTag();
        } else if (html.startsWith("<!--", at)) {
            comment();
        } else if (next == '!' || next == '?' || next == '/') {
            declaration();
        } else {
            sink.text(at, at + 1);
            at++;
        }
    }

    private void comment() {
        int end = html.indexOf("-->", at + 2); // "<!-->" is a whole comment
        int from = at + 4;
        at = end < 0 ? html.length() : end + 3;
        sink.unseen(html.substring(Math.min(from, at), Math.max(from, end < 0 ? at : end)));
    }

    private void declaration() {
        int end = html.indexOf('>', at);
        int from = at + 2;
        at = end < 0 ? html.length() : end + 1;
        sink.unseen(html.substring(Math.min(from, at), end < 0 ? at : end));
    }

    private void endTag() {
        int from = at + 2;
        at = from;
        var name = name();
        int end = html.indexOf('>', at);
        if (end < 0) {
            unfinished(from);
            return;
        }
        if (end > at) {
            sink.unseen(html.substring(at, end));
        }
        at = end + 1;
        sink.end(name);
    }

    private void startTag() {
        int from = at + 1;
        at = from;
        var name = name();
        while (attributeFollows()) {
            attribute();
        }
        if (at >= html.length()) {
            unfinished(from);
            return;
        }
        at++;
        sink.start(name);
        if (RAW.contains(name)) {
            raw(name);
        }
    }

    private void unfinished(int from) {
        at = html.length();
        sink.unseen(html.substring(from));
    }

    private String name() {
        int from = at;
        while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>' && html.charAt(at) != '/') {
            at++;
        }
        return html.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private boolean attributeFollows() {
        skipBlankAndSlash();
        return at < html.length() && html.charAt(at) != '>';
    }

    private void attribute() {
        int from = at;
        at++; // also where the name begins with "="
        while (at < html.length() && "=>/".indexOf(html.charAt(at)) < 0 && !isBlank(html.charAt(at))) {
            at++;
        }
        var name = html.substring(from, at).toLowerCase(Locale.ROOT);
        int afterName = at;
        skipBlank();
        if (at < html.length() && html.charAt(at) == '=') {
            at++;
            skipBlank();
            sink.attribute(name, value());
        } else {
            at = afterName;
            sink.attribute(name, "");
        }
    }

    private String value() {
        char quote = at < html.length() ? html.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, at + 1);
            int from = at + 1;
            at = end < 0 ? html.length() : end + 1;
            return html.substring(from, end < 0 ? at : end);
        }
        int from = at;
        while (at < html.length() && html.charAt(at) != '>' && !isBlank(html.charAt(at))) {
            at++;
        }
        return html.substring(from, at);
    }

    /** Reads to the end tag; without one the content counts as ordinary HTML, as then more of it is understood. */
    private void raw(String name) {
        if (neverClosed.contains(name)) {
            return;
        }
        for (int end = html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
            if (html.regionMatches(true, end + 2, name, 0, name.length())) {
                sink.raw(name, html.substring(at, end));
                at = end;
                return;
            }
        }
        neverClosed.add(name);
    }

    private void skipBlank() {
        while (at < html.length() && isBlank(html.charAt(at))) {
            at++;
        }
    }

    private void skipBlankAndSlash() {
        while (at < html.length() && (isBlank(html.charAt(at)) || html.charAt(at) == '/')) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
