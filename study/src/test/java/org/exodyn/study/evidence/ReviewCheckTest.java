package org.exodyn.study.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.input.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A text that nobody may copy, against a folder of a few records.
class ReviewCheckTest {
    private static final String COPIED = "vesicles of old fibroblasts carry more of the lipid than others";

    @TempDir
    private Path folder;

    private Path review;

    @BeforeEach
    void write() throws IOException {
        review = folder.resolve("review.txt");
        Files.writeString(review, """
                Abstract
                It was found that %s do. Nothing else was looked at.
                CONCLUSION
                More work is needed.
                """.formatted(COPIED));
        Files.createDirectories(folder.resolve("entities"));
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("entities/all.yaml"),
                """
                        entities:
                          - {id: "X:1", kind: cell-type, name: cell, grounding: local, note: NOTE}
                          - {id: "X:2", kind: cell-line, name: LINE, isA: ["X:1"], grounding: local, note: a line, caution: CAUTION}
                        """);
        Files.writeString(folder.resolve("sources/r.yaml"), """
                source:
                  key: r
                  citation: Example R 2021
                  title: TITLE
                  kind: review
                  doiStatus: none
                  seen: full-text
                  note: SOURCE
                  silent:
                    - {locator: conclusion p1 s1, reason: SILENT}
                claims:
                  - id: r.one
                    status: as-printed
                    statement: Ageing changes the load.
                    locator: abstract p1 s1; abstract p1 s2
                    primary: false
                    donor: {cell: cell, state: STATE}
                    direction: context
                    level: E
                    flags: [no-reference]
                """);
    }

    private List<Problem> problems() {
        return EvidenceEditing.check(Optional.of(folder), Optional.of(review), Optional.empty()).problems();
    }

    private void put(String file, String mark) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(mark, COPIED));
    }

    @Test
    void aSentenceIsFoundInEveryKindOfRecord() throws IOException {
        assertEquals(List.of(), problems().stream().map(Problem::render).toList());
        put("entities/all.yaml", "NOTE");
        put("entities/all.yaml", "CAUTION");
        put("sources/r.yaml", "SOURCE");
        put("sources/r.yaml", "SILENT");
        put("sources/r.yaml", "STATE");
        List<Problem> found = problems();
        assertEquals(5, found.size(), () -> found.toString());
        for (Problem problem : found) {
            assertEquals(AtlasCode.COPIED_WORDS, problem.code());
            assertTrue(problem.what().contains(COPIED), problem.what());
        }
        for (String what : List.of("entity cell (X:1)", "entity LINE (X:2)", "source r", "claim r.one")) {
            assertTrue(found.stream().anyMatch(problem -> problem.what().contains(what)), what);
        }
    }

    @Test
    void aTitleIsACitation() throws IOException {
        put("sources/r.yaml", "TITLE");
        assertEquals(List.of(), problems());
    }

    /// Sentences whose claims may stand in the lost part of a file are counted; those that are not in it are told.
    @Test
    void aBrokenFileDoesNotLeaveEverySentenceOpen() throws IOException {
        Path path = folder.resolve("sources/r.yaml");
        String text = Files.readString(path);
        Files.writeString(path, text.replace("    statement:", "   statement:").replace("; abstract p1 s2", ""));
        List<String> codes = problems().stream().map(problem -> problem.code().code()).sorted().toList();
        assertEquals(List.of("ATLAS-0032", "ATLAS-0038", "INPUT-0005"), codes);
    }

    /// A copy that broke off between two keys is sound to a parser; what refers to the lost part is counted all the same.
    @Test
    void aFileThatBreaksOffIsToldOnce() throws IOException {
        Path path = folder.resolve("entities/all.yaml");
        Files.writeString(path, """
                entities:
                  - id: "X:9"
                    kind: gene
                    name: GENE9""");
        List<String> codes = problems().stream().map(problem -> problem.code().code()).sorted().toList();
        assertEquals(List.of("ATLAS-0038", "INPUT-0020"), codes);
    }
}
