package org.exodyn.quality;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The compiled classes of all shipped modules, read once for all rules.
///
/// Reading is strict: a class file that ArchUnit passes over would escape every rule, so a missing one is an error.
final class ShippedClasses {
    private static final JavaClasses ALL = read();

    private ShippedClasses() {}

    static JavaClasses all() {
        return ALL;
    }

    /// The module that a class of ours belongs to: the name after `org.exodyn`; empty for anybody else's class.
    static String moduleOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith("org.exodyn.") ? name.substring("org.exodyn.".length()).split("\\.", 2)[0] : "";
    }

    private static JavaClasses read() {
        SourceTree tree = SourceTree.ofThisBuild();
        List<Path> folders = tree.shippedModules().stream()
                .map(module -> tree.root().resolve(module).resolve("target/classes"))
                .toList();
        JavaClasses classes = new ClassFileImporter().importPaths(folders);
        Set<String> seen = classes.stream().map(JavaClass::getName).collect(Collectors.toSet());
        for (Path folder : folders) {
            for (Path file : SourceTree.files(folder, ".class")) {
                String name = folder.relativize(file).toString().replaceAll("[/\\\\]", ".").replaceAll("\\.class$", "");
                if (!seen.contains(name)) {
                    throw new IllegalStateException("No rule can judge " + name + ": its class file cannot be read.");
                }
            }
        }
        return classes;
    }
}
