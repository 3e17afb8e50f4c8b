package brevvagt.sending;

import brevvagt.enforcement.Transport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a server said it can do (RFC 5321 section 4.1.1.1).
 *
 * @param largest the size of the largest mail it takes, or 0 when it names no limit (RFC 1870)
 * @param dsn whether it takes over what the sender asked to be told (RFC 3461)
 */
record Capabilities(
        boolean pipelining,
        boolean eightBitMime,
        boolean smtpUtf8,
        boolean startTls,
        boolean size,
        long largest,
        boolean authPlain,
        boolean dsn) {
    /** A server that knows HELO only. */
    static final Capabilities NONE = new Capabilities(false, false, false, false, false, 0, false, false);

    static Capabilities of(RemoteReply ehlo) {
        var keywords = ehlo.lines().stream()
                .skip(1)
                .map(line -> Arrays.asList(line.strip().toUpperCase(Locale.ROOT).split(" +")))
                .toList();
        return new Capabilities(
                has(keywords, "PIPELINING"),
                has(keywords, "8BITMIME"),
                has(keywords, "SMTPUTF8"),
                has(keywords, "STARTTLS"),
                has(keywords, "SIZE"),
                largest(keywords),
                keywords.stream().anyMatch(words -> words.getFirst().equals("AUTH") && words.contains("PLAIN")),
                has(keywords, "DSN"));
    }

    Transport transport() {
        return new Transport(eightBitMime, smtpUtf8);
    }

    boolean takes(long bytes) {
        return largest == 0 || bytes <= largest;
    }

    private static boolean has(List<List<String>> keywords, String wanted) {
        return keywords.stream().anyMatch(words -> words.getFirst().equals(wanted));
    }

    private static long largest(List<List<String>> keywords) {
        return keywords.stream()
                .filter(words -> words.getFirst().equals("SIZE") && words.size() == 2)
                .map(words -> words.get(1))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
