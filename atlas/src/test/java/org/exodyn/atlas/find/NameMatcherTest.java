package org.exodyn.atlas.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names as people type them, against ids of the registries.
class NameMatcherTest {
    private final NameMatcher names = Atlas.loadEmbedded().search().names();

    private List<String> ids(String typed) {
        return names.match(typed, entity -> true).map(NameMatch::entities).orElse(List.of()).stream().map(Entity::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"PD-L1,HGNC:17635", "pdl1,HGNC:17635", "PD L1,HGNC:17635", "CD274,HGNC:17635", "miR-155,MIMAT0000646",
        "mir155,MIMAT0000646", "hsa-miR-155-5p,MIMAT0000646", "microRNA-155,MIMAT0000646", "miRNA-155,MIMAT0000646",
        "adriamycin,DB00997", "Doxorubicin,DB00997", "ENT2,HGNC:11004", "ent-2,HGNC:11004", "ESCC,DOID:3748",
        "5-FU,DB00544",
        "5FU,DB00544", "5-fluorouracil,DB00544", "TGF-β,HGNC:11766", "TGF-beta,HGNC:11766", "β-catenin,HGNC:2514",
        "circ_0000338,hsa_circ_0000338", "HGNC:11004,HGNC:11004", "survivin,HGNC:593", "L-OHP,DB00526"})
    void readsEverySpelling(String typed, String id) {
        assertEquals(List.of(id), ids(typed));
    }

    @ParameterizedTest
    @CsvSource({"gemcitabin,DB00441", "gemcitabene,DB00441", "pacitaxel,DB01229", "cisplaten,DB00515",
        "tamoxifene,DB00675",
        "sorafinib,DB00398"})
    void forgivesASlip(String typed, String id) {
        NameMatch match = names.match(typed, entity -> true).orElseThrow();
        assertEquals(NameMatch.Sort.SLIP, match.sort());
        assertEquals(List.of(id), ids(typed));
        assertTrue(match.notes().getFirst().contains("was read as"), match.notes().toString());
    }

    /// Another number, another letter beside a number, and a star are another molecule.
    @ParameterizedTest
    @ValueSource(
            strings = {"miR-146b", "miR-200c-3p", "miR-34d*", "ABCC1", "circ_0000339", "miR-21*", "miR-156", "miR-15",
                "CD273", "PD-L2", "miR-21-3p", "ab", "xyzzy"})
    void neverForgivesADigit(String typed) {
        assertEquals(List.of(), ids(typed));
    }

    @Test
    void hyphensBetweenDigitsStay() {
        assertEquals("mir21-5p", NameKey.of("hsa-miR-21-5p"));
        assertEquals("mir215p", NameKey.of("miR-215p"));
    }
}
