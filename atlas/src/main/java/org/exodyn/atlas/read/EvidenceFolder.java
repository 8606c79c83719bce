package org.exodyn.atlas.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;

/// Where evidence files lie: packaged with the program, or in a folder. Files come in the order of their names.
final class EvidenceFolder {
    private static final String ROOT = "evidence/";

    private EvidenceFolder() {}

    /// The records that come with Exodyn.
    static List<EvidenceFile> embedded() {
        @Nullable
        URL marker = EvidenceFolder.class.getResource("/" + ROOT + "README.md");
        if (marker == null) {
            throw new IllegalStateException("The evidence is not packaged with this program");
        }
        try {
            URLConnection connection = marker.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return sorted(inJar(jar.getJarFile()));
            }
            return sorted(inFolder(Path.of(marker.toURI()).resolveSibling("."), ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The records in a folder with `entities/` and `sources/` below it; a folder without any is reported.
    static List<EvidenceFile> of(Path folder, Problems problems) {
        String shown = folder.toString().replace('\\', '/');
        if (!Files.isDirectory(folder)) {
            problems.error(AtlasCode.NOTHING_TO_READ, Location.ofFile(shown), "There is no folder of evidence here.",
                    Files.exists(folder) ? "It is a file." : "It does not exist.",
                    "name the folder that holds sources/ and entities/");
            return List.of();
        }
        List<EvidenceFile> files;
        try {
            files = sorted(inFolder(folder, shown.endsWith("/") ? shown : shown + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            problems.error(AtlasCode.NOTHING_TO_READ, Location.ofFile(shown), "The folder holds no evidence.",
                    "Evidence is kept in sources/*.yaml and entities/*.yaml.",
                    "name the folder that holds sources/ and entities/");
        }
        return files;
    }

    private static List<EvidenceFile> inFolder(Path folder, String prefix) throws IOException {
        List<EvidenceFile> files = new ArrayList<>();
        for (String name : new String[] {"checklist.yaml", "support.yaml"}) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                files.add(new EvidenceFile(prefix + name, Files.readAllBytes(file)));
            }
        }
        for (String part : new String[] {"entities", "sources"}) {
            Path below = folder.resolve(part);
            if (!Files.isDirectory(below)) {
                continue;
            }
            List<Path> paths;
            try (Stream<Path> list = Files.list(below)) {
                paths = list.filter(p -> p.toString().endsWith(".yaml")).toList();
            }
            for (Path path : paths) {
                files.add(new EvidenceFile(prefix + part + "/" + path.getFileName(), Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static List<EvidenceFile> inJar(JarFile jar) throws IOException {
        List<EvidenceFile> files = new ArrayList<>();
        for (JarEntry entry : jar.stream().toList()) {
            String name = entry.getName();
            if (name.startsWith(ROOT) && name.endsWith(".yaml")) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.add(new EvidenceFile(name, in.readAllBytes()));
                }
            }
        }
        return files;
    }

    private static List<EvidenceFile> sorted(List<EvidenceFile> files) {
        return files.stream().sorted(Comparator.comparing(EvidenceFile::name)).toList();
    }
}
