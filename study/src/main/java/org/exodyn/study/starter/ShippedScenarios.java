package org.exodyn.study.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The scenarios of `scenarios/`, packaged with the program when it is built.
public final class ShippedScenarios {
    private static final String ROOT = "shipped-scenarios/";
    private static final String ENDING = ".yaml";

    private ShippedScenarios() {}

    /// Text by name without ending, sorted by name.
    public static SequencedMap<String, String> texts() {
        URL marker = ShippedScenarios.class.getResource("/" + ROOT + "README.md");
        if (marker == null) {
            throw new IllegalStateException("The scenarios are not packaged with this program");
        }
        TreeMap<String, String> texts = new TreeMap<>();
        try {
            URLConnection connection = marker.openConnection();
            if (connection instanceof JarURLConnection jar) {
                inJar(jar.getJarFile(), texts);
            } else {
                inFolder(Path.of(marker.toURI()).resolveSibling("."), texts);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return texts;
    }

    private static void inFolder(Path folder, SequencedMap<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING)) {
                    texts.put(bare(name), Files.readString(file));
                }
            }
        }
    }

    private static void inJar(JarFile jar, SequencedMap<String, String> texts) throws IOException {
        for (JarEntry entry : jar.stream().toList()) {
            String name = entry.getName();
            if (name.startsWith(ROOT) && name.endsWith(ENDING)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    texts.put(bare(name.substring(ROOT.length())),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static String bare(String name) {
        return name.substring(0, name.length() - ENDING.length());
    }
}
