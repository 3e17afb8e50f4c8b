package brevvagt.enforcement;

/**
 * Carrying out the actions failed: nothing of the mail may leave and the sender must hear 4xx. The text names classes and
 * steps only, never anything of the mail.
 */
public final class EnforcementFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EnforcementFailed(String step) {
        super(step);
    }
}
