package org.exodyn.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTableTest {
    private static final ListTable LIST = ListTable.columns("collection", "rows", "licence", "current")
            .add("hgnc", 43_882, "CC0 1.0", true)
            .add("mirtarbase", 557_182L, "academic use, no open licence stated", false)
            .add("civic", null, null, null)
            .table();

    @Test
    void peopleGetAlignedColumns() {
        assertEquals("""
                collection     rows  licence                               current
                hgnc         43,882  CC0 1.0                               yes
                mirtarbase  557,182  academic use, no open licence stated  no
                civic
                """, LIST.text(ListFormat.TABLE));
    }

    @Test
    void aNarrowTerminalWrapsTheWidestColumn() {
        assertEquals("""
                collection     rows  licence           current
                hgnc         43,882  CC0 1.0           yes
                mirtarbase  557,182  academic use, no  no
                                     open licence
                                     stated
                civic
                """, LIST.text(ListFormat.TABLE, 46, false));
    }

    @Test
    void wordsBreakBehindAHyphenAndIdentifiersNever() {
        ListTable list = ListTable.columns("claim", "donor")
                .add("pan-2024.mir-106b-tp53inp1", "cancer-associated fibroblast").table();
        assertEquals("""
                claim       donor
                pan-        cancer-
                2024.mir-   associated
                106b-       fibroblast
                tp53inp1
                """, list.text(ListFormat.TABLE, 22, false).replaceAll(" +\n", "\n"));
        ListTable whole = ListTable.columns("claim", "donor").unbroken("claim")
                .add("pan-2024.mir-106b-tp53inp1", "cancer-associated fibroblast").table();
        assertEquals("""
                claim                       donor
                pan-2024.mir-106b-tp53inp1  cancer-
                                            associated
                                            fibroblast
                """, whole.text(ListFormat.TABLE, 22, false));
    }

    @Test
    void whereColumnsDoNotFitRowsAreToldAsEntries() {
        ListTable list = ListTable.columns("claim", "statement", "drug").unbroken("claim")
                .add("pan-2024.mir-106b-tp53inp1", "Vesicles of fibroblasts carry a miRNA into tumour cells.",
                        "gemcitabine")
                .told(new ListEntry("pan-2024.mir-106b-tp53inp1", "[level D]",
                        "Vesicles of fibroblasts carry a miRNA into tumour cells.", "", "gemcitabine"))
                .table();
        assertEquals("""
                pan-2024.mir-106b-tp53inp1
                  [level D]
                  Vesicles of fibroblasts
                  carry a miRNA into tumour
                  cells.
                  gemcitabine
                """, list.text(ListFormat.TABLE, 28, false));
        assertTrue(list.text(ListFormat.TABLE, 80, false).startsWith("claim "), "columns fit");
        assertTrue(list.text(ListFormat.TABLE).startsWith("claim "), "no limit");
        assertEquals("\u001b[1mpan-2024.mir-106b-tp53inp1\u001b[0m  [level D]",
                list.text(ListFormat.TABLE, 48, true).lines().findFirst().orElseThrow());
    }

    @Test
    void everyRowHasAnEntryOrNoneHas() {
        ListTable.Rows rows = ListTable.columns("a").add("x").told(new ListEntry("x", "")).add("y");
        assertThrows(IllegalArgumentException.class, rows::table);
        assertThrows(IllegalArgumentException.class, () -> ListTable.columns("a").unbroken("b").table());
    }

    @Test
    void theHeaderIsUnderlinedOnATerminal() {
        String first = ListTable.columns("a", "b").add("x", 1).table().text(ListFormat.TABLE, 80, true).lines()
                .findFirst().orElseThrow();
        assertEquals("\u001b[4ma\u001b[0m  \u001b[4mb\u001b[0m", first);
    }

    @Test
    void programsGetTabsCommasAndJson() {
        ListTable list = ListTable.columns("name", "parts", "share").add("a\tb, \"c\"", List.of("x", "y"), 0.5)
                .add(null, List.of(), Double.NaN).table();
        assertEquals("name\tparts\tshare\n\"a\tb, \"\"c\"\"\"\tx|y\t0.5\n\t\t\n", list.text(ListFormat.TSV));
        assertEquals("name,parts,share\n\"a\tb, \"\"c\"\"\",x|y,0.5\n,,\n", list.text(ListFormat.CSV));
        assertEquals("""
                [
                  {"name": "a\\tb, \\"c\\"", "parts": ["x", "y"], "share": 0.5},
                  {"name": null, "parts": [], "share": null}
                ]
                """, list.text(ListFormat.JSON));
    }

    @Test
    void aListWithoutRows() {
        ListTable none = ListTable.columns("name").table();
        assertEquals("", none.text(ListFormat.TABLE));
        assertEquals("name\n", none.text(ListFormat.CSV));
        assertEquals("[]\n", none.text(ListFormat.JSON));
    }

    @Test
    void aRowOfAnotherLengthOrACellOfAnotherTypeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ListTable.columns("a", "b").add("x").table());
        assertThrows(IllegalArgumentException.class, () -> ListTable.columns("a").add(new Object()).table());
        assertThrows(IllegalArgumentException.class, () -> ListTable.columns("a", "a").table());
    }

    @Test
    void controlCharactersNeverReachATerminal() {
        String text = ListTable.columns("a").add("x\u001b[31my\nz").table().text(ListFormat.TABLE, 80, false);
        assertEquals("a\nx [31my z\n", text);
    }

    /// Whatever the cells and the width: nothing is lost, and no line is wider than asked if every column can shrink so far.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void wrappingLosesNothing(long seed) {
        Random random = new Random(seed);
        ListTable.Rows rows = ListTable.columns("a", "b", "c");
        StringBuilder all = new StringBuilder("abc");
        for (int row = 0; row < 20; row++) {
            String[] cells = new String[3];
            for (int cell = 0; cell < 3; cell++) {
                cells[cell] = words(random);
                all.append(cells[cell]);
            }
            rows.add((Object[]) cells);
        }
        int width = 34 + random.nextInt(60);
        String text = rows.table().text(ListFormat.TABLE, width, false);
        assertEquals(sorted(all.toString()), sorted(text));
        assertTrue(text.lines().allMatch(line -> line.codePointCount(0, line.length()) <= width), text);
    }

    /// What is written for programs is read back the same by the module's own reader.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void separatedTextIsReadBack(long seed, @TempDir Path folder) throws Exception {
        Random random = new Random(seed);
        ListTable.Rows rows = ListTable.columns("a", "b");
        Object[][] cells = new Object[30][2];
        for (Object[] row : cells) {
            row[0] = "x" + words(random) + (random.nextBoolean() ? "\"," : "\t\n");
            row[1] = "y" + words(random);
            rows.add(row);
        }
        ListTable list = rows.table();
        Table csv = TableReader.readTexts(
                Files.writeString(folder.resolve("list.csv"), list.text(ListFormat.CSV)));
        Table tsv = TableReader.readTexts(
                Files.writeString(folder.resolve("list.tsv"), list.text(ListFormat.TSV)));
        for (int row = 0; row < cells.length; row++) {
            assertEquals(cells[row][0], csv.texts("a").get(row));
            assertEquals(cells[row][1], tsv.texts("b").get(row));
        }
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(6);
        for (int word = 0; word < words; word++) {
            int length = 1 + random.nextInt(14);
            for (int c = 0; c < length; c++) {
                text.appendCodePoint("abcµβ-é".codePointAt(random.nextInt(7)));
            }
            text.append(' ');
        }
        return text.toString().strip();
    }

    private static String sorted(String text) {
        return text.codePoints().filter(c -> c != ' ' && c != '\n').sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
