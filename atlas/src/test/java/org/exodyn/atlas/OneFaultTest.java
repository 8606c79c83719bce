package org.exodyn.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.atlas.read.EvidenceSchema;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One fault is told once: whichever key of a sound folder is lost and whichever word is misspelt, there is one error, in the file
/// of the fault.
class OneFaultTest {
    private static final String SOUND = """
            === checklist.yaml
            groups:
              - name: Release
                systems:
                  - number: 1
                    title: Release
            === support.yaml
            support:
              - kind: mirna-target
                subject: hsa-miR-1
                object: GENE1
                found: false
                strength: none
                collection: a list
            === entities/all.yaml
            entities:
              - id: "HGNC:1"
                kind: gene
                name: GENE1
                grounding: registry
              - id: MIMAT1
                kind: miRNA
                name: hsa-miR-1
                grounding: registry
              - id: DB1
                kind: drug
                name: drugA
                killsIn:
                  phase: mitosis
                  source: a
                  locator: abstract
                grounding: registry
              - id: "X:line"
                kind: cell-line
                name: LINE
                grounding: local
                note: a line of ours
            === sources/a.yaml
            source:
              key: a
              citation: Example A 2020
              kind: primary
              doi: "10.1000/x"
              doiStatus: verified
              seen: abstract
              retraction:
                status: none-found
                by: doi
                against: a list
            claims:
              - id: a.one
                status: as-published
                statement: The RNA represses the gene.
                locator: abstract
                primary: true
                cargo:
                  - entity: hsa-miR-1
                    class: miRNA
                recipient:
                  cell: LINE
                edges:
                  - source: hsa-miR-1
                    relation: represses
                    target: GENE1
                    sign: "-"
                drugs: [drugA]
                direction: promotes
                level: D
                design: [in-vitro]
                checklist: [1]
                supports:
                  - claim: r.one
                    scope: whole
                    reason: the same RNA
            parameters:
              - id: P_ONE
                quantity: doubling time
                value: 40
                low: 30
                high: 50
                unit: h
                confidence: seen-in-primary
                rangeBasis: reported
                feeds: [doubling-time]
                about: {cell: LINE}
            === sources/r.yaml
            source:
              key: r
              citation: Example R 2021
              kind: review
              doiStatus: none
              seen: full-text
              url: https://example.org/review
            claims:
              - id: r.one
                status: as-printed
                statement: The RNA is said to repress the gene.
                locator: p1 s1
                primary: false
                cites: [a]
                edges:
                  - source: hsa-miR-1
                    relation: represses
                    target: GENE1
                    sign: "-"
                direction: promotes
                level: E
                design: [review]
            """;
    /// Keys whose loss or whose words are faults. Ids of entities are not among them: others refer to them by id.
    private static final Pattern FAULTY = Pattern
            .compile("^(?: *)(?:- )?(number|title|kind|subject|found|strength|collection"
                    + "|name|grounding|key|citation|doiStatus|seen|status|against|id|statement|locator|primary|entity|class|cell"
                    + "|source|relation|target|sign|direction|level|claim|reason|quantity|unit|confidence|rangeBasis): (.+)$");
    private static final List<String> OPTIONAL = List.of("seen", "cell");
    private static final List<String> WORDS = List.of("kind", "strength", "grounding", "doiStatus", "seen", "status",
            "class", "relation", "sign", "direction", "level", "confidence", "rangeBasis", "found", "primary", "number",
            "unit", "entity", "cell", "subject", "claim");

    record Fault(String name, String file, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        List<String> lines = SOUND.lines().toList();
        String file = "";
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            file = line.startsWith("=== ") ? line.substring(4) : file;
            Matcher faulty = FAULTY.matcher(line);
            if (!faulty.matches() || file.startsWith("entities") && line.contains("- id:")) {
                continue;
            }
            String key = faulty.group(1);
            if (!OPTIONAL.contains(key)) {
                if (!line.contains("- ")) { // the first key of an item stays, for the sake of its dash
                    faults.add(new Fault("no " + key + " in line " + at, file, changed(lines, at, "")));
                }
                faults.add(new Fault(key + "x in line " + at, file,
                        changed(lines, at, line.replace(key + ":", key + "x:"))));
            }
            if (WORDS.contains(key)) {
                faults.add(new Fault(key + ": qqq in line " + at, file,
                        changed(lines, at, line.substring(0, line.indexOf(": ") + 2) + "qqq")));
            }
        }
        return faults;
    }

    private static String changed(List<String> lines, int at, String line) {
        List<String> changed = new ArrayList<>(lines);
        if (line.isEmpty()) {
            changed.remove(at);
        } else {
            changed.set(at, line);
        }
        return String.join("\n", changed) + "\n";
    }

    private static List<Problem> errors(Path folder, String text) throws IOException {
        SequencedMap<String, String> files = new LinkedHashMap<>(EvidenceText.files(text));
        EvidenceText.write(folder, files);
        Problems problems = new Problems();
        Atlas.load(folder, problems);
        EvidenceSchema.check(folder, problems);
        return problems.list().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    }

    @Test
    void theFolderIsSound(@TempDir Path folder) throws IOException {
        assertEquals(List.of(), errors(folder, SOUND).stream().map(Problem::render).toList());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isToldOnce(Fault fault, @TempDir Path folder) throws IOException {
        List<Problem> errors = errors(folder, fault.text());
        String told = String.join("\n", errors.stream().map(Problem::render).toList());
        assertEquals(1, errors.size(), told);
        assertEquals(folder.resolve(fault.file()).toString(), errors.getFirst().location().file(), told);
    }
}
