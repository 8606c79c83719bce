package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.exodyn.atlas.claim.Claim;

/// The graph as tables for `neo4j-admin database import`, the way BioCypher writes them: nodes per kind, arcs, and claims as
/// nodes of their own that point at what they speak of. Lists have a bar between the items.
final class BioCypherFiles {
    private static final List<String> CLAIM_TEXTS = List.of("status", "level", "direction", "statement", "phenotype",
            "locator", "note");
    private static final List<String> CLAIM_LISTS = List.of("flags", "contradicts", "corrects", "supersedes",
            "supports",
            "corrected_by",
            "checklist");

    private final ExportedClaims from;
    private final SequencedMap<String, String> files = new LinkedHashMap<>();

    private BioCypherFiles(ExportedClaims from) {
        this.from = from;
    }

    static SequencedMap<String, String> of(ExportedClaims from) {
        BioCypherFiles all = new BioCypherFiles(from);
        all.edges();
        all.nodes();
        all.claims();
        all.about();
        all.export();
        all.files.put("schema_config.yaml", BioCypherSchema.of(from));
        return all.files;
    }

    private void edges() {
        List<GraphAttribute<Arc>> attributes = GraphAttribute.ofArcs(from);
        DelimitedText text = table(":START_ID", Stream.concat(Stream.of("id"), header(attributes)), ":END_ID", ":TYPE");
        for (Arc arc : from.graph().arcs()) {
            text.row(
                    row(arc.source(), Stream.concat(Stream.of(arc.id()), attributes.stream().map(one -> one.text(arc))),
                            arc.target(), type(arc.relation())));
        }
        files.put(ExportFormat.BIOCYPHER.mainFile(), text.toString());
    }

    private void nodes() {
        List<GraphAttribute<ClaimGraph.Node>> attributes = GraphAttribute.ofNodes();
        Map<String, DelimitedText> byKind = new TreeMap<>();
        for (ClaimGraph.Node node : from.graph().nodes().values()) {
            byKind.computeIfAbsent(node.kindWord().toLowerCase(Locale.ROOT),
                    _ -> table(":ID", header(attributes), ":LABEL"))
                    .row(row(node.id(), attributes.stream().map(one -> one.text(node)),
                            BiolinkTerms.category(node.kind())));
        }
        byKind.forEach((kind, text) -> files.put("nodes-" + kind + ".csv", text.toString()));
    }

    private void claims() {
        List<String> columns = new ArrayList<>(List.of("id"));
        columns.addAll(CLAIM_TEXTS);
        columns.addAll(List.of("primary:boolean", "citation", "references:string[]", "licence"));
        CLAIM_LISTS.forEach(key -> columns.add(key + ":string[]"));
        DelimitedText text = table(":ID", columns.stream(), ":LABEL");
        for (Claim claim : from.claims()) {
            var json = from.json().of(claim);
            List<String> cells = new ArrayList<>(List.of(claim.id(), claim.id()));
            CLAIM_TEXTS.forEach(key -> cells.add(json.path(key).isNull() ? "" : json.path(key).asString()));
            cells.add(String.valueOf(claim.primary()));
            cells.add(from.source(claim).map(source -> source.citation()).orElse(""));
            cells.add(OneLine.list(from.references(claim)));
            cells.add(Provenance.LICENCE);
            for (String key : CLAIM_LISTS) {
                List<String> items = new ArrayList<>();
                json.path(key).forEach(item -> items.add(item.asString()));
                cells.add(OneLine.list(items));
            }
            cells.add("Claim");
            text.row(cells);
        }
        files.put("nodes-claim.csv", text.toString());
    }

    private void about() {
        DelimitedText text = table(":START_ID", Stream.of(), ":END_ID", ":TYPE");
        for (Claim claim : from.claims()) {
            ClaimGraph.entities(claim).forEach(entity -> text.row(List.of(claim.id(), entity, "ABOUT")));
        }
        files.put("edges-about.csv", text.toString());
    }

    private void export() {
        SequencedMap<String, String> entries = from.provenance().entries();
        files.put("nodes-export.csv", table(":ID", entries.keySet().stream(), ":LABEL")
                .row(row("exodyn-export-" + from.provenance().claimsHash(), entries.values().stream(), "ExodynExport"))
                .toString());
    }

    private static <T> Stream<String> header(List<GraphAttribute<T>> attributes) {
        return attributes.stream().map(one -> one.name() + switch (one.type()) {
            case TEXT -> "";
            case LIST -> ":string[]";
            case TRUTH -> ":boolean";
        });
    }

    /// `promotes-resistance-to` is `PROMOTES_RESISTANCE_TO`.
    static String type(String relation) {
        return relation.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static DelimitedText table(String first, Stream<String> columns, String... last) {
        return new DelimitedText(',').row(row(first, columns, last));
    }

    private static List<String> row(String first, Stream<String> cells, String... last) {
        return Stream.of(Stream.of(first), cells, Stream.of(last)).flatMap(parts -> parts).toList();
    }
}
