package org.exodyn.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads YAML text with positions, reporting every problem that can be found in one pass.
public final class YamlText {
    /// The largest text that is read, in bytes.
    public static final int LARGEST = 4 * 1024 * 1024;

    private YamlText() {}

    /// Reads a file; see [#read(String, byte[], Problems)].
    public static @Nullable YamlNode read(Path file, String shownAs, Problems problems) {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                reportSize(shownAs, size, LARGEST, problems);
                return null;
            }
            return read(shownAs, Files.readAllBytes(file), problems);
        } catch (IOException _) {
            String because = !Files.exists(file) ? "There is no such file"
                    : Files.isDirectory(file) ? "It is a folder" : "It exists, but may not be read";
            problems.error(InputCode.UNREADABLE_FILE, Location.ofFile(shownAs), "The file cannot be read.",
                    because + ".",
                    NearbyFiles.suggest(file));
            return null;
        }
    }

    /// Reads one YAML document in UTF-8. What can be read in spite of problems is returned, so that they can all be shown
    /// together with those of the content; null if nothing can be read.
    public static @Nullable YamlNode read(String fileName, byte[] bytes, Problems problems) {
        return read(fileName, bytes, problems, LARGEST);
    }

    static @Nullable YamlNode read(String fileName, byte[] bytes, Problems problems, int largest) {
        if (bytes.length > largest) {
            reportSize(fileName, bytes.length, largest, problems);
            return null;
        }
        String text = TextEncoding.decode(fileName, bytes, problems);
        if (text.isBlank()) {
            problems.error(InputCode.EMPTY, Location.ofFile(fileName), "The file is empty.", "");
            return null;
        }
        return YamlComposer.compose(fileName, text, problems);
    }

    private static void reportSize(String fileName, long size, int largest, Problems problems) {
        problems.error(InputCode.TOO_LARGE, Location.ofFile(fileName),
                String.format(Locale.ROOT, "The file has %.1f MiB.", size / 1048576.0),
                String.format(Locale.ROOT,
                        "Files that people write are read up to %.1f MiB; larger ones are usually tables.",
                        largest / 1048576.0),
                "keep tables as CSV, TSV or Parquet files and name them here");
    }
}
