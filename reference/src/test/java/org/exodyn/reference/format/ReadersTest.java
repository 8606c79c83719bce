package org.exodyn.reference.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.reference.Fixture;
import org.junit.jupiter.api.Test;

/// What becomes of each format, from files of a few rows.
class ReadersTest {
    private static Recording read(ReferenceFormat format) throws Exception {
        Recording recording = Recording.of(Fixture.bytes(Fixture.of(format)), format);
        assertEquals("", recording.problems, format::word);
        return recording;
    }

    private static void has(ReferenceFormat format, String... lines) throws Exception {
        Recording recording = read(format);
        for (String line : lines) {
            assertTrue(recording.lines.contains(line), () -> line + " is missing in\n"
                    + String.join("\n", recording.lines));
        }
    }

    @Test
    void genes() throws Exception {
        has(ReferenceFormat.HGNC, "term | HGNC:40 | ABCB1 | gene with protein product | Approved",
                "name | HGNC:40 | ATP binding cassette subfamily B member 1 | full | -",
                "name | HGNC:40 | MDR1 | previous | -", "name | HGNC:40 | P-gp | alias | -",
                "xref | HGNC:40 | NCBIGENE:5243", "xref | HGNC:40 | UNIPROT:P08183", "xref | HGNC:31586 | MI0000077");
        assertEquals("last change 2024-01-05", read(ReferenceFormat.HGNC).version);
        assertTrue(read(ReferenceFormat.HGNC).whole);
        has(ReferenceFormat.NCBI_GENE, "term | NCBIGENE:672 | BRCA1 | - | -",
                "name | NCBIGENE:672 | RNF53 | alias | -");
        assertFalse(read(ReferenceFormat.NCBI_GENE).whole);
    }

    @Test
    void mirnas() throws Exception {
        has(ReferenceFormat.MIRBASE_MATURE_FASTA, "term | MIMAT0000646 | hsa-miR-155-5p | mature miRNA | -");
        has(ReferenceFormat.MIRBASE_HAIRPIN_FASTA, "term | MI0000077 | hsa-mir-21 | miRNA hairpin | -");
        has(ReferenceFormat.MIRBASE_ALIASES, "term | MIMAT0000076 | hsa-miR-21-5p | mature miRNA | -",
                "name | MIMAT0000076 | hsa-miR-21 | previous | -");
        has(ReferenceFormat.MIRBASE_MATURE_TABLE, "term | MIMAT0000076 | hsa-miR-21-5p | mature miRNA | -");
        has(ReferenceFormat.MIRBASE_HAIRPIN_TABLE, "term | MI0000077 | hsa-mir-21 | miRNA hairpin | -");
        has(ReferenceFormat.MIRBASE_HISTORY, "name | MIMAT0000076 | hsa-miR-21 | previous | v17",
                "term | MI0000297 | hsa-mir-220a | miRNA hairpin | withdrawn");
    }

    @Test
    void targets() throws Exception {
        has(ReferenceFormat.MIRTARBASE,
                "target | hsa-miR-21-5p | PTEN | 5728 | strong | Western blot//qRT-PCR | 19906824",
                "target | hsa-miR-21-5p | PTEN | 5728 | weak | Microarray | 18591254");
        // a pair that was tested and found without effect is no evidence for a target
        assertEquals(4, read(ReferenceFormat.MIRTARBASE).lines.size());
        assertEquals(5, read(ReferenceFormat.MIRTARBASE).rowLines.size());
        has(ReferenceFormat.MIRTARBASE_STEMS, "target | miR-21 | PTEN | - | any | - | 16762633");
        has(ReferenceFormat.NONCORNA, "rna effect | hsa_circ_0007031 | circRNA | DB00544 | Fluorouracil"
                + " | colorectal cancer | resistant | - | 28656150");
    }

    @Test
    void cargoAndEvidence() throws Exception {
        has(ReferenceFormat.EXOCARTA, "cargo | CD63 | 967 | mRNA | Homo sapiens | 13 | Microarray");
        has(ReferenceFormat.VESICLEPEDIA, "cargo | hsa-miR-21 | - | miRNA | Homo sapiens | 7 | Microarray");
        has(ReferenceFormat.CIVIC,
                "civic | 1409 | BRAF V600E | DOID:1909 | Vemurafenib | A | Sensitivity/Response | accepted"
                        + " | PubMed 21639808",
                "civic | 7 | EML4::ALK Fusion AND ALK L1196M | DOID:3908 | Crizotinib+Alectinib | C | Resistance"
                        + " | accepted, flagged | PubMed 20979469");
        assertEquals("last review 2024-05-01", read(ReferenceFormat.CIVIC).version);
        has(ReferenceFormat.PUBMED_RETRACTIONS, "retraction | 16033116");
        assertEquals(List.of("notice | 10.9999/Example.1 | Retraction",
                "notice | 10.9999/example.2 | Expression of concern"), read(ReferenceFormat.RETRACTION_WATCH).lines,
                "a row without a DOI says nothing of any publication");
        has(ReferenceFormat.RETRACTION_WATCH_DOIS, "notice | 10.9999/example.2 | Expression of concern",
                "notice | 10.9999/example.2 | Retraction", "notice | 10.9999/example.3 | Correction");
    }

