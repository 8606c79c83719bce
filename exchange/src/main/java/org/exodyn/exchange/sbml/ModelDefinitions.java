package org.exodyn.exchange.sbml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlNode;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// The models that a document defines or names in other files.
///
/// @param root the `sbml` element
/// @param file where it was read
/// @param neighbours the files it may name
/// @param namespace the namespace of SBML core into which models of other files are put
record ModelDefinitions(XmlElement root, String file, ExternalModels neighbours, String namespace) {

    private static final int LONGEST_CHAIN = 32;

    /// A model with the document it stands in.
    record Found(XmlElement model, ModelDefinitions document) {}

    static String attribute(XmlElement element, String name) {
        String own = element.attribute(Flattening.NAMESPACE, name);
        String value = own == null ? element.attribute(name) : own;
        return value == null ? "" : value.strip();
    }

    /// The document's own model.
    Optional<XmlElement> model() {
        return root.child("model");
    }

    /// The model of a name; empty, with a problem, if it cannot be had.
    Optional<Found> find(String name, Location from, Problems problems) {
        return find(name, from, problems, 0);
    }

    private Optional<Found> find(String name, Location from, Problems problems, int chain) {
        for (XmlElement list : root.children()) {
            if (!list.namespace().equals(Flattening.NAMESPACE)) {
                continue;
            }
            for (XmlElement definition : list.children()) {
                if (!attribute(definition, "id").equals(name)) {
                    continue;
                }
                if (definition.name().equals("modelDefinition")) {
                    return Optional.of(new Found(definition, this));
                }
                if (definition.name().equals("externalModelDefinition")) {
                    return external(definition, problems, chain);
                }
            }
        }
        Optional<XmlElement> main = model().filter(model -> attribute(model, "id").equals(name));
        if (main.isEmpty()) {
            problems.error(SbmlCode.COMPOSITION, from, "There is no model definition named '" + name + "'.", "");
        }
        return main.map(model -> new Found(model, this));
    }

    private Optional<Found> external(XmlElement definition, Problems problems, int chain) {
        Location here = new Location(file, definition.place().line(), definition.place().column(),
                "externalModelDefinition[" + attribute(definition, "id") + "]");
        if (chain >= LONGEST_CHAIN) {
            problems.error(SbmlCode.COMPOSITION, here, "The external models name one another without end.", "");
            return Optional.empty();
        }
        Optional<ExternalModels.Found> found = neighbours.find(attribute(definition, "source"), here);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        XmlElement other = found.get().root();
        Optional<Dialect> dialect = SbmlReader.dialect(other, found.get().file(), problems);
        if (dialect.isEmpty()) {
            return Optional.empty();
        }
        if (dialect.get().level() != 3) {
            problems.error(SbmlCode.COMPOSITION, here, "The external model is of " + dialect.get() + ".",
                    "Only models of Level 3 can be composed.");
            return Optional.empty();
        }
        checkSum(definition, found.get().file(), here, problems);
        Singletons.check(other, found.get().file(), problems);
        ModelDefinitions document = new ModelDefinitions(moved(other, other.namespace()), found.get().file(),
                found.get().neighbours(), namespace);
        String name = attribute(definition, "modelRef");
        return name.isEmpty() ? document.model().map(model -> new Found(model, document))
                : document.find(name, here, problems, chain + 1);
    }

    private static void checkSum(XmlElement definition, String file, Location here, Problems problems) {
        String wanted = attribute(definition, "md5").toLowerCase(Locale.ROOT);
        String got = wanted.isEmpty() ? "" : ExternalModels.md5(Path.of(file));
        if (!wanted.equals(got)) {
            problems.warning(SbmlCode.COMPOSITION, here,
                    "The external model '" + attribute(definition, "source") + "' is not the file it was.",
                    "Its MD5 sum is " + got + ", but the model was made for one with " + wanted + ".",
                    "look what was changed in it, then write md5=\"" + got + "\"");
        }
    }

    private XmlElement moved(XmlElement element, String from) {
        if (from.equals(namespace)) {
            return element;
        }
        List<XmlNode> content = new ArrayList<>();
        for (XmlNode node : element.content()) {
            content.add(node instanceof XmlElement child ? moved(child, from) : node);
        }
        return new XmlElement(element.namespace().equals(from) ? namespace : element.namespace(), element.prefix(),
                element.name(), element.attributes(), content, element.place());
    }
}
