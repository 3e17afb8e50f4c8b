package brevvagt.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.finding.DataKind;
import brevvagt.finding.Whose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sentence about illness")
class HealthStatementsTest {
    @ParameterizedTest
    @ValueSource(strings = {"persons-da", "persons-sv", "persons-no", "persons-en"})
    void tells_of_somebodys_health(String collection) {
        assertThat(Collected.sentences("health/" + collection))
                .filteredOn(sentence -> !Told.by(sentence).kinds().contains(DataKind.HEALTH))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"others-da", "others-sv", "others-no", "others-en"})
    void tells_of_nobodys_health(String collection) {
        assertThat(Collected.sentences("health/" + collection))
                .filteredOn(sentence -> Told.by(sentence).kinds().contains(DataKind.HEALTH))
                .isEmpty();
    }

    @Test
    void is_about_the_writer_the_reader_or_somebody_else() {
        assertThat(whose("Jeg er sygemeldt indtil mandag.")).isEqualTo(new Whose.Sender());
        assertThat(whose("Din operation er flyttet til fredag.")).isEqualTo(new Whose.Recipient());
        assertThat(whose("Mette Lund er sygemeldt.")).isInstanceOf(Whose.Mentioned.class);
    }

    @Test
    void is_about_whom_it_is_told_of_rather_than_who_tells() {
        assertThat(Told.by("Antallet af brystkræfttilfælde falder, siger overlæge Hanne Madsen.")
                        .kinds())
                .isEmpty();
        assertThat(whose("Leder Bo Lind siger, at Mette Lund har brystkræft."))
                .isInstanceOfSatisfying(
                        Whose.Mentioned.class,
                        mention -> assertThat(mention.mention().start()).isEqualTo(24));
    }

    @Test
    void needs_somebody() {
        assertThat(Told.by("Sygemeldt med svær depression siden i går, stadig indlagt.")
                        .kinds())
                .isEmpty();
    }

    private static Whose whose(String sentence) {
        return Told.by(sentence).sightings().getFirst().whose();
    }
}
