package brevvagt.finding.people;

import brevvagt.finding.DataKind;
import java.util.List;

/** Knows what the title of a list, or the heading of one of its columns, says about everybody in it. */
public interface Headings {
    /** What a title says: "Medlemsliste HK Aarhus"; nothing for most. */
    List<Said> ofTitle(String title);

    /** What a column heading says: "Diagnose"; nothing for most. */
    List<Said> ofColumn(String heading);

    /**
     * One kind of data that is said of everybody in the list.
     *
     * @param weight per cent of certainty, before it is known whether there are persons in the list
     */
    record Said(DataKind kind, int weight, String why) {}
}
