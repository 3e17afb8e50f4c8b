package brevvagt.rules.facts;

import java.util.List;

/** Something a rule can ask about. */
public sealed interface Fact permits Mail, Sender, Recipient, Audience, Finding, Unread, Word, Limit {
    /** What the fact says in favour of a rule that matched it, masked; empty when it says nothing by itself. */
    default List<String> evidence() {
        return List.of();
    }
}
