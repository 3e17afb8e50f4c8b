package brevvagt.sending;

import brevvagt.enforcement.ClearedMail;
import brevvagt.message.MailBytes;

/**
 * What the bytes of a mail ask of the transport.
 *
 * @param eightBit whether any byte has its high bit set (RFC 6152)
 * @param utf8Headers whether the sender asked for SMTPUTF8 and the headers need it (RFC 6531)
 */
record Content(int size, boolean eightBit, boolean utf8Headers) {
    private static final int STRIDE = 1024;

    static Content of(ClearedMail mail) {
        var bytes = mail.bytes();
        boolean eightBit = hasHighByte(bytes.array(), 0, bytes.size());
        boolean utf8Headers =
                eightBit && mail.envelope().smtpUtf8() && hasHighByte(bytes.array(), 0, endOfHeaders(bytes));
        return new Content(bytes.size(), eightBit, utf8Headers);
    }

    /** A stride at a time, as the runtime turns the inner loop into vector instructions. */
    private static boolean hasHighByte(byte[] bytes, int from, int end) {
        for (int start = from; start < end; start += STRIDE) {
            int seen = 0;
            int stop = Math.min(end, start + STRIDE);
            for (int i = start; i < stop; i++) {
                seen |= bytes[i];
            }
            if (seen < 0) {
                return true;
            }
        }
        return false;
    }

    private static int endOfHeaders(MailBytes mail) {
        byte[] bytes = mail.array();
        for (int i = 3; i < mail.size(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                return i;
            }
        }
        return mail.size();
    }
}
