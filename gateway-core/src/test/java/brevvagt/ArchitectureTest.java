package brevvagt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.enforcement.Clearance;
import brevvagt.enforcement.ClearedMail;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The core")
class ArchitectureTest {
    /** Each package may import only those to its left. */
    private static final List<String> ORDER = List.of(
            "message",
            "fault",
            "finding",
            "classification",
            "decision",
            "policy",
            "enforcement",
            "delivery",
            "custody",
            "audit",
            "pipeline");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("src-test-fixtures"))
            .importPackages("brevvagt");

    @Test
    void imports_from_left_to_right_only() {
        assertThat(CORE).hasSizeGreaterThan(100);
        for (int i = 0; i < ORDER.size(); i++) {
            var later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(each -> "brevvagt." + each + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("brevvagt." + ORDER.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(CORE);
            }
        }
    }

    @Test
    void has_no_package_outside_that_order() {
        classes()
                .should()
                .resideInAnyPackage(
                        ORDER.stream().map(each -> "brevvagt." + each + "..").toArray(String[]::new))
                .check(CORE);
    }

    @Test
    void has_no_cycles() {
        slices().matching("brevvagt.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void knows_neither_drools_nor_james() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..", "org.apache.mailet..", "org.apache.james.mailet..")
                .check(CORE);
    }

    @Test
    void touches_mime_libraries_in_two_packages_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages("brevvagt.message.mime..", "brevvagt.enforcement.mime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.apache.james.mime4j..", "org.jsoup..")
                .check(CORE);
    }

    @Test
    void clears_mail_in_one_place_only() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Clearance.class, ClearedMail.class)
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "makes a ClearedMail", call -> call.getTargetOwner().isEquivalentTo(ClearedMail.class)))
                .check(CORE);
    }

    @Test
    void never_logs_where_it_looks_at_content() {
        noClasses()
                .that()
                .resideInAnyPackage("brevvagt.message..", "brevvagt.finding..", "brevvagt.classification..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(CORE);
    }

    @Test
    void opens_no_file_and_no_socket() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.file\\..*|java\\.io\\.File.*|java\\.net\\.(?!URLDecoder).*")
                .check(CORE);
    }

    @Test
    void has_records_with_final_fields_only() {
        fields().that()
                .areDeclaredInClassesThat()
                .areRecords()
                .should()
                .beFinal()
                .check(CORE);
    }

    @Test
    void names_no_class_manager_helper_utils_or_impl() {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)$").check(CORE);
    }
}
