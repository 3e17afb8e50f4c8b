package brevvagt.enforcement.mime;

import java.util.Arrays;
import java.util.Optional;

/** The language of the neutral word that takes a subject's place. */
public enum SubjectLanguage {
    DANISH("da", "Besked"),
    SWEDISH("sv", "Meddelande"),
    NORWEGIAN("no", "Melding"),
    ENGLISH("en", "Message");

    private final String tag;
    private final String word;

    SubjectLanguage(String tag, String word) {
        this.tag = tag;
        this.word = word;
    }

    /** The language of a tag such as {@code da}, or empty when there is no word in that language. */
    public static Optional<SubjectLanguage> of(String tag) {
        return Arrays.stream(values())
                .filter(each -> each.tag.equalsIgnoreCase(tag.strip()))
                .findFirst();
    }

    /** The language as settings name it. */
    public String tag() {
        return tag;
    }

    /** The word that says nothing. */
    public String word() {
        return word;
    }
}
