package brevvagt.demo;

import brevvagt.gateway.Gateway;
import brevvagt.message.ReceivedMail;
import java.util.List;

/** Tells a person what happened to one sample. */
@FunctionalInterface
public interface Narrator {
    /** Says it. */
    void tell(Happening happening);

    /** What happened: the answer at the final dot, and the mails that came out at the other end. */
    record Happening(Sample sample, String answer, List<ReceivedMail> arrived, Gateway gateway) {
        public Happening {
            arrived = List.copyOf(arrived);
        }

        /** The sample's name. */
        public String name() {
            return sample.name();
        }

        /** What the sample shows, in one sentence. */
        public String tells() {
            return sample.tells();
        }

        /** The reference in the answer, by which the audit record knows the mail. */
        public String reference() {
            int ref = answer.indexOf("Q-");
            return ref < 0 ? "" : answer.substring(ref).strip();
        }
    }
}
