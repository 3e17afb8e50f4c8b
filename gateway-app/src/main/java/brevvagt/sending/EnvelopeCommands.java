package brevvagt.sending;

import brevvagt.message.Address;
import java.net.IDN;

/** MAIL and RCPT as one server takes them. */
final class EnvelopeCommands {
    private final Consignment consignment;
    private final Capabilities server;

    EnvelopeCommands(Consignment consignment, Capabilities server) {
        this.consignment = consignment;
        this.server = server;
    }

    /** Whether the path can be written for this server: a local part in UTF-8 has no other form (RFC 6531). */
    boolean canName(Address address) {
        return server.smtpUtf8() || (isAscii(address.localPart()) && hasAsciiForm(address.domain()));
    }

    /** Whether the sender can be named; the null sender always can. */
    boolean canNameSender() {
        return consignment
                .mail()
                .envelope()
                .sender()
                .address()
                .map(this::canName)
                .orElse(true);
    }

    String mail() {
        var content = consignment.content();
        var sender = consignment.mail().envelope().sender();
        var command = new StringBuilder("MAIL FROM:<")
                .append(sender.address().map(this::path).orElse(""))
                .append('>');
        if (server.size()) {
            command.append(" SIZE=").append(content.size());
        }
        if (server.eightBitMime() && content.eightBit()) {
            command.append(" BODY=8BITMIME");
        }
        if (server.smtpUtf8() && needsUtf8()) {
            command.append(" SMTPUTF8");
        }
        if (server.dsn()) {
            command.append(StatusParameters.ofMail(consignment.mail().envelope().status()));
        }
        return command.toString();
    }

    String recipient(Address address) {
        var command = "RCPT TO:<" + path(address) + ">";
        return server.dsn() ? command + StatusParameters.ofRecipient(address, consignment.asked(address)) : command;
    }

    private boolean needsUtf8() {
        var envelope = consignment.mail().envelope();
        return consignment.content().utf8Headers()
                || envelope.sender().address().filter(Address::needsUtf8).isPresent()
                || consignment.recipients().stream().anyMatch(Address::needsUtf8);
    }

    private String path(Address address) {
        return server.smtpUtf8() || isAscii(address.domain())
                ? address.value()
                : address.localPart() + "@" + IDN.toASCII(address.domain());
    }

    private static boolean hasAsciiForm(String domain) {
        try {
            return isAscii(domain) || !IDN.toASCII(domain).isEmpty();
        } catch (IllegalArgumentException noSuchName) {
            return false;
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
