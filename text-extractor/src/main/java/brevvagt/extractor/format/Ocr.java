package brevvagt.extractor.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Reads pictures of text with tesseract, through its standard input and output; one picture of a question at a time. */
public final class Ocr {
    private static final int MOST_PAGES = 10;
    private static final int LARGEST = 40_000_000; // pixels
    private static final long SECONDS = 15;

    private final String languages;
    private int pages;

    private Ocr(String languages) {
        this.languages = languages;
    }

    /** An eye for those of the languages that are installed; none when that is none. */
    public static Optional<Ocr> of(List<String> wanted) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var installed = run(List.of("tesseract", "--list-langs"), new byte[0])
                .orElse("")
                .lines()
                .toList();
        var languages = wanted.stream().filter(installed::contains).toList();
        return languages.isEmpty() ? Optional.empty() : Optional.of(new Ocr(String.join("+", languages)));
    }

    /** Begins the count of pages anew. */
    public void begin() {
        pages = 0;
    }

    /** Whether another page may be read. */
    boolean mayLook() {
        return pages < MOST_PAGES;
    }

    /** The text of a picture, or nothing when there is no way to it. */
    Optional<String> read(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image == null ? Optional.empty() : read(image);
    }

    Optional<String> read(BufferedImage image) throws IOException {
        pages++;
        if ((long) image.getWidth() * image.getHeight() > LARGEST) {
            return Optional.empty();
        }
        var png = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        ImageIO.write(image, "png", png);
        return run(List.of("tesseract", "stdin", "stdout", "-l", languages, "--dpi", "200"), png.toByteArray());
    }

    private static Optional<String> run(List<String> command, byte[] input) {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // its threads hinder each other: seven times as slow
        try {
            var process = builder.start();
            var killer = Thread.ofVirtual().start(() -> killLate(process));
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException closedEarly) {
                // its output says what came of it
            }
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean good = process.waitFor() == 0;
            killer.interrupt();
            return good ? Optional.of(text) : Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void killLate(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        }
    }
}
