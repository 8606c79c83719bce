package org.exodyn.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Versions in the names of files as people have them.
class VersionInNameTest {
    @ParameterizedTest
    @CsvSource({"oncotree_2025_10_03.json, 2025-10-03", "miRTarBase_v8_stem_target_pmid.tsv.gz, v8",
        "miRBase_v22_hsa_mature.tsv, v22", "cellosaurus_2020_melted.tsv.gz, 2020",
        "entrez_symbol_alias_hsa_2022-09.tsv.gz, 2022-09", "CCLE_annotations_20181226.txt, 2018-12-26",
        "miRTarBase_SE_WR_2025_hsa.csv, 2025", "doid-release-2.1.obo, v2.1", "V22.1-mature.fa, v22.1",
        "mature_v22_2018-03.fa, v22"})
    void isFound(String file, String version) {
        assertEquals(Optional.of(version), VersionInName.of(file));
    }

    /// Numbers of rows, parts of words, months that there are not.
    @ParameterizedTest
    @ValueSource(
            strings = {"drugbank_open_vocabulary_19842.csv.gz", "HumanDO.tsv", "mature.fa", "cv2020x.txt",
                "EXOCARTA_PROTEIN_MRNA_DETAILS_5.txt.gz", "rev22.tsv", "20251399.tsv", "standard input"})
    void isNotMadeUp(String file) {
        assertEquals(Optional.empty(), VersionInName.of(file));
    }
}
