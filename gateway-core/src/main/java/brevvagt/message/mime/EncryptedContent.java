package brevvagt.message.mime;

import java.nio.charset.StandardCharsets;

/** Tells by its bytes whether a file asks for a password or key before it shows anything. */
final class EncryptedContent {
    private static final byte[] ENVELOPED = {
        0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 3
    };
    private static final byte[] AUTH_ENVELOPED = {
        0x06, 0x0b, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 9, 0x10, 1, 0x17
    };
    private static final byte[] ZIP_LOCAL = {'P', 'K', 3, 4};
    private static final byte[] ZIP_CENTRAL = {'P', 'K', 1, 2};
    private static final byte[] SEVEN_ZIP = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c};
    private static final byte[] SEVEN_ZIP_AES = {0x06, (byte) 0xf1, 0x07, 0x01};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] PGP = ascii("-----BEGIN PGP MESSAGE-----");
    private static final byte[] PDF = ascii("%PDF");
    private static final byte[] PDF_ENCRYPT = ascii("/Encrypt");
    private static final int LOCAL_FLAGS = 6;
    private static final int CENTRAL_FLAGS = 8;
    private static final int CMS_HEADER = 64;
    private static final int PDF_HEADER = 1_024;

    private EncryptedContent() {}

    /** A zip with a password, a protected Office file or PDF, 7z with AES, or an armoured PGP message. */
    static boolean is(Peek file) {
        byte[] head = file.head();
        if (startsWith(head, ZIP_LOCAL)) {
            return hasEncryptedEntry(head, ZIP_LOCAL, LOCAL_FLAGS)
                    || hasEncryptedEntry(file.tail(), ZIP_CENTRAL, CENTRAL_FLAGS);
        }
        if (startsWith(head, OLE)) {
            return contains(file, ENCRYPTED_PACKAGE);
        }
        if (startsWith(head, SEVEN_ZIP)) {
            return indexOf(file.tail(), SEVEN_ZIP_AES, 0, Integer.MAX_VALUE) >= 0;
        }
        if (indexOf(head, PDF, 0, PDF_HEADER) >= 0) {
            return contains(file, PDF_ENCRYPT);
        }
        return isSmime(head) || indexOf(head, PGP, 0, PDF_HEADER) >= 0;
    }

    /** CMS enveloped data (RFC 5652 section 6, RFC 5083); signed data is not encrypted. */
    static boolean isSmime(byte[] head) {
        return indexOf(head, ENVELOPED, 0, CMS_HEADER) >= 0 || indexOf(head, AUTH_ENVELOPED, 0, CMS_HEADER) >= 0;
    }

    /** Bit 0 of the general purpose flags says that the entry is encrypted (APPNOTE 4.4.4). */
    private static boolean hasEncryptedEntry(byte[] bytes, byte[] signature, int flags) {
        int at = indexOf(bytes, signature, 0, Integer.MAX_VALUE);
        while (at >= 0) {
            if (at + flags < bytes.length && (bytes[at + flags] & 1) != 0) {
                return true;
            }
            at = indexOf(bytes, signature, at + 4, Integer.MAX_VALUE);
        }
        return false;
    }

    private static boolean contains(Peek file, byte[] sought) {
        return indexOf(file.head(), sought, 0, Integer.MAX_VALUE) >= 0
                || indexOf(file.tail(), sought, 0, Integer.MAX_VALUE) >= 0;
    }

    private static boolean startsWith(byte[] bytes, byte[] first) {
        return indexOf(bytes, first, 0, 1) == 0;
    }

    private static int indexOf(byte[] bytes, byte[] sought, int from, int before) {
        int last = Math.min(before - 1, bytes.length - sought.length);
        for (int i = from; i <= last; i++) {
            int k = 0;
            while (k < sought.length && bytes[i + k] == sought[k]) {
                k++;
            }
            if (k == sought.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
