package brevvagt.store.audit;

import brevvagt.audit.Event;
import brevvagt.audit.Event.Fate;
import brevvagt.delivery.Outcome;
import brevvagt.delivery.TlsEvidence;
import brevvagt.enforcement.Enforced.HoldCause;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.regex.Pattern;

/** The members that say what became of a mail for one recipient. */
final class FateJson {
    /** A protocol name such as {@code TLSv1.1}; whatever else a server said stays out. */
    private static final Pattern PROTOCOL = Pattern.compile("[A-Za-z0-9. ]{1,20}");

    private FateJson() {}

    static void write(JsonGenerator json, Fate fate) throws IOException {
        switch (fate) {
            case Fate.Sent(var outcome) -> sent(json, outcome);
            case Fate.Held(var cause) -> held(json, cause);
            case Fate.Queued(var action) -> {
                json.writeStringField("outcome", "DEFERRED");
                json.writeStringField("action", action);
            }
            case Fate.Refused(var policy) -> {
                json.writeStringField("outcome", "REFUSED");
                json.writeStringField("policy", policy);
            }
        }
    }

    static void write(JsonGenerator json, Event.End end) throws IOException {
        switch (end) {
            case Event.End.Held(var cause) -> held(json, cause);
            case Event.End.Expired(var lastAnswer) -> {
                json.writeStringField("outcome", "FAILED");
                json.writeStringField("cause", "EXPIRED");
                json.writeStringField("answer", lastAnswer.redacted());
            }
        }
    }

    private static void held(JsonGenerator json, HoldCause cause) throws IOException {
        json.writeStringField("outcome", "HELD");
        json.writeStringField("cause", cause.name());
    }

    private static void sent(JsonGenerator json, Outcome outcome) throws IOException {
        json.writeStringField("outcome", label(outcome));
        switch (outcome) {
            case Outcome.Delivered(var evidence, var answer) -> taken(json, evidence, answer.redacted());
            case Outcome.Relayed(var evidence, var answer, var _) -> taken(json, evidence, answer.redacted());
            case Outcome.Deferred(var answer) -> json.writeStringField("answer", answer.redacted());
            case Outcome.Rejected(var answer) -> json.writeStringField("answer", answer.redacted());
            case Outcome.TlsTooWeak(var offered) ->
                json.writeStringField("offered", PROTOCOL.matcher(offered).matches() ? offered : "other");
            case Outcome.InDoubt() -> {}
        }
    }

    private static String label(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> "DELIVERED";
            case Outcome.Relayed _ -> "RELAYED";
            case Outcome.Deferred _ -> "DEFERRED";
            case Outcome.Rejected _, Outcome.TlsTooWeak _ -> "FAILED";
            case Outcome.InDoubt() -> "IN_DOUBT";
        };
    }

    private static void taken(JsonGenerator json, TlsEvidence evidence, String answer) throws IOException {
        json.writeObjectFieldStart("tls");
        json.writeStringField("hop", evidence.hop().name());
        json.writeStringField("version", evidence.version());
        json.writeStringField("cipher", evidence.cipher());
        json.writeStringField("peer", evidence.peer().name());
        json.writeEndObject();
        json.writeStringField("answer", answer);
    }
}
