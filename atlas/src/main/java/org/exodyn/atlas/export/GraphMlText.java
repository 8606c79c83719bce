package org.exodyn.atlas.export;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The graph as GraphML 1.0. Lists are texts with a bar between the items, since GraphML has no lists.
final class GraphMlText {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final Pattern NOT_XML = Pattern
            .compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ExportedClaims from;
    private final XMLStreamWriter out;

    private GraphMlText(ExportedClaims from, XMLStreamWriter out) {
        this.from = from;
        this.out = out;
    }

    static String of(ExportedClaims from) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new GraphMlText(from, out).write();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        line();
        out.setDefaultNamespace(NAMESPACE);
        out.writeStartElement(NAMESPACE, "graphml");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        out.writeAttribute("xsi", "http://www.w3.org/2001/XMLSchema-instance", "schemaLocation",
                NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        List<GraphAttribute<ClaimGraph.Node>> ofNodes = GraphAttribute.ofNodes();
        List<GraphAttribute<Arc>> ofArcs = GraphAttribute.ofArcs(from);
        Map<String, String> head = new java.util.LinkedHashMap<>(from.provenance().entries());
        head.put("claims_without_arcs", OneLine.list(from.graph().bare()));
        for (String name : head.keySet()) {
            key("graph", name, GraphAttribute.Type.TEXT);
        }
        for (GraphAttribute<?> attribute : ofNodes) {
            key("node", attribute.name(), attribute.type());
        }
        for (GraphAttribute<?> attribute : ofArcs) {
            key("edge", attribute.name(), attribute.type());
        }
        line();
        out.writeStartElement(NAMESPACE, "graph");
        out.writeAttribute("id", "claims");
        out.writeAttribute("edgedefault", "directed");
        for (Map.Entry<String, String> entry : head.entrySet()) {
            data("graph", entry.getKey(), entry.getValue());
        }
        nodesAndArcs(ofNodes, ofArcs);
        line();
        out.writeEndElement();
        line();
        out.writeEndElement();
        line();
        out.writeEndDocument();
    }

    private void nodesAndArcs(List<GraphAttribute<ClaimGraph.Node>> ofNodes, List<GraphAttribute<Arc>> ofArcs)
            throws XMLStreamException {
        Map<String, String> numbers = new HashMap<>();
        for (ClaimGraph.Node node : from.graph().nodes().values()) {
            String number = "n" + numbers.size();
            numbers.put(node.id(), number);
            line();
            out.writeStartElement(NAMESPACE, "node");
            out.writeAttribute("id", number);
            for (GraphAttribute<ClaimGraph.Node> attribute : ofNodes) {
                data("node", attribute.name(), attribute.text(node));
            }
            out.writeEndElement();
        }
        int count = 0;
        for (Arc arc : from.graph().arcs()) {
            line();
            out.writeStartElement(NAMESPACE, "edge");
            out.writeAttribute("id", "e" + count++);
            out.writeAttribute("source", String.valueOf(numbers.get(arc.source())));
            out.writeAttribute("target", String.valueOf(numbers.get(arc.target())));
            for (GraphAttribute<Arc> attribute : ofArcs) {
                data("edge", attribute.name(), attribute.text(arc));
            }
            out.writeEndElement();
        }
    }

    private void key(String of, String name, GraphAttribute.Type type) throws XMLStreamException {
        line();
        out.writeEmptyElement(NAMESPACE, "key");
        out.writeAttribute("id", of + "." + name);
        out.writeAttribute("for", of);
        out.writeAttribute("attr.name", name);
        out.writeAttribute("attr.type", type == GraphAttribute.Type.TRUTH ? "boolean" : "string");
    }

    private void data(String of, String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            out.writeStartElement(NAMESPACE, "data");
            out.writeAttribute("key", of.toLowerCase(Locale.ROOT) + "." + name);
            out.writeCharacters(NOT_XML.matcher(value).replaceAll("\uFFFD"));
            out.writeEndElement();
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n");
    }
}
