package brevvagt.enforcement.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Invitations as Outlook and others send them. */
final class Meetings {
    static final String ATTENDEES = """
            ATTENDEE;ROLE=REQ-PARTICIPANT;CN="Anna: Member":mailto:anna@member.exam
             ple
            ATTEN
             DEE:mailto:berta@member.example
            attendee;encoding=quoted-printable:mailto=3A=
            cecilia=40member.example
            """;

    static final String FILE_WITH =
            base64("BEGIN:VCALENDAR\r\nUID:2\r\nATTENDEE:mailto:dora@member.example\r\nEND:VCALENDAR\r\n");
    static final String FILE_WITHOUT = base64("BEGIN:VCALENDAR\r\nUID:2\r\nEND:VCALENDAR\r\n");

    static final String INVITATION = """
            From: union@union.example
            To: anna@member.example
            Subject: Meeting
            MIME-Version: 1.0
            Content-Type: multipart/mixed;
            \tboundary="=_outer"

            A preamble, kept.
            --=_outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Mødet er i morgen.\t\s
            --inner
            content-type: TEXT/Calendar; method=REQUEST; charset=utf-8

            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:1@union.example
            SEQUENCE:3
            ORGANIZER;CN=Union:mailto:union@union.example
            """ + ATTENDEES + """
            SUMMARY:A title that is folded just here so that the fold must be ke
             pt as it is
            END:VEVENT
            END:VCALENDAR
            --inner--
            --=_outer
            Content-Type: application/octet-stream; name="no-name-of-a-calendar.bin"
            Content-Transfer-Encoding: base64

            """ + FILE_WITH + """

            --=_outer
            Content-Type: message/rfc822

            Subject: an attached mail stays as it is
            To: other@member.example

            text
            --=_outer--
            An epilogue, kept.
            """;

    static final String SIGNED_INVITATION = """
            From: union@union.example
            To: anna@member.example
            Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=s

            --s
            Content-Type: multipart/mixed; boundary=inner

            --inner
            Content-Type: text/calendar

            BEGIN:VCALENDAR
            ATTENDEE:mailto:anna@member.example
            END:VCALENDAR
            --inner--
            --s
            Content-Type: application/pkcs7-signature

            MIIB
            --s--
            """;

    private Meetings() {}

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
