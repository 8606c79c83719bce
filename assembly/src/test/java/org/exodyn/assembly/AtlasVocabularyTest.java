package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.MoleculeSize;
import org.exodyn.biology.scenario.ReferenceRange;
import org.exodyn.biology.scenario.Slots;
import org.junit.jupiter.api.Test;

/// Names, ranges and sizes that the shipped evidence gives to scenarios.
class AtlasVocabularyTest {

    private final AtlasVocabulary vocabulary = new AtlasVocabulary(Atlas.loadEmbedded());

    @Test
    void kindsOfMacrophagesAreEffectorsWithoutPd1() {
        for (String cell : new String[] {"macrophage", "tumour-associated macrophage", "TAM", "M2 macrophage"}) {
            String id = vocabulary.effectors().resolve(cell).orElseThrow(() -> new AssertionError(cell));
            assertFalse(vocabulary.bearsPd1(id), cell);
        }
        assertTrue(vocabulary.bearsPd1("CD8-positive, alpha-beta T cell"));
        assertTrue(vocabulary.effectors().resolve("fibroblast").isEmpty());
    }

    @Test
    void usualDosesFollowFromRecordedPotency() {
        ReferenceRange range = vocabulary.range(Slots.DRUG_DOSE, "gemcitabine").orElseThrow();
        assertTrue(range.high().in("mol/L") < 10, range::toString);
        assertTrue(range.source().contains("IC50_GEM"), range::source);
        assertFalse(range.reported(), "its ends are ours");
    }

    @Test
    void effectorsAreSmallerThanCancerCells() {
        ReferenceRange natural = vocabulary.range(Slots.CELL_DIAMETER, "natural killer cell").orElseThrow();
        assertEquals(6, natural.low().in("um"));
        assertTrue(natural.source().contains("NK_DIAM"), natural::source);
    }

    @Test
    void sizesFollowFromTheKindOfMolecule() {
        assertEquals(MoleculeSize.SHORT_RNA, vocabulary.sizeOf("hsa-miR-21-5p"));
        assertEquals(MoleculeSize.SHORT_RNA, vocabulary.sizeOf("miR-21 inhibitor"));
        assertEquals(MoleculeSize.PROTEIN, vocabulary.sizeOf("CD274"));
    }
}
