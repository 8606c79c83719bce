package org.exodyn.exchange.sbml;

import java.util.Optional;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// Turns a model composed of submodels into one without.
final class Flattening {

    static final String NAMESPACE = "http://www.sbml.org/sbml/level3/version1/comp/version1";

    private Flattening() {}

    static Optional<XmlElement> of(XmlElement root, String file, ExternalModels neighbours, Problems problems) {
        for (XmlElement child : root.children()) {
            if (child.name().equals("model")) {
                for (XmlElement inside : child.children()) {
                    if (inside.namespace().equals(NAMESPACE) && inside.name().equals("listOfSubmodels")) {
                        problems.error(SbmlCode.UNSUPPORTED,
                                new Location(file, inside.place().line(), inside.place().column(), "model"),
                                "The model is composed of submodels.", "");
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(root);
    }
}
