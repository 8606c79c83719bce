package org.exodyn.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.exodyn.atlas.read.EvidenceSchema;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.atlas.write.EvidenceWriter;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every shipped record, written and read again, is the same record at another place.
class RoundTripTest {
    private final Atlas atlas = Atlas.loadEmbedded();

    @Test
    void writingAndReadingLosesNothing(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Files.createDirectories(folder.resolve("entities"));
        for (Source source : atlas.sources()) {
            Files.writeString(folder.resolve("sources/" + source.key() + ".yaml"),
                    EvidenceWriter.source(atlas, source));
        }
        Files.writeString(folder.resolve("entities/all.yaml"),
                EvidenceWriter.entities(List.copyOf(atlas.entities().all())));
        Files.copy(Path.of("evidence/checklist.yaml"), folder.resolve("checklist.yaml"));
        Problems problems = new Problems();
        Atlas again = Atlas.load(folder, problems);
        assertEquals(List.of(), problems.list().stream().map(Problem::render).toList());
        assertEquals(texts(atlas.entities().all()), texts(again.entities().all()));
        assertEquals(texts(atlas.sources()), texts(again.sources()));
        assertEquals(texts(atlas.claims()), texts(again.claims()));
        assertEquals(texts(atlas.parameters()), texts(again.parameters()));
        assertEquals(texts(atlas.experiments()), texts(again.experiments()));
        assertEquals(texts(atlas.knownDeliveries()), texts(again.knownDeliveries()));
        assertEquals(texts(atlas.vesicleCounts()), texts(again.vesicleCounts()));
    }

    @Test
    void shippedFilesSatisfyTheSchemas() {
        Problems problems = new Problems();
        EvidenceSchema.check(Path.of("evidence"), problems);
        assertEquals(List.of(), problems.list().stream().map(Problem::render).toList());
    }

    /// Editors complete slots from the schema.
    @Test
    void schemaListsEverySlot() throws IOException {
        String schema = Files.readString(Path.of("src/main/resources/schema/source.schema.json"));
        Slot.keys().forEach(k -> assertTrue(schema.contains('"' + k + '"'), k));
    }

    /// Components of the records without their places, in an order that does not depend on files. Sets are sorted.
    private static List<String> texts(Collection<? extends Record> records) {
        List<String> texts = new ArrayList<>();
        for (Record record : records) {
            StringBuilder text = new StringBuilder();
            try {
                for (var component : record.getClass().getRecordComponents()) {
                    Object value = component.getAccessor().invoke(record);
                    if (!(value instanceof Location)) {
                        text.append(component.getName()).append('=')
                                .append(value instanceof java.util.Set<?> set ? new TreeSet<>(set) : value)
                                .append('\n');
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
            texts.add(text.toString());
        }
        return texts.stream().sorted().toList();
    }
}
