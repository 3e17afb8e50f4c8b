package brevvagt.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The mailets in a James server that is not the gateway")
class StockJamesTest {
    @TempDir
    Path folder;

    /** Our classes are nowhere but in the jar, as in a real server's folder of extensions. */
    @Test
    void are_loaded_by_its_own_loader_and_scrub_and_hide() throws Exception {
        var jars = Files.createDirectory(folder.resolve("extensions-jars"));
        var james = new ArrayList<URL>();
        try (var jar = new JarOutputStream(Files.newOutputStream(jars.resolve("brevvagt.jar")))) {
            for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                if (isOurs(entry)) {
                    addFile(Path.of(entry), jars, jar);
                } else {
                    james.add(Path.of(entry).toUri().toURL());
                }
            }
        }
        var before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(james.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            var server = loader.loadClass("stockjames.Server")
                    .getConstructor(File.class)
                    .newInstance(folder.toFile());
            var process = server.getClass().getMethod("process", String.class, String.class);

            assertThat(process.invoke(server, "brevvagt.mailets.ScrubSubject", MEETING)
                            .toString())
                    .contains("Subject: SV: Message")
                    .contains("SUMMARY:SV: Message")
                    .doesNotContain("Anna");
            assertThat(process.invoke(server, "brevvagt.mailets.HideRecipients", MEETING)
                            .toString())
                    .contains("To: undisclosed-recipients:;", "SUMMARY:Anna's illness", "Message-ID: <1@union.example>")
                    .doesNotContain("@member.example");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static boolean isOurs(String entry) {
        return List.of("mailets", "gateway-core").stream()
                .anyMatch(module ->
                        entry.endsWith(Path.of(module, "target", "classes").toString())
                                || entry.endsWith(Path.of(module, "target", module + ".jar")
                                        .toString()));
    }

    /** Maven hands modules over as folders while it tests and as jars once they are packaged. */
    private static void addFile(Path ours, Path jars, JarOutputStream jar) throws IOException {
        if (Files.isDirectory(ours)) {
            addFolder(ours, jar);
        } else {
            Files.copy(ours, jars.resolve(ours.getFileName()));
        }
    }

    private static void addFolder(Path classes, JarOutputStream jar) throws IOException {
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, jar);
            }
        }
    }

    private static final String MEETING = """
            To: anna@member.example
            Subject: SV: Anna's illness
            Message-ID: <1@union.example>
            Date: Fri, 2 Jan 2026 10:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/calendar

            BEGIN:VCALENDAR
            SUMMARY:Anna's illness
            ATTENDEE:mailto:anna@member.example
            END:VCALENDAR
            --b--
            """.replace("\n", "\r\n");
}
