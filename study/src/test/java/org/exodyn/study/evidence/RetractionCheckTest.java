package org.exodyn.study.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exodyn.input.Problem;
import org.exodyn.reference.Addition;
import org.exodyn.reference.ImportProgress;
import org.exodyn.reference.ReferenceWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources held against lists of retractions that are made up for the purpose.
class RetractionCheckTest {
    @TempDir
    private Path folder;

    private String check(String numbers, String... lists) throws IOException {
        Path evidence = Files.createDirectories(folder.resolve("evidence/sources")).getParent();
        Files.createDirectories(folder.resolve("evidence/entities"));
        Files.writeString(folder.resolve("evidence/sources/example.yaml"),
                "source:\n  key: example\n  citation: Example A 2020\n  kind: primary\n" + numbers);
        Path store = folder.resolve("reference.duckdb");
        Files.deleteIfExists(store);
        for (String list : lists) {
            Path file = Files.writeString(folder.resolve("list.txt"), list);
            ReferenceWriter.add(store, List.of(Addition.of(file)), ImportProgress.silent());
        }
        return String.join("\n", EvidenceEditing.check(Optional.of(evidence), Optional.empty(), Optional.of(store))
                .problems().stream().map(Problem::render).filter(text -> text.startsWith("ATLAS-0037")).toList());
    }

    private static String doi(String status, String retraction) {
        return "  doi: 10.9999/Example.1\n  doiStatus: " + status + "\n" + retraction;
    }

    private static String notice(String nature) {
        return "doi\tnature\n10.9999/example.1\t" + nature + "\n10.9999/example.2\tRetraction\n";
    }

    @Test
    void aNumberAtHandIsLookedUp() throws IOException {
        String told = check(doi("verified", ""), notice("Correction"));
        assertTrue(
                told.contains("The source example can be looked up by DOI, and the record does not say that it was."),
                told);
        assertTrue(told.contains("Maybe retraction: {status: none-found, by: doi, against: \"Retraction Watch\"}"),
                told);
        assertEquals("", check(doi("verified", "  retraction: {status: none-found, by: doi, against: a list}\n"),
                notice("Correction")), "a correction is no retraction");
    }

    @Test
    void aNoticeIsNotPassedOver() throws IOException {
        String none = "  retraction: {status: none-found, by: doi, against: a list}\n";
        String retracted = check(doi("verified", none), notice("Expression of concern;Retraction"));
        assertTrue(retracted.contains("The source example is retracted and not marked so."), retracted);
        assertTrue(retracted.contains("status: retracted, by: doi"), retracted);
        String concern = check(doi("verified", none), notice("Expression of concern"));
        assertTrue(concern.contains("The source example has an expression of concern and is not marked so."), concern);
        assertEquals("", check(doi("verified", none), notice("Retraction;Reinstatement")), "it stands again");
        assertEquals("", check(doi("verified", none.replace("none-found", "retracted")), notice("Retraction")));
    }

    /// A list that does not know of a retraction does not undo one that is recorded.
    @Test
    void aRecordMaySayMoreThanTheLists() throws IOException {
        assertEquals("", check(doi("verified", "  retraction: {status: retracted, by: doi, against: its notice}\n"),
                notice("Correction")));
    }

    @Test
    void aDoiThatNobodyVerifiedIsNotAsked() throws IOException {
        assertEquals("", check(doi("recalled-not-verified", ""), notice("Retraction")));
        assertTrue(check(doi("as-recorded", ""), notice("Retraction")).contains("is retracted and not marked so"));
    }

    @Test
    void bothNumbersAreAsked() throws IOException {
        String both = doi("verified", "  pmid: 16033116\n");
        String told = check(both + "  retraction: {status: none-found, by: doi, against: a list}\n", "993\n",
                notice("Correction"));
        assertTrue(told.contains("can be looked up by PubMed number and DOI"), told);
        assertTrue(check(both, "16033116\n", notice("Correction")).contains("is retracted and not marked so"));
        assertEquals("", check(both + "  retraction: {status: none-found, by: doi, against: a list}\n",
                notice("Correction")), "no list here goes by PubMed numbers");
    }
}
