package org.exodyn.atlas.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A format that claims can be written in.
public enum ExportFormat {
    JSON("json", "claims.json", "every field of every claim, with a head that says where they come from"),
    TSV("tsv", "claims.tsv", "a table, one row per claim, columns apart by tabs"),
    CSV("csv", "claims.csv", "a table, one row per claim, columns apart by commas"),
    JSON_LD("json-ld", "claims.jsonld", "linked data with the terms of schema.org, PROV and Biolink"),
    GRAPHML("graphml", "claims.graphml", "a graph for igraph, networkx, Gephi and Cytoscape"),
    SIF("sif", "claims.sif", "a graph as lines for Cytoscape, with tables of node and edge attributes"),
    CX2("cx2", "claims.cx2", "a network for Cytoscape, Cytoscape Web and NDEx"),
    BEL("bel", "claims.bel", "a script in the Biological Expression Language for PyBEL"),
    INDRA("indra", "claims.indra.json", "INDRA statements"),
    GMT("gmt", "claims.gmt", "sets of cargo per drug and direction for GSEA"),
    BIOCYPHER("biocypher", "edges.csv", "nodes and edges for Neo4j's import and a schema for BioCypher");

    private final String word;
    private final String mainFile;
    private final String description;

    ExportFormat(String word, String mainFile, String description) {
        this.word = word;
        this.mainFile = mainFile;
        this.description = description;
    }

    /// What a person types.
    public String word() {
        return word;
    }

    /// The end of the main file's name, with its dot.
    public String ending() {
        return mainFile.substring(mainFile.lastIndexOf('.'));
    }

    /// The name of the file that holds the claims; others stand beside it.
    public String mainFile() {
        return mainFile;
    }

    public String description() {
        return description;
    }

    /// Whether the format needs a folder to be whole.
    public boolean hasSeveralFiles() {
        return switch (this) {
            case SIF, INDRA, GMT, BIOCYPHER -> true;
            case JSON, TSV, CSV, JSON_LD, GRAPHML, CX2, BEL -> false;
        };
    }

    /// Where a whole export names the claims that the format cannot express: a clause.
    public String omissionsAre() {
        return switch (this) {
            case GRAPHML, CX2 -> "the graph's attribute claims_without_arcs lists them";
            case BEL -> "comments of the script list them";
            case SIF, INDRA, GMT, BIOCYPHER -> "README.txt lists them";
            case JSON, TSV, CSV, JSON_LD -> "there are none";
        };
    }

    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word.equalsIgnoreCase(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ExportFormat::word).toList();
    }
}
