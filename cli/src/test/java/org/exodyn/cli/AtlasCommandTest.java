package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// `exodyn atlas …` as it is typed.
class AtlasCommandTest {
    private static final Path EVIDENCE = Path.of("../atlas/evidence");
    private static final Path EXTRACTIONS = Path.of("../atlas/curation/pan-2024");
    private static final Path REVIEW = Path.of("../../shared/review/pan-2024-exosomes-in-cancer-drug-resistance.txt");

    private static final int WIDE = 1000;

    private record Result(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    private static Result on(int width, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Exodyn.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Result(command.setUsageHelpWidth(width).execute(arguments), out.toString(), err.toString());
    }

    private static Result run(String... arguments) {
        return on(WIDE, arguments);
    }

    private static List<String> ids(Result found) {
        return found.lines().stream().skip(1).map(line -> line.split("\t", 2)[0]).toList();
    }

    /// The spellings that the users of the field type; each must lead to the claim of the review.
    @ParameterizedTest
    @CsvSource({"PD-L1,pan-2024.tde-pd-l1-binds-pd-1-t-cells", "miR-155,pan-2024.mir-155-5p-gata3-tp53inp1-paclitaxel",
        "adriamycin,pan-2024.mir-222-5p-m2-pten-akt-adriamycin", "ENT2,pan-2024.ent2-anti-pyrimidine",
        "ESCC,pan-2024.il-6-cxcl1-caf-exosomes-cisplatin-oesophageal",
        "5-FU,pan-2024.mir-21-inhibitor-5-fu-exosomes-colon",
        "P-gp,kim-2016.exoptx-pgp-paclitaxel",
        "gemcitabin,pan-2024.mir-106b-tp53inp1", "DOID:3748,pan-2024.il-6-cxcl1-caf-exosomes-cisplatin-oesophageal"})
    void findsInEverySpelling(String words, String claim) {
        Result found = run("atlas", "find", words, "--format", "tsv");
        assertEquals(0, found.code(), found.err());
        assertTrue(ids(found).contains(claim), found.out());
    }

    @Test
    void allSidesTogetherAreOneQuestion() {
        Result found = run("atlas", "find", "--cargo", "miR-106b", "--cargo-class", "miRNA", "--donor", "CAF",
                "--recipient",
                "PDAC cell", "--target", "TP53INP1", "--drug", "gemcitabine", "--cancer", "pancreatic cancer",
                "--process",
                "apoptosis-competence", "--direction", "promotes", "--level", "E", "--checklist", "40", "--status",
                "as-printed",
                "--flag", "arm-inferred", "--source", "64", "--format", "tsv");
        assertEquals(List.of("pan-2024.mir-106b-tp53inp1"), ids(found), found.err());
    }

    @Test
    void aRegimenIsFoundByItsDrugAndALineByItsTypeOnRequest() {
        assertTrue(ids(run("atlas", "find", "--drug", "oxaliplatin", "--format", "tsv"))
                .contains("pan-2024.circ-0000338-up-folfox-resistant-crc"));
        Result narrow = run("atlas", "find", "--recipient", "PANC-1", "gemcitabine");
        assertTrue(narrow.err().contains("--broader"), narrow.err());
        assertTrue(ids(run("atlas", "find", "--recipient", "PANC-1", "--broader", "--format", "tsv"))
                .contains("pan-2024.mir-106b-tp53inp1"));
    }

    @Test
    void tellsHowANameWasRead() {
        Result found = run("atlas", "find", "FSP1");
        assertTrue(found.err().contains("also stands for"), found.err());
        assertTrue(run("atlas", "find", "gemcitabin").err().contains("was read as 'gemcitabine'"));
    }

    /// As `exodyn reference find`; an empty list of claims is an answer, an unknown name is none.
    @ParameterizedTest
    @CsvSource({"xyzzynonsense,2", "'',2", "' ',2", "(,2", "the,2", "miR-21*,2", "GPC1 bladder,0", "pembrolizumab,0"})
    void whatNothingKnowsIsAnErrorAndNoClaimIsNone(String words, int code) {
        Result found = run("atlas", "find", words, "--format", "tsv");
        assertEquals(code, found.code(), found.err());
        assertEquals(code == 0 ? 1 : 0, found.lines().size(), found.out());
        assertEquals(code == 2, found.err().contains("ATLAS-0034"), found.err());
    }

    @Test
    void showAndPathTellOfAnotherStrandToo() {
        for (Result told : List.of(run("atlas", "show", "miR-21*"),
                run("atlas", "path", "--from", "miR-21*", "--to", "paclitaxel"))) {
            assertEquals(2, told.code());
            assertTrue(told.err().contains("Maybe hsa-miR-21-5p"), told.err());
        }
    }

    @Test
    void everyUnknownNameIsToldAtOnceWithAProposal() {
        Result found = run("atlas", "find", "--drug", "gemcitabinium-x", "--level", "F", "--direction", "promotse",
                "--checklist",
                "first");
        assertEquals(2, found.code());
        for (String part : List.of("--drug", "--level", "--direction", "--checklist",
                "Maybe --direction \"promotes\"")) {
            assertTrue(found.err().contains(part), found.err());
        }
    }

    @Test
    void jsonHasTheFormOfTheDesign() throws IOException {
        String json = run("atlas", "find", "--format", "json").out();
        for (String key : List.of("id", "status", "statement", "cargo", "donor", "recipient", "edges", "drugs",
                "cancer",
                "direction", "phenotype", "level", "references", "review_number", "locator", "checklist", "flags",
                "contradicts")) {
            assertTrue(json.contains('"' + key + '"'), key);
        }
        assertTrue(json.startsWith("["), "a list");
    }

    /// Nobody asks less of a terminal, and every identifier can be copied from it in one piece.
    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120, 200})
    void answersFitTheirScreen(int width) {
        for (String[] question : List.of(new String[] {"find", "CAF", "gemcitabine"}, new String[] {"find"},
                new String[] {"path", "--from", "CAF", "--to", "gemcitabine"}, new String[] {"contradictions"},
                new String[] {"coverage"}, new String[] {"stats"}, new String[] {"show", "FSP1", "fang-2019",
                    "pan-2024.mir-106b-tp53inp1"},
                new String[] {"agreement", EXTRACTIONS.resolve("first.yaml").toString(),
                    EXTRACTIONS.resolve("second.yaml").toString(), "--pairs"})) {
            Result answer = on(width, Stream.concat(Stream.of("atlas"), Stream.of(question)).toArray(String[]::new));
            assertEquals(0, answer.code(), answer.err());
            for (String line : Stream.concat(answer.out().lines(), answer.err().lines()).toList()) {
                boolean oneWord = !line.strip().contains(" ");
                assertTrue(oneWord || line.codePointCount(0, line.length()) <= width, () -> question[0] + ": " + line);
            }
        }
        Set<String> seen = words(on(width, "atlas", "find").out());
        assertEquals(List.of(), ids(run("atlas", "find", "--format", "tsv")).stream()
                .filter(id -> !seen.contains(id)).toList());
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split("\\s+")).collect(Collectors.toSet());
    }

    /// A script that keeps only the list still learns from standard error how its question was read.
    @ParameterizedTest
    @ValueSource(strings = {"table", "tsv", "csv", "json"})
    void notesAndCountsAreOnStandardErrorInEveryFormat(String format) {
        Result found = run("atlas", "find", "gemcitabin", "--format", format);
        assertTrue(found.err().contains("'gemcitabin' was read as 'gemcitabine'"), found.err());
        assertTrue(found.err().contains(" claims of "), found.err());
        assertFalse(found.out().contains("was read as"), found.out());
    }

    @Test
    void showForProgramsIsOneListOfTheClaims() {
        Result shown = run("atlas", "show", "pan-2024.mir-106b-tp53inp1", "fang-2019", "pan-2024.mir-106b-tp53inp1",
                "--format", "tsv");
        assertEquals(0, shown.code(), shown.err());
        assertEquals(List.of("pan-2024.mir-106b-tp53inp1", "fang-2019.mir-106b-gemcitabine"), ids(shown));
        assertEquals(shown.lines().getFirst(), run("atlas", "find", "--format", "tsv").lines().getFirst());
        String json = run("atlas", "show", "FSP1", "fang-2019", "--format", "json").out();
        assertEquals(1, json.lines().filter("["::equals).count(), "one document");
        Result unknown = run("atlas", "show", "nobody", "nothing", "--format", "csv");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("2 errors"), unknown.err());
    }

    @Test
    void coverageIsWhole() {
        Result coverage = run("atlas", "coverage");
        assertTrue(coverage.err().contains("105 of 105 systems"), coverage.err());
        assertEquals("", run("atlas", "coverage", "--missing").out());
    }

    @Test
    void pathsAreStatedByClaims() {
        Result path = run("atlas", "path", "--from", "CAF", "--to", "gemcitabine");
        assertTrue(path.out().contains("hsa-miR-3173-5p —represses⊣ ACSL4"), path.out());
        assertTrue(path.out().contains("Qi R 2023"), path.out());
        assertFalse(path.out().contains("pan-2024.release-inhibitor-combination"),
                "an inhibitor is not what vesicles do");
        assertEquals(2, run("atlas", "path", "--from", "nobody", "--to", "nothing at all").code());
    }

    /// What a chain rests on may be retracted, flagged or corrected; a reader of chains alone must see it.
    @Test
    void pathTellsTheDoubts() {
        String retracted = run("atlas", "path", "--from", "SNHG14", "--to", "trastuzumab").out();
        assertTrue(retracted.contains("retracted-source"), retracted);
        String corrected = run("atlas", "path", "--from", "AKT1", "--to", "doxorubicin").out();
        assertTrue(corrected.contains("corrected by chen-wx-2021.mir-222-pten-m2"), corrected);
        List<String> rows = run("atlas", "path", "--from", "AKT1", "--to", "doxorubicin", "--format", "tsv").out()
                .lines()
                .toList();
        assertTrue(rows.getFirst().endsWith("\tflags\tcorrected_by"), rows.getFirst());
        assertTrue(rows.get(1).contains("wrong-arm"), rows.get(1));
        // a pathway is more than one of its parts
        assertFalse(run("atlas", "path", "--from", "CD39", "--to", "anti-PD-1", "--format", "tsv").out().lines()
                .anyMatch(row -> row.startsWith("2\t1\teATP")));
    }

    @Test
    void showsClaimsEntitiesAndSources() {
        Result shown = run("atlas", "show", "pan-2024.snhg14-exosomal-trastuzumab-breast", "FSP1", "dong-h-2018");
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().contains("retracted-source"), shown.out());
        assertTrue(shown.out().contains("AIFM2"), shown.out());
        assertTrue(shown.out().contains("PubMed retractions"), shown.out());
        Result unknown = run("atlas", "show", "pan-2024.snhg14-exosomal-trastuzumab-brest");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("Maybe pan-2024.snhg14-exosomal-trastuzumab-breast"), unknown.err());
    }

    @Test
    void contradictionsAreSeenFromBothSides() {
        assertTrue(run("atlas", "contradictions", "--source", "57").out()
                .contains("zhang-2020.circuhrf1-mir-449c-5p-tim-3"));
        assertTrue(run("atlas", "contradictions", "circUHRF1", "glioblastoma").out()
                .contains("zhang-2020.circuhrf1-mir-449c-5p-tim-3"));
    }

    @Test
    void curatorsAgreementIsComputed() {
        Result figures = run("atlas", "agreement", EXTRACTIONS.resolve("first.yaml").toString(),
                EXTRACTIONS.resolve("second.yaml").toString(), "--format", "tsv");
        assertEquals(0, figures.code(), figures.err());
        // every statement of both curators went into a claim
        List<String> kept = figures.lines().stream().filter(line -> line.startsWith("reconciled"))
                .map(line -> line.split("\t")[2]).toList();
        assertEquals(kept.get(1), kept.get(0));
        assertEquals(2, run("atlas", "agreement", "none.yaml", "neither.yaml").code());
    }

    @Test
    void theShippedEvidenceIsSoundAgainstTheReview() {
        Assumptions.assumeTrue(Files.exists(REVIEW), "needs ../shared: the founding review is not there");
        Result checked = run("atlas", "check", EVIDENCE.toString(), "--review", REVIEW.toString());
        assertEquals(0, checked.code(), checked.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"json", "tsv", "csv", "json-ld", "graphml", "sif", "cx2", "bel", "indra", "gmt", "biocypher"})
    void exportsWhatTheQueryShows(String format, @TempDir Path folder) throws IOException {
        Path target = folder.resolve("export");
        assertEquals(0,
                run("atlas", "export", "--format", format, "--drug", "docetaxel", "--out", target.toString()).code());
        List<Path> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(target)) {
            files.filter(Files::isRegularFile).forEach(written::add);
        }
        StringBuilder text = new StringBuilder();
        for (Path file : written) {
            text.append(Files.readString(file));
        }
        assertTrue(text.indexOf("CC BY 4.0") >= 0 || text.indexOf("creativecommons.org/licenses/by/4.0") >= 0, format);
        for (String id : ids(run("atlas", "find", "--drug", "docetaxel", "--format", "tsv"))) {
            assertTrue(text.indexOf(id) >= 0, () -> format + " lacks " + id);
        }
        Result again = run("atlas", "export", "--format", format, "--out", target.toString());
        assertEquals(2, again.code());
        assertTrue(again.err().contains("never overwrites"), again.err());
    }

    @Test
    void anExportThatCannotBeWrittenIsAProblem(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        for (String target : List.of("missing/x", "file/x")) {
            for (String format : List.of("json", "sif")) {
                Result result = run("atlas", "export", "--format", format, "--out", folder.resolve(target).toString());
                assertEquals(2, result.code(), result.err());
                assertTrue(result.err().contains("The export cannot be written."), result.err());
            }
        }
        assertEquals("mine", Files.readString(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void whatAnExportLacksIsCountedAndNamed(@TempDir Path folder) throws IOException {
        Result main = run("atlas", "export", "--format", "gmt");
        assertTrue(
                main.err().contains(
                        "This is claims.gmt alone. gmt consists of claims.gmt, sets.tsv, claims.tsv, README.txt"),
                main.err());
        assertTrue(main.err().lines().count() <= 2, main.err());
        Result whole = run("atlas", "export", "--format", "gmt", "--out", folder.resolve("gmt").toString());
        assertFalse(whole.err().contains("alone"), whole.err());
        Matcher counted = Pattern.compile("(\\d+) of \\d+ claims cannot be expressed as gmt; README.txt lists them")
                .matcher(whole.err());
        assertTrue(counted.find(), whole.err());
        assertTrue(Files.readString(folder.resolve("gmt/README.txt"))
                .contains("claims not in claims.gmt: " + counted.group(1) + "\n"));
    }

    @Test
    void aFolderThatIsNotThereIsNotSummarised() {
        Result checked = run("atlas", "check", "no-such-folder");
        assertEquals(2, checked.code());
        assertEquals("", checked.out());
    }

    @Test
    void anUnknownFormatIsToldWithANearOne() {
        Result result = run("atlas", "export", "--format", "grafml");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("Maybe --format graphml"), result.err());
    }

    @Test
    void aClaimIsWrittenOnlyWhenItIsWhole(@TempDir Path folder) throws IOException {
        copy(EVIDENCE, folder);
        Path file = folder.resolve("sources/fang-2019.yaml");
        String before = Files.readString(file);
        String answers = """
                fang-2018
                fang-2019
                Second Claim
                second-claim
                The title speaks of one miRNA of fibroblasts.
                title

                CAV
                CAF

                miR-106b
                miRNA
                up


                miR-106b
                represses
                TP53INP1
                -


                gemcitabine resistance
                gemcitabine

                pancreatic cancer

                promotes
                D
                E
                in-vitro
                40, 200
                40
                primary-title-onli
                primary-title-only

                a test
                """;
        Result cut = answered(folder, answers.substring(0, answers.indexOf("represses")));
        assertEquals(2, cut.code());
        assertEquals(before, Files.readString(file), "nothing is written from half an interview");
        assertTrue(cut.err().contains("  - id: fang-2019.second-claim"), "what was answered is shown: " + cut.err());
        assertTrue(cut.err().contains("      - entity: hsa-miR-106b-5p"), cut.err());
        assertFalse(cut.err().contains("    direction:"), "what was not answered is not made up: " + cut.err());
        Result whole = answered(folder, answers);
        assertEquals(0, whole.code(), whole.err());
        assertTrue(whole.err().contains("Maybe fang-2019"), whole.err());
        String after = Files.readString(file);
        assertTrue(after.startsWith(before.stripTrailing()), "what was there stays");
        assertTrue(after.contains("fang-2019.second-claim"), after);
        assertTrue(whole.err().contains("It needs arm-inferred: hsa-miR-106b-5p is printed as miR-106b."), whole.err());
        assertTrue(after.contains("    flags: [primary-title-only, arm-inferred]"), after);
        assertEquals(0, run("atlas", "check", folder.toString()).code());
    }

    /// What only the evidence as a whole can tell is told with the claim and its real place, and only that is asked again.
    @Test
    void whatIsNotSoundIsAskedAgain(@TempDir Path folder) throws IOException {
        copy(EVIDENCE, folder);
        String answers = """
                pan-2024
                another-sentence
                Vesicles are said to matter.
                exosomes p1 s1
                as-printed
                gurung-2021







                gemcitabine


                context
                D
                review


                a test
                E
                """;
        Path file = folder.resolve("sources/pan-2024.yaml");
        String before = Files.readString(file);
        Result halted = answered(folder, answers.substring(0, answers.lastIndexOf("E\n")));
        assertEquals(2, halted.code());
        assertEquals(before, Files.readString(file));
        assertTrue(halted.err().contains("ATLAS-0035 error   " + file), halted.err());
        assertTrue(halted.err().contains("note: a test"), "the whole claim is shown: " + halted.err());
        Result mended = answered(folder, answers);
        assertEquals(0, mended.code(), mended.err());
        assertTrue(Files.readString(file).contains("pan-2024.another-sentence"), mended.err());
        assertEquals(0, run("atlas", "check", folder.toString()).code());
    }

    private static Result answered(Path folder, String answers) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
            return run("atlas", "new", "claim", "--in", folder.toString());
        } finally {
            System.setIn(before);
        }
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
