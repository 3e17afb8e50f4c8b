package brevvagt.custody;

import brevvagt.message.MessageId;

/** Keeps mail, and the notices about it, encrypted and durable until each recipient is accounted for. */
public interface Custody {
    /**
     * Returns when all of it would survive a power cut; throws {@link CustodyUnavailable} when nothing of it is kept. A
     * second deposit of the same mail adds its recipients and puts its notices in the place of those kept before.
     */
    void keep(Deposit deposit);

    /** Gives up again what was kept of a mail, notices included: its sender is asked to try again. */
    void withdraw(MessageId mail);

    /** The store could not keep the mail: the sender must hear 4xx. */
    final class CustodyUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public CustodyUnavailable(Throwable cause) {
            super("custody could not keep a mail", cause);
        }
    }
}