    @Test
    void diseases() throws Exception {
        has(ReferenceFormat.DISEASE_ONTOLOGY_OBO, "term | DOID:162 | cancer | - | -",
                "name | DOID:162 | a \"quoted\" name | related | -", "xref | DOID:162 | NCIT:C9305",
                "parent | DOID:3908 | DOID:162", "name | DOID:3908 | DOID:99999 | identifier | -",
                "term | DOID:5 | obsolete thing | - | obsolete");
        Recording obo = read(ReferenceFormat.DISEASE_ONTOLOGY_OBO);
        assertEquals("2024-05-29", obo.version);
        assertTrue(obo.lines.stream().noneMatch(line -> line.contains("not ours")), "terms of others are not taken");
        has(ReferenceFormat.DISEASE_ONTOLOGY_TABLE, "parent named | DOID:3908 | cancer");
        has(ReferenceFormat.ONCOTREE_JSON, "term | ONCOTREE:PAAD | Pancreatic Adenocarcinoma | Pancreatic Cancer | -",
                "name | ONCOTREE:PAAD | PDAC | previous | -", "xref | ONCOTREE:PAAD | NCIT:C8294",
                "parent | ONCOTREE:PAAD | ONCOTREE:PANCREAS", "parent | ONCOTREE:PANCREAS | ONCOTREE:TISSUE",
                "term | ONCOTREE:TISSUE | Tissue | - | -");
        has(ReferenceFormat.ONCOTREE_TABLE, "term | ONCOTREE:PAAD | Pancreatic Adenocarcinoma | Pancreatic Cancer | -",
                "parent | ONCOTREE:PAAD | ONCOTREE:PANCREAS", "xref | ONCOTREE:PAAD | UMLS:C0281361");
    }

    @Test
    void cellsAndDrugs() throws Exception {
        has(ReferenceFormat.CELL_ONTOLOGY_OBO, "parent | CL:0000057 | CL:0002320");
        has(ReferenceFormat.CELL_ONTOLOGY_TABLE, "name | CL:0000084 | T lymphocyte | alias | -",
                "name | CL:0000084 | immature T cell | related | -", "xref | CL:0000057 | NCIT:C12482");
        has(ReferenceFormat.GENE_ONTOLOGY_OBO, "term | GO:0036452 | ESCRT complex | cellular_component | -");
        has(ReferenceFormat.GENE_ONTOLOGY_TABLE, "term | GO:0036452 | ESCRT complex | cellular_component | -");
        has(ReferenceFormat.CELLOSAURUS, "term | CVCL_1906 | HEp-2 | Cancer cell line | -",
                "name | CVCL_1906 | HEp2 | alias | -", "xref | CVCL_1906 | ATCC:CCL-23",
                "xref | CVCL_1906 | NCIT:C27677", "parent | CVCL_1906 | CVCL_0030",
                "caution | CVCL_1906 | Contaminated | Contaminated. Shown to be a HeLa derivative (PubMed=4864103).");
        assertEquals("45.0", read(ReferenceFormat.CELLOSAURUS).version);
        has(ReferenceFormat.CELLOSAURUS_TABLE, "name | CVCL_0011 | KM3 | alias | -",
                "caution | CVCL_0011 | Contaminated | Contaminated. Shown to be a Reh derivative (PubMed=12592342).");
        has(ReferenceFormat.DRUGBANK, "name | DB00515 | PLATINUM, DIAMMINEDICHLORO- | alias | -",
                "name | DB00515 | APRD00359 | identifier | -", "xref | DB00441 | CAS:95058-81-4");
        has(ReferenceFormat.DRUGBANK_MAPPINGS, "xref | DB00441 | CHEBI:175901", "name | DB00441 | Gemzar | alias | -");
    }

    @Test
    void wordsNameFormatsAndCollections() {
        Set<String> words = new TreeSet<>(ReferenceFormat.words());
        assertEquals(ReferenceFormat.values().length, words.size());
        assertEquals(List.of(ReferenceFormat.CELLOSAURUS), ReferenceFormat.of("Cellosaurus"));
        assertEquals(2, ReferenceFormat.of("mirbase_mature").size());
        assertEquals(List.of(), ReferenceFormat.of("nothing"));
    }

    @Test
    void identifiersBelongToRegistries() {
        assertEquals("HGNC", Ids.registry("hgnc:9021").orElseThrow());
        assertEquals("MIMAT", Ids.registry("MIMAT0000646").orElseThrow());
        assertEquals("MI", Ids.registry("MI0000077").orElseThrow());
        assertEquals("DRUGBANK", Ids.registry("DB00515").orElseThrow());
        assertEquals("CVCL", Ids.registry("RRID:CVCL_0031").orElseThrow());
        assertEquals("CHEBI", Ids.registry("chebi:15365").orElseThrow());
        assertTrue(Ids.registry("PTEN").isEmpty());
    }
}
