package brevvagt.finding.statement;

import brevvagt.finding.text.Span;
import java.util.List;

/** Finds the names of persons in a short stretch of a text. */
public interface NameSearch {
    /** Where names stand in the window, in its order. */
    List<Span> names(String text, Span window);
}
