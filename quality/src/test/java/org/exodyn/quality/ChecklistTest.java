package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.ChecklistItem;
import org.junit.jupiter.api.Test;

/// Every system that is to be simulated has equations and a test that runs them. `-Dgolden.update=true` writes the document anew.
class ChecklistTest {
    /// What is not built yet, with the reason. An item that has both must leave this list.
    private static final Map<Integer, String> PENDING = Map.of();

    private final SourceTree tree = SourceTree.ofThisBuild();
    private final ChecklistTable table = new ChecklistTable(tree);
    private final List<ChecklistItem> items = Atlas.loadEmbedded().checklist();

    @Test
    void everySimulatedSystemHasEquationsAndATest() {
        Set<Integer> wanted = items.stream().filter(ChecklistItem::simulated).map(ChecklistItem::number)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(wanted.size() >= 20, wanted::toString);
        Set<Integer> lacking = new TreeSet<>(wanted);
        lacking.removeAll(table.covered());
        assertEquals(new TreeSet<>(PENDING.keySet()), lacking,
                "items without equations or without a test, which must be exactly those that are pending");
    }

    @Test
    void noLineNamesASystemThatDoesNotExist() {
        Set<Integer> strangers = new TreeSet<>(table.named());
        items.forEach(item -> strangers.remove(item.number()));
        assertEquals(Set.of(), strangers);
    }

    @Test
    void theDocumentIsNotStale() throws IOException {
        Path document = tree.root().resolve("docs/checklist-culture.md");
        String made = table.markdown(items, PENDING);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(document, made);
        }
        assertEquals(made, SourceTree.text(document), "write it anew with -Dgolden.update=true");
    }

    @Test
    void linesAreReadFromDocCommentsOnly() {
        assertEquals(List.of(6, 46), ChecklistTable.items("/// Words.\n///\n/// Checklist: 6, 46\nfinal class A {}\n"));
        assertEquals(List.of(), ChecklistTable.items("// Checklist: 6\nString text = \"Checklist: 7\";\n"));
    }
}
