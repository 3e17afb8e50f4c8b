package brevvagt.finding.people;

import brevvagt.classification.Classification;
import brevvagt.classification.Classifier;
import brevvagt.finding.Concern;
import brevvagt.finding.Confidence;
import brevvagt.finding.DataKind;
import brevvagt.finding.Detector;
import brevvagt.finding.Finding;
import brevvagt.finding.PersonKeys;
import brevvagt.finding.Sighting;
import brevvagt.finding.Whose;
import brevvagt.finding.text.Document;
import brevvagt.finding.text.Sentences;
import brevvagt.finding.text.Span;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.InboundHop;
import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.message.ReceivedMail;
import brevvagt.message.ReversePath;
import brevvagt.message.mime.MimeReader;
import brevvagt.message.mime.Read;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a mail tells of whom, by detectors that know one number, one illness and one membership each. */
record Told(Classification classification) {
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{6}-\\d{4}\\b");
    private static final Names NAMES = ShippedNames.names();
    private static final PersonKeys KEYS = PersonKeys.randomPerRun();
    private static final Classifier CLASSIFIER = new Classifier(
            List.of(
                    Told::numbers,
                    word("sygemeldt", DataKind.HEALTH),
                    word("medlemskab", DataKind.MEMBERSHIP),
                    new ListDisclosure(new KnownHeadings(), NAMES)),
            new Census(KEYS, NAMES),
            new Confidence(0.7));

    /** A mail with its header, written with plain line feeds. */
    static Told mail(String mail) {
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var from = new Address("ulla.krag", "union.example");
        var envelope =
                new Envelope(new ReversePath.Mailbox(from), List.of(new Address("b", "test.example")), false, false);
        var hop = new InboundHop("192.0.2.1", "client.example", InboundHop.NO_TLS, InboundHop.NO_TLS);
        var received = new ReceivedMail(MessageId.random(), envelope, MailBytes.wrap(bytes), hop, Instant.EPOCH, false);
        return switch (new MimeReader().read(received)) {
            case Read.Understood(var message) -> new Told(CLASSIFIER.classify(message));
            case Read.Hostile(var limit) -> throw new AssertionError(limit);
        };
    }

    /** A mail of one text. */
    static Told text(String body) {
        return mail("From: Ulla Krag <ulla.krag@union.example>\nTo: Mette Hansen <mette@work.example>\n"
                + "Content-Type: text/plain; charset=utf-8\n\n" + body);
    }

    /** A mail of one HTML text. */
    static Told html(String body) {
        return mail("From: Ulla Krag <ulla.krag@union.example>\nTo: Mette Hansen <mette@work.example>\n"
                + "Content-Type: text/html; charset=utf-8\n\n" + body);
    }

    long persons() {
        return classification.distinctPersons();
    }

    /** Whom the findings concern, each once. */
    Set<Concern> concerns() {
        return Set.copyOf(
                classification.findings().stream().map(Finding::concern).toList());
    }

    private static void numbers(Document document, Consumer<Sighting> seen) {
        var matcher = NUMBER.matcher(document.content());
        while (matcher.find()) {
            var whose = new Whose.Numbered(KEYS.of(matcher.group()));
            seen.accept(sighting(DataKind.CPR, document, new Span(matcher.start(), matcher.end()), whose));
        }
    }

    private static Detector word(String word, DataKind kind) {
        return (document, seen) -> {
            var text = document.content();
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                var span = new Span(at, at + word.length());
                seen.accept(sighting(kind, document, span, whose(text, Sentences.around(text, at))));
            }
        };
    }

    private static Whose whose(String text, Span sentence) {
        var names = NAMES.in(text, sentence);
        if (!names.isEmpty()) {
            return new Whose.Mentioned(names.getFirst().span());
        }
        var words = List.of(sentence.of(text).toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
        for (var third : List.of("hun", "han", "medarbejderen")) {
            if (words.contains(third)) {
                int at = text.toLowerCase(Locale.ROOT).indexOf(third, sentence.start());
                return new Whose.Mentioned(new Span(at, at + third.length()));
            }
        }
        if (words.contains("dit") || words.contains("du") || words.contains("jeres")) {
            return new Whose.Recipient();
        }
        return words.contains("jeg") ? new Whose.Sender() : new Whose.Beside();
    }

    private static Sighting sighting(DataKind kind, Document document, Span span, Whose whose) {
        return new Sighting(kind, document, span, span.length(), whose, new Confidence(0.9), List.of());
    }

    /** Ten headings are enough to try lists. */
    private static final class KnownHeadings implements Headings {
        @Override
        public List<Said> ofTitle(String title) {
            var words = title.toLowerCase(Locale.ROOT);
            var said = new ArrayList<Said>();
            if (words.contains("medlemsliste") || words.contains("medlemmer")) {
                said.add(new Said(DataKind.MEMBERSHIP, 60, "members"));
            }
            if (words.contains("sygefravær")) {
                said.add(new Said(DataKind.HEALTH, 60, "illness"));
            }
            return said;
        }

        @Override
        public List<Said> ofColumn(String heading) {
            return switch (heading.toLowerCase(Locale.ROOT)) {
                case "diagnose", "sygedage" -> List.of(new Said(DataKind.HEALTH, 50, "illness"));
                case "medlemsnr", "medlem" -> List.of(new Said(DataKind.MEMBERSHIP, 50, "members"));
                case "parti" -> List.of(new Said(DataKind.POLITICAL, 50, "party"));
                default -> List.of();
            };
        }
    }
}
