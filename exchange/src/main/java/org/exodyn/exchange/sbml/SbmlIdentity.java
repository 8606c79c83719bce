package org.exodyn.exchange.sbml;

import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Location;
import org.jspecify.annotations.Nullable;

/// What every element of SBML may have.
///
/// @param id its name in formulas; null for none
/// @param name what people call it
/// @param metaId what annotations call it
/// @param sboTerm its term of the Systems Biology Ontology, such as `SBO:0000252`
/// @param notes text for people, XHTML
/// @param annotation text for programs, such as MIRIAM identifiers as RDF
/// @param location where it was read
public record SbmlIdentity(@Nullable String id, @Nullable String name, @Nullable String metaId,
        @Nullable String sboTerm,
        @Nullable XmlElement notes, @Nullable XmlElement annotation, Location location) {

    /// An element with an id and nothing else, not read from a file.
    public static SbmlIdentity of(String id) {
        return new SbmlIdentity(id, null, null, null, null, null, Location.ofFile(""));
    }

    /// An element without anything, not read from a file.
    public static SbmlIdentity anonymous() {
        return new SbmlIdentity(null, null, null, null, null, null, Location.ofFile(""));
    }

    /// The same with a name for people.
    public SbmlIdentity named(String newName) {
        return new SbmlIdentity(id, newName, metaId, sboTerm, notes, annotation, location);
    }

    /// The same with an annotation, which refers to the element by its meta id.
    public SbmlIdentity annotated(String newMetaId, XmlElement newAnnotation) {
        return new SbmlIdentity(id, name, newMetaId, sboTerm, notes, newAnnotation, location);
    }
}
