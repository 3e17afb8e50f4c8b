package brevvagt.enforcement.mime;

import brevvagt.message.MailBytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements of ranges of an array; everything between them is copied once, untouched. */
final class Splices {
    private record Splice(int from, int to, MailBytes with) {}

    private final List<Splice> all = new ArrayList<>();

    void replace(int from, int to, byte[] with) {
        all.add(new Splice(from, to, MailBytes.wrap(with)));
    }

    void remove(int from, int to) {
        replace(from, to, new byte[0]);
    }

    int count() {
        return all.size();
    }

    /** The range with all replacements made; they must not overlap. */
    byte[] apply(byte[] bytes, int from, int to) {
        var sorted = all.stream().sorted(Comparator.comparingInt(Splice::from)).toList();
        var result = new byte[newLength(to - from)];
        int source = from;
        int target = 0;
        for (var splice : sorted) {
            int kept = splice.from() - source;
            System.arraycopy(bytes, source, result, target, kept);
            System.arraycopy(
                    splice.with().array(),
                    0,
                    result,
                    target + kept,
                    splice.with().size());
            target += kept + splice.with().size();
            source = splice.to();
        }
        System.arraycopy(bytes, source, result, target, to - source);
        return result;
    }

    private int newLength(int length) {
        long total = length;
        for (var splice : all) {
            total += splice.with().size() - (long) (splice.to() - splice.from());
        }
        return Math.toIntExact(total);
    }
}
