package brevvagt.notice;

import java.util.ResourceBundle;

/** What notices say, in one language. */
final class Words {
    private final ResourceBundle words;

    Words(Language language) {
        this.words = ResourceBundle.getBundle(
                "brevvagt.notice.notice",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key) {
        return words.getString(key);
    }

    /** The words with the value in the place that is kept for it. */
    String of(String key, String value) {
        return of(key).replace("{0}", value);
    }
}
