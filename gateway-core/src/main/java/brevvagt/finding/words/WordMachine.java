package brevvagt.finding.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads letters and knows after each of them which entries may just have ended: the automaton of Aho and Corasick with
 * all transitions in one table. The gap between two words is a letter of its own, so that phrases cost no more than words.
 * An entry with an open form or a gap in its middle is followed up to there.
 */
final class WordMachine {
    /** Nothing of any entry has been read. */
    static final int NOWHERE = 0;

    private final Alphabet alphabet;
    /** The next state, negative (as its complement) when entries end there; states are multiples of the alphabet's size. */
    private final int[] next;

    private final Entry[][] endings;

    private WordMachine(Alphabet alphabet, int[] next, Entry[][] endings) {
        this.alphabet = alphabet;
        this.next = next;
        this.endings = endings;
    }

    static WordMachine of(List<Entry> entries) {
        return new Plan(Alphabet.of(entries), entries).machine();
    }

    Alphabet alphabet() {
        return alphabet;
    }

    /** The state after a letter, or its complement when entries end there. */
    int after(int state, int letter) {
        return next[state + letter];
    }

    /** The entries that may have ended when that state was reached. */
    Entry[] endings(int state) {
        return endings[state / alphabet.size()];
    }

    /** What the machine reads of an entry: a gap before it unless its start is open, then the words that adjoin. */
    private static int[] read(Entry entry, Alphabet alphabet) {
        var words = entry.words();
        var read = words.getFirst().openStart() ? new int[0] : new int[] {Alphabet.GAP};
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && !words.get(i).adjoins(words.get(i - 1))) {
                break;
            }
            read = i > 0 ? joined(read, new int[] {Alphabet.GAP}) : read;
            read = joined(read, alphabet.numbers(words.get(i).text()));
        }
        return read;
    }

    private static int[] joined(int[] first, int[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** The machine while it is built, with plain states. */
    private static final class Plan {
        private final Alphabet alphabet;
        private final int size;
        private int[] children;
        private final List<List<Entry>> endings = new ArrayList<>();

        Plan(Alphabet alphabet, List<Entry> entries) {
            this.alphabet = alphabet;
            this.size = alphabet.size();
            this.children = new int[size];
            this.endings.add(new ArrayList<>());
            entries.forEach(this::add);
        }

        private void add(Entry entry) {
            int state = NOWHERE;
            for (int letter : read(entry, alphabet)) {
                state = childOrNew(state, letter);
            }
            endings.get(state).add(entry);
        }

        private int childOrNew(int state, int letter) {
            int slot = state * size + letter;
            if (children[slot] == NOWHERE) {
                int fresh = endings.size();
                endings.add(new ArrayList<>());
                if ((fresh + 1) * size > children.length) {
                    children = Arrays.copyOf(children, 2 * (fresh + 1) * size);
                }
                children[slot] = fresh;
            }
            return children[slot];
        }

        WordMachine machine() {
            completeTransitions();
            var next = new int[endings.size() * size];
            for (int slot = 0; slot < next.length; slot++) {
                int state = children[slot] * size;
                next[slot] = endings.get(children[slot]).isEmpty() ? state : ~state;
            }
            return new WordMachine(
                    alphabet,
                    next,
                    endings.stream()
                            .map(entries -> entries.toArray(Entry[]::new))
                            .toArray(Entry[][]::new));
        }

        /** Where a state has no child, the longest end of what was read that begins an entry goes on. */
        private void completeTransitions() {
            var shorter = new int[endings.size()];
            var queue = new int[endings.size()];
            int last = 1;
            for (int first = 0; first < last; first++) {
                int state = queue[first];
                for (int letter = 0; letter < size; letter++) {
                    int child = children[state * size + letter];
                    int other = state == NOWHERE ? NOWHERE : children[shorter[state] * size + letter];
                    if (child == NOWHERE) {
                        children[state * size + letter] = other;
                    } else {
                        shorter[child] = other;
                        endings.get(child).addAll(endings.get(other));
                        queue[last++] = child;
                    }
                }
            }
        }
    }
}
