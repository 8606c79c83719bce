package org.exodyn.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The checked-out tree: its modules, Java files and documents.
final class SourceTree {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private final Path root;

    private SourceTree(Path root) {
        this.root = root;
    }

    /// The tree this build runs in; the POM of this module says where it is.
    static SourceTree ofThisBuild() {
        String root = System.getProperty("exodyn.root");
        if (root == null) {
            throw new IllegalStateException(
                    "Maven passes exodyn.root to these tests; run them with mvn -pl quality -am verify.");
        }
        return new SourceTree(Path.of(root).toAbsolutePath().normalize());
    }

    Path root() {
        return root;
    }

    /// Modules named in the parent POM, in its order.
    List<String> modules() {
        return MODULE.matcher(text(root.resolve("pom.xml"))).results().map(m -> m.group(1)).toList();
    }

    List<String> shippedModules() {
        return modules().stream().filter(module -> !LayerLaw.NOT_SHIPPED.contains(module)).toList();
    }

    /// Java files below `src/main/java` of the shipped modules.
    List<Path> mainSources() {
        return shippedModules().stream().flatMap(m -> javaFiles(root.resolve(m).resolve("src/main/java")).stream())
                .toList();
    }

    /// Java files below `src/test/java` of all modules.
    List<Path> testSources() {
        return modules().stream().flatMap(m -> javaFiles(root.resolve(m).resolve("src/test/java")).stream()).toList();
    }

    /// Markdown at the top and below `docs`.
    Set<Path> documents() {
        Set<Path> documents = new TreeSet<>();
        try (Stream<Path> top = Files.list(root)) {
            top.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        documents.addAll(files(root.resolve("docs"), ".md"));
        return documents;
    }

    String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder.toString(), unreadable);
        }
    }

    private static List<Path> javaFiles(Path folder) {
        return files(folder, ".java");
    }
}
