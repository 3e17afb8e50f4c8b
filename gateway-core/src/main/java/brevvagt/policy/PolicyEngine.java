package brevvagt.policy;

import brevvagt.classification.Classification;
import brevvagt.decision.PolicyRevision;
import brevvagt.message.OutgoingMessage;
import java.util.List;

/** Applies the policies in force to one mail. Safe for many threads; whatever it throws keeps the mail from leaving. */
public interface PolicyEngine {
    /** All proposals of all rules, in no particular order. */
    Proposals propose(OutgoingMessage message, Classification classification);

    /** The proposals for one mail, what is only noted, and the revision of the rules that made them. */
    record Proposals(List<Proposal> all, List<Note> notes, PolicyRevision revision) {
        public Proposals {
            all = List.copyOf(all);
            notes = List.copyOf(notes);
        }

        /** Proposals without notes. */
        public Proposals(List<Proposal> all, PolicyRevision revision) {
            this(all, List.of(), revision);
        }
    }
}
