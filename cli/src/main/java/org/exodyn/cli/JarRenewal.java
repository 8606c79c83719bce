package org.exodyn.cli;

import java.io.IOException;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Rewrites a jar whose classes were compiled for Java 5, as picocli's are: the same instructions, with the stack maps that Java has
/// checked types by since Java 6. Without them Java keeps no class in its start-up cache and checks each anew, which took a quarter of the
/// time of a short command. The launcher does this once after a build, with its own copy of the jar.
public final class JarRenewal {
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

    private JarRenewal() {}

    /// @param arguments the jar to read, and the one to write
    public static void main(String[] arguments) throws IOException {
        renew(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void renew(Path from, Path to) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {from.toUri().toURL()});
                ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            ClassFile format = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)));
            List<? extends ZipEntry> entries = Collections.list(in.entries());
            for (ZipEntry entry : entries) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                ZipEntry written = new ZipEntry(entry.getName());
                written.setTime(entry.getTime());
                out.putNextEntry(written);
                out.write(entry.getName().endsWith(".class") ? renewed(format, bytes) : bytes);
                out.closeEntry();
            }
        }
    }

    private static byte[] renewed(ClassFile format, byte[] bytes) {
        ClassModel old = format.parse(bytes);
        if (old.majorVersion() >= FIRST_WITH_STACK_MAPS) {
            return bytes;
        }
        return format.build(old.thisClass().asSymbol(), made -> {
            made.withVersion(ClassFile.JAVA_8_VERSION, 0);
            for (ClassElement element : old) {
                switch (element) {
                    case ClassFileVersion _ -> {
                        // replaced above
                    }
                    // Code that is passed on unread would keep its old form.
                    case MethodModel method -> made.transformMethod(method,
                            MethodTransform.transformingCode((code, instruction) -> code.with(instruction)));
                    default -> made.with(element);
                }
            }
        });
    }
}
