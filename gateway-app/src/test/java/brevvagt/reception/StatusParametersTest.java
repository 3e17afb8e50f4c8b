package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.message.StatusRequest.Notify;
import brevvagt.message.Xtext;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A parameter of RFC 3461")
class StatusParametersTest {
    private static final int ROUNDS = 200_000;
    /** The characters at the borders of the grammar, and a few on either side. */
    private static final String ALPHABET = "+++2BA7Ff09 !~=;;az,<>\"\\{}\u007fæ\u0000\t";

    private static final Pattern ENVELOPE_ID = Pattern.compile("([!-*,-<>-~]|\\+([2-6][0-9A-F]|7[0-9A-E])){1,100}");
    private static final Pattern ORIGINAL_RECIPIENT =
            Pattern.compile("([Uu][Tt][Ff]-8;([!-*,-<>-~\\x7f-\\uffff]|\\+[0-9A-F]{2})+)|"
                    + "([A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~]+;([!-*,-<>-~]|\\+[0-9A-F]{2})+)");

    @Test
    void is_taken_exactly_when_the_grammar_says_so() {
        var random = new Random(3461);
        int taken = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var text = text(random, random.nextInt(12));
            assertThat(Xtext.isEnvelopeId(text))
                    .as(text)
                    .isEqualTo(ENVELOPE_ID.matcher(text).matches());
            for (var type : new String[] {"", "rfc822;", "utf-8;", "x-y+z;"}) {
                boolean good = Xtext.isOriginalRecipient(type + text);
                assertThat(good)
                        .as(type + text)
                        .isEqualTo(ORIGINAL_RECIPIENT.matcher(type + text).matches());
                taken += good ? 1 : 0;
            }
        }
        assertThat(taken).as("both outcomes are tried").isBetween(ROUNDS / 100, ROUNDS);
    }

    @Test
    void never_breaks_the_reader_of_commands_and_is_never_half_taken() {
        var random = new Random(1891);
        var words =
                new String[] {"NOTIFY=", "notify", "ORCPT=rfc822;", "ORCPT=", "SUCCESS", "NEVER", ",", " ", "=", "DELAY"
                };
        for (int i = 0; i < ROUNDS; i++) {
            var line = new StringBuilder("RCPT TO:<bo@member.example> ");
            for (int n = random.nextInt(6); n > 0; n--) {
                line.append(words[random.nextInt(words.length)]).append(text(random, random.nextInt(3)));
            }
            var text = line.toString().replaceAll("\\p{Cntrl}", "x"); // such lines never come so far
            switch (CommandParser.parse(text)) {
                case Command.Rcpt(var _, var asked) -> {
                    assertThat(asked.wanted()).isSubsetOf(Notify.values());
                    assertThat(asked.said())
                            .isEqualTo(text.toUpperCase(Locale.ROOT).contains(" NOTIFY="));
                }
                case Command.Invalid(var reply) -> assertThat(reply.code()).isIn(501, 555);
                case Command other -> throw new AssertionError(other.getClass());
            }
        }
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
