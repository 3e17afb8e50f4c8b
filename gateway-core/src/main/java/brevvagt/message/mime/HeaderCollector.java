package brevvagt.message.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the header fields of one part from the token stream. mime4j would drop a line that is no field, such as one
 * without a colon; here it is kept, as recipients may see it.
 */
final class HeaderCollector implements FieldBuilder {
    private final int longest;
    private final ByteArrayBuffer field = new ByteArrayBuffer(256);
    private List<RawHeader> fields = new ArrayList<>();

    HeaderCollector(int longest) {
        this.longest = longest;
    }

    /** Describes each part by the fields collected since its beginning. */
    BodyDescriptorBuilder descriptions() {
        return new Descriptions();
    }

    @Override
    public void reset() {
        field.clear();
    }

    @Override
    public void append(ByteArrayBuffer line) {
        if (field.length() + line.length() > longest) {
            throw new HostileStructure("a header field of more than " + longest + " bytes");
        }
        field.append(line.buffer(), 0, line.length());
    }

    /** Always null, which tells the token stream to report no field: they are all kept here. */
    @Override
    public @Nullable RawField build() {
        if (!field.isEmpty()) {
            fields.add(RawHeader.parse(new String(field.buffer(), 0, field.length(), StandardCharsets.ISO_8859_1)));
        }
        return null;
    }

    @Override
    public RecycledByteArrayBuffer getRaw() {
        throw new UnsupportedOperationException("no malformed header begins a body here");
    }

    @Override
    public void release() {
        field.clear();
    }

    private final class Descriptions implements BodyDescriptorBuilder {
        @Override
        public void reset() {
            fields = new ArrayList<>();
        }

        @Override
        public @Nullable Field addField(RawField ignored) throws MimeException {
            return null;
        }

        @Override
        public EntityHeader build() {
            return new EntityHeader(fields);
        }

        @Override
        public BodyDescriptorBuilder newChild() {
            return this;
        }
    }
}
