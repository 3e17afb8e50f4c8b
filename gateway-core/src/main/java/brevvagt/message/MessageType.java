package brevvagt.message;

/** What kind of mail it is, as its structure and headers say; a mail can be several. */
public enum MessageType {
    CALENDAR,
    AUTOMATIC_REPLY,
    AUTOMATIC_FORWARD,
    REPLY_WITH_QUOTE,
    /** The whole mail is encrypted: S/MIME, PGP or message.rpmsg (DM-9). */
    ENCRYPTED,
    /** At least one attachment carries a password of its own (DM-9). */
    ENCRYPTED_ATTACHMENT,
    /** Signed by S/MIME or PGP: changing a signed part would break the signature. */
    SIGNED,
    /** Two readers could understand the structure differently. */
    MALFORMED,
    /** Bare line ends were made CRLF at entry. */
    NORMALISED
}
