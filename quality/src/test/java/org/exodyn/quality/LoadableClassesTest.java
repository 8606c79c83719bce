package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every shipped class, with the types in its fields and methods, can be loaded from the class path it ships with.
class LoadableClassesTest {
    @Test
    void everyShippedClassLoadsWithItsSignatures() {
        Set<String> broken = new TreeSet<>();
        int members = 0;
        for (JavaClass type : ShippedClasses.all()) {
            try {
                Class<?> loaded = Class.forName(type.getName(), false, getClass().getClassLoader());
                members += loaded.getDeclaredFields().length + loaded.getDeclaredConstructors().length
                        + loaded.getDeclaredMethods().length;
            } catch (ClassNotFoundException | LinkageError missing) {
                broken.add(type.getName() + ": " + missing);
            }
        }
        assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
        assertTrue(members > 0, "no class was looked at");
    }
}
