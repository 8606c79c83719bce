package org.exodyn.atlas.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exodyn.atlas.Atlas;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures worked out by hand.
class AgreementTest {
    private static final String FIRST = """
            curation: {source: x, curator: first, date: "2026-01-01"}
            claims:
              - {locator: a p1 s1, slug: one, statement: Vesicles carry PD-L1 and weaken cells, cargo: [{name: PD-L1, class: protein}], direction: context, level: E, checklist: [1]}
              - {locator: a p1 s1, slug: two, statement: Vesicles make cells resistant to adriamycin, drugs: [adriamycin], direction: promotes, level: E, checklist: [2]}
              - {locator: a p1 s2, slug: three, statement: Vesicles travel through tissue, direction: context, level: E, checklist: [3]}
              - {locator: a p1 s3, slug: four, statement: Only the first curator says this, direction: reduces, level: E, checklist: [4]}
            """;
    private static final String SECOND = """
            curation: {source: x, curator: second, date: "2026-01-01"}
            claims:
              - {locator: a p1 s1, slug: uno, statement: Vesicles make cells resistant to doxorubicin, drugs: [doxorubicin], direction: promotes, level: E, checklist: [2]}
              - {locator: a p1 s1, slug: dos, statement: Vesicles carry CD274 and weaken cells, cargo: [{name: CD274, class: protein}], direction: context, level: D, checklist: [1]}
              - {locator: a p1 s2, slug: tres, statement: Vesicles travel through tissue, direction: promotes, level: E, checklist: [3]}
            silent: []
            """;

    private static Extraction read(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Problems problems = new Problems();
        Extraction extraction = ExtractionReader.read(file, problems).orElseThrow();
        assertEquals(List.of(), problems.list().stream().map(Problem::render).toList());
        return extraction;
    }

    @Test
    void pairsCountsAndKappa(@TempDir Path folder) throws IOException {
        Agreement agreement = new Agreement(read(folder.resolve("first.yaml"), FIRST),
                read(folder.resolve("second.yaml"), SECOND),
                Atlas.loadEmbedded().search().names());
        assertEquals(List.of("one dos", "two uno", "three tres"),
                agreement.pairs().stream().map(p -> p.first().slug() + " " + p.second().slug()).toList());
        assertEquals(List.of("four"), agreement.onlyFirst().stream().map(Extraction.Statement::slug).toList());
        assertEquals(List.of(), agreement.onlySecond());
        // 2·3 / (2·3 + 1 + 0); exact in doubles up to one rounding
        assertEquals(6 / 7.0, agreement.positiveAgreement(), 1e-15);
        Map<String, Agreement.FieldAgreement> fields = agreement.fields().stream()
                .collect(Collectors.toMap(Agreement.FieldAgreement::field, Function.identity()));
        // PD-L1 is CD274 and adriamycin is doxorubicin
        assertEquals(new Agreement.FieldAgreement("cargo", 1, 1, 1, Double.NaN), fields.get("cargo"));
        assertEquals(new Agreement.FieldAgreement("drug", 1, 1, 1, Double.NaN), fields.get("drug"));
        // direction: context/context, promotes/promotes, context/promotes. p_o = 2/3, p_e = 2/3·1/3 + 1/3·2/3 = 4/9, κ = 2/5
        assertEquals(2, fields.get("direction").equal());
        assertEquals(0.4, fields.get("direction").kappa(), 1e-12);
        // level: E/D, E/E, E/E. p_o = 2/3, p_e = 1·2/3, κ = 0
        assertEquals(0, fields.get("level").kappa(), 1e-12);
    }

    @Test
    void tellsWhatIsNoExtraction(@TempDir Path folder) {
        Problems problems = new Problems();
        assertEquals(true, ExtractionReader.read(folder.resolve("none.yaml"), problems).isEmpty());
        assertEquals("There is no extraction here.", problems.list().getFirst().what());
    }
}
