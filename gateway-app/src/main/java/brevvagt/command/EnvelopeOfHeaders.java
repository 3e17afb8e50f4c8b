package brevvagt.command;

import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.ReversePath;
import brevvagt.message.mime.AddressList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The envelope a mail in a file most likely had: From, and everybody in To, Cc and Bcc once. */
final class EnvelopeOfHeaders {
    private static final List<String> RECIPIENT_FIELDS = List.of("To", "Cc", "Bcc");

    private EnvelopeOfHeaders() {}

    static Envelope of(OutgoingMessage message) {
        ReversePath sender = addresses(message, "From").stream()
                .findFirst()
                .<ReversePath>map(ReversePath.Mailbox::new)
                .orElseGet(ReversePath.Null::new);
        Map<String, Address> recipients = new LinkedHashMap<>();
        RECIPIENT_FIELDS.stream()
                .flatMap(field -> addresses(message, field).stream())
                .forEach(address -> recipients.putIfAbsent(address.key(), address));
        return new Envelope(sender, new ArrayList<>(recipients.values()), true, true);
    }

    private static List<Address> addresses(OutgoingMessage message, String field) {
        return message.headers().all(field).stream()
                .flatMap(value -> AddressList.parse(value).stream())
                .toList();
    }
}
