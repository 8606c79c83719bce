package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.exodyn.atlas.claim.Claim;
import tools.jackson.databind.JsonNode;

/// Claims as a table, one row each. Cells with several values have a bar between them.
final class ClaimTable {
    private final ExportedClaims from;
    private final SequencedMap<String, Function<JsonNode, String>> columns = new LinkedHashMap<>();

    private ClaimTable(ExportedClaims from) {
        this.from = from;
        plain("id", "status", "level", "direction", "statement");
        each("cargo", "cargos", item -> text(item.path("name")));
        each("cargo_id", "cargos", item -> text(item.path("id")));
        each("cargo_class", "cargos", item -> text(item.path("class")));
        each("cargo_change", "cargos", item -> text(item.path("change")));
        part("donor", "donor", "name");
        part("donor_id", "donor", "id");
        part("donor_state", "donor", "state");
        part("donor_species", "donor", "species");
        part("recipient", "recipient", "name");
        part("recipient_id", "recipient", "id");
        part("recipient_state", "recipient", "state");
        part("recipient_species", "recipient", "species");
        column("vesicle", claim -> claim.path("vesicle").isNull() ? "" : ClaimJson.compact(claim.path("vesicle")));
        each("edges", "edges", ClaimTable::edge);
        each("edge_ids", "edges",
                edge -> text(edge.path("source_id")) + " " + text(edge.path("relation")) + " "
                        + text(edge.path("target_id")));
        each("processes", "processes", ClaimTable::process);
        each("drugs", "drugs", ClaimTable::text);
        each("drug_ids", "drug_ids", ClaimTable::text);
        part("cancer", "cancer", "name");
        part("cancer_id", "cancer", "id");
        plain("phenotype");
        each("design", "design", ClaimTable::text);
        column("readout", claim -> claim.path("readout").isNull() ? "" : ClaimJson.compact(claim.path("readout")));
        plain("source");
        own("citation");
        own("doi");
        own("doi_verified");
        own("pmid");
        own("url");
        own("primary");
        column("references", _ -> "");
        plain("locator");
        each("checklist", "checklist", ClaimTable::text);
        each("flags", "flags", ClaimTable::text);
        for (String links : List.of("contradicts", "corrects", "supersedes", "supports", "corrected_by",
                "extractions")) {
            each(links, links, ClaimTable::text);
        }
        plain("note");
        column("licence", _ -> Provenance.LICENCE);
    }

    /// The table with a head of comment lines that begin with a number sign.
    static String of(ExportedClaims from, char delimiter) {
        ClaimTable table = new ClaimTable(from);
        DelimitedText text = new DelimitedText(delimiter).head(from.provenance().lines("# "));
        text.row(List.copyOf(table.columns.keySet()));
        from.claims().forEach(claim -> text.row(table.cells(claim)));
        return text.toString();
    }

    /// The table without its head: the names of the columns, then a row for each claim.
    static List<List<String>> rows(ExportedClaims from) {
        ClaimTable table = new ClaimTable(from);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.copyOf(table.columns.keySet()));
        from.claims().forEach(claim -> rows.add(table.cells(claim)));
        return rows;
    }

    private List<String> cells(Claim claim) {
        JsonNode json = from.json().of(claim);
        List<String> cells = new ArrayList<>();
        columns.forEach((name, value) -> cells
                .add(name.equals("references") ? OneLine.list(from.references(claim)) : value.apply(json)));
        return cells;
    }

    private void column(String name, Function<JsonNode, String> value) {
        columns.put(name, value);
    }

    private void plain(String... keys) {
        for (String key : keys) {
            column(key, claim -> text(claim.path(key)));
        }
    }

    private void part(String name, String key, String part) {
        column(name, claim -> text(claim.path(key).path(part)));
    }

    /// A field of the claim's own source.
    private void own(String key) {
        column(key, claim -> text(claim.path("references").path(0).path(key)));
    }

    private void each(String name, String key, Function<JsonNode, String> item) {
        column(name, claim -> {
            List<String> items = new ArrayList<>();
            claim.path(key).forEach(one -> items.add(item.apply(one)));
            return OneLine.list(items);
        });
    }

    private static String edge(JsonNode edge) {
        String in = text(edge.path("in"));
        return text(edge.path("source")) + " " + text(edge.path("relation")) + " " + text(edge.path("target")) + " ("
                + text(edge.path("sign")) + ")" + (in.isEmpty() ? "" : " in " + in);
    }

    private static String process(JsonNode effect) {
        return text(effect.path("by")) + " on " + text(effect.path("process")) + " (" + text(effect.path("sign")) + ")";
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }
}
