package brevvagt.message.mime;

import brevvagt.message.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The mailboxes of an address header (RFC 5322 section 3.4): groups, comments, quoted local parts, source routes, and
 * lists no standard knows, read so that no address is missed.
 */
public final class AddressList {
    private final String header;
    private final List<Address> addresses = new ArrayList<>();
    /** The current mailbox without its comments, quotes kept as they stand. */
    private final StringBuilder mailbox = new StringBuilder();

    private String unclosed = "";
    private int at;

    private AddressList(String header) {
        this.header = header;
    }

    /** All addresses in their order. */
    public static List<Address> parse(String header) {
        var list = new AddressList(header);
        list.parse();
        return list.addresses;
    }

    private void parse() {
        while (at < header.length()) {
            char c = header.charAt(at);
            int end = unclosed.indexOf(c) >= 0 ? -1 : closing(c);
            if (end < 0) {
                plain(c);
                at++;
                continue;
            }
            if (c != '(') {
                mailbox.append(header, at, end + 1);
            }
            at = end + 1;
        }
        finish();
    }

    /** Where the quote, comment, bracket or literal that begins here ends, or -1; what is never closed is looked for once. */
    private int closing(char c) {
        int end = switch (c) {
            case '"' -> closingQuote();
            case '(' -> closingBracket();
            case '<' -> closingAngle();
            case '[' -> header.indexOf(']', at);
            default -> -1;
        };
        if (end < 0 && "\"([".indexOf(c) >= 0) {
            unclosed += c;
        }
        return end;
    }

    private void plain(char c) {
        switch (c) {
            case ',', ';' -> finish();
            case ':' -> mailbox.setLength(0); // the name of a group, or a label such as mailto
            default -> mailbox.append(c);
        }
    }

    private int closingQuote() {
        for (int i = at + 1; i < header.length(); i++) {
            if (header.charAt(i) == '\\') {
                i++;
            } else if (header.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    /** An angle that opens before this one is closed means that this one was forgotten. */
    private int closingAngle() {
        int end = at + 1;
        while (end < header.length() && header.charAt(end) != '>' && header.charAt(end) != '<') {
            end++;
        }
        return end < header.length() && header.charAt(end) == '>' ? end : -1;
    }

    private int closingBracket() {
        int depth = 0;
        for (int i = at; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void finish() {
        var text = mailbox.toString().strip();
        mailbox.setLength(0);
        if (text.indexOf('@') < 0) {
            return;
        }
        int before = addresses.size();
        int open = text.indexOf('<');
        if (open < 0) {
            keep(text);
        }
        while (open >= 0) {
            int next = text.indexOf('<', open + 1);
            var angled = text.substring(open + 1, next < 0 ? text.length() : next);
            int close = angled.indexOf('>');
            keep(close < 0 ? angled : angled.substring(0, close));
            open = next;
        }
        if (addresses.size() == before) {
            sweep(text);
        }
    }

    private void keep(String mailbox) {
        Address.parse(withoutRoute(mailbox)).ifPresent(addresses::add);
    }

    /** {@code @relay.example,@other.example:bo@example.test} is how old mail named its way. */
    private static String withoutRoute(String text) {
        var bare = text.startsWith("@") ? text.substring(text.lastIndexOf(':') + 1) : text;
        var stripped = bare.strip();
        return stripped.toLowerCase(Locale.ROOT).startsWith("mailto:") ? stripped.substring(7) : stripped;
    }

    /** Every run of characters round an at sign that makes an address. */
    private void sweep(String text) {
        for (var word : text.split("[\\s<>\"',;:()\\[\\]]+", -1)) {
            Address.parse(word).ifPresent(addresses::add);
        }
    }
}
