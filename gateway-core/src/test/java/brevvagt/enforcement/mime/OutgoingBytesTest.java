package brevvagt.enforcement.mime;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.enforcement.Change;
import brevvagt.enforcement.Transport;
import brevvagt.enforcement.mime.OutgoingBytes.Committed.Ready;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outgoing bytes")
class OutgoingBytesTest {
    private static final String SIGNED = """
            DKIM-Signature: v=1; d=Mail.Union.Example; s=a; h=From:
             To:Subject; b=abc
            DKIM-Signature: v=1; d=other.example; s=b; h=From:To:Subject; b=def
            DKIM-Signature: v=1; d=union.example; s=c; h=From; b=ghi
            DKIM-Signature: v=1; d=notunion.example; s=d; h=To; b=jkl
            From: union@union.example
            To: anna@member.example
            Subject: x

            body
            """;

    private final OutgoingBytes outgoing = new OutgoingBytes(Set.of("union.example"));

    @Test
    void lose_the_own_signatures_that_a_change_broke_and_no_others() throws Exception {
        var received = Mails.received(SIGNED);
        var copy = Mails.message(received);
        RecipientHiding.hide(copy);
        var ready = (Ready) outgoing.commit(received, copy, Transport.EVERYTHING);

        assertThat(ready.changes()).containsExactly(Change.OWN_DKIM_SIGNATURE_REMOVED);
        assertThat(Mails.text(ready.bytes()))
                .doesNotContain("b=abc")
                .contains("d=other.example", "d=notunion.example", "s=c; h=From; b=ghi");
    }

    @Test
    void lose_all_own_signatures_when_the_body_changed() throws Exception {
        var received = Mails.received(SIGNED.replace("body", "lønseddel"));
        var ready = (Ready) outgoing.commit(received, Mails.message(received), Transport.SEVEN_BIT);

        assertThat(Mails.text(ready.bytes())).doesNotContain("b=abc", "b=ghi").contains("b=def", "b=jkl");
    }

    @Test
    void never_name_blind_recipients() throws Exception {
        var received = Mails.received(
                "From: a@b.example\nBCC:x@y.example,\n z@y.example\nResent-Bcc: q@y.example\n\nBcc: in the text\n");
        var ready = (Ready) outgoing.commit(received, Mails.message(received), Transport.EVERYTHING);

        assertThat(outgoing.mayLeaveAsReceived(received, Transport.EVERYTHING)).isFalse();
        assertThat(Mails.text(ready.bytes())).isEqualTo(Mails.wire("From: a@b.example\n\nBcc: in the text\n"));
    }

    @Test
    void are_the_received_ones_where_only_the_text_speaks_of_blind_copies() {
        var received = Mails.received("From: a@b.example\nBccX: 1\n\nBcc: x@y.example\n");

        assertThat(outgoing.mayLeaveAsReceived(received, Transport.EVERYTHING)).isTrue();
    }

    @Test
    void get_no_header_that_the_sender_did_not_write() throws Exception {
        var received = Mails.received(Meetings.INVITATION);
        var copy = Mails.message(received);
        RecipientHiding.hide(copy);
        copy.saveChanges();
        var ready = (Ready) outgoing.commit(received, Mails.message(received), Transport.EVERYTHING);

        assertThat(ready.bytes()).isSameAs(received);
        assertThat(Mails.after(RecipientHiding::hide, received).bytes()).doesNotContain("Message-ID", "Date:");
    }
}
