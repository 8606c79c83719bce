package org.exodyn.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.exodyn.input.ScientificInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changing a store: whole or not at all, and what is said about it.
class ReferenceWriterTest {
    @TempDir
    private Path folder;

    private Path store() {
        return folder.resolve("data/reference.duckdb");
    }

    private static Addition text(String name, String text) {
        return Addition.of(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Addition stems(String name, String... genes) {
        StringBuilder rows = new StringBuilder("mirna_stem\ttarget\tpmid\n");
        for (String gene : genes) {
            rows.append("miR-21\t").append(gene).append("\t17681183\n");
        }
        return text(name, rows.toString());
    }

    private Added add(Addition... files) {
        return ReferenceWriter.add(store(), List.of(files), ImportProgress.silent()).getFirst();
    }

    private String refusal(Addition... files) {
        return String.valueOf(assertThrows(ScientificInputException.class, () -> add(files)).getMessage());
    }

    private boolean acts(String gene) {
        try (ReferenceStore open = ReferenceStore.open(store())) {
            return !open.targets("miR-21", gene).isEmpty();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(store().getParent())) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNewerFileTakesThePlaceOfTheOlderOne() throws Exception {
        Added first = add(stems("old.tsv", "PTEN", "KRAS").withVersion("8"));
        assertEquals(Optional.empty(), first.replaced());
        Added second = add(
                stems("new.tsv", "PTEN").withVersion("9").withOrigin("there").withLicence("mine").evenIfSmaller());
        assertEquals(first.collection(), second.replaced().orElseThrow());
        assertTrue(acts("PTEN"));
        assertFalse(acts("KRAS"), "two versions never mix");
        assertEquals("there", second.collection().origin());
        assertEquals("mine", second.collection().licence());
        assertEquals(List.of("reference.duckdb", "reference.duckdb.lock"), files());
    }

    /// A text that was cut off between two rows cannot be told from a whole one, but for what was there before.
    @Test
    void aMuchSmallerFileIsRefusedUnlessItIsSaidToBeWhole() throws Exception {
        String[] genes = IntStream.range(0, 100).mapToObj(number -> "GENE" + number).toArray(String[]::new);
        add(stems("old.tsv", genes));
        assertEquals(90, add(stems("little-smaller.tsv", Arrays.copyOf(genes, 90))).collection().rows());
        byte[] before = Files.readAllBytes(store());
        String refusal = refusal(stems("cut.tsv", Arrays.copyOf(genes, 80)));
        assertTrue(refusal.contains("REFERENCE-0014 error   cut.tsv\n  The file has 80 rows; the collection"
                + " mirtarbase-stems that it would replace has 90."), refusal);
        assertTrue(refusal.contains("Maybe --allow-smaller, if it is whole."), refusal);
        assertArrayEquals(before, Files.readAllBytes(store()));
        assertEquals(80, add(stems("whole.tsv", Arrays.copyOf(genes, 80)).evenIfSmaller()).collection().rows());
    }

    /// One row less and no line end at the end: that is a cut, however little is missing.
    @Test
    void aSlightlyCutFileDoesNotReplaceAWholeOne() throws IOException {
        String whole = "accession\tname\tlast_version\tcurrent_v22_name\n"
                + "MIMAT0016862\thsa-miR-4307\tv22\thsa-miR-4307\n"
                + "MIMAT0016863\thsa-miR-4308\tv22\thsa-miR-4308\n".repeat(1)
                + "MIMAT0016864\thsa-miR-4309\tv22\thsa-miR-4309\n";
        add(text("names.tsv", whole));
        byte[] before = Files.readAllBytes(store());
        String cut = whole.substring(0, whole.lastIndexOf("MIMAT0016864") - 6);
        String refusal = refusal(text("cut.tsv", cut));
        assertTrue(refusal.contains("REFERENCE-0014 error   cut.tsv") && refusal.contains("2 rows"), refusal);
        assertArrayEquals(before, Files.readAllBytes(store()));
        assertEquals(3, add(text("unended.tsv", whole.stripTrailing())).collection().rows());
    }

    @Test
    void aLastLineWithoutEndIsDoubted() {
        Added cut = add(text("names.tsv", "accession\tname\tlast_version\tcurrent_v22_name\n"
                + "MIMAT0016862\thsa-miR-4307\tv22\thsa-"));
        assertEquals(List.of("REFERENCE-0011 warning names.tsv:2:1"),
                cut.warnings().stream().map(one -> one.render().lines().findFirst().orElseThrow()).toList());
        assertTrue(cut.warnings().getFirst().what().endsWith("it ends with 'MIMAT0016862 hsa-miR-4307 v22 hsa-'."),
                cut.warnings().getFirst()::what);
        assertEquals(List.of(), add(stems("ended.tsv", "PTEN")).warnings());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    /// Wherever a compressed file is damaged, that is what is wrong with it, not the text that comes out.
    @Test
    void damageInTheMiddleOfACompressedFileIsNotBlamedOnItsText() throws Exception {
        StringBuilder rows = new StringBuilder("DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Key\n");
        Random random = new Random(1);
        for (int row = 0; row < 2000; row++) {
            rows.append(String.format(Locale.ROOT, "DB%05d,,\"name é %x, %x\",,,,%n", row, random.nextLong(),
                    random.nextLong()));
        }
        byte[] whole = gzip(rows.toString().getBytes(StandardCharsets.UTF_8));
        add(Addition.of("whole.csv.gz", new ByteArrayInputStream(whole)));
        for (int at = 100; at < whole.length; at += 997) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            String refusal = refusal(Addition.of("damaged.csv.gz", new ByteArrayInputStream(damaged)));
            assertTrue(refusal.contains("REFERENCE-0003") && refusal.contains("gzip -t checks it"), refusal);
            assertFalse(refusal.contains("REFERENCE-0002") || refusal.contains("REFERENCE-0008")
                    || refusal.contains("REFERENCE-0009"), refusal);
        }
    }

    @Test
    void whatIsPackedTwiceIsNamed() throws Exception {
        byte[] once = gzip("993\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(refusal(Addition.of("twice.gz", new ByteArrayInputStream(gzip(once))))
                .contains("The file is compressed by gzip twice."));
        assertTrue(refusal(Addition.of("zip.gz", new ByteArrayInputStream(gzip(new byte[] {'P', 'K', 3, 4, 5, 6}))))
                .contains("The file is a ZIP archive"));
    }

    /// What the file says counts more than its name, and what the user says more than both.
    @Test
    void aVersionInTheFileNameIsToldAsSuch() {
        assertEquals("v8 (from the file name)", add(stems("in/miRTarBase_v8_pairs.tsv", "PTEN")).collection()
                .version());
        assertEquals("8.0", add(stems("miRTarBase_v8_pairs.tsv", "PTEN").withVersion("8.0")).collection().version());
        assertEquals("not stated", add(stems("pairs.tsv", "PTEN")).collection().version());
    }

    private Lookup lookup(String id, String species) {
        try (ReferenceStore open = ReferenceStore.open(store())) {
            return open.lookup(id, species);
        }
    }

    /// A table of one species is whole for it and a part for the others; one with several species is a part for all.
    @Test
    void aTableOfOneSpeciesIsWholeForIt() {
        String head = "mature_acc\tmature_name\tsequence\tprecursors\n";
        String human = "MIMAT0000076\thsa-miR-21-5p\tUAGC\thsa-mir-21\n";
        add(text("human.tsv", head + human));
        assertEquals(new Lookup(true, List.of("mirbase-mature"), List.of()), lookup("MIMAT0000076", "hsa"));
        assertEquals(Optional.of(false), lookup("MIMAT9999680", "hsa").exists());
        assertEquals(new Lookup(false, List.of(), List.of("mirbase-mature")), lookup("MIMAT9999680", "mmu"));
        assertEquals(Optional.empty(), lookup("MIMAT9999680", "").exists());
        add(text("both.tsv", head + human + "MIMAT0000530\tmmu-miR-21a-5p\tUAGC\tmmu-mir-21a\n"));
        assertEquals(Optional.empty(), lookup("MIMAT9999680", "hsa").exists());
        assertEquals(new Lookup(false, List.of(), List.of()), lookup("DB00515", ""));
    }

    @Test
    void oneBadFileLeavesTheStoreAsItWas() throws Exception {
        add(stems("old.tsv", "PTEN"));
        byte[] before = Files.readAllBytes(store());
        String refusal = refusal(stems("new.tsv", "KRAS"), text("bad.txt", "993\nnine\n").as("pubmed-retractions"));
        assertTrue(refusal.contains("bad.txt:2:1"), refusal);
        assertArrayEquals(before, Files.readAllBytes(store()));
        assertEquals(List.of("reference.duckdb", "reference.duckdb.lock"), files());
    }

    @Test
    void everyFileTellsItsProblems() throws Exception {
        String refusal = refusal(text("a.tsv", "nothing\n"), stems("good.tsv", "PTEN"), text("b.tsv", ""));
        assertTrue(refusal.contains("a.tsv:1:1") && refusal.contains("b.tsv") && refusal.contains("2 errors"), refusal);
        assertEquals(List.of(), files(), "nothing is left of a store that did not come into being");
    }

    @Test
    void twoFilesOfOneCollectionAreRefused() {
        assertTrue(refusal(stems("a.tsv", "PTEN"), stems("b.tsv", "KRAS"))
                .contains("The file would take the place of a.tsv."));
    }

    @Test
    void anIdentifierThatStandsTwiceIsRefused() {
        String refusal = refusal(text("mature.fa", """
                >hsa-miR-21-5p MIMAT0000076 Homo sapiens miR-21-5p
                UAGC
                >hsa-miR-21 MIMAT0000076 Homo sapiens miR-21
                UAGC
                """));
        assertTrue(refusal.contains("mature.fa:3:1\n  The identifier MIMAT0000076 stands twice."), refusal);
    }

    @Test
    void aHeaderAloneIsRefused() {
        assertTrue(refusal(stems("empty.tsv")).contains("The file has no rows."));
    }

    @Test
    void aFileThatIsNotThereGetsAProposal() throws Exception {
        Files.writeString(folder.resolve("mature.fa"), "");
        assertTrue(refusal(Addition.of(folder.resolve("matur.fa"))).contains("Maybe " + folder.resolve("mature.fa")));
        assertTrue(refusal(Addition.of(folder)).contains("The file cannot be read."));
    }

    @Test
    void anUnknownFormatGetsAProposal() {
        String refusal = refusal(stems("a.tsv", "PTEN").as("exocart"));
        assertTrue(refusal.contains("There is no format 'exocart'") && refusal.contains("Maybe exocarta"), refusal);
    }

    @Test
    void aReaderIsNotDisturbed() {
        add(stems("old.tsv", "PTEN"));
        try (ReferenceStore open = ReferenceStore.open(store())) {
            add(stems("new.tsv", "KRAS"));
            assertFalse(open.targets("miR-21", "PTEN").isEmpty(), "an open store stays as it was");
            assertTrue(open.targets("miR-21", "KRAS").isEmpty());
            assertTrue(acts("KRAS"), "who opens it now sees the new one");
            assertFalse(acts("PTEN"));
        }
    }

    @Test
    void twoThreadsDoNotWriteAtOnce() {
        add(stems("old.tsv", "PTEN"));
        boolean[] refused = {false};
        Addition meanwhile = Addition.of("outer", () -> {
            refused[0] = refusal(stems("inner.tsv", "KRAS")).contains("Another process writes to this store")
                    && refusal(stems("again.tsv", "KRAS")).contains("REFERENCE-0020");
            return new ByteArrayInputStream("993\n".getBytes(StandardCharsets.UTF_8));
        });
        add(meanwhile);
        assertTrue(refused[0]);
        assertTrue(acts("PTEN"));
        assertFalse(acts("KRAS"));
        add(stems("later.tsv", "KRAS"));
        assertTrue(acts("KRAS"), "the right to write came back");
    }

    @Test
    void removalTakesACollectionOut() {
        add(stems("old.tsv", "PTEN"), text("retracted.txt", "993\n"));
        assertEquals(1, ReferenceWriter.remove(store(), "mirtarbase-stems").rows());
        assertFalse(acts("PTEN"));
        String refusal = String.valueOf(assertThrows(ScientificInputException.class,
                () -> ReferenceWriter.remove(store(), "pubmed-retraction")).getMessage());
        assertTrue(refusal.contains("Maybe pubmed-retractions"), refusal);
        assertThrows(ScientificInputException.class,
                () -> ReferenceWriter.remove(folder.resolve("none.duckdb"), "hgnc"));
    }

    /// What is replaced again and again must not grow the file without end.
    @Test
    void theFileDoesNotGrowWithEveryReplacement() throws Exception {
        StreamedTable first = new StreamedTable(1_000_000);
        add(Addition.of("streamed", first));
        long once = Files.size(store());
        for (int round = 0; round < 6; round++) {
            add(Addition.of("streamed", new StreamedTable(1_000_000)));
        }
        assertTrue(Files.size(store()) <= 3 * once, () -> "from " + once);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path place : List.of(file.resolve("reference.duckdb"), folder)) {
            String refusal = String.valueOf(assertThrows(ScientificInputException.class,
                    () -> ReferenceWriter.add(place, List.of(stems("a.tsv", "PTEN")), ImportProgress.silent()))
                    .getMessage());
            assertTrue(refusal.contains("REFERENCE-0021") && refusal.contains("--store"), refusal);
        }
    }

    @Test
    void aFileThatIsNoStoreIsNamedAndKept() throws Exception {
        Path other = Files.writeString(folder.resolve("notes.txt"), "not a store, but dear to somebody\n".repeat(500));
        for (ThrowingUse use : List.<ThrowingUse>of(() -> ReferenceStore.open(other).close(),
                () -> ReferenceWriter.add(other, List.of(stems("a.tsv", "PTEN")), ImportProgress.silent()))) {
            String refusal = String.valueOf(assertThrows(ScientificInputException.class, use::run).getMessage());
            assertTrue(refusal.contains("REFERENCE-0022"), refusal);
        }
        assertTrue(Files.readString(other).startsWith("not a store"));
        String missing = String.valueOf(assertThrows(ScientificInputException.class,
                () -> ReferenceStore.open(folder.resolve("none.duckdb"))).getMessage());
        assertTrue(missing.contains("Maybe exodyn reference add FILE"), missing);
    }

    private interface ThrowingUse {
        void run();
    }

    @Test
    void theUsualPlaceFollowsTheEnvironment() {
        assertEquals(Path.of("/a/b"), StoreLocation.of(Map.of("EXODYN_REFERENCE", "/a/b")::get, "/home/me"));
        assertEquals(Path.of("/data/exodyn/reference.duckdb"),
                StoreLocation.of(Map.of("XDG_DATA_HOME", "/data")::get, "/home/me"));
        assertEquals(Path.of("/home/me/.local/share/exodyn/reference.duckdb"),
                StoreLocation.of(Map.of("XDG_DATA_HOME", "relative")::get, "/home/me"));
    }
}
