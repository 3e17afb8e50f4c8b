package brevvagt.extractor.worker;

import brevvagt.extractor.Frames;
import brevvagt.extractor.Question;
import brevvagt.extractor.format.Ocr;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The main class of a worker process: reads questions from its standard input until that ends. */
public final class Worker {
    private static final int BUFFER = 65_536;
    private static final int LANGUAGES = 2;
    private static final int ROUNDS = 3;
    private static final List<String> SAMPLES = List.of(
            "sample.docx",
            "sample.xlsx",
            "sample.pdf",
            "sample.doc",
            "sample.xls",
            "sample.odt",
            "sample.rtf",
            "sample.dat");

    private Worker() {}

    /** Arguments: the characters of the largest text, {@code warm} or {@code cold}, the languages of pictures. */
    public static void main(String[] args) throws IOException {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(silent); // a library that prints must neither break a frame nor show content
        System.setErr(silent);
        var languages = List.of(args).subList(LANGUAGES, args.length);
        var reading = new Reading(Integer.parseInt(args[0]), Ocr.of(languages));
        if (args[1].equals("warm")) {
            warmUp(reading);
        }
        try (var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
                var out = new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER))) {
            for (var next = Frames.question(in); next.isPresent(); next = Frames.question(in)) {
                Frames.write(reading.answer(next.get()), out);
            }
        }
    }

    /** The classes of each family are loaded before somebody waits for them. */
    private static void warmUp(Reading reading) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (var sample : SAMPLES) {
                try (var in = Worker.class.getResourceAsStream(sample)) {
                    if (in != null) {
                        reading.answer(new Question(sample, in.readAllBytes(), Duration.ofSeconds(10)));
                    }
                }
            }
        }
    }
}
