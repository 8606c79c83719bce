package org.exodyn.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    private static final SchemaCheck CHECK = SchemaCheck.of("org/exodyn/input/example.schema.json");

    private static String report(String text) {
        Problems problems = new Problems();
        YamlNode node = YamlText.read("s.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
        assertNotNull(node);
        CHECK.validate(node, problems);
        return ProblemReport.render(problems.list());
    }

    @Test
    void goodFileHasNoProblems() {
        assertEquals("no problems\n",
                report("id: a1\nlevel: B\nyear: 2014\nvalue: 1e-3\nedges:\n  - {source: x, sign: 1}\n"));
    }

    @Test
    void violationsHaveLineColumnAndFix() {
        assertEquals("""
                INPUT-0021 error   s.yaml:1:1   idd
                  The key 'idd' is not known here.
                  Because: Known here: edges, id, level, value, year.
                  Maybe id.

                INPUT-0027 error   s.yaml:2:8   level
                  The level ('F') is not known.
                  Because: It is one of A, B, C.

                INPUT-0022 error   s.yaml:3:7   year
                  The year ('soon') is a text; it must be a whole number.

                INPUT-0024 error   s.yaml:4:8   value
                  The value ('-1') is out of range.
                  Because: It must be at least 0.

                INPUT-0021 error   s.yaml:6:17   edges[0].sgn
                  The key 'sgn' is not known here.
                  Because: Known here: sign, source.
                  Maybe sign.

                INPUT-0020 error   s.yaml:7:5   edges[1].source
                  The key 'source' of edges[1] is missing.

                INPUT-0022 error   s.yaml:8:14   edges[2].source
                  The source ('12') is a number; it must be a text.
                  Maybe "12".

                7 errors
                """, report("""
                idd: a
                level: F
                year: soon
                value: -1
                edges:
                  - {source: x, sgn: 1}
                  - {sign: -1}
                  - {source: 12}
                """));
    }

    @Test
    void textsThatLookLikeOtherThingsStayTexts() {
        assertEquals("no problems\n", report("id: no\nlevel: A\n"));
        assertEquals("no problems\n", report("id: 0x10\nlevel: A\n"));
        assertEquals("no problems\n", report("id: '12'\nlevel: A\n"));
    }

    @Test
    void cutOffTextIsNotCalledIncomplete() {
        assertEquals(1, report("level: A\nedges: [{sign: 1").lines().filter(l -> l.startsWith("INPUT")).count());
    }

    @Test
    void unknownSchemaIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> SchemaCheck.of("nowhere.json"));
    }
}
