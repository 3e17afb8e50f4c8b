package brevvagt.rules.examples;

import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.Headers;
import brevvagt.message.MessageId;
import brevvagt.message.MessageType;
import brevvagt.message.OutgoingMessage;
import brevvagt.message.Part;
import brevvagt.message.Part.Cause;
import brevvagt.message.Place;
import brevvagt.message.ReversePath;
import brevvagt.rules.data.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the message an example describes, as reading the mail would have made it. */
final class ExampleMail {
    private static final MessageId ID = new MessageId("Q-EXAMPLE");

    private final YamlMap yaml;
    private final Function<String, List<Address>> addresses;

    ExampleMail(YamlMap yaml, Function<String, List<Address>> addresses) {
        this.yaml = yaml;
        this.addresses = addresses;
    }

    OutgoingMessage build(List<MessageType> types) {
        var visible = Stream.of("to", "cc").map(addresses).flatMap(List::stream).toList();
        var recipients =
                Stream.concat(visible.stream(), addresses.apply("bcc").stream()).toList();
        if (recipients.isEmpty()) {
            throw yaml.bad("to", "an example needs a recipient");
        }
        return new OutgoingMessage(
                ID, new Envelope(sender(), recipients, false, false), headers(), visible, parts(), Set.copyOf(types));
    }

    private ReversePath sender() {
        return addresses.apply("from").stream()
                .findFirst()
                .<ReversePath>map(ReversePath.Mailbox::new)
                .orElseGet(ReversePath.Null::new);
    }

    private Headers headers() {
        var fields = new ArrayList<Headers.Field>();
        yaml.text("subject").ifPresent(subject -> fields.add(new Headers.Field("Subject", subject)));
        var others = yaml.map("headers");
        others.keys().forEach(name -> fields.add(new Headers.Field(name, others.need(name))));
        return new Headers(fields);
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        text(parts, "subject", new Place.Subject());
        text(parts, "body", new Place.Body());
        text(parts, "quoted", new Place.Quoted());
        text(parts, "calendar", new Place.Calendar());
        var headers = yaml.map("headers");
        headers.keys().forEach(name -> parts.add(new Part.Text(new Place.Header(name), headers.need(name))));
        int number = 0;
        for (var name : yaml.texts("files")) {
            parts.add(new Part.Text(new Place.FileName(name, ++number), name));
        }
        yaml.maps("unread").forEach(each -> parts.add(unread(each)));
        return parts;
    }

    private void text(List<Part> parts, String key, Place place) {
        yaml.text(key).ifPresent(content -> parts.add(new Part.Text(place, content)));
    }

    private static Part unread(YamlMap yaml) {
        yaml.only("cause", "place");
        var cause = ExampleReader.constant(yaml, "cause", Cause.class, yaml.need("cause"));
        return new Part.Opaque(ExampleReader.place(yaml), cause);
    }
}
