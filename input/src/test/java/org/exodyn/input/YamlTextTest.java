package org.exodyn.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Messages are compared as whole texts: they are part of the product.
class YamlTextTest {
    private static final String OK = "title: a\nduration: 48 h\n";

    private static String report(byte[] bytes) {
        Problems problems = new Problems();
        YamlText.read("s.yaml", bytes, problems);
        return ProblemReport.render(problems.list());
    }

    private static String report(String text) {
        return report(text.getBytes(StandardCharsets.UTF_8));
    }

    private static YamlNode read(String text) {
        Problems problems = new Problems();
        YamlNode node = YamlText.read("s.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
        assertEquals(List.of(), problems.list());
        assertNotNull(node);
        return node;
    }

    private static YamlNode at(YamlNode node, String key) {
        YamlNode value = assertInstanceOf(YamlMap.class, node).get(key);
        assertNotNull(value, key);
        return value;
    }

    @Test
    void scalarsKeepTheirText() {
        String text = "a: no\nb: 1e5\nc: 0x10\nd: 1_000\ne: 012\nf: 'no'\ng: 12:30:45\nh: .5\ni: 2026-11-23\nj: \"a\\tb\"\nk: on\n";
        YamlMap map = assertInstanceOf(YamlMap.class, read(text));
        String joined = map.entries().values().stream().map(e -> ((YamlScalar) e.value()).text())
                .collect(Collectors.joining("|"));
        assertEquals("no|1e5|0x10|1_000|012|no|12:30:45|.5|2026-11-23|a\tb|on", joined);
        assertFalse(((YamlScalar) at(map, "f")).plain());
        assertEquals("a number", at(map, "b").kind());
        assertEquals("a text", at(map, "c").kind());
    }

    @Test
    void nodesKnowLineColumnAndPath() {
        YamlNode root = read("arms:\n  - name: x\n    drugs:\n      gemcitabine: 1 uM\n      \"a.b\": 2 uM\n");
        YamlList arms = assertInstanceOf(YamlList.class, at(root, "arms"));
        YamlNode drugs = at(arms.items().getFirst(), "drugs");
        assertEquals(new Location("s.yaml", 4, 20, "arms[0].drugs.gemcitabine"), at(drugs, "gemcitabine").location());
        assertEquals("arms[0].drugs[\"a.b\"]", at(drugs, "a.b").location().path());
        assertEquals("s.yaml:4:20 arms[0].drugs.gemcitabine", at(drugs, "gemcitabine").location().toString());
    }

    @Test
    void aliasesShareTheirNode() {
        YamlNode root = read("a: &x {k: 1}\nb: *x\n");
        assertEquals(at(root, "a"), at(root, "b"));
    }

    @Test
    void byteOrderMarkIsAccepted() {
        assertEquals("no problems\n", report("\ufeff" + OK));
    }

    @Test
    void wrongEncoding() {
        assertEquals("""
                INPUT-0002 error   s.yaml:3:9
                  The file is not UTF-8: byte 0xB5 at offset 32 is not part of a character.
                  Because: Files are read as UTF-8.
                  Maybe it was saved as Windows-1252 or Latin-1, where this byte is 'µ'; save it as UTF-8.

                1 error
                """, report((OK + "dose: 1 µM\n").getBytes(StandardCharsets.ISO_8859_1)));
        for (String wide : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE")) {
            String text = wide.equals("UTF-32LE") ? "\ufeff" + OK : OK;
            String said = report(text.getBytes(Charset.forName(wide)));
            assertTrue(said.startsWith("INPUT-0002 error   s.yaml:1:1\n  The file is written in UTF-"), wide + said);
            assertTrue(said.endsWith("\n1 error\n"), wide + said);
        }
    }

    @Test
    void encodingAndContentAreReportedTogether() {
        assertEquals("""
                INPUT-0002 error   s.yaml:1:8
                  The file is not UTF-8: byte 0xB5 at offset 7 is not part of a character.
                  Because: Files are read as UTF-8.
                  Maybe it was saved as Windows-1252 or Latin-1, where this byte is 'µ'; save it as UTF-8.

                INPUT-0009 error   s.yaml:2:1   title
                  The key 'title' is there twice.
                  Because: It stands at 1:1 already, and one would silently win.
                  Maybe delete one of the two, or rename it.

                2 errors
                """, report("title: µ\ntitle: b\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void cutOff() {
        assertEquals("""
                INPUT-0006 error   s.yaml:3:26
                  The text ends inside a map '{' that starts at 3:8.
                  Maybe a '}' is missing at the end.
                  Maybe the file was cut off when it was saved or copied.

                1 error
                """, report(OK + "arms: [{name: x, dose: 1 "));
        assertEquals("""
                INPUT-0006 error   s.yaml:4:13
                  The text ends inside a quoted text that starts at 4:11.
                  Maybe a closing " is missing: - name: "x".
                  Maybe the file was cut off when it was saved or copied.

                1 error
                """, report(OK + "arms:\n  - name: \"x"));
        assertEquals("""
                INPUT-0006 error   s.yaml:5:8
                  The text ends inside a line without ':' that starts at 5:5.
                  Maybe dos: ….
                  Maybe the file was cut off when it was saved or copied.

                1 error
                """, report(OK + "arms:\n  - name: x\n    dos"));
    }

    @Test
    void whatStandsBeforeASyntaxErrorIsKept() {
        Problems problems = new Problems();
        YamlNode node = YamlText.read("s.yaml",
                "title: a\ntitle: b\narms: [x, y\nnext: 1\n".getBytes(StandardCharsets.UTF_8), problems);
        assertEquals(List.of("INPUT-0009", "INPUT-0005"), problems.list().stream().map(p -> p.code().code()).toList());
        YamlMap map = assertInstanceOf(YamlMap.class, node);
        assertFalse(map.complete());
        assertEquals("a", assertInstanceOf(YamlScalar.class, at(map, "title")).text());
    }

    /// Any prefix of a good file is read or refused with a place, never with an exception.
    @Test
    void everyPrefixIsHandled() {
        String text = OK
                + "arms:\n  - {name: \"x\", dose: 1 µM} # note\n  - name: 'y'\n    list: [a, *z]\n    block: |\n      line\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int n = 0; n <= bytes.length; n++) {
            report(java.util.Arrays.copyOf(bytes, n));
        }
    }

    /// Random damage never gets an exception out of the reader.
    @Test
    void randomDamageIsHandled() {
        long seed = 20261123;
        Random random = new Random(seed);
        byte[] good = (OK + "arms:\n  - {name: \"x\", dose: &a 1 µM}\n  - name: *a\n    list: [a, b]\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] signs = "{}[]:-&*!|>'\"%@`#,?\t\n\0\ufeff ~".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = good.clone();
            for (int k = 0; k < 1 + i % 5; k++) {
                bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? signs[random.nextInt(signs.length)]
                        : (byte) random.nextInt(256);
            }
            try {
                report(bytes);
            } catch (RuntimeException e) {
                throw new AssertionError(
                        "seed " + seed + ", case " + i + ": " + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
    }

    @Test
    void huge() {
        byte[] bytes = new byte[5 * 1024 * 1024];
        assertEquals("""
                INPUT-0003 error   s.yaml
                  The file has 5.0 MiB.
                  Because: Files that people write are read up to 4.0 MiB; larger ones are usually tables.
                  Maybe keep tables as CSV, TSV or Parquet files and name them here.

                1 error
                """, report(bytes));
    }

    @Test
    void tabsAreReportedWithWhatElseIsWrong() {
        assertEquals("""
                INPUT-0007 error   s.yaml:4:1
                  The line is indented with a tab.
                  Because: YAML takes only spaces as indentation.
                  Maybe two spaces for each tab.

                INPUT-0007 error   s.yaml:5:1
                  The line is indented with a tab.
                  Because: YAML takes only spaces as indentation.
                  Maybe two spaces for each tab.

                INPUT-0009 error   s.yaml:5:5   arms[0].name
                  The key 'name' is there twice.
                  Because: It stands at 4:5 already, and one would silently win.
                  Maybe delete one of the two, or rename it.

                3 errors
                """, report(OK + "arms:\n\t- name: x\n\t  name: 1 uM\n"));
        assertEquals("no problems\n", report("a: |\n  x\n  \ty\nb: \"c\td\"\n"));
        assertTrue(report("b: {c: 1,\t d: 2, c: 3}\n").endsWith("2 errors\n"));
        String many = report("a:\n" + "\t- x\n".repeat(50));
        assertTrue(many.contains("The line is indented with a tab (and 45 more lines)."), many);
        assertTrue(many.endsWith("5 errors\n"), many);
    }

    @Test
    void duplicateKey() {
        assertEquals("""
                INPUT-0009 error   s.yaml:3:1   title
                  The key 'title' is there twice.
                  Because: It stands at 1:1 already, and one would silently win.
                  Maybe delete one of the two, or rename it.

                1 error
                """, report(OK + "title: b\n"));
    }

    @Test
    void cyclicAnchor() {
        assertEquals("""
                INPUT-0010 error   s.yaml:4:7   arms[0].x
                  '*a' stands inside the part it refers to ('&a').
                  Because: It would contain itself without end.
                  Maybe write the value out here.

                1 error
                """, report(OK + "arms: &a\n- {x: *a}\n"));
    }

    @Test
    void aliasBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(10) + "]\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertEquals("""
                INPUT-0011 error   s.yaml:6:38   a5[7]
                  Following all references ('*'), the file has more than 1000000 values.
                  Because: References to parts that contain references multiply.
                  Maybe write out what is meant, or refer to smaller parts.

                1 error
                """, report(bomb.toString())));
    }

    @Test
    void tooDeep() {
        assertEquals("""
                INPUT-0012 error   s.yaml:1:68   a[0][0][0][0][0][0][0][0][0][0][0][0][0]…
                  More than 64 maps and lists lie inside each other here.
                  Because: No file that people write is nested so deeply.
                  Maybe an opening bracket was repeated by mistake.

                1 error
                """, report("a:  " + "[".repeat(100_000)));
    }

    @Test
    void referenceToNothing() {
        assertEquals("""
                INPUT-0011 error   s.yaml:2:4   b
                  '*defalt' refers to nothing.
                  Because: No '&defalt' stands before it.
                  Maybe *default.

                1 error
                """, report("a: &default 1\nb: *defalt\n"));
    }

    @Test
    void otherThingsThatAreRefused() {
        assertTrue(report("a: !!javax.script.X [b]\n").contains("The tag '!!javax.script.X' is not allowed."));
        assertTrue(report("a: 1\n---\na: 2\n").contains("s.yaml:2:1\n  A second document starts here ('---')."));
        assertTrue(report("? [a, b]\n: 1\n").contains("A key is a list."));
        assertTrue(report("a: &d {x: 1}\nb:\n  <<: *d\n").contains("s.yaml:3:3   b.<<\n  The key '<<' merges"));
        assertTrue(report("a: b\u0007c\n").contains("s.yaml:1:5\n  The text holds the invisible character U+0007."));
    }

    @Test
    void syntaxInPlainWords() {
        assertEquals("""
                INPUT-0005 error   s.yaml:1:9
                  A ':' does not fit here: 'title: a: b'.
                  Maybe title: "a: b".

                1 error
                """, report("title: a: b\n"));
        assertEquals("""
                INPUT-0005 error   s.yaml:1:8
                  A value cannot start with '%': 'title: %a'.
                  Maybe title: "%a".

                1 error
                """, report("title: %a\n"));
        assertTrue(report("a:\n  - x: 1\n  -y: 2\n").contains("Maybe - y: 2."));
    }

    @Test
    void empty() {
        assertEquals("INPUT-0004 error   s.yaml\n  The file is empty.\n\n1 error\n", report(" \n\n"));
        assertEquals("INPUT-0004 error   s.yaml\n  The file holds nothing but comments.\n\n1 error\n", report("# a\n"));
    }

    @Test
    void missingFileSuggestsItsNeighbours(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), OK);
        Problems problems = new Problems();
        assertNull(YamlText.read(folder.resolve("senario.yaml"), "senario.yaml", problems));
        Problem problem = problems.list().getFirst();
        assertEquals("There is no such file.", problem.because());
        assertEquals(List.of(folder.resolve("scenario.yaml").toString()), problem.fixes());
        assertNull(YamlText.read(folder, "folder", problems));
        assertEquals("It is a folder.", problems.list().getLast().because());
        assertNotNull(YamlText.read(folder.resolve("scenario.yaml"), "scenario.yaml", new Problems()));
    }
}
