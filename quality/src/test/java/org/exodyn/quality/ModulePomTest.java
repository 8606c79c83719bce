package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The POMs say the same as the layer law; the engine's names nothing at all.
class ModulePomTest {
    private final SourceTree tree = SourceTree.ofThisBuild();

    private record Dependency(String group, String artifact, String scope) {}

    @Test
    void theEngineDependsOnNothing() throws Exception {
        List<Dependency> shipped = dependencies("engine").stream()
                .filter(dependency -> !dependency.scope().equals("test")).toList();
        assertEquals(List.of(), shipped, "the engine is mathematics only");
    }

    @Test
    void noPomNamesAModuleThatTheLawDoesNotList() throws Exception {
        Set<String> breaches = new TreeSet<>();
        for (String module : tree.shippedModules()) {
            for (Dependency dependency : dependencies(module)) {
                boolean ours = dependency.group().equals("org.exodyn") && !dependency.scope().equals("test");
                if (ours && !LayerLaw.MAY_KNOW.getOrDefault(module, Set.of()).contains(dependency.artifact())) {
                    breaches.add(module + "/pom.xml names " + dependency.artifact());
                }
            }
        }
        assertTrue(breaches.isEmpty(), () -> String.join("\n", breaches));
    }

    /// Libraries come from Maven Central in the versions of the parent POM.
    @Test
    void noModuleSetsItsOwnVersionsOrRepositories() throws Exception {
        Set<String> breaches = new TreeSet<>();
        for (String module : tree.modules()) {
            Element project = project(module);
            if (project.getElementsByTagName("repository").getLength() > 0) {
                breaches.add(module + "/pom.xml names a repository");
            }
            for (Element dependency : elements(project, "dependency")) {
                if (dependency.getElementsByTagName("version").getLength() > 0) {
                    breaches.add(module + "/pom.xml sets the version of " + text(dependency, "artifactId"));
                }
            }
        }
        assertTrue(breaches.isEmpty(), () -> String.join("\n", breaches));
    }

    private List<Dependency> dependencies(String module)
            throws IOException, SAXException, ParserConfigurationException {
        return elements(project(module), "dependency").stream()
                .map(element -> new Dependency(text(element, "groupId"), text(element, "artifactId"),
                        text(element, "scope")))
                .toList();
    }

    private Element project(String module) throws IOException, SAXException, ParserConfigurationException {
        Path pom = tree.root().resolve(module).resolve("pom.xml");
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile())
                .getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        List<Element> found = elements(parent, name);
        return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
    }
}
