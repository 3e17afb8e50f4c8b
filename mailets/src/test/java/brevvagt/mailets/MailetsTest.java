package brevvagt.mailets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.decision.Action;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.apache.mailet.Mailet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mailets")
class MailetsTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("brevvagt.mailets", "brevvagt.mailetcontainer");

    @Test
    void open_no_socket_and_touch_no_file() {
        noClasses()
                .that()
                .resideInAPackage("brevvagt.mailets")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.nio.channels..", "javax.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)")
                .check(OURS);
    }

    @Test
    void need_nothing_but_the_mailet_interfaces_and_the_core_so_that_any_James_can_load_them() {
        noClasses()
                .that()
                .resideInAPackage("brevvagt.mailets")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        "jakarta.mail..",
                        "org.apache.mailet..",
                        "org.apache.james.core..",
                        "brevvagt.mailets..",
                        "brevvagt.enforcement..",
                        "brevvagt.decision..",
                        "brevvagt.message..")
                .check(OURS);
    }

    @Test
    void know_no_rule_engine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..", "brevvagt.rules..")
                .check(OURS);
    }

    @Test
    void are_there_for_every_action_under_its_name() {
        assertThat(Arrays.stream(Action.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(OURS.get("brevvagt.mailets." + name).isAssignableTo(Mailet.class))
                                .isTrue());
    }
}
