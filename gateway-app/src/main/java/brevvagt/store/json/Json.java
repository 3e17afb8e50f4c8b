package brevvagt.store.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/** JSON in ASCII with its members in the order they were written, so that its bytes can be hashed anywhere. */
public final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    /** Something that writes the members of an object. */
    @FunctionalInterface
    public interface Members {
        /** Writes them. */
        void to(JsonGenerator json) throws IOException;
    }

    /** Something that writes one element of an array. */
    @FunctionalInterface
    public interface Element<T> {
        /** Writes it. */
        void to(JsonGenerator json, T value) throws IOException;
    }

    /** An object with these members. */
    public static String object(Members members) {
        var text = new StringWriter(1024);
        try (var json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            members.to(json);
            json.writeEndObject();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return text.toString();
    }

    /** A text as JSON, with its quotes. */
    public static String quoted(String text) {
        var quoted = new StringWriter();
        try (var json = FACTORY.createGenerator(quoted)) {
            json.writeString(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return quoted.toString();
    }

    /** Writes an array of objects, one for each value. */
    public static <T> void objects(JsonGenerator json, String name, Collection<T> values, Element<T> element)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (var value : values) {
            json.writeStartObject();
            element.to(json, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes an array of texts. */
    public static void texts(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (var value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Reads JSON the gateway wrote; throws an {@link UncheckedIOException} that does not quote it when it is none. */
    public static JsonNode read(String text) {
        try {
            return Reading.READER.readTree(text);
        } catch (IOException _) {
            throw new UncheckedIOException(new IOException("a record of the store is no JSON"));
        }
    }

    /** The mapper takes a tenth of a second to load and only reading needs it. */
    private static final class Reading {
        static final ObjectReader READER = new ObjectMapper().reader();
    }
}
