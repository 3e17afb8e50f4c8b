package brevvagt.message.mime;

import java.util.Set;

/**
 * The text of an HTML document in three streams, so that hidden markup cannot tear a visible number apart: what the
 * sender wrote, the earlier mail quoted in it, and what no reader sees but every recipient has.
 */
final class HtmlText implements HtmlTokenizer.Sink {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "section",
            "select",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "button",
            "textarea");

    private static final int DEEPEST_COMMENT = 2;

    private final String html;
    private final int commentDepth;
    private final CollapsedText own;
    private final CollapsedText quoted;
    private final CollapsedText hidden;
    private final HtmlAttributes attributes = new HtmlAttributes();
    private final Region hiding = new Region();
    private final Region quoting = new Region();
    private final TableRows rows = new TableRows();
    private boolean quotedToTheEnd;

    private HtmlText(String html, int commentDepth, CollapsedText hidden) {
        this.html = html;
        this.commentDepth = commentDepth;
        this.hidden = hidden;
        this.own = commentDepth == 0 ? new CollapsedText(html.length() / 2) : hidden;
        this.quoted = commentDepth == 0 ? new CollapsedText(16) : hidden;
    }

    /** The three streams. */
    record Streams(String own, String quoted, String hidden) {}

    static Streams read(String html) {
        var text = new HtmlText(html, 0, new CollapsedText(64));
        new HtmlTokenizer(html, text).run();
        return new Streams(text.own.toString(), text.quoted.toString(), text.hidden.toString());
    }

    /** An element that rules everything until its own end tag; those of its name within it are counted. */
    private static final class Region {
        private String element = "";
        private int depth;

        boolean isOpen() {
            return depth > 0;
        }

        void start(String name, boolean opens) {
            if (isOpen()) {
                depth += name.equals(element) ? 1 : 0;
            } else if (opens && !VOID.contains(name)) {
                element = name;
                depth = 1;
            }
        }

        void end(String name) {
            depth -= isOpen() && name.equals(element) ? 1 : 0;
        }
    }

    private CollapsedText stream() {
        if (hiding.isOpen()) {
            return hidden;
        }
        return quotedToTheEnd || quoting.isOpen() ? quoted : own;
    }

    @Override
    public void text(int from, int to) {
        HtmlEntities.decode(html, from, to, stream()::append);
    }

    @Override
    public void attribute(String name, String value) {
        attributes.take(name, value);
    }

    @Override
    public void start(String name) {
        hiding.start(name, attributes.hides());
        quoting.start(name, name.equals("blockquote") || attributes.beginsQuote());
        quotedToTheEnd |= attributes.beginsQuoteToTheEnd();
        if (!isVisible() || !rows.start(name, stream())) {
            separate(name);
        }
        attributes.readable().forEach(this::unseenLine);
        attributes.clear();
    }

    @Override
    public void end(String name) {
        if (!isVisible() || !rows.end(name)) {
            separate(name);
        }
        hiding.end(name);
        quoting.end(name);
        attributes.clear();
    }

    /** Tables that nobody sees need no rows. */
    private boolean isVisible() {
        return commentDepth == 0 && !hiding.isOpen();
    }

    private void separate(String name) {
        if (BLOCKS.contains(name)) {
            stream().breakLine();
            if (!hiding.isOpen()) {
                own.breakLine(); // what stands before a quote does not touch what follows it
            }
        }
    }

    @Override
    public void raw(String name, String content) {
        switch (name) {
            case "style" -> unseenLine(StyleText.of(content));
            case "textarea", "xmp" -> HtmlEntities.decode(content, 0, content.length(), stream()::append);
            default -> unseen(HtmlEntities.decode(content));
        }
    }

    /** A comment may hold HTML of its own, as Outlook's conditional ones do. */
    @Override
    public void unseen(String content) {
        if (content.indexOf('<') >= 0 && commentDepth < DEEPEST_COMMENT) {
            hidden.breakLine();
            new HtmlTokenizer(content, new HtmlText(content, commentDepth + 1, hidden)).run();
            hidden.breakLine();
        } else {
            unseenLine(content);
        }
    }

    private void unseenLine(String content) {
        hidden.breakLine();
        for (int i = 0; i < content.length(); i++) {
            hidden.append(content.charAt(i));
        }
        hidden.breakLine();
    }
}
