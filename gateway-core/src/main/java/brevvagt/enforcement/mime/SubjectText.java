package brevvagt.enforcement.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Header values as text and back: RFC 2047 words, also broken ones, and raw bytes that nobody encoded. */
final class SubjectText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SubjectText() {}

    /** The readable text of a value that holds one character per byte. */
    static String decoded(String value) {
        var text = fromBytes(value);
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException unknown) {
            return text; // what cannot be read is not kept, so nothing leaks by it
        }
    }

    /** The bytes read as UTF-8, or as Windows text when they are no UTF-8. */
    static String fromBytes(String value) {
        var bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    /** The text as a header value of ASCII, folded for a field of this name. */
    static String encoded(String name, String text) {
        try {
            return MimeUtility.fold(name.length() + 2, MimeUtility.encodeText(text, "UTF-8", null));
        } catch (UnsupportedEncodingException fault) {
            throw new IllegalStateException("every Java has UTF-8", fault);
        }
    }
}
