package brevvagt.mailetcontainer;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.decision.Action;
import brevvagt.decision.Action.RequireTls;
import brevvagt.decision.Action.TlsLevel;
import brevvagt.enforcement.Change;
import brevvagt.enforcement.Enforced.Cleared;
import brevvagt.enforcement.Enforced.Held;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.enforcement.Enforced.Refused;
import brevvagt.enforcement.MailGroup;
import brevvagt.enforcement.Transport;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A group of recipients on its way through the mailets")
class MailetEnforcerTest {
    private static final Action HIDE = new Action.HideRecipients();
    private static final Action SCRUB = new Action.ScrubSubject();
    private static final Action TLS = new RequireTls(TlsLevel.ENCRYPT);
    private static final String MAIL = """
            Received: from a.example
            DKIM-Signature: v=1; d=mail.union.example; h=from:to:subject; b=abc
            From: union@union.example
            To: anna@member.example, berta@member.example
            Subject: SV: Anna's illness [Sag 2024-12]
            Message-ID: <1@union.example>

            Hej  \t
            """;

    private final MailetEnforcer enforcer = World.enforcer();

    @Test
    void gets_the_very_bytes_that_came_in_when_nothing_is_due() {
        var mail = World.mail(MAIL);
        var cleared = (Cleared) enforcer.enforce(mail, World.group());

        assertThat(cleared.mail().bytes()).isSameAs(mail.bytes());
        assertThat(cleared.mail().recipients()).containsExactly(World.ANNA, World.BERTA);
        assertThat(cleared.changes()).isEmpty();
    }

    @Test
    void gets_the_very_bytes_also_under_a_duty_of_the_connection() {
        var mail = World.mail(MAIL);
        var cleared = (Cleared) enforcer.enforce(mail, World.group(TLS));

        assertThat(cleared.mail().bytes()).isSameAs(mail.bytes());
        assertThat(cleared.mail().tls()).contains(TlsLevel.ENCRYPT);
    }

    @Test
    void gets_a_mail_without_recipients_and_subject_when_both_are_demanded() {
        var cleared = (Cleared) enforcer.enforce(World.mail(MAIL), World.group(HIDE, SCRUB, TLS));

        assertThat(World.sent(cleared)).isEqualTo(World.wire("""
                Received: from a.example
                From: union@union.example
                To: undisclosed-recipients:;
                Subject: SV: Meddelande [Sag 2024-12]
                Message-ID: <1@union.example>

                Hej  \t
                """));
        assertThat(cleared.changes()).containsExactly(Change.OWN_DKIM_SIGNATURE_REMOVED);
    }

    @Test
    void never_gets_a_Bcc_header() {
        var cleared =
                enforcer.enforce(World.mail(MAIL.replace("Message-ID", "Bcc: c@d.example\nMessage-ID")), World.group());

        assertThat(World.sent(cleared)).isEqualTo(World.wire(MAIL));
    }

    @Test
    void gets_seven_bits_where_the_next_hop_carries_no_more() {
        var group = new MailGroup(List.of(World.ANNA), Set.of(), Set.of(), Transport.SEVEN_BIT);
        var cleared = (Cleared) enforcer.enforce(World.mail(MAIL.replace("Hej", "Møde")), group);

        assertThat(World.sent(cleared)).matches("[\\x00-\\x7f]*").contains("M=C3=B8de");
        assertThat(cleared.mail().recipients()).containsExactly(World.ANNA);
        assertThat(cleared.changes())
                .containsExactlyInAnyOrder(Change.CONVERTED_TO_7BIT, Change.OWN_DKIM_SIGNATURE_REMOVED);
    }

    @Test
    void is_held_by_Hold_and_refused_by_Block_which_is_stronger() {
        var mail = World.mail(MAIL);

        assertThat(enforcer.enforce(mail, World.group(new Action.Hold(), SCRUB)))
                .isEqualTo(new Held(List.of(World.ANNA, World.BERTA), HoldCause.POLICY));
        assertThat(enforcer.enforce(mail, World.group(new Action.Hold(), new Action.Block())))
                .isEqualTo(new Refused(List.of(World.ANNA, World.BERTA)));
    }

    @Test
    void is_held_when_a_signed_part_would_have_to_change() {
        var signed = World.mail("""
                Subject: Anna
                To: anna@member.example
                Content-Type: multipart/signed; boundary=s

                --s
                Content-Type: text/calendar

                BEGIN:VCALENDAR
                ATTENDEE:mailto:anna@member.example
                END:VCALENDAR
                --s--
                """);

        assertThat(enforcer.enforce(signed, World.group(HIDE)))
                .isEqualTo(new Held(List.of(World.ANNA, World.BERTA), HoldCause.SIGNED));
        assertThat(enforcer.enforce(signed, World.group(SCRUB))).isInstanceOf(Cleared.class);
    }

    @Test
    void is_held_when_a_part_cannot_be_read_that_may_hold_what_is_to_go() {
        var tnef = World.mail("To: anna@member.example\nContent-Type: application/ms-tnef\n\nx\n");

        assertThat(enforcer.enforce(tnef, World.group(HIDE)))
                .isEqualTo(new Held(List.of(World.ANNA, World.BERTA), HoldCause.NOT_CLEARED));
    }
}
