package brevvagt.mailetcontainer;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.decision.Action;
import brevvagt.enforcement.Enforced.Cleared;
import brevvagt.enforcement.mime.SubjectLanguage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A big mail")
class BigMailTest {
    private static final int SIZE = 20_000_000;

    @TempDir
    Path folder;

    /** A Java of its own, as the place of temporary files is fixed once one was asked for. */
    @Test
    void leaves_no_temporary_file_and_needs_little_more_than_twice_its_size() throws Exception {
        var temporary = Files.createDirectory(folder.resolve("temporary"));
        var log = folder.resolve("log");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx80m",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dbrevvagt.root=" + System.getProperty("brevvagt.root"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigMailTest.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        try (var left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    /** Fails unless the mail leaves with its body as it was and no temporary file appears on the way. */
    public static void main(String[] arguments) throws Exception {
        var head = "To: a@b.example\r\nSubject: Anna\r\nContent-Type: application/octet-stream\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        var bytes = Arrays.copyOf(head, SIZE);
        for (int i = head.length; i < SIZE; i++) {
            bytes[i] = (byte) (i % 80 == 0 ? '\n' : 'a');
        }
        var cleared = (Cleared) new MailetEnforcer(World.FILE, World.OWN, SubjectLanguage.DANISH, World.clearance())
                .enforce(World.mail(bytes), World.group(new Action.ScrubSubject()));
        var sent = cleared.mail().bytes();
        int body = sent.size() - SIZE + head.length;
        boolean same = Arrays.equals(bytes, head.length, SIZE, sent.array(), body, sent.size());
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            if (!same || files.findAny().isPresent()) {
                throw new IllegalStateException("the body changed or a temporary file appeared");
            }
        }
    }
}
