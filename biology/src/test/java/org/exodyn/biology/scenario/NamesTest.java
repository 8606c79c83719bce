package org.exodyn.biology.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void caseSpacesAndHyphensDoNotMatter() {
        Names names = Names.of(Map.of("PANC-1", "CVCL_0480"));
        for (String word : List.of("PANC-1", "panc1", "Panc 1", "PANC_1", "CVCL_0480")) {
            assertEquals(Optional.of("CVCL_0480"), names.resolve(word), word);
        }
        assertTrue(names.resolve("PANC-2").isEmpty());
    }

    @Test
    void aWordForTwoEntitiesStandsForNeither() {
        Names names = Names.of(Map.of("T-1", "one", "T1", "two"));
        assertEquals(Optional.of("one"), names.resolve("T-1"), "the exact spelling decides");
        assertEquals(Optional.of("two"), names.resolve("T1"));
        assertTrue(names.resolve("t 1").isEmpty(), "a near miss is never silently one of them");
    }

    @Test
    void proposalsAreNamesThatPeopleUse() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("gemcitabine", "CHEBI:175901");
        map.put("dFdC", "CHEBI:175901");
        Names names = Names.of(map);
        assertEquals(List.of("gemcitabine"), names.nearest("gemcitabin"));
        assertEquals("gemcitabine", names.nameOf("CHEBI:175901"), "the first name is the preferred one");
        assertEquals("unheard", names.nameOf("unheard"));
        assertEquals(List.of("gemcitabine"), List.copyOf(names.all()));
        assertEquals(List.of("CHEBI:175901"), List.copyOf(names.ids()));
    }

    @Test
    void anEntityIsProposedUnderOneName() {
        Map<String, String> map = new LinkedHashMap<>();
        List.of("PANC-1", "CVCL_0480", "PANC1", "Panc-1").forEach(name -> map.put(name, "PANC-1"));
        assertEquals(List.of("PANC-1"), Names.of(map).nearest("PANC1x"));
    }

    @Test
    void anIdWithoutOtherNameIsItsOwnName() {
        Names claims = Names.of(List.of("fang-2019.mir-106b"));
        assertEquals(List.of("fang-2019.mir-106b"), List.copyOf(claims.all()));
        assertEquals(Optional.of("fang-2019.mir-106b"), claims.resolve("fang-2019.mir-106b"));
    }
}
