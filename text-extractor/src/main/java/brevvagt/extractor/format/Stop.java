package brevvagt.extractor.format;

import brevvagt.extractor.Cause;

/** Reading a file ends here; what was read of it so far stays. */
public final class Stop extends RuntimeException {
    private final transient Cause reason;

    Stop(Cause reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Cause reason() {
        return reason;
    }
}
