package brevvagt.mailetcontainer;

import java.util.List;

/** The container's file cannot be used; every problem is told at once, each as {@code file:line: message}. */
public final class InvalidContainerFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    public InvalidContainerFile(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file. */
    public List<String> problems() {
        return problems;
    }
}
