package org.exodyn.exchange.sbml;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.exodyn.exchange.xml.XmlAttribute;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.exchange.xml.XmlReader;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// Reads SBML Level 2 Versions 1 to 5 and Level 3 Versions 1 and 2. Models composed by the `comp` package are flattened on the way.
///
/// All problems are collected with line and column; the answer is empty if the file cannot be used.
public final class SbmlReader {

    private static final String MATH_OF_L3V2 = "http://www.sbml.org/sbml/level3/version1/l3v2extendedmath/version1";
    /// Packages that say how a model looks or where it belongs, never what its numbers are.
    private static final Set<String> WITHOUT_NUMBERS = Set.of("layout", "render", "groups", "annot", "meta");

    private SbmlReader() {}

    /// Reads a file, which may be compressed by gzip.
    public static Optional<SbmlDocument> read(Path file, XmlLimits limits, Problems problems) {
        ExternalModels neighbours = new ExternalModels(file, limits, problems);
        return XmlReader.read(file, limits, problems)
                .flatMap(root -> document(root, file.toString(), neighbours, problems));
    }

    /// Reads a stream, which is not closed. Models in other files cannot be reached from it.
    ///
    /// @param name what problems call it
    public static Optional<SbmlDocument> read(InputStream in, String name, XmlLimits limits, Problems problems) {
        return XmlReader.read(in, name, limits, problems)
                .flatMap(root -> document(root, name, ExternalModels.none(problems), problems));
    }

    /// The document of a tree, with models of other files where it names them.
    static Optional<SbmlDocument> document(XmlElement root, String file, ExternalModels neighbours,
            Problems problems) {
        try {
            return checked(root, file, neighbours, problems);
        } catch (TooManyProblems _) {
            TooManyProblems.tell(file, problems);
            return Optional.empty();
        }
    }

    private static Optional<SbmlDocument> checked(XmlElement root, String file, ExternalModels neighbours,
            Problems problems) {
        Optional<Dialect> dialect = dialect(root, file, problems);
        if (dialect.isEmpty()) {
            return Optional.empty();
        }
        checkPackages(root, file, problems);
        Singletons.check(root, file, problems);
        Optional<XmlElement> flat = problems.hasErrors() ? Optional.empty()
                : Flattening.of(root, file, neighbours, problems);
        if (flat.isEmpty()) {
            return Optional.empty();
        }
        SbmlModel model = new ModelReader(file, dialect.get(), problems).model(flat.get());
        SbmlDocument document = new SbmlDocument(dialect.get(), model);
        new ModelCheck(model, problems).check();
        if (problems.hasErrors()) {
            // whoever mends the file wants to hear of its formulas, too
            new PlanTranslation(document, problems).plan();
            return Optional.empty();
        }
        return Optional.of(document);
    }

    /// The dialect that the root element declares; a problem if it is none that is read.
    static Optional<Dialect> dialect(XmlElement root, String file, Problems problems) {
        Location location = new Location(file, root.place().line(), root.place().column(), root.name());
        String level = String.valueOf(root.attribute("level"));
        String version = String.valueOf(root.attribute("version"));
        if (!root.name().equals("sbml")) {
            problems.error(SbmlCode.NOT_SBML, location, "The file is XML, but no SBML: it begins with <" + root.name()
                    + ">.", "An SBML file begins with <sbml>.");
            return Optional.empty();
        }
        Optional<Dialect> dialect = Dialect.ofNamespace(root.namespace());
        if (dialect.isEmpty()) {
            problems.error(SbmlCode.DIALECT, location,
                    "SBML Level " + level + " Version " + version + " (" + root.namespace() + ") cannot be read.",
                    "Read are Level 2 Versions 1 to 5 and Level 3 Versions 1 and 2.",
                    "convert it with libSBML or an online converter first");
        } else if (!level.equals(Integer.toString(dialect.get().level()))
                || !version.equals(Integer.toString(dialect.get().version()))) {
            problems.error(SbmlCode.DIALECT, location, "The attributes say SBML Level " + level + " Version " + version
                    + ", but the namespace is that of " + dialect.get() + ".", "One of them is wrong.");
            return Optional.empty();
        }
        return dialect;
    }

    private static void checkPackages(XmlElement root, String file, Problems problems) {
        for (XmlAttribute attribute : root.attributes()) {
            if (!attribute.name().equals("required") || attribute.namespace().isEmpty()
                    || attribute.namespace().equals(Flattening.NAMESPACE)
                    || attribute.namespace().equals(MATH_OF_L3V2)) {
                continue;
            }
            Location location = new Location(file, root.place().line(), root.place().column(), "sbml");
            String name = attribute.namespace().replaceFirst(".*/level3/version\\d+/([^/]+)/.*", "$1");
            if (attribute.value().strip().equals("true") || attribute.value().strip().equals("1")) {
                problems.error(SbmlCode.PACKAGE, location, "The package '" + name + "' is required by the model.",
                        "Its elements change what the model means, and Exodyn does not know them: "
                                + attribute.namespace());
            } else if (!WITHOUT_NUMBERS.contains(name)) {
                problems.warning(SbmlCode.PACKAGE, location, "The package '" + name + "' is left out.",
                        "The model says that its mathematics does not need it.");
            }
        }
    }
}
