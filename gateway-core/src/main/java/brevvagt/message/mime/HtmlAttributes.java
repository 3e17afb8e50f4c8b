package brevvagt.message.mime;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The attributes of one tag: what they say to a reader, and whether they hide the element or mark it as quoted. */
final class HtmlAttributes {
    /** Names whose values are layout or machinery; every other value may be read aloud or shown somewhere. */
    private static final Set<String> TECHNICAL = Set.of(
            "align",
            "background",
            "bgcolor",
            "border",
            "cellpadding",
            "cellspacing",
            "charset",
            "class",
            "clear",
            "color",
            "cols",
            "colspan",
            "dir",
            "face",
            "height",
            "hspace",
            "http-equiv",
            "id",
            "lang",
            "language",
            "link",
            "nowrap",
            "rel",
            "role",
            "rows",
            "rowspan",
            "shape",
            "size",
            "style",
            "target",
            "type",
            "valign",
            "vlink",
            "vspace",
            "width",
            "tabindex");

    private static final Set<String> REPLY_CLASSES =
            Set.of("gmail_quote", "yahoo_quoted", "moz-cite-prefix", "gmail_attr", "protonmail_quote");
    private static final Set<String> REPLY_IDS = Set.of(
            "divrplyfwdmsg",
            "appendonsend",
            "x_divrplyfwdmsg",
            "x_appendonsend",
            "mail-editor-reference-message-container");

    private final List<String> readable = new ArrayList<>();
    private boolean hides;
    private boolean quote;
    private boolean quoteToTheEnd;

    void take(String name, String value) {
        switch (name) {
            case "style" -> style(value.toLowerCase(Locale.ROOT).replace(" ", ""));
            case "hidden" -> hides = true;
            case "class" -> quote |= List.of(value.split(" ", -1)).stream().anyMatch(REPLY_CLASSES::contains);
            case "id" -> quoteToTheEnd |= REPLY_IDS.contains(value.toLowerCase(Locale.ROOT));
            default -> {
                if (!value.isBlank() && !TECHNICAL.contains(name) && !name.startsWith("xmlns")) {
                    read(HtmlEntities.decode(value));
                }
            }
        }
    }

    private void style(String style) {
        hides |= style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("mso-hide:all")
                || isZero(style, "font-size:0")
                || isZero(style, "opacity:0")
                || isZero(style, "max-height:0");
        quoteToTheEnd |= style.startsWith("border:none;border-top:solid"); // Outlook's rule above a reply's header
    }

    private static boolean isZero(String style, String zero) {
        int at = style.indexOf(zero);
        char after = at >= 0 && at + zero.length() < style.length() ? style.charAt(at + zero.length()) : ';';
        return at >= 0 && after != '.' && !Character.isDigit(after);
    }

    private void read(String value) {
        if (value.startsWith("data:image")) {
            return; // a picture, not a text
        }
        readable.add(value);
        if (value.indexOf('%') >= 0) {
            readable.add(urlDecoded(value));
        }
    }

    private static String urlDecoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    List<String> readable() {
        return readable;
    }

    boolean hides() {
        return hides;
    }

    boolean beginsQuote() {
        return quote;
    }

    boolean beginsQuoteToTheEnd() {
        return quoteToTheEnd;
    }

    void clear() {
        readable.clear();
        hides = false;
        quote = false;
        quoteToTheEnd = false;
    }
}
