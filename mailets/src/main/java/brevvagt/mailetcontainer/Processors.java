package brevvagt.mailetcontainer;

import brevvagt.enforcement.EnforcementFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.james.mailetcontainer.impl.CompositeProcessorImpl;
import org.apache.james.server.core.MailImpl;

/** The processors of the container's file, checked and running. Safe for many threads; each mail runs in its caller's. */
final class Processors {
    private final CompositeProcessorImpl container;

    private Processors(CompositeProcessorImpl container) {
        this.container = container;
    }

    /** Starts the container, or throws {@link InvalidContainerFile} with all problems at once. */
    static Processors start(Path file, Catalogue catalogue, Map<String, Object> settings) {
        var name = file.getFileName().toString();
        var problems = new ArrayList<String>();
        var context = new ClosedContext(settings);
        var loaders = new Loaders(catalogue);
        var read = new ContainerFileReader(name, problems).read(file);
        if (problems.isEmpty()) {
            var steps = new StepCheck(name, problems, loaders, context);
            read.processors().forEach(processor -> processor.steps().forEach(steps::check));
            new ContainerCheck(name, problems).check(read);
        }
        if (!problems.isEmpty()) {
            throw new InvalidContainerFile(problems);
        }
        var container = new CompositeProcessorImpl(new NoMetrics(), context, loaders, loaders);
        container.configure(ContainerConfiguration.of(read));
        try {
            container.init();
        } catch (Exception refused) {
            throw new InvalidContainerFile(List.of(name + ": the container refuses it: " + refused.getMessage()));
        }
        return new Processors(container);
    }

    /** Sends the mail through. What is thrown on the way names classes only. */
    void run(MailImpl mail) {
        try {
            container.service(mail);
        } catch (Throwable fault) {
            throw new EnforcementFailed("the container: " + fault.getClass().getName());
        }
    }
}
