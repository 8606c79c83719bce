package org.exodyn.atlas.export;

import java.util.Map;
import java.util.TreeMap;

/// The schema that BioCypher wants: which kinds of nodes and arcs there are and where they stand in the Biolink model.
final class BioCypherSchema {
    private BioCypherSchema() {}

    static String of(ExportedClaims from) {
        StringBuilder yaml = new StringBuilder(from.provenance().lines("# "));
        Map<String, String> kinds = new TreeMap<>();
        from.graph().nodes().values()
                .forEach(node -> kinds.putIfAbsent(BiolinkTerms.category(node.kind()),
                        RegistryId.of(node.id()).prefix()));
        kinds.forEach((category, registry) -> {
            yaml.append('\n').append(sentence(category)).append(":\n");
            yaml.append("  represented_as: node\n  preferred_id: ").append(registry.toLowerCase(java.util.Locale.ROOT))
                    .append('\n');
            yaml.append("  input_label: ").append(category).append('\n');
            yaml.append("  properties:\n");
            GraphAttribute.ofNodes().forEach(one -> property(yaml, one));
        });
        yaml.append("\nclaim:\n  is_a: information content entity\n  represented_as: node\n  preferred_id: exodyn\n")
                .append("  input_label: Claim\n");
        Map<String, String> relations = new TreeMap<>();
        from.graph().arcs().forEach(arc -> relations.putIfAbsent(arc.relation(), BiolinkTerms.predicate(arc)));
        relations.forEach((relation, predicate) -> {
            yaml.append("\n# biolink:").append(predicate).append('\n');
            yaml.append(relation.replace('-', ' '))
                    .append(" association:\n  is_a: association\n  represented_as: edge\n");
            yaml.append("  label_as_edge: ").append(BioCypherFiles.type(relation)).append('\n');
            yaml.append("  input_label: ").append(relation).append('\n');
            yaml.append("  properties:\n");
            GraphAttribute.ofArcs(from).forEach(one -> property(yaml, one));
        });
        return yaml.toString();
    }

    private static void property(StringBuilder yaml, GraphAttribute<?> one) {
        yaml.append("    ").append(one.name()).append(": ").append(switch (one.type()) {
            case TEXT -> "str";
            case LIST -> "str[]";
            case TRUTH -> "bool";
        }).append('\n');
    }

    /// `NoncodingRNAProduct` is `noncoding RNA product`; `MicroRNA` stays one word.
    private static String sentence(String category) {
        return switch (category) {
            case "MicroRNA" -> "microRNA";
            case "NoncodingRNAProduct" -> "noncoding RNA product";
            default -> category.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        };
    }
}
