package org.exodyn.atlas.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Graphs and statements, read back by JGraphT, Titanium, the validator of JSON Schema and Jackson.
class ExportedGraphsTest {
    private static final Path INDRA_SCHEMA = Path.of("../../shared/data/formats/indra_statements_schema.json");

    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void graphMlIsReadByJGraphTWhichChecksTheSchema(ExportFixture fixture) {
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        Set<String> claims = new TreeSet<>();
        Set<String> names = new HashSet<>();
        Map<String, String> statements = new HashMap<>();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((pair, value) -> collect(pair.getSecond(), "name", value, names));
        importer.addEdgeAttributeConsumer((pair, value) -> {
            collect(pair.getSecond(), "claim", value, claims);
            if (pair.getSecond().equals("statement")) {
                statements.put(value.getValue(), "");
            }
        });
        importer.importGraph(graph, new StringReader(fixture.text(ExportFormat.GRAPHML)));
        ClaimGraph written = ClaimGraph.of(fixture.atlas(), fixture.claims());
        assertEquals(written.nodes().size(), graph.vertexSet().size());
        assertEquals(written.arcs().size(), graph.edgeSet().size());
        assertEquals(fixture.ids(), fixture.with(claims, ExportFormat.GRAPHML));
        written.nodes().values().forEach(node -> assertTrue(names.contains(node.name()), node.name()));
        written.arcs().forEach(arc -> assertTrue(
                statements.containsKey(arc.claim().statement().replace("\r\n", "\n")), arc.claim().statement()));
    }

