package org.exodyn.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Evidence written into one text: a line `=== sources/a.yaml` starts a file.
final class EvidenceText {
    private static final String MARK = "=== ";

    private EvidenceText() {}

    static SequencedMap<String, String> files(String text) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        String name = "";
        StringBuilder content = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(MARK)) {
                put(files, name, content);
                name = line.substring(MARK.length());
                content.setLength(0);
            } else {
                content.append(line).append('\n');
            }
        }
        put(files, name, content);
        return files;
    }

    private static void put(SequencedMap<String, String> files, String name, StringBuilder content) {
        if (!name.isEmpty()) {
            files.put(name, content.substring(0, Math.max(0, content.length() - (name.equals("expected") ? 1 : 0))));
        }
    }

    static void write(Path folder, SequencedMap<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            if (file.getKey().endsWith(".yaml")) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, file.getValue());
            }
        }
    }
}
