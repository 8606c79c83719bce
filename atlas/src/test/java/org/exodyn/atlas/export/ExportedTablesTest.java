package org.exodyn.atlas.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.exodyn.atlas.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON and the formats that are tables, read back by Jackson and Apache Commons CSV.
class ExportedTablesTest {

    static List<CSVRecord> rows(String text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setCommentMarker('#').setHeader()
                .setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        }
    }

    static Set<String> split(String cell) {
        return cell.isEmpty() ? Set.of() : new TreeSet<>(List.of(cell.split("\\|")));
    }

    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void jsonHoldsTheClaimsAsTheQueryShowsThem(ExportFixture fixture) {
        JsonNode read = JsonMapper.shared().readTree(fixture.text(ExportFormat.JSON));
        ClaimJson json = new ClaimJson(fixture.atlas());
        assertEquals(fixture.claims().size(), read.path("count").asInt());
        assertEquals(fixture.claims().stream().map(claim -> json.of(claim).toString()).toList(),
                read.path("claims").valueStream().map(JsonNode::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void tablesHaveARowForEachClaimWithItsTextUnharmed(ExportFixture fixture) throws IOException {
        for (ExportFormat format : List.of(ExportFormat.TSV, ExportFormat.CSV)) {
            List<CSVRecord> rows = rows(fixture.text(format), format == ExportFormat.TSV ? '\t' : ',');
            List<String> read = new ArrayList<>();
            rows.forEach(row -> read.add(row.get("id") + "\n" + row.get("statement") + "\n" + row.get("locator")));
            assertEquals(fixture.claims().stream()
                    .map(claim -> claim.id() + "\n" + claim.statement() + "\n" + claim.locator()).toList(), read);
            rows.forEach(row -> assertEquals("CC BY 4.0", row.get("licence")));
        }
    }

    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void sifLinesAndTablesNameTheSameEdges(ExportFixture fixture) throws IOException {
        Set<String> lines = new TreeSet<>();
        Set<String> nodes = new TreeSet<>();
        for (String line : fixture.text(ExportFormat.SIF).lines().toList()) {
            String[] parts = line.split("\t", -1);
            assertTrue(parts.length == 1 || parts.length == 3, line);
            nodes.add(parts[0]);
            if (parts.length == 3) {
                nodes.add(parts[2]);
                lines.add(parts[0] + " (" + parts[1] + ") " + parts[2]);
            }
        }
        List<CSVRecord> edges = rows(fixture.text(ExportFormat.SIF, "edges.tsv"), '\t');
        assertEquals(lines, new TreeSet<>(edges.stream().map(row -> row.get("shared name")).toList()));
        assertEquals(nodes, new TreeSet<>(
                rows(fixture.text(ExportFormat.SIF, "nodes.tsv"), '\t').stream().map(row -> row.get("shared name"))
                        .toList()));
        Set<String> claims = new TreeSet<>();
        edges.forEach(row -> claims.addAll(split(row.get("claim"))));
        assertEquals(fixture.ids(), fixture.with(claims, ExportFormat.SIF));
    }

    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void gmtSetsAndTheirTableAgree(ExportFixture fixture) throws IOException {
        Set<String> members = new TreeSet<>();
        for (String line : fixture.text(ExportFormat.GMT).lines().toList()) {
            String[] parts = line.split("\t", -1);
            assertTrue(parts.length > 2 && parts[0].contains("__") && parts[1].contains("CC BY 4.0"), line);
            for (int place = 2; place < parts.length; place++) {
                assertTrue(members.add(parts[0] + "\t" + parts[place]), "twice: " + parts[place]);
            }
        }
        Set<String> claims = new TreeSet<>();
        Set<String> listed = new TreeSet<>();
        for (CSVRecord row : rows(fixture.text(ExportFormat.GMT, "sets.tsv"), '\t')) {
            listed.add(row.get("set") + "\t" + row.get("cargo"));
            claims.add(row.get("claim"));
        }
        assertEquals(members, listed);
        assertEquals(fixture.ids(), fixture.with(claims, ExportFormat.GMT));
    }

    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void neo4jTablesJoinNodesThatAreThere(ExportFixture fixture) throws IOException {
        Set<String> nodes = new TreeSet<>();
        Set<String> claims = new TreeSet<>();
        Set<String> inArcs = new TreeSet<>();
        List<CSVRecord> relations = new ArrayList<>();
        for (String file : fixture.export().files(ExportFormat.BIOCYPHER).keySet()) {
            if (file.endsWith(".csv")) {
                for (CSVRecord row : rows(fixture.text(ExportFormat.BIOCYPHER, file), ',')) {
                    if (row.isMapped(":ID")) {
                        assertTrue(nodes.add(row.get(":ID")), "twice: " + row.get(":ID"));
                        if (row.get(":LABEL").equals("Claim")) {
                            claims.add(row.get(":ID"));
                        }
                    } else {
                        relations.add(row);
                        if (row.isMapped("claim")) {
                            inArcs.add(row.get("claim"));
                        }
                    }
                }
            }
        }
        for (CSVRecord row : relations) {
            assertTrue(nodes.contains(row.get(":START_ID")) && nodes.contains(row.get(":END_ID")), row.toString());
            assertTrue(row.get(":TYPE").matches("[A-Z_]+"), row.get(":TYPE"));
        }
        assertEquals(fixture.ids(), claims);
        assertEquals(fixture.ids(), fixture.with(inArcs, ExportFormat.BIOCYPHER));
    }

    /// Every label and every type of the tables has its place in the schema for BioCypher.
    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void schemaKnowsEveryLabelAndType(ExportFixture fixture) throws IOException {
        Map<?, ?> schema = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(fixture.text(ExportFormat.BIOCYPHER, "schema_config.yaml"));
        Set<String> known = new TreeSet<>();
        schema.values().forEach(entry -> {
            Map<?, ?> fields = (Map<?, ?>) entry;
            known.add(String.valueOf(fields.get("represented_as").equals("edge") ? fields.get("label_as_edge")
                    : fields.get("input_label")));
        });
        for (String file : fixture.export().files(ExportFormat.BIOCYPHER).keySet()) {
            if (file.equals("edges.csv") || file.matches("nodes-.*") && !file.equals("nodes-export.csv")) {
                for (CSVRecord row : rows(fixture.text(ExportFormat.BIOCYPHER, file), ',')) {
                    String label = row.get(file.equals("edges.csv") ? ":TYPE" : ":LABEL");
                    assertTrue(known.contains(label), label);
                }
            }
        }
    }

    /// One row: the same claim twice is one claim.
    @Test
    void aClaimThatIsGivenTwiceIsWrittenOnce() throws IOException {
        ExportFixture odd = ExportFixture.odd();
        Claim claim = odd.claims().getFirst();
        ExportFixture twice = new ExportFixture("twice", odd.atlas(), List.of(claim, claim));
        assertEquals(1, rows(twice.text(ExportFormat.TSV), '\t').size());
        assertEquals(1, twice.export().provenance().claims());
    }
}
