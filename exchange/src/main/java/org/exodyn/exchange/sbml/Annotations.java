package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.exchange.xml.XmlAttribute;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlNode;
import org.exodyn.exchange.xml.XmlPlace;
import org.exodyn.exchange.xml.XmlText;
import org.jspecify.annotations.Nullable;

/// Annotations as MIRIAM asks for them (RDF with the qualifiers of BioModels.net) and notes as XHTML.
///
/// Source: SBML Level 3 Version 2 Core, section 6, doi:10.1515/jib-2017-0081.
public final class Annotations {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String BIOLOGY = "http://biomodels.net/biology-qualifiers/";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String SBML = Dialect.L3V2.namespace();

    private Annotations() {}

    /// What an element is described by.
    ///
    /// @param metaId of the element
    /// @param addresses of publications, such as `https://identifiers.org/doi/10.1000/182`
    /// @param evidence a further element, for programs that know it; null for none
    public static XmlElement describedBy(String metaId, List<String> addresses, @Nullable XmlElement evidence) {
        List<XmlNode> content = new ArrayList<>();
        if (!addresses.isEmpty()) {
            List<XmlElement> items = addresses.stream().map(address -> new XmlElement(RDF, "rdf", "li",
                    List.of(new XmlAttribute(RDF, "rdf", "resource", address)), List.of(), XmlPlace.NONE)).toList();
            XmlElement bag = element(RDF, "rdf", "Bag", items);
            XmlElement qualifier = element(BIOLOGY, "bqbiol", "isDescribedBy", List.of(bag));
            XmlElement about = new XmlElement(RDF, "rdf", "Description",
                    List.of(new XmlAttribute(RDF, "rdf", "about", "#" + metaId)), List.of(qualifier), XmlPlace.NONE);
            content.add(element(RDF, "rdf", "RDF", List.of(about)));
        }
        if (evidence != null) {
            content.add(evidence);
        }
        return new XmlElement(SBML, "", "annotation", List.of(), content, XmlPlace.NONE);
    }

    private static XmlElement element(String namespace, String prefix, String name, List<XmlElement> content) {
        return new XmlElement(namespace, prefix, name, List.of(), List.<XmlNode>copyOf(content), XmlPlace.NONE);
    }

    /// Paragraphs for people.
    public static XmlElement notes(List<String> paragraphs) {
        List<XmlElement> lines = paragraphs.stream().map(text -> new XmlElement(XHTML, "", "p", List.of(),
                List.of(new XmlText(text)), XmlPlace.NONE)).toList();
        return new XmlElement(SBML, "", "notes", List.of(), List.of(element(XHTML, "", "body", lines)),
                XmlPlace.NONE);
    }
}
