package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.DataKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text that holds a secret of the organisation")
class BusinessStatementsTest {
    /** A few sentences need more than words to be understood; they stay in the resource as a reminder. */
    private static final int MISSED = 1;

    private final TriedSentences tried = TriedSentences.of(DataKind.BUSINESS, "business.txt");

    @Test
    void is_found() {
        assertThat(tried.found()).isPositive();
        assertThat(tried.missed()).hasSizeLessThanOrEqualTo(MISSED);
    }

    @Test
    void is_not_seen_in_a_near_miss() {
        assertThat(tried.quiet()).isPositive();
        assertThat(tried.alarmed()).isEmpty();
    }
}
