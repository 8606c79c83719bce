package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.exchange.xml.XmlAttribute;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlNode;
import org.exodyn.exchange.xml.XmlText;

/// Gives the ids of a model other names, everywhere they stand: in attributes and in formulas. Local parameters and the arguments of
/// functions keep theirs.
final class Renaming {

    private static final Set<String> REFERENCES = Set.of("compartment", "species", "variable", "symbol",
            "conversionFactor", "outside");
    private static final Set<String> UNITS = Set.of("units", "substanceUnits", "timeUnits", "volumeUnits", "areaUnits",
            "lengthUnits", "extentUnits");

    private final Map<String, String> ids;
    private final Map<String, String> unitIds;
    private final Map<String, String> metaIds;

    Renaming(Map<String, String> ids, Map<String, String> unitIds, Map<String, String> metaIds) {
        this.ids = ids;
        this.unitIds = unitIds;
        this.metaIds = metaIds;
    }

    /// Collects what an element and those inside it declare.
    static void declared(XmlElement element, String prefix, Map<String, String> ids, Map<String, String> unitIds,
            Map<String, String> metaIds) {
        if (element.name().equals("notes") || element.name().equals("annotation")
                || element.namespace().equals(MathReader.NAMESPACE)
                || element.namespace().equals(Flattening.NAMESPACE)) {
            return;
        }
        String id = element.attribute("id");
        if (id != null && !element.name().equals("localParameter")) {
            (element.name().equals("unitDefinition") ? unitIds : ids).put(id, prefix + id);
        }
        String metaId = element.attribute("metaid");
        if (metaId != null) {
            metaIds.put(metaId, prefix + metaId);
        }
        element.children().forEach(child -> declared(child, prefix, ids, unitIds, metaIds));
    }

    XmlElement of(XmlElement element) {
        return of(element, Set.of());
    }

    private XmlElement of(XmlElement element, Set<String> hidden) {
        if (element.namespace().equals(Flattening.NAMESPACE) || element.name().equals("notes")) {
            return element;
        }
        Set<String> inside = hidden;
        if (element.name().equals("kineticLaw") || element.name().equals("lambda")) {
            inside = new HashSet<>(hidden);
            locals(element, inside);
        }
        List<XmlAttribute> attributes = new ArrayList<>(element.attributes().size());
        for (XmlAttribute attribute : element.attributes()) {
            attributes.add(attribute.namespace().isEmpty() ? renamed(element, attribute) : attribute);
        }
        boolean name = element.name().equals("ci");
        List<XmlNode> content = new ArrayList<>(element.content().size());
        for (XmlNode node : element.content()) {
            switch (node) {
                case XmlElement child -> content.add(of(child, inside));
                case XmlText text -> content.add(name && !inside.contains(text.text().strip())
                        ? new XmlText(ids.getOrDefault(text.text().strip(), text.text()))
                        : text);
            }
        }
        return new XmlElement(element.namespace(), element.prefix(), element.name(), attributes, content,
                element.place());
    }

    private static void locals(XmlElement element, Set<String> into) {
        for (XmlElement child : element.children()) {
            String id = child.attribute("id");
            if (child.name().equals("localParameter") && id != null) {
                into.add(id);
            } else if (child.name().equals("bvar") && !child.children().isEmpty()) {
                into.add(child.children().getFirst().text());
            } else if (child.name().equals("listOfLocalParameters")) {
                locals(child, into);
            }
        }
    }

    private XmlAttribute renamed(XmlElement element, XmlAttribute attribute) {
        Map<String, String> names;
        if (attribute.name().equals("id")) {
            names = element.name().equals("unitDefinition") ? unitIds
                    : element.name().equals("localParameter") ? Map.of() : ids;
        } else if (attribute.name().equals("metaid")) {
            names = metaIds;
        } else if (REFERENCES.contains(attribute.name())) {
            names = ids;
        } else if (UNITS.contains(attribute.name())) {
            names = unitIds;
        } else {
            return attribute;
        }
        String value = names.get(attribute.value().strip());
        return value == null ? attribute : XmlAttribute.of(attribute.name(), value);
    }
}
