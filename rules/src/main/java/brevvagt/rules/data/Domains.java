package brevvagt.rules.data;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A set of mail domains, such as those of public mail services; a domain does not stand for its subdomains. */
public record Domains(Set<String> names) {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    public Domains {
        names = Set.copyOf(names);
    }

    /** The domains of a file, one a line. */
    public static Domains read(LineFile file) {
        var names = new HashSet<String>();
        for (var line : file.lines()) {
            var name = line.text().toLowerCase(Locale.ROOT);
            if (!DOMAIN.matcher(name).matches()) {
                throw file.bad(line, "is not a domain such as example.org");
            }
            names.add(name);
        }
        return new Domains(names);
    }

    /** Whether the domain, in lower case, is one of them. */
    public boolean contains(String domain) {
        return names.contains(domain);
    }
}
