package brevvagt.extractor.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file to read: the one that was asked about or one inside it. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Document(List<String> path, String name, byte[] bytes) {
    public Document {
        path = List.copyOf(path);
    }

    /** A file inside this one. */
    Document inner(String innerName, byte[] content) {
        var longer = new ArrayList<>(path);
        longer.add(innerName);
        return new Document(longer, innerName, content);
    }

    /** The ending of its name in lower case, without the dot. */
    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "file of " + bytes.length + " bytes";
    }
}
