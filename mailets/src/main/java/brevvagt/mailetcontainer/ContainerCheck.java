package brevvagt.mailetcontainer;

import brevvagt.decision.Action;
import brevvagt.mailetcontainer.ContainerFile.Processor;
import brevvagt.mailetcontainer.ContainerFile.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Checks that no mail can slip past an action or fall off: every action has its mailet, the order is Block, Hold, whatever
 * changes the mail, RequireTls, Clear, and every processor ends for every mail.
 */
final class ContainerCheck {
    /** The smaller the number, the earlier in a mail's way; what is not listed changes the mail. */
    private static final Map<String, Integer> ORDER =
            Map.of("Block", 1, "Hold", 2, "RequireTls", 4, Step.TO_PROCESSOR, 5, "Clear", 6);

    private static final int CHANGES = 3;

    private final String name;
    private final List<String> problems;

    /** Checks a file of this name and adds what is wrong to the problems. */
    ContainerCheck(String name, List<String> problems) {
        this.name = name;
        this.problems = problems;
    }

    void check(ContainerFile file) {
        file.processors().forEach(this::checkEnd);
        checkError(file);
        var way = way(file);
        checkReached(file, way);
        var steps = way.stream().flatMap(each -> each.steps().stream()).toList();
        checkOrder(steps);
        checkActions(file, steps);
    }

    /** The processors that a mail without faults passes, in their order. */
    private List<Processor> way(ContainerFile file) {
        var way = new ArrayList<Processor>();
        var next = file.processor(ContainerFile.ROOT);
        if (next.isEmpty()) {
            problems.add(name + ": the processor root is missing: every mail begins there");
        }
        while (next.isPresent() && !way.contains(next.get())) {
            way.add(next.get());
            next = next.get().steps().stream()
                    .flatMap(step -> step.target().stream())
                    .findFirst()
                    .flatMap(file::processor);
        }
        next.ifPresent(again -> problem(again.line(), "a mail would go round and round through " + again.state()));
        return way;
    }

    private void checkEnd(Processor processor) {
        var steps = processor.steps();
        if (steps.isEmpty() || !ends(steps.getLast())) {
            problem(
                    processor.line(),
                    "the processor " + processor.state()
                            + " has no catch-all: its last step must be match=\"All\" with Clear, ToProcessor or Fail");
        }
        for (var step : steps) {
            if (step.target().isPresent() && !step.isForAll()) {
                problem(step.line(), "ToProcessor needs match=\"All\": a condition could lead round an action");
            }
        }
    }

    private static boolean ends(Step step) {
        return step.isForAll()
                && switch (step.mailet()) {
                    case "Clear", "Fail", Step.TO_PROCESSOR -> true;
                    default -> false;
                };
    }

    private void checkError(ContainerFile file) {
        var error = file.processor(ContainerFile.ERROR);
        if (error.isEmpty()) {
            problems.add(name + ": the processor error is missing: failed mail goes there");
            return;
        }
        var steps = error.get().steps();
        if (steps.size() != 1 || !steps.getFirst().mailet().equals("Fail")) {
            problem(error.get().line(), "the processor error has one step, Fail: a mail that failed must not leave");
        }
    }

    private void checkReached(ContainerFile file, List<Processor> way) {
        for (var processor : file.processors()) {
            for (var step : processor.steps()) {
                step.target()
                        .filter(target -> file.processor(target).isEmpty())
                        .ifPresent(missing -> problem(step.line(), "there is no processor \"" + missing + "\""));
            }
            if (!way.contains(processor) && !processor.state().equals(ContainerFile.ERROR)) {
                problem(processor.line(), "no mail ever reaches the processor " + processor.state());
            }
        }
    }

    private void checkOrder(List<Step> steps) {
        int latest = 0;
        for (var step : steps) {
            int rank = ORDER.getOrDefault(step.mailet(), CHANGES);
            if (step.target().isEmpty()) {
                if (rank < latest) {
                    problem(
                            step.line(),
                            step.mailet() + " comes too late: the order is Block, Hold, changes, RequireTls, Clear");
                }
                latest = Math.max(latest, rank);
            }
        }
    }

    /** A mailet has the name of its action, a match its label. */
    private void checkActions(ContainerFile file, List<Step> steps) {
        int line = file.processor(ContainerFile.ROOT).map(Processor::line).orElse(1);
        for (var action : Action.class.getPermittedSubclasses()) {
            var label = label(action.getSimpleName());
            boolean there = steps.stream()
                    .anyMatch(step -> step.mailet().equals(action.getSimpleName())
                            && step.match().orElse("").equals("ActionIs=" + label));
            if (!there) {
                problem(
                        line,
                        "nothing carries out " + label + ": <mailet match=\"ActionIs=" + label + "\" class=\""
                                + action.getSimpleName() + "\"/> is missing");
            }
        }
    }

    /** {@code HideRecipients} is {@code HIDE_RECIPIENTS}. */
    static String label(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private void problem(int line, String message) {
        problems.add(name + ":" + line + ": " + message);
    }
}
