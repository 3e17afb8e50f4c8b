package brevvagt.finding;

/**
 * One piece of evidence for or against a finding, such as "label cpr nearby"; it never quotes the text.
 *
 * @param weight what it added to the confidence; negative speaks against
 */
public record Clue(String what, double weight) {}
