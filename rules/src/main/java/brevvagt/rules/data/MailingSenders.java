package brevvagt.rules.data;

import brevvagt.message.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The addresses that members' mailings come from: local parts such as {@code klubb*}, with or without a domain. */
public record MailingSenders(List<Entry> entries) {
    public MailingSenders {
        entries = List.copyOf(entries);
    }

    /** One line: a local part, and the domain when only that one is meant. */
    record Entry(Glob localPart, Optional<String> domain) {
        boolean matches(Address address) {
            return localPart.matches(address.localPart().toLowerCase(Locale.ROOT))
                    && domain.map(address.domain()::equals).orElse(true);
        }
    }

    /** The addresses of a file, one a line. */
    public static MailingSenders read(LineFile file) {
        var entries = new ArrayList<Entry>();
        for (var line : file.lines()) {
            var parts = line.text().toLowerCase(Locale.ROOT).split("@", 2);
            var localPart = Glob.parse(parts[0])
                    .orElseThrow(() -> file.bad(line, "is not a local part such as klubb* or an address"));
            entries.add(new Entry(localPart, parts.length == 2 ? Optional.of(parts[1]) : Optional.empty()));
        }
        return new MailingSenders(entries);
    }

    /** Whether the address is one of them. */
    public boolean contains(Address address) {
        return entries.stream().anyMatch(entry -> entry.matches(address));
    }
}
