package brevvagt.finding.number;

import brevvagt.finding.DataKind;
import brevvagt.finding.number.country.NationalNumber;
import brevvagt.finding.text.Span;

/** One country's reading of a stretch of text as a possible number. */
record Reading(NationalNumber number, Layout layout, Span span) {
    int start() {
        return span.start();
    }

    int end() {
        return span.end();
    }

    /** Whether it is ten digits, as so many other numbers are. */
    boolean isTenDigits() {
        return layout.isCommon() && (number.kind() == DataKind.CPR || number.kind() == DataKind.PERSONNUMMER);
    }
}
