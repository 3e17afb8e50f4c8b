package brevvagt.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.classification.Classifier;
import brevvagt.decision.Mode;
import brevvagt.rules.Deployment;
import brevvagt.rules.RulePacks;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The shipped packs")
class ShippedPacksTest {
    private final RulePacks packs = new RulePacks(Path.of("packs"));
    private final RuleCheck check = new RuleCheck(Classifier.ofNothing());

    @Test
    void are_those_of_dm_unionen_and_vardforbundet() {
        assertThat(packs.names()).containsExactly("dm", "unionen", "vardforbundet");
    }

    @Test
    void pass_all_their_examples() {
        assertThat(check.check(packs.read(packs.names())))
                .allSatisfy(checked -> assertThat(checked.problems()).isEmpty())
                .extracting(RuleCheck.Checked::policies)
                .containsExactly(3, 2, 3);
    }

    @Test
    void only_observe() {
        var book = packs.read(packs.names());
        assertThat(PolicyCard.of(book, Deployment.of(Set.of())))
                .allSatisfy(card -> assertThat(card.mode()).isEqualTo(Mode.OBSERVE))
                .extracting(PolicyCard::id)
                .containsExactly("DM-1", "DM-2", "DM-9", "UNI-2", "UNI-3", "VF-2", "VF-3", "VF-4");
    }

    @Test
    void cite_the_line_of_the_rule() {
        var cards = PolicyCard.of(packs.read(List.of("dm")), Deployment.of(Set.of()));
        assertThat(cards)
                .filteredOn(card -> card.id().equals("DM-2"))
                .singleElement()
                .satisfies(card -> assertThat(card.rules())
                        .extracting(PolicyCard.RuleTitle::location)
                        .containsExactly("packs/dm/dm-2.drl:4"));
    }
}
