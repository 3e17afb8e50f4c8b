package brevvagt.finding.words;

import brevvagt.finding.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The first words of entries as a tree of letters, flat in one array so that most words of a text leave it at once. */
final class LetterTree {
    private static final int ROOT = 0;
    private static final Entry[] NONE = {};

    private final Alphabet alphabet;
    /** The child of a node by the number of a letter; 0 for none, as nothing leads back to the root. */
    private int[] children;

    private final List<Entry[]> endings = new ArrayList<>();

    private LetterTree(Alphabet alphabet) {
        this.alphabet = alphabet;
        this.children = new int[alphabet.size()];
        this.endings.add(NONE);
    }

    static LetterTree of(List<Entry> entries) {
        var tree = new LetterTree(Alphabet.of(entries));
        entries.forEach(tree::add);
        return tree;
    }

    boolean isNotEmpty() {
        return endings.size() > 1;
    }

    private void add(Entry entry) {
        int node = ROOT;
        var first = entry.words().getFirst().text();
        for (int i = 0; i < first.length(); i++) {
            node = childOrNew(node, alphabet.number(first.charAt(i)));
        }
        var before = endings.get(node);
        var all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = entry;
        endings.set(node, all);
    }

    private int childOrNew(int node, int letter) {
        int slot = node * alphabet.size() + letter;
        if (children[slot] == 0) {
            int fresh = endings.size();
            endings.add(NONE);
            if ((fresh + 1) * alphabet.size() > children.length) {
                children = Arrays.copyOf(children, 2 * (fresh + 1) * alphabet.size());
            }
            children[slot] = fresh;
        }
        return children[slot];
    }

    /** Offers the entries that begin at the given place of a word. */
    void from(String text, Span word, int start, Consumer<Hit> hits) {
        int node = ROOT;
        for (int at = start; at < word.end(); at++) {
            char glyph = text.charAt(at);
            int letter = alphabet.number(glyph);
            if (letter == Alphabet.UNKNOWN) {
                if (Alphabet.isUnseen(glyph)) {
                    continue;
                }
                return;
            }
            node = children[node * alphabet.size() + letter];
            if (node == ROOT) {
                return;
            }
            for (var entry : endings.get(node)) {
                new PhraseMatch(text, entry).beginningIn(word, start, at + 1).ifPresent(hits);
            }
        }
    }
}
