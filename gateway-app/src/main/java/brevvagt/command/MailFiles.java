package brevvagt.command;

import brevvagt.message.MailBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds the mails in files, directories and mbox archives (RFC 4155), one after another. */
final class MailFiles {
    private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);

    private MailFiles() {}

    /** Receives each mail with the name it is shown under, or the name of a file and why it cannot be read. */
    interface Reader {
        void mail(String name, MailBytes bytes);

        void unreadable(String name, String why);
    }

    /** The files to read, directories walked in the order of their names; a name that does not exist is kept. */
    static List<Path> walk(List<Path> given) {
        var files = new ArrayList<Path>();
        for (var path : given) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (var below = Files.walk(path)) {
                below.filter(MailFiles::looksLikeMail).sorted().forEach(files::add);
            } catch (IOException | UncheckedIOException unreadable) {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean looksLikeMail(Path path) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && (name.endsWith(".eml") || name.endsWith(".mbox") || name.equals("mbox"));
    }

    /** Reads all mails of one file. */
    static void read(Path file, Reader reader) {
        try {
            if (isMbox(file)) {
                readMbox(file, reader);
            } else {
                reader.mail(file.toString(), MailBytes.wrap(Files.readAllBytes(file)));
            }
        } catch (IOException | OutOfMemoryError unreadable) {
            reader.unreadable(file.toString(), why(file));
        }
    }

    private static String why(Path file) {
        if (Files.isDirectory(file)) {
            return "is a directory that cannot be read";
        }
        return Files.exists(file) ? "cannot be read" : "no such file";
    }

    private static boolean isMbox(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SEPARATOR.length), SEPARATOR);
        }
    }

    /** A line that starts with "From " begins the next mail; ">From " was escaped by whoever wrote the archive. */
    private static void readMbox(Path file, Reader reader) throws IOException {
        try (InputStream in = new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var mail = new ByteArrayOutputStream();
            int number = 0;
            for (byte[] line = readLine(in); line.length > 0; line = readLine(in)) {
                if (startsWith(line, SEPARATOR, 0)) {
                    if (number > 0) {
                        reader.mail(file + "#" + number, MailBytes.wrap(mail.toByteArray()));
                    }
                    mail.reset();
                    number++;
                } else {
                    int escape = isEscaped(line) ? 1 : 0;
                    mail.write(line, escape, line.length - escape);
                }
            }
            reader.mail(file + "#" + number, MailBytes.wrap(mail.toByteArray()));
        }
    }

    private static byte[] readLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(80);
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static boolean isEscaped(byte[] line) {
        int start = 0;
        while (start < line.length && line[start] == '>') {
            start++;
        }
        return start > 0 && startsWith(line, SEPARATOR, start);
    }

    private static boolean startsWith(byte[] line, byte[] start, int from) {
        return line.length >= from + start.length
                && Arrays.equals(line, from, from + start.length, start, 0, start.length);
    }
}
