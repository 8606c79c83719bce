package org.exodyn.quality;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// A Java file as the compiler parses it.
///
/// @param file        where it is
/// @param annotations simple names of the annotations on its package declaration
/// @param types       the types it declares, nested ones included
record JavaSource(Path file, List<String> annotations, List<Type> types) {
    private static final Set<String> TEST_ANNOTATIONS = Set.of("Test", "ParameterizedTest", "RepeatedTest",
            "TestFactory", "TestTemplate", "FuzzTest");

    /// A declared type: whether it is part of the public surface, has a doc comment, holds test methods.
    record Type(String name, boolean publicAtTop, boolean documented, boolean holdsTests) {}

    static List<JavaSource> parse(Collection<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaSource> sources = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT,
                StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            DocTrees documentation = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(new JavaSource(
                        Path.of(unit.getSourceFile().toUri()),
                        unit.getPackageAnnotations().stream().map(JavaSource::simpleName).toList(),
                        typesOf(unit, documentation)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }

    /// The file's name without `.java`.
    String name() {
        return file.getFileName().toString().replaceAll("\\.java$", "");
    }

    private static List<Type> typesOf(CompilationUnitTree unit, DocTrees documentation) {
        List<Type> types = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                TreePath path = getCurrentPath();
                boolean atTop = path.getParentPath().getLeaf() == unit;
                types.add(new Type(
                        type.getSimpleName().toString(),
                        atTop && type.getModifiers().getFlags().contains(Modifier.PUBLIC),
                        documentation.getDocCommentTree(path) != null,
                        type.getMembers().stream().anyMatch(JavaSource::isTestMethod)));
                super.visitClass(type, null);
                return null;
            }
        }.scan(unit, null);
        return types;
    }

    private static boolean isTestMethod(Object member) {
        return member instanceof MethodTree method
                && method.getModifiers().getAnnotations().stream().map(JavaSource::simpleName)
                        .anyMatch(TEST_ANNOTATIONS::contains);
    }

    private static String simpleName(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
