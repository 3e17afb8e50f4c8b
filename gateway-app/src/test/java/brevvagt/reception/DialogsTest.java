package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("An SMTP dialogue")
class DialogsTest {
    @TestFactory
    Stream<DynamicTest> goes_as_it_is_written_down() throws IOException {
        try (var files = Files.list(folder())) {
            var dialogs = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            assertThat(dialogs).isNotEmpty();
            return dialogs.stream().map(DialogsTest::test);
        }
    }

    /** Where the dialogues and their keys are. */
    static Path folder() {
        return Path.of(System.getProperty("brevvagt.root", ".."), "src-test-fixtures/src/main/resources/dialogs");
    }

    private static DynamicTest test(Path file) {
        var name = file.getFileName().toString().replace(".txt", "").replace('-', ' ');
        return DynamicTest.dynamicTest(
                name, () -> new DialogPlayer(Dialog.parse(Files.readString(file, StandardCharsets.UTF_8))).play());
    }
}
