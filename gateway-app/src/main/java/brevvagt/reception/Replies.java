package brevvagt.reception;

import brevvagt.delivery.SmtpReply;

/** The replies reception gives of itself (RFC 5321 section 4.2, RFC 3463). */
final class Replies {
    static final SmtpReply OK = new SmtpReply(250, "2.0.0", "OK");
    static final SmtpReply SENDER_OK = new SmtpReply(250, "2.1.0", "Sender OK");
    static final SmtpReply RECIPIENT_OK = new SmtpReply(250, "2.1.5", "Recipient OK");
    static final SmtpReply CHUNK_OK = new SmtpReply(250, "2.0.0", "Chunk OK");
    static final SmtpReply GO_AHEAD = new SmtpReply(354, "", "End the mail with a dot on a line of its own");
    static final SmtpReply READY_FOR_TLS = new SmtpReply(220, "2.0.0", "Ready to start TLS");
    static final SmtpReply BYE = new SmtpReply(221, "2.0.0", "Goodbye");
    static final SmtpReply CANNOT_VERIFY = new SmtpReply(252, "2.5.0", "Not verified, but the mail will be tried");
    static final SmtpReply HELP = new SmtpReply(
            214, "2.0.0", "EHLO HELO MAIL RCPT DATA BDAT RSET NOOP VRFY HELP QUIT STARTTLS AUTH; see RFC 5321");
    static final SmtpReply AUTHENTICATED = new SmtpReply(235, "2.7.0", "Authentication successful");

    static final SmtpReply STOPPING = new SmtpReply(421, "4.3.2", "The gateway is stopping, try again later");
    static final SmtpReply TOO_MANY_CONNECTIONS = new SmtpReply(421, "4.7.0", "Too many connections, try again later");
    static final SmtpReply TOO_SLOW = new SmtpReply(421, "4.4.2", "Waited too long, closing the connection");
    static final SmtpReply TOO_MANY_ERRORS = new SmtpReply(421, "4.7.0", "Too many errors, closing the connection");
    static final SmtpReply FAULT = new SmtpReply(451, "4.3.0", "The gateway could not handle the mail, try again");
    static final SmtpReply NEXT_SERVER_DOWN =
            new SmtpReply(451, "4.4.1", "The recipient's next server cannot be reached, try again later");
    static final SmtpReply NO_MEMORY = new SmtpReply(452, "4.3.1", "Too much mail under way, try again later");
    static final SmtpReply TOO_MANY_RECIPIENTS = new SmtpReply(452, "4.5.3", "Too many recipients");

    static final SmtpReply GARBLED = new SmtpReply(500, "5.5.2", "Command lines are UTF-8 without control characters");
    static final SmtpReply LINE_TOO_LONG = new SmtpReply(500, "5.5.2", "The command line is too long");
    static final SmtpReply UNKNOWN_COMMAND = new SmtpReply(500, "5.5.1", "Unknown command");
    static final SmtpReply NOT_IMPLEMENTED = new SmtpReply(502, "5.5.1", "Command not implemented");
    static final SmtpReply SYNTAX = new SmtpReply(501, "5.5.4", "Syntax error in the command's arguments");
    static final SmtpReply BAD_SENDER = new SmtpReply(501, "5.1.7", "The sender's address is not valid");
    static final SmtpReply BAD_RECIPIENT = new SmtpReply(501, "5.1.3", "The recipient's address is not valid");
    static final SmtpReply NO_MAILBOXES = new SmtpReply(550, "5.1.1", "No mailboxes here, name a domain");
    static final SmtpReply NEEDS_SMTPUTF8 = new SmtpReply(553, "5.6.7", "Such an address needs MAIL with SMTPUTF8");
    static final SmtpReply UNKNOWN_PARAMETER = new SmtpReply(555, "5.5.4", "A parameter is not supported");
    static final SmtpReply HELLO_FIRST = new SmtpReply(503, "5.5.1", "Send EHLO first");
    static final SmtpReply NESTED_MAIL = new SmtpReply(503, "5.5.1", "A mail is under way already");
    static final SmtpReply MAIL_FIRST = new SmtpReply(503, "5.5.1", "Send MAIL first");
    static final SmtpReply BDAT_UNDER_WAY = new SmtpReply(503, "5.5.1", "Chunks are under way, only BDAT can follow");
    static final SmtpReply NO_RECIPIENTS = new SmtpReply(554, "5.5.1", "No valid recipients");
    static final SmtpReply TLS_NOT_OFFERED = new SmtpReply(502, "5.5.1", "TLS is not offered here");
    static final SmtpReply NOT_DURING_MAIL = new SmtpReply(503, "5.5.1", "Not while a mail is under way");
    static final SmtpReply AUTHENTICATED_ALREADY = new SmtpReply(503, "5.5.1", "Authenticated already");
    static final SmtpReply AUTH_NOT_OFFERED = new SmtpReply(502, "5.5.1", "AUTH is not offered here");
    static final SmtpReply AUTH_NEEDS_TLS = new SmtpReply(538, "5.7.11", "AUTH needs TLS: send STARTTLS first");
    static final SmtpReply UNKNOWN_MECHANISM = new SmtpReply(504, "5.5.4", "The mechanisms are PLAIN and LOGIN");
    static final SmtpReply AUTH_CANCELLED = new SmtpReply(501, "5.7.0", "Authentication cancelled");
    static final SmtpReply AUTH_GARBLED = new SmtpReply(501, "5.5.2", "Not the base64 that the mechanism asks for");
    static final SmtpReply BAD_CREDENTIALS = new SmtpReply(535, "5.7.8", "User name or password is not right");

    static final SmtpReply NEEDS_TLS = new SmtpReply(530, "5.7.0", "Must issue a STARTTLS command first");
    static final SmtpReply NOT_PERMITTED = new SmtpReply(550, "5.7.1", "Not permitted to send through this gateway");
    static final SmtpReply BARE_LINE_END = new SmtpReply(550, "5.6.11", "The mail holds a CR or LF of its own");
    static final SmtpReply HOLDS_NUL = new SmtpReply(550, "5.6.11", "The mail holds a NUL byte");
    static final SmtpReply TOO_BIG = new SmtpReply(552, "5.3.4", "The mail is too big");
    static final SmtpReply LOOP = new SmtpReply(554, "5.4.14", "The mail is going round in a loop");

    private Replies() {}

    /** The answer to content with that flaw. */
    static SmtpReply to(Flaw flaw) {
        return switch (flaw) {
            case BARE_LINE_END -> BARE_LINE_END;
            case NUL -> HOLDS_NUL;
            case TOO_BIG -> TOO_BIG;
            case NO_MEMORY -> NO_MEMORY;
        };
    }
}
