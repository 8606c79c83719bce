package org.exodyn.atlas.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.Grounding;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Names of the atlas against the files of the registries themselves.
class NamesInRegistriesTest {
    private static final Path REGISTRIES = Path.of("../../shared/data");
    private static final Path HISTORY = REGISTRIES.resolve("mirna/miRBase_hsa_name_history.tsv");
    private static final Path DRUGBANK = REGISTRIES.resolve("drugs/drugbank_open_vocabulary_19842.csv.gz");
    private static final Path GDSC = REGISTRIES.resolve("response/GDSC_drug_list_2019-06-24.csv");

    private final Atlas atlas = Atlas.loadEmbedded();

    private static String file(Path path) throws IOException {
        Assumptions.assumeTrue(Files.exists(path), "needs ../shared: " + path.getFileName() + " is not there");
        try (InputStream in = Files.newInputStream(path);
                InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Every name that miRBase ever gave to a human strand, starred or not, is read as a strand that bore it, or not at all.
    @Test
    void everyNameOfTheHistoryIsReadAsAStrandThatBoreIt() throws IOException {
        Map<String, Set<String>> bearers = new HashMap<>();
        file(HISTORY).lines().skip(1).map(line -> line.split("\t")).filter(row -> row[0].startsWith("MIMAT"))
                .forEach(row -> bearers.computeIfAbsent(row[1], name -> new HashSet<>()).add(row[0]));
        Map<String, String> wrong = new TreeMap<>();
        int read = 0;
        for (var entry : bearers.entrySet()) {
            List<String> ids = atlas.search().names().match(entry.getKey(), entity -> entity.kind() == EntityKind.MIRNA)
                    .map(NameMatch::entities).orElse(List.of()).stream().map(Entity::id).toList();
            read += ids.size();
            if (!entry.getValue().containsAll(ids)) {
                wrong.put(entry.getKey(), ids + " instead of " + entry.getValue());
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(read >= 80, "each of the strands here has a name of its own and most have a former one: " + read);
    }

    /// A synonym of a drug stands in the DrugBank vocabulary or in the list of GDSC, or the note has the address of a text.
    @Test
    void everySynonymOfADrugHasAnOrigin() throws IOException {
        List<String> rows = new ArrayList<>(file(DRUGBANK).lines().toList());
        file(GDSC).lines().map(line -> line).forEach(rows::add);
        Map<String, String> without = new TreeMap<>();
        for (Entity drug : atlas.entities().all().stream()
                .filter(one -> one.kind() == EntityKind.DRUG && one.grounding() == Grounding.REGISTRY).toList()) {
            String gdsc = "\"" + drug.xrefs().getOrDefault("gdsc", "none") + ",";
            String known = rows.stream().filter(row -> row.startsWith(drug.id() + ",") || ("\"" + row).startsWith(gdsc)
                    || row.split(",", 3).length > 2 && row.split(",", 3)[1].equalsIgnoreCase(drug.name()))
                    .map(NamesInRegistriesTest::plain).collect(Collectors.joining(" "));
            for (String synonym : drug.synonyms()) {
                boolean cited = drug.note().contains(synonym) && drug.note().contains("http");
                if (!known.contains(plain(synonym)) && !cited) {
                    without.put(drug.name(), synonym);
                }
            }
        }
        assertEquals(Map.of(), without);
    }

    private static String plain(String name) {
        return NameKey.of(name);
    }
}
