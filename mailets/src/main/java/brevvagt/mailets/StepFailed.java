package brevvagt.mailets;

import jakarta.mail.MessagingException;

/** A mailet or matcher failed. The container logs this text, so it names classes and never anything of the mail. */
public final class StepFailed extends MessagingException {
    private static final long serialVersionUID = 1;

    private final String step;

    /** The named step failed for this cause; of the cause only its class is kept. */
    public StepFailed(String name, Throwable cause) {
        super(name + ": " + cause.getClass().getName());
        this.step = name + ": " + cause.getClass().getName();
    }

    /** The step and the class of what it threw. */
    public String step() {
        return step;
    }
}
