package brevvagt.finding.words;

import java.util.List;

/** Word files that cannot be used; it tells everything that is wrong, each as {@code file:line: message}. */
public final class InvalidWords extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidWords(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem as {@code file:line: message}. */
    public List<String> problems() {
        return problems;
    }
}
