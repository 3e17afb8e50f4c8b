package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A reply")
class QuotedReplyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Den 5. januar 2026 kl. 10.00 skrev Bo Ek <bo@borger.example>:\n\n",
                "Den man. 5. jan. 2026 kl. 10.00 skrev Bo Ek <\nbo@borger.example>:\n\n> tekst\n",
                "Den mån 5 jan. 2026 kl 10:00 skrev Bo Ek <bo@borger.example>:\n",
                "5 jan. 2026 kl. 10:00 skrev Bo Ek:\n\n",
                "man. 5. jan. 2026 kl. 10:00 skrev Bo Ek <bo@borger.example>:\n",
                "On Mon, Jan 5, 2026 at 10:00 AM Bo Ek <bo@borger.example> wrote:\n",
                "-----Original Message-----\nFrom: Bo Ek\n",
                "-----Oprindelig meddelelse-----\nFra: Bo Ek\n",
                "-----Ursprungligt meddelande-----\n",
                "-----Opprinnelig melding-----\n",
                "---------- Forwarded message ---------\nFrom: Bo\n",
                "________________________________\nFra: Bo Ek <bo@borger.example>\nSendt: 5. januar 2026\nTil: Karl\n",
                "Fra: Bo Ek\nSendt: 5. januar 2026 10:00\nTil: Karl\nEmne: Sag\n",
                "Från: Bo Ek\nSkickat: den 5 januari 2026 10:00\nTill: Karl\nÄmne: Sak\n",
                "From: Bo Ek\nSent: Monday, January 5, 2026\nTo: Karl\nSubject: Case\n",
                "*Fra:* Bo Ek\n*Dato:* 5. januar\n*Til:* Karl\n",
            })
    void is_parted_from_the_mail_it_answers(String introduction) {
        var split = QuotedReply.split("Mit svar.\n\n" + introduction + "Deres ord.\n");

        assertThat(split.own()).contains("Mit svar.").doesNotContain("Bo Ek", "2026");
        assertThat(split.quoted()).contains(introduction.substring(0, 9));
    }

    @Test
    void keeps_what_is_written_below_and_between_quoted_lines() {
        var split = QuotedReply.split("""
                Den 5. januar 2026 skrev Bo:
                > spørgsmål et
                svar et
                > spørgsmål to
                svar to
                """);

        assertThat(split.own()).isEqualTo("svar et\nsvar to\n");
        assertThat(split.quoted()).isEqualTo("Den 5. januar 2026 skrev Bo:\n> spørgsmål et\n> spørgsmål to\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fra: nu af mødes vi 2 gange.\nDet er aftalt.\n",
                "Min bror skrev: kom i 2026\n",
                "Her er tre punkter fra 2026:\nskrev vi ikke det?\n",
                "--- \n__\n-----\n",
                "Til: alle\nEmne: fest\n",
            })
    void is_all_its_sender_s_own_where_nothing_is_quoted(String text) {
        assertThat(QuotedReply.split(text)).isEqualTo(new QuotedReply.Split(text, ""));
    }

    @Test
    void loses_no_character() {
        var text = "a\r\n> b\n\nDen 1. maj 2026 skrev Bo:\n> c\nFra: x\nSendt: y\nTil: z\nrest";

        var split = QuotedReply.split(text);

        assertThat(split.own().length() + split.quoted().length()).isEqualTo(text.length());
    }
}
