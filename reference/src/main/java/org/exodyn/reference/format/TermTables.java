package org.exodyn.reference.format;

import java.io.IOException;
import java.util.regex.Pattern;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;

/// Terms in plain tables: Disease Ontology, Cell Ontology, Gene Ontology, DrugBank.
final class TermTables {
    private static final Pattern SCOPE = Pattern.compile("(.*) \\[(EXACT|BROAD|NARROW|RELATED)]");

    private TermTables() {}

    /// DOreports: identifier, label, label of the wider term. A term with several wider terms has several rows.
    static void diseases(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.RFC_4180);
        int id = rows.column("id");
        int label = rows.column("label");
        int parent = rows.column("subClassOf");
        while (rows.next()) {
            sink.row(rows.line());
            String disease = rows.get(id, Ids.DOID, "DOID:3908");
            String name = rows.filled(label);
            if (disease == null || name == null) {
                continue;
            }
            sink.term(disease, name, null, null);
            if (!rows.get(parent).isEmpty()) {
                sink.parentNamed(disease, rows.get(parent));
            }
        }
    }

    /// Cell types with wider terms, names and identifiers elsewhere, lists separated by `|`.
    static void cells(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.NONE);
        int id = rows.column("cl_id");
        int label = rows.column("label");
        int obsolete = rows.column("obsolete");
        int parents = rows.column("parents");
        int synonyms = rows.column("synonyms");
        int xrefs = rows.column("xrefs");
        while (rows.next()) {
            sink.row(rows.line());
            String cell = rows.get(id, Ids.CELL, "CL:0000057");
            String name = rows.filled(label);
            if (cell == null || name == null) {
                continue;
            }
            sink.term(cell, name, null, rows.get(obsolete).equals("true") ? "obsolete" : null);
            rows.parts(parents, '|').forEach(parent -> sink.parent(cell, parent));
            for (String synonym : rows.parts(synonyms, '|')) {
                var scoped = SCOPE.matcher(synonym);
                boolean exact = !scoped.matches() || scoped.group(2).equals("EXACT");
                sink.name(cell, scoped.matches() ? scoped.group(1) : synonym,
                        exact ? NameSort.ALIAS : NameSort.RELATED, null);
            }
            rows.parts(xrefs, '|').forEach(other -> sink.xref(cell, Ids.normal(other)));
        }
    }

    /// Some terms of the Gene Ontology with their definitions.
    static void goTerms(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.NONE);
        int id = rows.column("go_id");
        int aspect = rows.column("ontology");
        int name = rows.column("name");
        sink.partial();
        while (rows.next()) {
            sink.row(rows.line());
            String term = rows.get(id, Ids.GO, "GO:0036452");
            String label = rows.filled(name);
            if (term != null && label != null) {
                String kind = switch (rows.get(aspect)) {
                    case "BP" -> "biological_process";
                    case "CC" -> "cellular_component";
                    case "MF" -> "molecular_function";
                    default -> rows.get(aspect);
                };
                sink.term(term, label, Ids.orNull(kind), null);
            }
        }
    }

    /// DrugBank's open vocabulary, lists separated by ` | `.
    static void drugs(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, ',', Rows.Quoting.RFC_4180);
        int id = rows.column("DrugBank ID");
        int former = rows.column("Accession Numbers");
        int name = rows.column("Common name");
        int cas = rows.column("CAS");
        int unii = rows.column("UNII");
        int synonyms = rows.column("Synonyms");
        int key = rows.optionalColumn("Standard InChI Key");
        while (rows.next()) {
            sink.row(rows.line());
            String drug = rows.get(id, Ids.DRUGBANK, "DB00515");
            String common = rows.filled(name);
            if (drug == null || common == null) {
                continue;
            }
            sink.term(drug, common, null, null);
            rows.parts(former, '|').forEach(other -> sink.name(drug, other, NameSort.IDENTIFIER, null));
            rows.parts(synonyms, '|').stream().filter(other -> !other.equals(common))
                    .forEach(other -> sink.name(drug, other, NameSort.ALIAS, null));
            rows.parts(cas, '|').forEach(other -> sink.xref(drug, "CAS:" + other));
            rows.parts(unii, '|').forEach(other -> sink.xref(drug, "UNII:" + other));
            rows.parts(key, '|').forEach(other -> sink.xref(drug, "INCHIKEY:" + other));
        }
    }

    /// DrugBank identifiers with those of ChEBI and ChEMBL, and with further names.
    static void drugMappings(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.NONE);
        int id = rows.column("DRUGBANK_ID");
        int space = rows.column("NAMESPACE");
        int other = rows.column("ID");
        sink.partial();
        while (rows.next()) {
            sink.row(rows.line());
            String drug = rows.get(id, Ids.DRUGBANK, "DB00515");
            String value = rows.filled(other);
            if (drug == null || value == null) {
                continue;
            }
            switch (rows.get(space)) {
                case "NAME" -> sink.name(drug, value, NameSort.ALIAS, null);
                case "CHEBI" -> sink.xref(drug, "CHEBI:" + value.replaceFirst("^CHEBI:", ""));
                case "" -> rows.report(space, "The NAMESPACE is empty.");
                default -> sink.xref(drug, rows.get(space) + ":" + value);
            }
        }
    }
}
