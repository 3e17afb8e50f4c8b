package brevvagt.rules;

import brevvagt.classification.Classification;
import brevvagt.message.Address;
import brevvagt.message.OutgoingMessage;
import brevvagt.rules.facts.Audience;
import brevvagt.rules.facts.Fact;
import brevvagt.rules.facts.Finding;
import brevvagt.rules.facts.Limit;
import brevvagt.rules.facts.Mail;
import brevvagt.rules.facts.Recipient;
import brevvagt.rules.facts.Sender;
import brevvagt.rules.facts.Unread;
import brevvagt.rules.facts.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns one mail and what was found in it into the facts that rules see. Safe for many threads. */
final class FactBuilder {
    private static final int PERCENT = 100;

    private final RuleBook.Shared shared;
    private final Deployment deployment;
    private final List<Limit> limits;
    private final WordSearch words;

    FactBuilder(RuleBook book, Deployment deployment) {
        this.shared = book.shared();
        this.deployment = deployment;
        this.limits = book.packs().stream()
                .flatMap(pack -> pack.limits().values().entrySet().stream()
                        .map(limit -> new Limit(pack.name(), limit.getKey(), limit.getValue())))
                .toList();
        this.words = WordSearch.of(book);
    }

    List<Fact> of(OutgoingMessage message, Classification classification) {
        var visible = VisibleRecipients.of(message);
        var facts = new ArrayList<Fact>(limits);
        facts.add(new Mail((int) classification.distinctPersons(), classification.types()));
        facts.add(sender(message));
        facts.add(audience(visible));
        facts.addAll(recipients(message, visible));
        facts.addAll(findings(classification));
        facts.addAll(unread(classification));
        facts.addAll(words.in(message));
        return facts;
    }

    private Sender sender(OutgoingMessage message) {
        return message.envelope()
                .sender()
                .address()
                .map(address -> new Sender(
                        address.domain(),
                        deployment.isOwn(address.domain()),
                        shared.mailingSenders().contains(address)))
                .orElseGet(() -> new Sender("", false, false));
    }

    private Audience audience(VisibleRecipients visible) {
        int outside = 0;
        int freeMail = 0;
        for (var address : visible.byKey().values()) {
            if (!deployment.isOwn(address.domain())) {
                outside++;
                freeMail += shared.freeMail().contains(address.domain()) ? 1 : 0;
            }
        }
        return new Audience(outside, freeMail);
    }

    /** Recipients that no rule can tell apart are one fact: a mail to 1,000 members of two domains makes two or four. */
    private List<Recipient> recipients(OutgoingMessage message, VisibleRecipients visible) {
        record Alike(String domain, boolean visible) {}
        Map<Alike, List<Address>> groups = new LinkedHashMap<>();
        for (var address : message.envelope().recipients()) {
            groups.computeIfAbsent(new Alike(address.domain(), visible.contains(address)), _ -> new ArrayList<>(1))
                    .add(address);
        }
        var recipients = new ArrayList<Recipient>(groups.size());
        groups.forEach((alike, addresses) -> recipients.add(new Recipient(
                alike.domain(),
                deployment.isOwn(alike.domain()),
                shared.freeMail().contains(alike.domain()),
                alike.visible(),
                addresses)));
        return recipients;
    }

    /** One fact per kind and group of places, so a list of 10,000 numbers costs no more than one number. */
    private static List<Finding> findings(Classification classification) {
        record Alike(brevvagt.finding.DataKind kind, Where where) {}
        Map<Alike, List<brevvagt.finding.Finding>> groups = new LinkedHashMap<>();
        for (var each : classification.findings()) {
            groups.computeIfAbsent(new Alike(each.kind(), Where.of(each.place())), _ -> new ArrayList<>())
                    .add(each);
        }
        var findings = new ArrayList<Finding>(groups.size());
        groups.forEach((alike, all) -> findings.add(new Finding(
                alike.kind(),
                alike.where(),
                (int) (PERCENT
                        * all.stream()
                                .mapToDouble(each -> each.confidence().value())
                                .max()
                                .orElse(0)),
                all.size(),
                all.stream().map(each -> each.place().label()).distinct().toList())));
        return findings;
    }

    private static Set<Unread> unread(Classification classification) {
        record Alike(brevvagt.message.Part.Cause cause, Where where) {}
        return classification.unread().stream()
                .collect(Collectors.groupingBy(
                        part -> new Alike(part.cause(), Where.of(part.place())),
                        LinkedHashMap::new,
                        Collectors.mapping(part -> part.place().label(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> new Unread(group.getKey().cause(), group.getKey().where(), group.getValue()))
                .collect(Collectors.toSet());
    }
}
