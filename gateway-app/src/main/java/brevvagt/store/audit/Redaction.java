package brevvagt.store.audit;

import brevvagt.classification.Classification;
import brevvagt.decision.Reason;
import brevvagt.finding.Finding;
import brevvagt.message.Part;
import brevvagt.message.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes out of sentences what may not be in the record: file names, addresses, numbers and quoted content. */
final class Redaction {
    private static final int LONGEST = 300;
    /** A file name has no end one could rely on, so what follows goes too. */
    private static final Pattern FILE = Pattern.compile("(attachment|filename):.*", Pattern.DOTALL);

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ \\-.\\u00a0\\u2010-\\u2015]?\\d){5,}");
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]*\"?|[\u00ab\u00bb\u201c-\u201e][^\u00ab\u00bb\u201c-\u201e]*");

    /** What {@code check} calls a place, and what the record calls it; the longest first, as places hold places. */
    private final Map<String, String> places =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private Redaction() {}

    /** Knows the places of this mail, so that its evidence keeps saying where. */
    static Redaction of(Classification classification) {
        var redaction = new Redaction();
        Stream.concat(
                        classification.findings().stream().map(Finding::place),
                        classification.unread().stream().map(Part.Opaque::place))
                .forEach(redaction::learn);
        return redaction;
    }

    /** For sentences that people write. */
    static String freeText(String text) {
        return new Redaction().redacted(text);
    }

    /** The reason with its evidence fit for the record. */
    Reason redacted(Reason reason) {
        var evidence = reason.evidence();
        return evidence.isEmpty()
                ? reason
                : new Reason(reason.policy(), reason.source(), reason.rule(), redacted(evidence));
    }

    private void learn(Place place) {
        var label = place.label();
        var audited = place.auditLabel();
        if (!label.equals(audited)) {
            places.put(label, audited);
        }
    }

    private List<String> redacted(List<String> evidence) {
        return evidence.stream().map(this::redacted).toList();
    }

    private String redacted(String text) {
        var result = text;
        for (var place : places.entrySet()) {
            result = result.replace(place.getKey(), place.getValue());
        }
        result = FILE.matcher(result).replaceAll("$1");
        result = ADDRESS.matcher(result).replaceAll("***");
        result = NUMBER.matcher(result).replaceAll("***");
        result = QUOTED.matcher(result).replaceAll("***");
        return result.length() > LONGEST ? result.substring(0, LONGEST) : result;
    }
}
