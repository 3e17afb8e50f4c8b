package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.DataKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sentence of the collection")
class MembershipStatementsTest {
    @ParameterizedTest
    @ValueSource(strings = {"members-da", "members-sv", "members-no", "members-en", "members-mixed"})
    void tells_of_a_membership_of_a_union(String collection) {
        assertThat(Collected.sentences("membership/" + collection))
                .filteredOn(sentence -> !Told.by(sentence).kinds().contains(DataKind.MEMBERSHIP))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"others-da", "others-sv", "others-no", "others-en", "others-mixed"})
    void tells_of_nobodys_membership_of_a_union(String collection) {
        assertThat(Collected.sentences("membership/" + collection))
                .filteredOn(sentence -> Told.by(sentence).kinds().contains(DataKind.MEMBERSHIP))
                .isEmpty();
    }
}
