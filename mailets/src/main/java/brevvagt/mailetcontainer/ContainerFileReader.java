package brevvagt.mailetcontainer;

import brevvagt.mailetcontainer.ContainerFile.Processor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads the container's file; what it does not know it refuses, with the line. */
final class ContainerFileReader {
    private final String name;
    private final List<String> problems;

    /** Reads a file of this name and adds what is wrong to the problems. */
    ContainerFileReader(String name, List<String> problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The processors of the file, as many as could be understood. */
    ContainerFile read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return containerFile(XmlElement.read(in));
        } catch (XMLStreamException malformed) {
            problem(malformed.getLocation().getLineNumber(), "is no well-formed XML");
        } catch (IOException unreadable) {
            problems.add(name + ": cannot be read");
        }
        return new ContainerFile(List.of());
    }

    private ContainerFile containerFile(XmlElement root) {
        expect(root, "mailetcontainer", Set.of());
        var processors = new ArrayList<Processor>();
        var states = new HashSet<String>();
        for (var group : root.children()) {
            expect(group, "processors", Set.of());
            for (var element : group.children()) {
                expect(element, "processor", Set.of("state"));
                var processor = processor(element);
                if (!states.add(processor.state())) {
                    problem(element.line(), "the processor " + processor.state() + " is there twice");
                }
                processors.add(processor);
            }
        }
        return new ContainerFile(processors);
    }

    private Processor processor(XmlElement element) {
        var state = element.attributes().getOrDefault("state", "");
        if (state.isEmpty()) {
            problem(element.line(), "a processor needs a state, its name");
        }
        element.children().forEach(this::checkStep);
        return new Processor(
                state,
                element.line(),
                element.children().stream().map(ContainerFile::step).toList());
    }

    private void checkStep(XmlElement element) {
        expect(element, "mailet", Set.of("match", "class", "onMailetException", "onMatchException"));
        for (var attribute : List.of("onMailetException", "onMatchException")) {
            var value = element.attributes().getOrDefault(attribute, ContainerFile.ERROR);
            if (!value.equals(ContainerFile.ERROR)) {
                problem(
                        element.line(),
                        attribute + "=\"" + value + "\": a failed step must lead to error, else mail leaves unchecked");
            }
        }
        for (var parameter : element.children()) {
            if (!parameter.children().isEmpty() || !parameter.attributes().isEmpty()) {
                problem(parameter.line(), "a parameter is a plain text");
            }
        }
    }

    private void expect(XmlElement element, String wanted, Set<String> attributes) {
        if (!element.name().equals(wanted)) {
            problem(element.line(), "<" + element.name() + "> is not known here, <" + wanted + "> is");
        }
        element.attributes().keySet().stream()
                .filter(attribute -> !attributes.contains(attribute))
                .forEach(unknown -> problem(element.line(), "the attribute " + unknown + " is not known"));
    }

    private void problem(int line, String message) {
        problems.add(name + ":" + line + ": " + message);
    }
}
