package brevvagt.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks for values in the bytes of files, in any letter case and the encodings programs write. */
record LeakSearch(List<String> values) {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE);

    /** Each file with what was found in it, names of files included. */
    List<String> in(Path folder) {
        var leaks = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                in(file.getFileName().toString().getBytes(StandardCharsets.UTF_8))
                        .forEach(value -> leaks.add(file + " is named " + value));
                in(Files.readAllBytes(file)).forEach(value -> leaks.add(file + " holds " + value));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return leaks;
    }

    /** What these bytes hold. */
    List<String> in(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return values.stream()
                .filter(value -> ENCODINGS.stream().anyMatch(encoding -> text.contains(written(value, encoding))))
                .toList();
    }

    private static String written(String value, Charset encoding) {
        return new String(value.getBytes(encoding), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
