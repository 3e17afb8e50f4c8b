package brevvagt.enforcement;

/** Something the gateway did to a mail beyond the actions decided on; it is recorded. */
public enum Change {
    /** A signature of an own domain that the change would have broken (RFC 6376); the sending system signs anew. */
    OWN_DKIM_SIGNATURE_REMOVED,
    /** Made 7-bit for a next hop without 8BITMIME or SMTPUTF8. */
    CONVERTED_TO_7BIT
}
