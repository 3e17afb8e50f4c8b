package brevvagt.store.sealing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sealed bytes of a row: equal when all bytes are, and never shown. */
public final class Blob {
    private final byte[] bytes;

    private Blob(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array over without a copy; what the row no longer has is an empty one. */
    public static Blob of(byte @Nullable [] bytes) {
        return new Blob(bytes == null ? new byte[0] : bytes);
    }

    /** The array, to read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** The array to write, or null when there is nothing to keep. */
    public byte @Nullable [] orNull() {
        return isEmpty() ? null : bytes;
    }

    /** Whether the row no longer has them. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Blob blob && Arrays.equals(bytes, blob.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " sealed bytes";
    }
}
