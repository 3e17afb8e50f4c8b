package brevvagt.rules;

import brevvagt.message.Address;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses every recipient can see, each once: To, Cc and the people named in an invitation (RFC 5545). */
record VisibleRecipients(Map<String, Address> byKey) {
    private static final String MAILTO = "mailto:";

    static VisibleRecipients of(OutgoingMessage message) {
        Map<String, Address> byKey = new LinkedHashMap<>();
        message.visibleRecipients().forEach(address -> byKey.putIfAbsent(address.key(), address));
        for (var part : message.parts()) {
            if (part instanceof Part.Text(Place.Calendar(), var content)) {
                addAttendees(content, byKey);
            }
        }
        return new VisibleRecipients(byKey);
    }

    boolean contains(Address address) {
        return byKey.containsKey(address.key());
    }

    private static void addAttendees(String calendar, Map<String, Address> byKey) {
        for (int at = next(calendar, 0); at >= 0; at = next(calendar, at)) {
            int end = at;
            while (end < calendar.length() && !ends(calendar.charAt(end))) {
                end++;
            }
            Optional<Address> attendee = Address.parse(calendar.substring(at, end));
            attendee.ifPresent(address -> byKey.putIfAbsent(address.key(), address));
        }
    }

    /** The place after the next {@code mailto:}, or -1. */
    private static int next(String text, int from) {
        for (int at = text.indexOf(':', from); at >= 0; at = text.indexOf(':', at + 1)) {
            int start = at + 1 - MAILTO.length();
            if (start >= from && text.regionMatches(true, start, MAILTO, 0, MAILTO.length())) {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean ends(char c) {
        return c <= ' ' || c == '"' || c == ';' || c == ',' || c == '>' || c == '<';
    }
}
