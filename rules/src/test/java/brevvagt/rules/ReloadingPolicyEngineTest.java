package brevvagt.rules;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.classification.Classifier;
import brevvagt.finding.DataKind;
import brevvagt.message.Place;
import brevvagt.rules.ReloadingPolicyEngine.Reload;
import brevvagt.rules.examples.RuleCheck;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Reloading the rules")
class ReloadingPolicyEngineTest {
    private static final Deployment HERE = Deployment.of(Set.of("own.example"));
    private final RuleCheck check = new RuleCheck(Classifier.ofNothing());

    @TempDir
    Path root;

    private PackFolder folder;
    private ReloadingPolicyEngine engine;

    @BeforeEach
    void the_good_pack_is_in_force() throws IOException {
        folder = new PackFolder(root);
        engine = new ReloadingPolicyEngine(() -> check.load(folder.packs(), List.of("x"), HERE));
    }

    @Test
    void puts_good_rules_in_force() throws IOException {
        folder.write("x/x-1.drl", PackFolder.rule("X-1", "Finding( nationalNumber )", "block"));
        assertThat(engine.reload()).isEqualTo(new Reload.Replaced(engine.revision()));
        assertThat(proposed(DataKind.HEALTH)).isZero();
        assertThat(proposed(DataKind.CPR)).isEqualTo(1);
    }

    @Test
    void says_when_nothing_changed() {
        assertThat(engine.reload()).isEqualTo(new Reload.Unchanged(engine.revision()));
    }

    @Test
    void leaves_the_old_rules_in_force_when_a_rule_is_refused() throws IOException {
        refused("propose.encrypt($r);", "packs/x/x-1.drl:10: unknown action encrypt");
    }

    @Test
    void leaves_the_old_rules_in_force_when_an_example_fails() throws IOException {
        refused(
                "propose.hold($r);",
                "packs/x/x-1.examples.yaml:3: 'a number' expects BLOCK for a@b.example, "
                        + "but the rules demand HOLD for a@b.example (packs/x/x-1.drl:4)");
    }

    private void refused(String consequence, String problem) throws IOException {
        var before = engine.revision();
        var rule = PackFolder.rule("X-1", "Finding( protectedData )", "block");
        folder.write("x/x-1.drl", rule.replace("propose.block($r);", consequence));
        assertThat(engine.reload())
                .isInstanceOfSatisfying(
                        Reload.Refused.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(each -> assertThat(each.toString()).startsWith(problem)));
        assertThat(engine.revision()).isEqualTo(before);
        assertThat(proposed(DataKind.CPR)).isEqualTo(1);
    }

    @Test
    void leaves_no_classes_behind() {
        for (int i = 0; i < 10; i++) {
            engine.reload();
        }
        var classes = ManagementFactory.getClassLoadingMXBean();
        int before = classes.getLoadedClassCount();
        for (int i = 0; i < 50; i++) {
            engine.reload();
        }
        assertThat(classes.getLoadedClassCount() - before).isLessThan(50);
    }

    private int proposed(DataKind kind) {
        var mail = Mails.to("a@x.example").found(kind, new Place.Body());
        return engine.propose(mail.message(), mail.classification()).all().size();
    }
}
