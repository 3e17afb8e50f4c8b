package brevvagt.settings;

import java.util.List;

/** The settings cannot be used; each problem says where it stands and what to do. */
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    public InvalidSettings(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Whether the command line alone is to blame. */
    public boolean isUsage() {
        return problems.stream().allMatch(problem -> problem.startsWith("--"));
    }

    /** The problems, one line each. */
    public List<String> problems() {
        return problems;
    }
}
