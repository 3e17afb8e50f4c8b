package brevvagt.mailetcontainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The container's file as written: processors with their steps, each with its line. */
record ContainerFile(List<Processor> processors) {
    /** Where every mail begins. */
    static final String ROOT = "root";
    /** Where a mail goes for which a step failed. */
    static final String ERROR = "error";

    ContainerFile {
        processors = List.copyOf(processors);
    }

    /** One processor: steps that a mail passes in this order. */
    record Processor(String state, int line, List<Step> steps) {
        Processor {
            steps = List.copyOf(steps);
        }
    }

    /** A mailet for the mail that a matcher matches. */
    record Step(int line, String mailet, Optional<String> match, Map<String, String> parameters) {
        static final String ALL = "All";
        static final String TO_PROCESSOR = "ToProcessor";

        /** Whether no mail passes by. */
        boolean isForAll() {
            return match.filter(ALL::equals).isPresent();
        }

        /** The processor that this step hands the mail to, or empty when it hands it nowhere. */
        Optional<String> target() {
            return mailet.equals(TO_PROCESSOR)
                    ? Optional.of(parameters.getOrDefault("processor", ""))
                    : Optional.empty();
        }
    }

    /** The processor with this name, or empty when there is none. */
    Optional<Processor> processor(String state) {
        return processors.stream().filter(each -> each.state().equals(state)).findFirst();
    }

    static Step step(XmlElement element) {
        var parameters = new LinkedHashMap<String, String>();
        element.children().forEach(child -> parameters.put(child.name(), child.text()));
        return new Step(
                element.line(),
                element.attributes().getOrDefault("class", ""),
                Optional.ofNullable(element.attributes().get("match")),
                Map.copyOf(parameters));
    }
}
