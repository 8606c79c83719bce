package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// No class of a module depends on a module that [LayerLaw] does not list, whatever the POMs allow.
class LayerLawArchTest {
    private static final Set<String> ENGINE_MAY_USE = Set.of("java.lang", "java.util", "java.math", "java.io",
            "java.nio", "java.text", "java.security", "org.jspecify", "org.exodyn.engine");

    @Test
    void everyShippedModuleHasItsLawAndClassesToJudge() {
        List<String> shipped = SourceTree.ofThisBuild().shippedModules();
        assertEquals(LayerLaw.MAY_KNOW.keySet(), new LinkedHashSet<>(shipped),
                "modules in the parent POM and in LayerLaw");
        Set<String> judged = ShippedClasses.all().stream().map(ShippedClasses::moduleOf).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(shipped), new TreeSet<>(judged), "a module without classes is judged by nobody");
    }

    @Test
    void noModuleKnowsOneThatTheLawDoesNotList() {
        Set<String> breaches = new TreeSet<>();
        for (JavaClass type : ShippedClasses.all()) {
            String module = ShippedClasses.moduleOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = ShippedClasses.moduleOf(dependency.getTargetClass());
                if (!other.isEmpty() && !other.equals(module)
                        && !LayerLaw.MAY_KNOW.getOrDefault(module, Set.of()).contains(other)) {
                    breaches.add(module + " may not know " + other + ": " + dependency.getDescription());
                }
            }
        }
        assertTrue(breaches.isEmpty(),
                () -> "Layer law (docs/decisions/0001-modules-and-layers.md):\n" + String.join("\n", breaches));
    }

    @Test
    void theEngineKnowsMathematicsOnly() {
        Set<String> breaches = new TreeSet<>();
        for (JavaClass type : ShippedClasses.all()) {
            if (!ShippedClasses.moduleOf(type).equals("engine")) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive()
                        && ENGINE_MAY_USE.stream().noneMatch(allowed -> inside(target.getPackageName(), allowed))) {
                    breaches.add(dependency.getDescription());
                }
            }
        }
        assertTrue(breaches.isEmpty(), () -> "The engine knows no web, JSON, database or other outside library:\n"
                + String.join("\n", breaches));
    }

    /// Cells, claims and equations of motion meet in assembly; study calls it and stores what comes back.
    @Test
    void onlyAssemblyAndStudySeeBothBiologyAndMathematics() {
        Set<String> bridges = LayerLaw.MAY_KNOW.entrySet().stream()
                .filter(entry -> entry.getValue().contains("engine")
                        && (entry.getValue().contains("atlas") || entry.getValue().contains("biology")))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertEquals(Set.of("assembly", "study"), bridges);
    }

    private static boolean inside(String packageName, String allowed) {
        return packageName.equals(allowed) || packageName.startsWith(allowed + ".");
    }
}