    private static void collect(String key, String wanted, Attribute value, Set<String> into) {
        if (key.equals(wanted)) {
            into.add(value.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void jsonLdExpandsWithoutFetchingAnything(ExportFixture fixture) throws JsonLdError {
        JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(fixture.text(ExportFormat.JSON_LD)))).get();
        JsonObject dataset = expanded.getJsonObject(0);
        assertEquals("urn:exodyn:claims:sha256:" + fixture.export().provenance().claimsHash(),
                dataset.getString("@id"));
        Set<String> claims = new TreeSet<>();
        Set<String> statements = new TreeSet<>();
        JsonArray members = dataset.getJsonArray("https://schema.org/hasPart");
        if (members != null) {
            for (JsonObject claim : members.getValuesAs(JsonObject.class)) {
                claims.add(literal(claim, "https://schema.org/identifier"));
                statements.add(literal(claim, "https://schema.org/text"));
                assertEquals(List.of("https://schema.org/Claim", "http://www.w3.org/ns/prov#Entity"),
                        claim.getJsonArray("@type").getValuesAs(jakarta.json.JsonString::getString));
                assertFalse(claim.getJsonArray("https://schema.org/isBasedOn").isEmpty());
            }
        }
        assertEquals(fixture.ids(), claims);
        assertEquals(new TreeSet<>(fixture.claims().stream().map(claim -> claim.statement()).toList()), statements);
        noRelativeAddress(expanded);
    }

    private static String literal(JsonObject of, String property) {
        return of.getJsonArray(property).getJsonObject(0).getString("@value");
    }

    private static void noRelativeAddress(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(ExportedGraphsTest::noRelativeAddress);
        } else if (value instanceof JsonObject object) {
            object.forEach((key, part) -> {
                if (key.equals("@id")) {
                    assertTrue(part.toString().matches("\"(urn|https?):\\S+\""), part.toString());
                }
                noRelativeAddress(part);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void indraStatementsSatisfyIndrasOwnSchema(ExportFixture fixture) throws IOException {
        JsonNode statements = JsonMapper.shared().readTree(fixture.text(ExportFormat.INDRA));
        Set<String> claims = new TreeSet<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode statement : statements) {
            claims.add(statement.path("evidence").path(0).path("annotations").path("claim").asString());
            assertTrue(ids.add(statement.path("id").asString()), "two statements have one id");
        }
        assertEquals(fixture.ids(), fixture.with(claims, ExportFormat.INDRA));
        assertEquals(
                new TreeSet<>(fixture.export().omissions(ExportFormat.INDRA).stream().map(Omission::claim).toList()),
                new TreeSet<>(
                        ExportedTablesTest.rows(fixture.text(ExportFormat.INDRA, "not-expressed.tsv"), '\t').stream()
                                .map(row -> row.get("claim")).toList()));
        assumeTrue(Files.exists(INDRA_SCHEMA), "needs ../shared: " + INDRA_SCHEMA);
        // the schema says draft 6 and has the id of draft 4, which the validator refuses; it names nothing that is used
        ObjectNode rules = (ObjectNode) JsonMapper.shared().readTree(Files.readString(INDRA_SCHEMA));
        rules.remove("id");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6).getSchema(rules);
        assertEquals(List.of(), schema.validate(statements).stream().map(Object::toString).toList());
        assertFalse(schema.validate("[{\"type\": \"Guess\", \"id\": \"1\"}]", InputFormat.JSON).isEmpty(),
                "the schema refuses nothing");
    }

    /// Numbers stand as INDRA writes them, and nothing is called direct.
    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void indraAgentsAreGroundedAsIndraDoes(ExportFixture fixture) {
        for (JsonNode statement : JsonMapper.shared().readTree(fixture.text(ExportFormat.INDRA))) {
            assertFalse(statement.path("evidence").path(0).path("epistemics").path("direct").asBoolean());
            for (String key : List.of("subj", "obj", "agent")) {
                JsonNode refs = statement.path(key).path("db_refs");
                assertFalse(refs.path("HGNC").asString("").startsWith("HGNC:"), refs.toString());
                assertTrue(refs.path("MIRBASEM").asString("MIMAT").startsWith("MIMAT"), refs.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.exodyn.atlas.export.ExportFixture#all")
    void cx2IsWhole(ExportFixture fixture) {
        JsonNode document = JsonMapper.shared().readTree(fixture.text(ExportFormat.CX2));
        assertEquals("{\"CXVersion\":\"2.0\",\"hasFragments\":false}", document.path(0).toString());
        assertEquals("{\"status\":[{\"success\":true}]}", document.path(document.size() - 1).toString());
        Map<String, JsonNode> aspects = new HashMap<>();
        document.forEach(part -> part.properties().forEach(entry -> aspects.put(entry.getKey(), entry.getValue())));
        for (JsonNode meta : aspects.get("metaData")) {
            assertEquals(aspects.get(meta.path("name").asString()).size(), meta.path("elementCount").asInt());
        }
        JsonNode declared = aspects.get("attributeDeclarations").path(0);
        Set<Integer> nodes = new HashSet<>();
        for (JsonNode node : aspects.getOrDefault("nodes", document.path("none"))) {
            assertTrue(nodes.add(node.path("id").asInt()));
            sameAsDeclared(node.path("v"), declared.path("nodes"));
        }
        Set<String> claims = new TreeSet<>();
        for (JsonNode edge : aspects.getOrDefault("edges", document.path("none"))) {
            assertTrue(nodes.contains(edge.path("s").asInt()) && nodes.contains(edge.path("t").asInt()),
                    edge.toString());
            sameAsDeclared(edge.path("v"), declared.path("edges"));
            claims.add(edge.path("v").path("claim").asString());
        }
        sameAsDeclared(aspects.get("networkAttributes").path(0), declared.path("networkAttributes"));
        assertEquals(fixture.ids(), fixture.with(claims, ExportFormat.CX2));
    }

    private static void sameAsDeclared(JsonNode values, JsonNode declared) {
        values.properties().forEach(entry -> {
            String type = declared.path(entry.getKey()).path("d").asString("undeclared");
            boolean fits = switch (type) {
                case "string" -> entry.getValue().isString();
                case "list_of_string" -> entry.getValue().isArray();
                case "boolean" -> entry.getValue().isBoolean();
                case "integer" -> entry.getValue().isInt();
                default -> false;
            };
            assertTrue(fits, entry.getKey() + " is declared as " + type);
        });
    }
}
