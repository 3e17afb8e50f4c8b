package brevvagt.custody;

import java.util.List;

/** Keeps mail encrypted and durable until a reviewer releases or rejects it. */
public interface Custody {
    /** Returns when all of them would survive a power cut; throws {@link CustodyUnavailable} when they would not. */
    void take(List<HeldMail> mails);

    /** Gives mails up again that were taken for a delivery which then did not happen. */
    void forget(List<HeldMail> mails);

    /** The store could not keep the mail: the sender must hear 4xx. */
    final class CustodyUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public CustodyUnavailable(Throwable cause) {
            super("custody could not keep a mail", cause);
        }
    }
}
