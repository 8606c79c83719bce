package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The script `exodyn`, with a Maven that builds nothing and a program that tells what reaches Java.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path SCRIPT = Path.of("../exodyn");
    private static final String TELLS_ITS_ARGUMENTS = """
            void main(String[] arguments) {
                for (String argument : arguments) {
                    java.nio.file.Path file = java.nio.file.Path.of(argument);
                    StringBuilder line = new StringBuilder();
                    file.toString().codePoints().forEach(c -> line.append(Integer.toHexString(c)).append(' '));
                    System.out.println(line.toString().strip() + " " + java.nio.file.Files.exists(file));
                }
            }
            """;

    /// Greek, accented and East Asian characters reach Java, and name files, whatever locale the user has.
    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "", "C.UTF-8", "xx_XX.ISO-8859-1"})
    void argumentsReachJavaInAnyLocale(String locale, @TempDir Path folder) throws Exception {
        Path java = Path.of(System.getProperty("java.home"));
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.copy(java.resolve("release"), folder.resolve("jdk/release"));
        program(jdk.resolve("javac"), "exit 0\n");
        Path main = Files.writeString(folder.resolve("Tells.java"), TELLS_ITS_ARGUMENTS);
        program(jdk.resolve("java"), "while [ \"$1\" != org.exodyn.cli.Exodyn ]; do shift; done; shift\n"
                + "exec '" + java.resolve("bin/java") + "' '" + main + "' \"$@\"\n");
        program(Files.createDirectories(folder.resolve("path")).resolve("mvn"), "exit 0\n");
        Path root = Files.createDirectories(folder.resolve("exodyn"));
        Files.writeString(root.resolve("pom.xml"), "<project/>\n");
        Files.createDirectories(root.resolve("cli"));
        Files.writeString(root.resolve("cli/pom.xml"), "<project/>\n");
        Files.copy(SCRIPT, root.resolve("exodyn"));
        // the words stand in a file, since this process may run in a locale that cannot pass them on
        Path typed = Files.writeString(folder.resolve("typed.sh"), "cd '" + folder + "'\n: > 'données_β.tsv'\n"
                + "PATH='" + folder.resolve("path") + "':$PATH EXODYN_JAVA='" + folder.resolve("jdk") + "' LC_ALL='"
                + locale
                + "' LANG='' sh exodyn/exodyn 'TGF-β1' 'T細胞' 'données_β.tsv'\n", StandardCharsets.UTF_8);

        Process process = new ProcessBuilder("sh", typed.toString())
                .redirectError(folder.resolve("err").toFile()).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);

        assertEquals("""
                54 47 46 2d 3b2 31 false
                54 7d30 80de false
                64 6f 6e 6e e9 65 73 5f 3b2 2e 74 73 76 true
                """, told, Files.readString(folder.resolve("err")));
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
