package brevvagt.endtoend;

import java.nio.charset.StandardCharsets;

/** The few mails most tests need. */
final class Mails {
    static final String FROM = "anna@dm.example";
    static final String TO = "bo@firma.example";
    static final byte[] CLEAN = mail("Hej", "Vi ses tirsdag.");
    static final byte[] WITH_CPR = mail("Sag", "Mettes CPR-nr. er 230478-2155.");

    private Mails() {}

    static byte[] mail(String subject, String text) {
        return ("From: " + FROM + "\r\nTo: " + TO + "\r\nSubject: " + subject + "\r\nMessage-ID: <m@dm.example>\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
