package brevvagt.notice;

import brevvagt.audit.Event.Fate;
import brevvagt.decision.Decision;
import brevvagt.decision.Duty;
import brevvagt.decision.Mode;
import brevvagt.decision.Reason;
import brevvagt.decision.RecipientDecision;
import brevvagt.delivery.Outcome;
import brevvagt.message.Address;
import brevvagt.message.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The words of one notice: policy, paragraph, reference and whom to ask; nothing of the mail's content. */
final class NoticeText {
    private final Words words;
    private final String contact;
    private final Decision decision;

    NoticeText(Words words, String contact, Decision decision) {
        this.words = words;
        this.contact = contact;
        this.decision = decision;
    }

    /** A subject with the reference. */
    String subject(String key) {
        return words.of(key, decision.message().value());
    }

    /** What was stopped or is late for whom, and by which paragraph. */
    String ofFates(String intro, Map<Address, Fate> fates) {
        var text = new StringBuilder(words.of(intro)).append("\n");
        section(text, "held", fates, Fate.Held.class::isInstance);
        section(text, "refused", fates, Fate.Refused.class::isInstance);
        section(text, "undelivered", fates, fate -> fate instanceof Fate.Sent && fate.isRefusal());
        section(text, "late", fates, NoticeText::isLate);
        if (hasTips(decision)) {
            text.append("\n").append(words.of("tips")).append("\n");
            tips(text);
        }
        text.append("\n").append(words.of("nothing")).append("\n");
        return withFoot(text);
    }

    /** What policies in tip mode would have done. */
    String ofTips() {
        var text = new StringBuilder(words.of("intro.tip")).append("\n\n");
        tips(text);
        return withFoot(text);
    }

    /** That a reviewer refused the mail for these recipients; why is not told, as it may name people. */
    String ofRejection(Collection<Address> recipients) {
        var text = new StringBuilder(words.of("intro.rejected")).append("\n\n");
        recipients.forEach(recipient -> item(text, recipient).append("\n"));
        paragraphs(decisions(recipients), text);
        return withFoot(text);
    }

    static boolean hasTips(Decision decision) {
        return decision.recipients().stream()
                .flatMap(each -> each.duties().stream())
                .anyMatch(duty -> duty.mode() == Mode.TIP);
    }

    /** Whether custody will try again. */
    static boolean isLate(Fate fate) {
        return fate instanceof Fate.Sent(Outcome outcome) && !outcome.isFinal();
    }

    private void section(StringBuilder text, String title, Map<Address, Fate> fates, Predicate<Fate> wanted) {
        var chosen = fates.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .toList();
        if (chosen.isEmpty()) {
            return;
        }
        text.append("\n").append(words.of(title)).append("\n");
        for (var entry : chosen) {
            item(text, entry.getKey());
            if (entry.getValue() instanceof Fate.Held(var cause)) {
                text.append(": ").append(words.of("cause." + cause));
            }
            text.append("\n");
        }
        if (!title.equals("late")) { // no policy made it late
            paragraphs(decisions(chosen.stream().map(Map.Entry::getKey).toList()), text);
        }
    }

    private static StringBuilder item(StringBuilder text, Address recipient) {
        return text.append("  - ").append(Masking.shown(recipient));
    }

    private List<RecipientDecision> decisions(Collection<Address> recipients) {
        return recipients.stream().map(decision::of).toList();
    }

    private void tips(StringBuilder text) {
        decision.recipients().stream()
                .flatMap(each -> each.duties().stream())
                .filter(duty -> duty.mode() == Mode.TIP)
                .distinct()
                .forEach(duty -> text.append("  - ").append(describe(duty)).append("\n"));
        paragraphs(decision.recipients(), text);
    }

    private void paragraphs(List<RecipientDecision> decisions, StringBuilder text) {
        decisions.stream()
                .flatMap(each -> each.reasons().stream())
                .filter(reason -> !reason.source().isEmpty()) // the gateway's own reasons have no paragraph
                .map(this::paragraph)
                .distinct()
                .forEach(text::append);
    }

    private String paragraph(Reason reason) {
        return "  " + words.of("paragraph") + ": " + reason.policy() + " (" + reason.source() + ")\n";
    }

    private String describe(Duty duty) {
        return String.join(", ", duty.policies()) + ": "
                + words.of("action." + duty.action().label());
    }

    private String withFoot(StringBuilder text) {
        return text.append(foot(words, decision.message(), contact)).toString();
    }

    /** The reference, and whom to ask. */
    static String foot(Words words, MessageId reference, String contact) {
        return "\n" + words.of("reference") + ": " + reference.value() + "\n" + ask(words, contact);
    }

    /** Whom to ask, if that is known. */
    static String ask(Words words, String contact) {
        return contact.isEmpty() ? "" : words.of("ask") + " " + contact + "\n";
    }
}
