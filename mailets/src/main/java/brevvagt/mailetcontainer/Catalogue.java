package brevvagt.mailetcontainer;

import brevvagt.mailets.ActionIs;
import brevvagt.mailets.Block;
import brevvagt.mailets.Clear;
import brevvagt.mailets.Fail;
import brevvagt.mailets.HideRecipients;
import brevvagt.mailets.Hold;
import brevvagt.mailets.RequireTls;
import brevvagt.mailets.ScrubSubject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.james.transport.mailets.RemoveMimeHeader;
import org.apache.james.transport.mailets.RemoveMimeHeaderByPrefix;
import org.apache.james.transport.mailets.SetMimeHeader;
import org.apache.james.transport.mailets.ToProcessor;
import org.apache.james.transport.matchers.All;
import org.apache.james.transport.matchers.HasHeader;
import org.apache.james.transport.matchers.HasHeaderWithPrefix;
import org.apache.james.transport.matchers.SizeGreaterThan;
import org.apache.mailet.Mailet;
import org.apache.mailet.Matcher;

/**
 * The mailets and matchers that the container may load: ours, and those of James that open no socket, write no file and
 * change headers only. A name that is not here is refused at the start.
 */
record Catalogue(Map<String, Supplier<Mailet>> mailets, Map<String, Supplier<Matcher>> matchers) {
    Catalogue {
        mailets = Map.copyOf(mailets);
        matchers = Map.copyOf(matchers);
    }

    static Catalogue standard() {
        return new Catalogue(
                Map.ofEntries(
                        Map.entry("Block", Block::new),
                        Map.entry("Clear", Clear::new),
                        Map.entry("Fail", Fail::new),
                        Map.entry("HideRecipients", HideRecipients::new),
                        Map.entry("Hold", Hold::new),
                        Map.entry("RequireTls", RequireTls::new),
                        Map.entry("ScrubSubject", ScrubSubject::new),
                        Map.entry("RemoveMimeHeader", RemoveMimeHeader::new),
                        Map.entry("RemoveMimeHeaderByPrefix", RemoveMimeHeaderByPrefix::new),
                        Map.entry("SetMimeHeader", SetMimeHeader::new),
                        Map.entry("ToProcessor", ToProcessor::new)),
                Map.of(
                        "ActionIs", ActionIs::new,
                        "All", All::new,
                        "HasHeader", HasHeader::new,
                        "HasHeaderWithPrefix", HasHeaderWithPrefix::new,
                        "SizeGreaterThan", SizeGreaterThan::new));
    }

    /** The same catalogue with one mailet more. */
    Catalogue with(String name, Supplier<Mailet> mailet) {
        var more = new HashMap<>(mailets);
        more.put(name, mailet);
        return new Catalogue(more, matchers);
    }

    /** A new mailet, or empty when none has this name. */
    Optional<Mailet> mailet(String name) {
        return Optional.ofNullable(mailets.get(name)).map(Supplier::get);
    }

    /** A new matcher, or empty when none has this name. */
    Optional<Matcher> matcher(String name) {
        return Optional.ofNullable(matchers.get(name)).map(Supplier::get);
    }
}
