package brevvagt.mailetcontainer;

import brevvagt.mailetcontainer.ContainerFile.Step;
import org.apache.commons.configuration2.BaseHierarchicalConfiguration;

/** The checked file in the form that the container takes. */
final class ContainerConfiguration {
    private ContainerConfiguration() {}

    static BaseHierarchicalConfiguration of(ContainerFile file) {
        var configuration = new BaseHierarchicalConfiguration();
        configuration.addProperty("[@enableJmx]", false);
        for (var processor : file.processors()) {
            configuration.addProperty("processor(-1)[@state]", processor.state());
            configuration.addProperty("processor[@enableJmx]", false);
            processor.steps().forEach(step -> add(configuration, step));
        }
        return configuration;
    }

    /** The parameters of one step alone. */
    static BaseHierarchicalConfiguration parameters(Step step) {
        var configuration = new BaseHierarchicalConfiguration();
        step.parameters().forEach(configuration::addProperty);
        return configuration;
    }

    /** A key without an index means the last element added. */
    private static void add(BaseHierarchicalConfiguration configuration, Step step) {
        configuration.addProperty("processor.mailet(-1)[@class]", step.mailet());
        step.match().ifPresent(match -> configuration.addProperty("processor.mailet[@match]", match));
        step.parameters().forEach((key, value) -> configuration.addProperty("processor.mailet." + key, value));
    }
}
