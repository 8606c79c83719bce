package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Each Java type that the glossary names exists, and each row is whole.
class GlossaryTest {
    private static final int COLUMNS = 6;

    @Test
    void everyJavaTypeInTheGlossaryExists() {
        Set<String> types = ShippedClasses.all().stream().map(GlossaryTest::nameInText).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (List<String> row : rows()) {
            Markdown.spans(row.getLast()).stream().filter(name -> !types.contains(name)).forEach(missing::add);
        }
        assertTrue(missing.isEmpty(), () -> "GLOSSARY.md names Java types that do not exist: " + missing);
    }

    @Test
    void everyRowSaysWordMeaningSymbolUnitSourceAndType() {
        List<List<String>> rows = rows();
        assertFalse(rows.isEmpty(), "GLOSSARY.md has no rows");
        for (List<String> row : rows) {
            assertTrue(row.size() == COLUMNS && !row.get(0).isEmpty() && !row.get(1).isEmpty() && !row.get(3).isEmpty(),
                    () -> "a row of GLOSSARY.md lacks its word, meaning or unit: " + row);
        }
    }

    private static List<List<String>> rows() {
        return new Markdown(SourceTree.text(SourceTree.ofThisBuild().root().resolve("GLOSSARY.md"))).rows("word");
    }

    /// `Outer.Inner` for a nested type.
    private static String nameInText(JavaClass type) {
        return type.getName().substring(type.getPackageName().length()).replaceFirst("^\\.", "").replace('$', '.');
    }
}
