package org.exodyn.atlas.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The graph as Cytoscape Exchange Format, version 2. Arrows end in a bar where the sign is minus.
final class Cx2Text {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ExportedClaims from;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Cx2Text(ExportedClaims from) {
        this.from = from;
    }

    static String of(ExportedClaims from) {
        return ClaimJson.indented(new Cx2Text(from).document());
    }

    private ArrayNode document() {
        SequencedMap<String, ArrayNode> aspects = new LinkedHashMap<>();
        aspects.put("attributeDeclarations", JSON.arrayNode().add(declarations()));
        aspects.put("networkAttributes", JSON.arrayNode().add(network()));
        aspects.put("nodes", nodes());
        aspects.put("edges", edges());
        aspects.put("visualProperties", JSON.arrayNode().add(style()));
        ArrayNode document = JSON.arrayNode();
        document.addObject().put("CXVersion", "2.0").put("hasFragments", false);
        ArrayNode meta = document.addObject().putArray("metaData");
        aspects.forEach((name, elements) -> {
            if (!elements.isEmpty()) {
                meta.addObject().put("name", name).put("elementCount", elements.size());
                document.addObject().set(name, elements);
            }
        });
        document.addObject().putArray("status").addObject().put("success", true);
        return document;
    }

    private ObjectNode declarations() {
        ObjectNode all = JSON.objectNode();
        ObjectNode network = all.putObject("networkAttributes");
        network().properties().forEach(entry -> network.putObject(entry.getKey()).put("d",
                entry.getValue().isArray() ? "list_of_string" : entry.getValue().isNumber() ? "integer" : "string"));
        declare(all.putObject("nodes"), GraphAttribute.ofNodes());
        declare(all.putObject("edges"), GraphAttribute.ofArcs(from));
        return all;
    }

    private static <T> void declare(ObjectNode aspect, List<GraphAttribute<T>> attributes) {
        for (GraphAttribute<T> attribute : attributes) {
            aspect.putObject(attribute.name()).put("d", switch (attribute.type()) {
                case TEXT -> "string";
                case LIST -> "list_of_string";
                case TRUTH -> "boolean";
            });
        }
    }

    /// `name`, `description` and `version` are names that the format reserves.
    private ObjectNode network() {
        Provenance provenance = from.provenance();
        ObjectNode network = JSON.objectNode();
        network.put("name", Provenance.TITLE);
        network.put("description", Provenance.ATTRIBUTION + " " + Provenance.WORDING);
        network.put("version", provenance.exodynVersion());
        provenance.entries().forEach((key, text) -> {
            if (key.equals("claims")) {
                network.put(key, provenance.claims());
            } else if (!key.equals("title")) {
                network.put(key, text);
            }
        });
        ArrayNode bare = network.putArray("claims_without_arcs");
        from.graph().bare().forEach(bare::add);
        return network;
    }

    private ArrayNode nodes() {
        ArrayNode nodes = JSON.arrayNode();
        for (ClaimGraph.Node node : from.graph().nodes().values()) {
            int number = numbers.size();
            numbers.put(node.id(), number);
            ObjectNode one = nodes.addObject();
            one.put("id", number);
            values(one.putObject("v"), GraphAttribute.ofNodes(), node);
        }
        return nodes;
    }

    private ArrayNode edges() {
        ArrayNode edges = JSON.arrayNode();
        List<GraphAttribute<Arc>> attributes = GraphAttribute.ofArcs(from);
        for (Arc arc : from.graph().arcs()) {
            ObjectNode one = JSON.objectNode();
            one.put("id", edges.size()).put("s", numbers.get(arc.source())).put("t", numbers.get(arc.target()));
            values(one.putObject("v"), attributes, arc);
            edges.add(one);
        }
        return edges;
    }

    private static <T> void values(ObjectNode into, List<GraphAttribute<T>> attributes, T of) {
        for (GraphAttribute<T> attribute : attributes) {
            Object value = attribute.value().apply(of);
            if (value instanceof Boolean truth) {
                into.put(attribute.name(), truth);
            } else if (value instanceof List<?> list) {
                if (!list.isEmpty()) {
                    ArrayNode items = into.putArray(attribute.name());
                    list.forEach(item -> items.add(String.valueOf(item)));
                }
            } else if (!value.toString().isEmpty()) {
                into.put(attribute.name(), value.toString());
            }
        }
    }

    private static ObjectNode style() {
        ObjectNode style = JSON.objectNode();
        ObjectNode standard = style.putObject("default");
        standard.putObject("network");
        standard.putObject("node").put("NODE_SHAPE", "round-rectangle").put("NODE_BACKGROUND_COLOR", "#E8EEF4");
        standard.putObject("edge").put("EDGE_TARGET_ARROW_SHAPE", "triangle");
        style.putObject("nodeMapping").putObject("NODE_LABEL").put("type", "PASSTHROUGH").putObject("definition")
                .put("attribute", "name").put("type", "string");
        ObjectNode arrow = style.putObject("edgeMapping").putObject("EDGE_TARGET_ARROW_SHAPE").put("type", "DISCRETE")
                .putObject("definition");
        ArrayNode shapes = arrow.put("attribute", "sign").put("type", "string").putArray("map");
        shapes.addObject().put("v", "+").put("vp", "triangle");
        shapes.addObject().put("v", "-").put("vp", "tee");
        shapes.addObject().put("v", "unknown").put("vp", "none");
        return style;
    }
}
