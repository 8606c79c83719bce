package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// The graph as lines `source relation target` with tabs between them, and tables of attributes.
///
/// Each line stands once, however many claims say it; the table of edges lists the claims, and is keyed as Cytoscape names
/// edges: `source (relation) target`. An entity without arcs is a line of its own.
final class SifFiles {
    private SifFiles() {}

    static SequencedMap<String, String> of(ExportedClaims from) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put(ExportFormat.SIF.mainFile(), lines(from.graph()));
        files.put("nodes.tsv", nodes(from));
        files.put("edges.tsv", edges(from));
        files.put(ExportFormat.TSV.mainFile(), ClaimTable.of(from, '\t'));
        return files;
    }

    private static String lines(ClaimGraph graph) {
        Set<String> lines = new LinkedHashSet<>();
        Set<String> joined = new LinkedHashSet<>();
        for (Arc arc : graph.arcs()) {
            lines.add(label(graph, arc.source()) + "\t" + arc.relation() + "\t" + label(graph, arc.target()));
            joined.addAll(List.of(arc.source(), arc.target()));
        }
        graph.nodes().values().stream().filter(node -> !joined.contains(node.id()))
                .forEach(node -> lines.add(node.label()));
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static String nodes(ExportedClaims from) {
        DelimitedText text = new DelimitedText('\t').head(from.provenance().lines("# "));
        List<GraphAttribute<ClaimGraph.Node>> attributes = GraphAttribute.ofNodes();
        text.row(Stream.concat(Stream.of("shared name"), attributes.stream().map(GraphAttribute::name)).toList());
        for (ClaimGraph.Node node : from.graph().nodes().values()) {
            text.row(Stream.concat(Stream.of(node.label()), attributes.stream().map(one -> one.text(node))).toList());
        }
        return text.toString();
    }

    private static String edges(ExportedClaims from) {
        SequencedMap<String, List<Arc>> byLine = new LinkedHashMap<>();
        for (Arc arc : from.graph().arcs()) {
            String key = label(from.graph(), arc.source()) + " (" + arc.relation() + ") "
                    + label(from.graph(), arc.target());
            byLine.computeIfAbsent(key, _ -> new ArrayList<>()).add(arc);
        }
        DelimitedText text = new DelimitedText('\t').head(from.provenance().lines("# "));
        List<GraphAttribute<Arc>> attributes = GraphAttribute.ofArcs(from);
        text.row(Stream.concat(Stream.of("shared name"), attributes.stream().map(GraphAttribute::name)).toList());
        byLine.forEach((key, arcs) -> text.row(Stream.concat(Stream.of(key), attributes.stream().map(
                one -> OneLine.list(arcs.stream().flatMap(arc -> one.values(arc).stream()).distinct().toList())))
                .toList()));
        return text.toString();
    }

    private static String label(ClaimGraph graph, String id) {
        return graph.node(id).label();
    }
}
