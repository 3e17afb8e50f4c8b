package brevvagt.rules.facts;

import java.util.List;

/**
 * The outside addresses that every recipient can see, in To, Cc and the attendees of an invitation; exactly one.
 *
 * @param outside how many different ones
 * @param freeMail how many of them belong to public mail services, so are most likely private
 */
public record Audience(int outside, int freeMail) implements Fact {
    private static final int PERCENT = 100;

    /** The private addresses among the outside ones, in percent, rounded down; 0 when there is none. */
    public int freeMailShare() {
        return outside == 0 ? 0 : freeMail * PERCENT / outside;
    }

    @Override
    public List<String> evidence() {
        return freeMail > 0
                ? List.of("recipient evidence: " + freeMail + " free-mail addresses visible")
                : List.of("recipient evidence: " + outside + " outside addresses visible");
    }
}
