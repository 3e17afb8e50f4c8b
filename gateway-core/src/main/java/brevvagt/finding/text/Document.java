package brevvagt.finding.text;

import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One text of a mail with what several detectors ask of it, worked out once and only when asked for. It serves one thread
 * and lives as long as its mail is classified.
 */
public final class Document {
    private final SearchedMail mail;
    private final Part.Text text;
    private final String content;
    private final IdentityHashMap<Object, Object> once = new IdentityHashMap<>();
    private @Nullable List<Table> tables;

    Document(SearchedMail mail, Part.Text text) {
        this.mail = mail;
        this.text = text;
        this.content = Composed.of(text.content());
    }

    /** A text by itself, for tests and examples. */
    public static Document alone(Part.Text text) {
        return SearchedMail.of(List.of(text)).documents().getFirst();
    }

    /** The mail it belongs to. */
    public SearchedMail mail() {
        return mail;
    }

    /** Where it stands in the mail. */
    public Place place() {
        return text.place();
    }

    /** The text itself, its letters {@linkplain Composed put together}. */
    public String content() {
        return content;
    }

    /** Its tables, in their order. */
    public List<Table> tables() {
        var known = tables;
        if (known == null) {
            known = TableReader.tables(content);
            tables = known;
        }
        return known;
    }

    /**
     * Something several detectors ask of the text, worked out for the first of them.
     *
     * @param of what it is worked out by; one thing a key
     */
    @SuppressWarnings("unchecked") // the same key is always asked for the same type
    public <T> T once(Object of, Supplier<T> work) {
        var known = once.get(of);
        if (known == null) {
            known = work.get();
            once.put(of, known);
        }
        return (T) known;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
