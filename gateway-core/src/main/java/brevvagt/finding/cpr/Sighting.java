package brevvagt.finding.cpr;

/** A possible number and where in the text it stands, from {@code start} up to but not including {@code end}. */
record Sighting(CprNumber number, CprLayout layout, int start, int end) {}
