package brevvagt.message.mime;

/**
 * What surrounds a part.
 *
 * @param kind the subtype of the multipart it stands in, or empty when the part is a whole mail
 * @param depth how many multiparts and mails are around it
 * @param outermost whether the part, or the multipart it stands in, is the whole content of its mail
 */
record Container(MailScope scope, String kind, int depth, boolean outermost) {
    static Container mail(MailScope scope, int depth) {
        return new Container(scope, "", depth, true);
    }

    /** The surroundings of the parts of a multipart that stands here. */
    Container multipart(String subtype) {
        return new Container(scope, subtype, depth + 1, kind.isEmpty());
    }

    /** The type of a part that names none (RFC 2046 section 5.1.5). */
    String defaultType() {
        return kind.equals("digest") ? "message/rfc822" : "text/plain";
    }

    /** Whether an encrypted part here is all there is to the mail. */
    boolean isWholeMail() {
        return scope.isOutgoing() && outermost && (kind.isEmpty() || kind.equals("encrypted"));
    }
}
