package brevvagt.finding.words;

import brevvagt.finding.text.Span;

/** An entry and where in a text it stands: the whole words, also where the entry is only a part of one. */
public record Hit(Entry entry, Span span) {
    /** The section of the entry. */
    public Section section() {
        return entry.section();
    }
}
