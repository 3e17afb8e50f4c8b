package brevvagt.message.mime;

import brevvagt.message.Headers;
import brevvagt.message.MessageType;
import java.util.Locale;
import java.util.Set;

/** Tells automatic mail by its header (RFC 3834, and the marks Exchange, inbox rules and Power Automate leave). */
final class MailTypes {
    private MailTypes() {}

    static void find(Headers headers, Set<MessageType> types) {
        if (isReply(headers)) {
            types.add(MessageType.AUTOMATIC_REPLY);
        }
        if (isForward(headers)) {
            types.add(MessageType.AUTOMATIC_FORWARD);
        }
    }

    private static boolean isReply(Headers headers) {
        return begins(headers, "Auto-Submitted", "auto-replied")
                || has(headers, "X-Auto-Response-Suppress")
                || begins(headers, "Precedence", "auto_reply")
                || has(headers, "X-Autoreply")
                || has(headers, "X-Autorespond");
    }

    private static boolean isForward(Headers headers) {
        return begins(headers, "X-MS-Exchange-Organization-AutoForwarded", "true")
                || has(headers, "X-MS-Exchange-ForwardingLoop")
                || has(headers, "X-MS-Exchange-Inbox-Rules-Loop")
                || begins(headers, "X-MS-Exchange-Generated-Message-Source", "mailbox rules agent")
                || begins(headers, "X-MS-Mail-Operation-Type", "forward")
                || begins(headers, "Auto-Submitted", "auto-forwarded");
    }

    private static boolean has(Headers headers, String name) {
        return headers.first(name).isPresent();
    }

    private static boolean begins(Headers headers, String name, String value) {
        return headers.all(name).stream()
                .anyMatch(each -> each.strip().toLowerCase(Locale.ROOT).startsWith(value));
    }
}
