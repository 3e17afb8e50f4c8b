package brevvagt.notice;

import brevvagt.delivery.SmtpReply;
import brevvagt.message.Address;
import brevvagt.notice.StatusReport.Delayed;
import brevvagt.notice.StatusReport.Relayed;
import brevvagt.notice.StatusReport.Told;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The part of a report that a person reads: what happened, for whom, and what to do about it. */
final class StatusText {
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Words words;
    private final String contact;
    private final Clock clock;

    StatusText(Words words, String contact, Clock clock) {
        this.words = words;
        this.contact = contact;
        this.clock = clock;
    }

    String of(Told told) {
        var text = new StringBuilder(words.of("intro." + told.event().kind())).append("\n\n");
        told.recipients().forEach((recipient, lastTry) -> item(text, recipient, lastTry.answer()));
        if (!(told.event() instanceof Relayed)) {
            text.append("\n");
            hints(told).forEach(hint -> text.append(words.of(hint)).append("\n"));
        }
        if (told.event() instanceof Delayed(var until)) {
            text.append(words.of("until", UNTIL.format(until.atZone(clock.getZone()))))
                    .append("\n");
        }
        return text.append(NoticeText.foot(words, told.about().mail().id(), contact))
                .toString();
    }

    private static void item(StringBuilder text, Address recipient, SmtpReply answer) {
        text.append("  - ").append(Masking.shown(recipient));
        text.append(" (").append(answer.redacted()).append(")\n");
    }

    private static Set<String> hints(Told told) {
        var hints = new LinkedHashSet<String>();
        told.recipients().values().forEach(lastTry -> hints.add("hint." + hint(lastTry.answer())));
        return hints;
    }

    /** What the enhanced status code is about (RFC 3463 section 3). */
    private static String hint(SmtpReply answer) {
        var status = answer.status();
        var about = status.isEmpty() ? "" : status.substring(status.indexOf('.') + 1);
        return switch (about) {
            case "2.3", "3.4" -> "size";
            case "6.7" -> "utf8";
            default ->
                switch (about.isEmpty() ? "0" : about.substring(0, 1)) {
                    case "1" -> "address";
                    case "2" -> "mailbox";
                    case "4" -> "network";
                    case "7" -> "policy";
                    default -> "other";
                };
        };
    }
}
