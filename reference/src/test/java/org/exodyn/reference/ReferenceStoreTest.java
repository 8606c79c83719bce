package org.exodyn.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exodyn.reference.format.NameSort;
import org.exodyn.reference.format.ReferenceFormat;
import org.exodyn.reference.format.Strength;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a store of the fixtures answers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceStoreTest {
    private ReferenceStore store;

    @BeforeAll
    void bring(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("reference.duckdb");
        List<Addition> files = new ArrayList<>();
        for (ReferenceFormat format : List.of(ReferenceFormat.HGNC, ReferenceFormat.NCBI_GENE,
                ReferenceFormat.MIRBASE_MATURE_FASTA, ReferenceFormat.MIRBASE_HISTORY, ReferenceFormat.MIRTARBASE,
                ReferenceFormat.MIRTARBASE_STEMS, ReferenceFormat.EXOCARTA, ReferenceFormat.VESICLEPEDIA,
                ReferenceFormat.CIVIC, ReferenceFormat.DISEASE_ONTOLOGY_TABLE, ReferenceFormat.ONCOTREE_JSON,
                ReferenceFormat.CELL_ONTOLOGY_TABLE, ReferenceFormat.GENE_ONTOLOGY_TABLE, ReferenceFormat.CELLOSAURUS,
                ReferenceFormat.DRUGBANK, ReferenceFormat.DRUGBANK_MAPPINGS, ReferenceFormat.NONCORNA,
                ReferenceFormat.PUBMED_RETRACTIONS, ReferenceFormat.RETRACTION_WATCH_DOIS)) {
            files.add(Addition.of(Fixture.file(Fixture.of(format), folder)).as(format.word()));
        }
        ReferenceWriter.add(file, files, ImportProgress.silent());
        store = ReferenceStore.open(file);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void aNameMayMeanSeveralTerms() {
        List<Hit> hits = store.find("MDR1");
        assertEquals(List.of(new Hit("hgnc", "HGNC:40", "ABCB1", "MDR1", NameSort.PREVIOUS, Hit.Closeness.SAME)), hits);
        assertEquals(List.of("HGNC:9588", "NCBIGENE:5728"), ids("PTEN"));
    }

    @ParameterizedTest
    @CsvSource({"p gp, HGNC:40", "P-GP, HGNC:40", "hep2, CVCL_1906", "HELA, CVCL_0030", "t-lymphocyte, CL:0000084",
        "paad, ONCOTREE:PAAD", "gemzar, DB00441", "nsclc, ''", "doid:3908, DOID:3908", "db00515, DB00515",
        "RRID:CVCL_0030, CVCL_0030", "apRd00359, DB00515", "hsa-mir-220, MI0000297"})
    void spellingDoesNotMatter(String name, String id) {
        List<String> found = ids(name);
        assertEquals(id.isEmpty() ? List.of() : List.of(id), found);
    }

    @Test
    void aGuessIsMadeOnlyWhenNothingElseIsFound() {
        List<Hit> hits = store.find("gemcitabyne");
        assertEquals(1, hits.size());
        assertEquals("DB00441", hits.getFirst().id());
        assertEquals(1, hits.getFirst().distance());
        assertEquals(List.of(), store.find("MDR2"), "digits are never guessed");
        assertEquals(List.of(), store.find("PTEM"), "short names are never guessed");
        assertTrue(store.find("Gemcitabin").stream().allMatch(hit -> hit.distance() == 0));
        assertEquals("DB00515", store.find("cipslatin").getFirst().id());
    }

    @Test
    void aTermHasItsNamesWiderTermsAndOtherIdentifiers() {
        Term disease = store.term("DOID:3908").getFirst();
        assertEquals(List.of("DOID:162"), disease.parents(), "the table names wider terms by their label");
        Term drug = store.term("db00441").getFirst();
        assertEquals(
                List.of("CAS:95058-81-4", "CHEBI:175901", "CHEMBL:CHEMBL888", "INCHIKEY:SDUQYLNIPVEERB-QPPQHZFASA-N",
                        "UNII:B76N6SBZ8R"),
                drug.xrefs());
        assertEquals(new Term.Name("Gemcitabine", NameSort.APPROVED, Optional.empty()), drug.names().getFirst());
        assertEquals(List.of(), store.term("DB99999"));
        assertTrue(store.term("MIMAT0000076").stream().flatMap(term -> term.names().stream())
                .anyMatch(name -> name.equals(new Term.Name("hsa-miR-21", NameSort.PREVIOUS, Optional.of("v17")))));
    }

    @ParameterizedTest
    @CsvSource({"HGNC:40, true", "HGNC:9021, false", "MIMAT0000646, true", "MIMAT9999999, false", "DB00515, true",
        "DB99999, false", "DOID:3908, true", "CL:0000057, true", "CL:0000001, false", "CVCL_1906, true",
        "CVCL_0031, false", "GO:0036452, true", "GO:0000001, unknown", "CHEBI:175901, true", "CHEBI:1, unknown",
        "NCBIGENE:672, true", "NCBIGENE:1, unknown", "MI0000077, true", "MI9999999, unknown", "ENSEMBL:ENSG1, unknown",
        "PTEN, unknown"})
    void whetherAnIdentifierExists(String id, String expected) {
        assertEquals(expected, store.exists(id).map(String::valueOf).orElse("unknown"));
    }

    @Test
    void evidenceForAMirnaAndAGene() {
        List<TargetEvidence> evidence = store.targets("hsa-miR-21-5p", "PTEN");
        assertEquals(3, evidence.size());
        TargetEvidence strong = evidence.getFirst();
        assertEquals(Strength.STRONG, strong.strength());
        assertTrue(strong.exact());
        assertEquals(List.of("17681183", "19906824"), strong.pmids());
        assertEquals(List.of("Luciferase reporter assay", "Western blot", "qRT-PCR"), strong.experiments());
        assertEquals(Strength.WEAK, evidence.get(1).strength());
        assertEquals(new TargetEvidence("mirtarbase-stems", "miR-21", "PTEN", Optional.empty(), false, Strength.ANY,
                List.of(), List.of("16762633", "17681183")), evidence.getLast());
        assertEquals(4, store.targets("miR-21", "pten").size(), "without an arm, both arms");
        assertEquals(1, store.targets("mmu-miR-21-5p", "PTEN").size(), "another species has the stem only");
        assertEquals(List.of(), store.targets("miR-11", "HDAC4"), "miR-1-1 is not miR-11");
        assertEquals(1, store.targets("miR-1-1", "HDAC4").size());
        assertEquals(List.of(), store.targets("miR-155", "KRAS"), "tested and without effect");
    }

    @Test
    void cargoEvidenceCautionsAndRetractions() {
        assertEquals(List.of(new CargoCount("exocarta", "CD63", "protein", "Homo sapiens", 2, 2),
                new CargoCount("exocarta", "CD63", "mRNA", "Homo sapiens", 1, 1),
                new CargoCount("exocarta", "Cd63", "protein", "Mus musculus", 1, 1)), store.inVesicles("cd63"));
        assertEquals("vesiclepedia", store.inVesicles("hsa-miR-21").getFirst().collection());
        assertEquals("1409", store.civic("BRAF V600E", Optional.of("vemurafenib")).getFirst().evidenceId());
        assertEquals("7", store.civic("EML4", Optional.of("alectinib")).getFirst().evidenceId());
        assertEquals(1, store.civic("braf", Optional.empty()).size());
        assertEquals(List.of(), store.civic("BRAF", Optional.of("gemcitabine")));
        assertEquals("Contaminated", store.caution("CVCL_1906").getFirst().problem());
        assertEquals(List.of(), store.caution("CVCL_0030"));
        assertEquals(Optional.of(true), store.retracted(160_560));
        assertEquals(Optional.of(false), store.retracted(1));
        assertEquals(Optional.of(List.of("Retraction")), store.notices("10.9999/EXAMPLE.1"), "case does not count");
        assertEquals(Optional.of(List.of("Expression of concern", "Retraction")), store.notices("10.9999/example.2"));
        assertEquals(Optional.of(List.of()), store.notices("10.9999/example.4"));
        assertEquals("resistant",
                store.rnaEffects("hsa_circ_0007031", Optional.of("fluorouracil")).getFirst().effect());
        assertEquals(List.of(), store.rnaEffects("hsa_circ_0007031", Optional.of("gemcitabine")));
    }

    @Test
    void theCollectionsTellWhereTheyAreFrom() {
        ReferenceCollection hgnc = store.collections().stream().filter(one -> one.name().equals("hgnc")).findFirst()
                .orElseThrow();
        assertEquals("last change 2024-01-05", hgnc.version());
        assertEquals("CC0 1.0", hgnc.licence());
        assertEquals(3, hgnc.rows());
        assertEquals(3, hgnc.terms());
        assertEquals("hgnc.txt", hgnc.origin());
        assertTrue(hgnc.sha256().matches("[0-9a-f]{64}"));
        assertEquals(19, store.collections().size());
    }

    private List<String> ids(String name) {
        return store.find(name).stream().map(Hit::id).distinct().toList();
    }
}
