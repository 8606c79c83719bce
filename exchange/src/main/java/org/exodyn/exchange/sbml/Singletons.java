package org.exodyn.exchange.sbml;

import java.util.HashMap;
import java.util.Map;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// Finds elements that stand twice where one can stand: the second must not take the place of the first in silence. Outside of lists
/// every element of SBML, and of the package for compositions, stands at most once in another.
///
/// Source: SBML Level 3 Version 2 Core, section 4, doi:10.1515/jib-2017-0081.
final class Singletons {

    private final String file;
    private final String namespace;
    private final Problems problems;

    private Singletons(String file, String namespace, Problems problems) {
        this.file = file;
        this.namespace = namespace;
        this.problems = problems;
    }

    static void check(XmlElement root, String file, Problems problems) {
        new Singletons(file, root.namespace(), problems).check(root);
    }

    private void check(XmlElement parent) {
        boolean list = parent.name().startsWith("listOf");
        Map<String, XmlElement> first = new HashMap<>();
        for (XmlElement child : parent.children()) {
            boolean composition = child.namespace().equals(Flattening.NAMESPACE);
            if (!composition && !child.namespace().equals(namespace)) {
                continue;
            }
            boolean text = child.name().equals("notes") || child.name().equals("annotation");
            XmlElement earlier = list && !text ? null
                    : first.putIfAbsent((composition ? "comp:" : "") + child.name(),
                            child);
            if (earlier != null) {
                twice(parent, child, earlier);
            }
            if (!text && !child.name().equals("message")) {
                check(child);
            }
        }
    }

    private void twice(XmlElement parent, XmlElement second, XmlElement first) {
        TooManyProblems.check(problems);
        String id = parent.attribute("id");
        problems.error(SbmlCode.CONTRADICTION,
                new Location(file, second.place().line(), second.place().column(),
                        parent.name() + (id == null ? "" : "[" + id + "]")),
                "<" + parent.name() + "> has two <" + second.name() + "> elements.",
                "Only one can hold; the other is in line " + first.place().line() + ".");
    }
}
