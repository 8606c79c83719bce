package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No shipped code uses a [BannedCall] or writes to the standard streams outside `cli`.
///
/// Default character sets and case changes without a locale are Error Prone's to find.
class BannedCallsArchTest {
    @Test
    void shippedCodeUsesNoBannedCall() {
        Set<String> found = breaches(ShippedClasses.all());
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }

    /// The rule itself: a call, a constructor, a method reference and a standard stream are all seen.
    @Test
    void aPlantedCallIsFound() {
        Set<String> found = breaches(new ClassFileImporter().importClasses(Planted.class));
        assertEquals(5, found.size(), () -> String.join("\n", found));
    }

    private static Set<String> breaches(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        List<BannedCall> banned = BannedCall.all();
        for (JavaClass type : classes) {
            String module = ShippedClasses.moduleOf(type);
            Stream<JavaCodeUnitAccess<?>> calls = Stream.of(
                    type.getMethodCallsFromSelf(), type.getConstructorCallsFromSelf(),
                    type.getMethodReferencesFromSelf(), type.getConstructorReferencesFromSelf())
                    .flatMap(Set::stream);
            calls.forEach(call -> banned.stream()
                    .filter(ban -> ban.bans(module, call.getTarget()))
                    .forEach(ban -> found.add(call.getDescription() + "\n    " + ban.reason())));
            for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
                boolean standardStream = access.getTargetOwner().getName().equals("java.lang.System");
                if (standardStream && !module.equals("cli")) {
                    found.add(access.getDescription() + "\n    Only the command talks to people; return or throw it.");
                }
            }
        }
        return found;
    }

    /// What nobody may write; only read as a class file.
    static final class Planted {
        double random() {
            return Math.random() + new Random(1).nextDouble();
        }

        void shuffle(List<Integer> list) {
            java.util.function.Consumer<List<Integer>> shuffle = Collections::shuffle;
            shuffle.accept(list);
            System.out.println(String.format("%d", list.size()));
        }
    }
}
