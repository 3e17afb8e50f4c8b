package brevvagt.finding.words;

import java.util.List;

/**
 * One line of a word file.
 *
 * @param words its words in their order; a phrase has several
 * @param example a sentence that shows what the entry is for; empty when the section needs none
 */
public record Entry(Section section, List<WordForm> words, String example, Origin origin) {
    public Entry {
        words = List.copyOf(words);
    }

    /** Where it is written, for messages. */
    public record Origin(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
