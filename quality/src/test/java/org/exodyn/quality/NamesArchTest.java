package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Names come from the field. A class that can only be called a manager or a helper is not yet understood.
class NamesArchTest {
    private static final List<String> BANNED_ENDINGS = List.of("Manager", "Helper", "Util", "Utils", "Data", "Info",
            "Processor", "Base", "Impl");
    private static final Set<String> BANNED_PACKAGES = Set.of("core", "common", "commons", "util", "utils", "impl",
            "manager", "helper", "misc", "shared");

    @Test
    void noClassHasAnEmptyEnding() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : ShippedClasses.all()) {
            if (BANNED_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith)) {
                found.add(type.getName());
            }
        }
        assertTrue(found.isEmpty(), () -> "Name these after what they are in the domain: " + found);
    }

    @Test
    void noPackageIsADrawerForEverything() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : ShippedClasses.all()) {
            if (List.of(type.getPackageName().split("\\.")).stream().anyMatch(BANNED_PACKAGES::contains)) {
                found.add(type.getPackageName());
            }
        }
        assertTrue(found.isEmpty(), () -> "Name these packages after the domain: " + found);
    }
}
