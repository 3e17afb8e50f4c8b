package brevvagt.store.outbox;

import brevvagt.custody.Notice;
import brevvagt.message.Address;
import brevvagt.message.MailBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What is sealed of a notice: whom it goes to, in its first line, and its bytes. */
record Letter(Address to, MailBytes bytes) {
    private static final byte END_OF_LINE = '\n';

    static Letter of(Notice notice) {
        return new Letter(notice.to(), notice.bytes());
    }

    byte[] plain() {
        var address = to.value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(address.length + 1 + bytes.size())
                .put(address)
                .put(END_OF_LINE)
                .put(bytes.array(), 0, bytes.size())
                .array();
    }

    /** The letter again, or empty when these bytes are none. */
    static Optional<Letter> parse(byte[] plain) {
        int end = 0;
        while (end < plain.length && plain[end] != END_OF_LINE) {
            end++;
        }
        var bytes = MailBytes.wrap(Arrays.copyOfRange(plain, Math.min(end + 1, plain.length), plain.length));
        return Address.parse(new String(plain, 0, end, StandardCharsets.UTF_8)).map(to -> new Letter(to, bytes));
    }

    @Override
    public String toString() {
        return "letter of " + bytes.size() + " bytes";
    }
}
