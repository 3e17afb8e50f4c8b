package brevvagt.rules;

import brevvagt.rules.data.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Rule packs that cannot be used, with everything that is wrong in them. */
public final class InvalidRules extends RuntimeException {
    private final transient List<Problem> problems;

    /** All problems, in the order of their files. */
    public InvalidRules(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** One line each. */
    public List<Problem> problems() {
        return problems;
    }
}
