package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What every source file owes its readers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceRulesTest {
    /// Surefire's own patterns. A class with any other name is passed over in silence while the build is green.
    private static final Pattern RUN_BY_SUREFIRE = Pattern.compile("Test.*|.*Tests?|.*TestCase");
    private static final Pattern OPEN_END = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
    private static final int LONGEST_FILE = 600;

    private final SourceTree tree = SourceTree.ofThisBuild();
    private List<JavaSource> main = List.of();
    private List<JavaSource> tests = List.of();

    @BeforeAll
    void parse() {
        main = JavaSource.parse(tree.mainSources());
        tests = JavaSource.parse(tree.testSources());
        assertFalse(main.isEmpty() || tests.isEmpty(), "there is nothing to judge");
    }

    @Test
    void everyTestClassHasANameThatSurefireRuns() {
        Set<String> passedOver = new TreeSet<>();
        for (JavaSource source : tests) {
            if (source.types().stream().anyMatch(JavaSource.Type::holdsTests)
                    && !RUN_BY_SUREFIRE.matcher(source.name()).matches()) {
                passedOver.add(tree.relative(source.file()));
            }
        }
        assertTrue(passedOver.isEmpty(),
                () -> "Surefire never runs these tests; end their names in Test: " + passedOver);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        Set<Path> packages = new TreeSet<>();
        main.forEach(source -> packages.add(java.util.Objects.requireNonNull(source.file().getParent())));
        Set<String> broken = new TreeSet<>();
        for (Path folder : packages) {
            Path file = folder.resolve("package-info.java");
            if (!Files.exists(file)) {
                broken.add(tree.relative(folder) + ": no package-info.java");
            } else if (!SourceTree.text(file).startsWith("///")) {
                broken.add(tree.relative(file) + ": no sentence on what the package is");
            }
        }
        for (JavaSource source : main) {
            if (source.name().equals("package-info") && !source.annotations().contains("NullMarked")) {
                broken.add(tree.relative(source.file()) + ": not @NullMarked");
            }
        }
        assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
    }

    @Test
    void everyPublicTypeIsDocumented() {
        Set<String> silent = new TreeSet<>();
        for (JavaSource source : main) {
            source.types().stream().filter(type -> type.publicAtTop() && !type.documented())
                    .forEach(_ -> silent.add(tree.relative(source.file())));
        }
        assertTrue(silent.isEmpty(), () -> "Public types without a doc comment: " + silent);
    }

    @Test
    void noFileIsTooLongToRead() {
        Set<String> tooLong = new TreeSet<>();
        for (JavaSource source : main) {
            long lines = SourceTree.text(source.file()).lines().count();
            if (lines > LONGEST_FILE) {
                tooLong.add(tree.relative(source.file()) + ": " + lines + " lines");
            }
        }
        assertTrue(tooLong.isEmpty(), () -> "Split by idea: " + tooLong);
    }

    @Test
    void nothingIsLeftForLater() {
        Set<String> open = new TreeSet<>();
        for (JavaSource source : main) {
            if (OPEN_END.matcher(SourceTree.text(source.file())).find()) {
                open.add(tree.relative(source.file()));
            }
        }
        assertTrue(open.isEmpty(), () -> "Finish it or drop it: " + open);
    }
}
