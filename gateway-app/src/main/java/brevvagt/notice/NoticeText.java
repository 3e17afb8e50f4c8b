package brevvagt.notice;

import brevvagt.audit.Event.Fate;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.Reason;
import brevvagt.decision.RecipientDecision;
import brevvagt.message.Address;
import brevvagt.pipeline.Examination.Examined;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The words of one notice: policy, paragraph, reference and whom to ask; nothing of the mail's content. */
final class NoticeText {
    /** A national number used as a local part is not repeated. */
    private static final Pattern DIGITS = Pattern.compile("\\d{5,}|\\d{6}-\\d");

    private final ResourceBundle words;
    private final String contact;
    private final Examined examined;

    NoticeText(Language language, String contact, Examined examined) {
        this.words = ResourceBundle.getBundle(
                "brevvagt.notice.notice",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.contact = contact;
        this.examined = examined;
    }

    String subject(boolean stopped) {
        var format = words.getString(stopped ? "subject.stopped" : "subject.tip");
        return new MessageFormat(format, Locale.ROOT)
                .format(new Object[] {examined.mail().id().value()});
    }

    /** What was stopped for whom, and by which paragraph. */
    String ofFates(Map<Address, Fate> fates) {
        var text = new StringBuilder(words.getString("intro.stopped")).append("\n");
        section(text, "held", fates, Fate.Held.class::isInstance);
        section(text, "refused", fates, Fate.Refused.class::isInstance);
        section(text, "undelivered", fates, fate -> fate instanceof Fate.Sent && !fate.isTaken());
        text.append("\n").append(words.getString("nothing")).append("\n");
        return withFoot(text);
    }

    /** What policies in tip mode would have done. */
    String ofTips() {
        var text = new StringBuilder(words.getString("intro.tip")).append("\n\n");
        examined.decision().recipients().stream()
                .flatMap(each -> each.duties().stream())
                .filter(duty -> duty.mode() == Mode.TIP)
                .distinct()
                .forEach(duty -> text.append("  - ").append(describe(duty)).append("\n"));
        paragraphs(examined.decision().recipients(), text);
        return withFoot(text);
    }

    private void section(StringBuilder text, String title, Map<Address, Fate> fates, Predicate<Fate> wanted) {
        var chosen = fates.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .toList();
        if (chosen.isEmpty()) {
            return;
        }
        text.append("\n").append(words.getString(title)).append("\n");
        for (var entry : chosen) {
            text.append("  - ").append(shown(entry.getKey()));
            if (entry.getValue() instanceof Fate.Held(var cause)) {
                text.append(": ").append(words.getString("cause." + cause));
            }
            text.append("\n");
        }
        paragraphs(
                chosen.stream()
                        .map(entry -> examined.decision().of(entry.getKey()))
                        .toList(),
                text);
    }

    private void paragraphs(List<RecipientDecision> decisions, StringBuilder text) {
        decisions.stream()
                .flatMap(each -> each.reasons().stream())
                .map(this::paragraph)
                .distinct()
                .forEach(text::append);
    }

    private String paragraph(Reason reason) {
        return "  " + words.getString("paragraph") + ": " + reason.policy() + " (" + reason.source() + ")\n";
    }

    private String describe(Duty duty) {
        return String.join(", ", duty.policies()) + ": "
                + words.getString("action." + duty.action().label());
    }

    private String withFoot(StringBuilder text) {
        text.append("\n").append(words.getString("reference")).append(": ");
        text.append(examined.mail().id().value()).append("\n");
        if (!contact.isEmpty()) {
            text.append(words.getString("ask")).append(" ").append(contact).append("\n");
        }
        return text.toString();
    }

    private static String shown(Address address) {
        return DIGITS.matcher(address.value()).replaceAll("***");
    }
}
