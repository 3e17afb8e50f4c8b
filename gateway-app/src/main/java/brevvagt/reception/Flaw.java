package brevvagt.reception;

/** Why the content of a mail cannot be taken; the first one found counts. */
enum Flaw {
    /** A carriage return or line feed of its own: two servers could see two different ends (SMTP smuggling). */
    BARE_LINE_END,
    /** A NUL byte, which RFC 5321 section 2.3.8 and every C program after us do not expect. */
    NUL,
    /** More bytes than one mail may have. */
    TOO_BIG,
    /** More bytes than were announced, and no memory for the rest. */
    NO_MEMORY
}
