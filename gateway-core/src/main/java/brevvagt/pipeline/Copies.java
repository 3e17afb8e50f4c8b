package brevvagt.pipeline;

/**
 * How recipients are kept from seeing each other.
 *
 * @param individually whether each gets a copy that names nobody else; otherwise all get one that names nobody
 * @param atOnce how many such copies are made while the sender waits; of more, all are left to custody
 */
public record Copies(boolean individually, int atOnce) {
    /** One copy for all. */
    public static final Copies TOGETHER = new Copies(false, 1);
}
