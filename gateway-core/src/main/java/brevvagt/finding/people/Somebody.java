package brevvagt.finding.people;

import brevvagt.finding.DataKind;
import brevvagt.finding.PersonKey;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody a mail tells of, with what is known of them so far. Two who prove to be one are joined. */
final class Somebody {
    /** What somebody is to the mail besides. */
    enum Part {
        SENDER,
        RECIPIENT,
        /** In a row of a list of several persons. */
        LISTED,
        /** Meant by a word such as "hun", and by nothing else. */
        THIRD_PERSON,
        /** Not even meant by a word. */
        UNTOLD
    }

    private final Map<DataKind, PersonKey> numbers = new EnumMap<>(DataKind.class);
    private final Set<Part> parts = new HashSet<>();
    private final Set<Integer> lists = new HashSet<>();
    private @Nullable String memberNumber;
    private @Nullable String mailbox;
    private @Nullable Name name;
    private Somebody into = this;

    /** Who this is, after all. */
    Somebody really() {
        while (into != into.into) {
            into = into.into;
        }
        return into;
    }

    void number(DataKind kind, PersonKey number) {
        really().numbers.putIfAbsent(kind, number);
    }

    void traits(Traits traits) {
        var self = really();
        traits.memberNumber().ifPresent(it -> self.memberNumber = self.memberNumber == null ? it : self.memberNumber);
        traits.mailbox().ifPresent(it -> self.mailbox = self.mailbox == null ? it : self.mailbox);
        traits.name().ifPresent(self::called);
    }

    void called(Name found) {
        var self = really();
        self.name = self.name == null ? found : self.name;
    }

    void is(Part part) {
        really().parts.add(part);
    }

    boolean isA(Part part) {
        return really().parts.contains(part);
    }

    void in(int list) {
        really().lists.add(list);
    }

    Optional<Name> name() {
        return Optional.ofNullable(really().name);
    }

    Optional<String> memberNumber() {
        return Optional.ofNullable(really().memberNumber);
    }

    Optional<String> mailbox() {
        return Optional.ofNullable(really().mailbox);
    }

    Map<DataKind, PersonKey> numbers() {
        return really().numbers;
    }

    /** Whether anything tells them from others. */
    boolean isKnown() {
        var self = really();
        return !self.numbers.isEmpty() || self.memberNumber != null || self.mailbox != null || self.name != null;
    }

    /** Whether something stronger than a name tells them from others. */
    boolean isSure() {
        var self = really();
        return !self.numbers.isEmpty() || self.memberNumber != null;
    }

    /** Whether nothing surer than a name speaks against their being one. */
    boolean mayBe(Somebody other) {
        var one = really();
        var two = other.really();
        boolean otherNumber = one.numbers.entrySet().stream()
                .anyMatch(each -> differs(each.getValue(), two.numbers.get(each.getKey())));
        return !otherNumber && !differs(one.memberNumber, two.memberNumber) && !areRows(one, two);
    }

    /** Two rows of one list with different mailboxes are two persons. */
    private static boolean areRows(Somebody one, Somebody two) {
        return differs(one.mailbox, two.mailbox) && one.sharesList(two);
    }

    boolean sharesList(Somebody other) {
        var two = other.really().lists;
        return really().lists.stream().anyMatch(two::contains);
    }

    /** Whether their names, if both have one, may be those of one person. */
    boolean mayBeCalled(Somebody other) {
        var one = really().name;
        var two = other.really().name;
        return one == null || two == null || one.key().equals(two.key()) || one.mayBe(two);
    }

    private static boolean differs(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Makes both one. */
    void join(Somebody other) {
        var one = really();
        var two = other.really();
        if (one == two) {
            return;
        }
        two.into = one;
        two.numbers.forEach(one.numbers::putIfAbsent);
        one.parts.addAll(two.parts);
        one.lists.addAll(two.lists);
        one.memberNumber = one.memberNumber == null ? two.memberNumber : one.memberNumber;
        one.mailbox = one.mailbox == null ? two.mailbox : one.mailbox;
        one.name = fuller(one.name, two.name);
    }

    private static @Nullable Name fuller(@Nullable Name one, @Nullable Name two) {
        return one == null || (two != null && two.isFull() && !one.isFull()) ? two : one;
    }
}
