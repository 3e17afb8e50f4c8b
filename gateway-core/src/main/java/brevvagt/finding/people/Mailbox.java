package brevvagt.finding.people;

import brevvagt.finding.text.Span;
import brevvagt.message.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mail address with the name that stands before it or within it, where that is surely a name. */
record Mailbox(Address address, Optional<Name> name) {
    Traits traits() {
        return new Traits(Optional.empty(), Optional.of(address.key()), name);
    }

    /** The mailboxes of an address header, as far as they are written in the common ways. */
    static List<Mailbox> in(String header, Names names) {
        var mailboxes = new ArrayList<Mailbox>();
        int from = 0;
        boolean quoted = false;
        boolean holdsMailbox = false;
        for (int at = 0; at <= header.length(); at++) {
            boolean ends = at == header.length() || (!quoted && ",;".indexOf(header.charAt(at)) >= 0);
            if (ends && holdsMailbox) {
                one(header, new Span(from, at), names).ifPresent(mailboxes::add);
                from = at + 1;
                holdsMailbox = false;
            } else if (!ends) {
                quoted ^= header.charAt(at) == '"';
                holdsMailbox |= header.charAt(at) == '@';
            }
        }
        return mailboxes;
    }

    private static Optional<Mailbox> one(String header, Span span, Names names) {
        int open = header.lastIndexOf('<', span.end() - 1);
        boolean angled = open >= span.start();
        int start = angled ? open + 1 : span.start();
        int close = header.indexOf('>', start);
        int end = angled && close >= 0 && close < span.end() ? close : span.end();
        return Address.parse(header.substring(start, end).strip()).map(address -> {
            var shown =
                    angled ? names.cellOfNames(header, unquoted(header, span.start(), open)) : Optional.<Name>empty();
            return new Mailbox(address, shown.filter(Name::isFull).or(() -> ofLocalPart(address, names)));
        });
    }

    private static Span unquoted(String header, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && " \t\r\n\"',;".indexOf(header.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " \t\r\n\"'".indexOf(header.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }

    /** {@code mette.hansen@} is surely a name, {@code mette@} is not. */
    static Optional<Name> ofLocalPart(Address address, Names names) {
        var local = address.localPart();
        int dot = local.indexOf('.') >= 0 ? local.indexOf('.') : local.indexOf('_');
        if (dot < 1 || dot == local.length() - 1) {
            return Optional.empty();
        }
        var words = local.replace('.', ' ').replace('_', ' ');
        var all = new Span(0, words.length());
        boolean sure = names.isGiven(words, new Span(0, dot)) && names.isFamily(words, lastWord(words));
        return sure ? names.cellOfNames(words, all) : Optional.empty();
    }

    private static Span lastWord(String words) {
        return new Span(words.lastIndexOf(' ') + 1, words.length());
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
