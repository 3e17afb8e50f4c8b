package brevvagt.rules.guard;

import brevvagt.finding.DataKind;
import brevvagt.message.Part.Cause;
import brevvagt.rules.facts.Audience;
import brevvagt.rules.facts.Finding;
import brevvagt.rules.facts.Limit;
import brevvagt.rules.facts.Mail;
import brevvagt.rules.facts.Recipient;
import brevvagt.rules.facts.Sender;
import brevvagt.rules.facts.Unread;
import brevvagt.rules.facts.Verb;
import brevvagt.rules.facts.Where;
import brevvagt.rules.facts.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything a rule can name. What is not here cannot be said. */
final class Vocabulary {
    static final String FACTS = "brevvagt.rules.facts.*";
    static final List<String> IMPORTS = List.of(FACTS, DataKind.class.getName(), Cause.class.getCanonicalName());
    static final String GLOBAL = "propose";
    static final String GLOBAL_TYPE = "brevvagt.rules.facts.Propose";

    private static final List<FactType<?>> TYPES = List.of(
            FactType.of(Mail.class)
                    .number("persons", Mail::persons)
                    .flag("calendar", Mail::isCalendar)
                    .flag("automaticReply", Mail::isAutomaticReply)
                    .flag("automaticForward", Mail::isAutomaticForward)
                    .flag("replyWithQuote", Mail::isReplyWithQuote)
                    .flag("encrypted", Mail::isEncrypted)
                    .flag("encryptedAttachment", Mail::isEncryptedAttachment)
                    .flag("signed", Mail::isSigned)
                    .flag("malformed", Mail::isMalformed),
            FactType.of(Sender.class)
                    .text("domain", Sender::domain)
                    .flag("internal", Sender::internal)
                    .flag("external", Sender::isExternal)
                    .flag("membersMailing", Sender::membersMailing),
            FactType.of(Recipient.class)
                    .text("domain", Recipient::domain)
                    .flag("internal", Recipient::internal)
                    .flag("external", Recipient::isExternal)
                    .flag("freeMail", Recipient::freeMail)
                    .flag("visible", Recipient::visible),
            FactType.of(Audience.class)
                    .number("outside", Audience::outside)
                    .number("freeMail", Audience::freeMail)
                    .number("freeMailShare", Audience::freeMailShare),
            FactType.of(Finding.class)
                    .choice("kind", DataKind.class, Finding::kind)
                    .choice("where", Where.class, Finding::where)
                    .number("confidence", Finding::confidence)
                    .number("count", Finding::count)
                    .flag("protectedData", Finding::isProtectedData)
                    .flag("sensitive", Finding::isSensitive)
                    .flag("nationalNumber", Finding::isNationalNumber),
            FactType.of(Unread.class)
                    .choice("cause", Cause.class, Unread::cause)
                    .choice("where", Where.class, Unread::where),
            FactType.of(Word.class).text("list", Word::list).choice("where", Where.class, Word::where),
            FactType.of(Limit.class).text("name", Limit::name).number("value", Limit::value));

    private Vocabulary() {}

    static Optional<FactType<?>> type(String name) {
        for (FactType<?> type : TYPES) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    static String knownTypes() {
        return TYPES.stream().map(FactType::name).collect(Collectors.joining(", "));
    }

    static Optional<Verb> verb(String word) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.word().equals(word))
                .findFirst();
    }

    static String knownVerbs() {
        return Arrays.stream(Verb.values()).map(Verb::word).collect(Collectors.joining(", "));
    }
}
