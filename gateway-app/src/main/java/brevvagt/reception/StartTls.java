package brevvagt.reception;

/** Whether a session can be encrypted. */
sealed interface StartTls permits StartTls.NotOffered, ServerTls {
    /** There is no certificate. */
    record NotOffered() implements StartTls {}

    /** What the settings provide for; throws {@link InvalidKeys} when a file cannot be used. */
    static StartTls of(TlsKeys keys, Admission admission) {
        return keys instanceof TlsKeys.None() ? new NotOffered() : ServerTls.of(keys, admission);
    }
}
