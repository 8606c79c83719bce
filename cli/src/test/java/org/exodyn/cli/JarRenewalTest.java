package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.ClassFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JarRenewalTest {
    @TempDir
    private Path folder;

    /// Java itself checks every renewed class when it is initialised from the new jar.
    @Test
    void everyClassOfPicocliIsOfTodayAndPassesJavasChecks() throws Exception {
        Path old = Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path renewed = folder.resolve("renewed.jar");
        JarRenewal.renew(old, renewed);
        int classes = 0;
        try (ZipFile before = new ZipFile(old.toFile());
                ZipFile after = new ZipFile(renewed.toFile());
                URLClassLoader loader = new URLClassLoader(new URL[] {renewed.toUri().toURL()},
                        ClassLoader.getPlatformClassLoader())) {
            assertEquals(names(before), names(after));
            for (String name : names(after)) {
                if (name.startsWith("picocli/") && name.endsWith(".class")) {
                    byte[] bytes = after.getInputStream(after.getEntry(name)).readAllBytes();
                    assertTrue(ClassFile.of().parse(bytes).majorVersion() >= ClassFile.JAVA_6_VERSION, name);
                    Class.forName(name.substring(0, name.length() - 6).replace('/', '.'), true, loader);
                    classes++;
                }
            }
        }
        assertTrue(classes > 100, "classes of picocli: " + classes);
    }

    private static List<String> names(ZipFile jar) {
        return Collections.list(jar.entries()).stream().map(ZipEntry::getName).toList();
    }
}
